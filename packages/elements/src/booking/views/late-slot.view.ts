import type { SlotDay } from '@foyer/sdk/flows';
import { dayName } from '../../i18n/intl-visit.ts';
import { calendarView, type Cursor } from './calendar.view.ts';
import { filters } from './filters.view.ts';
import { more, noTimes, type LateSlotView } from './more.view.ts';
import type { LateSlot } from './slot.view.ts';
import { button } from '../../controls/page.ts';

/** The calendar's tab stop, and which long days of the list are folded. */
export interface SlotParts {
  readonly folds: { isUnfolded(day: SlotDay): boolean; unfold(day: SlotDay): unknown };
  readonly cursor: Cursor;
}

/** What the page of the times has once the later pages are there. */
export const lateSlot = (view: LateSlotView, { folds, cursor }: SlotParts): LateSlot => ({
  filters: filters(view),
  calendar: view.state.calendar && (view.slots.step === 'loading' || view.slots.step === 'ready') ? calendarView(view, cursor) : undefined,
  noTimes: noTimes(view),
  more: more(view),
  unfold: (day) => unfoldButton(view, day, folds),
});

function unfoldButton({ t, v }: LateSlotView, day: SlotDay, folds: SlotParts['folds']) {
  if (folds.isUnfolded(day)) return undefined;
  return button(v.allTimesOn(day.options.length, dayName(t.formats, day.date)), () => folds.unfold(day));
}
