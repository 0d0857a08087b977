import type { Day } from '../contract/primitives.ts';
import type { BookingState, SlotCalendarOutcome } from './booking.state.ts';
import type { EventOf } from './booking.steps.ts';
import { addDays, earlier } from './days.ts';
import { unite } from './slot-choice.flow.ts';
import { dayOf, slotDays } from './slot-choice.selectors.ts';
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
  return key === calendar?.times?.key ? undefined : key;
}

export function onViewChanged(state: BookingState, { view }: EventOf<'view-changed'>): BookingState {
  const { slots, calendar } = state;
  if (state.step !== 'slot' || !slots || (view === 'calendar') === (calendar !== undefined)) return state;
  const [first] = slots.slots;
  const month = monthOf(first ? dayOf(first) : slots.today);
  return { ...state, calendar: view === 'calendar' ? { month, day: undefined, times: undefined } : undefined };
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
  if (state.step !== 'slot' || !calendar || day === calendar.day || !calendarMonth(state)?.days.has(day)) return state;
  return { ...state, calendar: { ...calendar, month: monthOf(day), day } };
}

export function onCalendarAnswer(state: BookingState, event: SlotCalendarOutcome): BookingState {
  const { calendar, slots } = state;
  const { key } = event;
  if (!calendar || !slots || key !== monthToAsk(state)) return state;
  if (event.type === 'month-failed') return { ...state, calendar: { ...calendar, times: { key, code: event.code } } };
  const { items, included } = event.page;
  const known = {
    ...slots,
    locations: unite(slots.locations, included.locations),
    practitioners: unite(slots.practitioners, included.practitioners),
  };
  return { ...state, slots: known, calendar: { ...calendar, times: { key, slots: items, next: event.next } } };
}

/** Asks again for what failed, or may be old. */
export function forgetTimes(calendar: SlotCalendarState | undefined): SlotCalendarState | undefined {
  return calendar && { ...calendar, times: undefined };
}

/** The month in view: its days with free times, as the list would show them, and the one whose times are shown. */
export interface CalendarMonth {
  readonly days: ReadonlyMap<Day, SlotDay>;
  /** The day that was chosen, else the first free one; missing in a month that has none. */
  readonly day: SlotDay | undefined;
  /** The first free day after a month that has none. */
  readonly next: Day | undefined;
}

/** Missing until the month is known. */
export function calendarMonth({ slots, calendar, hold, slot }: BookingState): CalendarMonth | undefined {
  const { month, day, times } = calendar ?? {};
  if (!slots || !month || !times || !('slots' in times) || times.key !== keyOf(slots, month)) return undefined;
  const ofMonth = { ...slots, slots: times.slots, spans: [spanOf(month, slots)] };
  const kept = hold && slot && hold.slotId === slot.id && monthOf(dayOf(slot)) === month ? slot : undefined;
  const free = slotDays(ofMonth, kept).filter(({ options }) => options.length > 0);
  const days = new Map(free.map((one) => [one.date, one]));
  return { days, day: day === undefined ? free[0] : (days.get(day) ?? { date: day, options: [] }), next: times.next };
}
