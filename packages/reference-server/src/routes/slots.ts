import { operations } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import { createHold, releaseHold } from '../services/holds.ts';
import { recentSlots } from '../services/recent-slots.ts';
import { countFree } from '../services/slots.ts';

/** Free times, and keeping one. */
export function slotRoutes(app: HttpApp): void {
  mount(app, operations.getAvailability, async (ctx, { query }) => ({ body: await countFree(ctx, query) }));
  mount(app, operations.listSlots, async (ctx, { query }) => ({ json: await recentSlots(ctx, query) }));

  mount(app, operations.createHold, async (ctx, { body }, tx) => {
    const hold = await createHold(ctx, tx, body);
    return { body: hold, headers: { location: `${ctx.baseUrl}/v1/holds/${hold.id}` } };
  });
  mount(app, operations.releaseHold, async (ctx, { params }) => {
    await releaseHold(ctx, params.id);
    return { body: undefined };
  });
}
