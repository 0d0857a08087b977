import { abortable } from './abortable.ts';
import type { Route } from './contract/routes.ts';
import { NetworkError } from './errors/network-error.ts';
import type { FetchPort, Ports } from './options.ts';
import type { RetryOptions } from './retry.ts';

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  /** The server did what was asked. */
  readonly ok: boolean;
  /** It leads to another address; a browser hides which. */
  readonly isRedirect: boolean;
  readonly headers: Headers;
  /** The JSON of it; undefined where there is none. */
  readonly body: unknown;
}

/** A call, ready to go out any number of times. */
export interface Sending<T> {
  readonly route: Route;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** The Idempotency-Key, on a write. */
  readonly key: string | undefined;
  readonly fresh: boolean | undefined;
  readonly authorize: () => Promise<string | undefined>;
  readonly read: (answer: Answer) => T | Promise<T>;
}

export interface Means {
  readonly fetch: FetchPort;
  readonly ports: Ports;
  readonly retry: number | RetryOptions | undefined;
}

export interface Terms {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** How many times to ask again, where it is not the usual. */
  readonly limit?: number | undefined;
  /** A write that may have been done by an earlier request: then only an answer that settles it ends the asking. */
  readonly mayBeDone: boolean;
}

/** What became of one request. */
export type Outcome =
  | { readonly answer: Answer }
  | { readonly answer?: undefined; readonly failure: unknown; readonly isTimeout: boolean; readonly isRedirect: boolean };

/**
 * Sends until there is an answer that settles it, or the limit is reached.
 *
 * What a write needs, and a read that does not succeed at once, is loaded when it is needed: a page's first list of times waits for neither.
 */
export async function send<T>(means: Means, sending: Sending<T>, terms: Terms): Promise<T> {
  const first = sending.key === undefined ? await attempt(means, sending, terms, await authorize(sending, terms)) : undefined;
  if (first?.answer && isGood(first.answer)) return sending.read(first.answer);
  const { persist } = await import('./persisting.ts').catch((error: unknown) => {
    throw new NetworkError(sending.route.id, error);
  });
  return persist(means, sending, terms, first);
}

/** Whether an answer brings what was asked for: success, and the JSON object that the contract always answers with. */
export function isGood({ ok, status, body }: Answer): boolean {
  return ok && (status === 204 || isObject(body));
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The `Authorization` of one request: tokens may be new ones each time. */
export async function authorize<T>(sending: Sending<T>, { signal }: Terms): Promise<string | undefined> {
  const authorization = await sending.authorize();
  signal?.throwIfAborted();
  return authorization;
}

/** One request, with its answer read to the end, within its time. */
export async function attempt<T>({ fetch }: Means, sending: Sending<T>, terms: Terms, authorization: string | undefined): Promise<Outcome> {
  const { route, url, headers, body, key, fresh } = sending;
  const signal = key === undefined ? terms.signal : undefined;
  const cut = new AbortController();
  const request = new Request(url, {
    method: route.method,
    headers: authorization === undefined ? headers : { ...headers, Authorization: authorization },
    ...(body !== undefined && { body }),
    signal: cut.signal,
    ...manners(route, fresh),
  });
  let isTimeout = false;
  let isRedirect = false;
  const onAbort = () => cut.abort(signal?.reason);
  const timer = setTimeout(() => {
    isTimeout = true;
    cut.abort();
  }, terms.timeout);
  signal?.addEventListener('abort', onAbort);
  const exchange = async (): Promise<Answer> => {
    const response = await fetch(request);
    const { type, status, ok, headers } = response;
    isRedirect = type === 'opaqueredirect' || (status >= 300 && status < 400);
    // What leads elsewhere is not read: nothing in it is meant for us.
    return { status, ok, isRedirect, headers, body: isRedirect ? undefined : parse(await response.text()) };
  };
  try {
    // Raced, since a `fetch` of the caller's may not heed its signal.
    return { answer: await abortable(exchange(), cut.signal, (reason) => reason) };
  } catch (failure) {
    signal?.throwIfAborted();
    return { failure, isTimeout, isRedirect };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How every request goes out: with nothing of the page's, and nowhere else. */
export function manners({ caching }: Route, fresh?: boolean): RequestInit {
  const cache = caching !== 'public' ? 'no-store' : fresh ? 'no-cache' : 'default';
  return supported({ credentials: 'omit', referrerPolicy: 'no-referrer', cache, redirect: 'manual' });
}

/** Some edge runtimes refuse a request that names a browser's options. */
function supported(init: RequestInit): RequestInit {
  return Object.fromEntries(Object.entries(init).filter(([name]) => name in Request.prototype));
}
