import { RequestsQuery, VisitsQuery } from '@foyer/sdk/contract/staff';
import type { HttpApp, Server } from '../http.ts';
import { findVisit, listRequests, listVisits, openVisit, type WantedVisit, type WantedVisits } from '../services/staff-lists.ts';
import { enterStaff, idIn } from './staff-request.ts';

/** The visits of a day, and what waits for a person. */
export const visitOperations = ['GET /staff/v1/appointments', 'GET /staff/v1/appointments/{id}', 'GET /staff/v1/requests'] as const;

export function visitRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/appointments', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listStaffAppointments', VisitsQuery);
    const wanted = query as WantedVisits | WantedVisit;
    return c.json(await ('reference' in wanted ? findVisit(ctx, wanted) : listVisits(ctx, wanted)));
  });
  app.get('/staff/v1/appointments/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'openAppointment');
    return c.json(await openVisit(ctx, idIn(c)));
  });
  app.get('/staff/v1/requests', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listRequests', RequestsQuery);
    return c.json(await listRequests(ctx, query as { limit?: number; cursor?: string }));
  });
}
