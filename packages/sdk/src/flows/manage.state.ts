import type { Appointment } from '../contract/appointments.ts';
import type { Discovery } from '../contract/discovery.ts';
import type { Day } from '../contract/primitives.ts';
import type { Slot } from '../contract/slots.ts';
import type { WaitlistEntry, WaitlistInput } from '../contract/waitlist.ts';
import type { DayOfWeek, LostSlot } from './booking.state.ts';
import type { SlotChoiceEvent, SlotChoiceState } from './slot-choice.state.ts';

/** Authority over one visit, or one place on the waiting list, from the link in a message. Never shown, never put into an address. */
export interface VisitLink {
  readonly id: string;
  readonly token: string;
  /** Of a visit unless told. */
  readonly of?: 'visit' | 'waitlist' | undefined;
}

/** Everything the patient typed, raw. */
export interface ManageDraft {
  /** An e-mail address or a phone number that the visit was booked with. */
  readonly contact: string;
  readonly reference: string;
  /** Why the visit is cancelled, in own words. */
  readonly reason: string;
  readonly code: string;
  /** What an earlier time must be like; nothing chosen asks for nothing. */
  readonly wishDays: readonly DayOfWeek[];
  readonly wishParts: readonly ('morning' | 'afternoon' | 'evening')[];
  /** How long before it starts a time must be offered, in minutes; empty for whatever the hospital has. */
  readonly wishNotice: string;
}

/** One thing to put right: `required`, `not-a-contact`, `not-a-code`, `wrong-code`, `too-long` ... */
export interface ManageFault {
  readonly field: keyof ManageDraft | 'form';
  readonly code: string;
}

/** What is sent, frozen with the key it is sent under, and with the version of the visit that the patient saw. */
export type Change =
  | { readonly kind: 'move'; readonly key: string; readonly slotId: string; readonly holdId?: string; readonly ifMatch: string | undefined }
  | { readonly kind: 'cancel'; readonly key: string; readonly reason?: string; readonly ifMatch: string | undefined }
  | { readonly kind: 'confirm'; readonly key: string }
  | { readonly kind: 'reminders'; readonly key: string; readonly reminders: readonly ('email' | 'sms')[] }
  | { readonly kind: 'wait'; readonly key: string; readonly input: WaitlistInput }
  | { readonly kind: 'leave'; readonly key: string }
  | { readonly kind: 'accept' | 'decline'; readonly key: string; readonly offerId: string };

/** A word on the page of the visit or of the place, until the next step. */
export type ManageNotice = 'changed-meanwhile' | 'confirmed' | 'reminders-off' | 'reminders-on' | 'whole' | 'declined' | 'offer-over';

/** The new time being kept while the patient looks at it once more. */
export type MoveHold =
  | { readonly status: 'asking'; readonly slotId: string; readonly key: string }
  | { readonly status: 'held'; readonly slotId: string; readonly id: string };

/** What every step carries along. */
export interface ManageData {
  /** The language to write to the patient in, BCP 47. */
  readonly language: string;
  readonly today: Day;
  readonly hospital: Discovery | undefined;
  /** The language the hospital's own words are in. */
  readonly wordsIn: string | undefined;
  readonly link: VisitLink | undefined;
  /** The visit as it was read or changed last. */
  readonly visit: Appointment | undefined;
  /** Of that very reading. */
  readonly etag: string | undefined;
  /** The place on the waiting list as it was read or changed last. */
  readonly entry: WaitlistEntry | undefined;
  /** Whether the visit, or the place, is to be read again: what is known of it may be old. */
  readonly isStale: boolean;
  readonly slots: SlotChoiceState | undefined;
  readonly slot: Slot | undefined;
  readonly hold: MoveHold | undefined;
  readonly change: Change | undefined;
  readonly draft: ManageDraft;
  readonly errors: readonly ManageFault[];
  readonly notice: ManageNotice | undefined;
}

