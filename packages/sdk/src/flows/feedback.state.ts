import type { Department } from '../contract/departments.ts';
import type { Discovery } from '../contract/discovery.ts';
import type { Danger } from '../contract/faqs.ts';
import type { Day } from '../contract/primitives.ts';
import type { Safety } from '../contract/safety.ts';
import type { Change, FeedbackInput, PraiseAnswer, PraiseInput, Survey } from '../contract/surveys.ts';
import type { CaseLink, ContactAction, ContactEvent, ContactOutcome, ContactPointer, ContactState } from './contact.state.ts';

/** What the host's tag fixed beforehand: a survey's id, and what is shown first. */
export interface FeedbackPreset {
  readonly survey?: string | undefined;
  readonly kind?: 'survey' | 'praise' | 'complaint' | 'case' | 'choice' | undefined;
}

/** The link that an invited patient came by. It works once; nobody needs one. */
export interface Invitation {
  readonly surveyId: string;
  readonly secret: string;
}

/** Thanks, as they are typed. */
export interface PraiseDraft {
  readonly text: string;
  /** Whom it is for, in own words. */
  readonly person: string;
  /** Their department's id. */
  readonly department: string;
  /** A name, if they like. */
  readonly from: string;
  /** Whether others may read it, without any name. */
  readonly share: boolean;
}

export type FeedbackField = keyof PraiseDraft | `answer:${string}` | 'form';

/** One thing to put right: `required`, `too-long`, `not-a-number`, `not-a-day`, or a code of the contract. `over`: so many letters too many. */
export interface FeedbackFault {
  readonly field: FeedbackField;
  readonly code: string;
  readonly over?: number;
  readonly detail?: string | undefined;
}

/** What is sent, frozen with the key it is sent under; and how that stands. Another body is another one with another key. */
export interface Write<Input> {
  readonly key: string;
  readonly input: Input;
  /** `asking`: its answer was lost, and is asked for. `unknown`: not had yet. `failed`: nothing was taken, for certain. */
  readonly status: 'sending' | 'asking' | 'unknown' | 'sent' | 'failed';
  /** How often it was asked for. */
  readonly tries: number;
  /** Of `failed`. */
  readonly code?: string;
  readonly retryable?: boolean;
}

/** What is sent from this flow itself; a complaint is sent from the one in `case`. */
export type Sent = 'answers' | 'praise';

/** What every step carries along: going back, or being thrown back, loses none of it. */
export interface FeedbackData {
  readonly preset: FeedbackPreset;
  readonly language: string;
  /** See `earliestToday`. */
  readonly today: Day;
  readonly hospital: Discovery | undefined;
  /** The language the hospital's own words are in. */
  readonly wordsIn: string | undefined;
  /** What the first page is for. */
  readonly aim: 'survey' | 'praise' | 'complaint' | 'case' | 'choice';
  readonly link: CaseLink | undefined;
  readonly invitation: Invitation | undefined;
  readonly survey: Survey | undefined;
  /** By `linkId`, raw: texts, codes, `true` and `false`. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** The answers as they were sent last; the first time with one press. */
  readonly saving: Write<FeedbackInput> | undefined;
  /** The answers as they are now are to be sent as soon as it is known what became of the last ones. */
  readonly next: string | undefined;
  /** Some answers of this patient's are with the hospital: others are sent in their place. */
  readonly isSaved: boolean;
  /** Whoever has it may change them for a while. */
  readonly secret: string | undefined;
  readonly praise: PraiseDraft;
  readonly praising: Write<PraiseInput> | undefined;
  /** Who got the thanks. */
  readonly team: PraiseAnswer['team'] | undefined;
  readonly departments: readonly Department[] | undefined;
  /** The language they were read in: until they are read in another, the old ones stand. */
  readonly departmentsIn: string | undefined;
  /** "You said, we did"; missing until read. */
  readonly changes: readonly Change[] | undefined;
  readonly changesIn: string | undefined;
  readonly errors: readonly FeedbackFault[];
  readonly safety: Safety | undefined;
  /** What to do at once, since the words typed or sent tell of danger. */
  readonly danger: Danger | undefined;
  /** A complaint that is written, or read, by the same flow as any case. It stays while another page is shown. */
  readonly case: ContactState | undefined;
  /** Where that was begun, as `shownFeedbackStep` names it. */
  readonly from: string | undefined;
  /** What was pressed there and waits until it is known what became of the answers. */
  readonly held: ContactEvent | undefined;
}

