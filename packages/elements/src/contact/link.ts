import type { CaseLink } from '@foyer/sdk/flows';

/** `#c.<reference>.<token>`: the reference is letters, digits and a hyphen, the token has no full stop. */
const written = /^#c\.([A-Za-z0-9-]{1,20})\.([A-Za-z0-9_-]{12,200})$/u;

/**
 * The link that the page was opened with, taken out of the address bar: whoever looks over a shoulder, shares the address or reads the
 * history finds no token there. The address is otherwise as it was.
 */
export function takeCaseLink(): CaseLink | undefined {
  const [, reference, token] = written.exec(location.hash) ?? [];
  if (reference === undefined || token === undefined) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return { reference, token };
}
