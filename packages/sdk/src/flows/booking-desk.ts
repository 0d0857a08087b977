import type { UnknownOutcomeError } from '../errors/unknown-outcome-error.ts';
import type { SlotHold } from '../resources/holds.ts';
import type { SlotList } from '../resources/slots.ts';
import type { Transport } from '../transport.ts';
import type { BookingState, OutcomeEvent } from './booking.state.ts';
import type { FlowEffect } from './running.effects.ts';

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

export type Effect = FlowEffect<Desk, OutcomeEvent>;
export type Effects = (state: BookingState) => readonly Effect[];
