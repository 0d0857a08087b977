import type { Store } from '../store/db.ts';
import { departmentsWithHours, type DepartmentWithHours } from '../store/departments.ts';
import type { HoursUse } from '../store/tables/departments.ts';
import type { Context } from './context.ts';
import { scheduleFrom } from './opening-hours/from-rows.ts';
import type { Schedule } from './opening-hours/schedule.ts';
import { addWorkingDays } from './opening-hours/working-days.ts';
import { addDays, zoneClocks } from './wall-time.ts';

/** One for the process: they remember what they worked out. */
const clockOf = zoneClocks();

/** When a department is open, answers its phone, or calls back. */
export const scheduleOf = ({ hours, exceptions, zone }: DepartmentWithHours, use: HoursUse): Schedule =>
  scheduleFrom(hours, exceptions, use, clockOf(zone));

/** The first day whose exceptions may still count at a moment, wherever it is looked from: hours go past midnight. */
export const firstDayThatCounts = (now: Date): string => addDays(now.toISOString().slice(0, 10), -2);

/** The same as `replyBy`, of a department that is read already. */
export function replyByOf(found: DepartmentWithHours, now: Date): Date | undefined {
  const { reply_days: days } = found.department;
  if (days === null) return undefined;
  const at = addWorkingDays(scheduleOf(found, 'open'), now.getTime(), days);
  return at === undefined ? undefined : new Date(at);
}

/** The department with this id, unless it is hidden. @param db in a transaction, that: what it has not committed counts. */
export const findDepartment = async (ctx: Context, db: Store, id: string): Promise<DepartmentWithHours | undefined> =>
  (await departmentsWithHours(db, ctx.site.id, { ids: [id], from: firstDayThatCounts(ctx.now) }))[0];

/** By when the department answers a message that is sent now; undefined where it takes none, or works on no day to come. */
export async function replyBy(ctx: Context, db: Store, departmentId: string): Promise<Date | undefined> {
  const found = await findDepartment(ctx, db, departmentId);
  return found && replyByOf(found, ctx.now);
}
