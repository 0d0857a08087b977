import { ask } from '../asking.ts';
import * as routes from '../contract/routes.ts';
import type { FeedbackAnswer, FeedbackInput, PraiseAnswer, PraiseInput } from '../contract/surveys.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

/**
 * Sends answers, without a name unless `followUp` gives one. With a `response` secret of your own (22 characters of random or more: `newKey()`) they may be sent
 * again with more in them, as `replaces`, for `Survey.changeableSeconds`.
 *
 * @throws {ProblemError} `validation-failed` with `errors`; `invitation-used`; `link-expired` and `invalid-transition` where it is too late
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function sendFeedback(transport: Transport, input: FeedbackInput, options?: CallOptions): Promise<FeedbackAnswer> {
  return ask(transport, { route: routes.sendFeedback, body: input }, options);
}

/**
 * Thanks somebody at the hospital; the answer names the team that gets it.
 *
 * @throws {ProblemError} `validation-failed` with `errors`
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function sendPraise(transport: Transport, input: PraiseInput, options?: CallOptions): Promise<PraiseAnswer> {
  return ask(transport, { route: routes.sendPraise, body: input }, options);
}
