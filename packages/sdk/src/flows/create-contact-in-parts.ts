import { runContact, type Contact, type ContactOptions } from './run-contact.ts';

/**
 * The same as `createContact`, for web pages: what is needed only after the first page is loaded when that stands, so that it stands
 * sooner. What is pressed before that waits for it.
 */
export function createContactInParts(options: ContactOptions): Contact {
  return runContact(options, () => import('./contact-later.ts'));
}