/**
 * Where the patient is. Whatever is refused or fails leaves the visit as it was.
 *
 * | Step | Shows | Goes on by |
 * |---|---|---|
 * | `loading` | skeleton | `opened`, `link-refused`, `load-failed` |
 * | `unavailable` | could not load; phone, try again | `retried` |
 * | `find` | how to get a new link; `why` there is none | `lookup-asked` |
 * | `finding`, `found` | busy; then the same words for everybody | `links-sent` |
 * | `visit` | the visit and what can be done | `move-asked`, `kept-time-chosen`, `cancel-asked`, `confirm-asked`, `reminders-chosen`, `code-asked` |
 * | `slot` | free times; `holding` while a pressed one is being held; `lost`: that time was just taken | `slot-chosen` |
 * | `move` | the old time and the new one | `confirmed` |
 * | `cancel` | the visit, a reason if one likes | `confirmed` |
 * | `sending` | busy; no way back | |
 * | `unknown` | the answer was lost; we ask again with the same key; phone | `asked-again` |
 * | `failed` | nothing was changed; why, and the phone | `retried`, `went-back` |
 * | `moved`, `cancelled` | the visit as it is now | |
 * | `wait` | wishes for an earlier time | `confirmed` |
 * | `waiting` | it is waited for; what happens next | `kept` |
 * | `place` | a place on the waiting list, with the time that is offered | `offer-accepted`, `offer-declined`, `leave-asked` |
 * | `missed` | the offered time could not be had; the nearest free ones | `kept` |
 * | `leave` | asks once | `confirmed` |
 * | `left`, `taken` | no longer on the list; the visit that an accepted offer made or moved | |
 * | `code` | six digits, sent to the patient | `code-entered` |
 */
export type ManageStep =
  | { readonly step: 'loading' }
  | { readonly step: 'unavailable'; readonly code: string }
  | { readonly step: 'find'; readonly why: 'no-link' | 'not-found' | 'expired' }
  | { readonly step: 'finding'; readonly key: string }
  | { readonly step: 'found' }
  | { readonly step: 'visit' }
  | { readonly step: 'slot'; readonly holding: Slot | undefined; readonly lost: LostSlot | undefined }
  | { readonly step: 'move' }
  | { readonly step: 'cancel' }
  | { readonly step: 'sending' }
  | { readonly step: 'unknown'; readonly asking: boolean; readonly tries: number }
  | { readonly step: 'failed'; readonly code: string; readonly retryable: boolean }
  | { readonly step: 'moved' | 'wait' | 'place' | 'leave' | 'left' | 'taken' }
  /** `url` is the link to the place, with its token: show it, never log it. */
  | { readonly step: 'waiting'; readonly url: string }
  | { readonly step: 'missed'; readonly lost: LostSlot }
  | { readonly step: 'cancelled' }
  | {
      readonly step: 'code';
      readonly status: 'sending' | 'ready' | 'checking' | 'unavailable';
      /** Masked. */
      readonly sentTo?: string | undefined;
      readonly triesLeft?: number | undefined;
      /** Of `unavailable`: a problem code, or `network`. */
      readonly code?: string | undefined;
    };

export type ManageState = ManageData & ManageStep;
export type ManageStepName = ManageStep['step'];

type Typed = {
  readonly [K in keyof ManageDraft]: { readonly type: 'typed'; readonly field: K; readonly value: ManageDraft[K] };
}[keyof ManageDraft];

