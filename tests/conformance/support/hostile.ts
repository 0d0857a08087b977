import { getDiscovery } from '@foyer/sdk/contract';
import type { Fetch } from './reference.ts';

const answer = (status: number, body: string | null, type = 'application/json') =>
  new Response(body, { status, headers: { 'Content-Type': type } });

/** What a server may answer to everything but discovery, however wrong it is. */
export const nonsense: readonly (readonly [what: string, give: () => Response])[] = [
  ['an empty object', () => answer(200, '{}')],
  ['an empty list', () => answer(200, '[]')],
  ['null', () => answer(200, 'null')],
  ['a text', () => answer(200, '"yes"')],
  ['items that are null', () => answer(200, '{"items":[null],"days":[null],"included":null}')],
  ['items that are empty', () => answer(200, '{"items":[{}],"days":[{}],"included":{}}')],
  ['no items', () => answer(200, '{"items":[],"days":[],"included":{"services":[],"locations":[],"practitioners":[]}}')],
  ['201 and nothing', () => answer(201, '{}')],
  ['no content', () => answer(204, null)],
  ['a page of HTML', () => answer(200, '<!doctype html><title>Welcome</title>', 'text/html')],
  ['JSON that is none', () => answer(200, '{"items":')],
  ['a problem without a code', () => answer(500, '{}', 'application/problem+json')],
  ['a problem that is null', () => answer(409, 'null', 'application/problem+json')],
  ['a redirection', () => answer(302, '')],
];

/** A server that says what the other one says of itself, and nonsense to all else. */
export const talkingNonsense =
  (fetch: Fetch, give: () => Response): Fetch =>
  async (url, init) =>
    new URL(url).pathname.endsWith(getDiscovery.route.path) ? fetch(url, init) : give();
