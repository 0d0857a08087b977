import type { DirectoryTerms } from './directory-terms.ts';

type Kind = 'message' | 'callback';
/** All that is written as a case. */
type Form = Kind | 'complaint' | 'follow-up';
export type TopicWord = 'appointment' | 'billing' | 'records' | 'other';
export type ReplyWord = 'email' | 'sms' | 'phone' | 'online';
export type CaseStatusWord = 'received' | 'assigned' | 'answered' | 'reached' | 'unreachable' | 'closed' | 'withdrawn' | 'unknown';
export type CaseKindWord = Kind | 'complaint' | 'unknown';

/** Who has a case, and by when they answer: all that its status is told with. */
export interface CaseTold {
  readonly kind: CaseKindWord;
  readonly status: CaseStatusWord;
  readonly team: string;
  readonly owner: string | undefined;
  /** A day and a time. */
  readonly by: string | undefined;
  /** Of a callback: a day with its hours. */
  readonly window: string | undefined;
}

/** The words of `<foyer-contact>` after its first page. `when` is a day and a time, `day` a weekday with its date. */
export interface ContactTerms extends DirectoryTerms {
  readonly findDepartment: string;
  readonly openOnly: string;
  readonly departments: (count: number) => string;
  readonly noneFits: string;
  readonly allHours: string;
  readonly closedOn: (day: string, why: string | undefined) => string;
  readonly openOn: (day: string, times: string, why: string | undefined) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly howToReach: string;
  readonly channels: Readonly<Record<Kind, string>>;
  readonly answeredBy: (when: string) => string;
  /** Measured: half of all, and 9 of 10. */
  readonly measured: (half: string, most: string) => string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly days: (count: number) => string;
  readonly nextCall: (window: string) => string;
  readonly channelClosed: (when: string | undefined) => string;
  readonly channelFull: (when: string | undefined) => string;
  readonly worksNow: string;
  readonly relayNumber: string;
  readonly address: string;
  readonly findUs: string;
  readonly gettingIn: string;
  readonly languages: string;
  readonly moreHelp: string;
  readonly allDepartments: string;

  readonly whenToCall: string;
  readonly whenToCallLead: (zone: string) => string;
  readonly noWindows: string;
  readonly noWindowsLead: string;

  readonly whatToAsk: Readonly<Record<Form, string>>;
  readonly whatAbout: string;
  readonly topics: Readonly<Record<TopicWord, string>>;
  readonly yourWords: Readonly<Record<Form, string>>;
  readonly wordsHint: string;
  readonly lettersLeft: (count: number) => string;
  readonly lettersOver: (count: number) => string;
  readonly passedOn: string;

  readonly whoAbout: Readonly<Record<Form, string>>;
  readonly birthHint: string;
  readonly phoneHint: string;
  readonly voicemail: string;
  readonly voicemailHint: string;
  readonly safeTime: string;
  readonly safeTimeHint: string;

  readonly howToAnswer: string;
  readonly howToAnswerLead: string;
  readonly replyBy: Readonly<Record<ReplyWord, string>>;

  readonly to: string;
  readonly about: string;
  readonly aboutWhom: string;
  readonly writtenBy: string;
  readonly answer: string;
  readonly callAt: string;
  readonly voicemailToo: string;
  readonly goodTime: string;
  readonly send: Readonly<Record<Form, string>>;
  readonly whoeverAnswers: string;

  readonly sending: Readonly<Record<Form | 'change', string>>;
  readonly sendingLead: string;
  readonly checking: string;
  readonly checkingLead: string;
  readonly askingAgain: string;
  readonly askAgain: string;
  readonly nothingTwice: string;
  readonly failed: Readonly<Record<Form | 'change', string>>;
  readonly failure: (code: string) => string;
  readonly closedMeanwhile: Readonly<Record<Kind, string>>;
  readonly keptWords: string;
  readonly instead: Readonly<Record<Kind, string>>;
  readonly otherTime: string;

  readonly sent: Readonly<Record<Form, string>>;
  readonly reference: string;
  readonly code: string;
  readonly writeDown: string;
  readonly onlyOnce: string;
  readonly nextNow: string;
  readonly writeTo: (address: string) => string;
  readonly callTo: (phone: string) => string;
  readonly comeBack: string;
  readonly seeCase: Readonly<Record<Form, string>>;

  readonly find: Readonly<Record<'asked' | 'not-found' | 'expired', string>>;
  readonly findLead: Readonly<Record<'asked' | 'not-found' | 'expired', string>>;
  readonly referenceHint: string;
  readonly codeHint: string;
  readonly showCase: string;

  readonly caseHeading: Readonly<Record<CaseKindWord, string>>;
  readonly status: (told: CaseTold) => string;
  readonly late: (by: string | undefined) => string;
  readonly attempts: Readonly<Record<'reached' | 'no-answer' | 'voicemail' | 'wrong-number' | 'unknown', (when: string) => string>>;
  readonly whatWasSaid: string;
  readonly nothingSaid: string;
  readonly you: string;
  readonly addWords: string;
  readonly addNow: string;
  readonly withdraw: string;
  readonly withdrawThis: Readonly<Record<CaseKindWord, string>>;
  readonly withdrawLead: string;
  readonly keepIt: string;
  readonly reopen: string;
  readonly reopenWords: string;
  readonly moveCall: string;
  readonly moveLead: (window: string) => string;
  readonly notices: Readonly<Record<'added' | 'withdrawn' | 'reopened' | 'moved' | 'changed-meanwhile' | 'window-gone', string>>;
  readonly newAnswer: string;
  readonly caseChanged: string;

  readonly dangerKept: string;
  /** What is wrong with an answer and how to mend it; nothing for a code these words do not know. */
  readonly fault: (field: string, code: string, over: number | undefined) => string | undefined;
}
