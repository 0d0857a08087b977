import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishHolidays } from '../../packages/reference-server/src/demo/english-holidays.ts';
import { namedHolidays } from '../../packages/reference-server/src/demo/holidays.ts';
import { faultsOf } from '../../packages/reference-server/src/services/complaints/check-settings.ts';
import {
  dueAfter,
  dueBefore,
  movedBy,
  workingCalendar,
  workingDaysBetween,
} from '../../packages/reference-server/src/services/complaints/clock.ts';
import { readSetting } from '../../packages/reference-server/src/services/complaints/read-rules.ts';
import { presets, type ClockRules, type Span } from '../../packages/reference-server/src/services/complaints/rules.ts';
import { instantIn } from '../../packages/reference-server/src/services/instants.ts';
import type { Schedule } from '../../packages/reference-server/src/services/opening-hours/schedule.ts';
import { addDays, weekdayOf, zoneClock } from '../../packages/reference-server/src/services/wall-time.ts';

const closed = (day: string) => ({ department_id: null, day, uses: [], times: [] });
const calendar = (zone: string, days: readonly string[]): Schedule => workingCalendar(zoneClock(zone), days.map(closed));
const preset = (id: string): ClockRules => {
  const found = presets.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const years = [2026, 2027];
const american = calendar(
  'America/New_York',
  years.flatMap((y) => namedHolidays(y).map(({ day }) => day)),
);
const english = calendar(
  'Europe/London',
  years.flatMap((y) => englishHolidays(y).map(({ day }) => day)),
);
const due = (of: Schedule, from: string, span: Span) => instantIn(dueAfter(of, new Date(from), span), of.clock.zone);

describe('the dates of a complaint', () => {
  it('are those of the sources, over holidays', () => {
    const us = preset('us-cms');
    // The Tuesday before Thanksgiving: Wednesday and Friday count, the holiday does not; seven days are seven days.
    expect(due(american, '2026-11-24T15:00:00-05:00', us.acknowledge)).toBe('2026-11-27T23:59:00-05:00');
    expect(due(american, '2026-11-24T15:00:00-05:00', us.respond)).toBe('2026-12-01T23:59:00-05:00');
    // The same moment at an English hospital: no holiday there.
    const england = preset('england-nhs');
    expect(due(english, '2026-11-24T15:00:00-05:00', england.acknowledge)).toBe('2026-11-27T23:59:00+00:00');
    expect(due(english, '2026-11-24T15:00:00-05:00', england.respond)).toBe('2027-05-24T23:59:00+01:00');
    // Two days before Christmas: Thursday; then Friday to Monday are holidays and a weekend, as Boxing Day falls on a Saturday.
    expect(due(english, '2026-12-23T10:00:00Z', england.acknowledge)).toBe('2026-12-30T23:59:00+00:00');
    expect(due(american, '2026-12-23T10:00:00-05:00', us.acknowledge)).toBe('2026-12-28T23:59:00-05:00');
    // 30 working days in Wales, 20 in Scotland, from a Monday without holidays.
    expect(due(english, '2026-09-07T09:00:00+01:00', preset('wales').respond)).toBe('2026-10-19T23:59:00+01:00');
    expect(due(english, '2026-09-07T09:00:00+01:00', preset('scotland').respond)).toBe('2026-10-05T23:59:00+01:00');
    expect(due(english, '2026-09-07T09:00:00+01:00', preset('n-ireland').respond)).toBe('2026-10-05T23:59:00+01:00');
    // A month that is too short ends with its last day.
    expect(due(english, '2026-08-31T09:00:00+01:00', { months: 6 })).toBe('2027-02-28T23:59:00+00:00');
    // Within the hour is within the hour.
    expect(due(american, '2026-10-31T23:30:00-04:00', us.urgent)).toBe('2026-11-01T00:30:00-04:00');
  });

  it('count no department’s days, no shorter day, and no open Saturday', () => {
    const of = workingCalendar(zoneClock('America/New_York'), [
      { department_id: 'x', day: '2026-11-24', uses: [], times: [] },
      { department_id: null, day: '2026-11-25', uses: [], times: [{ start: '09:00', end: '10:00' }] },
      { department_id: null, day: '2026-11-26', uses: ['phone'], times: [] },
      { department_id: null, day: '2026-11-27', uses: ['open'], times: [] },
      { department_id: null, day: '2026-11-28', uses: [], times: [{ start: '09:00', end: '17:00' }] },
    ]);
    const days = [1, 2, 3, 4].map((workingDays) => due(of, '2026-11-23T12:00:00-05:00', { workingDays }).slice(0, 10));
    expect(days).toEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-30']);
  });

  it('are given by a hospital that is closed for good', () => {
    const days = Array.from({ length: 900 }, (_, i) => addDays('2026-11-23', i));
    expect(due(calendar('Europe/London', days), '2026-11-23T12:00:00Z', { workingDays: 3 })).toBe('2026-11-26T23:59:00+00:00');
  });

  const zones = [
    'America/New_York',
    'Europe/London',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'America/Sao_Paulo',
    'UTC',
  ];
  const moment = fc.integer({ min: Date.UTC(2011, 0), max: Date.UTC(2040, 0) }).map((at) => new Date(at));
  const offs = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
  const runs = 1000;

  /** Day by day, as somebody counts on a wall calendar. */
  const byHand = (zone: string, from: Date, days: readonly string[], workingDays: number): string => {
    const clock = zoneClock(zone);
    let day = clock.read(from.getTime()).day;
    for (let left = workingDays; left > 0;) {
      day = addDays(day, 1);
      const isThere = clock.shown(day, 0).at < clock.shown(day, 1440).at;
      if (isThere && weekdayOf(day) < 6 && !days.includes(day)) left -= 1;
    }
    return day;
  };

  it(`are those that somebody counts by hand, and end with their day (${runs} of each, ${zones.length} zones)`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, offs, fc.integer({ min: 1, max: 40 }), (zone, from, off, n) => {
        const first = zoneClock(zone).read(from.getTime()).day;
        const days = off.map((i) => addDays(first, i));
        const of = calendar(zone, days);
        const at = dueAfter(of, from, { workingDays: n });
        expect(of.clock.read(at.getTime()).day).toBe(byHand(zone, from, days, n));
        expect(of.clock.read(at.getTime()).minutes).toBe(23 * 60 + 59);
        expect(at.getTime()).toBeGreaterThan(from.getTime());
        // Counted back it is as many.
        expect(workingDaysBetween(of, from, at)).toBe(n);
        // More days never end sooner, and a pause moves a date by its days.
        expect(dueAfter(of, from, { workingDays: n + 1 }).getTime()).toBeGreaterThan(at.getTime());
        expect(movedBy(of, at, 3).getTime()).toBe(dueAfter(of, from, { workingDays: n + 3 }).getTime());
        expect(movedBy(of, at, 0)).toEqual(at);
        // Word is due before the date, and so many working days before it.
        const before = dueBefore(of, at, { workingDays: Math.min(n, 5) });
        expect(workingDaysBetween(of, before, at)).toBe(Math.min(n, 5));
      }),
      { numRuns: runs },
    );
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, fc.integer({ min: 1, max: 366 }), (zone, from, n) => {
        const of = calendar(zone, []);
        const day = of.clock.read(from.getTime()).day;
        const wanted = addDays(day, n);
        const read = of.clock.read(dueAfter(of, from, { days: n }).getTime());
        // Apia has no 30 December 2011.
        expect(read.day).toBe(zone === 'Pacific/Apia' && wanted === '2011-12-30' ? '2011-12-31' : wanted);
        expect(dueAfter(of, from, { hours: n }).getTime() - from.getTime()).toBe(n * 3_600_000);
      }),
      { numRuns: runs },
    );
  });

  it('would be seen to be wrong where the day of sending counts, weekends do, or a holiday does', () => {
    const planted: Record<string, (of: Schedule, from: Date, n: number) => Date> = {
      'the day of sending': (of, from, n) => dueAfter(of, new Date(from.getTime() - 86_400_000), { workingDays: n }),
      weekends: (of, from, n) =>
        dueAfter({ ...of, week: new Map([1, 2, 3, 4, 5, 6, 7].map((d) => [d, of.week.get(1) ?? []])) }, from, { workingDays: n }),
      holidays: (of, from, n) => dueAfter({ ...of, days: new Map() }, from, { workingDays: n }),
    };
    for (const [name, wrong] of Object.entries(planted)) {
      let wrongs = 0;
      fc.assert(
        fc.property(moment, fc.integer({ min: 3, max: 15 }), (from, n) => {
          const first = english.clock.read(from.getTime()).day;
          const days = [addDays(first, 1), addDays(first, 2), addDays(first, 3)];
          const of = calendar('Europe/London', days);
          if (of.clock.read(wrong(of, from, n).getTime()).day !== byHand('Europe/London', from, days, n)) wrongs += 1;
        }),
        { numRuns: 300 },
      );
      console.log(`counting ${name}: ${wrongs} of 300 dates are wrong`);
      expect(wrongs, name).toBeGreaterThan(50);
    }
  });
});

