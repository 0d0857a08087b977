import { countTimes, slotDays, type BookingState } from '@foyer/sdk/flows';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { searchLine } from './views/service.view.ts';

/** What a change means to someone who does not see it: counts, waiting, a time that went. Nothing where the focus says it already. */
export function announcement(state: BookingState, before: BookingState, t: Terms, v: VisitTerms | undefined): string | undefined {
  if (state.gone && !before.gone) return v?.goneMeanwhile;
  if (state.step === 'unknown' && state.asking) return v?.askingAgain;
  if (state.step === 'service' && state.search.status !== before.search.status)
    return searchLine(state.search, state.search.status === 'found' ? state.search.found.length : state.services.length, t);
  if (state.step !== 'slot') return undefined;
  if (state.holding) return t.keepingTime;
  if (!state.slots || state.lost || (state.slots === before.slots && before.step === 'slot')) return undefined;
  return state.slots.step === 'loading' ? t.lookingForTimes : t.freeTimes(countTimes(slotDays(state.slots)));
}
