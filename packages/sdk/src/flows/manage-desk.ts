import type { UnknownOutcomeError } from '../errors/unknown-outcome-error.ts';
import type { SlotHold } from '../resources/holds.ts';
import type { Transport } from '../transport.ts';
import type { ManageOutcome, ManageState } from './manage.state.ts';
import type { FlowEffect } from './running.effects.ts';

/** What the effects share: the way to the server, and what must not lie open in the state. */
export interface ManageDesk {
  readonly transport: Transport;
  readonly now: () => number;
  /** Aborted when the flow is stopped. */
  readonly stopped: AbortSignal;
  /** The hold that stands, with its secret. */
  held: SlotHold | undefined;
  /** Writes whose answers were lost, by key. */
  readonly lost: Map<string, UnknownOutcomeError>;
}

export type ManageEffect = FlowEffect<ManageDesk, ManageOutcome>;
export type ManageEffects = (state: ManageState) => readonly ManageEffect[];
