import { ask, type Body } from '../asking.ts';
import type { Operations, QueryOf } from '../contract/all.ts';
import { getAvailability as availabilityRoute, listSlots as listRoute } from '../contract/routes.ts';
import type { Slot } from '../contract/slots.ts';
import type { CallOptions, ManageOptions } from '../options.ts';
import { items, pages } from '../paging.ts';
import type { Transport } from '../transport.ts';

export type SlotQuery = QueryOf<Operations['listSlots']>;
export type SlotList = Body<'listSlots'>;
export type AvailabilityQuery = QueryOf<Operations['getAvailability']>;
export type Availability = Body<'getAvailability'>;

/**
 * One page of free times, in time order, with the services, places and clinicians they name. Free a second ago: only a hold or a booking
 * makes sure. `from` and `to` are days of the slot's own place, both included, at most 62 of them.
 *
 * @param options `manage` with `query.for`: that visit's own time counts as free
 * @throws {ProblemError} `range-too-wide`
 */
export function listSlots(transport: Transport, query: SlotQuery, options?: ManageOptions): Promise<SlotList> {
  return ask(transport, { route: listRoute, query }, options);
}

export function slotPages(transport: Transport, query: SlotQuery, options?: ManageOptions): AsyncGenerator<SlotList, void, undefined> {
  return pages((cursor) => listSlots(transport, { ...query, cursor: cursor ?? query.cursor }, options), listRoute.id);
}

export function allSlots(transport: Transport, query: SlotQuery, options?: ManageOptions): AsyncGenerator<Slot, void, undefined> {
  return items(slotPages(transport, query, options));
}

/**
 * How many times are free on each day that has any, and (`next`) the first day after the span that has.
 *
 * @throws {ProblemError} `range-too-wide`
 */
export function getAvailability(transport: Transport, query: AvailabilityQuery, options?: CallOptions): Promise<Availability> {
  return ask(transport, { route: availabilityRoute, query }, options);
}
