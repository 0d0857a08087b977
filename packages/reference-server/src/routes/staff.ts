import { IdParams, text, type Appointment } from '@foyer/sdk/contract';
import type { Http, HttpApp, Server } from '../http.ts';
import { check, fault, invalid } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import type { Context } from '../services/context.ts';
import { withTrouble } from '../services/deliveries.ts';
import { approve, arrive, decline, fulfil, noShow } from '../services/staff-visits.ts';
import { beginStaff } from './staff-request.ts';

/** What staff do with visits, all POST; the public contract knows nothing of it. */
export const staffPaths = [
  '/staff/v1/appointments/{id}/approve',
  '/staff/v1/appointments/{id}/decline',
  '/staff/v1/appointments/{id}/arrive',
  '/staff/v1/appointments/{id}/fulfil',
  '/staff/v1/appointments/{id}/no-show',
] as const;

async function begin(c: Http, server: Server, operation: string): Promise<{ ctx: Context; id: string }> {
  const { ctx } = await beginStaff(c, server, operation);
  const { id } = check(IdParams, { id: c.req.param('id') }, '/params') as { id: string };
  return { ctx, id };
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
      return c.json(await withTrouble(ctx, await step(ctx, id)));
    });
  plain('approve', 'approveAppointment', approve);
  plain('arrive', 'arriveAppointment', arrive);
  plain('fulfil', 'fulfilAppointment', fulfil);
  plain('no-show', 'noShowAppointment', noShow);

  app.post('/staff/v1/appointments/:id/decline', async (c) => {
    const { ctx, id } = await begin(c, server, 'declineAppointment');
    const reason = await reasonOf(c.req.raw);
    c.set('begun', true);
    return c.json(await withTrouble(ctx, await decline(ctx, id, reason)));
  });
}
