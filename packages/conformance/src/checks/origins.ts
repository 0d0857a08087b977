import { getDiscovery, searchServices } from '../contract.ts';
import { notRun, type Check } from '../check.ts';
import type { Kit } from '../kit.ts';
import { that } from '../expecting.ts';

const allowOrigin = 'access-control-allow-origin';
const list = (value: string | null) => (value ?? '').split(',').map((name) => name.trim().toLowerCase());

/** What a page of another origin needs of the answers and may send with its requests. */
const exposed = ['ETag', 'Location', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'Deprecation', 'Sunset'];
const sendable = ['Authorization', 'Content-Type', 'Accept-Language', 'Hold-Secret', 'Idempotency-Key', 'If-Match'];

/** An origin whose pages may call, once it is sure that they may. */
async function pageOrigin(kit: Kit): Promise<string> {
  const origin = kit.config.origin ?? new URL(kit.base).origin;
  const { headers } = await kit.ask(getDiscovery, { headers: { Origin: origin } });
  if (kit.config.origin === undefined && !headers.has(allowOrigin))
    throw notRun('say in the configuration an `origin` whose pages may call the API');
  return origin;
}

const isFor = (value: string | null, origin: string, kit: Kit) =>
  value === origin || (value === '*' && kit.discovery.environment === 'sandbox');

/** Web pages of other origins: every hospital's site is one. */
export const origins: readonly Check[] = [
  {
    id: 'origins.allowed',
    level: 0,
    force: 'must',
    title: 'A page of a listed origin may read the answers, without credentials, problems too',
    run: async (kit) => {
      const origin = await pageOrigin(kit);
      const ask = (path: string) => kit.send({ method: 'GET', path, headers: { Origin: origin } });
      for (const { headers } of [await ask(getDiscovery.route.path), await ask('/v1/no-such-thing')]) {
        that(isFor(headers.get(allowOrigin), origin, kit), 'Access-Control-Allow-Origin', origin, headers.get(allowOrigin));
        that(!headers.has('access-control-allow-credentials'), 'Access-Control-Allow-Credentials', 'none', 'one');
        that(list(headers.get('vary')).includes('origin'), 'Vary', 'Origin among others', headers.get('vary'));
      }
    },
  },
  {
    id: 'origins.exposed',
    level: 0,
    force: 'must',
    title: 'A page may read the headers that the contract promises',
    run: async (kit) => {
      const { headers } = await kit.ask(getDiscovery, { headers: { Origin: await pageOrigin(kit) } });
      const names = list(headers.get('access-control-expose-headers'));
      const missing = exposed.filter((name) => !names.includes(name.toLowerCase()));
      that(missing.length === 0, 'Access-Control-Expose-Headers', exposed, { missing });
    },
  },
  {
    id: 'origins.preflight',
    level: 0,
    force: 'must',
    title: 'A page may ask first whether it may send what the contract wants sent',
    run: async (kit) => {
      const answer = await kit.send({
        method: 'OPTIONS',
        path: searchServices.route.path,
        headers: {
          Origin: await pageOrigin(kit),
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': sendable.join(', ').toLowerCase(),
        },
      });
      that(answer.status >= 200 && answer.status < 300, 'the status of a preflight', '200 to 299', answer.status);
      const names = list(answer.headers.get('access-control-allow-headers'));
      const missing = sendable.filter((name) => !names.includes(name.toLowerCase()));
      that(missing.length === 0, 'Access-Control-Allow-Headers', sendable, { missing });
      const methods = list(answer.headers.get('access-control-allow-methods'));
      that(
        ['post', 'delete'].every((method) => methods.includes(method)),
        'Access-Control-Allow-Methods',
        'POST and DELETE',
        methods,
      );
    },
  },
  {
    id: 'origins.strange',
    level: 0,
    force: 'must',
    title: 'A page of an origin that is not listed may read nothing',
    run: async (kit) => {
      const origin = `https://${kit.newKey()}.example`;
      const { headers } = await kit.ask(getDiscovery, { headers: { Origin: origin } });
      const got = headers.get(allowOrigin);
      // Only a sandbox may let every page in, and then it says so to all alike.
      that(
        got === null || (got !== origin && (got !== '*' || kit.discovery.environment === 'sandbox')),
        'Access-Control-Allow-Origin',
        'none',
        got,
      );
    },
  },
];
