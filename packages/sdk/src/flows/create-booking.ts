import type { Client } from '../client.ts';
import type { Desk } from './booking-desk.ts';
import { effectsOf, type Effect } from './booking.effects.ts';
import { reduceBooking } from './booking.flow.ts';
import type { BookingAction, BookingEvent, BookingState, Preset } from './booking.state.ts';
import { startBooking } from './booking.steps.ts';
import { earliestToday } from './days.ts';

export interface BookingOptions {
  /** Its `locale` should be a function that tells the language in use, so that `language-changed` brings new words. */
  readonly client: Client;
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

/**
 * Runs the booking flow on a client: asks what a state wants asked, sends what it wants sent, and never anything twice.
 * For whoever builds their own screens; `<foyer-booking>` is built on it as well. Begins to load at once.
 */
export function createBooking({ client, language, preset = {}, now = client.transport.ports.now }: BookingOptions): Booking {
  const { newKey } = client.transport.ports;
  const stopping = new AbortController();
  const desk: Desk = { client, now, newKey, stopped: stopping.signal, held: undefined, lost: new Map(), early: undefined };
  const listeners = new Set<(state: BookingState) => void>();
  const running = new Map<string, { readonly effect: Effect; readonly abort: AbortController }>();
  let state = startBooking({ preset, language, today: earliestToday(now()) });

  const dispatch = (event: BookingEvent): void => {
    const before = state;
    if (!stopping.signal.aborted) state = reduceBooking(state, event);
    letGo(desk, state);
    if (state === before) return;
    follow();
    for (const listener of listeners) listener(state);
  };

  const follow = (): void => {
    const wanted = new Map((stopping.signal.aborted ? [] : effectsOf(state)).map((effect) => [effect.id, effect]));
    for (const [id, { effect, abort }] of running) {
      if (wanted.has(id)) continue;
      running.delete(id);
      if (!effect.isWrite) abort.abort();
    }
    for (const [id, effect] of wanted) if (!running.has(id)) begin(effect);
  };

  const begin = (effect: Effect): void => {
    const abort = new AbortController();
    running.set(effect.id, { effect, abort });
    effect.run(desk, abort.signal).then(
      (event) => abort.signal.aborted || dispatch(event),
      (error: unknown) => {
        if (!abort.signal.aborted) throw error;
      },
    );
  };

  follow();
  return {
    get state() {
      return state;
    },
    send(action) {
      if (action.type === 'slot-chosen' || action.type === 'confirmed') dispatch({ ...action, key: newKey() });
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
      letGo(desk, state);
    },
  };
}

/** Lets a held time go as soon as nothing wants it. */
function letGo(desk: Desk, state: BookingState): void {
  const { held } = desk;
  if (!held) return;
  const isSent = state.attempt?.kind === 'booking' && state.attempt.input.holdId === held.id;
  const isOver = state.step === 'done' || state.step === 'pending';
  const isBeingSent = isSent && (state.step === 'sending' || state.step === 'unknown' || state.step === 'failed');
  const isWanted = !desk.stopped.aborted && (state.hold?.status === 'held' ? state.hold.id === held.id : state.hold !== undefined);
  if (isBeingSent || (isWanted && !isOver)) return;
  desk.held = undefined;
  // Booked, it is no longer a hold. Else it runs out by itself if this fails.
  if (!(isSent && isOver)) held.release().catch(() => undefined);
}
