import type { BookingState } from './booking.state.ts';
import { afterPlace, noSearch, openService, type EventOf } from './booking.steps.ts';
import { reduceSlotChoice } from './slot-choice.filtering.ts';
import type { SlotChoiceEvent } from './slot-choice.state.ts';

export function onQueryTyped(state: BookingState, { q }: EventOf<'query-typed'>): BookingState {
  return q === state.search.q ? state : { ...state, search: { ...state.search, q } };
}

export function onSearched(state: BookingState): BookingState {
  const { search, step } = state;
  const asked = search.q.trim();
  const status = asked === '' ? 'idle' : 'asking';
  if (step !== 'service' || (status === search.status && asked === search.asked)) return state;
  return { ...state, search: { ...search, asked, status } };
}

function onSearchAnswer(state: BookingState, q: string, answer: Partial<BookingState['search']>): BookingState {
  const { search } = state;
  return search.status === 'asking' && search.asked === q ? { ...state, search: { ...search, ...answer } } : state;
}

export function onServiceChosen(state: BookingState, { serviceId }: EventOf<'service-chosen'>): BookingState {
  const service = [...state.services, ...state.search.found].find(({ id }) => id === serviceId);
  return state.step === 'service' && service ? openService(state, service) : state;
}

export function onPlaceChosen(state: BookingState, { locationId, practitionerId }: EventOf<'place-chosen'>): BookingState {
  if (state.step !== 'place' || !state.slots) return state;
  const slots = reduceSlotChoice(state.slots, { type: 'filters-changed', filters: { locationId, practitionerId } });
  return afterPlace({ ...state, slots });
}

export function onServicesFound(state: BookingState, { q, services: found }: EventOf<'services-found'>): BookingState {
  return onSearchAnswer(state, q, { status: 'found', found });
}

export function onSearchFailed(state: BookingState, { q }: EventOf<'search-failed'>): BookingState {
  return onSearchAnswer(state, q, { status: 'failed' });
}

export function onSearchCleared(state: BookingState): BookingState {
  return state.search === noSearch ? state : { ...state, search: noSearch };
}

export function onPlaces(state: BookingState, serviceId: string, places: NonNullable<BookingState['places']>): BookingState {
  if (serviceId !== state.service?.id || places === state.places) return state;
  const known = { ...state, places };
  // Nothing to choose after all: times of all places are the next page.
  return state.step === 'place' && places.length < 2 ? afterPlace(known) : known;
}

/** The list of times is narrowed, goes on, or is asked for again. */
export function onSlotsPressed(state: BookingState, event: SlotChoiceEvent): BookingState {
  const slots = state.step === 'slot' && state.slots ? reduceSlotChoice(state.slots, event) : state.slots;
  return slots === state.slots ? state : { ...state, slots };
}
