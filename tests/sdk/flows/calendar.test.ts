import { calendarMonth, reduceBooking, spanOf } from '@foyer/sdk/flows';
import type { BookingEvent, BookingState } from '@foyer/sdk/flows';
import { describe, expect, test } from 'vitest';
import { after, key, later, nine, page, slotsLoaded, ten, toSlots } from './events.ts';

const show: BookingEvent = { type: 'view-changed', view: 'calendar' };
const monthKey = 'blood-test 2026-12   ';
const month: BookingEvent = { type: 'month-loaded', key: monthKey, page: page([nine, ten, later]) };
const morning: BookingEvent = { type: 'filters-changed', filters: { partOfDay: 'morning' } };
const afternoon: BookingEvent = { type: 'filters-changed', filters: { partOfDay: 'afternoon' } };
const at = (...events: BookingEvent[]): BookingState => after([...toSlots, ...events]);

describe('the calendar', () => {
  test('opens at the month of the first free time, and at its first free day', () => {
    expect(at(show).calendar).toMatchObject({ month: '2026-12', day: undefined, times: undefined });
    expect(calendarMonth(at(show))).toBeUndefined();
    const known = calendarMonth(at(show, month));
    expect([...(known?.days ?? [])].map(([day, { options }]) => [day, options.length])).toEqual([
      ['2026-12-01', 2],
      ['2026-12-03', 1],
    ]);
    expect(known?.day?.options.map(({ slot }) => slot.id)).toEqual(['nine', 'ten']);
  });

  test('counts as the list does: what a part of the day has, and one time of several clinicians once', () => {
    const days = (...events: BookingEvent[]) =>
      [...(calendarMonth(at(show, ...events))?.days ?? [])].map(([day, { options }]) => [day, options.length]);
    expect(days(month, morning)).toEqual([['2026-12-01', 2]]);
    expect(days(month, afternoon)).toEqual([['2026-12-03', 1]]);
    const twins = page([
      { ...nine, practitionerId: 'a' },
      { ...nine, id: 'twin', practitionerId: 'b' },
    ]);
    expect(days({ type: 'month-loaded', key: monthKey, page: twins })).toEqual([['2026-12-01', 1]]);
    // The chosen day stays, and says that it has none.
    const chosen = at(show, month, { type: 'day-chosen', day: '2026-12-03' }, morning);
    expect(calendarMonth(chosen)?.day).toEqual({ date: '2026-12-03', options: [] });
  });

  test('says where a month without any time goes on', () => {
    const none = at(show, { type: 'month-loaded', key: monthKey, page: page([]), next: '2027-01-04' });
    expect(calendarMonth(none)).toMatchObject({ day: undefined, next: '2027-01-04' });
  });

  test('keeps the time that is held for this patient, which the server no longer lists', () => {
    const held: BookingEvent[] = [
      { type: 'slot-chosen', slot: nine, key: key('h') },
      { type: 'slot-held', key: key('h'), id: 'h1', expiresAt: 1 },
      { type: 'went-back' },
    ];
    const state = at(...held, show, { type: 'month-loaded', key: monthKey, page: page([ten]) });
    expect(calendarMonth(state)?.day?.options.map(({ slot }) => slot.id)).toEqual(['nine', 'ten']);
  });

  test.each<[string, BookingEvent[], BookingEvent]>([
    ['a month that is not looked at any more', [show, { type: 'month-shown', month: '2027-01' }], month],
    ['a month with another filter', [show, { type: 'filters-changed', filters: { locationId: 'east' } }], month],
    ['a month that is known', [show, month], month],
    ['a month when the list is back', [show, { type: 'view-changed', view: 'list' }], month],
    ['a day without free times', [show, month], { type: 'day-chosen', day: '2026-12-02' }],
    ['the day that is chosen', [show, month, { type: 'day-chosen', day: '2026-12-01' }], { type: 'day-chosen', day: '2026-12-01' }],
    ['a day before the month is known', [show], { type: 'day-chosen', day: '2026-12-01' }],
    ['a failure of a month that is known', [show, month], { type: 'month-failed', key: monthKey, code: 'network' }],
    ['a month before today’s', [show, { type: 'month-shown', month: '2026-01' }], { type: 'month-shown', month: '2020-01' }],
    ['the calendar when it is there', [show], show],
  ])('lets pass %s', (_, events, event) => {
    const state = at(...events);
    expect(reduceBooking(state, event)).toBe(state);
  });

  test('never leaves the days that may be booked', () => {
    const { slots } = at();
    if (!slots) throw new Error('There is no list.');
    expect(at(show, { type: 'month-shown', month: '2999-01' }).calendar?.month).toBe(slots.lastDay.slice(0, 7));
    expect(spanOf('2026-11', slots)).toEqual({ from: '2026-11-30', to: '2026-11-30' });
    expect(spanOf('2026-12', slots)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(spanOf(slots.lastDay.slice(0, 7), slots).to).toBe(slots.lastDay);
  });

  test('keeps what failed as failed, until it is tried again', () => {
    const failed = at(show, { type: 'month-failed', key: monthKey, code: 'network' });
    expect(failed.calendar?.times).toEqual({ key: monthKey, code: 'network' });
    expect(calendarMonth(failed)).toBeUndefined();
    expect(calendarMonth(after([{ type: 'retried' }, month], failed))?.days.size).toBe(2);
  });

  test('is asked again after a time was lost, and stays the patient’s way', () => {
    const lost = at(
      show,
      month,
      { type: 'slot-chosen', slot: nine, key: key('hold') },
      { type: 'slot-lost', key: key('hold'), alternatives: [later] },
    );
    expect(lost).toMatchObject({ step: 'slot', lost: { slot: nine } });
    expect(after([{ type: 'all-times-asked' }, slotsLoaded(2)], lost).calendar).toMatchObject({
      month: '2026-12',
      times: undefined,
    });
  });

  test('books like the list', () => {
    expect(at(show, month, { type: 'slot-chosen', slot: ten, key: key('h') })).toMatchObject({
      holding: ten,
      hold: { slotId: 'ten' },
    });
  });
});
