import type { Appointment, AppointmentInput } from '../contract/appointments.ts';
import type { Discovery } from '../contract/discovery.ts';
import type { Location } from '../contract/locations.ts';
import type { Day, Mode } from '../contract/primitives.ts';
import type { Questionnaire } from '../contract/questionnaires.ts';
import type { RequestInput } from '../contract/requests.ts';
import type { Service } from '../contract/services.ts';
import type { Slot } from '../contract/slots.ts';
import type { WaitlistAnswer, WaitlistInput } from '../contract/waitlist.ts';
import type { SlotCalendarEvent, SlotCalendarState } from './slot-calendar.state.ts';
import type { SlotChoiceEvent, SlotChoiceState, SlotPage } from './slot-choice.state.ts';

/**
 * Everything the patient typed or ticked, raw and untrimmed, so that nothing is ever lost on the way to a request and back.
 * `phone` and `email` belong to whoever gets the messages: whoever fills the form in, or the patient they book for (`messagesTo`).
 */
export interface Draft {
  readonly who: 'me' | 'other';
  /** The patient's full name. */
  readonly name: string;
  readonly birthDay: string;
  readonly birthMonth: string;
  readonly birthYear: string;
  /** Only when `who` is `other`: the person booking, and what they are to the patient (`parent`, `carer` ... or own words). */
  readonly bookerName: string;
  readonly relationship: string;
  /** Who gets the messages: `phone` and `email` are theirs. Only when `who` is `other`. */
  readonly messagesTo: 'me' | 'patient';
  readonly phone: string;
  readonly email: string;
  /** The language to interpret to, BCP 47; empty for none. */
  readonly interpreter: string;
  /** `step-free`, `wheelchair`, `sign-language` ... (see the contract's `NeedsInput`). */
  readonly access: readonly string[];
  readonly needsNote: string;
  readonly reason: string;
  readonly referralFrom: string;
  readonly referralReference: string;
  /** Answers to the service's questionnaire by `linkId`: raw text, the code of a choice, or `true` / `false`. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly wishDays: readonly DayOfWeek[];
  readonly wishParts: readonly ('morning' | 'afternoon' | 'evening')[];
  readonly wishNote: string;
  /** How long before it starts a time must be offered, in minutes; empty for whatever the hospital has. Only for whoever waits. */
  readonly wishNotice: string;
  /** Where both can be had: wait for a time that becomes free, or have a person look for one. */
  readonly wishHow: 'wait' | 'request';
}

export type DayOfWeek = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** What an error can point at. `answer:<linkId>` is a question of the questionnaire; `form` is no single field. */
export type FieldName =
  | 'name'
  | 'birthDate'
  | 'bookerName'
  | 'relationship'
  | 'phone'
  | 'email'
  | 'interpreter'
  | 'access'
  | 'needsNote'
  | 'reason'
  | 'referralFrom'
  | 'referralReference'
  | 'wishDays'
  | 'wishParts'
  | 'wishNote'
  | 'wishNotice'
  | `answer:${string}`
  | 'form';

/**
 * One thing to put right. `code` is a word, not a sentence: the contract's codes (`required`, `too-long`, `not-a-day`, `not-a-phone`,
 * `not-an-email`, `contact-needed`, `not-plain-text`, `not-a-number`, `not-at-this-place`, `not-this-way` ...) and `year-needed`, `in-the-future`,
 * `too-young`, `too-old`.
 */
export interface FieldError {
  readonly field: FieldName;
  readonly code: string;
  /** Which boxes of a three-part date are wrong. */
  readonly parts?: readonly ('day' | 'month' | 'year')[];
  /** The hospital's words, when it has any: the server found it, or the service's rules say why. */
  readonly detail?: string;
}

/** What the host's tag fixed beforehand. */
export interface Preset {
  readonly service?: string | undefined;
  readonly location?: string | undefined;
  readonly practitioner?: string | undefined;
  readonly mode?: Mode | undefined;
}

