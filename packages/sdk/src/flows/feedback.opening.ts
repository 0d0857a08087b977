import type { FeedbackState } from './feedback.state.ts';
import { goTo, type FeedbackEventOf, type FeedbackHandlers } from './feedback.steps.ts';

/** From the tag to the first page of a survey. Every other first page is one of the later part's. */
export const feedbackOpening: FeedbackHandlers = {
  opened: onOpened,
  'load-failed': (state, { code, hospital = state.hospital }) =>
    state.step === 'loading' ? goTo(state, { step: 'unavailable', code }, { hospital }) : state,
  // Told again while it says so already, it says nothing new. What is being sent is seen through.
  'part-failed': (state) =>
    state.step === 'unavailable' || state.step === 'sending' || state.step === 'unknown'
      ? state
      : goTo(state, { step: 'unavailable', code: 'network' }),
  'language-changed': (state, { language }) => (language === state.language ? state : { ...state, language }),
  retried: onFirstRetried,
};

/** "Try again", as far as the first page failed. */
export function onFirstRetried(state: FeedbackState): FeedbackState {
  return state.step === 'unavailable' ? goTo(state, { step: 'loading' }) : state;
}

function onOpened(state: FeedbackState, { language, hospital, survey = state.survey }: FeedbackEventOf<'opened'>): FeedbackState {
  if (language !== state.language) return state;
  const known = { hospital, survey, wordsIn: language };
  // Only the words are new: nothing moves under the patient's hands.
  if (state.step !== 'loading' || state.aim !== 'survey') return { ...state, ...known };
  return goTo(state, { step: 'question', page: 0 }, known);
}
