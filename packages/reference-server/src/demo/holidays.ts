import { addDays, weekdayOf } from '../services/wall-time.ts';

const nth = (year: number, month: string, weekday: number, n: number) => {
  const first = `${year}-${month}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
};

export interface Holiday {
  readonly day: string;
  readonly name: { readonly en: string; readonly ar: string };
}

/** The days on which the demo's American hospitals are closed: six public holidays of the United States. */
export const namedHolidays = (year: number): Holiday[] => [
  { day: `${year}-01-01`, name: { en: 'New Year’s Day', ar: 'رأس السنة' } },
  // The last Monday of May.
  { day: addDays(nth(year, '06', 1, 1), -7), name: { en: 'Memorial Day', ar: 'يوم الذكرى' } },
  { day: `${year}-07-04`, name: { en: 'Independence Day', ar: 'عيد الاستقلال' } },
  { day: nth(year, '09', 1, 1), name: { en: 'Labor Day', ar: 'عيد العمال' } },
  { day: nth(year, '11', 4, 4), name: { en: 'Thanksgiving', ar: 'عيد الشكر' } },
  { day: `${year}-12-25`, name: { en: 'Christmas Day', ar: 'عيد الميلاد' } },
];

/** Of a hospital of the demo. */
export const holidaysOf = (
  { holidays = namedHolidays }: { readonly holidays?: (year: number) => readonly Holiday[] },
  year: number,
): string[] => holidays(year).map(({ day }) => day);