/** The search for a service in the patient's own words. `found` answers `asked`, which may be older than `q`. */
export interface ServiceSearchState {
  /** As typed. */
  readonly q: string;
  readonly status: 'idle' | 'asking' | 'found' | 'failed';
  readonly asked: string;
  readonly found: readonly Service[];
}

/**
 * The time being kept for the patient.
 *
 * - `asking`: a hold is being made, or made again, for `slotId`.
 * - `held`: until `expiresAt`, milliseconds since 1970 by the local clock.
 * - `unsure`: the answer was lost; the same key is asked again before anything is booked.
 *
 * `needs` are those the time is kept for (`ruledNeeds`): with them the visit may take longer. `outgrown` is the hold that stands
 * until the same time is kept anew, for longer.
 *
 * No hold at all: the server offers none, or it could not be had; the time is the patient's only when they finish.
 */
export type HoldState =
  | (HeldTime & { readonly status: 'asking'; readonly key: string; readonly outgrown?: Extract<HoldState, { status: 'held' }> })
  | (HeldTime & { readonly status: 'held'; readonly id: string; readonly expiresAt: number })
  | (HeldTime & { readonly status: 'unsure'; readonly key: string });

interface HeldTime {
  readonly slotId: string;
  readonly needs: readonly string[];
  readonly renewals: number;
}

/** What is sent, frozen with the key it is sent under. Never changed: another body is another attempt with another key. */
export type Attempt =
  | { readonly kind: 'booking'; readonly key: string; readonly input: AppointmentInput }
  | { readonly kind: 'request'; readonly key: string; readonly input: RequestInput }
  | { readonly kind: 'wait'; readonly key: string; readonly input: WaitlistInput };

/** The visit, and the authority to manage it. `manage.url` carries the token in its fragment: show it, never log it. */
export interface BookedVisit {
  readonly appointment: Appointment;
  readonly manage: { readonly token: string; readonly url: string };
}

/** What every step carries along: going back, or being thrown back, loses none of it. */
export interface BookingData {
  readonly preset: Preset;
  /** The language to write to the patient in, BCP 47. */
  readonly language: string;
  /** See `earliestToday`. */
  readonly today: Day;
  readonly hospital: Discovery | undefined;
  /** The language the hospital's own words are in; another one than `language` while new words are on their way. */
  readonly wordsIn: string | undefined;
  /** All services, by name; only the preset one when there is a preset. */
  readonly services: readonly Service[];
  readonly search: ServiceSearchState;
  readonly service: Service | undefined;
  /** The places of the service; missing until loaded, and where there is only one. */
  readonly places: readonly Location[] | undefined;
  /** The list of free times; missing until a service is chosen. */
  readonly slots: SlotChoiceState | undefined;
  /** The same times by month; missing while the list is shown. */
  readonly calendar: SlotCalendarState | undefined;
  /** Whether the patient books a time or asks for one. */
  readonly path: 'book' | 'request';
  readonly slot: Slot | undefined;
  readonly hold: HoldState | undefined;
  /** The time was taken while they typed. Nothing moves under their hands: the next press of a button leads back to the times. */
  readonly gone: LostSlot | undefined;
  /** Missing until loaded, and where the service has none. */
  readonly questionnaire: Questionnaire | undefined;
  readonly draft: Draft;
  /** What stands in the error summary of the step in view. */
  readonly errors: readonly FieldError[];
  /** What is or was sent; missing before that. */
  readonly attempt: Attempt | undefined;
}

/**
 * Where the patient is.
 *
 * | Step | Shows | Goes on by |
 * |---|---|---|
 * | `loading` | skeleton | `loaded`, `load-failed` |
 * | `unavailable` | could not load; phone, try again | `retried` |
 * | `empty` | the hospital offers nothing to book; phone | |
 * | `service` | list and search | `service-chosen` |
 * | `closed` | this service is not booked here; why, phone | `went-back` |
 * | `place` | "Any place" first, then each | `place-chosen` |
 * | `slot` | free times by day (`slots`), `holding` while a pressed one is being held; with `lost`: that time was just taken, nearest free ones | `slot-chosen`, `none-suited` |
 * | `request` | wishes for a time | `continued` |
 * | `details` | who, how to reach, needs and reason | `continued` |
 * | `questions` | the service's questionnaire | `continued` |
 * | `check` | everything, consent | `confirmed` |
 * | `sending` | busy; no way back | `booked`, `slot-lost`, `rejected`, `send-failed`, `outcome-unknown` |
 * | `unknown` | the answer was lost; we ask again with the same key, and never guess; phone | `asked-again` |
 * | `failed` | nothing was booked; retry where it helps, phone | `retried`, `went-back` |
 * | `done`, `pending`, `requested` | the visit and its reference | |
 * | `waiting` | the place on the waiting list and its reference | |
 */
