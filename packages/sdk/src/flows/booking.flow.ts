import * as choosing from './booking.choosing.ts';
import * as sending from './booking.sending.ts';
import type { BookingEvent, BookingState } from './booking.state.ts';
import { begin, forget, go } from './booking.steps.ts';
import * as telling from './booking.telling.ts';
import { reduceSlotChoice } from './slot-choice.flow.ts';

export type * from './booking.state.ts';
export { startBooking } from './booking.steps.ts';

/**
 * What a booking is after an event: pure, and total. An event that does not apply (a double press, a late answer) gives back the very
 * same object. Nothing but `cleared` forgets what was typed; nothing is sent twice, since an attempt is frozen with its key.
 */
export function reduceBooking(state: BookingState, event: BookingEvent): BookingState {
  switch (event.type) {
    case 'loaded':
      return onLoaded(state, event);
    case 'load-failed':
      return state.step === 'loading' ? go(state, { step: 'unavailable', code: event.code }) : state;
    case 'query-typed':
    case 'searched':
    case 'search-cleared':
    case 'services-found':
    case 'search-failed':
      return choosing.onSearch(state, event);
    case 'service-chosen':
      return choosing.onServiceChosen(state, event);
    case 'place-chosen':
    case 'places-loaded':
    case 'places-failed':
      return choosing.onPlace(state, event);
    case 'filters-changed':
    case 'more-asked':
    case 'slots-reloaded':
    case 'slots-loaded':
    case 'slots-failed':
      return choosing.onSlots(state, event);
    case 'slot-chosen':
      return choosing.onSlotChosen(state, event);
    case 'slot-held':
    case 'hold-failed':
    case 'hold-expired':
      return choosing.onHold(state, event);
    case 'slot-lost':
      return choosing.onSlotLost(state, event);
    case 'all-times-asked':
      return choosing.onAllTimesAsked(state);
    case 'none-suited':
      return choosing.onNoneSuited(state);
    case 'typed':
    case 'answered':
      return telling.onTyped(state, event);
    case 'continued':
      return telling.onContinued(state);
    case 'questions-loaded':
    case 'questions-failed':
      return telling.onQuestions(state, event);
    case 'went-back':
      return telling.onWentBack(state);
    case 'step-reopened':
      return telling.onReopened(state, event);
    case 'confirmed':
      return sending.onConfirmed(state, event);
    case 'booked':
    case 'rejected':
    case 'consent-changed':
    case 'send-failed':
    case 'outcome-unknown':
      return sending.onAnswer(state, event);
    case 'retried':
      return sending.onRetried(state);
    case 'asked-again':
      return sending.onAskedAgain(state);
    case 'language-changed':
      return event.language === state.language ? state : { ...state, language: event.language };
    case 'cleared':
      return forget(state, event.today);
    default:
      return state;
  }
}

/** The first time this opens the first page. Later, after the language changed, it only puts the new words in place of the old. */
function onLoaded(state: BookingState, event: Extract<BookingEvent, { type: 'loaded' }>): BookingState {
  if (event.language !== state.language) return state;
  const { hospital, services, language: wordsIn } = event;
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
  const isBefore =
    state.step === 'service' || state.step === 'place' || state.step === 'slot' || state.step === 'request' || state.step === 'details';
  return isBefore ? { ...relabelled, questionnaire: undefined } : relabelled;
}
