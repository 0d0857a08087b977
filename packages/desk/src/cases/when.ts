import { date, time } from '../../../elements/src/i18n/intl.ts';
import { dayAfter, dayIn, stampOf } from '../visits/words.ts';

/** American words, and a clock with am and pm. */
export const formats = { tag: 'en-US', hourCycle: 'h12' } as const;

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** "3 hours", of minutes that are over. */
export function lengthOf(minutes: number): string {
  if (minutes < 60) return counted(Math.max(1, minutes), 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? counted(hours, 'hour') : counted(Math.round(hours / 24), 'day');
}

export const minutesFrom = (iso: string, now: Date) => Math.floor((now.getTime() - Date.parse(iso)) / 60_000);

/** "a minute ago" */
export function agoOf(iso: string, now: Date): string {
  const minutes = minutesFrom(iso, now);
  return minutes < 1 ? 'just now' : minutes === 1 ? 'a minute ago' : `${lengthOf(minutes)} ago`;
}

/** "today", "tomorrow", or "Tuesday, December 1". */
export function dayOf(iso: string, timeZone: string, now: Date): string {
  const [day, today] = [dayIn(new Date(iso), timeZone), dayIn(now, timeZone)];
  if (day === today) return 'today';
  if (day === dayAfter(today, 1)) return 'tomorrow';
  return day === dayAfter(today, -1) ? 'yesterday' : date(formats, iso, timeZone);
}

/** Whether a moment is the last minute of its day: nobody thinks of such a date as a time. */
export const isDayEnd = (iso: string, timeZone: string): boolean => /^11:59\sPM/iu.test(time(formats, iso, timeZone));

/** "5:00 pm today"; "the end of Friday, November 27" */
export const whenOf = (iso: string, timeZone: string, now: Date) =>
  isDayEnd(iso, timeZone)
    ? `the end of ${dayOf(iso, timeZone, now)}`
    : `${time(formats, iso, timeZone)} ${dayOf(iso, timeZone, now)}`.replace(/ (?=[A-Z])/u, ' on ');

/** The same without a look at what day it is: "Friday, November 27, 5:00 pm" */
export const dateTimeOf = (iso: string, timeZone: string): string =>
  isDayEnd(iso, timeZone) ? `the end of ${date(formats, iso, timeZone)}` : stampOf(iso, timeZone);

/** Somebody was late: what is due now is not what was promised first. */
export const anew = (words: string): string => `New date: ${words}`;
