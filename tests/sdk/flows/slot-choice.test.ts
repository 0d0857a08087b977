import {
  addDays,
  countTimes,
  earliestToday,
  filterChoices,
  isFiltered,
  openSlotChoice,
  reduceSlotChoice,
  slotDays,
  zonesOf,
  type SlotChoiceEvent,
  type SlotChoiceState,
} from '@foyer/sdk/flows';
import type { Slot } from '@foyer/sdk/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { location, practitioner, slot } from '../support/hospital.ts';
import { page } from './events.ts';

const today = '2026-11-30';
const open = (maxAdvanceDays = 60) => openSlotChoice({ serviceId: 'blood-test', today, maxAdvanceDays });
const after = (state: SlotChoiceState, ...events: SlotChoiceEvent[]) => events.reduce(reduceSlotChoice, state);
const loaded = (ask: number, items: readonly Slot[], nextCursor?: string, nextDay?: string): SlotChoiceEvent => ({
  type: 'slots-loaded',
  ask,
  page: page(items, nextCursor),
  nextDay,
});
const rows = (state: SlotChoiceState, kept?: Slot) =>
  slotDays(state, kept).map(
    ({ date, until, options }) =>
      `${date}${until ? `..${until}` : ''}: ${options.map(({ slot: { id }, count }) => id + (count > 1 ? `x${count}` : '')).join(' ')}`,
  );

const a = slot('a', '2026-12-01', '09:00');
const b = slot('b', '2026-12-01', '14:00');
const c = slot('c', '2026-12-04', '18:00');

describe('asking', () => {
  test('begins with two weeks, and no further than may be booked', () => {
    expect(open().ask).toEqual({ id: 1, page: 1, from: '2026-11-30', to: '2026-12-13' });
    expect(open(3).ask).toMatchObject({ to: '2026-12-04' });
  });

  test('goes on with the next two weeks when asked for more, to the last day', () => {
    const first = after(open(20), loaded(1, [a]));
    expect(first).toMatchObject({ step: 'ready', more: 'idle', next: { from: '2026-12-14', to: '2026-12-21' } });
    const more = after(first, { type: 'more-asked' });
    expect(more).toMatchObject({ more: 'asking', ask: { id: 2, from: '2026-12-14', to: '2026-12-21' } });
    expect(after(more, { type: 'more-asked' })).toBe(more);
    const all = after(more, loaded(2, [slot('z', '2026-12-20')]));
    expect(all).toMatchObject({ step: 'ready', more: 'idle', next: undefined });
    expect(after(all, { type: 'more-asked' })).toBe(all);
  });

  test('goes by itself to the first free day after an empty span', () => {
    const jumped = after(open(), loaded(1, [], undefined, '2027-01-04'));
    expect(jumped).toMatchObject({ step: 'loading', ask: { id: 2, from: '2027-01-04', to: '2027-01-17' } });
    expect(after(jumped, loaded(2, [slot('z', '2027-01-04')]))).toMatchObject({ step: 'ready' });
  });

  test('is empty when there is nothing as far as may be booked', () => {
    expect(after(open(), loaded(1, []))).toMatchObject({ step: 'empty' });
    expect(after(open(), loaded(1, [], undefined, '2027-05-01'))).toMatchObject({ step: 'empty' });
  });

  test('goes on through the pages of a busy span until three days are whole', () => {
    const times = (day: string, from: number) =>
      Array.from({ length: 4 }, (_, i) => slot(`${day}-${from + i}`, day, `${String(8 + from + i).padStart(2, '0')}:00`));
    let state = after(open(), loaded(1, times('2026-12-01', 0), 'c1'));
    expect(state).toMatchObject({ step: 'ready', more: 'asking', ask: { cursor: 'c1', page: 2 } });
    // A day loaded in part is shown only while there is nothing else.
    expect(rows(state)).toHaveLength(1);
    state = after(state, loaded(2, [...times('2026-12-01', 4), ...times('2026-12-02', 0)], 'c2'));
    expect(rows(state).map((row) => row.slice(0, 10))).toEqual(['2026-12-01']);
    expect(slotDays(state)[0]?.options).toHaveLength(8);
    state = after(state, loaded(3, [...times('2026-12-03', 0), ...times('2026-12-04', 0)], 'c3'));
    expect(state).toMatchObject({ more: 'idle', next: { cursor: 'c3' } });
    expect(rows(state).map((row) => row.slice(0, 10))).toEqual(['2026-12-01', '2026-12-02', '2026-12-03']);
  });

  test('stops after five pages in a row, even if no day is whole', () => {
    let state: SlotChoiceState = open();
    for (let ask = 1; ask <= 5; ask += 1) state = after(state, loaded(ask, [slot(`s${ask}`, '2026-12-01', `0${ask}:00`)], `c${ask}`));
    expect(state).toMatchObject({ step: 'ready', more: 'idle' });
    expect(after(state, { type: 'more-asked' })).toMatchObject({ more: 'asking', ask: { page: 1, cursor: 'c5' } });
  });

  test('takes no answer but the one awaited', () => {
    const state = open();
    expect(after(state, loaded(9, [a]))).toBe(state);
    const ready = after(state, loaded(1, [a]));
    expect(after(ready, loaded(1, [b]))).toBe(ready);
    expect(after(ready, { type: 'slots-failed', ask: 1, code: 'network' })).toBe(ready);
  });

  test('that fails says so, and can be asked again where it was', () => {
    expect(after(open(), { type: 'slots-failed', ask: 1, code: 'overloaded' })).toMatchObject({ step: 'unavailable', code: 'overloaded' });
    expect(after(open(), { type: 'slots-failed', ask: 1, code: 'overloaded' }, { type: 'slots-reloaded' })).toMatchObject({
      step: 'loading',
      ask: { id: 2 },
    });
    const failed = after(open(), loaded(1, [a]), { type: 'more-asked' }, { type: 'slots-failed', ask: 2, code: 'network' });
    expect(failed).toMatchObject({ step: 'ready', more: 'failed' });
    expect(after(failed, { type: 'more-asked' })).toMatchObject({ more: 'asking', ask: { id: 3, from: '2026-12-14' } });
  });

  test('begins anew when a place, a clinician or a mode is chosen, but not for a part of the day', () => {
    const ready = after(open(), loaded(1, [a, b]));
    expect(after(ready, { type: 'filters-changed', filters: { partOfDay: 'morning' } })).toMatchObject({ step: 'ready', ask: { id: 1 } });
    expect(after(ready, { type: 'filters-changed', filters: { practitionerId: 'nwosu' } })).toMatchObject({
      step: 'loading',
      slots: [],
      ask: { id: 2 },
    });
    expect(after(ready, { type: 'filters-changed', filters: { partOfDay: 'any' } })).toBe(ready);
  });

  test('of another service takes no late answer meant for the one before', () => {
    const next = openSlotChoice({ serviceId: 'x', today, maxAdvanceDays: 60 }, open());
    expect(after(next, loaded(1, [a]))).toBe(next);
  });
});

