import type { Client } from '../client.ts';
import type { UnknownOutcomeError } from '../errors/unknown-outcome-error.ts';
import type { SlotHold } from '../resources/holds.ts';
import type { SlotList } from '../resources/slots.ts';

/** What the effects of one booking share: the client, and what must not lie open in the state. */
export interface Desk {
  readonly client: Client;
  readonly now: () => number;
  readonly newKey: () => string;
  /** Aborted when the booking is stopped. */
  readonly stopped: AbortSignal;
  /** The hold that stands, with its secret. */
  held: SlotHold | undefined;
  /** Writes whose answers were lost, by key. */
  readonly lost: Map<string, UnknownOutcomeError>;
  /** The first list of free times, asked for before it was known to be wanted; `query` is its JSON. */
  early: { readonly query: string; readonly list: Promise<SlotList> } | undefined;
}
