import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import { insertNote, caseOf, messagesOf, stepsOf, type CaseRow, type StepRow } from '../store/cases.ts';
import { isUndelivered } from '../store/delivery-list.ts';
import { audit } from './audit.ts';
import { DomainError } from '../problem.ts';
import { closeComplaint } from './complaints/handling.ts';
import { actorOf, requireSight } from './complaints/staff-steps.ts';
import { staffComplaint } from './complaints/staff-view.ts';
import { attemptsLeftOf, isBeforeWindow } from './case-attempts.ts';
import { noSuchCase } from './case-authority.ts';
import { changeCase, lockedCase, may, statusAfter, stepRow, wordsRow, type Deed } from './case-change.ts';
import { isOpen } from './case-steps.ts';
import { nextWorkingDayEnd, renewedPromise, teamById } from './case-teams.ts';
import { handOver } from './case-transfer.ts';
import { colleagueNamed } from './colleague.ts';
import type { StaffContext, Tx } from './context.ts';
import { requireSeen } from './faq-lists.ts';
import { instantIn } from './instants.ts';
import { presentStaffCase } from './staff-case-list.ts';
import { within } from './transactions.ts';

type Outcome = NonNullable<StepRow['outcome']>;

const stepShown = ({ step, status, at, by_kind, by_name, reason, outcome }: StepRow, zone: string): StaffCaseDetail['steps'][number] => ({
  step,
  status,
  at: instantIn(at, zone),
  by: by_kind,
  ...(by_name !== null && { name: by_name }),
  ...(reason !== null && { reason }),
  ...(outcome !== null && { outcome }),
});

/** A complaint has steps of its own. */
const noStep = { assign: false, transfer: false, answer: false, attempt: false, close: false, reopen: false } as const;

/** A case as staff work on it, with whoever must be called. Written down as a read. @throws DomainError `not-found` */
export async function openCase(ctx: StaffContext, id: string): Promise<StaffCaseDetail> {
  const row = await caseOf(ctx.db, ctx.site.id, { id });
  if (!row) throw noSuchCase();
  const seen = await requireSight(ctx, ctx.db, row);
  const complaint = seen && (await staffComplaint(ctx, ctx.db, seen));
  const team = await teamById(ctx, ctx.db, row.department_id);
  const messages = await messagesOf(ctx.db, id);
  const steps = await stepsOf(ctx.db, id);
  const undelivered = await isUndelivered(ctx.db, ctx.site.id, id);
  await audit(ctx, ctx.db, { action: 'read', kind: 'case', subjectId: id });
  const { complaint: _, ...shown } = presentStaffCase(ctx, { ...row, undelivered }, { name: team.name, complaint });
  return {
    ...shown,
    ...(complaint && { complaint }),
    about: row.about as StaffCaseDetail['about'],
    patient: { name: row.about.patient.name },
    reply: row.reply,
    locale: row.locale,
    messages: messages.map(({ id: messageId, author, staff_name, kind, body, sent_at }) => ({
      id: messageId,
      from: author === 'staff' || author === 'note' ? author : 'patient',
      ...(kind !== null && { kind }),
      ...(staff_name !== null && { name: staff_name }),
      text: body,
      sentAt: instantIn(sent_at, row.time_zone),
    })),
    steps: steps.map((step) => stepShown(step, row.time_zone)),
    attemptsLeft: attemptsLeftOf(steps, row),
    can: complaint
      ? { ...noStep, close: complaint.next.close.can }
      : {
          assign: may(row, 'assign'),
          transfer: may(row, 'transfer'),
          answer: may(row, 'answer'),
          attempt: may(row, 'miss') || may(row, 'reach'),
          close: may(row, 'close'),
          reopen: may(row, 'restore'),
        },
  };
}

/** A locked case, one step on, written down with it. Whoever says which version they read (`If-Match`) does nothing to another. @throws DomainError `version-mismatch` */
async function stepOn(
  ctx: StaffContext,
  tx: Tx,
  id: string,
  action: string,
  work: (row: CaseRow, inside: StaffContext) => Promise<Deed | undefined> | Deed | undefined,
): Promise<{ id: string }> {
  const row = await lockedCase(ctx, tx, { id });
  await requireSight(ctx, tx, row);
  if (row.kind === 'complaint') throw new DomainError('invalid-transition', 'A complaint has steps of its own: this is not one of them.');
  const { ifMatch } = ctx.caller;
  if (ifMatch !== undefined) requireSeen({ ifMatch }, row.version);
  const deed = await work(row, { ...ctx, ...within(ctx, tx) });
  if (deed) await changeCase(ctx, tx, row, actorOf(ctx), deed);
  await audit(ctx, tx, { action, kind: 'case', subjectId: id });
  return { id };
}

