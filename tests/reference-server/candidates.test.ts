import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { candidates, type Candidate, type Exception, type Hours } from '../../packages/reference-server/src/services/candidates.ts';
import { addDays, isTimeZone, weekdayOf, zoneClock, type ZoneClock } from '../../packages/reference-server/src/services/wall-time.ts';
import { changeDays, slowSpan, slowTimes, wallOf } from './setup/slow-clock.ts';

// As long as it takes on a busy machine: this is no test of speed.
vi.setConfig({ testTimeout: 300_000 });

const visit = { id: 'visit', durationMinutes: 30, modes: ['in-person', 'video'] };

const hours = (more: Partial<Hours> & { day: string }): Hours => ({
  id: 'h',
  resourceId: '1',
  practitionerId: 'p',
  locationId: 'l',
  services: [visit],
  modes: ['in-person'],
  weekday: weekdayOf(more.day),
  start: '09:00',
  end: '11:00',
  validFrom: null,
  validTo: null,
  capacity: null,
  ...more,
});

const exception = (more: Partial<Exception> & Pick<Exception, 'kind' | 'day'>): Exception => ({
  resourceId: null,
  locationId: null,
  templateId: more.kind === 'open' ? 'h' : null,
  start: null,
  end: null,
  ...more,
});

const newYork = 'America/New_York';
/** Starts by the clock on the wall, with the offset where it matters. */
const starts = (zone: string, found: readonly Candidate[]) => found.map((c) => wallOf(zone, c.start).slice(11));
const on = (day: string, more: Partial<Hours> = {}, exceptions: Exception[] = [], zone = newYork) =>
  candidates(hours({ day, ...more }), exceptions, zoneClock(zone), day);

describe('weekly hours become times', () => {
  test('an ordinary morning', () => {
    const found = on('2026-11-23');
    expect(starts(newYork, found)).toEqual(['09:00', '09:30', '10:00', '10:30']);
    expect(found[0]).toEqual({
      serviceId: 'visit',
      mode: 'in-person',
      start: Date.parse('2026-11-23T14:00:00Z'),
      end: Date.parse('2026-11-23T14:30:00Z'),
      day: '2026-11-23',
      capacity: null,
    });
  });

  test('no time that does not fit whole', () => {
    expect(starts(newYork, on('2026-11-23', { end: '10:20' }))).toEqual(['09:00', '09:30']);
    expect(on('2026-11-23', { end: '09:20' })).toEqual([]);
  });

  test('only on the weekday, only while valid', () => {
    expect(on('2026-11-23', { weekday: 2 })).toEqual([]);
    expect(on('2026-11-23', { validFrom: '2026-11-24' })).toEqual([]);
    expect(on('2026-11-23', { validTo: '2026-11-22' })).toEqual([]);
    expect(on('2026-11-23', { validFrom: '2026-11-23', validTo: '2026-11-23' })).toHaveLength(4);
  });

  test('where the clock leaps forward, times that touch the missing hour are not made', () => {
    // 8 March 2026: 02:00 to 03:00 is missing.
    expect(starts(newYork, on('2026-03-08', { start: '01:00', end: '04:00' }))).toEqual(['01:00', '01:30', '03:00', '03:30']);
    expect(starts(newYork, on('2026-03-08', { start: '00:30', end: '05:00', services: [{ ...visit, durationMinutes: 60 }] }))).toEqual([
      '00:30',
      '03:30',
    ]);
    expect(on('2026-03-08', { start: '02:00', end: '03:00' })).toEqual([]);
    expect(starts(newYork, on('2026-03-08', { start: '02:15', end: '03:45' }))).toEqual(['03:15']);
  });

  test('where the clock goes back, the doubled hour is used once', () => {
    // 1 November 2026: 01:00 to 02:00 comes twice.
    const found = on('2026-11-01', { start: '00:30', end: '03:00' });
    expect(starts(newYork, found)).toEqual(['00:30', '01:00', '01:30', '02:00', '02:30']);
    expect(found.map((c) => new Date(c.start).toISOString().slice(11, 16))).toEqual(['04:30', '05:00', '05:30', '07:00', '07:30']);
    expect(found.every((c) => c.end - c.start === 30 * 60_000)).toBe(true);
  });

  test('a leap of half an hour (Lord Howe) and one at midnight (Santiago)', () => {
    expect(starts('Australia/Lord_Howe', on('2026-10-04', { start: '01:00', end: '04:00' }, [], 'Australia/Lord_Howe'))).toEqual([
      '01:00',
      '01:30',
      '02:30',
      '03:00',
      '03:30',
    ]);
    // 6 September 2026 begins at 01:00.
    expect(starts('America/Santiago', on('2026-09-06', { start: '00:00', end: '02:00' }, [], 'America/Santiago'))).toEqual([
      '01:00',
      '01:30',
    ]);
  });

  test('past midnight, and until midnight', () => {
    const night = on('2026-11-23', { start: '23:00', end: '01:00' });
    expect(night.map((c) => `${c.day} ${wallOf(newYork, c.start).slice(11)}`)).toEqual([
      '2026-11-23 23:00',
      '2026-11-23 23:30',
      '2026-11-24 00:00',
      '2026-11-24 00:30',
    ]);
    expect(starts(newYork, on('2026-11-23', { start: '23:00', end: '24:00' }))).toEqual(['23:00', '23:30']);
    expect(on('2026-11-23', { start: '00:00', end: '24:00' })).toHaveLength(48);
  });

  test('services of different lengths each start at multiples of their own', () => {
    const found = on('2026-11-23', {
      services: [
        { id: 'short', durationMinutes: 20, modes: ['in-person'] },
        { id: 'long', durationMinutes: 45, modes: ['in-person'] },
      ],
    });
    expect(
      starts(
        newYork,
        found.filter((c) => c.serviceId === 'short'),
      ),
    ).toEqual(['09:00', '09:20', '09:40', '10:00', '10:20', '10:40']);
    expect(
      starts(
        newYork,
        found.filter((c) => c.serviceId === 'long'),
      ),
    ).toEqual(['09:00', '09:45']);
  });

  test('modes are those of the hours that the service has', () => {
    const found = on('2026-11-23', { modes: ['in-person', 'video', 'phone'], end: '09:30' });
    expect(found.map((c) => c.mode)).toEqual(['in-person', 'video']);
  });

  test('a session is one time with seats', () => {
    const found = on('2026-11-23', { capacity: 40, start: '09:00', end: '18:00' });
    expect(found).toEqual([
      {
        serviceId: 'visit',
        mode: 'in-person',
        start: Date.parse('2026-11-23T14:00:00Z'),
        end: Date.parse('2026-11-23T23:00:00Z'),
        day: '2026-11-23',
        capacity: 40,
      },
    ]);
  });
});

