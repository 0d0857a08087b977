import type { HoursUse } from '../../store/tables/departments.ts';
import type { ZoneClock } from '../wall-time.ts';
import { wallSpan, type Schedule, type WallSpan } from './schedule.ts';

/** Weekly hours as they are kept. */
export interface WeeklyRow {
  readonly use: HoursUse;
  readonly weekday: number;
  readonly start_time: string;
  readonly end_time: string;
}

/** A day that differs, as it is kept. */
export interface ExceptionRow {
  readonly department_id: string | null;
  readonly day: string;
  readonly uses: readonly HoursUse[];
  readonly times: readonly { readonly start: string; readonly end: string }[];
}

const hasOwn = (weekly: readonly WeeklyRow[], use: HoursUse) => weekly.some((row) => row.use === use);

/**
 * How closely an exception concerns a use: 0 not at all. The department's own comes before the whole site's; one that names the use before one that names all,
 * or the opening hours that the use takes.
 */
function closeness(exception: ExceptionRow, use: HoursUse, takesOpen: boolean): number {
  const { uses } = exception;
  const named = uses.includes(use);
  if (!named && uses.length > 0 && !(takesOpen && uses.includes('open'))) return 0;
  return (exception.department_id === null ? 0 : 2) + (named ? 2 : 1);
}

/** For each day that differs for a use, what it then is. @param exceptions the department's and, where it keeps them, the site's. */
export function exceptionsFor<T extends ExceptionRow>(
  exceptions: readonly T[],
  weekly: readonly WeeklyRow[],
  use: HoursUse,
): Map<string, T> {
  const takesOpen = use !== 'open' && !hasOwn(weekly, use);
  const byDay = new Map<string, { exception: T; close: number }>();
  for (const exception of exceptions) {
    const close = closeness(exception, use, takesOpen);
    if (close > (byDay.get(exception.day)?.close ?? 0)) byDay.set(exception.day, { exception, close });
  }
  return new Map([...byDay].map(([day, { exception }]) => [day, exception]));
}

/** The hours of one use; those of `open` for a use that has none of its own. */
export function scheduleFrom(weekly: readonly WeeklyRow[], exceptions: readonly ExceptionRow[], use: HoursUse, clock: ZoneClock): Schedule {
  const own = hasOwn(weekly, use) ? use : 'open';
  const week = new Map<number, WallSpan[]>();
  for (const row of weekly.filter((w) => w.use === own)) {
    week.set(row.weekday, [...(week.get(row.weekday) ?? []), wallSpan(row.start_time, row.end_time)]);
  }
  for (const spans of week.values()) spans.sort((a, b) => a.from - b.from);
  const days = [...exceptionsFor(exceptions, weekly, use)].map(
    ([day, { times }]) => [day, times.map(({ start, end }) => wallSpan(start, end)).sort((a, b) => a.from - b.from)] as const,
  );
  return { clock, week, days: new Map(days) };
}
