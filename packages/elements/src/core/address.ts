import type { CaseLink } from '@foyer/sdk/flows';

/**
 * What a pattern finds in the page's fragment, which is taken out of the address bar then: whoever looks over a shoulder, shares the address or reads the
 * history finds no secret there. The address is otherwise as it was.
 */
export function takeFromAddress(pattern: RegExp): readonly (string | undefined)[] {
  const [found, ...parts] = pattern.exec(location.hash) ?? [];
  if (found !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  return parts;
}

/** `#c.<reference>.<token>`: the reference is letters, digits and a hyphen, the token has no full stop. */
const written = /^#c\.([A-Za-z0-9-]{1,20})\.([A-Za-z0-9_-]{12,200})$/u;

/** The link that the page was opened with, taken out of the address bar (`takeFromAddress`). */
export function takeCaseLink(): CaseLink | undefined {
  const [reference, token] = takeFromAddress(written);
  return reference === undefined || token === undefined ? undefined : { reference, token };
}
