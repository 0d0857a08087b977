import { addDays } from '../wall-time.ts';
import { spansOn, type Schedule } from './schedule.ts';

/** Further ahead nobody promises anything. */
const farthestDays = 800;

/** A day on which staffed hours begin: neither a weekly day off, nor closed as a holiday or for another reason. */
export const isWorkingDay = (schedule: Schedule, day: string): boolean => spansOn(schedule, day).length > 0;

/** Working days after a day, in order, `YYYY-MM-DD` each. */
export function* workingDaysAfter(schedule: Schedule, day: string): Generator<string> {
  for (let i = 1; i <= farthestDays; i++) {
    const next = addDays(day, i);
    if (isWorkingDay(schedule, next)) yield next;
  }
}

/** The end of the staffed hours that begin on a day; past midnight where they go on. Undefined on a day off. */
export const endOfWorkingDay = (schedule: Schedule, day: string): number | undefined => {
  const ends = spansOn(schedule, day).map((span) => span.end);
  return ends.length === 0 ? undefined : Math.max(...ends);
};

/**
 * By when something is done that takes so many working days: the end of staffed hours on the n-th working day after the day of `from`, which does not count
 * itself, whether it is a working day or not.
 *
 * @param days 1 and up.
 * @returns milliseconds since 1970 UTC; undefined where there are not so many working days within about two years.
 */
export function addWorkingDays(schedule: Schedule, from: number, days: number): number | undefined {
  let left = days;
  for (const day of workingDaysAfter(schedule, schedule.clock.read(from).day)) {
    left -= 1;
    if (left <= 0) return endOfWorkingDay(schedule, day);
  }
  return undefined;
}
