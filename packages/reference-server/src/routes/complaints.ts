import { operations } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import { sendComplaint } from '../services/complaints/opening.ts';

/** What went wrong, for the hospital to look into. What comes of it is asked for as of any case. */
export function complaintRoutes(app: HttpApp): void {
  mount(app, operations.sendComplaint, async (ctx, { body }, tx) => {
    const answer = await sendComplaint(ctx, tx, body);
    return { body: answer, headers: { location: `${ctx.baseUrl}/v1/cases/${answer.case.reference}` } };
  });
}
