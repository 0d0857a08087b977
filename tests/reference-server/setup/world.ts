import { expect } from 'vitest';
import { staffRoles, type BearerVerifier, type StaffRole } from '../../../packages/reference-server/src/ports.ts';
import type { Context, StaffContext } from '../../../packages/reference-server/src/services/context.ts';
import type { TestApp } from './app.ts';
import { somebody, type Hospital } from './hospital.ts';

const rolesOf = (kind: string | undefined): readonly StaffRole[] =>
  kind === 'staff' ? ['manager'] : staffRoles.filter((role) => role === kind);

/** Tokens that speak for themselves: `patient:ann`, `desk:dora`, `editor:ed`, `complaints:petra`, `manager:mo`, `staff:sam` (a manager), `expired:ann`. */
export const plainBearer: BearerVerifier = {
  verify: async (token) => {
    const [kind, subject] = token.split(':');
    if (kind === 'expired') return 'expired';
    if (!subject) return undefined;
    if (kind === 'patient') return { subject, role: 'patient' };
    const roles = rolesOf(kind);
    return roles.length === 0 ? undefined : { subject, role: 'staff', name: `Name of ${subject}`, roles };
  },
};

/** What a request brings when a member of staff makes it. */
export const byStaff = (ctx: Context): StaffContext => ({
  ...ctx,
  staff: { subject: 'sam', name: 'Sam', roles: ['manager'] },
  requestId: 'request-of-a-test',
});

export interface Booked {
  readonly id: string;
  readonly token: string;
}

export interface Held {
  readonly id: string;
  readonly secret: string;
  readonly slotId: string;
}

async function made<T>(response: Response): Promise<T> {
  expect([response.status, response.status === 201 ? '' : await response.clone().text()]).toEqual([201, '']);
  return (await response.json()) as T;
}

export async function bookSlot(server: TestApp, slotId: string, headers: Record<string, string> = {}): Promise<Booked> {
  const { appointment, manage } = await made<{ appointment: { id: string }; manage: { token: string } }>(
    await server.post('/v1/appointments', { slotId, ...somebody() }, headers),
  );
  return { id: appointment.id, token: manage.token };
}

export async function holdSlot(server: TestApp, slotId: string): Promise<Held> {
  const { id, secret } = await made<{ id: string; secret: string }>(await server.post('/v1/holds', { slotId, ttlSeconds: 600 }));
  return { id, secret, slotId };
}

/** Free times of a service, the latest first, so that what is booked here is not what a test looks at first. */
export const lateSlots = async (hospital: Hospital, count: number): Promise<string[]> =>
  (await hospital.slots('plain'))
    .map((s) => s.id)
    .toReversed()
    .slice(0, count);
