import type { VisitLink } from '@foyer/sdk/flows';

/** `#<id>.<token>`, `#w.<id>.<token>` of a place on the waiting list: the id may have full stops, the token has none. */
const written = /^#(w\.)?([A-Za-z0-9._~-]{1,128})\.([A-Za-z0-9_-]{16,200})$/u;

/**
 * The link that the page was opened with, taken out of the address bar: whoever looks over a shoulder, shares the address or reads the
 * history finds no token there. The address is otherwise as it was.
 */
export function takeLink(): VisitLink | undefined {
  const [, isPlace, id, token] = written.exec(location.hash) ?? [];
  if (id === undefined || token === undefined) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return { id, token, ...(isPlace && { of: 'waitlist' }) };
}
