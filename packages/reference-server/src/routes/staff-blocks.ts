import { Day, Id, Instant, operations, text } from '@foyer/sdk/contract';
import type { Http, HttpApp, Server } from '../http.ts';
import { readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../mount.ts';
import { blockTime, getBlock, liftBlock, listBlocks, previewBlock } from '../services/blocks.ts';
import type { BlockInput } from '../services/block-input.ts';
import { once } from '../services/idempotency.ts';
import { enterStaff, fieldsOf, idIn } from './staff-request.ts';

const fields = { practitionerId: Id, locationId: Id, day: Day, from: Instant, to: Instant, reason: text(1000) };

const bodyOf = async (c: Http): Promise<BlockInput> => fieldsOf(await readJson(c.req.raw), fields) as BlockInput;

/** Blocking a clinician's or a place's time, and following up the visits in it. */
export function blockRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/blocks', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listBlocks', operations.listAppointments.query);
    return c.json(await listBlocks(ctx, query as { limit?: number; cursor?: string }));
  });

  app.post('/staff/v1/blocks', async (c) => {
    const { ctx } = await enterStaff(c, server, 'blockTime');
    const key = idempotencyKey(c, ctx);
    const body = await bodyOf(c);
    c.set('begun', true);
    const { status, body: block } = await once(ctx, { operation: 'blockTime', key, body }, async (tx) => ({
      status: 201,
      headers: {},
      body: await blockTime(ctx, tx, body),
    }));
    c.header('Location', `${ctx.baseUrl}/staff/v1/blocks/${(block as { id: string }).id}`);
    return c.json(block as object, status as 201);
  });

  app.post('/staff/v1/blocks/preview', async (c) => {
    const { ctx } = await enterStaff(c, server, 'previewBlock');
    return c.json(await previewBlock(ctx, await bodyOf(c)));
  });

  app.get('/staff/v1/blocks/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'getBlock');
    return c.json(await getBlock(ctx, idIn(c)));
  });

  app.delete('/staff/v1/blocks/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'liftBlock');
    const id = idIn(c);
    c.set('begun', true);
    await liftBlock(ctx, id);
    return c.body(null, 204);
  });
}
