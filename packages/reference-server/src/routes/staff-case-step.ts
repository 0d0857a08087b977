import type { Operation } from '@foyer/sdk/contract';
import type { Http, HttpApp, Server } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../mount.ts';
import type { StaffContext, Tx } from '../services/context.ts';
import { once } from '../services/idempotency.ts';
import { openCase } from '../services/staff-cases.ts';
import { inTransaction } from '../services/transactions.ts';
import { enterStaff, idIn } from './staff-request.ts';

type Schema = NonNullable<Operation['body']>;
type Said<S extends Schema> = S['_zod']['output'];

/** What a step does with a case. @returns `gone` where whoever did it does not see the case any more. */
export type Work<S extends Schema> = (
  ctx: StaffContext,
  tx: Tx,
  id: string,
  body: Said<S>,
) => Promise<{ readonly id: string; readonly gone?: boolean }>;

/** A request of staff for a step of the case in its path. `If-Match` says which version they read. */
async function entered(c: Http, server: Server, operation: string): Promise<{ ctx: StaffContext; id: string }> {
  const { ctx } = await enterStaff(c, server, operation);
  const ifMatch = c.req.header('If-Match');
  return { ctx: { ...ctx, caller: { ...(ifMatch !== undefined && { ifMatch }) } }, id: idIn(c) };
}

/** Mounts a step of staff, done once however often it is asked for; its answer is read anew, and written down as read. */
export const caseSteps =
  (app: HttpApp, server: Server) =>
  <S extends Schema>(path: string, operation: string, schema: S, work: Work<S>): void => {
    app.post(`/staff/v1/cases/:id/${path}`, async (c) => {
      const { ctx, id } = await entered(c, server, operation);
      const key = idempotencyKey(c, ctx);
      const body = check(schema, await readJson(c.req.raw, { optional: true }), '') as Said<S>;
      c.set('begun', true);
      const { body: done } = await once(ctx, { operation, key, params: { id }, body }, async (tx) => ({
        status: 200,
        headers: {},
        body: await work(ctx, tx, id, body),
      }));
      return (done as { gone?: boolean }).gone === true ? c.body(null, 204) : c.json(await openCase(ctx, id));
    });
  };

/** Mounts what replaces something of a case as a whole: asked for again, it changes nothing but the version. */
export function caseReplacement<S extends Schema>(
  app: HttpApp,
  server: Server,
  { path, operation, schema }: { readonly path: string; readonly operation: string; readonly schema: S },
  work: Work<S>,
): void {
  app.put(`/staff/v1/cases/:id/${path}`, async (c) => {
    const { ctx, id } = await entered(c, server, operation);
    const body = check(schema, await readJson(c.req.raw), '') as Said<S>;
    c.set('begun', true);
    await inTransaction(ctx, (tx) => work(ctx, tx, id, body));
    return c.json(await openCase(ctx, id));
  });
}
