import { addDays, weekdayOf } from '../services/wall-time.ts';

const nth = (year: number, month: string, weekday: number, n: number) => {
  const first = `${year}-${month}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
};

/** The days on which the demo's hospitals are closed: six public holidays of the United States. */
export const holidays = (year: number): string[] => [
  `${year}-01-01`,
  // Memorial Day: the last Monday of May.
  addDays(nth(year, '06', 1, 1), -7),
  `${year}-07-04`,
  // Labor Day.
  nth(year, '09', 1, 1),
  // Thanksgiving.
  nth(year, '11', 4, 4),
  `${year}-12-25`,
];
