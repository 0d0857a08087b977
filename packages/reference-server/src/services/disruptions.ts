import { native } from '../backends/native.ts';
import { DomainError } from '../problem.ts';
import type { AppointmentRow, VisitChange } from '../store/appointments.ts';
import { endDisruptions, type Outcome } from '../store/disruptions.ts';
import { endHold } from '../store/holds.ts';
import type { Context, Tx } from './context.ts';
import type { VisitRecord } from './present.ts';
import { timesChangeWith } from './recent-slots.ts';

/** @throws DomainError `invalid-transition` for what would say that the visit takes place at its time */
export function requireStands({ disrupted_at }: AppointmentRow): void {
  if (disrupted_at)
    throw new DomainError('invalid-transition', 'We cannot see the patient at the time of this visit. Another time must be chosen first.');
}

/**
 * Of a locked visit whose time was blocked, and which is changed so that it is no trouble any more: the time that was kept for its patient is
 * free again, unless it is the one they take.
 *
 * @returns what changes of it; nothing of a visit that has its time.
 */
export async function settle(
  ctx: Context,
  tx: Tx,
  { appointment }: VisitRecord,
  outcome: Outcome,
  takenHoldId?: string,
): Promise<VisitChange> {
  const { id, disrupted_at: since, kept_hold_id: keptId } = appointment;
  if (!since) return {};
  if (keptId !== null && keptId !== takenHoldId) {
    timesChangeWith(ctx, tx, await native.giveBack(tx, keptId, 'hold'));
    await endHold(tx, keptId, ctx.now);
  }
  await endDisruptions(tx, id, outcome, ctx.now);
  return { disrupted_at: null, kept_hold_id: null };
}

/** The hold that keeps a time for the patient of a visit, if it still does. */
export function keptFor({ now }: Pick<Context, 'now'>, { kept }: VisitRecord, slotId: string): string | undefined {
  return kept && kept.id === slotId && new Date(kept.expires_at) > now ? kept.hold_id : undefined;
}
