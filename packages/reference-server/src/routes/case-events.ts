import { operations } from '@foyer/sdk/contract';
import { caseEvents } from '../case-stream.ts';
import type { Http, HttpApp } from '../http.ts';
import { check, readQuery } from '../input.ts';
import { identify } from '../middleware/caller.ts';
import { clientKey, limitRate } from '../middleware/rate-limit.ts';
import { readReference, requireCase } from '../services/case-authority.ts';
import { watchedCase } from '../services/case-records.ts';
import type { Context } from '../services/context.ts';

const { route, params } = operations.watchCase;

/** The version that whoever reads has seen: 0 for any other text. */
const lastSeen = (c: Http): number => {
  const id = c.req.header('Last-Event-ID') ?? '';
  return /^\d{1,9}$/u.test(id) ? Number(id) : 0;
};

/** Changes of a case while somebody looks at it. Its answer is a stream, so it is not mounted as the others are. */
export function caseEventRoutes(app: HttpApp): void {
  app.get(route.path.replace(/\{(\w+)\}/gu, ':$1'), async (c) => {
    c.set('operation', route.id);
    limitRate(c, 'read');
    const { server, site, locale, baseUrl, now, client } = c.var;
    const caller = await identify(operations.watchCase, c.req.raw.headers, server.bearer, c.var.site);
    const { reference } = check(params, { reference: c.req.param('reference') }, '/params') as { reference: string };
    readQuery(undefined, new URL(c.req.url).searchParams);
    const ctx: Context = { ...server.deps, site, locale, baseUrl, now, caller, client: clientKey(client) };
    await requireCase(ctx, reference);
    const { id, version } = await watchedCase(ctx, { reference: readReference(reference) });
    const seen = lastSeen(c);
    // One that is not there yet would never be reached.
    const known = seen > version ? 0 : seen;
    c.header('Content-Language', locale);
    c.header('Content-Type', 'text/event-stream; charset=utf-8');
    // Proxies that gather answers would keep it back (nginx).
    c.header('X-Accel-Buffering', 'no');
    if (c.req.method === 'HEAD') return c.body(null);
    return c.body(caseEvents(ctx, { id, version, known, signal: c.req.raw.signal }));
  });
}
