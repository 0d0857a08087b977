import { lockEntry } from '../store/waitlist.ts';
import { endedByThemselves, isEnded } from '../store/waitlist-offers.ts';
import type { Context } from './context.ts';
import { changeEntry } from './entry-change.ts';
import { endOpenOffer } from './offers.ts';
import { inTransaction } from './transactions.ts';

/** Ends what is over of one place on the list: its offer, or the place itself. Somebody else may have been quicker. */
const end = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { now, site } = ctx;
    const entry = await lockEntry(tx, site.id, id);
    const ended = entry && (await isEnded(tx, id, now));
    if (!ended) return;
    await endOpenOffer(ctx, tx, id, ended.unanswered ? 'expired' : 'lost');
    if (!ended.over) return changeEntry(ctx, tx, id, { status: 'waiting' });
    // Of whoever's visit was cancelled, moved or is there, nobody need be told.
    const told = entry.expires_at <= now && !entry.moves;
    const message = { topic: 'waitlist-gone', subjectId: id } as const;
    await changeEntry(ctx, tx, id, { status: 'expired', ended_at: now }, told ? message : undefined);
  });

/** Ends offers that nobody answered or that cannot be had any more, and places whose time has come. Safe in any number of processes. */
export async function endWhatIsOver(ctx: Context): Promise<number> {
  const ended = await endedByThemselves(ctx.db, ctx.site.id, ctx.now);
  for (const { id } of ended) await end(ctx, id);
  return ended.length;
}
