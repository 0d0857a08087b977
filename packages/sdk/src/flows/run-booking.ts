import type { Client } from '../client.ts';
import type { Desk, Effects } from './booking-desk.ts';
import { findingEffects } from './booking-finding.effects.ts';
import { finding } from './booking.finding.ts';
import { knows, reduceBy } from './booking.reduce.ts';
import type { BookingAction, BookingEvent, BookingState, OutcomeEvent, Preset } from './booking.state.ts';
import { startBooking, type Handlers } from './booking.steps.ts';
import { earliestToday } from './days.ts';
import { running } from './running.effects.ts';

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
export interface LaterPart {
  readonly arranging: Handlers;
  readonly arrangingEffects: Effects;
  readonly letGo: (desk: Desk, state: BookingState) => void;
}

/** Runs the flow on a client. The later part is at hand, or is loaded when the first page stands, or is needed. */
export function runBooking(
  { client, language, preset = {}, now = client.transport.ports.now }: BookingOptions,
  part: LaterPart | (() => Promise<LaterPart>),
): Booking {
  const { transport } = client;
  const stopping = new AbortController();
  const desk: Desk = { transport, now, stopped: stopping.signal, held: undefined, lost: new Map(), early: undefined };
  const listeners = new Set<(state: BookingState) => void>();
  let later = typeof part === 'function' ? undefined : part;
  let isLoading = false;
  /** What came before the later part did. */
  let waiting: BookingEvent[] = [];
  let state = startBooking({ preset, language, today: earliestToday(now()) });

  const dispatch = (event: BookingEvent): void => {
    if (!later && (waiting.length > 0 || !knows(finding, event))) {
      waiting.push(event);
      return loadLater();
    }
    const before = state;
    if (!desk.stopped.aborted) state = reduceBy({ ...finding, ...later?.arranging }, state, event);
    later?.letGo(desk, state);
    if (state === before) return;
    follow();
    for (const listener of listeners) listener(state);
  };

  const begin = running<Desk, OutcomeEvent>(desk, dispatch);
  const follow = (): void => {
    const effects = desk.stopped.aborted ? [] : [...findingEffects(state), ...(later?.arrangingEffects(state) ?? [])];
    begin(effects);
    const { step, slots } = state;
    if (step !== 'loading' && step !== 'unavailable' && (step !== 'slot' || slots?.step !== 'loading')) loadLater();
  };

  const loadLater = (): void => {
    if (later || isLoading || typeof part !== 'function') return;
    isLoading = true;
    void part()
      .then(
        (loaded) => (later = loaded),
        // Tried again with the next press; what was pressed is shown to have failed, not swallowed.
        () => waiting.length > 0 && (waiting = [{ type: 'part-failed' }]),
      )
      .then(() => {
        isLoading = false;
        const events = waiting;
        waiting = [];
        events.forEach(dispatch);
        // The first page may have wanted something of it already: the places to choose from.
        if (later) follow();
      });
  };

  follow();
  return {
    get state() {
      return state;
    },
    send(action) {
      if (action.type === 'slot-chosen' || action.type === 'confirmed') dispatch({ ...action, key: transport.ports.newKey() });
      else if (action.type === 'cleared') dispatch({ ...action, today: earliestToday(now()) });
      else dispatch(action);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopping.abort();
      listeners.clear();
      follow();
      later?.letGo(desk, state);
    },
  };
}
