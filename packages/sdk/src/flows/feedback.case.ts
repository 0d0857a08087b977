import { contacting } from './contact.contacting.ts';
import { contactOpening } from './contact.opening.ts';
import type { ContactEvent, ContactState } from './contact.state.ts';
import { onFormBegun } from './contact.writing.ts';
import { reduceBy } from './handlers.ts';

/** What becomes of a case that is nested in this flow: as in the flow of any case, and the forms of a complaint and a follow-up can be begun. */
export const reduceCase = (state: ContactState, event: ContactEvent): ContactState =>
  reduceBy<ContactState, ContactEvent>({ ...contactOpening, ...contacting, 'form-begun': onFormBegun }, state, event);