/** What the patient did. `key` is added by the driver, so that a view never makes one. */
export type ManagePatientEvent =
  | Typed
  /** "Send me the link". */
  | { readonly type: 'lookup-asked'; readonly key: string }
  /** To the page that sends links, from anywhere without a visit. */
  | { readonly type: 'find-asked' }
  | { readonly type: 'move-asked' }
  /** "Take this time": the one that is kept for a visit whose own cannot be. */
  | { readonly type: 'kept-time-chosen' }
  | { readonly type: 'cancel-asked' }
  /** "I will come". */
  | { readonly type: 'confirm-asked'; readonly key: string }
  | { readonly type: 'reminders-chosen'; readonly reminders: readonly ('email' | 'sms')[]; readonly key: string }
  | Exclude<SlotChoiceEvent, { type: 'slots-loaded' | 'slots-failed' }>
  | { readonly type: 'slot-chosen'; readonly slot: Slot; readonly key: string }
  /** "See all free times", from the alternatives. */
  | { readonly type: 'all-times-asked' }
  /** "Wait for an earlier time". */
  | { readonly type: 'wait-asked' }
  | { readonly type: 'leave-asked' }
  /** `offerId` is the one that was seen: another may be open by now. */
  | { readonly type: 'offer-accepted' | 'offer-declined'; readonly key: string; readonly offerId: string }
  /** The one strong button of `move`, `cancel`, `wait` and `leave`. */
  | { readonly type: 'confirmed'; readonly key: string }
  /** "Keep Tuesday": back to the visit, nothing changed. */
  | { readonly type: 'kept' }
  | { readonly type: 'code-asked' }
  | { readonly type: 'code-entered' }
  | { readonly type: 'retried' }
  | { readonly type: 'asked-again' }
  | { readonly type: 'went-back' }
  /** The browser's history: only to a page that nothing stands in the way of. */
  | { readonly type: 'step-reopened'; readonly step: ManageStepName }
  /** "Clear and leave", or the idle wipe: the one event that forgets the visit and what was typed. */
  | { readonly type: 'cleared' }
  | { readonly type: 'language-changed'; readonly language: string };

/** What the effects found out. Each names what it answers, so that a late one changes nothing. */
export type ManageOutcome =
  | {
      readonly type: 'opened';
      readonly language: string;
      readonly hospital: Discovery;
      readonly visit: Appointment | undefined;
      readonly etag: string | undefined;
      readonly entry?: WaitlistEntry | undefined;
    }
  | { readonly type: 'link-refused'; readonly hospital: Discovery; readonly language: string; readonly why: 'not-found' | 'expired' }
  | { readonly type: 'load-failed'; readonly code: string }
  /** The page's own program could not be loaded whole (see `createManageInParts`). */
  | { readonly type: 'part-failed' }
  | { readonly type: 'visit-read'; readonly visit: Appointment; readonly etag: string | undefined }
  | { readonly type: 'visit-unread' }
  | { readonly type: 'place-read'; readonly entry: WaitlistEntry }
  /** It was looked at for a while: a time may be offered by now, or not any more. */
  | { readonly type: 'place-aged' }
  | { readonly type: 'links-sent'; readonly key: string }
  | { readonly type: 'lookup-refused'; readonly key: string; readonly code: string; readonly isField: boolean }
  | Extract<SlotChoiceEvent, { type: 'slots-loaded' | 'slots-failed' }>
  | { readonly type: 'slot-held'; readonly key: string; readonly id: string }
  | { readonly type: 'hold-failed'; readonly key: string }
  /** `key` is the hold's or the change's. */
  | { readonly type: 'slot-lost'; readonly key: string; readonly alternatives: readonly Slot[] }
  /** `token` of an accepted offer: that of the visit. */
  | {
      readonly type: 'changed';
      readonly key: string;
      readonly visit: Appointment;
      readonly etag: string | undefined;
      readonly token?: string;
    }
  /** Of the place on the list; `url` once it was joined. */
  | { readonly type: 'place-changed'; readonly key: string; readonly entry: WaitlistEntry | undefined; readonly url?: string }
  | { readonly type: 'offer-over'; readonly key: string }
  /** Somebody else changed it first. */
  | { readonly type: 'changed-meanwhile'; readonly key: string }
  /** Nothing was changed on the server. */
  | { readonly type: 'change-failed'; readonly key: string; readonly code: string; readonly retryable: boolean }
  | { readonly type: 'outcome-unknown'; readonly key: string }
  | { readonly type: 'code-sent'; readonly sentTo: string; readonly triesLeft: number }
  | { readonly type: 'code-unsent'; readonly code: string }
  | { readonly type: 'code-right'; readonly visit: Appointment; readonly etag: string | undefined; readonly token: string }
  | { readonly type: 'code-wrong'; readonly code: string };

export type ManageEvent = ManagePatientEvent | ManageOutcome;

type WithoutKey<E> = E extends unknown ? Omit<E, 'key'> : never;
/** What a view sends. */
export type ManageAction = WithoutKey<ManagePatientEvent>;
