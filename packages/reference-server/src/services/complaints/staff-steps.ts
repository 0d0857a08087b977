import type { ComplaintAction } from '@foyer/sdk/contract/staff-complaints';
import { DomainError } from '../../problem.ts';
import { insertNote, type CaseRow } from '../../store/cases.ts';
import { audit } from '../audit.ts';
import { noSuchCase } from '../case-authority.ts';
import { lockedCase, stepRow, wordsRow, type Actor } from '../case-change.ts';
import type { Schedule } from '../opening-hours/schedule.ts';
import type { Context, StaffContext, Tx } from '../context.ts';
import { requireSeen } from '../faq-lists.ts';
import { within } from '../transactions.ts';
import { calendarFor, changeComplaint, nextStatus, standingOf, type ComplaintDeed, type Locked } from './change.ts';
import { barredFrom, barredYourself, isConcerned } from './people.ts';
import { refusal } from './steps.ts';
import { whyNot } from './why-not.ts';

type Who = Pick<StaffContext, 'staff'>;

/** Whether somebody may see complaints at all: it is patient relations' work. */
export const seesComplaints = ({ staff: { roles } }: Who): boolean => roles.includes('complaints') || roles.includes('manager');

/** Whether they may see messages and callbacks. */
export const seesQuestions = ({ staff: { roles } }: Who): boolean => roles.includes('desk') || roles.includes('manager');

export const actorOf = ({ staff: { subject, name } }: Who): Actor & { readonly kind: 'staff' } => ({ kind: 'staff', subject, name });

/**
 * A complaint for whoever may see it. To anybody else, and to whom it concerns, there is none.
 * @throws DomainError `not-found`
 */
export async function seenStanding(ctx: StaffContext, db: Context['db'], row: CaseRow): Promise<Locked> {
  if (!seesComplaints(ctx)) throw noSuchCase();
  const standing = await standingOf(db, row);
  if (isConcerned(standing.people, ctx.staff)) throw noSuchCase();
  return standing;
}

/** What a step is given. */
export interface Doing {
  /** The context for queries inside the transaction. */
  readonly inside: StaffContext;
  readonly tx: Tx;
  readonly locked: Locked;
  readonly calendar: Schedule;
  /** After it. */
  readonly status: CaseRow['status'];
}

/**
 * One step of staff with a locked complaint, written down with it. Whoever says which version they read (`If-Match`) does nothing to another; whoever signs must.
 * @throws DomainError `not-found`, `version-mismatch`, `precondition-required`, `invalid-transition` with what to do first
 */
export async function complaintStep(
  ctx: StaffContext,
  tx: Tx,
  id: string,
  action: ComplaintAction,
  work: (doing: Doing) => Promise<ComplaintDeed> | ComplaintDeed,
): Promise<{ id: string }> {
  const row = await lockedCase(ctx, tx, { id });
  if (row.kind !== 'complaint') throw notAComplaint(ctx);
  const locked = await seenStanding(ctx, tx, row);
  const { ifMatch } = ctx.caller;
  // A signature stands for what was read, and for nothing that somebody wrote since.
  if (ifMatch !== undefined || action === 'sign-off') requireSeen({ ifMatch }, row.version);
  const why = whyNot(action, locked, { ...ctx.staff, now: ctx.now });
  if (why !== undefined) throw new DomainError('invalid-transition', why);
  const inside = { ...ctx, ...within(ctx, tx) };
  const status = nextStatus(action, row, refusal(action, row.status));
  const deed = await work({ inside, tx, locked, calendar: await calendarFor(inside, tx, locked), status });
  await changeComplaint(inside, tx, locked, actorOf(ctx), deed);
  await audit(ctx, tx, { action, kind: 'case', subjectId: id });
  return { id };
}

/** To whoever may not see messages either, there is none. */
const notAComplaint = (ctx: StaffContext): DomainError =>
  seesQuestions(ctx) ? new DomainError('invalid-transition', 'This cannot be done with a case of this kind.') : noSuchCase();

/** Writes something that only staff read, at whatever case they may see. @throws DomainError `not-found` */
export async function noteOnCase(ctx: StaffContext, tx: Tx, id: string, text: string): Promise<{ id: string }> {
  const row = await lockedCase(ctx, tx, { id });
  const seen = await requireSight(ctx, tx, row);
  // Whoever may be the one it is about writes nothing at it until a colleague has said that it is somebody else.
  if (seen !== undefined && barredFrom(seen, ctx.staff) === 'named') throw new DomainError('invalid-transition', barredYourself.named);
  const by = actorOf(ctx);
  await insertNote(tx, wordsRow(ctx, id, by, text, 'note'), stepRow(ctx, row, by, { step: 'note' }));
  await audit(ctx, tx, { action: 'note', kind: 'case', subjectId: id });
  return { id };
}

/**
 * @returns a complaint as it stands; nothing for another kind of case
 * @throws DomainError `not-found` for a case that this member of staff does not see
 */
export async function requireSight(ctx: StaffContext, db: Context['db'], row: CaseRow): Promise<Locked | undefined> {
  if (row.kind === 'complaint') return seenStanding(ctx, db, row);
  if (!seesQuestions(ctx)) throw noSuchCase();
  return undefined;
}
