import { addDays, weekdayOf } from '../services/wall-time.ts';
import type { Holiday } from './holidays.ts';

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const at = moon + week - 7 * late + 114;
  return `${year}-${String(Math.floor(at / 31)).padStart(2, '0')}-${String((at % 31) + 1).padStart(2, '0')}`;
}

/** The first Monday on a day or later. */
const monday = (day: string) => addDays(day, (8 - weekdayOf(day)) % 7);
const isWeekend = (day: string) => weekdayOf(day) > 5;

/** Bank holidays in England, each that falls on a weekend with the weekday that stands for it. */
export function englishHolidays(year: number): Holiday[] {
  const newYear = `${year}-01-01`;
  const christmas = `${year}-12-25`;
  const boxing = `${year}-12-26`;
  const sunday = easter(year);
  // The weekdays after the two that are not taken: of a Saturday and a Sunday, the Monday and the Tuesday.
  const free = [1, 2, 3].map((n) => addDays(boxing, n)).filter((day) => !isWeekend(day));
  const substitutes = free.slice(0, [christmas, boxing].filter(isWeekend).length);
  return [
    { day: newYear, name: { en: 'New Year’s Day', ar: 'رأس السنة' } },
    ...(isWeekend(newYear) ? [{ day: monday(newYear), name: { en: 'New Year’s Day (substitute)', ar: 'رأس السنة (بديل)' } }] : []),
    { day: addDays(sunday, -2), name: { en: 'Good Friday', ar: 'الجمعة العظيمة' } },
    { day: addDays(sunday, 1), name: { en: 'Easter Monday', ar: 'اثنين الفصح' } },
    { day: monday(`${year}-05-01`), name: { en: 'Early May bank holiday', ar: 'عطلة أوائل مايو' } },
    { day: monday(`${year}-05-25`), name: { en: 'Spring bank holiday', ar: 'عطلة الربيع' } },
    { day: monday(`${year}-08-25`), name: { en: 'Summer bank holiday', ar: 'عطلة الصيف' } },
    { day: christmas, name: { en: 'Christmas Day', ar: 'عيد الميلاد' } },
    { day: boxing, name: { en: 'Boxing Day', ar: 'ثاني أيام عيد الميلاد' } },
    ...substitutes.map((day) => ({ day, name: { en: 'Christmas (substitute)', ar: 'عيد الميلاد (بديل)' } })),
  ];
}
