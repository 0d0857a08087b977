import { isContractError, isProblem } from '../errors/guards.ts';

/** A word for what went wrong: a problem code, `contract`, or `network` for all that has no answer. */
export function codeOf(error: unknown): string {
  return isProblem(error) || isContractError(error) ? error.code : 'network';
}
