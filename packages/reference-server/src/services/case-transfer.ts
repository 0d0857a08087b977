import type { CaseChange, CaseRow } from '../store/cases.ts';
import { bookIfRoom, giveBackWindow, windowAt } from './callback-windows.ts';
import { noWindow, statusAfter, type Deed } from './case-change.ts';
import { renewedPromise, shownTeam, type Team } from './case-teams.ts';
import type { Context, Tx } from './context.ts';
import { invalid } from './invalid.ts';
import { within } from './transactions.ts';

/**
 * A call is promised anew by whoever is to make it: in a window at the same time where they call then, as the patient means to be there; else in their next one; else
 * by their rule. The place with the team before is given back.
 */
async function promisedBy(ctx: Context, tx: Tx, row: CaseRow, team: Team & { readonly id: string }): Promise<CaseChange> {
  const same = row.window_start && row.window_start > ctx.now ? { windowId: windowAt(team.id, row.window_start) } : undefined;
  const booked = (same && (await bookIfRoom(ctx, tx, same, row.id))) ?? (await bookIfRoom(ctx, tx, { departmentId: team.id }, row.id));
  if (booked) return { reply_by: booked.end, window_id: booked.window.id, window_start: booked.start, window_end: booked.end };
  await giveBackWindow(ctx, tx, row.id);
  return { reply_by: renewedPromise(ctx, team), ...noWindow };
}

/**
 * What hands a case over to another department, and tells the patient that another team has it. The promise of a message stays: it was made to the patient.
 * @returns undefined for the department that has it. @throws DomainError `validation-failed` also for a callback where nobody calls back, `invalid-transition`
 */
export async function handOver(
  ctx: Context,
  tx: Tx,
  row: CaseRow,
  departmentId: string,
  reason: string | undefined,
): Promise<Deed | undefined> {
  const status = statusAfter(row, 'transfer');
  const inside = within(ctx, tx);
  const team = await shownTeam(inside, tx, departmentId);
  if (departmentId === row.department_id) return undefined;
  const isCall = row.kind === 'callback';
  if (isCall && team.department?.department.callback_capacity === null)
    throw invalid('/departmentId', 'not-right', 'This department does not call back. Choose one that does, or answer in writing.');
  const promise = isCall ? await promisedBy(inside, tx, row, { ...team, id: departmentId }) : {};
  return {
    step: 'transfer',
    event: 'case.transferred',
    change: { status, department_id: departmentId, owner_subject: null, owner_name: null, ...promise },
    reason,
    topic: promise.window_id ? 'callback-transferred' : 'case-transferred',
  };
}
