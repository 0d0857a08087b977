import type { BookingEvent, BookingState } from './booking.state.ts';
import type { Handlers } from './booking.steps.ts';

/** The state after an event, as far as these handlers know it. */
export function reduceBy(handlers: Handlers, state: BookingState, event: BookingEvent): BookingState {
  const handle = knows(handlers, event) ? (handlers[event.type] as (state: BookingState, event: BookingEvent) => BookingState) : undefined;
  return handle?.(state, event) ?? state;
}

export function knows(handlers: Handlers, { type }: BookingEvent): boolean {
  return Object.hasOwn(handlers, type);
}
