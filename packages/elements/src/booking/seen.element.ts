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

/** The list as it is shown. A time that is held for this patient is no longer listed by the server, but is theirs to choose. */
export function listOf(state: BookingState, slots: SlotChoiceState): SlotList {
  const days = slotDays(slots, state.hold?.slotId === state.slot?.id ? state.slot : undefined);
  return {
    days,
    count: countTimes(days),
    zones: zonesOf(slots),
    choices: filterChoices(slots),
    isFiltered: isFiltered(slots),
    canRequest: canRequest(state),
    canChange: stepsOf(state).includes('service'),
  };
}

/** The id of the first day that "Show the next days" brought. */
export function firstNewDay(before: SlotChoiceState, now: SlotChoiceState): string | undefined {
  const last = slotDays(before).at(-1);
  const day = slotDays(now).find(({ date }) => date > (last?.until ?? last?.date ?? ''));
  return day && `day-${day.date}`;
}

/** What a change means to someone who does not see it: counts, waiting, a time that went. Nothing where the focus says it already. */
export function announcement(state: BookingState, before: BookingState, t: Terms, v: VisitTerms | undefined): string | undefined {
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
  return slots.step === 'loading' ? t.lookingForTimes : t.freeTimes(countTimes(slotDays(slots)));
}
