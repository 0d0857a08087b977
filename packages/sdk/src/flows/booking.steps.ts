import type { Day } from '../contract/primitives.ts';
import type { Service } from '../contract/services.ts';
import { emptyDraft } from './booking.draft.ts';
import { needsPlace, openingOf } from './booking.selectors.ts';
import type { BookingData, BookingState, BookingStep, Preset } from './booking.state.ts';
import { openSlotChoice } from './slot-choice.flow.ts';

/** What a booking begins with. */
export interface BookingStart {
  readonly preset?: Preset;
  readonly language: string;
  readonly today: Day;
}

const noSearch = { q: '', status: 'idle', asked: '', found: [] } as const;

export function startBooking({ preset = {}, language, today }: BookingStart): BookingState {
  return {
    preset,
    language,
    today,
    hospital: undefined,
    wordsIn: undefined,
    services: [],
    search: noSearch,
    service: undefined,
    places: undefined,
    slots: undefined,
    path: 'book',
    slot: undefined,
    hold: undefined,
    gone: undefined,
    questionnaire: undefined,
    draft: emptyDraft,
    errors: [],
    attempt: undefined,
    step: 'loading',
  };
}

/** The data of a step without what only that step knows. */
export function dataOf(state: BookingState): BookingData {
  const { preset, language, today, hospital, wordsIn, services, search, service, places, slots } = state;
  const { path, slot, hold, gone, questionnaire, draft, errors, attempt } = state;
  return {
    preset,
    language,
    today,
    hospital,
    wordsIn,
    services,
    search,
    service,
    places,
    slots,
    path,
    slot,
    hold,
    gone,
    questionnaire,
    draft,
    errors,
    attempt,
  };
}

/** Goes to a step: the error summary of the last page goes, what was typed stays. */
export function go(state: BookingState, step: BookingStep, change: Partial<BookingData> = {}): BookingState {
  return { ...dataOf(state), errors: [], ...change, ...step };
}

export const toSlot = { step: 'slot', holding: undefined, lost: undefined } as const;

/** The first page, once services are known. */
export function begin(state: BookingState): BookingState {
  const { preset, services } = state;
  const only = preset.service === undefined && services.length === 1 ? services[0] : services.find(({ id }) => id === preset.service);
  if (only) return openService(state, only);
  if (preset.service !== undefined) return go(state, { step: 'closed', why: 'not-found' });
  return go(state, { step: services.length > 0 ? 'service' : 'empty' });
}

/** Opens a service at its first page. The same one again finds its list and its time as they were left. */
export function openService(state: BookingState, service: Service): BookingState {
  const { preset, today, slots } = state;
  const filters = { locationId: preset.location, practitionerId: preset.practitioner, mode: preset.mode };
  const maxAdvanceDays = service.bookingPolicy.maxAdvanceDays;
  const isOther = state.service?.id !== service.id;
  const opened = isOther
    ? {
        service,
        places: undefined,
        slots: openSlotChoice({ serviceId: service.id, today, maxAdvanceDays, filters }, slots),
        slot: undefined,
        hold: undefined,
        gone: undefined,
        questionnaire: undefined,
        attempt: undefined,
      }
    : { service };
  const opening = openingOf(service);
  if (opening === 'closed') return go(state, { step: 'closed', why: 'phone-only' }, opened);
  const path = opening === 'request' ? 'request' : 'book';
  const next = go(state, path === 'book' ? toSlot : { step: 'request' }, { ...opened, path });
  return needsPlace(next) ? go(next, { step: 'place' }) : next;
}

/** Forgets the patient: what was typed, chosen and sent. The hospital's own data stays. */
export function forget(state: BookingState, today: Day): BookingState {
  const { preset, language, hospital, wordsIn, services, slots } = state;
  const fresh = { ...startBooking({ preset, language, today }), hospital, wordsIn, services, slots };
  return hospital ? begin(fresh) : fresh;
}
