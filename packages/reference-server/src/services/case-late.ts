import { overdue, type CaseRow } from '../store/cases.ts';
import { changeCase, lockedCase } from './case-change.ts';
import { nextWorkingDayEnd, teamById } from './case-teams.ts';
import { nextDayEnd } from './complaints/change.ts';
import { calendarOf } from './complaints/setting.ts';
import type { Context, Tx } from './context.ts';
import { instantIn } from './instants.ts';
import { inTransaction, within } from './transactions.ts';

const atOnce = 100;

/** A complaint's next date counts the hospital's working days, as all of its dates do; those that its rules set stay as they were. */
const nextPromise = async (ctx: Context, tx: Tx, row: CaseRow): Promise<Date> =>
  row.kind === 'complaint'
    ? nextDayEnd(await calendarOf(ctx, tx, ctx.now), ctx.now)
    : nextWorkingDayEnd(ctx, await teamById(ctx, tx, row.department_id));

/**
 * Marks one case as late: it gets a new promise, staff are alarmed, and the patient is told once.
 * @returns whether it was, by the time its turn came.
 */
const markLate = (ctx: Context, id: string): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    const row = await lockedCase(ctx, tx, { id });
    // Answered meanwhile, or another process was quicker.
    if (!row.reply_by || row.reply_by > ctx.now) return false;
    const next = await nextPromise(within(ctx, tx), tx, row);
    await changeCase(
      ctx,
      tx,
      row,
      { kind: 'hospital' },
      {
        step: 'late',
        event: 'case.late',
        change: { late_since: row.late_since ?? row.reply_by, reply_by: next },
        reason: instantIn(row.reply_by, row.time_zone),
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
