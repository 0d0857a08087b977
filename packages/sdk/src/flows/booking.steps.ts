import type { Day } from '../contract/primitives.ts';
import type { Service } from '../contract/services.ts';
import { needsPlace, openingOf } from './booking.selectors.ts';
import type { BookingData, BookingEvent, BookingState, BookingStep, Draft, Preset, ReopenableStep } from './booking.state.ts';
import type { HandlersOf } from './handlers.ts';
import { openSlotChoice } from './slot-choice.flow.ts';

/** What a booking begins with. */
export interface BookingStart {
  readonly preset?: Preset;
  readonly language: string;
  /** See `earliestToday`. */
  readonly today: Day;
}

export type EventOf<T extends BookingEvent['type']> = Extract<BookingEvent, { readonly type: T }>;

export type Handlers = HandlersOf<BookingState, BookingEvent>;

export const emptyDraft: Draft = {
  who: 'me',
  name: '',
  birthDay: '',
  birthMonth: '',
  birthYear: '',
  bookerName: '',
  relationship: '',
  messagesTo: 'me',
  phone: '',
  email: '',
  interpreter: '',
  access: [],
  needsNote: '',
  reason: '',
  referralFrom: '',
  referralReference: '',
  answers: {},
  wishDays: [],
  wishParts: [],
  wishNote: '',
  wishNotice: '',
  wishHow: 'wait',
};

export const noSearch = { q: '', status: 'idle', asked: '', found: [] } as const;

export const nothingChosen = {
  service: undefined,
  places: undefined,
  slots: undefined,
  calendar: undefined,
  path: 'book',
  slot: undefined,
  hold: undefined,
  gone: undefined,
  questionnaire: undefined,
  attempt: undefined,
} as const;

export function startBooking({ preset = {}, language, today }: BookingStart): BookingState {
  const hospital = { hospital: undefined, wordsIn: undefined, services: [] };
  return { preset, language, today, ...hospital, ...nothingChosen, search: noSearch, draft: emptyDraft, errors: [], step: 'loading' };
}

/** What only some step knows. */
type OnlySteps = { readonly [K in Exclude<BookingStep extends infer S ? (S extends unknown ? keyof S : never) : never, 'step'>]?: unknown };

/** Goes to a step: what only the last one knew and its error summary go, all data stays. */
export function go(state: BookingState, step: BookingStep, change: Partial<BookingData> = {}): BookingState {
  const { holding, lost, code, why, status, notice, key, asking, tries, retryable, visit, place, ...data } = state as BookingData &
    OnlySteps;
  return { ...data, errors: [], ...change, ...step };
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
  const { preset, today } = state;
  const open = () => {
    const filters = { locationId: preset.location, practitionerId: preset.practitioner, mode: preset.mode };
    const { maxAdvanceDays } = service.bookingPolicy;
    return { ...nothingChosen, slots: openSlotChoice({ serviceId: service.id, today, maxAdvanceDays, filters }, state.slots) };
  };
  const opening = openingOf(service);
  const path = opening === 'request' ? 'request' : 'book';
  const opened = { ...state, ...(state.service?.id !== service.id && open()), service, path } as const;
  if (opening === 'closed') return go(opened, { step: 'closed', why: 'phone-only' });
  return needsPlace(opened) ? go(opened, { step: 'place' }) : afterPlace(opened);
}

export function afterPlace(state: BookingState): BookingState {
  return toStep(state, state.path === 'book' ? 'slot' : 'request');
}

/** Opens a page as it was left. */
export function toStep(state: BookingState, step: ReopenableStep): BookingState {
  if (step === 'slot') return go(state, toSlot, { path: 'book' });
  if (step === 'questions') return go(state, { step, status: state.questionnaire ? 'ready' : 'loading' });
  return go(state, step === 'check' ? { step, notice: undefined } : { step });
}
