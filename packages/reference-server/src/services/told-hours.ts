import { departmentsWithHours, type DepartmentWithHours } from '../store/departments.ts';
import type { HoursUse } from '../store/tables/departments.ts';
import type { Context } from './context.ts';
import { firstDayThatCounts, scheduleOf } from './department-hours.ts';
import { exceptionsFor } from './opening-hours/from-rows.ts';
import { comingWords, weekWords } from './opening-hours/words.ts';
import { say } from './words.ts';

/** The week's hours, and a sentence for each day of the next 14 that differs. */
function words(ctx: Context, found: DepartmentWithHours, use: HoursUse, zone: boolean): string {
  const schedule = scheduleOf(found, use);
  const exceptions = exceptionsFor(found.exceptions, found.hours, use);
  const why = (day: string) => {
    const description = exceptions.get(day)?.description;
    return description ? say(ctx, description) : undefined;
  };
  const today = schedule.clock.read(ctx.now.getTime()).day;
  const week = weekWords(schedule, { locale: ctx.locale, zone, at: ctx.now.getTime() });
  const coming = comingWords(schedule, today, why, ctx.locale);
  return coming.length === 0 ? week : [`${week}.`, ...coming].join(' ');
}

/**
 * Hours in plain words, with what differs soon, for whatever tells a department's hours as its own: the site's contact, and places. By department; one that is
 * hidden or not there is missing.
 *
 * @param zone whether to say whose clock it is; otherwise only where it is not the site's.
 */
export async function hoursToldBy(
  ctx: Context,
  ids: readonly string[],
  { use, zone = false }: { readonly use: HoursUse; readonly zone?: boolean },
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const all = await departmentsWithHours(ctx.db, ctx.site.id, { ids: [...new Set(ids)], from: firstDayThatCounts(ctx.now) });
  return new Map(all.map((found) => [found.department.id, words(ctx, found, use, zone || found.zone !== ctx.site.time_zone)]));
}
