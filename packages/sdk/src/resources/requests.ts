import { askFor } from '../asking.ts';
import type { RequestInput } from '../contract/requests.ts';
import { createRequest as createRoute } from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';
import { toVisit, type Visit } from './appointments.ts';

/**
 * Asks for a visit without choosing a time: a person at the hospital answers with one. The visit is `proposed`.
 *
 * @throws {ProblemError} `validation-failed` with `errors`, `not-eligible`, `consent-outdated`
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function createRequest(transport: Transport, input: RequestInput, options?: CallOptions): Promise<Visit> {
  return askFor(transport, { route: createRoute, body: input }, options, (made, { headers }) => toVisit(transport, made, headers));
}
