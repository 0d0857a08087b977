import type { Operation } from '@foyer/sdk/contract';
import type { Fetch } from '../support/reference.ts';

/** One bug that a vendor could write, planted around the reference server, whose own code has no switch for it. */
export interface Mutant {
  readonly id: string;
  /** What is wrong, as a reviewer would say it. */
  readonly bug: string;
  /** The checks that have to see it; others may. */
  readonly killedBy: readonly string[];
  /** Wraps a server; each call is a server of its own, with its own memory. */
  readonly wrap: (fetch: Fetch) => Fetch;
}

export interface Asked {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  /** The body, where it is JSON. */
  readonly body: Record<string, unknown> | undefined;
}

export function asked(url: string, init: RequestInit): Asked {
  let body: Record<string, unknown> | undefined;
  try {
    body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : undefined;
  } catch {
    body = undefined;
  }
  return { url: new URL(url), method: init.method ?? 'GET', headers: new Headers(init.headers), body };
}

const pattern = ({ route }: Operation) => new RegExp(`${route.path.replace(/[.]/gu, '\\.').replace(/\{\w+\}/gu, '[^/]+')}$`, 'u');

export const isOf = (operation: Operation, { method, url }: Asked): boolean =>
  method === operation.route.method && pattern(operation).test(url.pathname);

const noBody = new Set([204, 304]);

/** The same answer with other parts. */
export async function remade(
  response: Response,
  { status = response.status, headers, json }: { status?: number; headers?: (headers: Headers) => void; json?: unknown },
): Promise<Response> {
  const copy = new Headers(response.headers);
  headers?.(copy);
  const text = json === undefined ? await response.text() : JSON.stringify(json);
  return new Response(noBody.has(status) ? null : text, { status, headers: copy });
}

export const problemOf = (status: number, code: string): Response =>
  new Response(JSON.stringify({ type: `urn:foyer:problem:${code}`, title: code, status, code, requestId: 'mutant' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'X-Request-Id': 'mutant' },
  });

type Json = Record<string, unknown>;

/** Spoils the body of an operation's successes. */
export const spoils =
  (operation: Operation, edit: (body: Json, asked: Asked) => unknown): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) => {
    const response = await fetch(url, init);
    const request = asked(url, init);
    if (!isOf(operation, request) || !response.ok || response.status === 204) return response;
    return remade(response, { json: edit((await response.json()) as Json, request) });
  };

/** Spoils the items of a list. */
export const spoilsItems = (operation: Operation, edit: (items: Json[], asked: Asked) => Json[]): Mutant['wrap'] =>
  spoils(operation, (body, request) => ({ ...body, items: edit(body['items'] as Json[], request) }));

/** Spoils the headers of whatever fits. */
export const spoilsHeaders =
  (when: (asked: Asked, response: Response) => boolean, edit: (headers: Headers, asked: Asked) => void): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) => {
    const response = await fetch(url, init);
    const request = asked(url, init);
    return when(request, response) ? remade(response, { headers: (headers) => edit(headers, request) }) : response;
  };

/** Spoils an operation's request on its way in: `undefined` leaves it as it is. */
export const mishears =
  (operation: Operation, edit: (asked: Asked) => Partial<Pick<Asked, 'url' | 'body' | 'headers'>> | undefined): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) => {
    const request = asked(url, init);
    const other = isOf(operation, request) ? edit(request) : undefined;
    if (!other) return fetch(url, init);
    const { url: to = request.url, body = request.body, headers = request.headers } = other;
    return fetch(to.href, { ...init, headers: Object.fromEntries(headers), ...(body && { body: JSON.stringify(body) }) });
  };

/** Gives another answer instead: `undefined` leaves it as it is. */
export const answers =
  (
    operation: Operation,
    give: (asked: Asked, response: Response) => Response | undefined | Promise<Response | undefined>,
  ): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) => {
    const request = asked(url, init);
    const response = await fetch(url, init);
    if (!isOf(operation, request)) return response;
    return (await give(request, response.clone())) ?? response;
  };

/** Gives another problem where the server has this one. */
export const recodes =
  (from: string, status: number, code: string, when: (asked: Asked) => boolean = () => true): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) => {
    const response = await fetch(url, init);
    if (response.status < 400 || !when(asked(url, init))) return response;
    const json = (await response.clone().json()) as Json;
    return json['code'] === from ? remade(response, { status, json: { ...json, status, code } }) : response;
  };

/** Spoils whatever is sent to any operation. */
export const rewrites =
  (edit: (asked: Asked, init: RequestInit) => RequestInit | undefined): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) =>
    fetch(url, edit(asked(url, init), init) ?? init);

/** The same request with other headers: `undefined` takes one out. */
export function withHeaders(init: RequestInit, more: Readonly<Record<string, string | undefined>>): RequestInit {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(more)) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  return { ...init, headers: Object.fromEntries(headers) };
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
export type { Json };
