import type { CallAttemptInput, CallStopInput, CallTask, CallTaskDetail } from '@foyer/sdk/contract/staff-aftercare';
import { DomainError } from '../../problem.ts';
import {
  callTaskOf,
  callTasks,
  insertCallTask,
  referralsOf,
  saveCallTask,
  stepsOfTask,
  type CallTaskChange,
  type CallTaskRow,
} from '../../store/aftercare.ts';
import { audit } from '../audit.ts';
import type { StaffContext, Tx } from '../context.ts';
import { readCursor, writeCursor, invalidCursor } from '../cursors.ts';
import { newId } from '../ids.ts';
import { dayIn } from '../instants.ts';
import { invalid } from '../invalid.ts';
import { contactOf } from '../people.ts';
import type { VisitRecord } from '../present.ts';
import { within } from '../transactions.ts';
import { colleagueNamed } from '../colleague.ts';
import { workingDaysAfter } from './dates.ts';
import { presentCall, presentReferral, presentStep, stepOf } from './present.ts';
import { callWithinDays, mostCalls } from './steps.ts';

/** A visit took place: somebody calls, unless nobody does after a visit of its kind. Nothing is sent, now or later. */
export async function callAfter(ctx: StaffContext, tx: Tx, { appointment, service }: VisitRecord): Promise<void> {
  if (!service.aftercare) return;
  await insertCallTask(tx, {
    id: newId(ctx.random),
    site_id: ctx.site.id,
    appointment_id: appointment.id,
    call_by: await workingDaysAfter({ ...ctx, ...within(ctx, tx) }, tx, ctx.now, callWithinDays),
    time_zone: appointment.time_zone,
    created_at: ctx.now,
  });
}

export interface WantedCalls {
  readonly status?: string;
  readonly mine?: 'true';
  readonly overdue?: 'true';
  readonly limit?: number;
  readonly cursor?: string;
}

/** @throws DomainError `validation-failed` */
export function placeAfter(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const { startsAt, id } = readCursor(cursor);
  if (startsAt === null) throw invalidCursor();
  return { at: startsAt, id };
}

/** Calls to make, whichever is due first, whoever they are for masked. @throws DomainError `validation-failed` */
export async function listCalls(ctx: StaffContext, wanted: WantedCalls): Promise<{ items: CallTask[]; nextCursor?: string }> {
  const { status, mine, overdue, limit = 50, cursor } = wanted;
  const rows = await callTasks(ctx.db, ctx.site.id, {
    status,
    owner: mine === 'true' ? ctx.staff.subject : undefined,
    late: overdue === 'true',
    asOf: ctx.now,
    after: placeAfter(cursor),
    limit: limit + 1,
  });
  await audit(ctx, ctx.db, { action: 'list', kind: 'calls' });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => presentCall(ctx, row)),
    ...(last && rows.length > limit && { nextCursor: writeCursor({ startsAt: last.call_by, id: last.id }) }),
  };
}

const noSuchCall = () => new DomainError('not-found', 'There is no such call. See the list of calls.');

/** A call as whoever makes it needs it. Written down as a read. @throws DomainError `not-found` */
export async function openCall(ctx: StaffContext, id: string): Promise<CallTaskDetail> {
  const row = await callTaskOf(ctx.db, ctx.site.id, id);
  if (!row) throw noSuchCall();
  const steps = await stepsOfTask(ctx.db, id);
  const referrals = await referralsOf(ctx.db, ctx.site.id, { appointmentId: row.appointment_id, asOf: ctx.now, limit: 50 });
  await audit(ctx, ctx.db, { action: 'read', kind: 'call', subjectId: id });
  const { bookedBy, patient } = row.about;
  const { phone } = contactOf(row.about);
  const isOpen = row.status === 'open';
  return {
    ...presentCall(ctx, row),
    patient: { name: patient.name },
    ...(phone !== undefined && { phone }),
    ...(bookedBy && { bookedBy: { name: bookedBy.name, relationship: bookedBy.relationship } }),
    attemptsLeft: isOpen ? mostCalls - row.misses : 0,
    ...(row.record && { record: row.record }),
    steps: steps.map((step) => presentStep(step, row.time_zone)),
    referrals: referrals.map((one) => presentReferral(ctx, one)),
    can: { assign: isOpen, attempt: isOpen, stop: isOpen },
  };
}

interface Deed {
  readonly change: CallTaskChange;
  readonly step: string;
  readonly outcome?: CallAttemptInput['outcome'];
  readonly note?: string | undefined;
}

