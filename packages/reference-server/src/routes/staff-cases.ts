import {
  CaseAssignInput,
  CaseAttemptInput,
  CaseReasonInput,
  CaseTransferInput,
  CaseWordsInput,
  CasesQuery,
} from '@foyer/sdk/contract/staff';
import type { HttpApp, Server } from '../http.ts';
import { noteOnCase } from '../services/complaints/staff-steps.ts';
import { listCases, listColleagues, type WantedList } from '../services/staff-case-list.ts';
import { answerCase, assignCase, attemptCase, closeCase, openCase, restoreCase, transferCase } from '../services/staff-cases.ts';
import { enterStaff, idIn } from './staff-request.ts';
import { stepsBelow } from './staff-steps.ts';

/** Messages and callbacks, for staff to answer; complaints have steps of their own beside these. */
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

export function staffCaseRoutes(app: HttpApp, server: Server): void {
  const step = stepsBelow(app, server, '/staff/v1/cases', openCase);

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
