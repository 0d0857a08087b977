import type { AnswerOf, Slot, getAvailability, listSlots as listSlotsOperation } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { native } from '../backends/native.ts';
import { DomainError } from '../problem.ts';
import { ownTimes } from '../store/appointments.ts';
import type { After, CandidateRow, LookedAt, Span, View } from '../store/availability.ts';
import { holdIdOf } from '../store/holds.ts';
import { sha256 } from './bytes.ts';
import { servicesById } from './catalogue.ts';
import type { Context } from './context.ts';
import { invalidCursor, readCursor, writeCursor } from './cursors.ts';
import { included } from './included.ts';
import { instantIn } from './instants.ts';
import { invalid } from './invalid.ts';
import type { Stay } from './needs.ts';
import { requireAuthority } from './tokens.ts';
import { daysBetween } from './wall-time.ts';

export type SlotQuery = z.output<typeof listSlotsOperation.query>;
export type AvailabilityQuery = z.output<typeof getAvailability.query>;

const widestDays = 62;

export const noSuchSlot = () => new DomainError('not-found', 'There is no such time.');
const noSuchService = () => new DomainError('not-found', 'There is no such service.');

/** @throws DomainError `not-eligible` for a time that is booked somewhere else */
export function requireBookedHere(slot: Pick<LookedAt, 'elsewhere'>): void {
  if (slot.elsewhere) throw new DomainError('not-eligible', 'This time is not booked here. Use its link or its phone number.');
}

const notOpen = {
  past: 'That time is over.',
  'too-soon': 'That time is too soon to be booked online. Choose a later one, or call us.',
  'too-far': 'That time is too far ahead to be booked yet.',
} as const;

/** @throws DomainError `outside-booking-window` */
export function requireOpen({ state }: Pick<LookedAt, 'state'>): void {
  if (state !== 'open') throw new DomainError('outside-booking-window', notOpen[state]);
}

export function toSlot(row: Omit<CandidateRow, 'site_id' | 'resource_id' | 'day'>): Slot {
  return {
    id: row.id,
    serviceId: row.service_id,
    locationId: row.location_id,
    ...(row.practitioner_id !== null && { practitionerId: row.practitioner_id }),
    mode: row.mode as Slot['mode'],
    start: instantIn(row.starts_at, row.time_zone),
    end: instantIn(row.ends_at, row.time_zone),
    timeZone: row.time_zone,
    ...(row.capacity !== null && { window: true }),
    ...(row.remaining !== null && { remaining: row.remaining }),
    ...(row.deep_link !== null && { deepLink: row.deep_link }),
    ...(row.phone !== null && { phone: row.phone }),
  };
}

/** @throws DomainError `validation-failed`, `range-too-wide` */
function spanOf(ctx: Context, { service, from, to, location, practitioner, mode }: AvailabilityQuery): Span {
  if (from > to) throw invalid('/query/to', 'before-from', 'The last day must not be before the first one.');
  if (daysBetween(from, to) >= widestDays)
    throw new DomainError('range-too-wide', `Ask for ${widestDays} days at most, both ends included.`);
  return { siteId: ctx.site.id, serviceId: service, from, to, locationId: location, practitionerId: practitioner, mode };
}

/** What is the caller's own counts as free: the visit to be moved, if its time is not blocked, what is kept for it, the time they hold. */
async function viewOf(ctx: Context, visitId: string | undefined): Promise<View> {
  const except: string[] = [];
  if (visitId !== undefined) {
    await requireAuthority(ctx, visitId);
    except.push(...(await ownTimes(ctx.db, ctx.site.id, visitId)));
  }
  if (ctx.caller.holdSecret !== undefined) {
    const holdId = await holdIdOf(ctx.db, ctx.site.id, sha256(ctx.caller.holdSecret));
    if (holdId !== undefined) except.push(holdId);
  }
  return { now: ctx.now, except };
}

/** @throws DomainError `validation-failed` */
function afterOf(cursor: string | undefined): After | undefined {
  if (cursor === undefined) return undefined;
  const { startsAt, id } = readCursor(cursor);
  if (!startsAt) throw invalidCursor();
  return { startsAt, id };
}

const distinct = <T>(items: readonly (T | null)[]): T[] => [...new Set(items)].filter((item) => item !== null);

/**
 * Times that can be held and booked, in time order, with the services, places and clinicians they name. Times that are
 * booked elsewhere stand among them with their `deepLink` or `phone`. `for` needs authority over that visit; the caller's own
 * held time is listed to them if they send its `Hold-Secret`.
 *
 * @throws DomainError `not-found` for an unknown service, `validation-failed`, `range-too-wide`; with `for` also
 * `unauthenticated`, `not-found`, `link-expired`
 */
export async function listSlots(ctx: Context, query: SlotQuery): Promise<AnswerOf<typeof listSlotsOperation>> {
  const { limit = 50 } = query;
  const span = spanOf(ctx, query);
  const after = afterOf(query.cursor);
  const view = await viewOf(ctx, query.for);
  // One more than asked for tells whether there is a next page.
  const rows = await native.free(ctx.db, view, span, { limit: limit + 1, after });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const named = await included(ctx, {
    services: [query.service],
    locations: distinct(page.map((row) => row.location_id)),
    practitioners: distinct(page.map((row) => row.practitioner_id)),
  });
  if (named.services.length === 0) throw noSuchService();
  return {
    items: page.map(toSlot),
    ...(last && rows.length > limit && { nextCursor: writeCursor({ startsAt: last.starts_at, id: last.id }) }),
    included: named,
  };
}

/**
 * How many times each day of a span lists, and the first day after the span that lists any.
 *
 * @throws DomainError `not-found` for an unknown service, `validation-failed`, `range-too-wide`
 */
export async function countFree(ctx: Context, query: AvailabilityQuery): Promise<AnswerOf<typeof getAvailability>> {
  const span = spanOf(ctx, query);
  const view: View = { now: ctx.now };
  const [days, next] = await Promise.all([native.count(ctx.db, view, span), native.nextDay(ctx.db, view, span)]);
  if (days.length === 0 && next === undefined && (await servicesById(ctx, [query.service])).length === 0) throw noSuchService();
  return { days: days.map(({ day, free }) => ({ date: day, free })), ...(next !== undefined && { next }) };
}

/** The soonest free time of each service that has one. One query for all. */
export async function nextFree(ctx: Context, serviceIds: readonly string[]): Promise<Map<string, { start: string; timeZone: string }>> {
  const rows = await native.soonest(ctx.db, { now: ctx.now }, ctx.site.id, serviceIds);
  return new Map(rows.map((row) => [row.service_id, { start: instantIn(row.starts_at, row.time_zone), timeZone: row.time_zone }]));
}

/** Up to `count` free times of the same service and mode, booked here, with room for what is needed, nearest to a time; in time order. */
export async function nearest(
  ctx: Context,
  slot: Pick<CandidateRow, 'id' | 'site_id' | 'service_id' | 'mode' | 'starts_at'>,
  count: number,
  { extraMinutes = 0, locationIds }: Partial<Pick<Stay, 'extraMinutes' | 'locationIds'>> = {},
): Promise<Slot[]> {
  return (await native.near(ctx.db, { now: ctx.now, extraMinutes }, slot, count, locationIds)).map(toSlot);
}
