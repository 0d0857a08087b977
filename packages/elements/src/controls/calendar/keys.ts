import type { Day } from '@foyer/sdk/contract';
import { addDays, monthOf } from '@foyer/sdk/flows';
import { addMonths, sameDayIn, weekdayOf } from './dates.ts';

export interface Bounds {
  readonly first: Day;
  readonly last: Day;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekStart: number;
  /** The language runs from right to left, and so does the week. */
  readonly rtl: boolean;
}

/**
 * Where a key leads from a day, as the date grid pattern has it (ARIA Authoring Practices): arrows by day and week, Home and End within the
 * week, Page Up and Page Down by month, with Shift by year. Never out of bounds. Missing for a key that is none of these.
 */
export function dayAfterKey(day: Day, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, bounds: Bounds): Day | undefined {
  const { first, last, weekStart, rtl } = bounds;
  const inWeek = (weekdayOf(day) - weekStart + 7) % 7;
  const byMonths = (count: number) => sameDayIn(day, addMonths(monthOf(day), count));
  const moves: Readonly<Record<string, () => Day>> = {
    ArrowLeft: () => addDays(day, rtl ? 1 : -1),
    ArrowRight: () => addDays(day, rtl ? -1 : 1),
    ArrowUp: () => addDays(day, -7),
    ArrowDown: () => addDays(day, 7),
    Home: () => addDays(day, -inWeek),
    End: () => addDays(day, 6 - inWeek),
    PageUp: () => byMonths(shiftKey ? -12 : -1),
    PageDown: () => byMonths(shiftKey ? 12 : 1),
  };
  const to = moves[key]?.();
  if (to === undefined) return undefined;
  if (to < first) return first;
  return to > last ? last : to;
}
