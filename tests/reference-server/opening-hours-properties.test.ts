import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { scheduleFrom } from '../../packages/reference-server/src/services/opening-hours/from-rows.ts';
import { changesAfter, opennessAt } from '../../packages/reference-server/src/services/opening-hours/openness.ts';
import { openSpans, spansOn, type Schedule, type Span } from '../../packages/reference-server/src/services/opening-hours/schedule.ts';
import { windowsFrom, windowsOn } from '../../packages/reference-server/src/services/opening-hours/windows.ts';
import { addWorkingDays } from '../../packages/reference-server/src/services/opening-hours/working-days.ts';
import { addDays, weekdayOf, zoneClocks, type ZoneClock } from '../../packages/reference-server/src/services/wall-time.ts';
import { changeDays } from './setup/slow-clock.ts';
import { begins, film, openMinutes, type SlowHours, type Use } from './setup/slow-hours.ts';

// As long as it takes on a busy machine: this is no test of speed.
vi.setConfig({ testTimeout: 300_000 });

const minute = 60_000;
const clockOf = zoneClocks();
const zones = [
  'UTC',
  'America/New_York',
  'America/Chicago',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Antarctica/Troll',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];
const changes = [
  ...zones.flatMap((zone) => [2026, 2027].flatMap((year) => changeDays(zone, year)).map((day) => ({ zone, day }))),
  // A day that never was, and a leap at midnight.
  { zone: 'Pacific/Apia', day: '2011-12-30' },
  { zone: 'America/Sao_Paulo', day: '2018-11-04' },
];
const places = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ at: fc.constantFrom(...changes), shift: fc.integer({ min: -1, max: 1 }) })
      .map(({ at, shift }) => ({ zone: at.zone, day: addDays(at.day, shift) })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ zone: fc.constantFrom(...zones), day: fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n)) }),
  },
);

const wall = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const times = fc
  .record({ from: fc.integer({ min: 0, max: 287 }), length: fc.integer({ min: 1, max: 287 }), whole: fc.nat({ max: 7 }) })
  .map(({ from, length, whole }) => {
    if (whole === 0) return { start: '00:00', end: '24:00' };
    const end = from * 5 + length * 5;
    return { start: wall(from * 5), end: end === 1440 ? '24:00' : wall(end % 1440) };
  });
const uses: readonly Use[] = ['open', 'phone', 'callback'];
const weekly = fc.array(
  fc.record({
    use: fc.constantFrom('open', 'open', 'open', ...uses),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    times,
  }),
  { minLength: 1, maxLength: 4 },
);
/** Of one day, for the site and for the department: no two of either that say something of one use. */
const differing = fc.record({
  shift: fc.integer({ min: -2, max: 2 }),
  ofSite: fc.boolean(),
  uses: fc.oneof(fc.constant<readonly Use[]>([]), fc.subarray([...uses], { minLength: 1, maxLength: 1 })),
  times: fc.array(times, { maxLength: 2 }),
});
const cases = fc
  .record({ place: places, weekly, differing: fc.array(differing, { maxLength: 4 }), use: fc.constantFrom(...uses) })
  .map(({ place, weekly, differing, use }) => {
    const known = new Set<string>();
    const hours: SlowHours = {
      zone: place.zone,
      weekly: weekly.flatMap((w) =>
        w.weekdays.map((weekday) => ({ use: w.use, weekday, start_time: w.times.start, end_time: w.times.end })),
      ),
      exceptions: differing.flatMap((d) => {
        const key = `${d.shift} ${d.ofSite}`;
        const clash =
          d.uses.length === 0 ? [...known].some((k) => k.startsWith(key)) : known.has(`${key} all`) || known.has(`${key} ${d.uses[0]}`);
        if (clash) return [];
        known.add(`${key} ${d.uses[0] ?? 'all'}`);
        return [{ department_id: d.ofSite ? null : 'own', day: addDays(place.day, d.shift), uses: d.uses, times: d.times }];
      }),
    };
    return { ...place, hours, use };
  });
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const scheduleIn = ({ hours, use, zone }: Case, clock: ZoneClock = clockOf(zone)): Schedule =>
  scheduleFrom(hours.weekly, hours.exceptions, use, clock);

/** A day and a half of the middle of a film, where all is known of it. */
const middle = (shot: ReturnType<typeof film>) => ({ first: 2 * 1440, last: shot.walls.length - 2 * 1440 });

const inside = (spans: readonly Span[], at: number) => spans.some(({ start, end }) => start <= at && at < end);

