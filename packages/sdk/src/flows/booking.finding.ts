import { stepsOf } from './booking.selectors.ts';
import type { BookingState, ReopenableStep } from './booking.state.ts';
import { afterPlace, begin, go, type EventOf, type Handlers } from './booking.steps.ts';
import { reduceSlotChoice } from './slot-choice.flow.ts';
import type { SlotChoiceEvent } from './slot-choice.state.ts';

/** From the start to the list of free times: all that is needed before a patient presses anything. */
export const finding: Handlers = {
  loaded: onLoaded,
  'load-failed': (state, { code }) => (state.step === 'loading' ? go(state, { step: 'unavailable', code }) : state),
  'part-failed': (state) => (state.attempt ? state : go(state, { step: 'unavailable', code: 'network' })),
  'places-loaded': (state, { serviceId, places }) => onPlaces(state, serviceId, places),
  'places-failed': (state, { serviceId }) => onPlaces(state, serviceId, state.places ?? []),
  'filters-changed': onSlotsPressed,
  'more-asked': onSlotsPressed,
  'slots-reloaded': onSlotsPressed,
  'slots-loaded': onSlots,
  'slots-failed': onSlots,
  retried: onRetried,
  'language-changed': (state, { language }) => (language === state.language ? state : { ...state, language }),
};

/** The first time this opens the first page. Later, after the language changed, it only puts the new words in place of the old. */
function onLoaded(state: BookingState, { hospital, services, language: wordsIn }: EventOf<'loaded'>): BookingState {
  if (wordsIn !== state.language) return state;
  if (state.step === 'loading') return begin({ ...state, hospital, wordsIn, services });
  const inNewWords = <T extends { readonly id: string }>(old: T) => services.find(({ id }) => id === old.id) ?? old;
  const relabelled = {
    ...state,
    hospital,
    wordsIn,
    services,
    service: state.service && inNewWords(state.service),
    search: { ...state.search, found: state.search.found.map(inNewWords) },
    // What names places, clinicians and questions is asked for again.
    places: undefined,
    slots: state.slots && reduceSlotChoice(state.slots, { type: 'slots-reloaded' }),
  };
  if (state.step === 'questions') return { ...relabelled, step: 'questions', status: 'loading' };
  // From the check on, the answers are sent with the questions they were given to.
  return stepsOf(state).indexOf(state.step as ReopenableStep) < stepsOf(state).indexOf('check')
    ? { ...relabelled, questionnaire: undefined }
    : relabelled;
}

function onPlaces(state: BookingState, serviceId: string, places: NonNullable<BookingState['places']>): BookingState {
  if (serviceId !== state.service?.id || places === state.places) return state;
  const known = { ...state, places };
  // Nothing to choose after all: times of all places are the next page.
  return state.step === 'place' && places.length < 2 ? afterPlace(known) : known;
}

function onSlotsPressed(state: BookingState, event: SlotChoiceEvent): BookingState {
  return state.step === 'slot' ? onSlots(state, event) : state;
}

function onSlots(state: BookingState, event: SlotChoiceEvent): BookingState {
  const slots = state.slots && reduceSlotChoice(state.slots, event);
  return slots === state.slots ? state : { ...state, slots };
}

/** "Try again", as far as a page before the choice of a time failed. */
export function onRetried(state: BookingState): BookingState {
  if (state.step === 'unavailable') return go(state, { step: 'loading' });
  return state.step === 'slot' && state.slots?.step === 'unavailable' ? onSlots(state, { type: 'slots-reloaded' }) : state;
}
