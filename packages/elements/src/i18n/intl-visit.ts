/** Dates and words of `Intl` that only the later pages need. */
import { date, dates, dayAndMonth, instant, noon, time, weekday, zoneOf, type Formats } from './intl.ts';

/** "Tuesday 1 December", of a day (`YYYY-MM-DD`). */
export const dayName = (f: Formats, day: string) => `${weekday(f, day)} ${dayAndMonth(f, day)}`;

/** "Tuesday 1 December, 9:00 am" */
export const dateTime = (f: Formats, iso: string, timeZone: string) =>
  `${date(f, iso, timeZone)}${f.tag.startsWith('ar') ? '،' : ','} ${time(f, iso, timeZone)}`;

/** "14 September 1958", of a day (`YYYY-MM-DD`). */
export const fullDay = (f: Formats, day: string) =>
  dates(f.tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day));

/** The three lines of a date tile: "Tue", "1", "Dec". */
export function tile(f: Formats, iso: string, timeZone: string): readonly [string, string, string] {
  const part = (options: Intl.DateTimeFormatOptions) => dates(f.tag, { ...options, timeZone: zoneOf(timeZone) }).format(instant(iso));
  return [part({ weekday: 'short' }), part({ day: 'numeric' }), part({ month: 'short' })];
}

/** Text that runs its own way inside a sentence of another direction: an address, a name (Unicode isolates, UAX 9). */
export const isolated = (text: string) => `\u2068${text}\u2069`;

/** A time that is never broken in two inside a sentence. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

/** A language in its own words and in the reader's: "Español (Spanish)". The code itself where the browser has no name. */
export function languageName(tag: string, code: string): string {
  const say = (inTag: string) => {
    const [first = '', ...rest] = new Intl.DisplayNames(inTag, { type: 'language' }).of(code) ?? code;
    return first.toLocaleUpperCase(inTag) + rest.join('');
  };
  const [own, read] = [say(code), say(tag)];
  return own.toLowerCase() === read.toLowerCase() ? read : `${own} (${read})`;
}

/** The order in which the language writes a date's parts: day first in most, month first in the United States. */
export const datePartOrder = (f: Formats) =>
  dates(f.tag, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' })
    .formatToParts(noon('1957-03-27'))
    .map((part) => part.type)
    .filter((type): type is 'day' | 'month' | 'year' => type === 'day' || type === 'month' || type === 'year');

/** "27 3 1957", in the language's order. */
export const birthdayExample = (f: Formats) =>
  datePartOrder(f)
    .map((part) => ({ day: '27', month: '3', year: '1957' })[part])
    .join(' ');

/** "December 2026", of a day (`YYYY-MM-DD`). */
export const monthAndYear = (f: Formats, day: string) =>
  dates(f.tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day));

/** "Tue", of a day (`YYYY-MM-DD`); one letter in languages that have no short name (Arabic). */
export function shortWeekday(f: Formats, day: string): string {
  const name = (weekday: 'short' | 'narrow') => dates(f.tag, { weekday, timeZone: 'UTC' }).format(noon(day));
  return name('short').length > 4 ? name('narrow') : name('short');
}
