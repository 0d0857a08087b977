import type { ComplaintOutcomeInput } from '@foyer/sdk/contract/staff-complaints';
import type { SentOutcome } from '../../store/tables/complaints.ts';
import { plain } from '../case-opening.ts';
import type { StaffContext, Tx } from '../context.ts';
import { dayIn } from '../instants.ts';
import { invalid } from '../invalid.ts';
import { endOfDay } from './clock.ts';
import { addDays } from '../wall-time.ts';
import { complaintStep } from './staff-steps.ts';
import { missingParts } from './why-not.ts';

/**
 * Saves the outcome as it stands; it may lack what is not known yet. Whoever writes it does not sign it.
 * @throws DomainError `validation-failed` for a day to come, or before the complaint came
 */
export const saveOutcome = (ctx: StaffContext, tx: Tx, id: string, draft: ComplaintOutcomeInput) =>
  complaintStep(ctx, tx, id, 'outcome', ({ status, locked: { row } }) => {
    const { subject, name } = ctx.staff;
    if (draft.completedOn !== undefined && draft.completedOn < dayIn(row.created_at, ctx.site.time_zone))
      throw invalid('/completedOn', 'before-it-came', 'The complaint came after that day. Say when the looking into it ended.');
    if (draft.completedOn !== undefined && draft.completedOn > dayIn(ctx.now, ctx.site.time_zone))
      throw invalid('/completedOn', 'future', 'That day is still to come.');
    return {
      step: 'outcome',
      event: 'case.changed',
      change: { status },
      complaint: { draft: plain(draft), draft_subject: subject, draft_name: name, draft_at: ctx.now },
      people: [{ subject, name, part: 'wrote', reason: null }],
    };
  });

/** A second person has read the outcome and stands for it. */
export const signOff = (ctx: StaffContext, tx: Tx, id: string) =>
  complaintStep(ctx, tx, id, 'sign-off', ({ status }) => {
    const { subject, name } = ctx.staff;
    return {
      step: 'sign-off',
      event: 'case.signed-off',
      change: { status },
      complaint: { signed_subject: subject, signed_name: name, signed_at: ctx.now },
      people: [{ subject, name, part: 'signed', reason: null }],
    };
  });

const unsigned = { signed_subject: null, signed_name: null, signed_at: null } as const;

/** The outcome is not as it should be: its owner or deputy changes it. */
export const sendBack = (ctx: StaffContext, tx: Tx, id: string, { reason }: { readonly reason: string }) =>
  complaintStep(ctx, tx, id, 'send-back', ({ status }) => ({
    step: 'send-back',
    event: 'case.sent-back',
    change: { status },
    complaint: unsigned,
    reason,
  }));

/** Sends the outcome that was signed: the patient is told that it is there. From now on they may open it again for a while. */
export const sendOutcome = (ctx: StaffContext, tx: Tx, id: string) =>
  complaintStep(ctx, tx, id, 'send', ({ locked: { complaint }, calendar, status }) => {
    const { draft, rules } = complaint;
    // The table lets nobody come here without; the database neither.
    if (!draft || missingParts(draft).length > 0 || complaint.signed_subject === null)
      throw new Error('An outcome was to be sent that is not whole.');
    const { learning: _, ...outcome } = draft;
    const last = addDays(dayIn(ctx.now, ctx.site.time_zone), rules.reopenWithinDays);
    return {
      step: 'send',
      event: 'case.answered',
      change: { status },
      complaint: { outcome: outcome as SentOutcome, sent_at: ctx.now, reopen_until: new Date(endOfDay(calendar, last)) },
      text: `${draft.steps ?? ''}\n\n${draft.results ?? ''}`,
      words: 'outcome',
      topic: 'complaint-answered',
    };
  });
