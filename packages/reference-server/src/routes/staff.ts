import { IdParams, text, type Appointment } from '@foyer/sdk/contract';
import type { Http, HttpApp, Server } from '../http.ts';
import { check, fault, invalid, readQuery } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { staffOnly } from '../middleware/caller.ts';
import { limitRate } from '../middleware/rate-limit.ts';
import type { Context } from '../services/context.ts';
import { approve, arrive, decline, fulfil, noShow } from '../services/staff-visits.ts';

/** Paths of the staff's own API, all POST; the public contract knows nothing of them. */
export const staffPaths = [
  '/staff/v1/appointments/{id}/approve',
  '/staff/v1/appointments/{id}/decline',
  '/staff/v1/appointments/{id}/arrive',
  '/staff/v1/appointments/{id}/fulfil',
  '/staff/v1/appointments/{id}/no-show',
] as const;

async function begin(c: Http, server: Server, operation: string): Promise<{ ctx: Context; id: string }> {
  c.set('operation', operation);
  limitRate(c, 'write');
  await staffOnly(c.req.raw.headers, server);
  readQuery(undefined, new URL(c.req.url).searchParams);
  const { id } = check(IdParams, { id: c.req.param('id') }, '/params') as { id: string };
  const { site, locale, baseUrl, now } = c.var;
  c.header('Content-Language', locale);
  return { ctx: { ...server.deps, site, locale, baseUrl, now, caller: {} }, id };
}

const reasonText = text(1000);

/** `{ reason? }`, or no body at all. */
async function reasonOf(request: Request): Promise<string | undefined> {
  if (request.headers.get('content-type') === null) return undefined;
  const body = await readJson(request);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid([fault('', 'wrong-type')]);
  const unknown = Object.keys(body).some((key) => key !== 'reason');
  if (unknown) throw invalid([fault('', 'unknown-field')]);
  const reason: unknown = Reflect.get(body, 'reason');
  return reason === undefined ? undefined : (check(reasonText, reason, '/reason') as string);
}

export function staffRoutes(app: HttpApp, server: Server): void {
  const plain = (path: string, operation: string, step: (ctx: Context, id: string) => Promise<Appointment>) =>
    app.post(`/staff/v1/appointments/:id/${path}`, async (c) => {
      const { ctx, id } = await begin(c, server, operation);
      c.set('begun', true);
      return c.json(await step(ctx, id));
    });
  plain('approve', 'approveAppointment', approve);
  plain('arrive', 'arriveAppointment', arrive);
  plain('fulfil', 'fulfilAppointment', fulfil);
  plain('no-show', 'noShowAppointment', noShow);

  app.post('/staff/v1/appointments/:id/decline', async (c) => {
    const { ctx, id } = await begin(c, server, 'declineAppointment');
    const reason = await reasonOf(c.req.raw);
    c.set('begun', true);
    return c.json(await decline(ctx, id, reason));
  });
}
