import type { Store } from '../../store/db.ts';
import { teamById } from '../case-teams.ts';
import type { Context } from '../context.ts';
import { scheduleOf } from '../department-hours.ts';
import { addWorkingDays } from '../opening-hours/working-days.ts';

const day = 86_400_000;

/** The end of the n-th working day after a moment, by the hours of whoever answers for the whole hospital; so many days later where it has none. */
export async function workingDaysAfter(ctx: Context, db: Store, from: Date, days: number): Promise<Date> {
  const { department } = await teamById(ctx, db, ctx.site.contact.departmentId ?? null);
  const end = department && addWorkingDays(scheduleOf(department, 'open'), from.getTime(), days);
  return new Date(end ?? from.getTime() + days * day);
}
