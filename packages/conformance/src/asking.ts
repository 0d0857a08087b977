import type { Operation } from './contract.ts';
import { Failure } from './check.ts';
import type { Ports } from './ports.ts';

/** One request with its answer: what a failure shows, with tokens and people taken out. */
export interface Exchange {
  /** The contract's operation; none where the path is no operation's. */
  readonly operation?: string;
  readonly method: string;
  readonly url: string;
  readonly sent: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly json: unknown;
  readonly exchange: Exchange;
}

export interface Question {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** `Idempotency-Key`; a new one for each keyed question unless told. `null` sends none. */
  readonly key?: string | null;
  /** `Authorization: Manage`. */
  readonly token?: string;
  /** `Hold-Secret`. */
  readonly secret?: string;
}

/** The run was interrupted: nothing more is asked, and what was made is undone. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export interface AskerOptions {
  /** The API's base URL, without a slash at the end. */
  readonly base: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly ports: Ports;
  /** Sent with every request, such as a gateway's key. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds after which a request is given up. */
  readonly timeout: number;
  /** Ends the wait for a busy server. */
  readonly signal?: AbortSignal;
}

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

export function pathOf({ route }: Operation, { params = {}, query = {} }: Question): string {
  const path = route.path.replace(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const wanted = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return wanted.length === 0 ? path : `${path}?${new URLSearchParams(wanted).toString()}`;
}

export function headersOf({ route }: Operation, question: Question, newKey: () => string): Record<string, string> {
  const { key, token, secret } = question;
  return {
    ...(question.body !== undefined && { 'Content-Type': 'application/json' }),
    ...(route.keyed && key !== null && { 'Idempotency-Key': key ?? newKey() }),
    ...(token !== undefined && { Authorization: `Manage ${token}` }),
    ...(secret !== undefined && { 'Hold-Secret': secret }),
    ...question.headers,
  };
}

function parsed(text: string, type: string): unknown {
  if (!/[/+]json\b/u.test(type)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Seconds that a busy server asks to wait; anything beyond a minute is not waited for. */
function pauseOf({ status, headers }: Response): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 && seconds <= 60 ? seconds : undefined;
}

const attempts = 4;

export interface Sent {
  readonly method: string;
  /** An absolute URL, or a path below the base. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly operation?: string;
}

/**
 * Sends one request, again when the server is busy and says for how long; the same request, so that a keyed one is done once.
 * @throws Failure when there is no answer.
 */
export async function send(options: AskerOptions, sent: Sent, heard: (exchange: Exchange) => void): Promise<Answer> {
  const { base, ports, timeout } = options;
  const url = /^https?:/u.test(sent.path) ? sent.path : base + sent.path;
  const headers = { ...options.headers, ...sent.headers };
  const init = { method: sent.method, headers, ...(sent.body !== undefined && { body: sent.body }), redirect: 'manual' as const };
  for (let attempt = 1; ; attempt += 1) {
    let response: Response;
    let text: string;
    try {
      response = await options.fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
      text = await response.text();
    } catch (error) {
      const got = error instanceof Error && error.name === 'TimeoutError' ? `none within ${timeout / 1000} s` : 'none';
      throw new Failure(`an answer of ${sent.method} ${new URL(url).pathname}`, { expected: 'an answer', got });
    }
    const { status } = response;
    const exchange: Exchange = {
      ...(sent.operation !== undefined && { operation: sent.operation }),
      method: sent.method,
      url,
      sent: headers,
      ...(sent.body !== undefined && { body: sent.body }),
      status,
      headers: response.headers,
      text,
    };
    heard(exchange);
    const pause = pauseOf(response);
    if (pause === undefined || attempt === attempts)
      return { status, headers: response.headers, text, json: parsed(text, response.headers.get('content-type') ?? ''), exchange };
    await ports.sleep(pause * 1000, options.signal).catch(() => {
      throw new Interrupted('The run was interrupted.');
    });
  }
}
