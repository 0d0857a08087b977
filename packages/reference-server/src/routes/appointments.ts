import { operations } from '@foyer/sdk/contract';
import type { Appointment, BookingAnswer } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import { cancel, confirm, reschedule, setReminders } from '../services/changing.ts';
import { sendCode, verifyCode } from '../services/codes.ts';
import type { Context } from '../services/context.ts';
import { lookUp } from '../services/lookups.ts';
import { request } from '../services/requests.ts';
import { requireAuthority } from '../services/tokens.ts';
import { book, getVisit, listMyVisits } from '../services/visits.ts';

/** The version of a visit as its entity tag: what `If-Match` compares. */
const tag = (visit: Appointment) => ({ etag: `"${visit.version}"` });
const shown = (body: Appointment) => ({ body, headers: tag(body) });

const made = (ctx: Context, body: BookingAnswer) => ({
  body,
  headers: { ...tag(body.appointment), location: `${ctx.baseUrl}/v1/appointments/${body.appointment.id}` },
});

/** Authority over the visit of the path. */
const ofVisit = (ctx: Context, { params }: { readonly params: { readonly id: string } }) => requireAuthority(ctx, params.id);

export function appointmentRoutes(app: HttpApp): void {
  mount(app, operations.bookAppointment, async (ctx, { body }, tx) => made(ctx, await book(ctx, tx, body)));
  mount(app, operations.createRequest, async (ctx, { body }, tx) => made(ctx, await request(ctx, tx, body)));
  mount(app, operations.lookUpAppointments, async (ctx, { body }, tx) => ({ body: await lookUp(ctx, tx, body) }));
  mount(app, operations.getAppointment, async (ctx, { params }) => shown(await getVisit(ctx, params.id)));
  mount(app, operations.listAppointments, async (ctx, { query }) => ({ body: await listMyVisits(ctx, query) }));

  mount(
    app,
    operations.rescheduleAppointment,
    async (ctx, { params, body }, tx) => shown(await reschedule(ctx, tx, params.id, body)),
    ofVisit,
  );
  mount(app, operations.cancelAppointment, async (ctx, { params, body }, tx) => shown(await cancel(ctx, tx, params.id, body)), ofVisit);
  mount(app, operations.confirmAppointment, async (ctx, { params }, tx) => shown(await confirm(ctx, tx, params.id)), ofVisit);
  mount(app, operations.setReminders, async (ctx, { params, body }, tx) => shown(await setReminders(ctx, tx, params.id, body)), ofVisit);

  mount(app, operations.sendCode, async (ctx, { params }) => ({ body: await sendCode(ctx, params.id) }), ofVisit);
  mount(
    app,
    operations.verifyCode,
    async (ctx, { params, body: { code } }) => {
      const body = await verifyCode(ctx, params.id, code);
      return { body, headers: tag(body.appointment) };
    },
    ofVisit,
  );
}