/** Whoever does something with a case that nobody has, has it. */
const takenBy = (ctx: StaffContext, row: CaseRow) =>
  row.owner_subject === null ? { owner_subject: ctx.staff.subject, owner_name: ctx.staff.name } : {};

/** Gives a case to a colleague, or takes it oneself. @throws DomainError `not-found`, `validation-failed`, `invalid-transition` */
export const assignCase = (ctx: StaffContext, tx: Tx, id: string, subject?: string) =>
  stepOn(ctx, tx, id, 'assign', async (row) => {
    const status = statusAfter(row, 'assign');
    const known = await colleagueNamed(ctx, tx, subject);
    if (row.owner_subject === known.subject) return undefined;
    const change = { status, owner_subject: known.subject, owner_name: known.name };
    return { step: 'assign', event: 'case.assigned', change, reason: known.name };
  });

/** Answers in writing: the patient is told that there is an answer. @throws DomainError `not-found`, `invalid-transition` */
export const answerCase = (ctx: StaffContext, tx: Tx, id: string, text: string) =>
  stepOn(ctx, tx, id, 'answer', (row) => {
    const status = statusAfter(row, 'answer');
    return { step: 'answer', event: 'case.answered', change: { status, ...takenBy(ctx, row) }, text, topic: 'case-answered' };
  });

/**
 * Notes how a call went. After three that nobody took, or a wrong number, the patient is told that they could not be reached, and what they can do. A call in vain
 * before the promised window is noted and counts for nothing: the promise stands.
 * @throws DomainError `not-found`, `invalid-transition`
 */
export const attemptCase = (ctx: StaffContext, tx: Tx, id: string, outcome: Outcome, note: string | undefined) =>
  stepOn(ctx, tx, id, 'attempt', async (row, inside) => {
    if (note !== undefined && note.trim() !== '')
      await insertNote(tx, wordsRow(ctx, id, actorOf(ctx), note, 'note'), stepRow(ctx, row, actorOf(ctx), { step: 'note' }));
    const owner = takenBy(ctx, row);
    if (outcome === 'reached')
      return { step: 'attempt', event: 'case.reached', change: { status: statusAfter(row, 'reach'), ...owner }, outcome };
    const early = isBeforeWindow(row, ctx.now);
    const last = isOpen(row.status) && (outcome === 'wrong-number' || (!early && attemptsLeftOf(await stepsOf(tx, id), row) <= 1));
    if (last) {
      const status = statusAfter(row, 'give-up');
      return { step: 'attempt', event: 'case.unreachable', change: { status, ...owner }, outcome, topic: 'callback-unreachable' };
    }
    const status = statusAfter(row, 'miss');
    const again =
      isOpen(status) && !early ? { reply_by: nextWorkingDayEnd(ctx, await teamById(inside, tx, row.department_id)), late_since: null } : {};
    const now = status === 'received' ? 'assigned' : status;
    return { step: 'attempt', event: 'case.not-reached', change: { status: now, ...again, ...owner }, outcome };
  });

/** Ends what is settled. @throws DomainError `not-found`, `invalid-transition` */
export const closeCase = async (ctx: StaffContext, tx: Tx, id: string, reason: string | undefined) =>
  (await caseOf(tx, ctx.site.id, { id }))?.kind === 'complaint'
    ? closeComplaint(ctx, tx, id, reason)
    : stepOn(ctx, tx, id, 'close', (row) => ({
        step: 'close',
        event: 'case.closed',
        change: { status: statusAfter(row, 'close') },
        reason,
      }));

/** Opens what is settled or closed again, with a new promise. @throws DomainError `not-found`, `invalid-transition` */
export const restoreCase = (ctx: StaffContext, tx: Tx, id: string, reason: string | undefined) =>
  stepOn(ctx, tx, id, 'reopen', async (row, inside) => {
    const status = statusAfter(row, 'restore');
    const team = await teamById(inside, tx, row.department_id);
    return { step: 'restore', event: 'case.reopened', change: { status, reply_by: renewedPromise(ctx, team) }, reason };
  });

/** Gives a case to another department. @throws DomainError `not-found`, `validation-failed`, `invalid-transition` */
export const transferCase = (ctx: StaffContext, tx: Tx, id: string, departmentId: string, reason: string | undefined) =>
  stepOn(ctx, tx, id, 'transfer', (row) => handOver(ctx, tx, row, departmentId, reason));