describe('days that differ', () => {
  const day = '2026-11-26';
  test('closed: everywhere, at a place, for a person, for some hours', () => {
    const closed = (more: Partial<Exception>) => starts(newYork, on(day, {}, [exception({ kind: 'closed', day, ...more })]));
    expect(closed({})).toEqual([]);
    expect(closed({ locationId: 'l' })).toEqual([]);
    expect(closed({ locationId: 'other' })).toHaveLength(4);
    expect(closed({ resourceId: '1' })).toEqual([]);
    expect(closed({ resourceId: '2' })).toHaveLength(4);
    expect(closed({ start: '09:45', end: '10:30' })).toEqual(['09:00', '10:30']);
    expect(closed({ day: addDays(day, 1) })).toHaveLength(4);
  });

  test('a closed day ends the night before it at midnight', () => {
    expect(starts(newYork, on(day, { start: '23:00', end: '01:00' }, [exception({ kind: 'closed', day: addDays(day, 1) })]))).toEqual([
      '23:00',
      '23:30',
    ]);
  });

  test('open: beside the weekly hours, on another weekday, on a closed day', () => {
    const open = exception({ kind: 'open', day, start: '13:00', end: '14:00' });
    expect(starts(newYork, on(day, {}, [open]))).toEqual(['09:00', '09:30', '10:00', '10:30', '13:00', '13:30']);
    expect(starts(newYork, on(day, { weekday: 1 }, [open]))).toEqual(['13:00', '13:30']);
    expect(starts(newYork, on(day, {}, [exception({ kind: 'closed', day }), open]))).toEqual(['13:00', '13:30']);
    expect(starts(newYork, on(day, {}, [exception({ kind: 'open', day, start: '09:30', end: '10:00' })]))).toEqual([
      '09:00',
      '09:30',
      '10:00',
      '10:30',
    ]);
    expect(on(day, {}, [exception({ kind: 'open', day, templateId: 'other', start: '13:00', end: '14:00' })])).toHaveLength(4);
  });
});

test('a time zone is a name of the IANA database, not an offset', () => {
  expect(['America/New_York', 'Australia/Lord_Howe', 'UTC'].filter(isTimeZone)).toHaveLength(3);
  expect(['', 'Mars/Phobos', '+02:00', '-05', 'America/New York', '../etc'].filter(isTimeZone)).toEqual([]);
});

const zones = [
  newYork,
  'America/Chicago',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'America/Nuuk',
  'Atlantic/Azores',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
];
const days = zones.flatMap((zone) =>
  [2026, 2027].flatMap((year) => changeDays(zone, year)).flatMap((day) => [-1, 0, 1].map((n) => ({ zone, day: addDays(day, n) }))),
);
const places = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...days) },
  {
    weight: 1,
    arbitrary: fc.record({ zone: fc.constantFrom(...zones), day: fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n)) }),
  },
);
const wall = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const span = fc
  .record({ from: fc.integer({ min: 0, max: 287 }).map((n) => n * 5), length: fc.integer({ min: 1, max: 280 }).map((n) => n * 5) })
  .map(({ from, length }) => {
    const to = from + Math.min(length, 1435);
    return { from, to, start: wall(from), end: to === 1440 ? '24:00' : wall(to % 1440) };
  });
