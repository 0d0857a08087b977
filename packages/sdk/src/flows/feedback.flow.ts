import { hearing } from './feedback.hearing.ts';
import { feedbackOpening } from './feedback.opening.ts';
import type { FeedbackEvent, FeedbackState } from './feedback.state.ts';
import { reduceBy } from './handlers.ts';

export { noPraise, startFeedback, type FeedbackStart } from './feedback.steps.ts';
export type * from './feedback.state.ts';

/** What becomes of a state. Total: an event that does not apply gives back the same object. */
export function reduceFeedback(state: FeedbackState, event: FeedbackEvent): FeedbackState {
  return reduceBy<FeedbackState, FeedbackEvent>({ ...feedbackOpening, ...hearing }, state, event);
}
