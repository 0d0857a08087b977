import { addDays, minute } from '../wall-time.ts';
import { joined, spansOn, type Schedule, type Span } from './schedule.ts';

/** No rest of a staffed time is a window of its own that is shorter than this, in minutes. */
const shortest = 30;

/** What of a day is staffed, cut at its midnights, so that windows do not depend on when one looks. */
function staffedOn(schedule: Schedule, day: string): Span[] {
  const [from, to] = [schedule.clock.shown(day, 0).at, schedule.clock.shown(day, 1440).at];
  // What began the day before may go past midnight; no more than 24 hours.
  return [...joined([...spansOn(schedule, addDays(day, -1)), ...spansOn(schedule, day)])]
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end);
}

/**
 * Windows for calls on one day by the schedule's clock: each stretch of staffed time in pieces of `minutes`, from its start on. A rest of half an hour or more is a
 * window too.
 */
export function windowsOn(schedule: Schedule, day: string, minutes: number): Span[] {
  const found: Span[] = [];
  for (const { start, end } of staffedOn(schedule, day)) {
    for (let at = start; end - at >= Math.min(shortest, minutes) * minute; at += minutes * minute) {
      found.push({ start: at, end: Math.min(at + minutes * minute, end) });
    }
  }
  return found;
}

/** Windows that begin at a moment or later, in order, over so many days. */
export function* windowsFrom(schedule: Schedule, from: number, minutes: number, days: number): Generator<Span> {
  const first = schedule.clock.read(from).day;
  for (let i = 0; i <= days; i++) {
    for (const window of windowsOn(schedule, addDays(first, i), minutes)) {
      if (window.start >= from) yield window;
    }
  }
}