export type BookingStep =
  | { readonly step: 'loading' }
  | { readonly step: 'unavailable'; readonly code: string }
  | { readonly step: 'empty' }
  | { readonly step: 'service' }
  | { readonly step: 'closed'; readonly why: 'phone-only' | 'not-found' }
  | { readonly step: 'place' }
  | { readonly step: 'slot'; readonly holding: Slot | undefined; readonly lost: LostSlot | undefined }
  | { readonly step: 'request' }
  | { readonly step: 'details' }
  | { readonly step: 'questions'; readonly status: 'loading' | 'ready' | 'unavailable' }
  | { readonly step: 'check'; readonly notice: 'consent-changed' | undefined }
  /** `attempt` is missing while it is still being found out whether the time is held; `key` waits for it. */
  | { readonly step: 'sending'; readonly key: string }
  | { readonly step: 'unknown'; readonly asking: boolean; readonly tries: number }
  | { readonly step: 'failed'; readonly code: string; readonly retryable: boolean }
  | { readonly step: 'done' | 'pending' | 'requested'; readonly visit: BookedVisit }
  /** `manage.url` carries the token in its fragment: show it, never log it. */
  | { readonly step: 'waiting'; readonly place: WaitlistAnswer };

/** Why the patient asks instead of booking: by choice, no free time, or the service is never booked online. */
export type RequestReason = 'none-suited' | 'nothing-free' | 'no-booking';

/** The time that cannot be had after all, mostly since someone else took it, and the nearest free ones (at most 6, maybe none). */
export interface LostSlot {
  readonly slot: Slot | undefined;
  readonly alternatives: readonly Slot[];
  /** It is free, but has no room for the longer visit that the patient's needs ask for. */
  readonly why?: 'no-room';
}

export type BookingState = BookingData & BookingStep;
export type BookingStepName = BookingStep['step'];

/** Steps a "Change" link or the browser's history may lead back to. */
export type ReopenableStep = 'service' | 'place' | 'slot' | 'request' | 'details' | 'questions' | 'check';

type Typed = {
  readonly [K in Exclude<keyof Draft, 'answers'>]: { readonly type: 'typed'; readonly field: K; readonly value: Draft[K] };
}[Exclude<keyof Draft, 'answers'>];

/** What the patient did. `key` (an Idempotency-Key) and `today` are added by the driver, so that a view never makes one. */
export type PatientEvent =
  | { readonly type: 'query-typed'; readonly q: string }
  | { readonly type: 'searched' }
  | { readonly type: 'search-cleared' }
  | { readonly type: 'service-chosen'; readonly serviceId: string }
  /** Missing ids mean any. */
  | { readonly type: 'place-chosen'; readonly locationId?: string | undefined; readonly practitionerId?: string | undefined }
  | Exclude<SlotChoiceEvent, { type: 'slots-loaded' | 'slots-failed' }>
  | SlotCalendarEvent
  | { readonly type: 'slot-chosen'; readonly slot: Slot; readonly key: string }
  /** "See all free times", from the alternatives. */
  | { readonly type: 'all-times-asked' }
  /** "None of these suit me". */
  | { readonly type: 'none-suited' }
  | Typed
  | { readonly type: 'answered'; readonly linkId: string; readonly values: readonly string[] }
  /** "Continue" on request, details and questions. */
  | { readonly type: 'continued' }
  /** "Book this visit", "Send": the consent is the sentence above the button. */
  | { readonly type: 'confirmed'; readonly key: string }
  /** "Try again" on `unavailable`, `failed` and an unavailable questionnaire. */
  | { readonly type: 'retried' }
  /** "Ask again" on `unknown`. */
  | { readonly type: 'asked-again' }
  | { readonly type: 'went-back' }
  /** A "Change" link, or the browser's history: only a step that was passed on the way here. */
  | { readonly type: 'step-reopened'; readonly step: ReopenableStep }
  /** The host changed the language: texts are loaded again, nothing typed is touched. */
  | { readonly type: 'language-changed'; readonly language: string }
  /** "Clear and leave", or the idle wipe: the one event that forgets what was typed. */
  | { readonly type: 'cleared'; readonly today: Day };

