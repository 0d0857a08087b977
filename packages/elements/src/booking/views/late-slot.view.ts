import { html } from 'lit';
import type { Lazy } from '../../core/lazy.ts';
import type { calendarView, Cursor } from './calendar.view.ts';
import { filters } from './filters.view.ts';
import { lookingLine, skeletonDays } from './loading.view.ts';
import { more, noTimes, type LateSlotView } from './more.view.ts';
import type { LateSlot } from './slot.view.ts';
import { button } from './view.ts';

/** The calendar's own part, loaded when it is first wanted, and its tab stop. */
export interface CalendarPart {
  readonly calendar: Pick<Lazy<{ readonly calendarView: typeof calendarView }>, 'value' | 'failed' | 'load'>;
  readonly cursor: Cursor;
}

/** What the page of the times has once the later pages are there. */
export const lateSlot = (view: LateSlotView, part: CalendarPart): LateSlot => ({
  filters: filters(view),
  calendar: view.state.calendar && (view.slots.step === 'loading' || view.slots.step === 'ready') ? inCalendar(view, part) : undefined,
  noTimes: noTimes(view),
  more: more(view),
});

function inCalendar(view: LateSlotView, { calendar, cursor }: CalendarPart) {
  const { t } = view;
  if (calendar.value) return calendar.value.calendarView(view, cursor);
  return calendar.failed
    ? html`<p>${t.cannotShow}. ${t.faultIsOurs}</p>
        <div class="acts">${button(t.tryAgain, () => calendar.load())}</div>`
    : html`${lookingLine(t)}${skeletonDays()}`;
}
