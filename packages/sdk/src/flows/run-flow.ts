import { knows, reduceBy, type HandlersOf } from './handlers.ts';
import { running, type FlowEffect } from './running.effects.ts';

/** What the effects of any flow know of it. */
interface FlowDesk {
  /** Aborted when the flow is stopped. */
  readonly stopped: AbortSignal;
}

/** A flow, or what is needed of it at first or later. */
export interface FlowPart<State, Event extends { readonly type: string }, Desk, Outcome> {
  readonly handlers: HandlersOf<State, Event>;
  readonly effects: (state: State) => readonly FlowEffect<Desk, Outcome>[];
}

export interface LaterPart<State, Event extends { readonly type: string }, Desk, Outcome> extends FlowPart<State, Event, Desk, Outcome> {
  /** Lets a held time go as soon as nothing wants it; missing where nothing is held. */
  readonly letGo?: (desk: Desk, state: State) => void;
}

export interface FlowPlan<State, Event extends { readonly type: string }, Desk extends FlowDesk, Outcome extends Event> {
  readonly start: State;
  readonly desk: (stopped: AbortSignal) => Desk;
  readonly first: FlowPart<State, Event, Desk, Outcome>;
  /** At hand, or loaded when the first page stands, or is needed. */
  readonly later: LaterPart<State, Event, Desk, Outcome> | (() => Promise<LaterPart<State, Event, Desk, Outcome>>);
  /** Whether the first page stands. */
  readonly stands: (state: State) => boolean;
  /** Whether the first page is one of the later part's: then that is loaded at once, and its failure is told. Never, unless told. */
  readonly isLater?: (state: State) => boolean;
}

/** The later part could not be had: every flow knows it. */
const partFailed: { readonly type: string } = { type: 'part-failed' };

/** A flow under way. */
export interface RunningFlow<State, Event> {
  readonly state: State;
  dispatch(event: Event): void;
  subscribe(listener: (state: State) => void): () => void;
  stop(): void;
}

/** Runs a flow: begins what a state wants done, tells what came of it, and lets what is pressed too early wait for the later part. */
export function runFlow<State, Event extends { readonly type: string }, Desk extends FlowDesk, Outcome extends Event>(
  plan: FlowPlan<State, Event, Desk, Outcome>,
): RunningFlow<State, Event> {
  const { first, later: part } = plan;
  const stopping = new AbortController();
  const { signal } = stopping;
  const desk = plan.desk(signal);
  const listeners = new Set<(state: State) => void>();
  let later = typeof part === 'function' ? undefined : part;
  let isLoading = false;
  /** What came before the later part did. */
  let waiting: Event[] = [];
  let state = plan.start;

  const dispatch = (event: Event): void => {
    if (!later && (waiting.length > 0 || !knows(first.handlers, event))) {
      waiting.push(event);
      return loadLater();
    }
    const before = state;
    if (!signal.aborted) state = reduceBy<State, Event>({ ...first.handlers, ...later?.handlers }, state, event);
    later?.letGo?.(desk, state);
    if (state === before) return;
    follow();
    for (const listener of listeners) listener(state);
  };

  const begin = running<Desk, Outcome>(desk, dispatch);
  const follow = (): void => {
    begin(signal.aborted ? [] : [...first.effects(state), ...(later?.effects(state) ?? [])]);
    if (plan.stands(state) || plan.isLater?.(state)) loadLater();
  };

  const loadLater = (): void => {
    if (later || isLoading || typeof part !== 'function') return;
    isLoading = true;
    void part()
      .then(
        (loaded) => (later = loaded),
        // Tried again with the next press; what was pressed is shown to have failed, not swallowed.
        () => (waiting.length > 0 || plan.isLater?.(state)) && (waiting = [partFailed as Event]),
      )
      .then(() => {
        isLoading = false;
        const events = waiting;
        waiting = [];
        events.forEach(dispatch);
        // The first page may have wanted something of it already.
        if (later) follow();
      });
  };

  follow();
  return {
    get state() {
      return state;
    },
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopping.abort();
      listeners.clear();
      follow();
      later?.letGo?.(desk, state);
    },
  };
}
