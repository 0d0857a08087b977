import type { ProblemItem } from '@foyer/sdk/contract';

/** What is wrong with a part of a request. */
export type Fault = Pick<ProblemItem, 'pointer' | 'detail'>;

/** Why a request did not succeed. */
export interface Trouble {
  /** HTTP; 0 where no answer came. */
  readonly status: number;
  /** The problem's code; `offline` where no answer came. */
  readonly code: string;
  /** A sentence that says what to do. */
  readonly detail: string;
  /** What is wrong with which part of the body: a JSON pointer, and a sentence that says what to do. */
  readonly errors?: readonly Fault[];
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

export interface Reading {
  /** The page reads this by itself: it does not count as work, and so puts off no end of a sign-in. */
  readonly unattended?: boolean;
}

/** The server the desk's page came from, asked with its session. Paths begin below the hospital's base, such as `/staff/v1/requests`. */
export interface Api {
  get<T>(path: string, query?: Readonly<Record<string, string | undefined>>, how?: Reading): Promise<Answer<T>>;
  /**
   * @param key an Idempotency-Key, for operations that want one: the same for each try.
   * @param version what was read of what is changed: where it is another by now, nothing is done.
   */
  post<T>(path: string, body?: object, key?: string, version?: number): Promise<Answer<T>>;
  /** @param version as of `post`. */
  put<T>(path: string, body: object, version?: number): Promise<Answer<T>>;
  delete<T>(path: string): Promise<Answer<T>>;
  /** A file, such as a table. */
  file(path: string, query?: Readonly<Record<string, string | undefined>>): Promise<Answer<Blob>>;
}

const offline: Trouble = {
  status: 0,
  code: 'offline',
  detail: 'No answer came from the server. Check the network, then try again. What you typed is still here.',
};

function faultsIn(problem: unknown): NonNullable<Trouble['errors']> {
  const errors: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'errors') : undefined;
  const isFault = (one: unknown): one is { pointer: string; detail: string } =>
    typeof one === 'object' &&
    one !== null &&
    typeof Reflect.get(one, 'pointer') === 'string' &&
    typeof Reflect.get(one, 'detail') === 'string';
  return Array.isArray(errors) ? errors.filter(isFault).map(({ pointer, detail }) => ({ pointer, detail })) : [];
}

async function troubleOf(response: Response): Promise<Trouble> {
  const { status } = response;
  const problem: unknown = await response.json().catch(() => undefined);
  const told = (name: string): string | undefined => {
    const value: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, name) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const errors = faultsIn(problem);
  return {
    status,
    code: told('code') ?? 'unknown',
    detail: told('detail') ?? 'Something went wrong on the server. Try again later.',
    ...(errors.length > 0 && { errors }),
  };
}

function withQuery(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const sent = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
  return sent.length === 0 ? path : `${path}?${new URLSearchParams(sent).toString()}`;
}

/**
 * @param base path of the hospital on this server, without a slash at the end.
 * @param signedOut called for an answer that says that nobody is signed in.
 */
export function createApi(network: typeof fetch, base: () => string, signedOut: () => void): Api {
  async function fetched(path: string, init: RequestInit): Promise<Answer<Response>> {
    let response: Response;
    try {
      response = await network(base() + path, { ...init, credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
    } catch {
      return { ok: false, trouble: offline };
    }
    if (response.ok) return { ok: true, value: response };
    if (response.status === 401 && path.startsWith('/staff/')) signedOut();
    return { ok: false, trouble: await troubleOf(response) };
  }
  async function ask<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    const answer = await fetched(path, init);
    if (!answer.ok) return answer;
    return { ok: true, value: (answer.value.status === 204 ? undefined : await answer.value.json()) as T };
  }
  return {
    get: (path, query, { unattended = false } = {}) =>
      ask(withQuery(path, query), { headers: unattended ? { 'Desk-Unattended': 'true' } : {} }),
    file: async (path, query) => {
      const answer = await fetched(withQuery(path, query), {});
      return answer.ok ? { ok: true, value: await answer.value.blob() } : answer;
    },
    post: (path, body, key, version) =>
      ask(path, {
        method: 'POST',
        headers: {
          ...(body && { 'Content-Type': 'application/json' }),
          ...(key !== undefined && { 'Idempotency-Key': key }),
          ...(version !== undefined && { 'If-Match': `"${version}"` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    put: (path, body, version) =>
      ask(path, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', ...(version !== undefined && { 'If-Match': `"${version}"` }) },
        body: JSON.stringify(body),
      }),
    delete: (path) => ask(path, { method: 'DELETE' }),
  };
}
