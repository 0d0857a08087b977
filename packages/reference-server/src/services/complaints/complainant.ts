import { DomainError } from '../../problem.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { Context, Tx } from '../context.ts';
import { within } from '../transactions.ts';
import { raiseAlarm } from './alarm.ts';
import { calendarFor, changeComplaint, nextStatus, standingOf, type ComplaintDeed, type Locked } from './change.ts';
import { dueAfter } from './clock.ts';
import { complainantCan } from './present.ts';
import type { ComplainantStep } from './steps.ts';

/** Why not, for whoever complained; always with what they can do. */
const refusals: Readonly<Record<ComplainantStep, string>> = {
  add: 'Nothing can be added to this now. If it was answered, open it again; if you took it back, send a new complaint.',
  withdraw: 'This was answered or is closed, so it cannot be taken back.',
  reopen: 'This cannot be opened again now. You can add to what is open. If it is over, call us, or ask one of those outside the hospital.',
};

interface Said {
  readonly text: string | undefined;
  readonly isDanger: boolean;
}

/** Words that tell of danger have it seen first, and somebody say so within the hour, whatever was promised. */
async function added(ctx: Context, tx: Tx, locked: Locked, { text, isDanger }: Said): Promise<ComplaintDeed> {
  const { row, complaint } = locked;
  const said: ComplaintDeed = { step: 'add', event: 'case.added', change: { status: nextStatus('add', row, refusals.add) }, text };
  if (!isDanger) return said;
  const soon = dueAfter(await calendarFor(ctx, tx, locked), ctx.now, complaint.rules.urgent);
  const waits = row.status === 'received';
  return {
    ...said,
    change: { ...said.change, urgent: true, ...(waits && row.reply_by && row.reply_by > soon && { reply_by: soon }) },
    ...(waits && complaint.acknowledge_by > soon && { complaint: { acknowledge_by: soon } }),
  };
}

/** Nobody who had it has it again, and nothing of theirs stands: other people begin anew, by a shorter clock. */
async function reopened(ctx: Context, tx: Tx, locked: Locked, { text, isDanger }: Said): Promise<ComplaintDeed> {
  const { row, complaint } = locked;
  const respondBy = dueAfter(await calendarFor(ctx, tx, locked), ctx.now, complaint.rules.reopened);
  return {
    step: 'reopen',
    event: 'case.reopened',
    change: {
      status: nextStatus('reopen', row, refusals.reopen),
      owner_subject: null,
      owner_name: null,
      reply_by: respondBy,
      ...(isDanger && { urgent: true }),
    },
    complaint: {
      review: complaint.review + 1,
      respond_by: respondBy,
      agreed: false,
      deputy_subject: null,
      deputy_name: null,
      draft: null,
      draft_subject: null,
      draft_name: null,
      draft_at: null,
      signed_subject: null,
      signed_name: null,
      signed_at: null,
      reopen_until: null,
    },
    text,
    topic: 'complaint-reopened',
  };
}

const withdrawn = ({ row }: Locked): ComplaintDeed => ({
  step: 'withdraw',
  event: 'case.withdrawn',
  change: { status: nextStatus('withdraw', row, refusals.withdraw) },
  complaint: { paused_at: null, paused_words: null, paused_until: null },
  topic: 'complaint-withdrawn',
});

/**
 * What whoever complained does with a locked complaint. Taking back what was taken back changes nothing.
 * @throws DomainError `invalid-transition`
 */
export async function complainantStep(ctx: Context, tx: Tx, row: CaseRow, step: ComplainantStep, said: Said): Promise<CaseRow> {
  if (step === 'withdraw' && row.status === 'withdrawn') return row;
  const inside = within(ctx, tx);
  const locked = await standingOf(tx, row);
  if (!complainantCan(row, locked.complaint, ctx.now)[step]) throw new DomainError('invalid-transition', refusals[step]);
  const deed = step === 'withdraw' ? withdrawn(locked) : await (step === 'add' ? added : reopened)(inside, tx, locked, said);
  const now = await changeComplaint(ctx, tx, locked, { kind: 'patient' }, deed);
  if (said.isDanger && (step === 'reopen' || !row.urgent)) await raiseAlarm(inside, tx, now);
  return now;
}
