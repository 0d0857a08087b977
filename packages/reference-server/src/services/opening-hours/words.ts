import { addDays, weekdayOf } from '../wall-time.ts';
import { joined, wallSpansOn, type Schedule, type WallSpan } from './schedule.ts';
import { hoursTerms, type HoursTerms } from './word-terms.ts';

/** A Monday; any. */
const monday = '2024-01-01';
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** `7 am`, `4:30 pm`, `noon`; as the language writes it. */
function timeWords(minutes: number, terms: HoursTerms): string {
  const wall = minutes % 1440;
  if (wall === 0) return terms.midnight;
  if (wall === 720) return terms.noon;
  return new Intl.DateTimeFormat(terms.locale, {
    timeZone: 'UTC',
    hour: 'numeric',
    ...(wall % 60 !== 0 && { minute: '2-digit' }),
    hour12: true,
    ...(terms.locale === 'ar' && { dayPeriod: 'long' }),
  })
    .formatToParts(wall * 60_000)
    .map(({ type, value }) => (type === 'dayPeriod' ? terms.dayPeriod(value) : value))
    .join('')
    .replace(/\s+/gu, ' ');
}

/** Overlapping ones as one. */
const plain = (spans: readonly WallSpan[]): WallSpan[] =>
  [...joined(spans.map(({ from, to }) => ({ start: from, end: to })))].map(({ start, end }) => ({ from: start, to: end }));

const isAllDay = ([only, more]: readonly WallSpan[]) => only?.from === 0 && only.to >= 1440 && more === undefined;

function timesWords(spans: readonly WallSpan[], terms: HoursTerms): string {
  const times = plain(spans);
  if (isAllDay(times)) return terms.allDay;
  return terms.times(times.map(({ from, to }) => ({ from: timeWords(from, terms), to: timeWords(to, terms) })));
}

const weekdayName = (weekday: number, { locale }: HoursTerms) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(noonOf(addDays(monday, weekday - 1)));

/** Days that follow each other, Monday after Sunday too. */
function runsOf(days: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last || first === last || first[0] !== 1 || last.at(-1) !== 7) return runs;
  return [[...last, ...first], ...runs.slice(1, -1)];
}

/** `Monday to Friday`, `Saturday and Sunday`, `Monday, Wednesday and Friday`. */
function daysWords(days: readonly number[], terms: HoursTerms): string {
  if (days.length === 7) return terms.everyDay;
  const names = runsOf(days).flatMap((run) => {
    const named = run.map((day) => weekdayName(day, terms));
    return named.length > 2 ? [terms.days(named[0] ?? '', named.at(-1) ?? '')] : named;
  });
  // Without the comma before "and", as the rest is parted by commas.
  return new Intl.ListFormat(terms.locale === 'en-US' ? 'en-GB' : terms.locale).format(names);
}

/** Weekdays of the same times together, in the order of the first of each. */
function grouped(schedule: Schedule): { days: number[]; spans: readonly WallSpan[] }[] {
  const groups = new Map<string, { days: number[]; spans: readonly WallSpan[] }>();
  for (const weekday of weekdays) {
    const spans = plain(schedule.week.get(weekday) ?? []);
    if (spans.length === 0) continue;
    const key = JSON.stringify(spans);
    const group = groups.get(key) ?? { days: [], spans };
    group.days.push(weekday);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export interface WordsOptions {
  /** BCP 47; English where the language is not known here. */
  readonly locale: string;
  /** Whether to say whose clock it is. */
  readonly zone: boolean;
  /** Whose summer or winter time it is, where the name tells it; milliseconds since 1970 UTC. */
  readonly at: number;
}

/** `Eastern Time`: what people call the clock all year round. */
function zoneWords(zone: string, { locale }: HoursTerms, at: number): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** The hours of every week in plain words: `Monday to Friday, 7 am to 6 pm; Saturday, 8 am to 4 pm`. Days that differ are not among them. */
export function weekWords(schedule: Schedule, { locale, zone, at }: WordsOptions): string {
  const terms = hoursTerms(locale);
  const groups = grouped(schedule);
  const [first] = groups;
  if (!first) return terms.never;
  if (first.days.length === 7 && isAllDay(first.spans)) return terms.always;
  const words = groups.map(({ days, spans }) => terms.on(daysWords(days, terms), timesWords(spans, terms))).join(terms.between);
  return zone ? terms.inZone(words, zoneWords(schedule.clock.zone, terms, at)) : words;
}

/** A day in words, `Thursday, November 26`. */
const dayWords = (day: string, { locale }: HoursTerms): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric' }).format(noonOf(day));

/** A moment as a clock shows it: `Thursday, November 26, 9 am Eastern Time`. */
export function momentWords(clock: Schedule['clock'], at: number, locale: string): string {
  const terms = hoursTerms(locale);
  const { day, minutes } = clock.read(at);
  return terms.inZone(`${dayWords(day, terms)}, ${timeWords(minutes, terms)}`, zoneWords(clock.zone, terms, at));
}

const same = (a: readonly WallSpan[], b: readonly WallSpan[]) => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

/** So far ahead a day that differs is told of with the week's hours, and so many of them. */
const soonDays = 14;
const most = 3;

/**
 * A sentence for each of the coming days, of the next 14, that differ from their week: `Closed on Thursday, November 26 (Thanksgiving).`
 * @param from the first day, `YYYY-MM-DD`. @param why what a day's exception says of itself.
 */
export function comingWords(schedule: Schedule, from: string, why: (day: string) => string | undefined, locale: string): string[] {
  const terms = hoursTerms(locale);
  const last = addDays(from, soonDays);
  return [...schedule.days.keys()]
    .filter((day) => day >= from && day <= last && !same(wallSpansOn(schedule, day), schedule.week.get(weekdayOf(day)) ?? []))
    .toSorted()
    .slice(0, most)
    .map((day) => {
      const spans = wallSpansOn(schedule, day);
      const named = dayWords(day, terms);
      return spans.length === 0 ? terms.closedOn(named, why(day)) : terms.differsOn(named, timesWords(spans, terms), why(day));
    });
}
