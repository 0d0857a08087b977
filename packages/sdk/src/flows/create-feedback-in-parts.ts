import { runFeedback, type Feedback, type FeedbackOptions } from './run-feedback.ts';

/**
 * The same as `createFeedback`, for web pages: what is needed only after the first page is loaded when that stands, so that it stands
 * sooner. What is pressed before that waits for it.
 */
export function createFeedbackInParts(options: FeedbackOptions): Feedback {
  return runFeedback(options, () => import('./feedback-later.ts'));
}
