import { abortable } from './abortable.ts';
import { isRedirect, readAnswer, toProblemError, type Answer } from './answers.ts';
import type { Route } from './contract/routes.ts';
import { isContractError, isTimeout } from './errors/guards.ts';
import { NetworkError } from './errors/network-error.ts';
import { RequestTimeoutError } from './errors/request-timeout-error.ts';
import { UnknownOutcomeError } from './errors/unknown-outcome-error.ts';
import type { FetchPort, Ports } from './options.ts';
import { isPassing, isRepeatable, mayBeDone, waitBefore, type RetryPolicy } from './retry.ts';

/** A call, ready to go out any number of times. */
export interface Sending<T> {
  readonly route: Route;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** The Idempotency-Key, on a write. */
  readonly key: string | undefined;
  readonly authorize: () => Promise<string | undefined>;
  readonly read: (answer: Answer) => T | Promise<T>;
}

interface Means {
  readonly fetch: FetchPort;
  readonly ports: Ports;
  readonly policy: RetryPolicy;
}

interface Terms {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** How many times to ask again. */
  readonly limit: number;
  /** A write that may have been done by an earlier request: then only an answer that settles it ends the asking. */
  readonly mayBeDone: boolean;
}

/** Sends until there is an answer that settles it, or the limit is reached. */
export async function send<T>(means: Means, sending: Sending<T>, terms: Terms): Promise<T> {
  const { ports, policy } = means;
  const { route, key } = sending;
  const { signal, limit } = terms;
  let isOpen = terms.mayBeDone;
  const unknownOutcome = (cause: unknown) =>
    new UnknownOutcomeError<T>(route.id, key ?? '', cause, ({ signal, timeout = terms.timeout, attempts = Infinity } = {}) =>
      send(means, sending, { signal, timeout, limit: attempts - 1, mayBeDone: true }),
    );

  const run = async (): Promise<T> => {
    for (let retries = 0; ; retries += 1) {
      const authorization = await sending.authorize();
      signal?.throwIfAborted();
      const before = isOpen;
      isOpen = key !== undefined;
      const { answer, error } = await attempt(means, sending, terms, authorization);
      // Sent on to another address, nobody has done anything here.
      if (answer || error.isRedirected) isOpen &&= answer ? mayBeDone(answer, before) : before;
      if (answer?.ok) return sending.read(answer);
      const wait = answer?.retryAfter ?? waitBefore(retries + 1, policy, ports.random);
      const mayHelp = answer ? isPassing(answer) || (isOpen && terms.mayBeDone) : !error.isRedirected;
      // Told to wait for longer than there is patience, it gives up, and tells the caller how long.
      if (!mayHelp || !isRepeatable(route) || retries >= limit || wait > policy.maxRetryAfter) {
        const reason = answer ? toProblemError(route.id, answer) : error.reason;
        throw isOpen ? unknownOutcome(reason) : reason;
      }
      await abortable(new Promise((resolve) => setTimeout(resolve, wait)), signal, (reason) => reason);
    }
  };

  // A write is not cut off on its way: whoever gives up waiting is told that it may be done.
  return key === undefined ? run() : abortable(run(), signal, (reason) => (isOpen ? unknownOutcome(reason) : reason));
}

type Outcome =
  | { readonly answer: Answer; readonly error?: undefined }
  | { readonly answer?: undefined; readonly error: { readonly reason: unknown; readonly isRedirected: boolean } };

/** One request, with its answer read to the end, within its time. */
async function attempt<T>({ fetch, ports }: Means, sending: Sending<T>, terms: Terms, authorization: string | undefined): Promise<Outcome> {
  const { route, url, headers, body, key } = sending;
  const { timeout } = terms;
  const signal = key === undefined ? terms.signal : undefined;
  const cut = new AbortController();
  const request = new Request(url, {
    method: route.method,
    headers: authorization === undefined ? headers : { ...headers, Authorization: authorization },
    ...(body !== undefined && { body }),
    signal: cut.signal,
    ...supported({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: route.caching === 'public' ? 'default' : 'no-store',
      redirect: 'manual',
    }),
  });
  const timer = setTimeout(() => cut.abort(new RequestTimeoutError(route.id, timeout)), timeout);
  const onAbort = () => cut.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  let isRedirected = false;
  const exchange = async () => {
    const response = await fetch(request);
    isRedirected = isRedirect(response);
    return readAnswer(response, route.id, ports.now);
  };
  try {
    // Raced, since a `fetch` of the caller's may not heed its signal.
    return { answer: await abortable(exchange(), cut.signal, (reason) => reason) };
  } catch (error) {
    signal?.throwIfAborted();
    return { error: { reason: isTimeout(error) || isContractError(error) ? error : new NetworkError(route.id, error), isRedirected } };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Some edge runtimes refuse a request that names a browser's options. */
function supported(init: RequestInit): RequestInit {
  return Object.fromEntries(Object.entries(init).filter(([name]) => name in Request.prototype));
}
