import { FoyerError } from './foyer-error.ts';

/**
 * The time allowed for one request was up before its whole answer had come.
 *
 * When thrown: after the retries are spent, for calls that are safe to repeat. Not when: a write may have been done
 * (UnknownOutcomeError), or the caller's own signal ended the call (then with the signal's reason).
 */
export class RequestTimeoutError extends FoyerError {
  override readonly name = 'FoyerRequestTimeoutError';
  override readonly code = 'timeout';
  /** Milliseconds that were allowed. */
  readonly timeout: number;

  constructor(operation: string, timeout: number) {
    super(`No answer to ${operation} within ${timeout} ms. Try again, or allow more time with the timeout option.`);
    this.timeout = timeout;
  }
}
