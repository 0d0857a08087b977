import { DomainError } from '../../problem.ts';
import { messagesOf, type CaseRow } from '../../store/cases.ts';
import {
  addPeople,
  complaintOf,
  peopleOf,
  saveComplaint,
  type ComplaintChange,
  type ComplaintRow,
  type PersonRow,
} from '../../store/complaints.ts';
import type { Store } from '../../store/db.ts';
import { changeCase, type Actor, type Deed } from '../case-change.ts';
import type { Context, Tx } from '../context.ts';
import { addWorkingDays } from '../opening-hours/working-days.ts';
import type { Schedule } from '../opening-hours/schedule.ts';
import { calendarOf } from './setting.ts';
import { afterStep, type ComplaintStep } from './steps.ts';
import type { Standing } from './why-not.ts';

/** A complaint whose case is locked, with the calendar its dates are reckoned by. */
export interface Locked extends Standing {
  readonly row: CaseRow;
}

/** All of a complaint beside its case. @throws Error for a case that is none */
export async function standingOf(db: Store, row: CaseRow): Promise<Locked> {
  const complaint = await complaintOf(db, row.id);
  if (!complaint) throw new Error('A complaint has no row of its own.');
  const people = await peopleOf(db, row.id);
  const written = (await messagesOf(db, row.id)).filter(({ author }) => author === 'patient').map(({ body }) => body);
  return { row, complaint, people, words: [...written, complaint.wish ?? ''].join('\n') };
}

/** Holidays since it was received, since a pause is reckoned backwards. */
export const calendarFor = (ctx: Context, tx: Tx, { row }: Locked): Promise<Schedule> => calendarOf(ctx, tx, row.created_at);

/** What is done to a complaint beside what is done to its case. */
export interface ComplaintDeed extends Deed {
  readonly complaint?: ComplaintChange;
  readonly people?: readonly Pick<PersonRow, 'subject' | 'name' | 'part' | 'reason'>[];
}

/** Writes the next version: the case, the complaint and whoever has or must not have it, together. */
export async function changeComplaint(ctx: Context, tx: Tx, { row, complaint }: Locked, by: Actor, deed: ComplaintDeed): Promise<CaseRow> {
  const now = await saveComplaint(tx, complaint, deed.complaint ?? {});
  await addPeople(
    tx,
    (deed.people ?? []).map((one) => ({ ...one, case_id: row.id, site_id: ctx.site.id, review: now.review, at: ctx.now })),
  );
  return changeCase(ctx, tx, row, by, deed);
}

/** The status after a step that was found to be possible. @throws DomainError `invalid-transition` */
export function nextStatus(step: ComplaintStep, { status }: Pick<CaseRow, 'status'>, why: string): CaseRow['status'] {
  const to = afterStep(step, status);
  if (to === undefined) throw new DomainError('invalid-transition', why);
  return to;
}

/** The end of the next working day: the promise that takes the place of one that was not kept. */
export const nextDayEnd = (calendar: Schedule, now: Date): Date =>
  new Date(addWorkingDays(calendar, now.getTime(), 1) ?? now.getTime() + 86_400_000);

/**
 * What is promised once the hospital has said that it has it: the date of the outcome; where that is over, the next working day. Nothing while the clock stands
 * still.
 */
export function promiseOf(calendar: Schedule, now: Date, { respond_by, paused_at }: Pick<ComplaintRow, 'respond_by' | 'paused_at'>) {
  if (paused_at) return { reply_by: null };
  return respond_by > now ? { reply_by: respond_by } : { reply_by: nextDayEnd(calendar, now) };
}
