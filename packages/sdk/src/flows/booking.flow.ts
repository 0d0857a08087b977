import { arranging } from './booking.arranging.ts';
import { finding } from './booking.finding.ts';
import type { BookingEvent, BookingState } from './booking.state.ts';
import { reduceBy } from './handlers.ts';

export type * from './booking.state.ts';
export { startBooking, type BookingStart } from './booking.steps.ts';

/**
 * What a booking is after an event: pure, and total. An event that does not apply (a double press, a late answer) gives back the very
 * same object. Nothing but `cleared` forgets what was typed; nothing is sent twice, since an attempt is frozen with its key.
 */
export function reduceBooking(state: BookingState, event: BookingEvent): BookingState {
  return reduceBy<BookingState, BookingEvent>({ ...finding, ...arranging }, state, event);
}
