import type { StaffContext, Tx } from '../context.ts';
import { invalid } from '../invalid.ts';
import { promiseOf } from './change.ts';
import { complaintStep } from './staff-steps.ts';

/** Tells the patient in person that the hospital has it. From then on the outcome's date counts. */
export const acknowledge = (ctx: StaffContext, tx: Tx, id: string, { text }: { readonly text: string }) =>
  complaintStep(ctx, tx, id, 'acknowledge', ({ locked: { complaint }, calendar, status }) => ({
    step: 'acknowledge',
    event: 'case.acknowledged',
    change: {
      status,
      ...promiseOf(calendar, ctx.now, complaint),
      late_since: complaint.respond_by > ctx.now ? null : complaint.respond_by,
    },
    complaint: { acknowledged_at: ctx.now },
    text,
    words: 'acknowledgement',
    topic: 'complaint-acknowledged',
  }));

export const investigate = (ctx: StaffContext, tx: Tx, id: string) =>
  complaintStep(ctx, tx, id, 'investigate', ({ status }) => ({ step: 'investigate', event: 'case.investigating', change: { status } }));

/** Somebody outside has it now; the patient agreed to that. */
export const transferOut = (
  ctx: StaffContext,
  tx: Tx,
  id: string,
  {
    body,
    reason,
  }: {
    readonly body: { readonly name: string; readonly phone?: string | undefined; readonly url?: string | undefined };
    readonly reason: string;
  },
) =>
  complaintStep(ctx, tx, id, 'transfer-out', ({ status }) => {
    const { name, phone, url } = body;
    if (url !== undefined && !/^https:\/\//u.test(url)) throw invalid('/body/url', 'not-right', 'An address begins with https://');
    return {
      step: 'transfer-out',
      event: 'case.transferred',
      change: { status },
      complaint: {
        transferred_to: { name, ...(phone !== undefined && { phone }), ...(url !== undefined && { url }) },
        paused_at: null,
        paused_words: null,
        paused_until: null,
      },
      reason,
      topic: 'complaint-transferred',
    };
  });

/** Ends what was answered. @throws DomainError */
export const closeComplaint = (ctx: StaffContext, tx: Tx, id: string, reason: string | undefined) =>
  complaintStep(ctx, tx, id, 'close', ({ status }) => ({ step: 'close', event: 'case.closed', change: { status }, reason }));
