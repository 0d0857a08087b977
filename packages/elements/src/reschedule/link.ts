import type { VisitLink } from '@foyer/sdk/flows';
import { takeFromAddress } from '../core/address.ts';

/** `#<id>.<token>`, `#w.<id>.<token>` of a place on the waiting list: the id may have full stops, the token has none. */
const written = /^#(w\.)?([A-Za-z0-9._~-]{1,128})\.([A-Za-z0-9_-]{16,200})$/u;

/** The link that the page was opened with, taken out of the address bar. */
export function takeLink(): VisitLink | undefined {
  const [isPlace, id, token] = takeFromAddress(written);
  return id === undefined || token === undefined ? undefined : { id, token, ...(isPlace && { of: 'waitlist' }) };
}
