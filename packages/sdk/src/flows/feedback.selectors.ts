import { canClearContact, isContactPrivate, previousContactStep } from './contact.selectors.ts';
import { isTold, isUnsettled } from './feedback.answering.ts';
import { surveyPages } from './feedback.pages.ts';
import type { FeedbackData, FeedbackState } from './feedback.state.ts';
import { aimOf, noAnswers, noPraise, ratingOf } from './feedback.steps.ts';

/** Something was typed or ticked after the answers that the hospital has. */
export const hasUnsentAnswers = (state: FeedbackData): boolean => state.saving?.status === 'sent' && !isTold(state);

/** The page in view, by a name that tells nothing of the patient: `question 1`, or the step of the case. */
export function shownFeedbackStep(state: FeedbackState): string {
  if (state.step === 'question') return `question ${state.page}`;
  return state.step === 'case' ? (state.case?.step ?? 'case') : state.step;
}

/** One page back, as `shownFeedbackStep` names it. */
export function previousFeedbackStep(state: FeedbackState): string | undefined {
  switch (state.step) {
    case 'question':
      if (state.page > 0) return `question ${state.page - 1}`;
      return aimOf(state.preset, state.link, state.invitation) === 'survey' ? undefined : 'choice';
    case 'praise':
      return state.aim === 'praise' ? undefined : 'choice';
    case 'used':
      return 'question 0';
    case 'failed':
      return state.what === 'praise' ? 'praise' : `question ${surveyPages(state).length - 1}`;
    case 'case': {
      const { case: thread, from } = state;
      const before = thread && previousContactStep(thread);
      if (before && before !== 'directory' && before !== 'department') return before;
      // What was sent, and the page of a case, have none before them.
      return thread && ['about', 'words', 'find'].includes(thread.step) ? from : undefined;
    }
    default:
      return undefined;
  }
}

/** Which page of how many, counted from 1. The one press is not counted: whoever goes after it has been heard. */
export function surveyProgress(state: FeedbackState): { readonly step: number; readonly of: number } | undefined {
  if (state.step !== 'question') return undefined;
  const pages = surveyPages(state);
  const before = pages[0]?.isRating ? 1 : 0;
  return state.page < before || pages.length - before < 2 ? undefined : { step: state.page + 1 - before, of: pages.length - before };
}

/** After this answer the patient is asked whether somebody should put it right. */
export function isPoor({ survey, answers }: Pick<FeedbackData, 'survey' | 'answers'>): boolean {
  const rating = survey && ratingOf(survey);
  return (answers[rating?.linkId ?? ''] ?? []).some((value) => survey?.rating?.poor.includes(value));
}

/** Whether there is anything that the next person at this device must not see, or be able to do. */
export const isFeedbackPrivate = (state: FeedbackState): boolean =>
  state.answers !== noAnswers ||
  state.praise !== noPraise ||
  state.invitation !== undefined ||
  state.link !== undefined ||
  (state.case !== undefined && (isContactPrivate(state.case) || state.case.answering !== undefined));

/** Whether all of that can be forgotten now: not while a write is on its way, whose outcome the patient must hear. */
export const canClearFeedback = (state: FeedbackState): boolean =>
  isFeedbackPrivate(state) &&
  state.step !== 'sending' &&
  state.step !== 'unknown' &&
  !isUnsettled(state) &&
  (state.case === undefined || !isContactPrivate(state.case) || canClearContact(state.case));
