import type { ContactTerms } from './contact-terms.ts';

export type CategoryWord = 'care' | 'staff' | 'waiting' | 'communication' | 'billing' | 'privacy' | 'discrimination' | 'building' | 'other';
export type RemedyWord = 'apology' | 'explanation' | 'change' | 'refund' | 'unknown';
/** What a complaint has come through, or will. */
export type StepWord =
  | 'received'
  | 'acknowledged'
  | 'assigned'
  | 'investigating'
  | 'interim'
  | 'added'
  | 'paused'
  | 'resumed'
  | 'agreed'
  | 'late'
  | 'signed-off'
  | 'answered'
  | 'reopened'
  | 'withdrawn'
  | 'transferred'
  | 'closed';

/** What is done now, by what came last. */
export type NowWord = 'received' | 'acknowledged' | 'assigned' | 'investigating' | 'interim' | 'signed-off' | 'reopened';

/**
 * The words of `<foyer-feedback>` after its first page. Those of a case are contact's, said of a complaint where that is another thing. `when` is a day and a
 * time, `day` a weekday with its date.
 */
export interface FeedbackTerms extends ContactTerms {
  readonly whatToTell: string;
  readonly howWasIt: string;
  readonly howWasItLead: string;
  readonly sayThanks: string;
  readonly sayThanksLead: string;
  readonly complain: string;
  readonly complainLead: string;
  readonly readAnswerLead: string;
  readonly youSaid: string;
  readonly saidThat: string;
  readonly weDid: string;
  /** How many said so. */
  readonly soMany: (count: number) => string;
  readonly somethingElse: string;

  readonly thanksWhy: string;
  readonly addIfYouLike: string;
  readonly answerSaving: string;
  readonly answerSaved: string;
  readonly answerUnsure: string;
  readonly answerFailed: string;
  readonly sendAnswers: string;
  readonly sendAndGoOn: string;
  readonly thatIsAll: string;
  readonly changeAnswer: string;
  readonly sendingAnswers: string;
  readonly answersNotSent: string;
  /** Of a code that only these know; nothing for others. */
  readonly answersFailure: (code: string) => string | undefined;
  readonly asComplaint: string;
  readonly used: Readonly<Record<'used' | 'expired', string>>;
  readonly usedLead: string;
  readonly withoutLink: string;

  readonly thanks: string;
  readonly thanksLead: string;
  /** What was typed after the one press, and left with "That is all". */
  readonly notSent: string;
  readonly sendRest: string;
  readonly nobodyKnows: string;
  readonly putRight: string;
  readonly putRightLead: string;
  readonly putRightYes: string;
  readonly putRightLink: string;
  /** Above "Send": what giving a name means. */
  readonly nameGoesAlong: string;
  readonly followUpLead: string;

  readonly whoHelped: string;
  readonly whoHelpedLead: string;
  readonly yourThanks: string;
  readonly yourThanksHint: string;
  readonly whom: string;
  readonly whomHint: string;
  readonly whichTeam: string;
  readonly notSureWhich: string;
  readonly yourName: string;
  readonly yourNameHint: string;
  readonly shareWords: string;
  readonly shareWordsHint: string;
  readonly sendThanks: string;
  readonly sendingThanks: string;
  readonly thanksNotSent: string;
  readonly passedOnTo: string;
  readonly passedOnLead: (team: string) => string;
  readonly letOthersKnow: string;

  readonly assurance: string;
  readonly whatIsItAbout: string;
  readonly categories: Readonly<Record<CategoryWord, string>>;
  readonly where: string;
  readonly people: string;
  readonly peopleHint: string;
  readonly happenedOn: string;
  readonly happenedHint: string;
  readonly wish: string;
  readonly wishHint: string;
  readonly harm: string;
  readonly harmNow: string;
  readonly notNow: string;
  readonly agrees: string;
  readonly agreesHint: string;
  readonly notYet: string;
  readonly didTheyAgree: string;
  readonly hearBy: (when: string) => string;
  readonly answerBy: (when: string) => string;

  readonly looksAfter: (owner: string) => string;
  readonly teamHasIt: (team: string) => string;
  readonly whileAway: (deputy: string) => string;
  readonly sentOn: (day: string) => string;
  /** Of a complaint that was taken back. */
  readonly takenBack: string;
  readonly howItStands: string;
  readonly steps: Readonly<Record<StepWord, string>>;
  /** A step that these words do not know. */
  readonly stepUnknown: string;
  readonly now: Readonly<Record<NowWord, string>>;
  readonly stepDone: (when: string) => string;
  readonly stepNow: string;
  readonly youHearBy: (when: string) => string;
  readonly answerInWriting: string;
  readonly byDay: (when: string) => string;
  readonly lateNow: (when: string | undefined) => string;
  readonly paused: (day: string) => string;
  readonly agreedDate: string;
  readonly ourAnswer: string;
  readonly whatWeDid: string;
  readonly whatWeFound: string;
  readonly whatFollows: string;
  readonly remedies: Readonly<Record<RemedyWord, string>>;
  readonly endedOn: string;
  readonly whoToAsk: string;
  readonly secondReview: string;
  readonly reopenUntil: (day: string) => string;
  readonly handedTo: (name: string) => string;
  readonly elsewhere: string;
  readonly elsewhereLead: string;
  readonly rulesOf: (name: string) => string;
  /** Of somebody's words in a complaint. */
  readonly messageKinds: Readonly<Record<'acknowledgement' | 'interim' | 'pause' | 'outcome', string>>;
}
