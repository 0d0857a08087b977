import type { Operation } from '@foyer/sdk/contract';
import type { Http, Server } from '../http.ts';
import { readQuery } from '../input.ts';
import { staffOnly } from '../middleware/caller.ts';
import { limitRate } from '../middleware/rate-limit.ts';
import type { Context } from '../services/context.ts';

/** A request of the hospital's staff, which the public contract knows nothing of. @throws DomainError for anybody else's */
export async function beginStaff(
  c: Http,
  server: Server,
  operation: string,
  query?: NonNullable<Operation['query']>,
): Promise<{ ctx: Context; query: unknown }> {
  c.set('operation', operation);
  limitRate(c, c.req.method === 'GET' ? 'read' : 'write');
  await staffOnly(c.req.raw.headers, server);
  const asked = readQuery(query, new URL(c.req.url).searchParams);
  const { site, locale, baseUrl, now } = c.var;
  c.header('Content-Language', locale);
  return { ctx: { ...server.deps, site, locale, baseUrl, now, caller: {} }, query: asked };
}
