import { operations } from '@foyer/sdk/contract';
import type { CaseAnswer } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import { readReference, requireCase } from '../services/case-authority.ts';
import { addToCase, moveCallback, reopenCase, withdrawCase } from '../services/case-patient.ts';
import { getCase } from '../services/case-records.ts';
import { requestCallback, sendMessage } from '../services/cases.ts';
import type { Context } from '../services/context.ts';

/** Authority over the case of the path. */
const ofCase = (ctx: Context, { params }: { readonly params: { readonly reference: string } }) => requireCase(ctx, params.reference);

const made = (ctx: Context, body: CaseAnswer) => ({ body, headers: { location: `${ctx.baseUrl}/v1/cases/${body.case.reference}` } });

/** Messages to a team, and calls back. */
export function caseRoutes(app: HttpApp): void {
  mount(app, operations.sendMessage, async (ctx, { body }, tx) => made(ctx, await sendMessage(ctx, tx, body)));
  mount(app, operations.requestCallback, async (ctx, { body }, tx) => made(ctx, await requestCallback(ctx, tx, body)));
  mount(
    app,
    operations.getCase,
    async (ctx, { params }) => ({ body: await getCase(ctx, { reference: readReference(params.reference) }) }),
    ofCase,
  );
  mount(
    app,
    operations.addToCase,
    async (ctx, { params, body }, tx) => ({ body: await addToCase(ctx, tx, params.reference, body.text) }),
    ofCase,
  );
  mount(app, operations.withdrawCase, async (ctx, { params }, tx) => ({ body: await withdrawCase(ctx, tx, params.reference) }), ofCase);
  mount(
    app,
    operations.reopenCase,
    async (ctx, { params, body }, tx) => ({ body: await reopenCase(ctx, tx, params.reference, body.text) }),
    ofCase,
  );
  mount(
    app,
    operations.moveCallback,
    async (ctx, { params, body }, tx) => ({ body: await moveCallback(ctx, tx, params.reference, body.windowId) }),
    ofCase,
  );
}
