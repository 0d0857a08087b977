import { Temporal } from 'temporal-polyfill';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** Spans of one offset by zone: a page of times asks for the same one again and again, and Temporal is slow to say it. */
const spans = new Map<string, Span[]>();

function spanAt(at: number, zone: string): Span {
  const known = spans.get(zone) ?? [];
  const found = known.find((span) => at >= span.from && at < span.to);
  if (found) return found;
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const made: Span = {
    // One nanosecond on, as Temporal looks strictly before.
    from: here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    to: here.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offset: here.offsetNanoseconds / 1e6,
  };
  spans.set(zone, [...known, made]);
  return made;
}

const two = (n: number) => String(n).padStart(2, '0');

/**
 * RFC 3339 with the offset that the zone's clocks have at that moment.
 * @throws RangeError for a zone that does not exist: a missing zone is an error, never UTC.
 */
export function instantIn(at: Date, zone: string): string {
  const { offset } = spanAt(at.getTime(), zone);
  const wall = new Date(at.getTime() + offset).toISOString().replace(/(?:\.000)?Z$/u, '');
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The day, `YYYY-MM-DD`, that the zone's calendars show at that moment. */
export const dayIn = (at: Date, zone: string): string =>
  new Date(at.getTime() + spanAt(at.getTime(), zone).offset).toISOString().slice(0, 10);
