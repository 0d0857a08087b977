/** Days as text (`YYYY-MM-DD`) and months (`YYYY-MM`): no clock and no zone, so no day is ever skipped or told twice. */
import type { Day } from '@foyer/sdk/contract';
import { addDays, monthOf, type Month } from '@foyer/sdk/flows';

const utc = (day: Day) => new Date(`${day}T00:00:00Z`);

export function addMonths(month: Month, count: number): Month {
  const date = utc(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return monthOf(date.toISOString());
}

/** The same day of another month; the last one where it has no such day (31 January and a month: 28 February). */
export function sameDayIn(day: Day, month: Month): Day {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => utc(day).getUTCDay() || 7;

/** The weeks of a month, each seven cells from the first day of the week; cells before and after the month are missing. */
export function weeksOf(month: Month, weekStart: number): readonly (readonly (Day | undefined)[])[] {
  const first = `${month}-01`;
  let day = addDays(first, -((weekdayOf(first) - weekStart + 7) % 7));
  const weeks: (Day | undefined)[][] = [];
  while (monthOf(day) <= month) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(day, i)).map((one) => (monthOf(one) === month ? one : undefined)));
    day = addDays(day, 7);
  }
  return weeks;
}

/** Seven days in the week's order, to name its columns. */
export function aWeek(weekStart: number): readonly Day[] {
  // 5 January 2026 is a Monday.
  return Array.from({ length: 7 }, (_, i) => addDays('2026-01-05', weekStart - 1 + i));
}

interface WithWeekInfo {
  readonly weekInfo?: { readonly firstDay: number };
  getWeekInfo?(): { readonly firstDay: number };
}

/** Where `Intl` does not say (Firefox): regions that begin on another day than Monday (CLDR, weekData). */
const saturday = new Set('AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));
const sunday = new Set(
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  ),
);

/** The day a week begins with where the language is spoken, 1 Monday to 7 Sunday. */
export function weekStartOf(tag: string): number {
  const locale = new Intl.Locale(tag);
  const { getWeekInfo, weekInfo } = locale as WithWeekInfo;
  const told = getWeekInfo?.call(locale) ?? weekInfo;
  return told?.firstDay ?? weekStartIn(locale.maximize().region ?? '');
}

/** The same from the table. */
export function weekStartIn(region: string): number {
  if (saturday.has(region)) return 6;
  return sunday.has(region) ? 7 : 1;
}
