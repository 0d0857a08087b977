import type { Hold, HoldInput } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import type { Context, Tx } from './context.ts';

/**
 * Keeps a time for one patient, for 5 to 600 seconds. With `replaces`, the caller's other hold ends in the same step, or
 * stays as it was if the new time cannot be had; its secret must be in `ctx.caller.holdSecret`.
 *
 * @throws DomainError `not-found`, `not-eligible`, `outside-booking-window`, `slot-unavailable`, `hold-expired`, `unauthenticated`
 */
export async function createHold(ctx: Context, tx: Tx, input: z.output<typeof HoldInput>): Promise<Hold> {
  throw new Error(`not yet: ${ctx.site.id} ${tx.isTransaction} ${input.slotId}`);
}

/**
 * Lets a held time go. A hold that has ended already, by whatever way, is a success that changes nothing.
 *
 * @throws DomainError `unauthenticated` without a secret; `not-found` for an unknown id and a wrong secret alike
 */
export async function releaseHold(ctx: Context, id: string): Promise<void> {
  throw new Error(`not yet: ${ctx.site.id} ${id}`);
}
