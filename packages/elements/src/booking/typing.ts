import type { BookingAction, Draft } from '@foyer/sdk/flows';
import { typedIn } from '../fields/typed.ts';

/** Draft fields with several values: all boxes of the name that are ticked. */
const lists = new Set(['access', 'wishDays', 'wishParts']);

/**
 * Hears one form's `input` events and tells the flow what was typed, so that the draft is in its state at every moment and no
 * re-render, error, lost slot or change of language can lose a character. A control's `name` is the draft's key, or `answer:<linkId>`.
 */
export const typing = (send: (action: BookingAction) => void) => (event: Event) => {
  const typed = typedIn(event);
  if (!typed) return;
  const { name, value, all } = typed;
  if (name.startsWith('answer:')) send({ type: 'answered', linkId: name.slice('answer:'.length), values: all() });
  else send({ type: 'typed', field: name, value: lists.has(name) ? all() : value } as BookingAction & { field: keyof Draft });
};
