import {
  CaseAssignInput,
  CaseAttemptInput,
  CaseReasonInput,
  CaseTransferInput,
  CaseWordsInput,
  CasesQuery,
} from '@foyer/sdk/contract/staff';
import type { Operation } from '@foyer/sdk/contract';
import type { HttpApp, Server } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../mount.ts';
import type { StaffContext, Tx } from '../services/context.ts';
import { once } from '../services/idempotency.ts';
import { listCases, listColleagues, type WantedList } from '../services/staff-case-list.ts';
import {
  answerCase,
  assignCase,
  attemptCase,
  closeCase,
  noteOnCase,
  openCase,
  restoreCase,
  transferCase,
} from '../services/staff-cases.ts';
import { enterStaff, idIn } from './staff-request.ts';

/** Messages and callbacks, for staff to answer. */
export const caseOperations = [
  'GET /staff/v1/cases',
  'GET /staff/v1/colleagues',
  'GET /staff/v1/cases/{id}',
  'POST /staff/v1/cases/{id}/assign',
  'POST /staff/v1/cases/{id}/notes',
  'POST /staff/v1/cases/{id}/answers',
  'POST /staff/v1/cases/{id}/attempts',
  'POST /staff/v1/cases/{id}/close',
  'POST /staff/v1/cases/{id}/reopen',
  'POST /staff/v1/cases/{id}/transfer',
] as const;

type Schema = NonNullable<Operation['body']>;
type Said<S extends Schema> = S['_zod']['output'];

export function staffCaseRoutes(app: HttpApp, server: Server): void {
  /** A step, done once however often it is asked for; its answer is read anew, and written down as read. */
  function step<S extends Schema>(
    path: string,
    operation: string,
    schema: S,
    work: (ctx: StaffContext, tx: Tx, id: string, body: Said<S>) => Promise<{ id: string }>,
  ): void {
    app.post(`/staff/v1/cases/:id/${path}`, async (c) => {
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
      return c.json(await openCase(ctx, id));
    });
  }

  app.get('/staff/v1/cases', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listCases', CasesQuery);
    return c.json(await listCases(ctx, query as WantedList));
  });
  app.get('/staff/v1/colleagues', async (c) => {
    const { ctx } = await enterStaff(c, server, 'listColleagues');
    return c.json(await listColleagues(ctx));
  });
  app.get('/staff/v1/cases/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'openCase');
    return c.json(await openCase(ctx, idIn(c)));
  });

  step('assign', 'assignCase', CaseAssignInput, (ctx, tx, id, { subject }) => assignCase(ctx, tx, id, subject));
  step('notes', 'noteOnCase', CaseWordsInput, (ctx, tx, id, { text }) => noteOnCase(ctx, tx, id, text));
  step('answers', 'answerCase', CaseWordsInput, (ctx, tx, id, { text }) => answerCase(ctx, tx, id, text));
  step('attempts', 'attemptCase', CaseAttemptInput, (ctx, tx, id, { outcome, note }) => attemptCase(ctx, tx, id, outcome, note));
  step('close', 'closeCase', CaseReasonInput, (ctx, tx, id, { reason }) => closeCase(ctx, tx, id, reason));
  step('reopen', 'reopenCase', CaseReasonInput, (ctx, tx, id, { reason }) => restoreCase(ctx, tx, id, reason));
  step('transfer', 'transferCase', CaseTransferInput, (ctx, tx, id, { departmentId, reason }) =>
    transferCase(ctx, tx, id, departmentId, reason),
  );
}
