import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A headless flow under way, as the SDK's `create…` functions give it. */
export interface Flow<State, Action> {
  readonly state: State;
  send(action: Action): void;
  subscribe(listener: (state: State) => void): () => void;
  stop(): void;
}

/** How long a tag that was taken out of the page may come back and go on where it was, in milliseconds: moves take no time. */
const patience = 1000;

/**
 * Ties one flow to one element: renders on each change, stops the flow when the element has left the page for good.
 * Owns no state and decides nothing.
 */
export class FlowController<State, Action> implements ReactiveController {
  /** The last state of any flow, also of one that was stopped. */
  last: State | undefined;

  private flow: Flow<State, Action> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: (state: State, before: State) => void,
  ) {
    host.addController(this);
  }

  /** Missing while no flow runs. */
  get state(): State | undefined {
    return this.flow?.state;
  }

  readonly send = (action: Action): void => this.flow?.send(action);

  /** Runs another flow in the place of the one before. */
  start(flow: Flow<State, Action>): void {
    this.stop();
    this.flow = flow;
    let before = (this.last = flow.state);
    flow.subscribe((state) => {
      const last = before;
      before = this.last = state;
      this.host.requestUpdate();
      this.changed(state, last);
    });
  }

  stop(): void {
    this.flow?.stop();
    this.flow = undefined;
  }

  hostConnected(): void {
    clearTimeout(this.leaving);
  }

  hostDisconnected(): void {
    this.leaving = setTimeout(() => this.stop(), patience);
  }
}
