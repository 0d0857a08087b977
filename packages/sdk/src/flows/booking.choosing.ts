import { checkDetails } from './booking.draft.ts';
import { asksQuestions, canHold, canRequest } from './booking.selectors.ts';
import type { BookingEvent, BookingState, HoldState } from './booking.state.ts';
import { dataOf, go, openService, toSlot } from './booking.steps.ts';
import { prepareAttempt } from './booking.sending.ts';
import { checkAnswers } from './questions.ts';
import { reduceSlotChoice, withoutSlot } from './slot-choice.flow.ts';
import type { SlotChoiceEvent } from './slot-choice.state.ts';

/** A page left open for good must not keep a time from others for ever. */
const maxRenewals = 5;

type Of<T extends BookingEvent['type']> = Extract<BookingEvent, { type: T }>;

export function onSearch(
  state: BookingState,
  event: Of<'query-typed' | 'searched' | 'search-cleared' | 'services-found' | 'search-failed'>,
): BookingState {
  const { search } = state;
  const isAwaited = 'q' in event && search.status === 'asking' && event.q === search.asked;
  switch (event.type) {
    case 'query-typed':
      return event.q === search.q ? state : { ...state, search: { ...search, q: event.q } };
    case 'searched': {
      const asked = search.q.trim();
      if (state.step !== 'service' || (asked === search.asked && search.status === 'asking')) return state;
      return { ...state, search: { ...search, asked, status: asked === '' ? 'idle' : 'asking' } };
    }
    case 'search-cleared':
      return search.q === '' && search.status === 'idle' ? state : { ...state, search: { q: '', status: 'idle', asked: '', found: [] } };
    case 'services-found':
      return isAwaited ? { ...state, search: { ...search, status: 'found', found: event.services } } : state;
    case 'search-failed':
      return isAwaited ? { ...state, search: { ...search, status: 'failed' } } : state;
  }
}

export function onServiceChosen(state: BookingState, { serviceId }: Of<'service-chosen'>): BookingState {
  const service = [...state.services, ...state.search.found].find(({ id }) => id === serviceId);
  return state.step === 'service' && service ? openService(state, service) : state;
}

export function onPlace(state: BookingState, event: Of<'place-chosen' | 'places-loaded' | 'places-failed'>): BookingState {
  if (event.type === 'place-chosen') {
    if (state.step !== 'place' || !state.slots) return state;
    const filters = { locationId: event.locationId, practitionerId: event.practitionerId };
    return afterPlace({ ...state, slots: reduceSlotChoice(state.slots, { type: 'filters-changed', filters }) });
  }
  if (event.serviceId !== state.service?.id) return state;
  const places = event.type === 'places-loaded' ? event.places : (state.places ?? []);
  if (places === state.places) return state;
  const known = { ...state, places };
  // Nothing to choose after all: times of all places are the next page.
  return state.step === 'place' && places.length < 2 ? afterPlace(known) : known;
}

function afterPlace(state: BookingState): BookingState {
  return go(state, state.path === 'book' ? toSlot : { step: 'request' });
}

export function onSlots(state: BookingState, event: SlotChoiceEvent): BookingState {
  const isAnswer = event.type === 'slots-loaded' || event.type === 'slots-failed';
  if (!state.slots || (state.step !== 'slot' && !isAnswer)) return state;
  const slots = reduceSlotChoice(state.slots, event);
  return slots === state.slots ? state : { ...state, slots };
}

export function onSlotChosen(state: BookingState, { slot, key }: Of<'slot-chosen'>): BookingState {
  if (
    state.step !== 'slot' ||
    state.holding ||
    slot.serviceId !== state.service?.id ||
    slot.deepLink !== undefined ||
    slot.phone !== undefined
  )
    return state;
  const chosen = { ...state, slot, gone: undefined };
  if (!canHold(state) || state.hold?.slotId === slot.id) return afterSlot(chosen);
  return { ...state, holding: slot, hold: { status: 'asking', slotId: slot.id, key, renewals: 0 } };
}

/** Whoever lost their time after all was told goes on where they were: to the check. */
function afterSlot(state: BookingState): BookingState {
  const isTold = state.step === 'slot' && state.lost && checkDetails(state).length === 0;
  const questions = state.questionnaire?.item ?? [];
  const isAnswered =
    !asksQuestions(state) || (state.questionnaire !== undefined && checkAnswers(questions, state.draft.answers).length === 0);
  return go(state, isTold && isAnswered ? { step: 'check', notice: undefined } : { step: 'details' }, { path: 'book', gone: undefined });
}

export function onHold(state: BookingState, event: Of<'slot-held' | 'hold-failed' | 'hold-expired'>): BookingState {
  const { hold } = state;
  if (event.type === 'hold-expired') {
    if (hold?.status !== 'held' || hold.id !== event.id || isBeingSent(state)) return state;
    const { slotId, renewals } = hold;
    const goesOn = (state.step === 'details' || state.step === 'questions' || state.step === 'check') && renewals < maxRenewals;
    return { ...state, hold: goesOn ? { status: 'asking', slotId, key: event.key, renewals: renewals + 1 } : undefined };
  }
  if (hold?.status !== 'asking' || hold.key !== event.key) return state;
  const { slotId, key, renewals } = hold;
  const settled = (): HoldState | undefined => {
    if (event.type === 'slot-held') return { status: 'held', slotId, id: event.id, expiresAt: event.expiresAt, renewals };
    return event.unsure ? { status: 'unsure', slotId, key, renewals } : undefined;
  };
  const next = { ...state, hold: settled() };
  if (state.step === 'slot' && state.holding) return afterSlot({ ...next, slot: state.holding });
  return state.step === 'sending' && !state.attempt ? prepareAttempt(next, state.key) : next;
}

/** What is sent, or may be sent again, is frozen: its hold is not exchanged under it. */
function isBeingSent({ step }: BookingState): boolean {
  return step === 'sending' || step === 'unknown' || step === 'failed';
}

export function onSlotLost(state: BookingState, { key, alternatives }: Of<'slot-lost'>): BookingState {
  const isOfHold = state.hold?.status === 'asking' && state.hold.key === key;
  const isOfBooking =
    (state.step === 'sending' || state.step === 'unknown') && state.attempt?.kind === 'booking' && state.attempt.key === key;
  if (!isOfHold && !isOfBooking) return state;
  const slot = (state.step === 'slot' && state.holding) || state.slot;
  const lost = { slot, alternatives };
  const slots = state.slots && slot && withoutSlot(state.slots, slot.id);
  const change = { slots: slots ?? state.slots, slot: undefined, hold: undefined, attempt: undefined };
  const isTyping = state.step === 'details' || state.step === 'questions' || state.step === 'check';
  if (isTyping) return { ...state, ...change, gone: lost };
  // Back among the services or the wishes by now: the time is of no more interest.
  if (state.step !== 'slot' && state.step !== 'sending' && state.step !== 'unknown') return { ...state, ...change };
  return go(state, { ...toSlot, lost }, { ...change, gone: undefined, path: 'book' });
}

export function onAllTimesAsked(state: BookingState): BookingState {
  if (state.step !== 'slot' || !state.lost || !state.slots) return state;
  return go(state, toSlot, { slots: reduceSlotChoice(state.slots, { type: 'slots-reloaded' }) });
}

export function onNoneSuited(state: BookingState): BookingState {
  if (state.step !== 'slot' || state.holding || !canRequest(state)) return state;
  return go({ ...dataOf(state), step: 'request' }, { step: 'request' }, { path: 'request', slot: undefined, hold: undefined });
}
