import type { Operation } from '@foyer/sdk/contract';
import type { HttpApp, Server } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../mount.ts';
import type { StaffContext, Tx } from '../services/context.ts';
import { once } from '../services/idempotency.ts';
import { enterStaff, idIn } from './staff-request.ts';

type Schema = NonNullable<Operation['body']>;
type Said<S extends Schema> = S['_zod']['output'];

/**
 * Steps of one kind of thing, below `path/{id}`: each done once however often it is asked for. The answer is the thing read anew, and written down as read.
 */
export const stepsBelow =
  (app: HttpApp, server: Server, path: string, open: (ctx: StaffContext, id: string) => Promise<object>) =>
  <S extends Schema>(
    name: string,
    operation: string,
    schema: S,
    work: (ctx: StaffContext, tx: Tx, id: string, body: Said<S>) => Promise<{ id: string }>,
  ): void => {
    app.post(`${path}/:id/${name}`, async (c) => {
      const { ctx: entered } = await enterStaff(c, server, operation);
      const ifMatch = c.req.header('If-Match');
      const ctx = { ...entered, caller: { ...(ifMatch !== undefined && { ifMatch }) } };
      const id = idIn(c);
      const key = idempotencyKey(c, ctx);
      const body = check(schema, await readJson(c.req.raw, { optional: true }), '') as Said<S>;
      c.set('begun', true);
      await once(ctx, { operation, key, params: { id }, body }, async (tx) => ({
        status: 200,
        headers: {},
        body: await work(ctx, tx, id, body),
      }));
      return c.json(await open(ctx, id));
    });
  };
