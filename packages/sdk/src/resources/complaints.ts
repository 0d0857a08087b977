import { ask } from '../asking.ts';
import type { CaseAnswer } from '../contract/cases.ts';
import type { ComplaintInput } from '../contract/complaints.ts';
import * as routes from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

/**
 * Sends a complaint: the answer has its reference, and by when the hospital answers. It is read and changed as any case.
 *
 * @throws {ProblemError} `validation-failed` with `errors`; no channel closes a complaint out
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function sendComplaint(transport: Transport, input: ComplaintInput, options?: CallOptions): Promise<CaseAnswer> {
  return ask(transport, { route: routes.sendComplaint, body: input }, options);
}
