import { FoyerError } from './foyer-error.ts';

/** Where an answer leaves the contract. No value of the answer is in it. */
export interface ContractFault {
  /** A JSON pointer (RFC 6901) into the answer. */
  readonly path: string;
  /** What is wrong there: a stable word. */
  readonly code: string;
}

/**
 * The server answered, but not as the contract says: not JSON, a redirect, or (when validating) another shape.
 *
 * When thrown: by any call, `validate: 'strict'` for shapes. Not when: there are only new fields or new values of a list, which every
 * client must put up with. A write that was answered with 2xx has been done all the same: see `status`.
 */
export class ContractError extends FoyerError {
  override readonly name = 'FoyerContractError';
  override readonly code = 'contract';
  readonly operation: string;
  /** The HTTP status of the answer. 0 for a redirect that a browser hides. */
  readonly status: number;
  /** The first fault. */
  readonly path: string;
  readonly faults: readonly ContractFault[];

  constructor(operation: string, status: number, faults: readonly [ContractFault, ...ContractFault[]], requestId: string | undefined) {
    const [{ path, code }] = faults;
    const request = requestId === undefined ? '' : ` (request ${requestId})`;
    super(`The answer to ${operation} breaks the contract at "${path}": ${code}${request}.`, { requestId });
    this.operation = operation;
    this.status = status;
    this.path = path;
    this.faults = faults;
  }
}
