import * as laterPart from './feedback-later.ts';
import { runFeedback, type Feedback, type FeedbackOptions } from './run-feedback.ts';

/** The whole of answering a survey, thanking somebody, and complaining until there is an answer, without a screen. Begins to load at once. */
export function createFeedback(options: FeedbackOptions): Feedback {
  return runFeedback(options, laterPart);
}
