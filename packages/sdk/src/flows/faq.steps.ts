import type { HandlersOf } from './handlers.ts';
import type { FaqData, FaqEvent, FaqState, FaqStep } from './faq.state.ts';

/** What becomes of a state, by event. */
export type FaqHandlers = HandlersOf<FaqState, FaqEvent>;

export type FaqEventOf<T extends FaqEvent['type']> = Extract<FaqEvent, { readonly type: T }>;

/** Goes to a step: what only the last one knew goes; all data stays. */
export function goTo(state: FaqState, step: FaqStep, change: Partial<FaqData> = {}): FaqState {
  const { code, ...data } = state as FaqData & { readonly code?: string };
  return { ...data, fault: undefined, ...change, ...step };
}