/** Compares what is open, minute by minute. @returns how many minutes were looked at, and how often it opened or closed. */
function agree(c: Case, spans: readonly Span[]): { minutes: number; changes: number } {
  const shot = film(c.zone, c.day);
  const want = openMinutes(c.hours, shot, c.use);
  const { first, last } = middle(shot);
  let changes = 0;
  for (let i = first; i < last; i++) {
    const at = shot.from + i * minute;
    if (inside(spans, at) !== want[i])
      expect([new Date(at).toISOString(), inside(spans, at)]).toEqual([new Date(at).toISOString(), want[i]]);
    if (i > first && want[i] !== want[i - 1]) changes++;
  }
  return { minutes: last - first, changes };
}

const spansOf = (c: Case, schedule = scheduleIn(c)) => [...openSpans(schedule, film(c.zone, c.day).from + 1440 * minute, 7)];

const tried = 600;

describe('opening hours against a clock that is looked at minute by minute', () => {
  test(`${zones.length} zones, around every change of the clock in two years`, () => {
    let [n, minutes, changed] = [0, 0, 0];
    fc.assert(
      fc.property(cases, (c) => {
        n++;
        const looked = agree(c, spansOf(c));
        minutes += looked.minutes;
        changed += looked.changes;
      }),
      { numRuns: tried },
    );
    console.log(
      `opening hours: 0 counterexamples in ${n} cases, ${minutes} minutes, ${changed} openings and closings, ${changes.length} changes of the clock`,
    );
    expect(changed).toBeGreaterThan(n);
  });

  /** Looks for a case in which a fault shows. */
  const caught = (name: string, spans: (c: Case) => readonly Span[]) => {
    const run = fc.check(
      fc.property(cases, (c) => void agree(c, spans(c))),
      { numRuns: tried },
    );
    console.log(`opening hours, planted ${name}: ${run.failed ? `caught after ${run.numRuns} cases` : `missed in ${run.numRuns} cases`}`);
    expect(run.failed).toBe(true);
  };

  test('planted: exceptions by the day in Greenwich are caught', () => {
    caught('exceptions by the UTC day', (c) => {
      const right = scheduleIn(c);
      const plain: Schedule = { ...right, days: new Map() };
      return Array.from({ length: 8 }, (_, i) => addDays(c.day, i - 4)).flatMap((day) => {
        const utc = new Date(c.zone === 'UTC' ? Date.parse(`${day}T00:00:00Z`) : right.clock.shown(day, 1).at).toISOString().slice(0, 10);
        const wrong = right.days.get(utc);
        return spansOn(wrong ? { ...plain, days: new Map([[day, wrong]]) } : plain, day);
      });
    });
  });

  test('planted: hours that end at midnight are caught', () => {
    caught('end at midnight', (c) => {
      const right = scheduleIn(c);
      const cut = <K>(days: ReadonlyMap<K, readonly { from: number; to: number }[]>) =>
        new Map([...days].map(([day, spans]) => [day, spans.map(({ from, to }) => ({ from, to: Math.min(to, 1440) }))]));
      return spansOf(c, { ...right, week: cut(right.week), days: cut(right.days) });
    });
  });

  test('planted: minutes counted from midnight in UTC are caught', () => {
    caught('UTC arithmetic', (c) => {
      const right = clockOf(c.zone);
      const clock: ZoneClock = { ...right, shown: (day, m) => ({ at: right.shown(day, 0).at + m * minute, exact: true }) };
      return spansOf(c, scheduleIn(c, clock));
    });
  });

  test('planted: an exception that ends what began the day before is caught', () => {
    caught('exception that cuts the day before', (c) => {
      const schedule = scheduleIn(c);
      const cuts = [...schedule.days.keys()].map((day) => ({
        start: schedule.clock.shown(day, 0).at,
        end: schedule.clock.shown(day, 1440).at,
        day,
      }));
      return Array.from({ length: 8 }, (_, i) => addDays(c.day, i - 4)).flatMap((day) =>
        spansOn(schedule, day).flatMap((span) => {
          const cut = cuts.find((one) => one.day !== day && span.start < one.start && span.end > one.start);
          return cut ? [{ start: span.start, end: cut.start }] : [span];
        }),
      );
    });
  });
});

