import ky from 'ky';
import { abortable } from './abortable.ts';
import { isRedirect, readAnswer, toProblemError, type Answer } from './answers.ts';
import type { Route } from './contract/routes.ts';
import type { FoyerError } from './errors/foyer-error.ts';
import { isContractError } from './errors/guards.ts';
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
  readonly timeout: number;
  /** How many times to ask again. */
  readonly limit: number;
  /** A write that may have been done by an earlier request: then only an answer that settles it ends the asking. */
  readonly mayBeDone: boolean;
}

/** Sends until there is an answer that says something, or the limit is reached. */
export async function send<T>(means: Means, sending: Sending<T>, terms: Terms): Promise<T> {
  const { signal } = terms;
  const course = new Course(means, sending, terms);
  if (sending.key === undefined) return course.run();
  // A write is not cut off on its way: whoever gives up waiting is told that it may be done.
  return abortable(course.run(), signal, (reason) => course.giveUp(reason));
}

/** The course of one call through its attempts. */
class Course<T> {
  readonly #means: Means;
  readonly #sending: Sending<T>;
  readonly #terms: Terms;
  #attempt = 0;
  #isUnderWay = false;
  #mayBeDone: boolean;
  #answer: Answer | undefined;

  constructor(means: Means, sending: Sending<T>, terms: Terms) {
    this.#means = means;
    this.#sending = sending;
    this.#terms = terms;
    this.#mayBeDone = terms.mayBeDone;
  }

  async run(): Promise<T> {
    const { route, url, headers, body, key } = this.#sending;
    const { signal, timeout, limit } = this.#terms;
    try {
      await ky(url, {
        method: route.method,
        headers,
        ...(body === undefined ? {} : { body }),
        ...(signal && key === undefined ? { signal } : {}),
        ...supported({
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          cache: route.caching === 'public' ? 'default' : 'no-store',
          redirect: 'manual',
        }),
        timeout,
        throwHttpErrors: false,
        fetch: (request, init) => this.#sendOnce(request as Request, init),
        retry: {
          limit: isRepeatable(route) ? limit : 0,
          methods: ['get', 'post', 'delete'],
          shouldRetry: ({ error }) => this.#isWorthAskingAgain(error),
          delay: (attempt) => this.#answer?.retryAfter ?? waitBefore(attempt, this.#means.policy, this.#means.ports.random),
        },
        hooks: { beforeRequest: [(request) => this.#prepare(request)] },
      });
    } catch (error) {
      if (!this.#isUnderWay) throw error;
      if (signal?.aborted) throw key === undefined ? signal.reason : this.giveUp(signal.reason);
      if (!this.#answer?.ok) throw this.#failure(error);
    }
    if (!this.#answer?.ok) throw this.#failure(undefined);
    return this.#sending.read(this.#answer);
  }

  /** What whoever gives up waiting for a write is told. */
  giveUp(reason: unknown): unknown {
    return this.#mayBeDone ? this.#unknownOutcome(reason) : reason;
  }

  async #prepare(request: Request): Promise<void> {
    this.#isUnderWay = false;
    const authorization = await this.#sending.authorize();
    this.#terms.signal?.throwIfAborted();
    if (authorization !== undefined) request.headers.set('Authorization', authorization);
  }

  async #sendOnce(request: Request, init: RequestInit | undefined): Promise<Response> {
    const attempt = ++this.#attempt;
    const before = this.#mayBeDone;
    this.#isUnderWay = true;
    this.#mayBeDone = this.#sending.key !== undefined;
    this.#answer = undefined;
    const response = await this.#means.fetch(request, init);
    // Sent on to another address: nobody has done anything here.
    if (isRedirect(response)) this.#mayBeDone = before;
    const answer = await readAnswer(response, this.#sending.route.id, this.#means.ports.now);
    // A `fetch` that does not heed its signal may come back after its time was up, when another attempt is on its way.
    if (attempt !== this.#attempt) return response;
    this.#answer = answer;
    this.#mayBeDone = this.#sending.key !== undefined && mayBeDone(answer, before);
    if (isPassing(answer) || this.#mayBeDone) throw new AskAgain();
    return response;
  }

  #isWorthAskingAgain(error: unknown): boolean {
    const { signal } = this.#terms;
    if (!this.#isUnderWay || signal?.aborted) return false;
    if (isContractError(error)) return error.path === '' && error.faults[0]?.code === 'not-json';
    const answer = this.#answer;
    if (!answer) return true;
    // Short of patience: the caller is told how long to wait.
    if ((answer.retryAfter ?? 0) > this.#means.policy.maxRetryAfter) return false;
    return isPassing(answer) || this.#terms.mayBeDone;
  }

  #failure(error: unknown): FoyerError {
    const { route } = this.#sending;
    const reason = this.#reason(route.id, error);
    return this.#mayBeDone ? this.#unknownOutcome(reason) : reason;
  }

  #reason(operation: string, error: unknown): FoyerError {
    if (isContractError(error)) return error;
    if (this.#answer) return toProblemError(operation, this.#answer);
    const isLate = (error as Error | undefined)?.name === 'TimeoutError';
    return isLate ? new RequestTimeoutError(operation, this.#terms.timeout) : new NetworkError(operation, error);
  }

  #unknownOutcome(cause: unknown): UnknownOutcomeError<T> {
    const { route, key = '' } = this.#sending;
    return new UnknownOutcomeError(route.id, key, cause, ({ signal, timeout = this.#terms.timeout, attempts = Infinity } = {}) =>
      send(this.#means, this.#sending, { signal, timeout, limit: attempts - 1, mayBeDone: true }),
    );
  }
}

/** Ends an attempt whose answer is not the last word. Never leaves this file. */
class AskAgain extends Error {}

/** Some edge runtimes refuse a request that names a browser's options. */
function supported(init: RequestInit): RequestInit {
  return Object.fromEntries(Object.entries(init).filter(([name]) => name in Request.prototype));
}
