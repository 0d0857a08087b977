import type { BookingState } from './booking.state.ts';
import { begin, go, type EventOf, type Handlers } from './booking.steps.ts';
import { takeSlots } from './slot-choice.flow.ts';
import type { SlotChoiceEvent } from './slot-choice.state.ts';

/** From the start to the first list of free times: all that is needed before a patient presses anything. */
export const finding: Handlers = {
  loaded: onLoaded,
  'load-failed': (state, { code }) => (state.step === 'loading' ? go(state, { step: 'unavailable', code }) : state),
  // Told again while it says so already, it says nothing new.
  'part-failed': (state) => (state.attempt || state.step === 'unavailable' ? state : go(state, { step: 'unavailable', code: 'network' })),
  'slots-loaded': onSlots,
  'slots-failed': onSlots,
  retried: onRetried,
};

/** Opens the first page. */
export function onLoaded(state: BookingState, { hospital, services, places, language: wordsIn }: EventOf<'loaded'>): BookingState {
  if (state.step !== 'loading' || wordsIn !== state.language) return state;
  const begun = begin({ ...state, hospital, wordsIn, services });
  // The page of places is whole at once where all of them have times soon; else they are asked for.
  const all = begun.service?.locationIds.flatMap((id) => places?.find((place) => place.id === id) ?? []);
  return begun.step === 'place' && all?.length === begun.service?.locationIds.length ? { ...begun, places: all } : begun;
}

function onSlots(state: BookingState, event: SlotChoiceEvent): BookingState {
  const slots = state.slots && takeSlots(state.slots, event);
  return slots === state.slots ? state : { ...state, slots };
}

/** "Try again", as far as a page before the choice of a time failed. */
export function onRetried(state: BookingState): BookingState {
  if (state.step === 'unavailable') return go(state, { step: 'loading' });
  return state.step === 'slot' && state.slots?.step === 'unavailable' ? onSlots(state, { type: 'slots-reloaded' }) : state;
}
