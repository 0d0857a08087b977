import { wallOf } from './slow-clock.ts';

/**
 * A second opinion on opening hours, slow and simple on purpose and without the code under test: it looks at a clock minute by minute and asks of each
 * stretch of hours whether it has begun and not ended.
 */

const minute = 60_000;
export type Use = 'open' | 'phone' | 'callback';

export interface SlowWeekly {
  readonly use: Use;
  readonly weekday: number;
  readonly start_time: string;
  readonly end_time: string;
}

export interface SlowException {
  readonly department_id: string | null;
  readonly day: string;
  readonly uses: readonly Use[];
  readonly times: readonly { readonly start: string; readonly end: string }[];
}

export interface SlowHours {
  readonly zone: string;
  readonly weekly: readonly SlowWeekly[];
  readonly exceptions: readonly SlowException[];
}

/** What a clock shows each minute: the days shown, and for each minute its wall time as a number that grows with it. */
interface Film {
  readonly from: number;
  readonly walls: readonly number[];
  readonly days: readonly string[];
}

const films = new Map<string, Film>();
const numberOf = (day: string, wall: string) => {
  const [h = 0, m = 0] = wall.split(':').map(Number);
  return Date.parse(`${day}T00:00:00Z`) / minute + h * 60 + m;
};

/** Four days either side of a day's noon. */
export const aroundDays = 4;

export function film(zone: string, day: string): Film {
  const key = `${zone} ${day}`;
  const known = films.get(key);
  if (known) return known;
  const from = Date.parse(`${day}T12:00:00Z`) - aroundDays * 1440 * minute;
  const walls: number[] = [];
  const days = new Set<string>();
  for (let quarter = 0; quarter < (2 * aroundDays * 1440) / 15; quarter++) {
    const [shown = '', time = ''] = wallOf(zone, from + quarter * 15 * minute).split(' ');
    days.add(shown);
    for (let m = 0; m < 15; m++) walls.push(numberOf(shown, time) + m);
  }
  if (films.size > 400) films.clear();
  const made = { from, walls, days: [...days] };
  films.set(key, made);
  return made;
}

const weekdayOf = (day: string) => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** What begins on a day for a use, as people would say it. */
export function begins({ weekly, exceptions }: SlowHours, day: string, use: Use): readonly { start: string; end: string }[] {
  const own = weekly.filter((row) => row.use === use);
  const borrows = use !== 'open' && own.length === 0;
  const today = exceptions.filter((e) => e.day === day);
  for (const ofSite of [false, true]) {
    const level = today.filter((e) => (e.department_id === null) === ofSite);
    const found =
      level.find((e) => e.uses.includes(use)) ??
      level.find((e) => e.uses.length === 0) ??
      (borrows ? level.find((e) => e.uses.includes('open')) : undefined);
    if (found) return found.times;
  }
  return (borrows ? weekly.filter((row) => row.use === 'open') : own)
    .filter((row) => row.weekday === weekdayOf(day))
    .map((row) => ({ start: row.start_time, end: row.end_time }));
}

/** The first minute of a film at which the clock shows a wall time or a later one. */
const firstAt = ({ walls }: Film, wall: number): number => {
  const found = walls.findIndex((shown) => shown >= wall);
  return found < 0 ? walls.length : found;
};

/** The minutes of a film in which it is open; the first and last day of the film say nothing. */
export function openMinutes(hours: SlowHours, shot: Film, use: Use): boolean[] {
  const open = shot.walls.map(() => false);
  for (const day of shot.days) {
    for (const { start, end } of begins(hours, day, use)) {
      const from = numberOf(day, start);
      const to = numberOf(day, end) <= from ? numberOf(day, end) + 1440 : numberOf(day, end);
      open.fill(true, firstAt(shot, from), firstAt(shot, to));
    }
  }
  return open;
}