describe('rules for complaints', () => {
  const own = {
    id: 'our-policy',
    name: { en: 'Our policy' },
    source: 'Policy 12, 2026',
    acknowledge: { workingDays: 2 },
    respond: { workingDays: 10 },
    interim: { before: { workingDays: 1 } },
    reopened: { workingDays: 5 },
    reopenWithinDays: 30,
    urgent: { hours: 1 },
  };
  const faults = (more: object) => readSetting({ rules: { ...own, ...more } }).faults?.map(({ path }) => path) ?? [];

  it('come with the server, each one right by its own check, with its source', () => {
    expect(presets.map(({ id }) => id)).toEqual(['us-cms', 'england-nhs', 'wales', 'scotland', 'n-ireland']);
    for (const { id, ...rules } of presets) {
      expect(readSetting({ rules: { ...rules, id: `${id}-copy` } }).faults).toBeUndefined();
      expect(readSetting({ rules: id }).value?.rules.id).toBe(id);
      expect(rules.name).toMatchObject({ en: expect.any(String) as string, ar: expect.stringMatching(/\p{Script=Arabic}/u) as string });
    }
    expect(readSetting({}).value?.rules.id).toBe('us-cms');
  });

  it('of a hospital are taken when they can be kept', () => {
    expect(readSetting({ rules: own }).value?.rules).toEqual(own);
    expect(readSetting({ rules: { ...own, respond: { months: 6, agreed: true }, acceptWithinMonths: 12 } }).faults).toBeUndefined();
  });

  it('that cannot be kept are refused, with where and what to do', () => {
    const impossible: readonly [object, string][] = [
      [{ acknowledge: { workingDays: 0 } }, '/rules/acknowledge/workingDays'],
      [{ acknowledge: { workingDays: -1 } }, '/rules/acknowledge/workingDays'],
      [{ acknowledge: { workingDays: 1.5 } }, '/rules/acknowledge/workingDays'],
      [{ acknowledge: { workingDays: '2' } }, '/rules/acknowledge/workingDays'],
      [{ acknowledge: { workingDays: 2, days: 3 } }, '/rules/acknowledge'],
      [{ acknowledge: {} }, '/rules/acknowledge'],
      [{ acknowledge: { weeks: 1 } }, '/rules/acknowledge/weeks'],
      [{ acknowledge: { months: 1 } }, '/rules/acknowledge/months'],
      [{ acknowledge: { workingDays: 11 } }, '/rules/acknowledge'],
      [{ acknowledge: { workingDays: 20 }, respond: { days: 7 } }, '/rules/acknowledge'],
      // A weekend lies in between, whatever day it is.
      [{ acknowledge: { workingDays: 6 }, respond: { days: 7 } }, '/rules/acknowledge'],
      [{ acknowledge: { workingDays: 10 }, respond: { days: 10 } }, '/rules/acknowledge'],
      [{ respond: { hours: 4 } }, '/rules/respond/hours'],
      [{ respond: { days: 1000 } }, '/rules/respond/days'],
      [{ respond: { workingDays: 10, agreed: false } }, '/rules/respond/agreed'],
      [{ interim: { before: { workingDays: 11 } } }, '/rules/interim/before'],
      [{ interim: { before: { days: 20 } } }, '/rules/interim/before'],
      [{ interim: {} }, '/rules/interim/before'],
      [{ reopened: { workingDays: 11 } }, '/rules/reopened'],
      [{ reopenWithinDays: 0 }, '/rules/reopenWithinDays'],
      [{ acceptWithinMonths: 0 }, '/rules/acceptWithinMonths'],
      [{ urgent: { hours: 25 } }, '/rules/urgent/hours'],
      [{ acknowledge: { hours: 2 }, urgent: { hours: 3 } }, '/rules/urgent/hours'],
      [{ urgent: undefined }, '/rules/urgent'],
      [{ id: 'us-cms' }, '/rules/id'],
      [{ id: 'Our Policy' }, '/rules/id'],
      [{ name: 'Ours' }, '/rules/name'],
      [{ source: '' }, '/rules/source'],
      [{ colour: 'red' }, '/rules/colour'],
    ];
    for (const [more, path] of impossible) expect(faults(more), JSON.stringify(more)).toContain(path);
    console.log(`${impossible.length} impossible rules: all refused, each at its own place`);
    expect(readSetting({ rules: 'us' }).faults?.[0]?.detail).toMatch(/us-cms, england-nhs/u);
    expect(readSetting([]).faults).toBeDefined();
    expect(
      readSetting({ onCall: 'a@b, c@d', elsewhere: [{ name: {} }], departmentId: '../x', zone: 'X' }).faults?.map(({ path }) => path),
    ).toEqual(expect.arrayContaining(['/onCall', '/elsewhere/0/name', '/elsewhere/0', '/departmentId', '/zone']));
    expect(faultsOf({ slug: 'x', complaints: {}, time_zone: 'Mars/Olympus' })).toMatch(/\/time_zone: "Mars\/Olympus" is no zone/u);
    expect(faultsOf({ slug: 'x', complaints: { rules: 'us' }, time_zone: 'Europe/London' })).toMatch(
      /of x cannot be kept:\n {2}\/rules: /u,
    );
    expect(faultsOf({ slug: 'x', complaints: {}, time_zone: 'Europe/London' })).toBeUndefined();
  });
});
