/** What the live region says, for those who do not see what changed (WCAG 2.2, 4.1.3). A new page says itself: its heading gets the focus. */
import { countTimes, openOffer, slotDays, type ManageState } from '@foyer/sdk/flows';
import type { ManageTerms } from '../i18n/manage-terms.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';

export function changedWords(state: ManageState, before: ManageState, t: Terms, v: VisitTerms, m: ManageTerms): string | undefined {
  if (state.notice && state.notice !== before.notice) return m.notices[state.notice];
  if (state.step === 'place' && before.step === 'place') return changedPlace(state, before, m);
  if (state.step === 'unknown') {
    if (before.step === 'unknown' && before.asking === state.asking) return undefined;
    return state.asking ? m.askingAgain : m.doNothingTwice;
  }
  if (state.step !== 'slot' || state.lost) return undefined;
  if (state.holding) return v.keepingTime;
  const { slots } = state;
  if (!slots || (slots === before.slots && before.step === 'slot')) return undefined;
  if (slots.step === 'loading') return t.lookingForTimes;
  return slots.step === 'ready' ? v.freeTimes(countTimes(slotDays(slots))) : undefined;
}

/** A time was offered while the page was open, or is not any more. A word of our own that stands there says it already. */
function changedPlace({ entry, notice }: ManageState, { entry: was }: ManageState, m: ManageTerms): string | undefined {
  if (!entry || !was || entry === was) return undefined;
  const offer = openOffer(entry)?.id;
  if (offer !== undefined && offer !== openOffer(was)?.id) return m.place.offered;
  return notice || entry.status === was.status || entry.status === 'unknown' ? undefined : m.place[entry.status];
}
