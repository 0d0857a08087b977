import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Appointment, BookingAnswer, WaitlistAnswer, WaitlistEntry } from '@foyer/sdk/contract';
import { matchWaiting } from '../../../packages/reference-server/src/services/matching.ts';
import { endWhatIsOver } from '../../../packages/reference-server/src/services/waitlist-ends.ts';
import type { DB, Kysely, Row } from '../../../packages/reference-server/src/store/db.ts';
import type { TestApp } from './app.ts';
import { somebody, type Hospital } from './hospital.ts';
import { told, type Told } from './visits.ts';

/** A place on the waiting list, and the authority over it. */
export interface Place {
  readonly id: string;
  readonly token: string;
}

type Headers = Record<string, string>;
const by = ({ token }: { token: string }): Headers => ({ Authorization: `Manage ${token}` });

export const askToWait = (server: TestApp, body: object, headers: Headers = {}) =>
  told<WaitlistAnswer>(server.post('/v1/waitlist', body, headers));

/** Begins to wait; with a visit, for a time before it. */
export async function wait(
  server: TestApp,
  serviceId: string,
  more: { wishes?: object; people?: object; visit?: Place; headers?: Headers } = {},
): Promise<Place> {
  const { wishes = {}, people, visit } = more;
  const who = visit ? { appointmentId: visit.id } : somebody(people);
  const { status, body, problem } = await askToWait(server, { serviceId, wishes, ...who }, { ...(visit && by(visit)), ...more.headers });
  expect([status, status === 201 ? '' : problem]).toEqual([201, '']);
  return { id: body.entry.id, token: body.manage.token };
}

export const lookAt = async (server: TestApp, place: Place): Promise<WaitlistEntry> => {
  const { status, body } = await told<WaitlistEntry>(server.call(`/v1/waitlist/${place.id}`, { headers: by(place) }));
  expect(status).toBe(200);
  return body;
};

/** The slot of the open offer; undefined where there is none. */
export const offerOf = async (server: TestApp, place: Place) =>
  (await lookAt(server, place)).offers.find(({ status }) => status === 'open');

const answer =
  <T>(step: 'accept' | 'decline') =>
  (server: TestApp, place: Place, offerId: string | undefined, headers: Headers = {}): Promise<Told<T>> =>
    told<T>(server.post(`/v1/waitlist/${place.id}/offers/${offerId ?? 'none'}/${step}`, {}, { ...by(place), ...headers }));
export const accept = answer<BookingAnswer>('accept');
export const decline = answer<WaitlistEntry>('decline');

export const leave = (server: TestApp, place: Place) =>
  told<undefined>(server.call(`/v1/waitlist/${place.id}`, { method: 'DELETE', headers: by(place) }));

export const cancelVisit = (server: TestApp, visit: Place) =>
  told<Appointment>(server.post(`/v1/appointments/${visit.id}/cancel`, {}, { ...by(visit), 'If-Match': '*' }));

/** One round of this hospital, as a process on `db` does it. @returns how many offers it made. */
export async function round(db: Kysely<DB>, hospital: Hospital): Promise<number> {
  const ctx = hospital.context({}, { db });
  await endWhatIsOver(ctx);
  return matchWaiting(ctx);
}

/** Takes all of a service's times out of the list. */
export async function fill(db: Kysely<DB>, serviceId: string): Promise<void> {
  await sql`
    INSERT INTO occupancy (site_id, resource_id, during, kind, ref)
    SELECT site_id, resource_id, tstzrange(starts_at, ends_at), 'block', 'full ' || id FROM slot WHERE service_id = ${serviceId} AND capacity IS NULL
    ON CONFLICT DO NOTHING`.execute(db);
}

/** Puts some of them back. */
export async function free(db: Kysely<DB>, ...slots: readonly Pick<Row<'slot'>, 'id'>[]): Promise<void> {
  await db
    .deleteFrom('occupancy')
    .where(
      'ref',
      'in',
      slots.map(({ id }) => `full ${id}`),
    )
    .execute();
}
