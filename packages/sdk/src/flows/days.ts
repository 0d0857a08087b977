import type { Day } from '../contract/primitives.ts';

const millisecondsADay = 86_400_000;

/** The day `count` days after `day`; before, when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * millisecondsADay).toISOString().slice(0, 10);
}

/** The earlier of two days: as text, days sort as they do in time. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/**
 * The day it is, or was last, in the westernmost zone (UTC-12): no place on earth has an earlier one. A list of free times starts here, so that it
 * needs no zone, and misses none; the server leaves out what is past.
 *
 * @param now milliseconds since 1970
 */
export function earliestToday(now: number): Day {
  return new Date(now - millisecondsADay / 2).toISOString().slice(0, 10);
}
