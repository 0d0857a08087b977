import type { Hold, HoldInput } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { native } from '../backends/native.ts';
import { DomainError } from '../problem.ts';
import type { LookedAt } from '../store/availability.ts';
import { endHold, holdOf, insertHold } from '../store/holds.ts';
import type { Time } from '../store/occupancy.ts';
import { rollBackTo, savepoint } from '../store/savepoints.ts';
import { sha256 } from './bytes.ts';
import type { Context, Tx } from './context.ts';
import { newId } from './ids.ts';
import { mayStay, ofHold, stayOf, type Stay } from './needs.ts';
import { instantIn } from './instants.ts';
import { timesChanged, timesChangeWith } from './recent-slots.ts';
import { nearest, noSuchSlot, requireBookedHere, requireOpen } from './slots.ts';
import { newSecret } from './tokens.ts';
import { within } from './transactions.ts';

const defaultTtl = 300;

/** @throws DomainError `unauthenticated` */
export function holdSecretHash(ctx: Context) {
  const { holdSecret } = ctx.caller;
  if (holdSecret === undefined) throw new DomainError('unauthenticated', 'Send the hold’s secret as Hold-Secret.');
  return sha256(holdSecret);
}

export const noSuchHold = () => new DomainError('not-found', 'There is no such hold, or this secret is not for it.');

/** @param ownSlotId the time that the visit to be moved has: no alternative to itself. */
export async function slotUnavailable(ctx: Context, stay: Stay, ownSlotId?: string | null): Promise<DomainError> {
  const words =
    stay.extraMinutes > 0
      ? 'That time is not free for as long as the visit takes with what is needed. Choose another.'
      : 'Somebody else has that time now. Choose another.';
  const near = await nearest(ctx, stay.slot, ownSlotId ? 7 : 6, stay);
  return new DomainError('slot-unavailable', words, { alternatives: near.filter(({ id }) => id !== ownSlotId).slice(0, 6) });
}

/** Ends the hold to be replaced, if nothing has ended it: one that ran out by itself is no obstacle. @returns what it kept. */
async function giveUp(ctx: Context, tx: Tx, id: string, slot: LookedAt): Promise<readonly Time[]> {
  if (slot.hold_slot_id === null) throw noSuchHold();
  if (slot.hold_ended) throw new DomainError('hold-expired', 'The hold to be replaced has ended. Hold the time without `replaces`.');
  const freed = await native.giveBack(tx, id, 'hold');
  await endHold(tx, id, ctx.now);
  return freed;
}

/**
 * Keeps a time for one patient, for 5 to 600 seconds. With `replaces`, the caller's other hold ends in the same step, or
 * stays as it was if the new time cannot be had; its secret must be in `ctx.caller.holdSecret`. With `needs` the time is kept for as long as
 * the visit takes with them.
 *
 * @throws DomainError `not-found`, `not-eligible`, `outside-booking-window`, `slot-unavailable`, `hold-expired`, `unauthenticated`
 */
export async function createHold(ctx: Context, tx: Tx, input: z.output<typeof HoldInput>): Promise<Hold> {
  const { slotId, replaces, needs, ttlSeconds = defaultTtl } = input;
  const old = replaces === undefined ? undefined : { id: replaces, secretHash: holdSecretHash(ctx) };
  const slot = await native.look(tx, { now: ctx.now }, ctx.site.id, slotId, old);
  if (!slot) throw noSuchSlot();
  requireBookedHere(slot);
  if (slot.service.capabilities.hold === 'none')
    throw new DomainError('not-eligible', 'Times of this service cannot be held. Book without a hold.');
  requireOpen(slot);
  const stay = stayOf(ctx, slot, ofHold(needs));

  const { secret, hash } = newSecret(ctx.random);
  const id = newId(ctx.random);
  const expiresAt = new Date(ctx.now.getTime() + ttlSeconds * 1000);
  let freed: readonly Time[] = [];
  if (old) {
    await savepoint(tx);
    freed = await giveUp(ctx, tx, old.id, slot);
  }
  const claim = { siteId: ctx.site.id, kind: 'hold', ref: id, expiresAt, now: ctx.now } as const;
  if (!(await mayStay(tx, stay)) || !(await native.take(tx, stay.slot, claim))) {
    if (old) await rollBackTo(tx);
    throw await slotUnavailable(within(ctx, tx), stay);
  }
  const end = stay.extraMinutes > 0 ? { end: instantIn(stay.slot.ends_at, slot.time_zone) } : {};
  timesChangeWith(ctx, tx, freed);
  await insertHold(tx, { id, siteId: ctx.site.id, slotId, secretHash: hash, expiresAt });
  return { id, slotId, expiresAt: instantIn(expiresAt, slot.time_zone), expiresInSeconds: ttlSeconds, ...end, secret };
}

/**
 * Lets a held time go. A hold that has ended already, by whatever way, is a success that changes nothing.
 *
 * @throws DomainError `unauthenticated` without a secret; `not-found` for an unknown id and a wrong secret alike
 */
export async function releaseHold(ctx: Context, id: string): Promise<void> {
  const hold = await holdOf(ctx.db, ctx.site.id, id, holdSecretHash(ctx));
  if (!hold) throw noSuchHold();
  const freed = await native.giveBack(ctx.db, id, 'hold');
  await endHold(ctx.db, id, ctx.now);
  timesChanged(ctx, freed);
}