const differing = fc.record({
  kind: fc.constantFrom('closed' as const, 'open' as const),
  shift: fc.integer({ min: -1, max: 1 }),
  span,
  whole: fc.boolean(),
});
const cases = fc.record({
  place: places,
  span,
  lengths: fc.uniqueArray(fc.constantFrom(5, 10, 15, 20, 25, 30, 40, 45, 60, 90, 120), { minLength: 1, maxLength: 3 }),
  differ: fc.array(differing, { maxLength: 2 }),
  seats: fc.option(fc.constant(7), { freq: 5 }),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** What the hours of a case should give, by the slow clock. */
function expected({ place: { zone, day }, span: weekly, lengths, differ, seats }: Case): string[] {
  const listed = (s: { from: number; to: number }) =>
    seats === null
      ? lengths.flatMap((length) => slowTimes(zone, day, s, length).map((t) => ({ name: `s${length}`, start: t.start, end: t.end })))
      : lengths
          .slice(0, 1)
          .map((length) => ({ name: `s${length}`, ...slowSpan(zone, day, s) }))
          .filter((t) => t.end > t.start);
  const closed = differ
    .filter((d) => d.kind === 'closed')
    .map((d) => slowSpan(zone, addDays(day, d.shift), d.whole ? { from: 0, to: 1440 } : d.span));
  const left = listed(weekly).filter((t) => !closed.some((c) => t.start < c.end && c.start < t.end));
  const opened = differ.filter((d) => d.kind === 'open' && d.shift === 0).flatMap((d) => listed(d.span));
  // Of two that begin together, the first in line stands.
  const standing = new Map([...left, ...opened].reverse().map((t) => [`${t.name} ${t.start}`, t]));
  return [...standing.values()].map((t) => `${t.name} ${t.start} ${t.end}`).sort();
}

/** The same by the code under test. */
function computed({ place: { zone, day }, span: weekly, lengths, differ, seats }: Case, clock: ZoneClock = zoneClock(zone)): string[] {
  const exceptions = differ.map((d) =>
    exception({
      kind: d.kind,
      day: addDays(day, d.shift),
      ...(d.kind === 'closed' && d.whole ? {} : { start: d.span.start, end: d.span.end }),
    }),
  );
  const services = lengths.map((n) => ({ id: `s${n}`, durationMinutes: n, modes: ['in-person'] }));
  return candidates(hours({ day, services, start: weekly.start, end: weekly.end, capacity: seats }), exceptions, clock, day)
    .map((c) => `${c.serviceId} ${c.start} ${c.end}`)
    .sort();
}

describe('against a slow clock that walks quarter by quarter', () => {
  test(`${zones.length} zones, around every change of the clock in two years`, () => {
    let n = 0;
    let times = 0;
    fc.assert(
      fc.property(cases, (c) => {
        n++;
        const want = expected(c);
        times += want.length;
        expect(computed(c)).toEqual(want);
      }),
      { numRuns: 1500 },
    );
    console.log(
      `candidates: 0 counterexamples in ${n} cases with ${times} times, ${zones.length} zones, ${days.length} days around a change`,
    );
    expect(times).toBeGreaterThan(n);
  });

  test('planted: minutes counted from midnight in UTC are caught', () => {
    const planted = (zone: string): ZoneClock => {
      const right = zoneClock(zone);
      return { ...right, shown: (day, minutes) => ({ at: right.shown(day, 0).at + minutes * 60_000, exact: true }) };
    };
    const run = fc.check(
      fc.property(cases, (c) => expect(computed(c, planted(c.place.zone))).toEqual(expected(c))),
      { numRuns: 1500 },
    );
    console.log(`candidates, planted UTC arithmetic: caught after ${run.numRuns} cases`);
    expect(run.failed).toBe(true);
  });

  test('no two times of a service overlap, and none has the name of another', () => {
    let n = 0;
    fc.assert(
      fc.property(places, span, fc.constantFrom(5, 15, 25, 30, 45, 60, 90), (place, s, length) => {
        n++;
        const found = candidates(
          hours({ day: place.day, start: s.start, end: s.end, services: [{ ...visit, durationMinutes: length }] }),
          [],
          zoneClock(place.zone),
          place.day,
        );
        expect(new Set(found.map((c) => wallOf(place.zone, c.start))).size).toBe(found.length);
        for (const [i, c] of found.entries()) expect(c.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
      }),
      { numRuns: 1500 },
    );
    console.log(`candidates: no overlap, no doubled name in ${n} cases`);
  });
});
