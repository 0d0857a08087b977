/**
 * Something a state wants done, and begun once for as long as it wants it. A write is seen through to its end; a read is broken off when
 * it is no longer wanted.
 */
export interface FlowEffect<Desk, Event> {
  /** The same id is the same thing. */
  readonly id: string;
  readonly isWrite?: true;
  readonly run: (desk: Desk, signal: AbortSignal) => Promise<Event>;
}

/** The effects whose conditions hold. */
export function wanted<Effect extends object>(...effects: readonly (Effect | false | undefined)[]): readonly Effect[] {
  return effects.filter((effect) => effect !== false && effect !== undefined);
}

/** Keeps what is under way the same as what a state wants. */
export function running<Desk, Event>(desk: Desk, dispatch: (event: Event) => void): (effects: readonly FlowEffect<Desk, Event>[]) => void {
  type Begun = { readonly effect: FlowEffect<Desk, Event>; readonly abort: AbortController };
  const underWay = new Map<string, Begun>();

  const begin = (effect: FlowEffect<Desk, Event>): void => {
    const abort = new AbortController();
    underWay.set(effect.id, { effect, abort });
    effect.run(desk, abort.signal).then(
      (event) => abort.signal.aborted || dispatch(event),
      (error: unknown) => {
        if (!abort.signal.aborted) throw error;
      },
    );
  };

  return (effects) => {
    for (const [id, { effect, abort }] of underWay) {
      if (effects.some((wanted) => wanted.id === id)) continue;
      underWay.delete(id);
      if (!effect.isWrite) abort.abort();
    }
    for (const effect of effects) if (!underWay.has(effect.id)) begin(effect);
  };
}
