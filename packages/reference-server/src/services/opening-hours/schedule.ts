import { addDays, minutesOf, weekdayOf, type ZoneClock } from '../wall-time.ts';

/** Part of a day by the clock: minutes after the midnight the day begins with. An end past 1440 is on the next day. */
export interface WallSpan {
  readonly from: number;
  readonly to: number;
}

/** Hours that come back every week, and the days that differ. */
export interface Schedule {
  readonly clock: ZoneClock;
  /** By weekday, 1 Monday to 7 Sunday. */
  readonly week: ReadonlyMap<number, readonly WallSpan[]>;
  /** By day, `YYYY-MM-DD`: what begins on it is this alone, nothing where it is empty. */
  readonly days: ReadonlyMap<string, readonly WallSpan[]>;
}

/** From a moment until another, in milliseconds since 1970 UTC; the end is outside. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @param start @param end `HH:MM`; an end that is not after its start is on the next day, and `24:00` is the end of the day. */
export function wallSpan(start: string, end: string): WallSpan {
  const [from, to] = [minutesOf(start), minutesOf(end)];
  return { from, to: to <= from ? to + 1440 : to };
}

/** What begins on a day by the clock, in order. */
export const wallSpansOn = ({ days, week }: Schedule, day: string): readonly WallSpan[] => days.get(day) ?? week.get(weekdayOf(day)) ?? [];

/**
 * What begins on a day, as moments, in order; not joined. A time that the clock leaps over stands for the moment of the leap, and one that it
 * shows twice for the first of the two. A day that a zone leaves out (Apia, 2011-12-30) has none.
 */
export function spansOn(schedule: Schedule, day: string): Span[] {
  const at = (minutes: number) => schedule.clock.shown(day, minutes).at;
  const wall = wallSpansOn(schedule, day);
  if (wall.length === 0 || at(0) >= at(1440)) return [];
  return wall
    .map(({ from, to }) => ({ start: at(from), end: at(to) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
}

/** Spans that overlap or touch become one. @param spans in the order of their starts. */
export function* joined(spans: Iterable<Span>): Generator<Span> {
  let open: Span | undefined;
  for (const span of spans) {
    if (open && span.start <= open.end) open = { start: open.start, end: Math.max(open.end, span.end) };
    else {
      if (open) yield open;
      open = span;
    }
  }
  if (open) yield open;
}

function* fromDay(schedule: Schedule, day: string, days: number): Generator<Span> {
  for (let i = 0; i < days; i++) yield* spansOn(schedule, addDays(day, i));
}

/**
 * When it is open after a moment, joined, in order: a span that has begun comes first. Looks so many days ahead; one that goes on until then ends
 * somewhere beyond.
 */
export function* openSpans(schedule: Schedule, from: number, days: number): Generator<Span> {
  // From the day before, as hours go past midnight.
  const first = addDays(schedule.clock.read(from).day, -1);
  for (const span of joined(fromDay(schedule, first, days + 2))) {
    if (span.end > from) yield span;
  }
}
