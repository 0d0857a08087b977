import type { UnknownOutcomeError } from '../errors/unknown-outcome-error.ts';
import type { Transport } from '../transport.ts';
import type { ContactAttempt, ContactOutcome, ContactState } from './contact.state.ts';
import type { FlowEffect } from './running.effects.ts';

/** What the effects share: the way to the server, and what must not lie open in the state. */
export interface ContactDesk {
  readonly transport: Transport;
  readonly now: () => number;
  /** Whether anybody can see the page: nothing is asked for nobody. */
  readonly isSeen: () => boolean;
  /** What people here may write in; see `SafetyOptions`. */
  readonly languages: readonly string[];
  /** Aborted when the flow is stopped. */
  readonly stopped: AbortSignal;
  /** Sends what is no message and no callback, in a flow that has the form of it. */
  readonly sendOther?: (attempt: OtherAttempt) => Promise<unknown>;
  /** Writes whose answers were lost, by key. */
  readonly lost: Map<string, UnknownOutcomeError>;
}

/** What is written as a case, but not here. */
export type OtherAttempt = Extract<ContactAttempt, { readonly kind: 'complaint' | 'follow-up' }>;

export type ContactEffect = FlowEffect<ContactDesk, ContactOutcome>;
export type ContactEffects = (state: ContactState) => readonly ContactEffect[];
