import type { ProblemItem } from '../contract/problem.ts';
import type { ProblemCode } from '../contract/problem-statuses.ts';
import type { Slot } from '../contract/slots.ts';
import { FoyerError } from './foyer-error.ts';

/** What a ProblemError is made of. */
export interface ProblemFacts {
  readonly operation: string;
  readonly status: number;
  readonly code: ProblemCode | 'unknown';
  readonly sentCode: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: readonly ProblemItem[];
  readonly alternatives: readonly Slot[];
  readonly retryAfter: number | undefined;
  readonly outcome: 'none' | 'unknown' | undefined;
}

/**
 * The server answered, and the answer is no.
 *
 * When thrown: for every answer from 400 up whose meaning is certain. Not when: a write may have been done all the same
 * (UnknownOutcomeError), or there was no answer (NetworkError, RequestTimeoutError).
 *
 * @see RFC 9457, Problem Details for HTTP APIs
 */
export class ProblemError extends FoyerError {
  override readonly name = 'FoyerProblemError';
  readonly operation: string;
  /** The HTTP status, 400 to 599. */
  readonly status: number;
  /** From the contract's closed list. A code this version does not know becomes the one its status stands for, or `unknown`. */
  override readonly code: ProblemCode | 'unknown';
  /** The code as the server sent it. */
  readonly sentCode: string | undefined;
  /** What is wrong with the request, each with a JSON pointer (RFC 6901) into it. Empty where nothing was pointed at. */
  readonly errors: readonly ProblemItem[];
  /** On `slot-unavailable`: the nearest free times, at most 6, maybe none. */
  readonly alternatives: readonly Slot[];
  /** Seconds to wait before asking again, when the server said so. */
  readonly retryAfter: number | undefined;
  /** On a write that failed with 5xx: `none` when the server is certain that nothing was changed. */
  readonly outcome: 'none' | 'unknown' | undefined;

  constructor(facts: ProblemFacts) {
    const request = facts.requestId === undefined ? '' : ` (request ${facts.requestId})`;
    super(`The server answered ${facts.operation} with ${facts.status} ${facts.sentCode ?? facts.code}${request}.`, facts);
    this.operation = facts.operation;
    this.status = facts.status;
    this.code = facts.code;
    this.sentCode = facts.sentCode;
    this.errors = facts.errors;
    this.alternatives = facts.alternatives;
    this.retryAfter = facts.retryAfter;
    this.outcome = facts.outcome;
  }
}