describe('the list', () => {
  test('has each day once, and rows for the days between that have no times', () => {
    expect(rows(after(open(), loaded(1, [a, b, c])))).toEqual([
      '2026-12-01: a b',
      '2026-12-02..2026-12-03: ',
      '2026-12-04: c',
      '2026-12-05..2026-12-13: ',
    ]);
  });

  test('never calls a day empty that was not asked for', () => {
    const jumped = after(
      open(),
      loaded(1, [a]),
      { type: 'more-asked' },
      loaded(2, [], undefined, '2027-01-04'),
      { type: 'more-asked' },
      loaded(3, [slot('z', '2027-01-05')]),
    );
    expect(rows(jumped)).toEqual([
      '2026-12-01: a',
      '2026-12-02..2026-12-27: ',
      '2027-01-04: ',
      '2027-01-05: z',
      '2027-01-06..2027-01-17: ',
    ]);
  });

  test('can be narrowed to a part of the day', () => {
    const ready = after(open(), loaded(1, [a, b, c]));
    const part = (partOfDay: 'morning' | 'afternoon' | 'evening') =>
      slotDays(after(ready, { type: 'filters-changed', filters: { partOfDay } })).flatMap(({ options }) =>
        options.map(({ slot: { id } }) => id),
      );
    expect([part('morning'), part('afternoon'), part('evening')]).toEqual([['a'], ['b'], ['c']]);
    expect(filterChoices(ready).partsOfDay).toEqual(['any', 'morning', 'afternoon', 'evening']);
    expect(isFiltered(ready)).toBe(false);
    expect(isFiltered(after(ready, { type: 'filters-changed', filters: { partOfDay: 'morning' } }))).toBe(true);
  });

  test('takes a session to be open in each part of the day it reaches into', () => {
    const session = slot('s', '2026-12-01', '09:00', { window: true, end: '2026-12-01T18:00:00-05:00' });
    const morning = slot('m', '2026-12-01', '09:00', { window: true, end: '2026-12-01T12:00:00-05:00' });
    const ready = after(open(), loaded(1, [session, morning]));
    const ids = (partOfDay: 'afternoon' | 'evening') =>
      slotDays(after(ready, { type: 'filters-changed', filters: { partOfDay } })).flatMap(({ options }) =>
        options.map((option) => option.slot.id),
      );
    expect([ids('afternoon'), ids('evening')]).toEqual([['s'], ['s']]);
  });

  test('offers one time of several clinicians once', () => {
    const event = loaded(1, [
      { ...a, practitionerId: 'nwosu' },
      { ...a, id: 'a2', practitionerId: 'brandt' },
      { ...a, id: 'a3', locationId: 'east' },
    ]);
    const ready = after(open(), {
      ...event,
      page: {
        ...(event as { page: ReturnType<typeof page> }).page,
        included: { services: [], locations: [location()], practitioners: [practitioner()] },
      },
    } as SlotChoiceEvent);
    const [day] = slotDays(ready);
    expect(day?.options).toMatchObject([
      { slot: { id: 'a' }, count: 2, practitioner: undefined, location: { id: 'main' } },
      { slot: { id: 'a3' }, count: 1, location: undefined },
    ]);
    expect(countTimes(slotDays(ready))).toBe(2);
    expect(zonesOf(ready)).toEqual(['America/New_York']);
  });

  test('offers one time of several places once where nobody has to go there', () => {
    const video = { ...a, mode: 'video' } as const;
    const ready = after(
      open(),
      loaded(1, [
        video,
        { ...video, id: 'a2', locationId: 'east' },
        { ...video, id: 'a3', locationId: 'far', timeZone: 'America/Chicago' },
      ]),
    );
    expect(slotDays(ready)[0]?.options.map(({ slot, count }) => [slot.id, count])).toEqual([
      ['a', 2],
      ['a3', 1],
    ]);
  });

  test('keeps the time that is held for this patient, which the server lists no more', () => {
    const ready = after(open(), loaded(1, [b, c]));
    expect(rows(ready, a)[0]).toBe('2026-12-01: a b');
    expect(rows(ready, { ...a, serviceId: 'x' })[0]).toBe('2026-12-01: b');
    expect(rows(after(open(), loaded(1, [a, b])), a)[0]).toBe('2026-12-01: a b');
  });

  test('keeps what filters offer when one of them is chosen', () => {
    const both = {
      services: [],
      locations: [location(), location('east', 'East')],
      practitioners: [practitioner(), practitioner('brandt', 'Amy Brandt')],
    };
    const ready = after(open(), { type: 'slots-loaded', ask: 1, page: { items: [a], included: both } });
    const narrowed = after(ready, { type: 'filters-changed', filters: { practitionerId: 'brandt' } }, loaded(2, [a]));
    expect(filterChoices(narrowed)).toMatchObject({
      practitioners: [{ id: 'nwosu' }, { id: 'brandt' }],
      locations: [{ id: 'main' }, { id: 'east' }],
    });
  });

  test('shows every loaded time of whole days once, in order, whatever the pages', () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-04'];
    const any = fc.uniqueArray(fc.tuple(fc.constantFrom(...days), fc.integer({ min: 0, max: 23 })), {
      minLength: 1,
      maxLength: 20,
      selector: ([day, hour]) => `${day} ${hour}`,
    });
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 6 }), (times, size) => {
        const all = times
          .map(([day, hour]) => slot(`${day}-${hour}`, day, `${String(hour).padStart(2, '0')}:00`))
          .sort((x, y) => (x.start < y.start ? -1 : 1));
        let state: SlotChoiceState = open();
        for (let at = 0; at < all.length; at += size) {
          if (state.step === 'ready' && state.more === 'idle') state = after(state, { type: 'more-asked' });
          state = after(state, loaded(state.ask.id, all.slice(at, at + size), at + size < all.length ? `c${at}` : undefined));
        }
        expect(slotDays(state).flatMap(({ options }) => options.map((option) => option.slot.id))).toEqual(all.map(({ id }) => id));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('days', () => {
  test('are counted by the calendar, over the ends of months, years and daylight saving', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  test('today is never later than it is anywhere', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom('Pacific/Midway', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati'),
        (now, timeZone) => {
          const there = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
          const earliest = earliestToday(now.getTime());
          expect(earliest <= there && addDays(earliest, 2) >= there).toBe(true);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});
