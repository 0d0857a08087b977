import { calendarDay, freeOn, monthOf, type Month } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { calendar } from '../../controls/calendar/calendar.ts';
import { dayAndMonth, weekday } from '../../i18n/intl.ts';
import { more, type LateSlotView } from './more.view.ts';
import { times, zone } from './slot.view.ts';
import { button } from './view.ts';

/** Moves the one tab stop of the month's table. */
export interface Cursor {
  readonly day: string | undefined;
  readonly move: (day: string) => void;
}

/** The same free times by month: a second, equal way to them. */
export function calendarView(view: LateSlotView, cursor: Cursor) {
  const { state, slots, t, v, send } = view;
  const { month, day: chosen, counts } = state.calendar ?? { month: monthOf(slots.today) };
  const isKnown = counts && 'byDay' in counts;
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
        free: isKnown ? (day) => (state.calendar ? freeOn(state.calendar, day) : 0) : undefined,
        words: {
          monthBefore: v.monthBefore,
          monthAfter: v.monthAfter,
          freeTimes: v.freeTimes,
          comma: t.listComma,
          legend: v.calendarLegend,
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
      <div class="calendar-times stack">${ofDay(view, show)}</div>
    </div>
    ${more(view)}
  `;
}

/** The times of the chosen day; else what there is instead of them. */
function ofDay(view: LateSlotView, show: (month: Month) => void) {
  const { state, slots, t, v, send } = view;
  const { day, counts, times: known } = state.calendar ?? {};
  if ([counts, known].some((answer) => answer && 'code' in answer))
    return html`<p>${t.cannotShow}. ${t.faultIsOurs}</p>
      <div class="acts">${button(t.tryAgain, () => send({ type: 'retried' }))}</div>`;
  if (counts && 'byDay' in counts && !day) {
    const { next } = counts;
    const named = next && `${weekday(t.formats, next)} ${dayAndMonth(t.formats, next)}`;
    return html`<p>${v.noTimesInMonth}</p>
      ${next && named ? html`<div class="acts">${button(v.nextFreeDay(named), () => show(monthOf(next)))}</div>` : nothing}`;
  }
  const found = calendarDay(state);
  if (!found)
    return html`<div class="slots" aria-hidden="true">${Array.from({ length: 6 }, () => html`<div class="skeleton"></div>`)}</div>`;
  if (found.options.length === 0 && slots.filters.partOfDay !== 'any') return html`<p>${v.noMatchingTimes}</p>`;
  // The patient asked for this day: it stands open.
  return times(view, [found], () => undefined);
}
