/** What the element sees in a state with the flow's selectors, for the views before a time is chosen. */
import {
  countTimes,
  filterChoices,
  previousStep,
  progress,
  slotDays,
  stepsOf,
  zonesOf,
  type BookingState,
  type SlotChoiceState,
} from '@foyer/sdk/flows';
import { deviceZone } from '../i18n/intl.ts';
import type { Terms } from '../i18n/terms.ts';
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

/** Days with free times that are shown at first, and more with each "Show the next days". */
export const daysAtOnce = 5;

/** The days to show of those that are loaded: up to the one that is the `limit`th with free times. */
export function daysOf(state: BookingState, slots: SlotChoiceState, limit: number) {
  // A time that is held for this patient is no longer listed by the server, but is theirs to choose.
  const all = slotDays(slots, state.hold?.slotId === state.slot?.id ? state.slot : undefined);
  const free = all.filter((day) => day.options.length > 0);
  const last = free[limit - 1];
  return { all, days: last && free.length > limit ? all.slice(0, all.indexOf(last) + 1) : all };
}

/** The list as it is shown. */
export function listOf(state: BookingState, slots: SlotChoiceState, limit = daysAtOnce): SlotList {
  const { all, days } = daysOf(state, slots, limit);
  return {
    days,
    count: countTimes(days),
    hasMore: days.length < all.length,
    zones: zonesOf(slots),
    filters: slots.step === 'loading' ? 2 : filtersOf(state, slots),
    canChange: stepsOf(state).includes('service'),
  };
}

/** How many filters there will be, with the choice of list or calendar: what the host has fixed is not asked. */
function filtersOf({ preset, service }: BookingState, slots: SlotChoiceState): number {
  const { locations, practitioners, partsOfDay } = filterChoices(slots);
  return [
    !preset.mode && (service?.modes.length ?? 0) > 1,
    partsOfDay.length,
    !preset.location && locations.length,
    !preset.practitioner && practitioners.length,
    slots.step === 'ready',
  ].filter(Boolean).length;
}
