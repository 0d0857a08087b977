import type { Day } from '../contract/primitives.ts';
import type { Slot } from '../contract/slots.ts';

/** `YYYY-MM`. */
export type Month = string;

/**
 * The same free times by month: all of the month in view, so that its days count as the list would, whatever it is narrowed to. What is
 * known is kept with the question it answers (`key`: service, filters, month), so an old answer is never taken for a new one's.
 */
export interface SlotCalendarState {
  readonly month: Month;
  /** The day the patient chose; missing until they do, and after the month is turned. */
  readonly day: Day | undefined;
  /** `next` is the first free day after a month that has none. */
  readonly times:
    | { readonly key: string; readonly slots: readonly Slot[]; readonly next?: Day | undefined }
    | { readonly key: string; readonly code: string }
    | undefined;
}

export type SlotCalendarEvent =
  /** List or calendar: two equal ways to the same times. */
  | { readonly type: 'view-changed'; readonly view: 'list' | 'calendar' }
  | { readonly type: 'month-shown'; readonly month: Month }
  | { readonly type: 'day-chosen'; readonly day: Day };