describe('what is said of a moment', () => {
  const moments = fc.record({ c: cases, at: fc.integer({ min: 0, max: 2 * 1440 - 1 }) });
  const momentOf = (c: Case, at: number) => film(c.zone, c.day).from + (3 * 1440 + at) * minute;

  test('stands until it changes, and then is another', () => {
    let [n, changed] = [0, 0];
    fc.assert(
      fc.property(moments, ({ c, at }) => {
        n++;
        const schedule = scheduleIn(c);
        const shot = film(c.zone, c.day);
        const want = openMinutes(c.hours, shot, c.use);
        const now = momentOf(c, at);
        const said = opennessAt(schedule, now);
        const i = (now - shot.from) / minute;
        expect(said.open).toBe(want[i]);
        expect(said.closesAt === undefined || said.open).toBe(true);
        expect(said.opensAt === undefined || !said.open).toBe(true);
        const next = changesAfter(said) ?? Infinity;
        expect(next).toBeGreaterThan(now);
        const { last } = middle(shot);
        for (let j = i; j < last && shot.from + j * minute < next; j++) if (want[j] !== said.open) expect(j).toBe('the same as before');
        const end = (next - shot.from) / minute;
        if (end < last) {
          changed++;
          expect(want[end]).toBe(!said.open);
          expect(opennessAt(schedule, next).open).toBe(!said.open);
          expect(opennessAt(schedule, next - 1).open).toBe(said.open);
        }
      }),
      { numRuns: tried },
    );
    console.log(`openness: 0 counterexamples in ${n} moments, ${changed} changes seen`);
    expect(changed).toBeGreaterThan(n / 4);
  });

  test('goes no further than 62 days', () => {
    const clock = clockOf('Europe/London');
    const now = Date.parse('2026-01-05T12:00:00Z');
    const always = scheduleFrom(
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ use: 'open', weekday, start_time: '00:00', end_time: '24:00' })),
      [],
      'open',
      clock,
    );
    expect(opennessAt(always, now)).toEqual({ open: true });
    const closing = (day: string): Schedule => ({ ...always, days: new Map([[day, []]]) });
    expect(opennessAt(closing('2026-03-08'), now)).toEqual({ open: true, closesAt: Date.parse('2026-03-08T00:00:00Z') });
    expect(opennessAt(closing('2026-03-09'), now)).toEqual({ open: true });
    const once = (day: string): Schedule => ({ clock, week: new Map(), days: new Map([[day, [{ from: 540, to: 600 }]]]) });
    expect(opennessAt(once('2026-03-08'), now)).toEqual({ open: false, opensAt: Date.parse('2026-03-08T09:00:00Z') });
    expect(opennessAt(once('2026-03-09'), now)).toEqual({ open: false });
    expect(opennessAt({ clock, week: new Map(), days: new Map() }, now)).toEqual({ open: false });
  });
});

describe('windows for calls', () => {
  const cut = fc.record({ c: cases, minutes: fc.constantFrom(15, 30, 45, 60, 90, 120, 240), at: fc.integer({ min: 0, max: 1439 }) });

  test('lie in staffed time, fill it but for rests, and are the same whenever one looks', () => {
    let [n, seen] = [0, 0];
    fc.assert(
      fc.property(cut, ({ c, minutes, at }) => {
        n++;
        const schedule = scheduleIn(c);
        const shot = film(c.zone, c.day);
        const want = openMinutes(c.hours, shot, c.use);
        const from = shot.from + (2 * 1440 + at) * minute;
        const until = shot.from + middle(shot).last * minute;
        const windows = [...windowsFrom(schedule, from, minutes, 6)].filter(({ end }) => end <= until);
        let before = -Infinity;
        for (const { start, end } of windows) {
          seen++;
          expect(start).toBeGreaterThanOrEqual(Math.max(from, before));
          expect(end - start).toBeLessThanOrEqual(minutes * minute);
          expect(end - start).toBeGreaterThanOrEqual(Math.min(30, minutes) * minute);
          for (let m = start; m < end; m += minute) if (!want[(m - shot.from) / minute]) expect(new Date(m).toISOString()).toBe('staffed');
          // As whoever checks an id finds it again.
          expect(windowsOn(schedule, schedule.clock.read(start).day, minutes)).toContainEqual({ start, end });
          before = end;
        }
        const later = from + 600 * minute;
        expect([...windowsFrom(schedule, later, minutes, 6)].filter(({ end }) => end <= until)).toEqual(
          windows.filter(({ start }) => start >= later),
        );
        // Where staffed time is in no window, it is a rest at the end of a stretch, or the beginning of one that was looked at too late.
        let rest = 0;
        for (let m = from + minutes * minute; m < until - minutes * minute; m += minute) {
          const free = want[(m - shot.from) / minute] && !inside(windows, m);
          // Each day is cut on its own.
          const begins = (shot.walls[(m - shot.from) / minute] ?? 0) % 1440 === 0;
          rest = free ? (begins ? 1 : rest + 1) : 0;
          expect(rest).toBeLessThan(30);
        }
      }),
      { numRuns: 150 },
    );
    console.log(`windows: 0 counterexamples in ${n} cases with ${seen} windows`);
    expect(seen).toBeGreaterThan(n);
  });

  test('planted: windows cut from the week alone, without its exceptions, are caught', () => {
    const run = fc.check(
      fc.property(cut, ({ c, minutes }) => {
        const shot = film(c.zone, c.day);
        const want = openMinutes(c.hours, shot, c.use);
        const from = shot.from + 2 * 1440 * minute;
        const until = shot.from + middle(shot).last * minute;
        for (const { start, end } of windowsFrom({ ...scheduleIn(c), days: new Map() }, from, minutes, 6)) {
          for (let m = start; m < Math.min(end, until); m += minute) expect(want[(m - shot.from) / minute]).toBe(true);
        }
      }),
      { numRuns: tried },
    );
    console.log(`windows, planted week without exceptions: caught after ${run.numRuns} cases`);
    expect(run.failed).toBe(true);
  });
});

