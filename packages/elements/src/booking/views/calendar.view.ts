import { calendarMonth, monthOf, type CalendarMonth, type Month } from '@foyer/sdk/flows';
import { html } from 'lit';
import { calendar } from '../../controls/calendar/calendar.ts';
import { dayName } from '../../i18n/intl-visit.ts';
import { more, type LateSlotView } from './more.view.ts';
import { times, zone } from './slot.view.ts';
import { button } from '../../controls/page.ts';

/** Moves the one tab stop of the month's table. */
export interface Cursor {
  readonly day: string | undefined;
  readonly move: (day: string) => void;
}

/** The same free times by month: a second, equal way to them. */
export function calendarView(view: LateSlotView, cursor: Cursor) {
  const { state, slots, t, v, send } = view;
  const { month } = state.calendar ?? { month: monthOf(slots.today) };
  const known = calendarMonth(state);
  const chosen = known?.day?.date;
  const show = (next: Month) => send({ type: 'month-shown', month: next });
  const first = monthOf(slots.today) === month ? slots.today : `${month}-01`;
  const inMonth = [cursor.day, chosen].find((day) => day && monthOf(day) === month);
  return html`
    ${zone(view)}
    <div class="beside-times stack">
      ${calendar({
        formats: t.formats,
        rtl: t.dir === 'rtl',
        month,
        chosen,
        first: slots.today,
        last: slots.lastDay,
        free: known && ((day) => known.days.get(day)?.options.length ?? 0),
        words: {
          monthBefore: v.monthBefore,
          monthAfter: v.monthAfter,
          freeTimes: v.freeTimes,
          comma: t.listComma,
          legend: known || state.calendar?.times ? v.calendarLegend : t.lookingForTimes,
        },
        cursor: inMonth ?? first,
        show,
        choose: (day) => {
          cursor.move(day);
          send({ type: 'day-chosen', day });
        },
        moved: (day) => {
          show(monthOf(day));
          cursor.move(day);
        },
      })}
      <div class="calendar-times stack">${ofDay(view, known, show)}</div>
    </div>
    ${more(view)}
  `;
}

/** The times of the chosen day; else what there is instead of them. */
function ofDay(view: LateSlotView, known: CalendarMonth | undefined, show: (month: Month) => void) {
  const { state, slots, t, v, send } = view;
  const answer = state.calendar?.times;
  if (answer && 'code' in answer)
    return html`<p>${t.cannotShow}. ${t.faultIsOurs}</p>
      <div class="acts">${button(t.tryAgain, () => send({ type: 'retried' }))}</div>`;
  if (!known)
    return html`<div class="slots" aria-hidden="true">${Array.from({ length: 6 }, () => html`<div class="skeleton"></div>`)}</div>`;
  const { day, next } = known;
  if (!day && next)
    return html`<p>${v.noTimesInMonth}</p>
      <div class="acts">${button(v.nextFreeDay(dayName(t.formats, next)), () => show(monthOf(next)))}</div>`;
  if (!day) return html`<p>${slots.filters.partOfDay === 'any' ? v.noTimesInMonth : v.noMatchingTimes}</p>`;
  // Chosen before a filter took its times; other days of the month may have some, and the cell says the same.
  if (day.options.length === 0) return html`<p>${dayName(t.formats, day.date)}${t.listComma}${v.freeTimes(0)}</p>`;
  // The patient asked for this day: it stands open.
  return times(view, [day], () => undefined);
}
