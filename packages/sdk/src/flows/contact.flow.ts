import { contacting } from './contact.contacting.ts';
import { contactOpening } from './contact.opening.ts';
import type { ContactEvent, ContactState } from './contact.state.ts';
import { reduceBy } from './handlers.ts';

export { emptyContactDraft, startContact, type ContactStart } from './contact.steps.ts';
export type * from './contact.state.ts';

/** What becomes of a state. Total: an event that does not apply gives back the same object. */
export function reduceContact(state: ContactState, event: ContactEvent): ContactState {
  return reduceBy<ContactState, ContactEvent>({ ...contactOpening, ...contacting }, state, event);
}
