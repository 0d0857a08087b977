import { FoyerError } from './foyer-error.ts';

/** How long to go on asking. */
export interface ResumeOptions {
  /** Stops asking; the outcome stays unknown. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for each request. */
  readonly timeout?: number | undefined;
  /** Requests to make at most; unless told, as many as it takes. */
  readonly attempts?: number | undefined;
}

/**
 * A write was sent and its answer lost: it may have been done, or not. Never send it again as a new one. Ask with `resume`.
 *
 * When thrown: by writes with an Idempotency-Key, when a request broke off, timed out, was aborted on its way, or failed with 5xx and no
 * word that nothing was changed, and asking again did not settle it. Not when: any answer settled it. `cause` is the last failure.
 */
export class UnknownOutcomeError<T = unknown> extends FoyerError {
  override readonly name = 'FoyerUnknownOutcomeError';
  override readonly code = 'unknown-outcome';
  readonly operation: string;
  readonly idempotencyKey: string;
  /**
   * Asks again with the same key and the very same body, so that nothing is done twice, until the outcome is known: resolves with what
   * the first call would have, or rejects with the ProblemError it would have. Rejects with another UnknownOutcomeError when `attempts`
   * are spent or `signal` ends it. The server remembers the key for 24 hours.
   */
  readonly resume: (options?: ResumeOptions) => Promise<T>;

  constructor(operation: string, idempotencyKey: string, cause: unknown, resume: (options?: ResumeOptions) => Promise<T>) {
    super(`The answer to ${operation} was lost, so it may have been done or not. Call resume() to find out; do not send it again as new.`, {
      cause,
      requestId: (cause as FoyerError | undefined)?.requestId,
    });
    this.operation = operation;
    this.idempotencyKey = idempotencyKey;
    this.resume = resume;
  }
}
