import { addressOf, checkBaseUrl, type Query } from './addresses.ts';
import type { Route } from './contract/routes.ts';
import { newKey } from './keys.ts';
import type { FetchPort, ManageOptions, Ports, TransportOptions } from './options.ts';
import { send, type Answer, type Sending } from './sending.ts';

/** One call, as the resource functions make it. */
export interface Call<T> {
  readonly route: Route;
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Query | undefined;
  readonly body?: object | undefined;
  /** The secret of the hold this call is about. */
  readonly holdSecret?: string | undefined;
  /** Makes the result of the answer. `sentAt` is when the call was first sent, by the local clock. */
  readonly read: (answer: Answer, sentAt: number) => T | Promise<T>;
}

/** What sends calls to one server. Made once; the resource functions take it as their first argument. */
export interface Transport {
  readonly baseUrl: string;
  readonly ports: Ports;
  /** The language asked for now. */
  readonly locale: () => string | undefined;
  /** What was learned about the server, by name and language. */
  readonly memory: Map<string, unknown>;
  /** What `validate` does to an answer that succeeded; missing when nothing is checked. */
  readonly check?: AnswerCheck | undefined;
  readonly send: <T>(call: Call<T>, options?: ManageOptions) => Promise<T>;
  /** The way out, for what comes bit by bit. */
  readonly fetch: FetchPort;
  /** The `Authorization` of one request: that of a token, else the client's own. */
  readonly authorize: (manage: string | undefined) => Promise<string | undefined>;
}

/** Gives back the answer's body, checked, or throws a ContractError. */
export type AnswerCheck = (operation: string, answer: Answer) => Promise<unknown>;

/**
 * What resource functions are called with, for whoever wants only a few of them in a bundle: `listSlots(transport, query)`.
 * Answers are not checked unless `check` is given; no schema is ever loaded.
 *
 * @throws {ConfigurationError} for a base URL that cannot be used
 */
export function createTransport(options: TransportOptions & { readonly check?: AnswerCheck | undefined }): Transport {
  const ports: Ports = { random: Math.random, now: Date.now, newKey, ...options.ports };
  const baseUrl = checkBaseUrl(options.baseUrl);
  const locale = () => (typeof options.locale === 'function' ? options.locale() : options.locale);
  const { token, retry } = options;
  // Looked up at each call: a page may set its own `fetch` later.
  const fetch = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const authorize = async (manage: string | undefined): Promise<string | undefined> => {
    if (manage !== undefined) return `Manage ${manage}`;
    const bearer = typeof token === 'function' ? await token() : token;
    return bearer === undefined ? undefined : `Bearer ${bearer}`;
  };

  return {
    baseUrl,
    ports,
    locale,
    memory: new Map(),
    check: options.check,
    async send<T>(
      call: Call<T>,
      { signal, timeout = options.timeout ?? 10_000, idempotencyKey, ifMatch, manage, fresh }: ManageOptions = {},
    ) {
      signal?.throwIfAborted();
      const { route, params, query, body, holdSecret, read } = call;
      const sentAt = ports.now();
      const key = route.keyed ? (idempotencyKey ?? ports.newKey()) : undefined;
      const headers = {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': locale(),
        'Content-Type': body && 'application/json',
        'Idempotency-Key': key,
        'If-Match': ifMatch,
        'Hold-Secret': holdSecret,
      };
      const sending: Sending<T> = {
        route,
        url: addressOf(baseUrl, route, params, query),
        headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<string, string>,
        // Written once: every retry, and every resume, sends these very bytes.
        body: body && JSON.stringify(body),
        key,
        fresh,
        authorize: () => authorize(manage),
        read: (answer) => read(answer, sentAt),
      };
      return send({ fetch, ports, retry }, sending, { signal, timeout, mayBeDone: false });
    },
    fetch,
    authorize,
  };
}
