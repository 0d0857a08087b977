import type { Problem, ProblemCode, ProblemItem, Slot } from '@foyer/sdk/contract';

/**
 * A request that cannot be done, for a reason the contract has a code for. Services throw it before they write anything;
 * whoever owns the transaction may then keep the answer for replays.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ProblemCode;
  readonly errors: readonly ProblemItem[] | undefined;
  readonly alternatives: readonly Slot[] | undefined;
  /** Seconds until it makes sense to try again. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ProblemCode,
    detail: string,
    more: { errors?: readonly ProblemItem[]; alternatives?: readonly Slot[]; retryAfter?: number } = {},
  ) {
    super(detail);
    this.code = code;
    this.errors = more.errors;
    this.alternatives = more.alternatives;
    this.retryAfter = more.retryAfter;
  }
}

/** A problem before it gets the `requestId` of the answer it goes out in. */
export type ProblemBody = Omit<Problem, 'requestId'>;
