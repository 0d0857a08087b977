import { bookAppointment, createHold } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import { asked, isOf, problemOf, remade, rewrites, withHeaders, type Asked, type Mutant } from './mutant.ts';

const keyOf = ({ headers }: Asked) => headers.get('Idempotency-Key') ?? '';
const isKeyed = (request: Asked) => isOf(bookAppointment, request) || isOf(createHold, request);
const freshKey = (init: RequestInit) => withHeaders(init, { 'Idempotency-Key': newKey() });

/** A memory of answers of one's own, by whatever names a request. */
export const replays =
  (nameOf: (asked: Asked) => string, keeps: (response: Response) => boolean, isMeant = isKeyed): Mutant['wrap'] =>
  (fetch) => {
    const kept = new Map<string, Response>();
    return async (url, init) => {
      const request = asked(url, init);
      if (!isMeant(request) || keyOf(request) === '') return fetch(url, init);
      const name = nameOf(request);
      const first = kept.get(name);
      if (first) return remade(first.clone(), { headers: (headers) => headers.set('X-Request-Id', newKey()) });
      const response = await fetch(url, init);
      if (keeps(response)) kept.set(name, response.clone());
      return response;
    };
  };

/** Bugs of asking again. */
export const idempotencyMutants: readonly Mutant[] = [
  {
    id: 'key-unheard',
    bug: 'Idempotency-Key is not looked at.',
    killedBy: ['idempotency.replay', 'idempotency.parallel'],
    wrap: rewrites((request, init) => (isKeyed(request) && keyOf(request).length > 21 ? freshKey(init) : undefined)),
  },
  {
    id: 'key-without-lock',
    bug: 'The key is written after the work: of two at once both work, and one fails.',
    killedBy: ['idempotency.parallel'],
    wrap: (fetch) => {
      const running = new Set<string>();
      return async (url, init) => {
        const request = asked(url, init);
        const key = keyOf(request);
        if (!isKeyed(request) || key === '') return fetch(url, init);
        if (running.has(key)) return problemOf(500, 'internal-error');
        running.add(key);
        try {
          return await fetch(url, init);
        } finally {
          running.delete(key);
        }
      };
    },
  },
  {
    id: 'key-alone',
    bug: 'The body is not kept with the key: another request gets the first one’s answer.',
    killedBy: ['idempotency.reuse'],
    wrap: replays(
      (request) => `${request.url.pathname} ${keyOf(request)}`,
      ({ status }) => status === 201,
    ),
  },
  {
    id: 'key-unneeded',
    bug: 'Without a key the server makes one up.',
    killedBy: ['idempotency.needed'],
    wrap: rewrites((request, init) => (isKeyed(request) && keyOf(request).length < 22 ? freshKey(init) : undefined)),
  },
  {
    id: 'refusals-not-kept',
    bug: 'Only successes are kept: the same request is refused and then done.',
    killedBy: ['idempotency.refusals'],
    wrap: (fetch) => {
      const refused = new Set<string>();
      return async (url, init) => {
        const request = asked(url, init);
        const name = `${request.url.pathname} ${keyOf(request)}`;
        const response = await fetch(url, isKeyed(request) && refused.has(name) ? freshKey(init) : init);
        if (response.status === 409) refused.add(name);
        return response;
      };
    },
  },
  {
    id: 'faults-kept',
    bug: 'A request that was wrong stays wrong under its key.',
    killedBy: ['idempotency.put-right'],
    wrap: replays(
      (request) => `${request.url.pathname} ${keyOf(request)}`,
      ({ status }) => status === 422,
    ),
  },
  {
    id: 'key-for-everything',
    bug: 'A key is good once in the whole API.',
    killedBy: ['idempotency.scope'],
    wrap: (fetch) => {
      const used = new Map<string, string>();
      return async (url, init) => {
        const request = asked(url, init);
        const key = keyOf(request);
        if (!isKeyed(request) || key === '') return fetch(url, init);
        const first = used.get(key) ?? request.url.pathname;
        used.set(key, first);
        return first === request.url.pathname ? fetch(url, init) : problemOf(422, 'idempotency-key-reused');
      };
    },
  },
  {
    id: 'body-by-its-bytes',
    bug: 'The body is compared letter by letter.',
    killedBy: ['idempotency.same-meaning'],
    wrap: (fetch) => {
      const bodies = new Map<string, unknown>();
      return async (url, init) => {
        const request = asked(url, init);
        const name = `${request.url.pathname} ${keyOf(request)}`;
        if (!isKeyed(request)) return fetch(url, init);
        if (bodies.has(name) && bodies.get(name) !== init.body) return problemOf(422, 'idempotency-key-reused');
        bodies.set(name, init.body);
        return fetch(url, init);
      };
    },
  },
  {
    id: 'body-is-the-key',
    bug: 'Equal bodies are taken for the same request, whoever sends them.',
    killedBy: ['idempotency.new-key'],
    wrap: replays(
      ({ url, body }) => `${url.pathname} ${JSON.stringify(body)}`,
      ({ status }) => status === 201,
    ),
  },
];