/** A locked call, one step on, written down with it. @throws DomainError `not-found`, `invalid-transition` */
async function stepOn(
  ctx: StaffContext,
  tx: Tx,
  id: string,
  action: string,
  work: (row: CallTaskRow) => Promise<Deed> | Deed,
): Promise<{ id: string }> {
  const row = await callTaskOf(tx, ctx.site.id, id, { lock: true });
  if (!row) throw noSuchCall();
  if (row.status !== 'open')
    throw new DomainError('invalid-transition', 'This call has ended. If somebody is to be called again, write it to their visit.');
  const { change, ...done } = await work(row);
  await saveCallTask(tx, row, change, stepOf(ctx, { task: id }, done));
  await audit(ctx, tx, { action, kind: 'call', subjectId: id });
  return { id };
}

/** Gives a call to a colleague, or takes it oneself. @throws DomainError `not-found`, `validation-failed`, `invalid-transition` */
export const assignCall = (ctx: StaffContext, tx: Tx, id: string, subject?: string) =>
  stepOn(ctx, tx, id, 'assign', async () => {
    const { subject: owner_subject, name: owner_name } = await colleagueNamed(ctx, tx, subject);
    return { step: 'assign', change: { owner_subject, owner_name }, note: owner_name };
  });

/** Whoever calls has it, unless somebody does. */
const takenBy = ({ staff }: StaffContext, { owner_subject }: CallTaskRow): CallTaskChange =>
  owner_subject === null ? { owner_subject: staff.subject, owner_name: staff.name } : {};

const day = 86_400_000;
/** Further ahead nobody is called about a visit. */
const farthestDays = 90;

/** @throws DomainError `validation-failed` for a time that is over, too far ahead, or that no calendar has */
function askedFor({ now }: StaffContext, callAt: string): Date {
  const at = new Date(callAt);
  if (Number.isNaN(at.getTime())) throw invalid('/callAt', 'not-an-instant', 'There is no such day or time.');
  if (at <= now) throw invalid('/callAt', 'in-the-past', 'Choose a time that is still to come.');
  if (at.getTime() > now.getTime() + farthestDays * day) throw invalid('/callAt', 'too-late', `Choose a time within ${farthestDays} days.`);
  return at;
}

/** Whether one was in vain on this day of the hospital already, since somebody last asked to be called: a day counts once, however often one tries. */
async function missedToday({ site, now }: StaffContext, tx: Tx, { id, misses }: CallTaskRow): Promise<boolean> {
  if (misses === 0) return false;
  // An open call has only attempts that were in vain, and such as asked for another time.
  const last = (await stepsOfTask(tx, id)).findLast(({ step }) => step === 'attempt');
  return last !== undefined && dayIn(last.at, site.time_zone) === dayIn(now, site.time_zone);
}

/** What a call comes to. */
async function outcomeOf(
  ctx: StaffContext,
  tx: Tx,
  row: CallTaskRow,
  { outcome, record, callAt }: CallAttemptInput,
): Promise<CallTaskChange> {
  const ended = { ended_at: ctx.now };
  if (outcome === 'reached' && record) return { status: 'reached', record, ...ended };
  if (outcome === 'declined') return { status: 'stopped', ...ended };
  if (outcome === 'wrong-number') return { status: 'unreached', ...ended };
  if (outcome === 'later' && callAt !== undefined) {
    return { call_by: askedFor(ctx, callAt), misses: 0 };
  }
  const misses = row.misses + ((await missedToday(ctx, tx, row)) ? 0 : 1);
  if (misses >= mostCalls) return { status: 'unreached', misses, ...ended };
  const again = await workingDaysAfter({ ...ctx, ...within(ctx, tx) }, tx, ctx.now, 1);
  return { misses, call_by: again };
}

/**
 * Notes how a call went, and what was said. After four days on which nobody took one, or a wrong number, it ends without one.
 * @throws DomainError `not-found`, `validation-failed`, `invalid-transition`
 */
export const attemptCall = (ctx: StaffContext, tx: Tx, id: string, input: CallAttemptInput) =>
  stepOn(ctx, tx, id, 'attempt', async (row) => ({
    step: 'attempt',
    outcome: input.outcome,
    note: input.note,
    change: { attempts: row.attempts + 1, ...takenBy(ctx, row), ...(await outcomeOf(ctx, tx, row, input)) },
  }));

/** Nobody is called any more. @throws DomainError `not-found`, `invalid-transition` */
export const stopCall = (ctx: StaffContext, tx: Tx, id: string, { reason, note }: CallStopInput) =>
  stepOn(ctx, tx, id, 'stop', () => ({
    step: 'stop',
    note: note === undefined ? reason : `${reason}: ${note}`,
    change: { status: 'stopped', ended_at: ctx.now },
  }));
