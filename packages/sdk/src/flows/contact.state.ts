import type { CallbackInput, Case, CaseAnswer, MessageInput } from '../contract/cases.ts';
import type { ComplaintInput } from '../contract/complaints.ts';
import type { Department } from '../contract/departments.ts';
import type { Discovery } from '../contract/discovery.ts';
import type { Danger } from '../contract/faqs.ts';
import type { Safety } from '../contract/safety.ts';
import type { FeedbackInput } from '../contract/surveys.ts';

/** What people write about; the contract's `caseTopics`. */
export type Topic = 'appointment' | 'billing' | 'records' | 'other';
/** Ways to reach a team that this flow sees through; a call is made with the phone itself. */
export type WrittenChannel = 'message' | 'callback';
/** All that is written here: a complaint, and the wish to have something put right that a survey told of, are cases as well. */
export type CaseForm = WrittenChannel | 'complaint' | 'follow-up';
/** What complaints are about; the contract's `complaintCategories`. */
export type ComplaintCategory =
  'care' | 'staff' | 'waiting' | 'communication' | 'billing' | 'privacy' | 'discrimination' | 'building' | 'other';

/** Authority over one case: the token of its link, or its code. Never shown, never put into an address. */
export interface CaseLink {
  readonly reference: string;
  readonly token: string;
  /** As it was told when it was sent, for as long as the page stays: whoever has not written it down finds it with the case. */
  readonly code?: string | undefined;
}

/** What the host's tag fixed beforehand: the id of a department, and what is written about. */
export interface ContactPreset {
  readonly department?: string | undefined;
  readonly topic?: Topic | undefined;
  /** What is shown first, where there is no link: the departments unless told, or the way to read an answer. */
  readonly start?: 'departments' | 'case' | undefined;
}

/** Everything the patient typed or ticked, raw and untrimmed, so that nothing is lost on the way to a request and back. */
export interface ContactDraft {
  readonly topic: Topic | '';
  readonly text: string;
  readonly who: 'me' | 'other';
  /** Of whom it is about. */
  readonly name: string;
  readonly birthDay: string;
  readonly birthMonth: string;
  readonly birthYear: string;
  /** Only when `who` is `other`: the person writing, and what they are to the patient (`parent`, `carer` ... or own words). They get the answer. */
  readonly senderName: string;
  readonly relationship: string;
  /** How the answer to a message may come. */
  readonly replyBy: 'email' | 'sms' | 'phone' | 'online' | '';
  readonly email: string;
  readonly phone: string;
  /** Whether words may be left on an answering machine. */
  readonly voicemail: boolean;
  /** When it is safe to call, in own words. */
  readonly safeTime: string;
  /** Of a callback: when. */
  readonly windowId: string;
  /** Of a case that is looked for. */
  readonly reference: string;
  readonly code: string;
  /** Words to add to a case. */
  readonly addition: string;
  /** Of a complaint: what it is about, where it happened (a department's id), and whom it is about, in own words. */
  readonly category: ComplaintCategory | '';
  readonly department: string;
  readonly people: string;
  readonly happenedDay: string;
  readonly happenedMonth: string;
  readonly happenedYear: string;
  /** What would put it right. */
  readonly wish: string;
  /** Whether somebody is in danger now. */
  readonly harm: 'yes' | 'no' | '';
  /** Whether the patient knows of it and agrees; only when `who` is `other`. */
  readonly patientAgrees: 'yes' | 'no' | '';
}

export type ContactField = keyof ContactDraft | 'birthDate' | 'happenedOn' | 'form';

/**
 * One thing to put right: the contract's codes (`required`, `too-long`, `not-a-phone`, `not-an-email`, `contact-needed` ...), `not-a-day`,
 * `year-needed`, `in-the-future`, `not-a-code`, `wrong-code`. `over`: so many letters too many.
 */
export interface ContactFault {
  readonly field: ContactField;
  readonly code: string;
  readonly over?: number;
  readonly parts?: readonly ('day' | 'month' | 'year')[];
  readonly detail?: string | undefined;
}

/** What is sent, frozen with the key it is sent under. Another body is another attempt with another key. */
export type ContactAttempt =
  | { readonly kind: 'message'; readonly key: string; readonly input: MessageInput }
  | { readonly kind: 'callback'; readonly key: string; readonly input: CallbackInput }
  | { readonly kind: 'complaint'; readonly key: string; readonly input: ComplaintInput }
  | { readonly kind: 'follow-up'; readonly key: string; readonly input: FeedbackInput }
  | { readonly kind: 'add'; readonly key: string; readonly text: string }
  | { readonly kind: 'withdraw'; readonly key: string }
  | { readonly kind: 'reopen'; readonly key: string; readonly text?: string }
  | { readonly kind: 'move'; readonly key: string; readonly windowId: string };

