import { calendarDay, freeOn, reduceBooking, spanOf } from '@foyer/sdk/flows';
import type { BookingEvent, BookingState } from '@foyer/sdk/flows';
import { describe, expect, test } from 'vitest';
import { after, key, later, nine, page, slotsLoaded, ten, toSlots } from './events.ts';

const show: BookingEvent = { type: 'view-changed', view: 'calendar' };
const monthKey = 'blood-test 2026-12   ';
const dayKey = (day: string) => `blood-test ${day}   `;
const month: BookingEvent = {
  type: 'month-loaded',
  key: monthKey,
  days: [
    { date: '2026-12-01', free: 2 },
    { date: '2026-12-03', free: 1 },
  ],
  next: '2027-01-04',
};
const day: BookingEvent = { type: 'day-loaded', key: dayKey('2026-12-01'), page: page([nine, ten]) };
const at = (...events: BookingEvent[]): BookingState => after([...toSlots, ...events]);

describe('the calendar', () => {
  test('opens at the month of the first free time, and at its first free day', () => {
    expect(at(show).calendar).toMatchObject({ month: '2026-12', day: undefined, counts: undefined });
    const known = at(show, month);
    expect(known.calendar).toMatchObject({ day: '2026-12-01', counts: { next: '2027-01-04' } });
    expect([freeOn(known.calendar ?? never(), '2026-12-01'), freeOn(known.calendar ?? never(), '2026-12-02')]).toEqual([2, 0]);
    expect(calendarDay(known)).toBeUndefined();
    expect(calendarDay(at(show, month, day))?.options.map(({ slot }) => slot.id)).toEqual(['nine', 'ten']);
  });

  test.each<[string, BookingEvent[], BookingEvent]>([
    ['a month that is not looked at any more', [show, { type: 'month-shown', month: '2027-01' }], month],
    ['a month with another filter', [show, { type: 'filters-changed', filters: { locationId: 'east' } }], month],
    ['a month that is known', [show, month], month],
    ['a day that is not chosen any more', [show, month, { type: 'day-chosen', day: '2026-12-03' }], day],
    ['a month when the list is back', [show, { type: 'view-changed', view: 'list' }], month],
    ['a day without free times', [show, month], { type: 'day-chosen', day: '2026-12-02' }],
    ['the day that is chosen', [show, month], { type: 'day-chosen', day: '2026-12-01' }],
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
    expect(failed.calendar?.counts).toEqual({ key: monthKey, code: 'network' });
    expect(after([{ type: 'retried' }], failed).calendar?.counts).toBeUndefined();
    const noDay = at(show, month, { type: 'day-failed', key: dayKey('2026-12-01'), code: 'network' });
    expect(after([{ type: 'retried' }, month, day], noDay).calendar?.times).toMatchObject({ slots: [nine, ten] });
  });

  test('is asked again after a time was lost, and stays the patient’s way', () => {
    const lost = at(
      show,
      month,
      day,
      { type: 'slot-chosen', slot: nine, key: key('hold') },
      { type: 'slot-lost', key: key('hold'), alternatives: [later] },
    );
    expect(lost).toMatchObject({ step: 'slot', lost: { slot: nine } });
    expect(after([{ type: 'all-times-asked' }, slotsLoaded(2)], lost).calendar).toMatchObject({
      month: '2026-12',
      counts: undefined,
      times: undefined,
    });
  });

  test('books like the list', () => {
    expect(at(show, month, day, { type: 'slot-chosen', slot: ten, key: key('h') })).toMatchObject({
      holding: ten,
      hold: { slotId: 'ten' },
    });
  });
});

function never(): never {
  throw new Error('There is no calendar.');
}
