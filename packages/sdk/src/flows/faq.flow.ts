import { browsing } from './faq.browsing.ts';
import { opening } from './faq.opening.ts';
import { searching } from './faq.searching.ts';
import type { FaqEvent, FaqState } from './faq.state.ts';
import { reduceBy } from './handlers.ts';

export { startFaq, type FaqStart } from './faq.opening.ts';
export { longestQuery } from './faq.state.ts';
export type * from './faq.state.ts';

/** What becomes of a state. Total: an event that does not apply gives back the same object. */
export function reduceFaq(state: FaqState, event: FaqEvent): FaqState {
  return reduceBy<FaqState, FaqEvent>({ ...opening, ...searching, ...browsing }, state, event);
}
