/**
 * What every error of this package is. Tell them apart by `name` or with the guards, never by `instanceof`:
 * two copies of the package on a page have two classes.
 */
export abstract class FoyerError extends Error {
  abstract override readonly name: string;
  /** A stable word: a problem code of the contract, or the kind of failure. */
  abstract readonly code: string;
  /** The server's name for the request (`X-Request-Id`): tell it to whoever runs the server. Missing when there was no answer. */
  readonly requestId: string | undefined;

  constructor(message: string, more: { readonly requestId?: string | undefined; readonly cause?: unknown } = {}) {
    super(message, 'cause' in more ? { cause: more.cause } : undefined);
    this.requestId = more.requestId;
  }
}
