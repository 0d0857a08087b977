/** What becomes of a state, by event. A part of a flow knows only its own events. */
export type HandlersOf<State, Event extends { readonly type: string }> = {
  readonly [T in Event['type']]?: (state: State, event: Extract<Event, { readonly type: T }>) => State;
};

/** The state after an event, as far as these handlers know it. */
export function reduceBy<State, Event extends { readonly type: string }>(
  handlers: HandlersOf<State, Event>,
  state: State,
  event: Event,
): State {
  const handle = knows(handlers, event) ? handlers[event.type as Event['type']] : undefined;
  return (handle as ((state: State, event: Event) => State) | undefined)?.(state, event) ?? state;
}

/** Whether there is one for it. */
export const knows = (handlers: object, { type }: { readonly type: string }): boolean => Object.hasOwn(handlers, type);
