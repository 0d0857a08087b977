import {
  AftercareNoteInput,
  AftercareOwnerInput,
  CallAttemptInput,
  CallStopInput,
  CallsQuery,
  ReferralInput,
  ReferralStepInput,
  ReferralsQuery,
} from '@foyer/sdk/contract/staff-aftercare';
import type { HttpApp, Server } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../mount.ts';
import { assignCall, attemptCall, listCalls, openCall, stopCall, type WantedCalls } from '../services/aftercare/calls.ts';
import {
  assignReferral,
  listReferrals,
  makeReferral,
  noteOnReferral,
  openReferral,
  stepReferral,
  type WantedReferrals,
} from '../services/aftercare/referrals.ts';
import { once } from '../services/idempotency.ts';
import { enterStaff, idIn } from './staff-request.ts';
import { stepsBelow } from './staff-steps.ts';

/** Calls that people make, and referrals that people follow. */
export const aftercareOperations = [
  'GET /staff/v1/calls',
  'GET /staff/v1/calls/{id}',
  'POST /staff/v1/calls/{id}/assign',
  'POST /staff/v1/calls/{id}/attempts',
  'POST /staff/v1/calls/{id}/stop',
  'GET /staff/v1/referrals',
  'POST /staff/v1/referrals',
  'GET /staff/v1/referrals/{id}',
  'POST /staff/v1/referrals/{id}/assign',
  'POST /staff/v1/referrals/{id}/steps',
  'POST /staff/v1/referrals/{id}/notes',
] as const;

function callRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/calls', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listCalls', CallsQuery);
    return c.json(await listCalls(ctx, query as WantedCalls));
  });
  app.get('/staff/v1/calls/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'openCall');
    return c.json(await openCall(ctx, idIn(c)));
  });
  const step = stepsBelow(app, server, '/staff/v1/calls', openCall);
  step('assign', 'assignCall', AftercareOwnerInput, (ctx, tx, id, { subject }) => assignCall(ctx, tx, id, subject));
  step('attempts', 'attemptCall', CallAttemptInput, attemptCall);
  step('stop', 'stopCall', CallStopInput, stopCall);
}

export function aftercareRoutes(app: HttpApp, server: Server): void {
  callRoutes(app, server);
  app.get('/staff/v1/referrals', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listReferrals', ReferralsQuery);
    return c.json(await listReferrals(ctx, query as WantedReferrals));
  });
  app.post('/staff/v1/referrals', async (c) => {
    const { ctx } = await enterStaff(c, server, 'makeReferral');
    const key = idempotencyKey(c, ctx);
    const body = check(ReferralInput, await readJson(c.req.raw), '') as ReferralInput;
    c.set('begun', true);
    const { body: made } = await once(ctx, { operation: 'makeReferral', key, body }, async (tx) => ({
      status: 201,
      headers: {},
      body: await makeReferral(ctx, tx, body),
    }));
    return c.json(await openReferral(ctx, (made as { id: string }).id), 201);
  });
  app.get('/staff/v1/referrals/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'openReferral');
    return c.json(await openReferral(ctx, idIn(c)));
  });
  const step = stepsBelow(app, server, '/staff/v1/referrals', openReferral);
  step('assign', 'assignReferral', AftercareOwnerInput, (ctx, tx, id, { subject }) => assignReferral(ctx, tx, id, subject));
  step('steps', 'stepReferral', ReferralStepInput, stepReferral);
  step('notes', 'noteOnReferral', AftercareNoteInput, (ctx, tx, id, { note }) => noteOnReferral(ctx, tx, id, note));
}
