import type { Day } from '../contract/primitives.ts';
import type { BookingState, SlotCalendarOutcome } from './booking.state.ts';
import type { EventOf } from './booking.steps.ts';
import { addDays, earlier } from './days.ts';
import { unite } from './slot-choice.flow.ts';
import { countTimes, dayOf, slotDays } from './slot-choice.selectors.ts';
import type { SlotChoiceState, SlotDay } from './slot-choice.state.ts';
import type { Month, SlotCalendarState } from './slot-calendar.state.ts';

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The days of a month that can have free times: not before today, not after the last that may be booked. */
export function spanOf(
  month: Month,
  { today, lastDay }: Pick<SlotChoiceState, 'today' | 'lastDay'>,
): { readonly from: Day; readonly to: Day } {
  const first = `${month}-01`;
  const last = addDays(`${monthOf(addDays(first, 31))}-01`, -1);
  return { from: first < today ? today : first, to: earlier(last, lastDay) };
}

function keyOf({ serviceId, filters }: SlotChoiceState, asked: string): string {
  const { locationId, practitionerId, mode } = filters;
  return [serviceId, asked, locationId, practitionerId, mode].join(' ');
}

/** Which month is to be asked for: the `key` its answer is kept with. Missing when it is known, or nobody looks. */
export function monthToAsk({ step, slots, calendar }: BookingState): string | undefined {
  const key = step === 'slot' && slots && calendar ? keyOf(slots, calendar.month) : undefined;
  return key === calendar?.counts?.key ? undefined : key;
}

/** The same for the times of the chosen day. */
export function dayToAsk({ step, slots, calendar }: BookingState): string | undefined {
  const key = step === 'slot' && slots && calendar?.day ? keyOf(slots, calendar.day) : undefined;
  return key === calendar?.times?.key ? undefined : key;
}

export function onViewChanged(state: BookingState, { view }: EventOf<'view-changed'>): BookingState {
  const { slots, calendar } = state;
  if (state.step !== 'slot' || !slots || (view === 'calendar') === (calendar !== undefined)) return state;
  const [first] = slots.slots;
  const month = monthOf(first ? dayOf(first) : slots.today);
  return { ...state, calendar: view === 'calendar' ? { month, day: undefined, counts: undefined, times: undefined } : undefined };
}

export function onMonthShown(state: BookingState, { month: asked }: EventOf<'month-shown'>): BookingState {
  const { slots, calendar } = state;
  if (state.step !== 'slot' || !slots || !calendar) return state;
  const [first, last] = [monthOf(slots.today), monthOf(slots.lastDay)];
  const month = asked < first ? first : earlier(asked, last);
  return month === calendar.month ? state : { ...state, calendar: { ...calendar, month, day: undefined } };
}

/** A day without free times can be looked at with the keys, but not chosen. */
export function onDayChosen(state: BookingState, { day }: EventOf<'day-chosen'>): BookingState {
  const { calendar } = state;
  if (state.step !== 'slot' || !calendar || day === calendar.day || freeOn(calendar, day) === 0) return state;
  return { ...state, calendar: { ...calendar, month: monthOf(day), day } };
}

export function onCalendarAnswer(state: BookingState, event: SlotCalendarOutcome): BookingState {
  const { calendar, slots } = state;
  if (!calendar || !slots) return state;
  const { key } = event;
  switch (event.type) {
    case 'month-loaded': {
      if (key !== monthToAsk(state)) return state;
      const byDay = Object.fromEntries(event.days.map(({ date, free }) => [date, free]));
      const day = calendar.day && byDay[calendar.day] ? calendar.day : event.days.find(({ free }) => free > 0)?.date;
      return { ...state, calendar: { ...calendar, day, counts: { key, byDay, next: event.next } } };
    }
    case 'month-failed':
      return key === monthToAsk(state) ? { ...state, calendar: { ...calendar, counts: { key, code: event.code } } } : state;
    case 'day-loaded': {
      if (key !== dayToAsk(state)) return state;
      const { items, included } = event.page;
      const known = {
        ...slots,
        locations: unite(slots.locations, included.locations),
        practitioners: unite(slots.practitioners, included.practitioners),
      };
      return { ...state, slots: known, calendar: { ...calendar, times: { key, slots: items } } };
    }
    case 'day-failed':
      return key === dayToAsk(state) ? { ...state, calendar: { ...calendar, times: { key, code: event.code } } } : state;
  }
}

/** Asks again for what failed, or may be old. */
export function forgetAnswers(calendar: SlotCalendarState | undefined): SlotCalendarState | undefined {
  return calendar && { ...calendar, counts: undefined, times: undefined };
}

/** How many free times a day has, as far as the month in view is known. */
export function freeOn({ counts }: SlotCalendarState, day: Day): number {
  return (counts && 'byDay' in counts && counts.byDay[day]) || 0;
}

/** The chosen day with its times, as the list would show them. Missing until they are known. */
export function calendarDay({ slots, calendar, hold, slot }: BookingState): SlotDay | undefined {
  const { day, times } = calendar ?? {};
  if (!slots || !day || !times || !('slots' in times) || times.key !== keyOf(slots, day)) return undefined;
  const ofDay = { ...slots, slots: times.slots, spans: [{ from: day, to: day }] };
  const days = slotDays(ofDay, hold && slot && hold.slotId === slot.id && dayOf(slot) === day ? slot : undefined);
  return days.find(({ date }) => date === day) ?? { date: day, options: [] };
}

/** What the live region says of the calendar: the month's free days, or the chosen day's times. */
export function calendarCounts(state: BookingState): { readonly freeDays: number; readonly times: number | undefined } {
  const { calendar } = state;
  const counts = calendar?.counts && 'byDay' in calendar.counts ? calendar.counts.byDay : {};
  const day = calendarDay(state);
  return { freeDays: Object.values(counts).filter((free) => free > 0).length, times: day && countTimes([day]) };
}
