import { native } from '../backends/native.ts';
import { DomainError } from '../problem.ts';
import type { LookedAt } from '../store/availability.ts';
import type { Context, Tx } from './context.ts';
import { holdSecretHash, noSuchHold } from './holds.ts';
import { noSuchSlot, requireBookedHere, requireOpen } from './slots.ts';

/** The hold sent is the caller's and of this slot; one that ran out is as good as none. @returns whether it is live. */
function requireHold(slot: LookedAt): boolean {
  if (slot.hold_slot_id === null) throw noSuchHold();
  if (slot.hold_slot_id !== slot.id)
    throw new DomainError('hold-conflict', 'The hold is for another time. Hold this one, or book without a hold.');
  return slot.hold_live === true;
}

/**
 * The time a patient chose, if it may be booked here and now; whether it is still free, only taking it tells. A live hold keeps its
 * time bookable, though the notice has run out meanwhile.
 *
 * @param which `isKept`: a hold of the hospital's own keeps it for this patient
 * @throws DomainError `not-found`, `not-eligible`, `outside-booking-window`, `hold-conflict`, `unauthenticated`
 */
export async function chosenTime(
  ctx: Context,
  tx: Tx,
  { slotId, holdId, isKept = false }: { slotId: string; holdId?: string | undefined; isKept?: boolean },
): Promise<LookedAt> {
  const hold = holdId === undefined ? undefined : { id: holdId, secretHash: holdSecretHash(ctx) };
  const slot = await native.look(tx, { now: ctx.now }, ctx.site.id, slotId, hold);
  if (!slot) throw noSuchSlot();
  const held = isKept || (hold !== undefined && requireHold(slot));
  requireBookedHere(slot);
  if (!held || slot.state === 'past') requireOpen(slot);
  return slot;
}
