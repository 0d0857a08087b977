import { overdue } from '../store/cases.ts';
import { changeCase, lockedCase } from './case-change.ts';
import { nextWorkingDayEnd, teamById } from './case-teams.ts';
import type { Context } from './context.ts';
import { inTransaction, within } from './transactions.ts';

const atOnce = 100;

/**
 * Marks one case as late: it gets a new promise, staff are alarmed, and the patient is told once.
 * @returns whether it was, by the time its turn came.
 */
const markLate = (ctx: Context, id: string): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    const row = await lockedCase(ctx, tx, { id });
    // Answered meanwhile, or another process was quicker.
    if (!row.reply_by || row.reply_by > ctx.now) return false;
    const team = await teamById(within(ctx, tx), tx, row.department_id);
    await changeCase(
      ctx,
      tx,
      row,
      { kind: 'hospital' },
      {
        step: 'late',
        event: 'case.late',
        change: { late_since: row.late_since ?? row.reply_by, reply_by: nextWorkingDayEnd(ctx, team) },
        reason: row.reply_by.toISOString(),
        // Whoever was told once that we are late need not be told every day.
        ...(row.late_since === null && { topic: 'case-late', messageId: `late-${row.id}-${Math.floor(row.reply_by.getTime() / 1000)}` }),
      },
    );
    return true;
  });

/**
 * Finds the promises of a site that were not kept: messages without an answer, and callbacks without a call. Safe in any number of processes,
 * and at any time.
 * @returns how many.
 */
export async function findLate(ctx: Context): Promise<number> {
  let found = 0;
  for (;;) {
    const ids = await overdue(ctx.db, ctx.site.id, ctx.now, atOnce);
    let marked = 0;
    for (const id of ids) if (await markLate(ctx, id)) marked += 1;
    found += marked;
    // None left, or all of these are another process's by now.
    if (ids.length < atOnce || marked === 0) return found;
  }
}