/** A word on the page of the case, until the next step. */
export type CaseNotice = 'added' | 'withdrawn' | 'reopened' | 'moved' | 'changed-meanwhile' | 'window-gone';

/** What every step carries along: going back, or being thrown back, loses none of it. */
export interface ContactData {
  readonly preset: ContactPreset;
  /** The language to write to the patient in, BCP 47. */
  readonly language: string;
  /** See `earliestToday`. */
  readonly today: string;
  readonly hospital: Discovery | undefined;
  /** The language the hospital's own words are in. */
  readonly wordsIn: string | undefined;
  /** By name; missing until they are asked for. */
  readonly departments: readonly Department[] | undefined;
  /** What is known of the departments may be old: they are read again. */
  readonly isOld: boolean;
  /** A search by name, as typed. */
  readonly query: string;
  readonly openOnly: boolean;
  /** The department in view, by id; missing for whoever does not know which. */
  readonly departmentId: string | undefined;
  /** How it is reached, or what else is written. */
  readonly channel: CaseForm;
  /** Of a follow-up: the answers that it goes with. */
  readonly answering: Omit<FeedbackInput, 'followUp'> | undefined;
  readonly draft: ContactDraft;
  readonly errors: readonly ContactFault[];
  /** The words that tell of danger; missing until loaded. */
  readonly safety: Safety | undefined;
  /** What to do at once, since the words typed tell of danger. They are kept, and can still be sent. */
  readonly danger: Danger | undefined;
  readonly attempt: ContactAttempt | undefined;
  /** What the first page is for. */
  readonly aim: 'departments' | 'case';
  readonly link: CaseLink | undefined;
  /** The case as it was read or changed last. */
  readonly thread: Case | undefined;
  /** Whether the case is to be read again. */
  readonly isStale: boolean;
  readonly notice: CaseNotice | undefined;
}

/** Pages of a form, in the order they are asked. */
export type ContactPage = 'window' | 'about' | 'words' | 'person' | 'reply' | 'check';

/**
 * Where the patient is.
 *
 * | Step | Shows | Goes on by |
 * |---|---|---|
 * | `loading` | skeleton | `opened`, `link-opened`, `link-refused`, `load-failed` |
 * | `unavailable` | could not load; phone, try again | `retried` |
 * | `directory` | departments, open now or when next; search | `department-chosen`, `channel-chosen`, `find-asked` |
 * | `department` | phone, hours, place, channels | `channel-chosen` |
 * | `window` | of a callback: staffed windows by day | `window-chosen` |
 * | `about` | of a complaint: what, where and whom it is about | `continued` |
 * | `words` | topic and own words; of a complaint: what happened, and when | `continued` |
 * | `person` | about whom; of a callback: which number to call | `continued` |
 * | `reply` | of a message: how to answer | `continued` |
 * | `check` | everything | `confirmed` |
 * | `sending` | busy; no way back | |
 * | `unknown` | the answer was lost; we ask again with the same key; phone | `asked-again` |
 * | `failed` | nothing was sent; why, retry where it helps, phone | `retried`, `went-back` |
 * | `closed` | the channel closed, or filled up, while they typed: the words are kept, what works instead | `channel-chosen`, `window-asked` |
 * | `sent` | reference, team, by when; the code, told once | `case-opened` |
 * | `find` | reference and code; `why` there is no link | `case-asked` |
 * | `finding` | busy | |
 * | `case` | the thread, and what may be done to it | `added`, `reopened`, `withdraw-asked`, `move-asked` |
 * | `withdraw` | asks once | `withdraw-confirmed`, `kept` |
 * | `move` | windows of a callback | `moved-to`, `kept` |
 */
export type ContactStep =
  | {
      readonly step: 'loading' | 'directory' | 'department' | ContactPage | 'sending' | 'closed' | 'finding' | 'case' | 'withdraw' | 'move';
    }
  | { readonly step: 'unavailable'; readonly code: string }
  | { readonly step: 'unknown'; readonly asking: boolean; readonly tries: number }
  | { readonly step: 'failed'; readonly code: string; readonly retryable: boolean }
  /** `manage.url` and `manage.code` are authority: show them, never log them. */
  | { readonly step: 'sent'; readonly manage: CaseAnswer['manage'] }
  | { readonly step: 'find'; readonly why: 'asked' | 'not-found' | 'expired' };

export type ContactState = ContactData & ContactStep;
export type ContactStepName = ContactStep['step'];

