import { endedPauses } from '../../store/complaints.ts';
import { lockedCase } from '../case-change.ts';
import type { Context } from '../context.ts';
import { inTransaction, within } from '../transactions.ts';
import { calendarFor, changeComplaint, standingOf } from './change.ts';
import { resumed } from './dates.ts';

const atOnce = 100;

const end = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const locked = await standingOf(tx, await lockedCase(ctx, tx, { id }));
    const { paused_until } = locked.complaint;
    // Resumed meanwhile, or another process was quicker.
    if (!paused_until || paused_until > ctx.now) return;
    const inside = within(ctx, tx);
    const calendar = await calendarFor(inside, tx, locked);
    const deed = resumed({ inside, locked, calendar, status: locked.row.status }, 'The pause is over.');
    await changeComplaint(inside, tx, locked, { kind: 'hospital' }, deed);
  });

/** Ends the pauses of a site that were told to be over by now. Safe in any number of processes, and at any time. */
export async function endPauses(ctx: Context): Promise<void> {
  for (;;) {
    const ids = await endedPauses(ctx.db, ctx.site.id, ctx.now, atOnce);
    for (const id of ids) await end(ctx, id);
    if (ids.length < atOnce) return;
  }
}
