import { cancelAppointment, getAppointment, type Operation } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import type { Fetch } from '../support/reference.ts';
import { asked, isOf, object, withHeaders, type Asked, type Json, type Mutant } from './mutant.ts';

/** The visit that a path names. */
export const visitOf = ({ url }: Asked): string => /\/v1\/appointments\/([^/]+)/u.exec(url.pathname)?.[1] ?? '';

const siteOf = ({ url }: Asked): string => url.href.slice(0, url.href.indexOf('/v1/'));

/** What a mutant does on its own, behind the back of whoever asked. */
const post = (fetch: Fetch, request: Asked, path: string, body: Json, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${siteOf(request)}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...headers },
    body: JSON.stringify(body),
  });

/** Keeps a time from everybody. */
export const block = (fetch: Fetch, request: Asked, slotId: string): Promise<Response> =>
  post(fetch, request, '/v1/holds', { slotId, ttlSeconds: 600 });

export const cancelBehind = (fetch: Fetch, request: Asked, id: string, token = ''): Promise<Response> =>
  post(fetch, request, cancelAppointment.route.path.replace('{id}', id), {}, { Authorization: `Manage ${token}`, 'If-Match': '*' });

/** The visit that a request is about, as its sender sees it now. */
export const readBehind = (fetch: Fetch, request: Asked): Promise<Response> =>
  fetch(`${siteOf(request)}${getAppointment.route.path.replace('{id}', visitOf(request))}`, {
    method: 'GET',
    headers: { Authorization: request.headers.get('Authorization') ?? '' },
  });

export const codeOf = async (response: Response): Promise<unknown> =>
  response.status < 400 ? undefined : object(await response.clone().json())['code'];

/** Says that something was done, though it is refused. */
export const pretends =
  (operation: Operation, code: string): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) => {
    const response = await fetch(url, init);
    const request = asked(url, init);
    return isOf(operation, request) && (await codeOf(response)) === code ? readBehind(fetch, request) : response;
  };

/** Another `If-Match` in the place of the one that was sent. */
export const rematches =
  (operations: readonly Operation[], edit: (tag: string | null) => string | undefined): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) => {
    const request = asked(url, init);
    const tag = operations.some((operation) => isOf(operation, request)) ? edit(request.headers.get('If-Match')) : undefined;
    return fetch(url, tag === undefined ? init : withHeaders(init, { 'If-Match': tag }));
  };

/** Does something after each success of an operation. */
export const afterwards =
  (operation: Operation, work: (fetch: Fetch, request: Asked, response: Response) => Promise<unknown>): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) => {
    const response = await fetch(url, init);
    const request = asked(url, init);
    if (isOf(operation, request) && response.ok) await work(fetch, request, response.clone());
    return response;
  };
