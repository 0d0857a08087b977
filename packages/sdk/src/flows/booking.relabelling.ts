import { onLoaded } from './booking.finding.ts';
import { stepsOf } from './booking.selectors.ts';
import type { BookingState, ReopenableStep } from './booking.state.ts';
import type { EventOf } from './booking.steps.ts';
import { takeSlots } from './slot-choice.flow.ts';

export function onLanguage(state: BookingState, { language }: EventOf<'language-changed'>): BookingState {
  return language === state.language ? state : { ...state, language };
}

/** After the language changed, the new words come in place of the old. Before the first page it opens that one. */
export function onLoadedAgain(state: BookingState, event: EventOf<'loaded'>): BookingState {
  const { hospital, services, language: wordsIn } = event;
  if (wordsIn !== state.language || state.step === 'loading') return onLoaded(state, event);
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
    slots: state.slots && takeSlots(state.slots, { type: 'slots-reloaded' }),
  };
  if (state.step === 'questions') return { ...relabelled, step: 'questions', status: 'loading' };
  // From the check on, the answers are sent with the questions they were given to.
  return stepsOf(state).indexOf(state.step as ReopenableStep) < stepsOf(state).indexOf('check')
    ? { ...relabelled, questionnaire: undefined }
    : relabelled;
}
