/**
 * Dates, times and numbers, always with an explicit locale and an explicit IANA zone: the browser's own are never taken by accident.
 * Making a formatter costs more than using it, so each is made once.
 */

/** A locale's Intl tag, with its digits (`ar-u-nu-latn`), and how it tells hours. */
export interface Formats {
  readonly tag: string;
  readonly hourCycle: 'h12' | 'h23';
}

const made = new Map<string, Intl.DateTimeFormat | Intl.ListFormat>();

function memo<T extends Intl.DateTimeFormat | Intl.ListFormat>(key: string, make: () => T): T {
  let formatter = made.get(key) as T | undefined;
  if (!formatter) made.set(key, (formatter = make()));
  return formatter;
}

export const dates = (tag: string, options: Intl.DateTimeFormatOptions) =>
  memo(tag + JSON.stringify(options), () => new Intl.DateTimeFormat(tag, options));

/** The zone of an answer, or an error: a visit without a zone must never be shown in a guessed one. */
export function zoneOf(timeZone: string): string {
  if (!timeZone) throw new RangeError('A time needs its time zone: the answer had none.');
  return timeZone;
}

export const instant = (iso: string) => new Date(iso);
/** A day has no zone: noon UTC keeps it the same day in the formatter's UTC. */
export const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** "9:00 am", which no line breaks. */
export const time = (f: Formats, iso: string, timeZone: string) =>
  dates(f.tag, { hour: 'numeric', minute: '2-digit', hourCycle: f.hourCycle, timeZone: zoneOf(timeZone) })
    .format(instant(iso))
    .replace(' ', '\u00a0');

/** "Tuesday 1 December", of an instant; with the year when it is not `now`'s. */
export const date = (f: Formats, iso: string, timeZone: string) =>
  dates(f.tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zoneOf(timeZone) }).format(instant(iso));

/** "Tuesday", of a day (`YYYY-MM-DD`). */
export const weekday = (f: Formats, day: string) => dates(f.tag, { weekday: 'long', timeZone: 'UTC' }).format(noon(day));

/** "1 December", of a day (`YYYY-MM-DD`). */
export const dayAndMonth = (f: Formats, day: string) => dates(f.tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon(day));

/** The day (`YYYY-MM-DD`) that an instant falls on in a zone. */
export const dayIn = (iso: string, timeZone: string) =>
  dates('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zoneOf(timeZone) }).format(instant(iso));

/** "Eastern Time (New York)": the zone's name in words, and the city that names it. */
export function zoneName(f: Formats, timeZone: string, at: string): string {
  // `Intl` has no everyday name for it. Browsers that hide where they are say so.
  if (timeZone === 'UTC') return timeZone;
  const parts = dates(f.tag, { timeZoneName: 'longGeneric', timeZone: zoneOf(timeZone) }).formatToParts(instant(at));
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  return !city || name.includes(city) ? name : `${name} (${city})`;
}

/** Whether two zones tell the same time at an instant. */
export function sameClock(iso: string, a: string, b: string): boolean {
  const wall = (timeZone: string) => dates('en-CA', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(instant(iso));
  return a === b || wall(a) === wall(b);
}

/** The zone the patient's device is set to. */
export const deviceZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "in person or by video" */
export const either = (f: Formats, words: readonly string[]) =>
  memo(`${f.tag}|`, () => new Intl.ListFormat(f.tag, { type: 'disjunction' })).format(words);
