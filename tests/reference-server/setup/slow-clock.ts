/**
 * A second opinion on time, slow and simple on purpose, and without the code under test: it walks a clock quarter hour by
 * quarter hour (no zone changes its clock between two of them), as the platform's own formatter shows it.
 */

const formats = new Map<string, Intl.DateTimeFormat>();
const walks = new Map<string, Map<number, number>>();
const minute = 60_000;

/** What a clock in the zone shows, `2026-11-22 09:30`. */
export function wallOf(zone: string, at: number): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(at).map((p) => [p.type, p.value]));
  return `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}`;
}

/** A wall time as a number: its minutes since 1970, were there no time zones. */
const written = (day: string, minutes: number) => Date.parse(`${day}T00:00:00Z`) / minute + minutes;
const dayOf = (wall: number) => new Date(wall * minute).toISOString().slice(0, 10);

/** Each wall time around a day, and the first moment it is shown. */
function walk(zone: string, day: string): Map<number, number> {
  const key = `${zone} ${day}`;
  const known = walks.get(key);
  if (known) return known;
  const seen = new Map<number, number>();
  const noon = Date.parse(`${day}T12:00:00Z`);
  for (let at = noon - 40 * 60 * minute; at < noon + 64 * 60 * minute; at += 15 * minute) {
    const shown = Date.parse(`${wallOf(zone, at).replace(' ', 'T')}:00Z`) / minute;
    for (let m = 0; m < 15; m++) if (!seen.has(shown + m)) seen.set(shown + m, at + m * minute);
  }
  if (walks.size > 100) walks.clear();
  walks.set(key, seen);
  return seen;
}

function firstFrom(seen: Map<number, number>, wall: number): number {
  for (let w = wall; ; w++) {
    const at = seen.get(w);
    if (at !== undefined) return at;
  }
}

export interface SlowSpan {
  from: number;
  to: number;
}

/** Times of `length` minutes in a span of the day's wall time: each minute of it must be shown by the clock. */
export function slowTimes(zone: string, day: string, span: SlowSpan, length: number): { start: number; end: number; day: string }[] {
  const seen = walk(zone, day);
  const midnight = written(day, 0);
  const times = [];
  for (let from = midnight + span.from; from + length <= midnight + span.to; from += length) {
    let whole = true;
    for (let wall = from; wall < from + length; wall++) whole &&= seen.has(wall);
    const start = seen.get(from);
    if (whole && start !== undefined) times.push({ start, end: start + length * minute, day: dayOf(from) });
  }
  return times;
}

/** The moments between which a span of wall time lies. */
export function slowSpan(zone: string, day: string, span: SlowSpan): { start: number; end: number } {
  const seen = walk(zone, day);
  const midnight = written(day, 0);
  return { start: firstFrom(seen, midnight + span.from), end: firstFrom(seen, midnight + span.to) };
}

/** The days of a year on which the clock of a zone is changed. */
export function changeDays(zone: string, year: number): string[] {
  const days: string[] = [];
  const offset = (at: number) => Date.parse(`${wallOf(zone, at).replace(' ', 'T')}:00Z`) - at;
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 60 * minute) {
    // By the clock a moment before: a leap at midnight belongs to the day that ends or to the one that begins, both are near enough.
    if (offset(at) !== offset(at + 60 * minute)) days.push(wallOf(zone, at).slice(0, 10));
  }
  return days;
}
