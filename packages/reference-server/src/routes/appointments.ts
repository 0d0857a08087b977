import { operations } from '@foyer/sdk/contract';
import type { Appointment, BookingAnswer } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import type { Context } from '../services/context.ts';
import { request } from '../services/requests.ts';
import { book, getVisit, listMyVisits } from '../services/visits.ts';

/** The version of a visit as its entity tag: what `If-Match` compares. */
const tag = (visit: Appointment) => ({ etag: `"${visit.version}"` });

const made = (ctx: Context, body: BookingAnswer) => ({
  body,
  headers: { ...tag(body.appointment), location: `${ctx.baseUrl}/v1/appointments/${body.appointment.id}` },
});

export function appointmentRoutes(app: HttpApp): void {
  mount(app, operations.bookAppointment, async (ctx, { body }, tx) => made(ctx, await book(ctx, tx, body)));
  mount(app, operations.createRequest, async (ctx, { body }, tx) => made(ctx, await request(ctx, tx, body)));
  mount(app, operations.getAppointment, async (ctx, { params }) => {
    const body = await getVisit(ctx, params.id);
    return { body, headers: tag(body) };
  });
  mount(app, operations.listAppointments, async (ctx, { query }) => ({ body: await listMyVisits(ctx, query) }));
}
