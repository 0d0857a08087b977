import { Temporal } from 'temporal-polyfill';

export const minute = 60_000;

/** The first moment at which a clock shows a wall time or a later one; `exact` is false for a time the clock leaps over. */
export interface Shown {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly exact: boolean;
}

/** The clock on the wall of one place. */
export interface ZoneClock {
  readonly zone: string;
  /** @param minutes after the midnight that `day` (`YYYY-MM-DD`) begins with; may go past 24 hours. */
  shown(day: string, minutes: number): Shown;
  /** The day, and the minutes of the day, that it shows at a moment. */
  read(at: number): { readonly day: string; readonly minutes: number };
}

const dayLength = 86_400_000;
// A day has no zone: counting in UTC is exact, and much quicker than Temporal where it is done for every day of everybody's hours.
const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** `YYYY-MM-DD`, so many days later. */
export const addDays = (day: string, days: number): string => new Date(midnight(day) + days * dayLength).toISOString().slice(0, 10);

/** `YYYY-MM-DD`, so many months later; the last day of a month that is too short for it. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(of, last))).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => (midnight(to) - midnight(from)) / dayLength;

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => new Date(midnight(day)).getUTCDay() || 7;

/** `09:30`, `09:30:00` or `24:00` as minutes of the day. */
export function minutesOf(wall: string): number {
  const [h, m, s] = wall.split(':');
  return Number(h) * 60 + Number(m) + Number(s ?? 0) / 60;
}

/** Whether the name is one of the IANA time zone database (a bare offset such as `+02:00` knows no summer time, and is none). */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

interface Offset {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
}

/**
 * Conversions are remembered, because many clinicians share their hours.
 * @throws RangeError for a zone that the IANA time zone database does not have.
 */
export function zoneClock(zone: string): ZoneClock {
  const zoned = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  /** The last change of the clock at or before a moment (Temporal's own looks strictly before). */
  const changeBefore = (moment: Temporal.ZonedDateTime) =>
    moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds;
  zoned(0);
  const known = new Map<string, Shown>();
  const offsets: Offset[] = [];

  function convert(day: string, minutes: number): Shown {
    const wall = Temporal.PlainDate.from(day)
      .toPlainDateTime()
      .add({ milliseconds: Math.round(minutes * minute) });
    const there = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
    if (there.toPlainDateTime().equals(wall)) return { at: there.epochMilliseconds, exact: true };
    // Leapt over: `compatible` lands as far behind the leap as the wall time lies in it.
    return { at: changeBefore(there) ?? there.epochMilliseconds, exact: false };
  }

  function offsetAt(at: number): number {
    const found = offsets.find((o) => at >= o.from && at < o.to);
    if (found) return found.ms;
    const here = zoned(at);
    const made = {
      from: changeBefore(here) ?? -Infinity,
      to: here.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
      ms: here.offsetNanoseconds / 1e6,
    };
    offsets.push(made);
    return made.ms;
  }

  return {
    zone,
    shown(day, minutes) {
      const key = `${day} ${minutes}`;
      const found = known.get(key);
      if (found) return found;
      const made = convert(day, minutes);
      // A run over years of days would else keep them all.
      if (known.size > 50_000) known.clear();
      known.set(key, made);
      return made;
    },
    read(at) {
      const wall = new Date(at + offsetAt(at)).toISOString();
      return { day: wall.slice(0, 10), minutes: minutesOf(wall.slice(11, 23)) };
    },
  };
}

/** Clocks by zone, each made once. */
export type ZoneClocks = (zone: string) => ZoneClock;

export function zoneClocks(): ZoneClocks {
  const known = new Map<string, ZoneClock>();
  return (zone) => {
    const clock = known.get(zone) ?? zoneClock(zone);
    known.set(zone, clock);
    return clock;
  };
}