describe('working days', () => {
  const asked = fc.record({ c: cases, at: fc.integer({ min: 0, max: 1439 }), days: fc.integer({ min: 1, max: 10 }) });

  // A leap at midnight is of the day that ends (`changeDays`), and takes from the one that begins.
  const onChange = new Set(changes.flatMap(({ zone, day }) => [`${zone} ${day}`, `${zone} ${addDays(day, 1)}`]));

  /** The day's own hours, minute by minute. */
  function filmed(c: Case, day: string) {
    const shot = film(c.zone, day);
    const only = { ...c.hours, weekly: [], exceptions: [{ department_id: 'own', day, uses: [], times: begins(c.hours, day, c.use) }] };
    return { shot, open: openMinutes(only, shot, 'open') };
  }

  /** Apia has no 30 December 2011, and hours that lie whole in a leap of the clock are none. */
  function isOpenOn(c: Case, day: string): boolean {
    if (begins(c.hours, day, c.use).length === 0 || (c.zone === 'Pacific/Apia' && day === '2011-12-30')) return false;
    return !onChange.has(`${c.zone} ${day}`) || filmed(c, day).open.includes(true);
  }

  /** Day by day, by hand. */
  function byHand(c: Case, from: number, days: number): string | undefined {
    let day = clockOf(c.zone).read(from).day;
    for (let [i, left] = [0, days]; i < 100; i++) {
      day = addDays(day, 1);
      if (isOpenOn(c, day)) left -= 1;
      if (left === 0) return day;
    }
    return undefined;
  }

  test('are those on which hours begin, and a promise ends with the hours of its day', () => {
    let [n, promised] = [0, 0];
    fc.assert(
      fc.property(asked, ({ c, at, days }) => {
        const schedule = scheduleIn(c);
        const from = film(c.zone, c.day).from + (3 * 1440 + at) * minute;
        const day = byHand(c, from, days);
        n++;
        const by = addWorkingDays(schedule, from, days);
        if (day === undefined) {
          expect(by).toBeUndefined();
          return;
        }
        promised++;
        const { shot, open } = filmed(c, day);
        expect(new Date(by ?? 0).toISOString()).toBe(new Date(shot.from + (open.lastIndexOf(true) + 1) * minute).toISOString());
      }),
      { numRuns: tried },
    );
    console.log(`working days: 0 counterexamples in ${n} cases, ${promised} promises`);
    expect(promised).toBeGreaterThan(n / 2);
  });

  test('planted: counting every day of the week that has hours, holidays too, is caught', () => {
    const run = fc.check(
      fc.property(asked, ({ c, at, days }) => {
        const from = film(c.zone, c.day).from + (3 * 1440 + at) * minute;
        const day = byHand(c, from, days);
        const by = addWorkingDays({ ...scheduleIn(c), days: new Map() }, from, days);
        fc.pre(day !== undefined && by !== undefined && weekdayOf(day) > 0);
        expect(spansOn(scheduleIn(c), day ?? '').some(({ end }) => end === by)).toBe(true);
      }),
      { numRuns: tried },
    );
    console.log(`working days, planted holidays counted: caught after ${run.numRuns} cases`);
    expect(run.failed).toBe(true);
  });
});
