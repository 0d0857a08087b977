import type { SlotDay } from '@foyer/sdk/flows';
import { html } from 'lit';
import type { Lazy } from '../../core/lazy.ts';
import { dayName } from '../../i18n/intl-visit.ts';
import type { calendarView, Cursor } from './calendar.view.ts';
import { filters } from './filters.view.ts';
import { lookingLine, skeletonDays } from './loading.view.ts';
import { more, noTimes, type LateSlotView } from './more.view.ts';
import type { LateSlot } from './slot.view.ts';
import { button } from './view.ts';

/** The calendar's own part, loaded when it is first wanted, and its tab stop; and which long days of the list are folded. */
export interface SlotParts {
  readonly folds: { isUnfolded(day: SlotDay): boolean; unfold(day: SlotDay): unknown };
  readonly calendar: Pick<Lazy<{ readonly calendarView: typeof calendarView }>, 'value' | 'failed' | 'load'>;
  readonly cursor: Cursor;
}

/** What the page of the times has once the later pages are there. */
export const lateSlot = (view: LateSlotView, part: SlotParts): LateSlot => ({
  filters: filters(view),
  calendar: view.state.calendar && (view.slots.step === 'loading' || view.slots.step === 'ready') ? inCalendar(view, part) : undefined,
  noTimes: noTimes(view),
  more: more(view),
  unfold: (day) => unfoldButton(view, day, part),
});

function unfoldButton({ t, v }: LateSlotView, day: SlotDay, { folds }: SlotParts) {
  if (folds.isUnfolded(day)) return undefined;
  return button(v.allTimesOn(day.options.length, dayName(t.formats, day.date)), () => folds.unfold(day));
}

function inCalendar(view: LateSlotView, { calendar, cursor }: SlotParts) {
  const { t } = view;
  if (calendar.value) return calendar.value.calendarView(view, cursor);
  return calendar.failed
    ? html`<p>${t.cannotShow}. ${t.faultIsOurs}</p>
        <div class="acts">${button(t.tryAgain, () => calendar.load())}</div>`
    : html`${lookingLine(t)}${skeletonDays()}`;
}
