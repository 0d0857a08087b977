import type { ProblemItem } from '@foyer/sdk/contract';

/** Why a request did not succeed. */
export interface Trouble {
  /** HTTP; 0 where no answer came. */
  readonly status: number;
  /** The problem's code; `offline` where no answer came. */
  readonly code: string;
  /** A sentence that says what to do. */
  readonly detail: string;
  /** What of the request is not right, and where. */
  readonly errors?: readonly ProblemItem[];
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/** The server the desk's page came from, asked with its session. Paths begin below the hospital's base, such as `/staff/v1/requests`. */
export interface Api {
  get<T>(path: string, query?: Readonly<Record<string, string | undefined>>): Promise<Answer<T>>;
  /** @param key an Idempotency-Key, for operations that want one: the same for each try. */
  post<T>(path: string, body?: object, key?: string): Promise<Answer<T>>;
  /** @param version what was read of what is replaced: where it is another by now, nothing is done. */
  put<T>(path: string, body: object, version?: number): Promise<Answer<T>>;
  delete<T>(path: string): Promise<Answer<T>>;
}

const offline: Trouble = {
  status: 0,
  code: 'offline',
  detail: 'No answer came from the server. Check the network, then try again. What you typed is still here.',
};

async function troubleOf(response: Response): Promise<Trouble> {
  const { status } = response;
  const problem: unknown = await response.json().catch(() => undefined);
  const told = (name: string): string | undefined => {
    const value: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, name) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const errors: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'errors') : undefined;
  return {
    status,
    code: told('code') ?? 'unknown',
    detail: told('detail') ?? 'Something went wrong on the server. Try again later.',
    ...(Array.isArray(errors) && { errors: errors as ProblemItem[] }),
  };
}

/**
 * @param base path of the hospital on this server, without a slash at the end.
 * @param signedOut called for an answer that says that nobody is signed in.
 */
export function createApi(network: typeof fetch, base: () => string, signedOut: () => void): Api {
  async function ask<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    let response: Response;
    try {
      response = await network(base() + path, { ...init, credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
    } catch {
      return { ok: false, trouble: offline };
    }
    if (response.ok) return { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T };
    if (response.status === 401 && path.startsWith('/staff/')) signedOut();
    return { ok: false, trouble: await troubleOf(response) };
  }
  return {
    get: (path, query = {}) => {
      const sent = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
      return ask(sent.length === 0 ? path : `${path}?${new URLSearchParams(sent).toString()}`, {});
    },
    post: (path, body, key) =>
      ask(path, {
        method: 'POST',
        headers: { ...(body && { 'Content-Type': 'application/json' }), ...(key !== undefined && { 'Idempotency-Key': key }) },
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
