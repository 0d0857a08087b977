import type { Site } from '../services/context.ts';
import { DomainError } from '../problem.ts';
import type { Http, Server } from '../http.ts';

const exposed = 'ETag, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Deprecation, Sunset';
const allowedHeaders =
  'Authorization, Content-Type, Accept-Language, Hold-Secret, Idempotency-Key, If-Match, Challenge-Response, Last-Event-ID';

/** A page served from the machine it is seen on. */
const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/u;

/** Whether a page of this origin may call; origins are compared as a whole, letter by letter. `site` is missing while the database is. */
export function mayCall(
  server: Server,
  site: Pick<Site, 'allowed_origins' | 'environment'> | undefined,
  origin: string,
): 'exactly' | 'any' | false {
  if (origin === new URL(server.deps.publicUrl).origin) return 'exactly';
  const listed = [...(site?.allowed_origins ?? []), ...server.allowedOrigins];
  if (origin !== '*' && origin !== 'null' && listed.includes(origin)) return 'exactly';
  if (server.environment !== 'sandbox' || (site && site.environment !== 'sandbox')) return false;
  if (loopback.test(origin)) return 'exactly';
  return listed.includes('*') ? 'any' : false;
}

/**
 * The Fetch standard's CORS protocol, without credentials. A page that may not call is refused before anything is done; a
 * request without `Origin` is no page's.
 * @returns the answer to a preflight, else undefined.
 * @throws DomainError `origin-not-allowed`
 */
export function crossOrigin(c: Http, site: Site | undefined): Response | undefined {
  const origin = c.req.header('Origin');
  if (origin === undefined) return undefined;
  const how = mayCall(c.var.server, site, origin);
  if (!how) {
    throw new DomainError(
      'origin-not-allowed',
      'Pages of this origin may not call the API. The hospital has to add the origin to its list.',
    );
  }
  c.header('Access-Control-Allow-Origin', how === 'any' ? '*' : origin);
  if (c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined) {
    c.header('Access-Control-Allow-Methods', 'GET, POST, DELETE');
    c.header('Access-Control-Allow-Headers', allowedHeaders);
    c.header('Access-Control-Max-Age', '7200');
    return c.body(null, 204);
  }
  c.header('Access-Control-Expose-Headers', exposed);
  return undefined;
}
