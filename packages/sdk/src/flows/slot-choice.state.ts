import type { Day, Mode } from '../contract/primitives.ts';
import type { Location } from '../contract/locations.ts';
import type { Practitioner } from '../contract/practitioners.ts';
import type { Service } from '../contract/services.ts';
import type { Slot } from '../contract/slots.ts';

/** Morning ends at 12:00, afternoon at 17:00, on the wall clock of the slot's own location. */
export type PartOfDay = 'any' | 'morning' | 'afternoon' | 'evening';

/** What the patient narrows the list by. A missing id means any. */
export interface SlotFilters {
  readonly partOfDay: PartOfDay;
  readonly locationId?: string | undefined;
  readonly practitionerId?: string | undefined;
  readonly mode?: Mode | undefined;
}

/** One question to the server. `id` counts up, so that a late answer to an older question is known as such. */
export interface SlotAsk {
  readonly id: number;
  readonly from: Day;
  /** Included. At most 62 days from `from`. */
  readonly to: Day;
  /** Goes on with the page before. */
  readonly cursor?: string | undefined;
  /** Pages asked for in a row without the patient pressing anything, this one included. */
  readonly page: number;
}

interface SlotChoiceData {
  readonly serviceId: string;
  /** A day that has begun nowhere on earth later than now: where every list starts. */
  readonly today: Day;
  /** How far ahead may be booked, from the service's policy; counted from `today`. */
  readonly lastDay: Day;
  readonly filters: SlotFilters;
  /** What is being asked, or was asked last. */
  readonly ask: SlotAsk;
  /** Everything loaded so far, in time order, each id once. */
  readonly slots: readonly Slot[];
  /** Spans of days that are known whole, in order; a day outside them is never called empty. */
  readonly spans: readonly { readonly from: Day; readonly to: Day }[];
  /** Where "Show the next days" goes on; missing when there is nothing after. */
  readonly next: { readonly from: Day; readonly to: Day; readonly cursor?: string | undefined } | undefined;
  /** Places and clinicians that any answer for this service named: what the filters offer. */
  readonly locations: readonly Location[];
  readonly practitioners: readonly Practitioner[];
}

/**
 * A list of free times by day.
 *
 * - `loading`: the first answer, or the first one after a filter changed, is awaited: show the skeleton.
 * - `ready`: there is at least one time. `more` is `asking` while the next days load, `failed` when they could not be.
 * - `empty`: no free time as far ahead as may be booked, with these filters.
 * - `unavailable`: the list could not be loaded. `code` is a problem code, or `network`.
 */
export type SlotChoiceState = SlotChoiceData &
  (
    | { readonly step: 'loading' }
    | { readonly step: 'ready'; readonly more: 'idle' | 'asking' | 'failed' }
    | { readonly step: 'empty' }
    | { readonly step: 'unavailable'; readonly code: string }
  );

/** What the effect hands in when a page of slots has come. */
export interface SlotPage {
  readonly items: readonly Slot[];
  readonly nextCursor?: string | undefined;
  readonly included: {
    readonly services: readonly Service[];
    readonly locations: readonly Location[];
    readonly practitioners: readonly Practitioner[];
  };
}

export type SlotChoiceEvent =
  /** The patient narrows or widens the list. `partOfDay` is local; the others ask the server again. */
  | { readonly type: 'filters-changed'; readonly filters: Partial<SlotFilters> }
  /** "Show the next days". */
  | { readonly type: 'more-asked' }
  /** "Try again", or the list may be old: asks again from the start, filters kept. */
  | { readonly type: 'slots-reloaded' }
  /** `nextDay`: the first day after the span with a free time, asked for only when the span had none. */
  | { readonly type: 'slots-loaded'; readonly ask: number; readonly page: SlotPage; readonly nextDay?: Day | undefined }
  | { readonly type: 'slots-failed'; readonly ask: number; readonly code: string };

/** One button: a time. Several clinicians may have the same one; any of them may be meant. */
export interface SlotOption {
  /** The slot that is booked when this is pressed. */
  readonly slot: Slot;
  /** How many slots share this time, place and mode, this one included. */
  readonly count: number;
  readonly location: Location | undefined;
  /** Missing when several clinicians share the time. */
  readonly practitioner: Practitioner | undefined;
}

/** A day of the list. One without options says "No free times"; a run of such days is one row, to `until`. */
export interface SlotDay {
  readonly date: Day;
  readonly until?: Day;
  readonly options: readonly SlotOption[];
}
