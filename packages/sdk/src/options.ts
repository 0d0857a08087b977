import type { ContractFault } from './errors/contract-error.ts';
import type { RetryOptions } from './retry.ts';

/** `fetch` as it is used here: always with a whole Request. A server's own handler fits, for tests and for pages that carry the server. */
export type FetchPort = (request: Request) => Response | Promise<Response>;

/** What the client reaches for outside itself, so that a test can stand in for it. */
export interface Ports {
  /** At least 0, below 1: spreads retries. */
  readonly random: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new Idempotency-Key: 128 bits of random or more, 22 URL-safe characters or more. */
  readonly newKey: () => string;
}

export interface TransportOptions {
  /** Where the API is: absolute, `https:` (or `http:` on this machine), a path is allowed. */
  readonly baseUrl: string;
  /** A signed-in patient's token, or a function that gets one, asked before each request. Sent as `Authorization: Bearer`. */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>) | undefined;
  /** Unless told, the platform's own. */
  readonly fetch?: FetchPort | undefined;
  /** BCP 47, or a function that tells it, asked before each call. Sent as `Accept-Language`; unless told, the platform decides. */
  readonly locale?: string | (() => string | undefined) | undefined;
  /** Milliseconds for one request with its whole answer, 10,000 unless told. A call with retries may take several times as long. */
  readonly timeout?: number | undefined;
  /** How often, and how patiently, to ask again; a number is the limit, 0 is never. */
  readonly retry?: number | RetryOptions | undefined;
  readonly ports?: Partial<Ports> | undefined;
}

/** What any call can be told, as its last argument. */
export interface CallOptions {
  /**
   * Ends the call: it rejects with the signal's reason. A write with an Idempotency-Key is not cut off on its way, since it may be done
   * by then; it rejects with an UnknownOutcomeError instead.
   */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one request of this call. */
  readonly timeout?: number | undefined;
  /** For a write: your own key instead of a new one. The same key with another body is refused by the server. */
  readonly idempotencyKey?: string | undefined;
  /** The ETag of what you read, for operations that change it. */
  readonly ifMatch?: string | undefined;
  /** Ask the server itself, whatever a cache still has: for what is known to have changed. */
  readonly fresh?: boolean | undefined;
}

/** For what a manage link gives authority over: its token, sent as `Authorization: Manage` in place of a bearer's. */
export interface ManageOptions extends CallOptions {
  readonly manage?: string | undefined;
}

/**
 * What to make of answers that break the contract.
 *
 * - `strict`: the call rejects with a ContractError. For development and conformance.
 * - `warn`: the answer is passed on, and told about once for each operation.
 * - `off`: nothing is checked, and no schema is loaded.
 *
 * New fields are always let pass. Where answers are checked, new values of a closed list become `unknown`.
 */
export type Validation = 'strict' | 'warn' | 'off';

/** An answer that broke the contract. No value of the answer is in it. */
export interface ContractWarning {
  readonly operation: string;
  readonly requestId: string | undefined;
  readonly faults: readonly ContractFault[];
}