type Typed = {
  readonly [K in keyof ContactDraft]: { readonly type: 'typed'; readonly field: K; readonly value: ContactDraft[K] };
}[keyof ContactDraft];

/** What the patient did. `key` is added by the driver, so that a view never makes one. */
export type ContactPatientEvent =
  | Typed
  | { readonly type: 'query-typed'; readonly q: string }
  | { readonly type: 'open-only-chosen'; readonly on: boolean }
  | { readonly type: 'department-chosen'; readonly id: string }
  /** "All departments". */
  | { readonly type: 'directory-asked' }
  | { readonly type: 'channel-chosen'; readonly channel: WrittenChannel }
  /** "I do not know which department": a message that the hospital passes on. */
  | { readonly type: 'anyone-asked' }
  /** What needs no department: told by the flow that a case is nested in. `answering`: of a follow-up. */
  | {
      readonly type: 'form-begun';
      readonly channel: 'complaint' | 'follow-up';
      readonly answering?: Omit<FeedbackInput, 'followUp'> | undefined;
    }
  /** "Choose another time". */
  | { readonly type: 'window-asked' }
  | { readonly type: 'window-chosen'; readonly windowId: string }
  | { readonly type: 'continued' }
  | { readonly type: 'confirmed'; readonly key: string }
  | { readonly type: 'retried' }
  | { readonly type: 'asked-again' }
  | { readonly type: 'went-back' }
  /** A "Change" link, or the browser's history: only a page that was passed on the way here. */
  | { readonly type: 'step-reopened'; readonly step: ContactStepName }
  /** Words that were typed elsewhere on the page, such as a search that found no answer. */
  | { readonly type: 'prefilled'; readonly text: string }
  /** "I have a reference". */
  | { readonly type: 'find-asked' }
  | { readonly type: 'case-asked' }
  /** "See your message", from `sent`. */
  | { readonly type: 'case-opened' }
  | { readonly type: 'added' | 'reopened' | 'withdraw-confirmed'; readonly key: string }
  | { readonly type: 'withdraw-asked' | 'move-asked' | 'kept' }
  | { readonly type: 'moved-to'; readonly windowId: string; readonly key: string }
  /** The page came into view again. */
  | { readonly type: 'looked' }
  | { readonly type: 'cleared' }
  | { readonly type: 'language-changed'; readonly language: string };

/** A fault as the server tells it: a JSON pointer (RFC 6901) into what was sent. */
export interface ContactPointer {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** What the effects found out. Each names what it answers, so that a late one changes nothing. */
export type ContactOutcome =
  | {
      readonly type: 'opened';
      readonly language: string;
      readonly hospital: Discovery;
      readonly departments?: readonly Department[] | undefined;
    }
  | { readonly type: 'link-opened'; readonly language: string; readonly hospital: Discovery; readonly thread: Case }
  | { readonly type: 'link-refused'; readonly language: string; readonly hospital: Discovery; readonly why: 'not-found' | 'expired' }
  | { readonly type: 'load-failed'; readonly code: string; readonly hospital?: Discovery | undefined }
  /** The page's own program could not be loaded whole (see `createContactInParts`). */
  | { readonly type: 'part-failed' }
  | { readonly type: 'departments-read'; readonly departments: readonly Department[] }
  | { readonly type: 'departments-unread' }
  /** Something opens or closes by the clock. */
  | { readonly type: 'departments-aged' }
  | { readonly type: 'safety-read'; readonly safety: Safety }
  | { readonly type: 'safety-unread' }
  | { readonly type: 'sent'; readonly key: string; readonly answer: CaseAnswer; readonly danger?: Danger | undefined }
  | { readonly type: 'rejected'; readonly key: string; readonly errors: readonly ContactPointer[] }
  | { readonly type: 'channel-closed'; readonly key: string }
  | { readonly type: 'send-failed'; readonly key: string; readonly code: string; readonly retryable: boolean }
  | { readonly type: 'outcome-unknown'; readonly key: string }
  | { readonly type: 'case-found'; readonly thread: Case; readonly link: CaseLink }
  | { readonly type: 'case-refused'; readonly code: string }
  | { readonly type: 'case-read'; readonly thread: Case }
  | { readonly type: 'case-unread' }
  /** Something changed, or it was looked at for a while. */
  | { readonly type: 'case-aged' }
  | { readonly type: 'case-changed'; readonly key: string; readonly thread: Case; readonly danger?: Danger | undefined };

export type ContactEvent = ContactPatientEvent | ContactOutcome;

type WithoutKey<E> = E extends unknown ? Omit<E, 'key'> : never;
/** What a view sends. */
export type ContactAction = WithoutKey<Exclude<ContactPatientEvent, { readonly type: 'form-begun' }>>;
