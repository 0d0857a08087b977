export type Method = 'GET' | 'POST' | 'DELETE';

/**
 * Who may call: `anyone`; `hold`, whoever has the hold's secret; `manage`, the token of a visit or of a place on the waiting list (or its bearer);
 * `bearer`, a signed-in patient.
 */
export type Authority = 'anyone' | 'hold' | 'manage' | 'bearer';

/**
 * How an answer may be kept: `public` lists may be kept for a minute and have an ETag, `live` ones for a second at most,
 * everything else is `never` stored.
 */
export type Caching = 'public' | 'live' | 'never';

export interface Route {
  readonly id: string;
  readonly method: Method;
  /** Below the API's base URL, with `{name}` for path parameters. */
  readonly path: string;
  /** 0 discovery, 1 browse, 2 book, 3 manage, 4 engage, 5 hardened. */
  readonly level: 0 | 1 | 2 | 3 | 4 | 5;
  readonly authority?: Authority;
  readonly caching?: Caching;
  /** A POST that changes something: needs an `Idempotency-Key`, may be retried with the same one. */
  readonly keyed?: true;
  /** A POST that only reads (RFC 9110, section 9.2.1): may be retried as it is. */
  readonly safe?: true;
  /** Changes a thing that has versions: needs `If-Match` with the ETag of the one that was read (RFC 9110, section 13.1.1). */
  readonly conditional?: true;
  /** Request fields that came after 1.0.0, as JSON pointers, with the contract version that brought each. */
  readonly since?: Readonly<Record<string, string>>;
}
