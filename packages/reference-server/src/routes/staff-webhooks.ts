import { WebhookInput } from '@foyer/sdk/contract/webhooks';
import type { Http, HttpApp, Server } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import type { StaffContext } from '../services/context.ts';
import { addEndpoint, listEndpoints, removeEndpoint, rotateSecret, setEnabled } from '../services/webhooks.ts';
import { enterStaff, idIn } from './staff-request.ts';

/** Who is told of what, for staff to say. */
export const webhookOperations = [
  'GET /staff/v1/webhooks',
  'POST /staff/v1/webhooks',
  'DELETE /staff/v1/webhooks/{id}',
  'POST /staff/v1/webhooks/{id}/rotate',
  'POST /staff/v1/webhooks/{id}/enable',
  'POST /staff/v1/webhooks/{id}/disable',
] as const;

export function webhookRoutes(app: HttpApp, server: Server): void {
  const ofOne = async (c: Http, operation: string): Promise<{ ctx: StaffContext; id: string }> => {
    const { ctx } = await enterStaff(c, server, operation);
    const id = idIn(c);
    c.set('begun', true);
    return { ctx, id };
  };

  app.get('/staff/v1/webhooks', async (c) => {
    const { ctx } = await enterStaff(c, server, 'listWebhooks');
    return c.json(await listEndpoints(ctx));
  });
  app.post('/staff/v1/webhooks', async (c) => {
    const { ctx } = await enterStaff(c, server, 'addWebhook');
    const input = check(WebhookInput, await readJson(c.req.raw), '') as WebhookInput;
    c.set('begun', true);
    const added = await addEndpoint(ctx, input, server.environment === 'sandbox');
    c.header('Location', `${ctx.baseUrl}/staff/v1/webhooks/${added.endpoint.id}`);
    return c.json(added, 201);
  });
  app.delete('/staff/v1/webhooks/:id', async (c) => {
    const { ctx, id } = await ofOne(c, 'removeWebhook');
    await removeEndpoint(ctx, id);
    return c.body(null, 204);
  });
  app.post('/staff/v1/webhooks/:id/rotate', async (c) => {
    const { ctx, id } = await ofOne(c, 'rotateWebhook');
    return c.json(await rotateSecret(ctx, id));
  });
  for (const step of ['enable', 'disable'] as const) {
    app.post(`/staff/v1/webhooks/:id/${step}`, async (c) => {
      const { ctx, id } = await ofOne(c, `${step}Webhook`);
      return c.json(await setEnabled(ctx, id, step === 'enable'));
    });
  }
}
