import { previousStep, stepsOf } from './booking.selectors.ts';
import type { BookingState, ReopenableStep } from './booking.state.ts';
import { afterPlace, begin, forget, go, noSearch, openService, toStep, type EventOf, type Handlers } from './booking.steps.ts';
import { reduceSlotChoice } from './slot-choice.flow.ts';
import type { SlotChoiceEvent } from './slot-choice.state.ts';

/** From the first page to the list of free times: all that is needed before a time is chosen. */
export const finding: Handlers = {
  loaded: onLoaded,
  'load-failed': (state, { code }) => (state.step === 'loading' ? go(state, { step: 'unavailable', code }) : state),
  'part-failed': (state) => (state.attempt ? state : go(state, { step: 'unavailable', code: 'network' })),
  'query-typed': (state, { q }) => (q === state.search.q ? state : { ...state, search: { ...state.search, q } }),
  searched: onSearched,
  'search-cleared': (state) => (state.search === noSearch ? state : { ...state, search: noSearch }),
  'services-found': (state, { q, services: found }) => onSearchAnswer(state, q, { status: 'found', found }),
  'search-failed': (state, { q }) => onSearchAnswer(state, q, { status: 'failed' }),
  'service-chosen': onServiceChosen,
  'place-chosen': onPlaceChosen,
  'places-loaded': (state, { serviceId, places }) => onPlaces(state, serviceId, places),
  'places-failed': (state, { serviceId }) => onPlaces(state, serviceId, state.places ?? []),
  'filters-changed': onSlotsPressed,
  'more-asked': onSlotsPressed,
  'slots-reloaded': onSlotsPressed,
  'slots-loaded': onSlots,
  'slots-failed': onSlots,
  'went-back': onWentBack,
  'step-reopened': onReopened,
  retried: onRetried,
  'language-changed': (state, { language }) => (language === state.language ? state : { ...state, language }),
  cleared: (state, { today }) => forget(state, today),
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

function onSearched(state: BookingState): BookingState {
  const { search, step } = state;
  const asked = search.q.trim();
  const status = asked === '' ? 'idle' : 'asking';
  if (step !== 'service' || (status === search.status && asked === search.asked)) return state;
  return { ...state, search: { ...search, asked, status } };
}

function onSearchAnswer(state: BookingState, q: string, answer: Partial<BookingState['search']>): BookingState {
  const { search } = state;
  return search.status === 'asking' && search.asked === q ? { ...state, search: { ...search, ...answer } } : state;
}

function onServiceChosen(state: BookingState, { serviceId }: EventOf<'service-chosen'>): BookingState {
  const service = [...state.services, ...state.search.found].find(({ id }) => id === serviceId);
  return state.step === 'service' && service ? openService(state, service) : state;
}

function onPlaceChosen(state: BookingState, { locationId, practitionerId }: EventOf<'place-chosen'>): BookingState {
  if (state.step !== 'place' || !state.slots) return state;
  const slots = reduceSlotChoice(state.slots, { type: 'filters-changed', filters: { locationId, practitionerId } });
  return afterPlace({ ...state, slots });
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

function onWentBack(state: BookingState): BookingState {
  const step = previousStep(state);
  return step ? toStep(leaveHold(state), step) : state;
}

function onReopened(state: BookingState, { step }: EventOf<'step-reopened'>): BookingState {
  const steps = stepsOf(state);
  const to = steps.indexOf(step);
  const at = state.step === 'failed' ? steps.length : steps.indexOf(state.step as ReopenableStep);
  return to >= 0 && to < at ? toStep(leaveHold(state), step) : state;
}

/** Whoever goes back while a time is being held does not want it. */
function leaveHold(state: BookingState): BookingState {
  return state.step === 'slot' && state.holding ? { ...state, hold: undefined } : state;
}

/** "Try again". What failed for certain is sent again as it was, under the same key. */
function onRetried(state: BookingState): BookingState {
  if (state.step === 'unavailable') return go(state, { step: 'loading' });
  if (state.step === 'questions' && state.status === 'unavailable') return go(state, { step: 'questions', status: 'loading' });
  if (state.step === 'slot' && state.slots?.step === 'unavailable') return onSlots(state, { type: 'slots-reloaded' });
  return state.step === 'failed' && state.retryable && state.attempt ? go(state, { step: 'sending', key: state.attempt.key }) : state;
}
