import { addDays, daysBetween, weekdayOf, type ZoneClock } from '../services/wall-time.ts';

const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day));

/**
 * By how many days to move a set so that the week of its first time becomes the next week: whole weeks, so that each time keeps
 * its weekday.
 */
export const daysToNextWeek = (first: number, now: number, clock: ZoneClock): number =>
  daysBetween(mondayOf(clock.read(first).day), addDays(mondayOf(clock.read(now).day), 7));

/**
 * The same wall time so many days later, whatever the clock was changed by in between.
 * @returns undefined for a start that the clock leaps over on that day.
 */
export function moved(start: number, end: number, days: number, clock: ZoneClock): { start: number; end: number } | undefined {
  const [from, to] = [clock.read(start), clock.read(end)];
  const begins = clock.shown(addDays(from.day, days), from.minutes);
  const ends = clock.shown(addDays(to.day, days), to.minutes);
  return begins.exact && ends.at > begins.at ? { start: begins.at, end: ends.at } : undefined;
}
