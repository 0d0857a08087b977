import { abortable } from '../abortable.ts';
import { addressOf } from '../addresses.ts';
import { toReason, waitOf } from '../answers.ts';
import * as routes from '../contract/routes.ts';
import { FoyerError } from '../errors/foyer-error.ts';
import { eventsOf } from '../event-stream.ts';
import { isPassing, retryPolicy, waitBefore } from '../retry.ts';
import { isObject, manners, type Answer } from '../sending.ts';
import type { Transport } from '../transport.ts';

export interface WatchOptions {
  /** The token of its link, or its code. */
  readonly manage?: string | undefined;
  /** Ends the watching. */
  readonly signal?: AbortSignal | undefined;
  /** The version that is known: only later ones are told. */
  readonly lastEventId?: string | undefined;
}

/** A version of a case that is there now: read the case to see what is in it. */
export interface CaseVersion {
  readonly version: number;
}

/** The server says something every 15 seconds; what is silent for so long is broken. */
const silence = 45_000;

/**
 * Tells each new version of a case, the present one first, until `signal` ends it or nobody asks for the next. What breaks off is asked for again, from where it was.
 *
 * ```ts
 * for await (const _ of watchCase(transport, reference, { manage: code, signal })) show(await getCase(transport, reference, { manage: code }));
 * ```
 *
 * @throws {ProblemError} `unauthenticated`, `not-found`, `link-expired`, and any other no that asking again does not change
 */
export async function* watchCase(
  transport: Transport,
  reference: string,
  { manage, signal, lastEventId = '' }: WatchOptions = {},
): AsyncGenerator<CaseVersion, void, undefined> {
  const policy = retryPolicy({ maxDelay: 30_000 });
  const { random } = transport.ports;
  let last = lastEventId;
  for (let failures = 1; !signal?.aborted; failures += 1) {
    let pause: number | undefined;
    const cut = new AbortController();
    const onAbort = () => cut.abort(signal?.reason);
    signal?.addEventListener('abort', onAbort);
    try {
      const headers = { Accept: 'text/event-stream, application/problem+json', ...(last && { 'Last-Event-ID': last }) };
      const opened = open(transport, reference, headers, manage, cut.signal);
      const response = await abortable(opened, cut.signal, (reason) => reason);
      if (response.ok && response.body) {
        const reader = response.body.getReader();
        const next = () => abortable(within(silence, reader.read()), cut.signal, (reason) => reason);
        try {
          for await (const { event, data, id, retry } of eventsOf(next)) {
            [last, failures, pause] = [id, 0, retry];
            const version = event === 'case' ? versionIn(data) : undefined;
            if (version !== undefined) yield { version };
          }
        } finally {
          // Not waited for: whoever sends without end may never let go.
          void reader.cancel().catch(() => undefined);
        }
      } else pause = await refusal(transport, response);
    } catch (error) {
      if (error instanceof FoyerError) throw error;
      // The connection was lost, or ended by the caller.
    } finally {
      signal?.removeEventListener('abort', onAbort);
      cut.abort();
    }
    const wait = pause ?? waitBefore(Math.max(1, failures), policy, random);
    await abortable(new Promise((resolve) => setTimeout(resolve, wait)), signal, (reason) => reason).catch(() => undefined);
  }
}

/** One request, once, its answer not read. */
async function open(
  { baseUrl, locale, fetch, authorize }: Transport,
  reference: string,
  headers: Readonly<Record<string, string>>,
  manage: string | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const route = routes.watchCase;
  const all = { ...headers, 'Accept-Language': locale(), Authorization: await authorize(manage) };
  const told = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return fetch(new Request(addressOf(baseUrl, route, { reference }), { method: route.method, headers: told, signal, ...manners(route) }));
}

/** @returns milliseconds to wait, where the server said so. @throws for a no that stays one. */
async function refusal({ ports }: Transport, response: Response): Promise<number | undefined> {
  const { status, ok, headers, type } = response;
  const isRedirect = type === 'opaqueredirect' || (status >= 300 && status < 400);
  const answer: Answer = { status, ok, isRedirect, headers, body: isRedirect ? undefined : await bodyOf(response) };
  if (!isPassing(answer)) throw toReason(routes.watchCase.id, { answer }, silence, ports.now);
  return waitOf(answer, ports.now);
}

const bodyOf = async (response: Response): Promise<unknown> => parse(await response.text());

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('silent')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function versionIn(data: string): number | undefined {
  const told = parse(data);
  const version = isObject(told) && 'version' in told ? told.version : undefined;
  return typeof version === 'number' ? version : undefined;
}
