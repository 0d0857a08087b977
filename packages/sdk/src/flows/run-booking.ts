import type { Client } from '../client.ts';
import type { Desk } from './booking-desk.ts';
import { findingEffects } from './booking-finding.effects.ts';
import { finding } from './booking.finding.ts';
import type { BookingAction, BookingEvent, BookingState, OutcomeEvent, Preset } from './booking.state.ts';
import { startBooking } from './booking.steps.ts';
import { earliestToday } from './days.ts';
import { runFlow, type LaterPart } from './run-flow.ts';

export interface BookingOptions {
  /**
   * A client, or only its transport. Its `locale` should be a function that tells the language in use, so that `language-changed` brings
   * new words.
   */
  readonly client: Pick<Client, 'transport'>;
  /** The language to write to the patient in, BCP 47. */
  readonly language: string;
  readonly preset?: Preset | undefined;
  /** Milliseconds since 1970; the client's clock unless told. */
  readonly now?: (() => number) | undefined;
}

/** A booking under way: what a screen shows is `state`, what the patient does is sent. */
export interface Booking {
  readonly state: BookingState;
  /** Takes what the patient did. Whatever does not apply any more is let pass. */
  send(action: BookingAction): void;
  /** Told after each change, until the function it gives back is called. */
  subscribe(listener: (state: BookingState) => void): () => void;
  /** Ends it: reads and timers stop, the held time is let go, listeners are told no more. A write on its way is seen through. */
  stop(): void;
}

/** What is needed once a time is chosen. */
export type LaterBooking = LaterPart<BookingState, BookingEvent, Desk, OutcomeEvent>;

/** Runs the flow on a client. The later part is at hand, or is loaded when the first page stands, or is needed. */
export function runBooking(
  { client, language, preset = {}, now = client.transport.ports.now }: BookingOptions,
  later: LaterBooking | (() => Promise<LaterBooking>),
): Booking {
  const { transport } = client;
  const flow = runFlow<BookingState, BookingEvent, Desk, OutcomeEvent>({
    start: startBooking({ preset, language, today: earliestToday(now()) }),
    desk: (stopped) => ({ transport, now, stopped, held: undefined, lost: new Map(), early: undefined }),
    first: { handlers: finding, effects: findingEffects },
    later,
    stands: ({ step, slots }) => step !== 'loading' && step !== 'unavailable' && (step !== 'slot' || slots?.step !== 'loading'),
  });
  return Object.assign(flow, {
    send(action: BookingAction) {
      if (action.type === 'slot-chosen' || action.type === 'confirmed') flow.dispatch({ ...action, key: transport.ports.newKey() });
      else if (action.type === 'cleared') flow.dispatch({ ...action, today: earliestToday(now()) });
      else flow.dispatch(action);
    },
  });
}
