import type { ExceptionRow } from '../opening-hours/from-rows.ts';
import type { Schedule, WallSpan } from '../opening-hours/schedule.ts';
import { addWorkingDays, endOfWorkingDay, workingDaysAfter } from '../opening-hours/working-days.ts';
import { addDays, addMonths, type ZoneClock } from '../wall-time.ts';
import type { Span } from './rules.ts';

/** A legal day lasts until its last minute: no office hours count. */
const wholeDay: readonly WallSpan[] = [{ from: 0, to: 23 * 60 + 59 }];

/**
 * The days that count as working days: Monday to Friday without those on which the whole hospital is closed. A day with other hours counts, and a department that
 * is open less, or closed, takes nothing away.
 * @param exceptions of the site.
 */
export function workingCalendar(clock: ZoneClock, exceptions: readonly ExceptionRow[]): Schedule {
  const closed = exceptions.filter(
    ({ department_id, times, uses }) => department_id === null && times.length === 0 && (uses.length === 0 || uses.includes('open')),
  );
  return {
    clock,
    week: new Map([1, 2, 3, 4, 5].map((weekday) => [weekday, wholeDay])),
    days: new Map(closed.map(({ day }) => [day, []])),
  };
}

/** The last minute of a day by the clock. Milliseconds since 1970 UTC. */
export const endOfDay = ({ clock }: Schedule, day: string): number => clock.shown(day, 23 * 60 + 59).at;

const dayOf = ({ clock }: Schedule, at: Date) => clock.read(at.getTime()).day;

/**
 * By when something is done that takes so long. The day of `from` does not count; all but hours end at 23:59. Where there are not so many working days within about
 * two years, days on which the hospital is closed count too.
 */
export function dueAfter(calendar: Schedule, from: Date, span: Span): Date {
  if ('hours' in span) return new Date(from.getTime() + span.hours * 3_600_000);
  if ('days' in span) return new Date(endOfDay(calendar, addDays(dayOf(calendar, from), span.days)));
  if ('months' in span) return new Date(endOfDay(calendar, addMonths(dayOf(calendar, from), span.months)));
  // Whoever has closed for good owes an answer all the same.
  const due =
    addWorkingDays(calendar, from.getTime(), span.workingDays) ??
    addWorkingDays({ ...calendar, days: new Map() }, from.getTime(), span.workingDays);
  return new Date(due ?? Number.NaN);
}

/** The end of the day that lies so long before a moment's: of working days, the last that leaves so many. */
export function dueBefore(calendar: Schedule, at: Date, span: Span): Date {
  let day = dayOf(calendar, at);
  if ('days' in span) return new Date(endOfDay(calendar, addDays(day, -span.days)));
  let left = 'workingDays' in span ? span.workingDays : 0;
  for (let i = 0; left > 0 && i < 800; i += 1) {
    day = addDays(day, -1);
    if (endOfWorkingDay(calendar, day) !== undefined) left -= 1;
  }
  return new Date(endOfDay(calendar, day));
}

/** Working days after the day of `since`, that of `until` included. */
export function workingDaysBetween(calendar: Schedule, since: Date, until: Date): number {
  const last = dayOf(calendar, until);
  let count = 0;
  for (const day of workingDaysAfter(calendar, dayOf(calendar, since))) {
    if (day > last) return count;
    count += 1;
  }
  return count;
}

/** A date that was moved by so many working days; where it is for none. */
export const movedBy = (calendar: Schedule, at: Date, workingDays: number): Date =>
  workingDays === 0 ? at : dueAfter(calendar, at, { workingDays });
