import type { Appointment, AppointmentInput, BookingAnswer } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { native } from '../backends/native.ts';
import { DomainError } from '../problem.ts';
import { hasVisitAt, visitById, visitsOf, type VisitRow } from '../store/appointments.ts';
import { readCalendarToken } from './calendar-link.ts';
import { chosenTime } from './choosing.ts';
import type { Context, Tx } from './context.ts';
import { readCursor, writeCursor } from './cursors.ts';
import { requireEligible, type People } from './eligibility.ts';
import { slotUnavailable } from './holds.ts';
import { newId } from './ids.ts';
import { dayIn } from './instants.ts';
import { mayStay, ofVisit, stayOf, type Stay } from './needs.ts';
import { recordVisit, type NewVisit } from './new-visit.ts';
import { present, type VisitRecord } from './present.ts';
import { timesChangeWith } from './recent-slots.ts';
import { noSuchVisit, requireAuthority } from './tokens.ts';
import { within } from './transactions.ts';

export { present, type VisitRecord } from './present.ts';

/**
 * Books a time: `booked`, or `pending` where the service needs approval. Visit, manage token and message are written in `tx`.
 *
 * @throws DomainError `not-found`, `not-eligible`, `consent-outdated`, `validation-failed`, `outside-booking-window`,
 * `slot-unavailable`, `hold-conflict`, `duplicate-appointment`, `unauthenticated`
 */
export async function book(ctx: Context, tx: Tx, input: z.output<typeof AppointmentInput>): Promise<BookingAnswer> {
  const { slotId, holdId, ...people } = input;
  const slot = await chosenTime(ctx, tx, { slotId, holdId });
  const stay = stayOf(ctx, slot, ofVisit(people.needs));
  requireEligible(ctx, slot, people, { day: slot.day, today: dayIn(ctx.now, slot.time_zone) });
  return bookStay(ctx, tx, people, stay, { holdId, subject: ctx.caller.bearer?.subject });
}

/**
 * Makes a visit of a time that these people may have.
 *
 * @param how `holdId` keeps the time; `subject` whose visit it is, if they signed in; `said` when they did not say it now
 * @throws DomainError `slot-unavailable`, `duplicate-appointment`
 */
export async function bookStay(
  ctx: Context,
  tx: Tx,
  people: People,
  stay: Stay,
  { holdId, subject, said }: { holdId: string | undefined; subject: string | undefined } & Pick<NewVisit, 'said'>,
): Promise<BookingAnswer> {
  const { slot } = stay;
  if (subject !== undefined && (await hasVisitAt(tx, ctx.site.id, subject, slot))) {
    throw new DomainError('duplicate-appointment', 'You have a visit at that time already.');
  }

  const id = newId(ctx.random);
  const claim = { siteId: ctx.site.id, kind: 'visit', ref: id, insteadOf: holdId, now: ctx.now } as const;
  const taken = (await mayStay(tx, stay)) && (await native.take(tx, slot, claim));
  if (!taken) throw await slotUnavailable(within(ctx, tx), stay);
  timesChangeWith(ctx, tx);
  const pending = slot.service.policy.requiresApproval;
  return recordVisit(ctx, tx, people, {
    id,
    status: pending ? 'pending' : 'booked',
    topic: pending ? 'visit-pending' : 'visit-booked',
    mode: slot.mode,
    timeZone: slot.time_zone,
    slot,
    holdId,
    service: slot.service,
    location: slot.location,
    practitioner: slot.practitioner ?? undefined,
    ...(said && { said }),
  });
}

export const recordOf = ({ service, location, practitioner, kept, linked, waits, ...appointment }: VisitRow): VisitRecord => ({
  appointment,
  kept,
  linked,
  service,
  location: location ?? undefined,
  practitioner: practitioner ?? undefined,
  waits,
});

/** A visit's rows, whoever asks: for jobs and for callers whose authority was checked. */
export async function findVisit(ctx: Pick<Context, 'db' | 'site'>, id: string): Promise<VisitRecord | undefined> {
  const row = await visitById(ctx.db, ctx.site.id, id);
  return row && recordOf(row);
}

/**
 * A visit, for whoever has its manage token or is signed in as the patient it was booked by.
 *
 * @throws DomainError `unauthenticated` without either; `not-found` for wrong, foreign and malformed ones alike; `link-expired`
 */
export async function getVisit(ctx: Context, id: string): Promise<Appointment> {
  const seen = { ...ctx, ...(await requireAuthority(ctx, id)) };
  const visit = await findVisit(ctx, id);
  if (!visit) throw noSuchVisit();
  return present(seen, visit);
}

/**
 * Visits of the signed-in patient that are not over, the soonest first; requests without a time come last.
 * @throws DomainError `unauthenticated`, `validation-failed`
 */
export async function listMyVisits(
  ctx: Context,
  { limit = 50, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<{ items: Appointment[]; nextCursor?: string }> {
  const { bearer } = ctx.caller;
  if (!bearer) throw new DomainError('unauthenticated', 'Sign in to see your visits.');
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const rows = await visitsOf(ctx.db, ctx.site.id, bearer.subject, ctx.now, { limit: limit + 1, after });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => present(ctx, recordOf(row))),
    ...(last && rows.length > limit && { nextCursor: writeCursor({ startsAt: last.starts_at, id: last.id }) }),
  };
}

/**
 * The visit behind a calendar link, `{baseUrl}/v1/calendar/{token}.ics`.
 *
 * @throws DomainError `not-found`; `link-expired` for a genuine token after its time
 */
export async function calendarFor(ctx: Context, token: string): Promise<VisitRecord> {
  const visit = await findVisit(ctx, readCalendarToken(ctx, token));
  if (!visit) throw new DomainError('not-found', 'There is no such calendar file.');
  return visit;
}
