import type { Time } from '../store/occupancy.ts';
import type { Context, Tx } from './context.ts';
import { createRecentReads, type RecentReads } from './recent-reads.ts';
import { listSlots, type SlotQuery } from './slots.ts';
import { afterCommit } from './transactions.ts';

/** Free times may be so old, in milliseconds. Who takes one that is gone is told so, with others in its place. */
export const slotsFreshMs = 1000;

/**
 * Lists of free times: 500 at most, each of some 13 kB. Three are read at once, of the ten connections to the database: whoever books need
 * not wait for those who look.
 */
export const createRecentSlots = (freshMs = slotsFreshMs): RecentReads<string> => createRecentReads({ freshMs, most: 500, atOnce: 3 });

/** Whoever is known, or asks for what is their own, is answered from the database. */
const isPublic = ({ caller }: Context, query: SlotQuery) =>
  caller.bearer === undefined && caller.manageToken === undefined && caller.holdSecret === undefined && query.for === undefined;

const keyOf = ({ locale }: Context, query: SlotQuery): string =>
  JSON.stringify([locale, ...Object.entries(query).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

/**
 * Free times as JSON, at most a second old; see `listSlots` for what it throws. What is held or booked through this process is
 * never listed after that.
 */
export function recentSlots(ctx: Context, query: SlotQuery): Promise<string> {
  const read = async () => JSON.stringify(await listSlots(ctx, query));
  return ctx.recentSlots && isPublic(ctx, query) ? ctx.recentSlots.read(ctx.site.id, keyOf(ctx, query), ctx.now, read) : read();
}

/**
 * Times were taken or given back: a clinician's hour counts for several services, so all of the site's lists go. Whoever waits may want
 * what is free now.
 */
export function timesChanged(ctx: Context, freed: readonly Time[] = []): void {
  ctx.recentSlots?.forget(ctx.site.id);
  if (freed.length > 0) ctx.wakeMatcher?.(ctx.site.id, freed);
}

/** The same, once the transaction is durable. */
export const timesChangeWith = (ctx: Context, tx: Tx, freed: readonly Time[] = []): void => afterCommit(tx, () => timesChanged(ctx, freed));
