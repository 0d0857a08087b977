import type { UnknownOutcomeError } from '../errors/unknown-outcome-error.ts';
import type { SlotHold } from '../resources/holds.ts';
import type { SlotList } from '../resources/slots.ts';
import type { Transport } from '../transport.ts';
import type { BookingState, OutcomeEvent } from './booking.state.ts';

/** What the effects of one booking share: the way to the server, and what must not lie open in the state. */
export interface Desk {
  readonly transport: Transport;
  readonly now: () => number;
  /** Aborted when the booking is stopped. */
  readonly stopped: AbortSignal;
  /** The hold that stands, with its secret. */
  held: SlotHold | undefined;
  /** Writes whose answers were lost, by key. */
  readonly lost: Map<string, UnknownOutcomeError>;
  /** The first list of free times, asked for before it was known to be wanted; `query` is its JSON. */
  early: { readonly query: string; readonly list: Promise<SlotList> } | undefined;
}

/**
 * Something a state wants done, and begun once for as long as it wants it. A write is seen through to its end; a read is broken off when
 * it is no longer wanted.
 */
export interface Effect {
  /** The same id is the same thing. */
  readonly id: string;
  readonly isWrite?: true;
  readonly run: (desk: Desk, signal: AbortSignal) => Promise<OutcomeEvent>;
}

export type Effects = (state: BookingState) => readonly Effect[];

/** The effects whose conditions hold. */
export function wanted(...effects: readonly (Effect | false | undefined)[]): readonly Effect[] {
  return effects.filter((effect) => effect !== false && effect !== undefined);
}
