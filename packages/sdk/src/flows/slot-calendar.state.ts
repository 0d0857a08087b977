import type { Day } from '../contract/primitives.ts';
import type { Slot } from '../contract/slots.ts';

/** `YYYY-MM`. */
export type Month = string;

/**
 * The same free times by month: how many each day has, and the times of the one that is chosen. What is known is kept with the question it
 * answers (`key`: service, filters, month or day), so an old answer is never taken for a new one's.
 */
export interface SlotCalendarState {
  readonly month: Month;
  /** The day whose times are shown: the month's first free one unless the patient chose another. */
  readonly day: Day | undefined;
  /** Free times by day; days without any are not in it. `next` is the first free day after the month. */
  readonly counts:
    | { readonly key: string; readonly byDay: Readonly<Record<Day, number>>; readonly next?: Day | undefined }
    | { readonly key: string; readonly code: string }
    | undefined;
  readonly times: { readonly key: string; readonly slots: readonly Slot[] } | { readonly key: string; readonly code: string } | undefined;
}

export type SlotCalendarEvent =
  /** List or calendar: two equal ways to the same times. */
  | { readonly type: 'view-changed'; readonly view: 'list' | 'calendar' }
  | { readonly type: 'month-shown'; readonly month: Month }
  | { readonly type: 'day-chosen'; readonly day: Day };
