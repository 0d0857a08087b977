/** What the element sees in a state with the flow's selectors, for the views before a time is chosen and for the live region. */
import {
  canRequest,
  countTimes,
  filterChoices,
  isFiltered,
  openingOf,
  previousStep,
  progress,
  shownServices,
  slotDays,
  stepsOf,
  zonesOf,
  type BookingState,
  type SlotChoiceState,
} from '@foyer/sdk/flows';
import { deviceZone } from '../i18n/intl.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import type { SlotList, View } from './views/view.ts';

/** What every view is handed. */
export const viewOf = <State extends BookingState>(state: State, t: Terms, send: View['send']) => ({
  state,
  t,
  send,
  ownZone: deviceZone(),
  back: previousStep(state) && (() => send({ type: 'went-back' })),
  progress: progress(state),
});

export const offersOf = (state: BookingState) => shownServices(state).map((service) => ({ service, opening: openingOf(service) }));

/** The days to show of those that are loaded: up to the one that is the `limit`th with free times. */
export function daysOf(state: BookingState, slots: SlotChoiceState, limit: number) {
  // A time that is held for this patient is no longer listed by the server, but is theirs to choose.
  const all = slotDays(slots, state.hold?.slotId === state.slot?.id ? state.slot : undefined);
  const free = all.filter((day) => day.options.length > 0);
  const last = free[limit - 1];
  return { all, days: last && free.length > limit ? all.slice(0, all.indexOf(last) + 1) : all };
}

/** The list as it is shown. */
export function listOf(state: BookingState, slots: SlotChoiceState, limit: number): SlotList {
  const { all, days } = daysOf(state, slots, limit);
  return {
    days,
    count: countTimes(days),
    hasMore: days.length < all.length || (slots.step === 'ready' && (slots.next !== undefined || slots.more !== 'idle')),
    zones: zonesOf(slots),
    choices: filterChoices(slots),
    isFiltered: isFiltered(slots),
    canRequest: canRequest(state),
    canChange: stepsOf(state).includes('service'),
  };
}

/** What a change means to someone who does not see it: counts, waiting, a time that went. Nothing where the focus says it already. */
export function announcement(
  state: BookingState,
  before: BookingState,
  t: Terms,
  v: VisitTerms | undefined,
  limit: number,
): string | undefined {
  if (state.gone && !before.gone) return v?.goneMeanwhile;
  if (state.step === 'unknown' && state.asking) return v?.askingAgain;
  const { search, slots } = state;
  if (state.step === 'service' && search.status !== before.search.status) {
    if (search.status === 'asking') return t.searching;
    if (search.status === 'failed') return t.searchFailed;
    return search.status === 'found' ? t.servicesFound(search.found.length, search.asked) : t.servicesListed(state.services.length);
  }
  if (state.step !== 'slot') return undefined;
  if (state.holding) return t.keepingTime;
  if (!slots || state.lost || (slots === before.slots && before.step === 'slot')) return undefined;
  return slots.step === 'loading' ? t.lookingForTimes : t.freeTimes(countTimes(daysOf(state, slots, limit).days));
}
