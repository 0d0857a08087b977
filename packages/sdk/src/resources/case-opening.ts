import { ask } from '../asking.ts';
import type { Case } from '../contract/cases.ts';
import { getCase as caseRoute } from '../contract/routes.ts';
import type { ManageOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

/**
 * Reads a case with all that was said.
 *
 * @param options `manage`: the token of its link, or its code
 * @throws {ProblemError} `unauthenticated`, `not-found`, `link-expired`
 */
export function getCase(transport: Transport, reference: string, options?: ManageOptions): Promise<Case> {
  return ask(transport, { route: caseRoute, params: { reference } }, options);
}
