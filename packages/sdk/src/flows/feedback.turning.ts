import type { ContactEvent, ContactStepName } from './contact.state.ts';
import { previousContactStep } from './contact.selectors.ts';
import { canClearFeedback, previousFeedbackStep, shownFeedbackStep } from './feedback.selectors.ts';
import { onSendRetried } from './feedback.sending.ts';
import { reduceCase } from './feedback.case.ts';
import type { FeedbackState } from './feedback.state.ts';
import { goTo, noAnswers, noPraise, startFeedback, type FeedbackEventOf } from './feedback.steps.ts';
import { surveyPages } from './feedback.pages.ts';
import { onComplaintAsked, openCase } from './feedback.telling.ts';
import { onFirstRetried } from './feedback.opening.ts';

/** The first page, where it is not a survey's. */
export function onBegun(state: FeedbackState): FeedbackState {
  if (state.step !== 'loading' || !state.hospital) return state;
  switch (state.aim) {
    case 'survey':
      return state.survey ? goTo(state, { step: 'question', page: 0 }) : state;
    case 'praise':
      return goTo(state, { step: 'praise' });
    case 'complaint':
      return onComplaintAsked(state);
    case 'case':
      return openCase(state);
    case 'choice':
      return goTo(state, { step: 'choice' });
  }
}

/** What is under way has no page before it. */
const isFixed = ({ step, case: thread }: FeedbackState): boolean =>
  step === 'sending' ||
  step === 'unknown' ||
  step === 'loading' ||
  (step === 'case' && (thread?.step === 'sending' || thread?.step === 'unknown' || thread?.step === 'finding'));

export const onSurveyAsked = (state: FeedbackState): FeedbackState => {
  if (state.step !== 'choice') return state;
  return state.survey ? goTo(state, { step: 'question', page: 0 }) : goTo(state, { step: 'loading' }, { aim: 'survey' });
};

/** "Something else to tell us?" What was typed anywhere stays. */
export const onChoiceAsked = (state: FeedbackState): FeedbackState => (isFixed(state) ? state : goTo(state, { step: 'choice' }));

export const onPraiseAsked = (state: FeedbackState): FeedbackState => (isFixed(state) ? state : goTo(state, { step: 'praise' }));

/** One page back; everything typed stays. */
export function onWentBack(state: FeedbackState): FeedbackState {
  const step = previousFeedbackStep(state);
  return step === undefined ? state : toPage(state, step);
}

/** A page that was passed on the way here, or that nothing stands in the way of. */
export function onReopened(state: FeedbackState, { step }: FeedbackEventOf<'step-reopened'>): FeedbackState {
  return isFixed(state) || step === shownFeedbackStep(state) ? state : toPage(state, step);
}

function toPage(state: FeedbackState, step: string): FeedbackState {
  const [, page] = /^question (\d+)$/u.exec(step) ?? [];
  if (page !== undefined) {
    const at = Number(page);
    return at < surveyPages(state).length ? goTo(state, { step: 'question', page: at }) : state;
  }
  if (step === 'choice' || step === 'praise' || (step === 'thanks' && state.isSaved)) return goTo(state, { step });
  const { case: thread } = state;
  if (!thread) return state;
  const isBack = previousContactStep(thread) === step;
  const event: ContactEvent = isBack ? { type: 'went-back' } : { type: 'step-reopened', step: step as ContactStepName };
  const next = thread.step === step ? thread : reduceCase(thread, event);
  return next.step === step ? goTo(state, { step: 'case' }, { case: next }) : state;
}

/** "Try again", wherever something failed. */
export function onRetried(state: FeedbackState): FeedbackState {
  const opened = onFirstRetried(state);
  return opened === state ? onSendRetried(state) : opened;
}

/** Its words are to be read again; those of a case as well. */
export function onLanguageChanged(state: FeedbackState, event: FeedbackEventOf<'language-changed'>): FeedbackState {
  if (event.language === state.language) return state;
  const { language } = event;
  const thread = state.case && reduceCase(state.case, event);
  return { ...state, language, case: thread, safety: undefined };
}

/** Forgets the patient, and the authority over their case. The hospital's own data stays. A write on its way is seen through. */
export function onCleared(state: FeedbackState): FeedbackState {
  if (!canClearFeedback(state)) return state;
  const { language, today, preset, hospital, wordsIn, survey, departments, departmentsIn, changes, changesIn, safety } = state;
  const start = startFeedback({ language, today, preset });
  const forgotten: FeedbackState = {
    ...start,
    answers: noAnswers,
    praise: noPraise,
    ...{ hospital, wordsIn, survey, departments, departmentsIn, changes, changesIn, safety },
    // Whoever came by a link of their own leaves it to nobody.
    aim: start.aim === 'survey' && !survey ? 'choice' : start.aim,
  };
  if (!hospital || state.step === 'unavailable') return forgotten;
  return forgotten.aim === 'choice' || forgotten.aim === 'case' ? goTo(forgotten, { step: 'choice' }) : onBegun(forgotten);
}
