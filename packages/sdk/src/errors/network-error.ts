import { FoyerError } from './foyer-error.ts';

/**
 * No whole answer came: offline, name not found, connection refused or cut, or the browser forbade the call (CORS, Content-Security-Policy).
 *
 * When thrown: after the retries are spent, for calls that are safe to repeat. Not when: a write may have been done
 * (UnknownOutcomeError), or the time was up (RequestTimeoutError).
 */
export class NetworkError extends FoyerError {
  override readonly name = 'FoyerNetworkError';
  override readonly code = 'network';

  constructor(operation: string, cause: unknown) {
    super(
      `No answer to ${operation}: the API could not be reached. Check the connection, the address, and that the server allows this origin.`,
      { cause },
    );
  }
}
