import { operations } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import { listChanges } from '../services/changes.ts';
import { feedbackReceived, sendFeedback } from '../services/feedback.ts';
import { openFollowUp } from '../services/follow-ups.ts';
import { praiseReceived, sendPraise } from '../services/praise.ts';
import { getSurvey } from '../services/surveys.ts';

/** How it was, thanks, and what changed. Nothing of it is anybody's but of whoever says so. */
export function feedbackRoutes(app: HttpApp): void {
  mount(app, operations.getSurvey, async (ctx, { params }) => ({ body: await getSurvey(ctx, params.id) }));
  mount(app, operations.sendFeedback, async (ctx, { body }, tx) => ({ body: await sendFeedback(ctx, tx, body, openFollowUp) }), undefined, {
    of: ({ body }) => body.followUp === undefined,
    again: async (ctx, { body }) => feedbackReceived(ctx, body),
  });
  mount(app, operations.sendPraise, async (ctx, { body }, tx) => ({ body: await sendPraise(ctx, tx, body) }), undefined, {
    of: ({ body }) => body.from === undefined,
    again: (ctx, { body }) => praiseReceived(ctx, ctx.db, body),
  });
  mount(app, operations.listChanges, async (ctx, { query }) => ({ body: await listChanges(ctx, query) }));
}
