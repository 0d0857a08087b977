import { FoyerError } from './foyer-error.ts';

/**
 * The client was set up or called in a way that cannot work.
 *
 * When thrown: by `createClient` and `createTransport` for a wrong base URL, and by calls with an id that cannot be one. Always before
 * anything is sent. Not when: the server refuses (ProblemError).
 */
export class ConfigurationError extends FoyerError {
  override readonly name = 'FoyerConfigurationError';
  override readonly code = 'configuration';
}
