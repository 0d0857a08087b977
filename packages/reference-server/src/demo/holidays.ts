import { addDays, weekdayOf } from '../services/wall-time.ts';

const nth = (year: number, month: string, weekday: number, n: number) => {
  const first = `${year}-${month}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
};

export interface Holiday {
  readonly day: string;
  readonly name: { readonly en: string; readonly ar: string };
}

/**
 * With the weekday on which offices keep it: the Friday before a Saturday, the Monday after a Sunday (5 U.S.C. 6103).
 * @returns days of the year before or after too, where it falls at the end of one
 */
function kept({ day, name }: Holiday): Holiday[] {
  const step = { 6: -1, 7: 1 }[weekdayOf(day)];
  const observed = { en: `${name.en} (observed)`, ar: `${name.ar} (بديل)` };
  return step === undefined
    ? [{ day, name }]
    : [
        { day, name },
        { day: addDays(day, step), name: observed },
      ];
}

const newYear = (year: number): Holiday => ({ day: `${year}-01-01`, name: { en: 'New Year’s Day', ar: 'رأس السنة' } });

/** The days on which the demo's American hospitals are closed: six public holidays of the United States, and the weekdays on which they are kept. */
export const namedHolidays = (year: number): Holiday[] =>
  [
    newYear(year),
    // The last Monday of May.
    { day: addDays(nth(year, '06', 1, 1), -7), name: { en: 'Memorial Day', ar: 'يوم الذكرى' } },
    { day: `${year}-07-04`, name: { en: 'Independence Day', ar: 'عيد الاستقلال' } },
    { day: nth(year, '09', 1, 1), name: { en: 'Labor Day', ar: 'عيد العمال' } },
    { day: nth(year, '11', 4, 4), name: { en: 'Thanksgiving', ar: 'عيد الشكر' } },
    { day: `${year}-12-25`, name: { en: 'Christmas Day', ar: 'عيد الميلاد' } },
    // Its Friday is the last day of this year.
    newYear(year + 1),
  ]
    .flatMap(kept)
    .filter(({ day }) => day.startsWith(`${year}-`))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));

/** Of a hospital of the demo. */
export const holidaysOf = (
  { holidays = namedHolidays }: { readonly holidays?: (year: number) => readonly Holiday[] },
  year: number,
): string[] => holidays(year).map(({ day }) => day);
