import type { Service, Slot } from '@foyer/sdk/contract';
import type { BookingAction, BookingState, BookingStepName, SlotDay } from '@foyer/sdk/flows';
import type { Location, Practitioner } from '@foyer/sdk/contract';
import type { Terms } from '../../i18n/terms.ts';

/** What every view is handed: one step's state, the words, and the one way to say what the patient did. */
export interface View<Step extends BookingStepName = BookingStepName> {
  readonly state: BookingState & { readonly step: Step };
  readonly t: Terms;
  readonly send: (action: BookingAction) => void;
  /** The patient's own IANA zone. */
  readonly ownZone: string;
  /** "Back", where there is somewhere to go back to. */
  readonly back: (() => void) | undefined;
  readonly progress: { readonly step: number; readonly of: number } | undefined;
}

/** What the flow's selectors make of the list of free times. */
export interface SlotList {
  /** As many as are shown. */
  readonly days: readonly SlotDay[];
  readonly count: number;
  readonly zones: readonly string[];
  /** How many questions it can be narrowed by. */
  readonly filters: number;
  /** Whether there are more days than are shown. */
  readonly hasMore: boolean;
  /** Whether the service was the patient's choice. */
  readonly canChange: boolean;
}

/** A service, and what choosing it leads to. */
export interface Offer {
  readonly service: Service;
  readonly opening: 'slots' | 'request' | 'closed';
}

/** The chosen time with what it names. */
export interface ChosenVisit {
  readonly slot: Slot;
  readonly service: Service;
  /** How long it takes, with what the patient's needs add. */
  readonly minutes: number;
  readonly location: Location | undefined;
  readonly practitioner: Practitioner | undefined;
}
