import { Id, text } from '@foyer/sdk/contract';
import type { HttpApp, Server } from '../http.ts';
import { fault, invalid } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { inTransaction } from '../services/transactions.ts';
import { linkVisits, unlinkVisits, type LinkInput } from '../services/visit-links.ts';
import { enterStaff, fieldsOf, idIn } from './staff-request.ts';

async function linkOf(request: Request): Promise<LinkInput> {
  const { appointmentId, relation } = fieldsOf(await readJson(request), { appointmentId: Id, relation: text(10) });
  const faults = [
    ...(appointmentId === undefined ? [fault('/appointmentId', 'required')] : []),
    ...(relation === 'before' || relation === 'after' ? [] : [fault('/relation', relation === undefined ? 'required' : 'unknown-value')]),
  ];
  if (faults.length > 0) throw invalid(faults);
  return { appointmentId, relation } as LinkInput;
}

/** Saying which visits belong together. */
export function linkRoutes(app: HttpApp, server: Server): void {
  app.post('/staff/v1/appointments/:id/links', async (c) => {
    const { ctx } = await enterStaff(c, server, 'linkVisits');
    const id = idIn(c);
    const link = await linkOf(c.req.raw);
    c.set('begun', true);
    return c.json(await inTransaction(ctx, (tx) => linkVisits(ctx, tx, id, link)));
  });

  app.delete('/staff/v1/appointments/:id/links/:otherId', async (c) => {
    const { ctx } = await enterStaff(c, server, 'unlinkVisits');
    const [id, otherId] = [idIn(c), idIn(c, 'otherId')];
    c.set('begun', true);
    await unlinkVisits(ctx, id, otherId);
    return c.body(null, 204);
  });
}
