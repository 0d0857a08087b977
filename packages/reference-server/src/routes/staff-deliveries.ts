import { BounceInput, DeliveriesQuery } from '@foyer/sdk/contract/webhooks';
import type { HttpApp, Server } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { discardDelivery, listOfDeliveries, noteBounce, retryDelivery, type Wanted } from '../services/deliveries.ts';
import { enterStaff, idIn } from './staff-request.ts';

/** What became of messages, for staff to see and to see to. */
export const deliveryOperations = [
  'GET /staff/v1/deliveries',
  'POST /staff/v1/deliveries/bounces',
  'POST /staff/v1/deliveries/{id}/retry',
  'POST /staff/v1/deliveries/{id}/discard',
] as const;

export function deliveryRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/deliveries', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listDeliveries', DeliveriesQuery);
    return c.json(await listOfDeliveries(ctx, query as Wanted));
  });
  app.post('/staff/v1/deliveries/bounces', async (c) => {
    const { ctx } = await enterStaff(c, server, 'noteBounce');
    const { messageId } = check(BounceInput, await readJson(c.req.raw), '') as { messageId: string };
    c.set('begun', true);
    return c.json(await noteBounce(ctx, messageId));
  });
  for (const [step, work] of [
    ['retry', retryDelivery],
    ['discard', discardDelivery],
  ] as const) {
    app.post(`/staff/v1/deliveries/:id/${step}`, async (c) => {
      const { ctx } = await enterStaff(c, server, `${step}Delivery`);
      const id = idIn(c);
      c.set('begun', true);
      return c.json(await work(ctx, id));
    });
  }
}
