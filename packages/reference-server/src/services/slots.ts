import type { AnswerOf, Slot, getAvailability, listSlots as listSlotsOperation } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import type { Context } from './context.ts';

export type SlotQuery = z.output<typeof listSlotsOperation.query>;
export type AvailabilityQuery = z.output<typeof getAvailability.query>;

/**
 * Times that can be held and booked, in time order, with the services, places and clinicians they name. Times that are
 * booked elsewhere stand among them with their `deepLink` or `phone`. `for` needs that visit's token; the caller's own
 * held time is listed to them if they send its `Hold-Secret`.
 *
 * @throws DomainError `not-found` for an unknown service, `validation-failed`, `range-too-wide`; with `for` also
 * `unauthenticated`, `not-found`, `link-expired`
 */
export async function listSlots(ctx: Context, query: SlotQuery): Promise<AnswerOf<typeof listSlotsOperation>> {
  throw new Error(`not yet: ${ctx.site.id} ${query.service}`);
}

/**
 * How many times each day of a span lists, and the first day after the span that lists any.
 *
 * @throws DomainError `not-found` for an unknown service, `validation-failed`, `range-too-wide`
 */
export async function countFree(ctx: Context, query: AvailabilityQuery): Promise<AnswerOf<typeof getAvailability>> {
  throw new Error(`not yet: ${ctx.site.id} ${query.service}`);
}

/** The soonest free time of each service that has one. One query for all. */
export async function nextFree(ctx: Context, serviceIds: readonly string[]): Promise<Map<string, { start: string; timeZone: string }>> {
  throw new Error(`not yet: ${ctx.site.id} ${serviceIds.length}`);
}

/** Up to `count` free times of the same service and mode nearest to a time, in time order. */
export async function nearest(ctx: Context, slot: { id: string; serviceId: string; mode: string; start: Date }, count: number): Promise<Slot[]> {
  throw new Error(`not yet: ${ctx.site.id} ${slot.id} ${count}`);
}
