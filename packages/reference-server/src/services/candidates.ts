import { addDays, minute, minutesOf, weekdayOf, type ZoneClock } from './wall-time.ts';

/** Hours that come back every week, with what they are for. Times are the location's wall time. */
export interface Hours {
  readonly id: string;
  readonly resourceId: string;
  readonly practitionerId: string | null;
  readonly locationId: string;
  readonly services: readonly { readonly id: string; readonly durationMinutes: number; readonly modes: readonly string[] }[];
  readonly modes: readonly string[];
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** `HH:MM`; an end of `24:00` is midnight, an end before the start is on the next day. */
  readonly start: string;
  readonly end: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Seats of a session; null for single visits. */
  readonly capacity: number | null;
}

/** A day that differs. What it leaves null, it does not narrow. */
export interface Exception {
  readonly kind: 'closed' | 'open';
  readonly resourceId: string | null;
  readonly locationId: string | null;
  readonly templateId: string | null;
  readonly day: string;
  /** Null with `end` for the whole day. */
  readonly start: string | null;
  readonly end: string | null;
}

export interface Candidate {
  readonly serviceId: string;
  readonly mode: string;
  /** Milliseconds since 1970 UTC. */
  readonly start: number;
  readonly end: number;
  /** The day it starts on, by the location's clock. */
  readonly day: string;
  readonly capacity: number | null;
}

type Span = readonly [from: number, to: number];

const minutesSpan = (start: string, end: string): Span => {
  const from = minutesOf(start);
  const to = minutesOf(end);
  return to < from ? [from, to + 1440] : [from, to];
};

/**
 * Starts every `step` minutes of wall time from `from`, as long as the whole length fits.
 *
 * Where the clock leaps forward, a time that touches the missing hour is not made. Where it goes back, the doubled hour
 * is used once, the first time round: no two times of a day have one name.
 */
function* steps(clock: ZoneClock, day: string, [from, to]: Span, step: number): Generator<{ start: number; end: number; day: string }> {
  const first = clock.shown(day, from);
  const last = clock.shown(day, to);
  const even = first.exact && last.exact && last.at - first.at === (to - from) * minute;
  for (let wall = from; wall + step <= to; wall += step) {
    const start = even ? { at: first.at + (wall - from) * minute, exact: true } : clock.shown(day, wall);
    if (!start.exact) continue;
    const end = start.at + step * minute;
    if (!even && clock.shown(day, wall + step).at < end) continue;
    yield { start: start.at, end, day: wall < 1440 ? day : addDays(day, Math.floor(wall / 1440)) };
  }
}

function* made(hours: Hours, clock: ZoneClock, day: string, span: Span): Generator<Candidate> {
  for (const service of hours.services) {
    const modes = hours.modes.filter((mode) => service.modes.includes(mode));
    if (hours.capacity !== null) {
      const start = clock.shown(day, span[0]).at;
      const end = clock.shown(day, span[1]).at;
      // A session takes its clinician whole: one service, held in one way.
      if (modes[0] !== undefined && end > start)
        yield { serviceId: service.id, mode: modes[0], start, end, day: clock.read(start).day, capacity: hours.capacity };
      return;
    }
    for (const time of steps(clock, day, span, service.durationMinutes)) {
      for (const mode of modes) yield { serviceId: service.id, mode, ...time, capacity: null };
    }
  }
}

const concerns = (exception: Exception, hours: Hours) =>
  (exception.resourceId === null || exception.resourceId === hours.resourceId) &&
  (exception.locationId === null || exception.locationId === hours.locationId) &&
  (exception.templateId === null || exception.templateId === hours.id);

const nameOf = (c: Candidate) => `${c.serviceId} ${c.mode} ${c.start}`;

function closedSpan(exception: Exception, clock: ZoneClock): Span {
  const [from, to] = exception.start === null || exception.end === null ? [0, 1440] : minutesSpan(exception.start, exception.end);
  return [clock.shown(exception.day, from).at, clock.shown(exception.day, to).at];
}

/**
 * The times that hours offer on one day, by service, then time. A time belongs to the day its hours begin on, also when
 * they go past midnight. Closed times take away whatever they touch; open ones are added afterwards, so that "closed, but open
 * from 10 to 12" is two exceptions of one day.
 * @param day `YYYY-MM-DD` by the location's clock.
 * @param exceptions of any days; those of other days, places or people do nothing.
 */
export function candidates(hours: Hours, exceptions: readonly Exception[], clock: ZoneClock, day: string): Candidate[] {
  const regular =
    weekdayOf(day) === hours.weekday &&
    (hours.validFrom === null || hours.validFrom <= day) &&
    (hours.validTo === null || day <= hours.validTo);
  const opened = exceptions.filter((e) => e.kind === 'open' && e.day === day && e.templateId === hours.id && concerns(e, hours));
  if (!regular && opened.length === 0) return [];

  const near = [addDays(day, -1), day, addDays(day, 1)];
  const closed = exceptions
    .filter((e) => e.kind === 'closed' && near.includes(e.day) && concerns(e, hours))
    .map((e) => closedSpan(e, clock));
  const weekly = regular ? [...made(hours, clock, day, minutesSpan(hours.start, hours.end))] : [];
  const left = closed.length === 0 ? weekly : weekly.filter((c) => !closed.some(([from, to]) => c.start < to && from < c.end));
  if (opened.length === 0) return left;

  const taken = new Set(left.map(nameOf));
  for (const e of opened) {
    if (e.start === null || e.end === null) continue;
    for (const c of made(hours, clock, day, minutesSpan(e.start, e.end))) {
      if (!taken.has(nameOf(c))) left.push(c);
      taken.add(nameOf(c));
    }
  }
  return left;
}
