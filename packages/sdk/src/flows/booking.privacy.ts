import type { BookingState } from './booking.state.ts';
import { emptyDraft } from './booking.steps.ts';

/** Whether the screen knows something that the next person at the same device must not see: typed, chosen or booked. */
export function isPrivate(state: BookingState): boolean {
  return state.draft !== emptyDraft || state.search.q !== '' || state.slot !== undefined || 'visit' in state || 'place' in state;
}

/** Whether all of that can be forgotten now: not while a write is on its way, whose outcome the patient must hear. */
export function canClear(state: BookingState): boolean {
  return isPrivate(state) && state.step !== 'sending' && state.step !== 'unknown';
}