/**
 * Where the patient is.
 *
 * | Step | Shows | Goes on by |
 * |---|---|---|
 * | `loading` | skeleton | `opened`, `begun`, `load-failed` |
 * | `unavailable` | could not load; phone, try again | `retried` |
 * | `choice` | survey, thanks, complaint, reading an answer; what was changed | `survey-asked`, `praise-asked`, `complaint-asked`, `case-asked` |
 * | `question` | one page of the survey; the first is one press | `rated`, `continued` |
 * | `used` | the link was used, or is too old: feedback is open without it | `sent-openly` |
 * | `thanks` | it is with the hospital; what can be done now | `put-right-asked`, `change-asked`, `choice-asked` |
 * | `praise` | whom to thank, and for what | `praised` |
 * | `passed-on` | who gets it | `choice-asked` |
 * | `sending`, `unknown`, `failed` | as when a case is sent | `asked-again`, `retried`, `went-back` |
 * | `case` | a complaint, from its first page on: `case` has the state of it | `of-case` |
 */
export type FeedbackStep =
  | { readonly step: 'loading' | 'choice' | 'thanks' | 'praise' | 'passed-on' | 'case' }
  | { readonly step: 'unavailable'; readonly code: string }
  /** `page`: counted from 0. */
  | { readonly step: 'question'; readonly page: number }
  | { readonly step: 'used'; readonly why: 'used' | 'expired' }
  | { readonly step: 'sending' | 'unknown'; readonly what: Sent }
  | { readonly step: 'failed'; readonly what: Sent; readonly code: string; readonly retryable: boolean };

export type FeedbackState = FeedbackData & FeedbackStep;
export type FeedbackStepName = FeedbackStep['step'];

type Typed = {
  readonly [K in keyof PraiseDraft]: { readonly type: 'typed'; readonly field: K; readonly value: PraiseDraft[K] };
}[keyof PraiseDraft];

/** What the patient did. `key` and `secret` are added by the driver, so that a view never makes one. */
export type FeedbackPatientEvent =
  | Typed
  | { readonly type: 'answered'; readonly linkId: string; readonly values: readonly string[] }
  /** One press on the question that says how it was. */
  | { readonly type: 'rated'; readonly value: string; readonly key: string; readonly secret: string }
  /** "Continue", or "Send". */
  | { readonly type: 'continued'; readonly key: string; readonly secret: string }
  /** "That is all": without what could be added. */
  | { readonly type: 'finished' }
  /** "Change my answer". */
  | { readonly type: 'change-asked' }
  /** "Send it without the link". */
  | { readonly type: 'sent-openly'; readonly key: string }
  | { readonly type: 'praised'; readonly key: string }
  | { readonly type: 'survey-asked' | 'praise-asked' | 'complaint-asked' | 'case-asked' | 'put-right-asked' | 'choice-asked' }
  | { readonly type: 'of-case'; readonly event: ContactEvent }
  | { readonly type: 'retried' | 'asked-again' | 'went-back' | 'cleared' | 'looked' }
  /** The browser's history: only a page that was passed on the way here. */
  | { readonly type: 'step-reopened'; readonly step: string }
  | { readonly type: 'language-changed'; readonly language: string };

/** What the effects found out. Each names what it answers, so that a late one changes nothing. */
export type FeedbackOutcome =
  | {
      readonly type: 'opened';
      readonly language: string;
      readonly hospital: Discovery;
      readonly survey?: Survey | undefined;
    }
  | { readonly type: 'load-failed'; readonly code: string; readonly hospital?: Discovery | undefined }
  /** The page's own program could not be loaded whole (see `createFeedbackInParts`). */
  | { readonly type: 'part-failed' }
  /** The first page is one of the later part's, which is there. */
  | { readonly type: 'begun' }
  | { readonly type: 'safety-read'; readonly safety: Safety }
  | { readonly type: 'safety-unread' }
  | { readonly type: 'departments-read'; readonly language: string; readonly departments: readonly Department[] }
  | { readonly type: 'changes-read'; readonly language: string; readonly changes: readonly Change[] }
  | {
      readonly type: 'sent';
      readonly what: Sent;
      readonly key: string;
      readonly danger?: Danger | undefined;
      readonly team?: PraiseAnswer['team'] | undefined;
    }
  | { readonly type: 'rejected'; readonly what: Sent; readonly key: string; readonly errors: readonly ContactPointer[] }
  | { readonly type: 'send-failed'; readonly what: Sent; readonly key: string; readonly code: string; readonly retryable: boolean }
  | { readonly type: 'outcome-unknown'; readonly what: Sent; readonly key: string }
  /** What the effects of a case found out. */
  | { readonly type: 'of-case'; readonly event: ContactOutcome };

export type FeedbackEvent = FeedbackPatientEvent | FeedbackOutcome;

type Unkeyed<E> = E extends { readonly type: 'of-case' }
  ? { readonly type: 'of-case'; readonly event: ContactAction }
  : E extends unknown
    ? Omit<E, 'key' | 'secret'>
    : never;
/** What a view sends. */
export type FeedbackAction = Unkeyed<FeedbackPatientEvent>;
