import { AuditQuery } from '@foyer/sdk/contract/staff';
import type { HttpApp, Server } from '../http.ts';
import { readAudit, type WantedAudit } from '../services/audit.ts';
import { enterStaff } from './staff-request.ts';

/** What staff read and changed, for managers to see. */
export const auditOperations = ['GET /staff/v1/audit'] as const;

export function auditRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/audit', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'readAudit', AuditQuery);
    return c.json(await readAudit(ctx, query as WantedAudit));
  });
}
