import { text, type Appointment } from '@foyer/sdk/contract';
import type { HttpApp, Server } from '../http.ts';
import { readJson } from '../middleware/body.ts';
import type { StaffContext } from '../services/context.ts';
import { afterStep } from '../services/staff-lists.ts';
import { approve, arrive, decline, fulfil, noShow } from '../services/staff-visits.ts';
import { aftercareOperations, aftercareRoutes } from './staff-aftercare.ts';
import { auditOperations, auditRoutes } from './staff-audit.ts';
import { blockRoutes } from './staff-blocks.ts';
import { caseOperations, staffCaseRoutes } from './staff-cases.ts';
import { complaintOperations, staffComplaintRoutes } from './staff-complaints.ts';
import { deliveryOperations } from './staff-deliveries.ts';
import { departmentOperations } from './staff-departments.ts';
import { faqOperations } from './staff-faqs.ts';
import { feedbackOperations } from './staff-feedback.ts';
import { linkRoutes } from './staff-links.ts';
import { enterStaff, fieldsOf, idIn } from './staff-request.ts';
import { visitOperations, visitRoutes } from './staff-visits.ts';
import { webhookOperations } from './staff-webhooks.ts';

/** The staff's own API; the public contract knows nothing of it. */
export const staffOperations = [
  ...visitOperations,
  'POST /staff/v1/appointments/{id}/approve',
  'POST /staff/v1/appointments/{id}/decline',
  'POST /staff/v1/appointments/{id}/arrive',
  'POST /staff/v1/appointments/{id}/fulfil',
  'POST /staff/v1/appointments/{id}/no-show',
  'POST /staff/v1/appointments/{id}/links',
  'DELETE /staff/v1/appointments/{id}/links/{otherId}',
  'GET /staff/v1/blocks',
  'POST /staff/v1/blocks',
  'POST /staff/v1/blocks/preview',
  'GET /staff/v1/blocks/{id}',
  'DELETE /staff/v1/blocks/{id}',
  ...webhookOperations,
  ...deliveryOperations,
  ...departmentOperations,
  ...auditOperations,
  ...caseOperations,
  ...complaintOperations,
  ...faqOperations,
  ...aftercareOperations,
  ...feedbackOperations,
] as const;
export type StaffOperation = (typeof staffOperations)[number];

/** `{ reason? }`, or no body at all. */
async function reasonOf(request: Request): Promise<string | undefined> {
  if (request.headers.get('content-type') === null) return undefined;
  return fieldsOf(await readJson(request), { reason: text(1000) }).reason as string | undefined;
}

export function staffRoutes(app: HttpApp, server: Server): void {
  const plain = (path: string, operation: string, step: (ctx: StaffContext, id: string) => Promise<Appointment>) =>
    app.post(`/staff/v1/appointments/:id/${path}`, async (c) => {
      const { ctx } = await enterStaff(c, server, operation);
      const id = idIn(c);
      c.set('begun', true);
      return c.json(await afterStep(ctx, await step(ctx, id)));
    });
  plain('approve', 'approveAppointment', approve);
  plain('arrive', 'arriveAppointment', arrive);
  plain('fulfil', 'fulfilAppointment', fulfil);
  plain('no-show', 'noShowAppointment', noShow);

  app.post('/staff/v1/appointments/:id/decline', async (c) => {
    const { ctx } = await enterStaff(c, server, 'declineAppointment');
    const id = idIn(c);
    const reason = await reasonOf(c.req.raw);
    c.set('begun', true);
    return c.json(await afterStep(ctx, await decline(ctx, id, reason)));
  });

  visitRoutes(app, server);
  auditRoutes(app, server);
  blockRoutes(app, server);
  linkRoutes(app, server);
  staffCaseRoutes(app, server);
  staffComplaintRoutes(app, server);
  aftercareRoutes(app, server);
}
