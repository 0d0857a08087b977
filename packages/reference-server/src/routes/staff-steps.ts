import type { Operation } from '@foyer/sdk/contract';
import type { Http, HttpApp, Server } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../mount.ts';
import type { StaffContext, Tx } from '../services/context.ts';
import { once } from '../services/idempotency.ts';
import { inTransaction } from '../services/transactions.ts';
import { enterStaff, idIn } from './staff-request.ts';

type Schema = NonNullable<Operation['body']>;
type Said<S extends Schema> = S['_zod']['output'];

/** What a step does with a thing. @returns `gone` where whoever did it does not see it any more. */
export type Work<S extends Schema> = (
  ctx: StaffContext,
  tx: Tx,
  id: string,
  body: Said<S>,
) => Promise<{ readonly id: string; readonly gone?: boolean }>;

/** A request of staff for a step of the thing in its path. `If-Match` says which version they read. */
async function entered(c: Http, server: Server, operation: string): Promise<{ ctx: StaffContext; id: string }> {
  const { ctx } = await enterStaff(c, server, operation);
  const ifMatch = c.req.header('If-Match');
  return { ctx: { ...ctx, caller: { ...(ifMatch !== undefined && { ifMatch }) } }, id: idIn(c) };
}

/** Shows a thing as it is now, and writes down that it was read. */
type Open = (ctx: StaffContext, id: string) => Promise<object>;

/**
 * Steps of one kind of thing, below `path/{id}`: each done once however often it is asked for. The answer is the thing read anew, and written down as read.
 */
export const stepsBelow =
  (app: HttpApp, server: Server, path: string, open: Open) =>
  <S extends Schema>(name: string, operation: string, schema: S, work: Work<S>): void => {
    app.post(`${path}/:id/${name}`, async (c) => {
      const { ctx, id } = await entered(c, server, operation);
      const key = idempotencyKey(c, ctx);
      const body = check(schema, await readJson(c.req.raw, { optional: true }), '') as Said<S>;
      c.set('begun', true);
      const { body: done } = await once(ctx, { operation, key, params: { id }, body }, async (tx) => ({
        status: 200,
        headers: {},
        body: await work(ctx, tx, id, body),
      }));
      return (done as { gone?: boolean }).gone === true ? c.body(null, 204) : c.json(await open(ctx, id));
    });
  };

/** The same for what replaces something of a thing as a whole: asked for again, it changes nothing but the version. */
export const replacementsBelow =
  (app: HttpApp, server: Server, path: string, open: Open) =>
  <S extends Schema>(name: string, operation: string, schema: S, work: Work<S>): void => {
    app.put(`${path}/:id/${name}`, async (c) => {
      const { ctx, id } = await entered(c, server, operation);
      const body = check(schema, await readJson(c.req.raw), '') as Said<S>;
      c.set('begun', true);
      await inTransaction(ctx, (tx) => work(ctx, tx, id, body));
      return c.json(await open(ctx, id));
    });
  };
