import type { Appointment } from '@foyer/sdk/contract';
import { inPageApp, inPageFetch, staffToken } from './in-page-app.ts';

/** A visit and the authority over it, as its link carries them. */
interface Own {
  readonly id: string;
  readonly token: string;
}

let asked = 0;

async function ask<T>(path: string, body?: object, authorization = `Bearer ${staffToken}`): Promise<T> {
  const response = await inPageFetch(`https://riverside.example${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': `of-the-front-desk-in-a-story-${(asked += 1)}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Staff block the time of a visit, at its place or of its clinician, and its patient is kept another time if there is one. */
export async function blockTimeOf({ id, token }: Own): Promise<void> {
  const { start, end, practitioner, location } = await ask<Appointment>(`/v1/appointments/${id}`, undefined, `Manage ${token}`);
  const whose = practitioner ? { practitionerId: practitioner.id } : { locationId: location?.id };
  await ask('/staff/v1/blocks', { ...whose, from: start, to: end });
  await (await inPageApp()).round();
}

/** Staff say that another visit of the patient belongs before this one, or after it. */
export const linkVisits = (id: string, appointmentId: string, relation: 'before' | 'after'): Promise<Appointment> =>
  ask(`/staff/v1/appointments/${id}/links`, { appointmentId, relation });
