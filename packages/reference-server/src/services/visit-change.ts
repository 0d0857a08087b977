import { native } from '../backends/native.ts';
import { lockVisit, saveChange, type VisitChange } from '../store/appointments.ts';
import { passGate } from '../store/blocked-time.ts';
import type { Topic } from '../store/outbox.ts';
import type { Context, Tx } from './context.ts';
import { settle } from './disruptions.ts';
import { visitChanged } from './events.ts';
import { newId } from './ids.ts';
import type { VisitRecord } from './present.ts';
import { timesChangeWith } from './recent-slots.ts';
import { noSuchVisit } from './tokens.ts';
import { afterCommit } from './transactions.ts';
import { recordOf } from './visits.ts';

/** A visit nobody else can change until `tx` ends. @throws DomainError `not-found` */
export async function lockedVisit(ctx: Context, tx: Tx, id: string): Promise<VisitRecord> {
  await passGate(tx, ctx.site.id);
  const row = await lockVisit(tx, ctx.site.id, id);
  if (!row) throw noSuchVisit();
  return recordOf(row);
}

/** Writes the next version of a locked visit, with the message that tells its patient of it, and the event that tells others. */
export async function change(
  ctx: Context,
  tx: Tx,
  visit: VisitRecord,
  what: VisitChange,
  more: { topic?: Topic; holdId?: string | undefined; tokensUntil?: Date } = {},
): Promise<VisitRecord> {
  const { topic, ...rest } = more;
  const { id, site_id: siteId } = visit.appointment;
  const appointment = await saveChange(tx, visit.appointment, what, {
    ...rest,
    now: ctx.now,
    event: visitChanged(ctx, visit.appointment, what),
    message: topic && { id: newId(ctx.random), siteId, topic, subjectId: id, runAt: ctx.now },
  });
  afterCommit(tx, () => ctx.wakeOutbox?.());
  return { ...visit, appointment, ...(appointment.kept_hold_id === null && { kept: null }) };
}

/** Ends a locked visit and gives its time back. */
export async function cancelled(
  ctx: Context,
  tx: Tx,
  visit: VisitRecord,
  { reason, topic }: { reason?: string | undefined; topic: Topic },
): Promise<VisitRecord> {
  timesChangeWith(ctx, tx, await native.giveBack(tx, visit.appointment.id, 'visit'));
  const settled = await settle(ctx, tx, visit, 'cancelled');
  const { sequence } = visit.appointment;
  return change(
    ctx,
    tx,
    visit,
    { ...settled, status: 'cancelled', cancelled_at: ctx.now, cancel_reason: reason ?? null, sequence: sequence + 1 },
    { topic },
  );
}
