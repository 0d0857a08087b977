import * as laterPart from './contact-later.ts';
import { runContact, type Contact, type ContactOptions } from './run-contact.ts';

/** The whole of finding a team, writing to it, being called back and reading what it answers, without a screen. Begins to load at once. */
export function createContact(options: ContactOptions): Contact {
  return runContact(options, laterPart);
}
