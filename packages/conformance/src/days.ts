/** Days and clocks of a time zone, by the platform's own data. */
import { Failure } from './check.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws Failure for a zone that does not exist */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    throw new Failure('a time zone', { expected: 'a name of the IANA database', got: zone });
  }
  formats.set(zone, made);
  return made;
}

/** What the zone's clocks show, as if it were UTC, in milliseconds. @throws Failure for a moment that is none */
function wall(at: number, zone: string): number {
  if (!Number.isFinite(at)) throw new Failure('a time', { expected: 'RFC 3339', got: 'text that is no time' });
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  );
  return Date.parse(`${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`);
}

export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

const day = 86_400_000;

/** The zone's offset from UTC at a moment, in minutes. */
export const offsetAt = (at: number, zone: string): number => (wall(at, zone) - Math.floor(at / 1000) * 1000) / 60_000;

/** `YYYY-MM-DD` of the zone at a moment. */
export const dayIn = (at: Date | number, zone: string): string => new Date(wall(Number(at), zone)).toISOString().slice(0, 10);

/** The day so many days later. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** The days from one to another on which the zone's clocks are changed. */
export function changeDays(zone: string, from: string, to: string): string[] {
  const found: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const noon = Date.parse(`${date}T12:00:00Z`);
    // From before the day began anywhere to after it ended: the change is where the local day of the moment is this one.
    for (let at = noon - 27 * 3_600_000; at < noon + 27 * 3_600_000; at += 3_600_000) {
      if (offsetAt(at, zone) !== offsetAt(at + 3_600_000, zone) && dayIn(at, zone) === date) {
        found.push(date);
        break;
      }
    }
  }
  return found;
}

/** The offset that an RFC 3339 text carries, in minutes. */
export function offsetOf(instant: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/u.exec(instant) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
