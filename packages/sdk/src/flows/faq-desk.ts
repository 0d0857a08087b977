import type { Transport } from '../transport.ts';
import type { FaqOutcome, FaqState } from './faq.state.ts';
import type { FlowEffect } from './running.effects.ts';

/** What the effects share: the way to the server. */
export interface FaqDesk {
  readonly transport: Transport;
  /** Aborted when the flow is stopped. */
  readonly stopped: AbortSignal;
}

export type FaqEffect = FlowEffect<FaqDesk, FaqOutcome>;
export type FaqEffects = (state: FaqState) => readonly FaqEffect[];