/** What the effects found out. Each names what it answers, so that a late one changes nothing. */
export type OutcomeEvent =
  /** `places` are some that times were told for, which may be all of a service's. */
  | {
      readonly type: 'loaded';
      readonly hospital: Discovery;
      readonly services: readonly Service[];
      readonly places?: readonly Location[] | undefined;
      readonly language: string;
    }
  | { readonly type: 'load-failed'; readonly code: string }
  /** The page's own program could not be loaded whole (see `createBookingInParts`). */
  | { readonly type: 'part-failed' }
  | { readonly type: 'services-found'; readonly q: string; readonly services: readonly Service[] }
  | { readonly type: 'search-failed'; readonly q: string }
  | { readonly type: 'places-loaded'; readonly serviceId: string; readonly places: readonly Location[] }
  | { readonly type: 'places-failed'; readonly serviceId: string }
  | Extract<SlotChoiceEvent, { type: 'slots-loaded' | 'slots-failed' }>
  | SlotCalendarOutcome
  | { readonly type: 'slot-held'; readonly key: string; readonly id: string; readonly expiresAt: number }
  /** No hold could be had, for another reason than a taken slot. `unsure`: perhaps there is one, the answer was lost. */
  | { readonly type: 'hold-failed'; readonly key: string; readonly unsure: boolean }
  /** The hold runs out in a moment. `key` is for holding it again. */
  | { readonly type: 'hold-expired'; readonly id: string; readonly key: string }
  /** The time is kept for other needs than were told since. `key` is for holding it anew. */
  | { readonly type: 'hold-outgrown'; readonly id: string; readonly key: string }
  /** The slot is someone else's. `key` is the hold's or the booking's. */
  | { readonly type: 'slot-lost'; readonly key: string; readonly alternatives: readonly Slot[] }
  | { readonly type: 'questions-loaded'; readonly id: string; readonly questionnaire: Questionnaire }
  | { readonly type: 'questions-failed'; readonly id: string; readonly code: string }
  | { readonly type: 'booked'; readonly key: string; readonly visit: BookedVisit }
  | { readonly type: 'waiting'; readonly key: string; readonly place: WaitlistAnswer }
  /** 422 with pointers. */
  | { readonly type: 'rejected'; readonly key: string; readonly code: string; readonly errors: readonly PointedError[] }
  | { readonly type: 'consent-changed'; readonly key: string; readonly hospital: Discovery }
  /** Nothing was changed on the server. */
  | { readonly type: 'send-failed'; readonly key: string; readonly code: string; readonly retryable: boolean }
  | { readonly type: 'outcome-unknown'; readonly key: string };

/** What was found out for the calendar. `key` names the question; `next` is asked for only when the month has no time at all. */
export type SlotCalendarOutcome =
  | { readonly type: 'month-loaded'; readonly key: string; readonly page: SlotPage; readonly next?: Day | undefined }
  | { readonly type: 'month-failed'; readonly key: string; readonly code: string };

/** The contract's ProblemItem, as far as it is used here. */
export interface PointedError {
  /** RFC 6901, into the body. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export type BookingEvent = PatientEvent | OutcomeEvent;

type WithoutPorts<E> = E extends unknown ? Omit<E, 'key' | 'today'> : never;
/** What a view sends: the patient's events, without what comes from outside the page. */
export type BookingAction = WithoutPorts<PatientEvent>;
