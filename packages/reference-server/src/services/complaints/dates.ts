import type { Context, StaffContext, Tx } from '../context.ts';
import { invalid } from '../invalid.ts';
import { dayIn } from '../instants.ts';
import { addMonths } from '../wall-time.ts';
import { promiseOf } from './change.ts';
import { dueAfter, endOfDay, movedBy, workingDaysBetween } from './clock.ts';
import { complaintStep, type Doing } from './staff-steps.ts';

/** No rules there are leave more time for a whole complaint. */
const mostMonths = 6;

/**
 * A day that staff chose, until its end.
 * @param from what it is counted from, where that is later than now
 * @throws DomainError `validation-failed` for one that is over, or is more than six months on
 */
function untilEnd({ calendar, inside }: Doing, day: string, pointer: string, from = inside.now): Date {
  const end = new Date(endOfDay(calendar, day));
  if (end <= inside.now) throw invalid(pointer, 'past', 'That day is over.');
  const since = from > inside.now ? from : inside.now;
  if (day > addMonths(dayIn(since, inside.site.time_zone), mostMonths))
    throw invalid(pointer, 'too-late', 'That is more than six months on. Choose an earlier day, and send the patient word again by then.');
  return end;
}

/**
 * Tells the patient that it takes longer, and by when it is done. What was late by then stays known as such.
 * @throws DomainError `validation-failed` for a day that is not later than the date there is
 */
export const sendInterim = (ctx: StaffContext, tx: Tx, id: string, said: { readonly text: string; readonly respondBy: string }) =>
  complaintStep(ctx, tx, id, 'interim', (doing) => {
    const told = doing.locked.complaint.respond_by;
    const by = untilEnd(doing, said.respondBy, '/respondBy', told);
    if (by <= told) throw invalid('/respondBy', 'too-early', 'Choose a day after the date that the patient was told.');
    return {
      step: 'interim',
      event: 'case.interim',
      change: { status: doing.status, reply_by: by },
      complaint: { respond_by: by },
      text: said.text,
      words: 'interim',
      topic: 'complaint-word',
    };
  });

/** Stops the clock, and tells the patient why. The date moves by the working days of the pause when it ends. */
export const pause = (
  ctx: StaffContext,
  tx: Tx,
  id: string,
  { reason, text, until }: { readonly reason: string; readonly text: string; readonly until?: string | undefined },
) =>
  complaintStep(ctx, tx, id, 'pause', (doing) => ({
    step: 'pause',
    event: 'case.paused',
    change: { status: doing.status, reply_by: null },
    complaint: { paused_at: ctx.now, paused_words: text, paused_until: until === undefined ? null : untilEnd(doing, until, '/until') },
    text,
    words: 'pause',
    reason,
    topic: 'complaint-word',
  }));

/** What ends a pause. */
export function resumed(
  { locked: { complaint }, calendar, inside, status }: Pick<Doing, 'locked' | 'calendar' | 'status'> & { readonly inside: Context },
  reason: string,
) {
  const { paused_at, respond_by } = complaint;
  const days = paused_at ? workingDaysBetween(calendar, paused_at, inside.now) : 0;
  const by = movedBy(calendar, respond_by, days);
  const running = { respond_by: by, paused_at: null, paused_words: null, paused_until: null };
  return {
    step: 'resume',
    event: 'case.resumed',
    change: { status, ...promiseOf(calendar, inside.now, running) },
    complaint: running,
    reason,
    topic: 'complaint-word',
  } as const;
}

export const resume = (ctx: StaffContext, tx: Tx, id: string, { reason }: { readonly reason: string }) =>
  complaintStep(ctx, tx, id, 'resume', (doing) => resumed(doing, reason));

/**
 * Writes down a date that was agreed with the patient.
 * @throws DomainError `validation-failed` for one beyond what the rules leave time for
 */
export const agreeDate = (ctx: StaffContext, tx: Tx, id: string, said: { readonly text: string; readonly respondBy: string }) =>
  complaintStep(ctx, tx, id, 'agree', (doing) => {
    const { row, complaint } = doing.locked;
    const by = untilEnd(doing, said.respondBy, '/respondBy');
    if (complaint.review === 1 && by > dueAfter(doing.calendar, row.created_at, complaint.rules.respond))
      throw invalid('/respondBy', 'too-late', 'The rules leave less time. If it takes longer, send the patient word of it.');
    return {
      step: 'agree',
      event: 'case.changed',
      change: { status: doing.status, reply_by: by },
      complaint: { respond_by: by, agreed: true },
      text: said.text,
      topic: 'complaint-word',
    };
  });
