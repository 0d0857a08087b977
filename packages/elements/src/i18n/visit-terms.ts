import type { PartOfDay } from '@foyer/sdk/flows';
import type { DatePart } from '../fields/date-parts.ts';
import type { CardTerms } from './card-terms.ts';

/** Known needs of the contract's `NeedsInput.access`. */
export type AccessNeed =
  'step-free' | 'wheelchair' | 'hoist' | 'sign-language' | 'hearing-loop' | 'quiet-place' | 'large-print' | 'extra-time' | 'companion';

export type RelationshipWord = 'parent' | 'guardian' | 'partner' | 'child' | 'relative' | 'carer' | 'other';

/** How far another free time is from the one that was lost. */
export interface Distance {
  readonly unit: 'minute' | 'hour' | 'day';
  /** Positive is later. */
  readonly count: number;
}

/** What an error is about: the field's key in the terms. `them` when the visit is for someone else. */
export interface Fault {
  readonly field: string;
  readonly code: string;
  readonly them: boolean;
}

/** The words of the later screens, loaded with them. */
export interface VisitTerms extends CardTerms {
  readonly nextDays: string;
  readonly noneSuitMe: string;
  /** Before "Call 555-0142". */
  readonly noneSuitCall: string;

  /** Said after a link that opens a new tab. */
  readonly newTab: string;
  readonly search: string;
  readonly searchHint: string;
  readonly searching: string;
  readonly searchFailed: string;
  readonly servicesFound: (count: number, words: string) => string;
  readonly servicesListed: (count: number) => string;
  readonly showAllServices: string;
  readonly nextFree: string;
  readonly byPhoneOnly: string;
  readonly askForTime: string;
  readonly whereToCome: string;
  readonly anyPlace: string;
  readonly anyone: string;
  readonly sooner: string;
  readonly timeOfDay: string;
  readonly partsOfDay: Readonly<Record<PartOfDay, string>>;
  readonly place: string;
  readonly clinician: string;
  readonly kindOfVisit: string;
  readonly anyKind: string;
  readonly noMatchingTimes: string;
  readonly moreFailed: string;
  readonly showTimesAs: string;
  readonly asList: string;
  readonly asCalendar: string;
  readonly monthBefore: string;
  readonly monthAfter: string;
  readonly calendarLegend: string;
  readonly noTimesInMonth: string;
  readonly nextFreeDay: (day: string) => string;
  readonly freeDays: (count: number) => string;
  readonly showAllTimes: string;
  readonly lookingForPlaces: string;
  readonly freeTimes: (count: number) => string;
  readonly keepingTime: string;
  /** At the foot of a day that is folded. */
  readonly allTimesOn: (count: number, day: string) => string;

  readonly continue: string;
  readonly optional: (label: string) => string;
  readonly errorPrefix: string;
  readonly checkAnswers: (count: number) => string;
  /** What is wrong and how to mend it; nothing for a code these words do not know. */
  readonly fault: (fault: Fault) => string | undefined;
  readonly otherFault: string;
  /** A fault of one of the service's own questions. */
  readonly faultOf: (question: string, fault: string) => string;

  readonly whoIsItFor: string;
  readonly whoLead: string;
  readonly me: string;
  readonly someoneElse: string;
  readonly fullName: string;
  readonly theirFullName: string;
  readonly yourFullName: string;
  readonly birthDate: string;
  readonly theirBirthDate: string;
  readonly forExample: (text: string) => string;
  readonly dateParts: Readonly<Record<DatePart, string>>;
  readonly youAreTheir: string;
  readonly choose: string;
  readonly relationships: Readonly<Record<RelationshipWord, string>>;
  readonly howToReach: string;
  readonly oneOrBoth: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly email: string;
  readonly emailHint: string;
  readonly whoGetsMessages: string;
  readonly messagesToMe: string;
  readonly messagesToThem: string;
  readonly howToReachThem: string;
  readonly knownOnly: string;
  readonly needsAndReason: string;
  /** What ticking a need does: "This makes your visit 20 minutes longer." */
  readonly takesLonger: (minutes: string) => string;
  /** After the hospital's own words on why this time will not do. */
  readonly pickAnotherTime: string;
  readonly interpreter: string;
  readonly noInterpreter: string;
  readonly whatHelps: string;
  readonly access: Readonly<Record<AccessNeed, string>>;
  readonly anythingElse: string;
  readonly whyYouCome: string;
  readonly whyHint: string;
  readonly referralFrom: string;
  readonly referralFromHint: string;
  readonly referralNumber: string;
  readonly goneMeanwhile: string;
  readonly noRoomMeanwhile: string;
  readonly keptUntil: (time: string) => string;
  readonly notKept: string;

  readonly someQuestions: string;
  readonly questionsLead: string;
  readonly yes: string;
  readonly no: string;
  readonly loadingQuestions: string;
  /** A question that these pages have no control for. */
  readonly askedLater: (question: string) => string;
  readonly questionsUnavailable: string;
  readonly continueWithout: string;

  readonly isThisRight: string;
  readonly notYetBooked: string;
  readonly notYetSent: string;
  readonly name: string;
  readonly bookedBy: string;
  readonly messages: string;
  readonly needs: string;
  readonly reason: string;
  readonly referral: string;
  readonly wishes: string;
  readonly answers: string;
  readonly answered: (count: number) => string;
  readonly none: string;
  readonly interpreterFor: (language: string) => string;
  readonly howWeUse: string;
  readonly bookThisVisit: string;
  readonly sendRequest: string;
  readonly consentChanged: string;

  readonly sending: string;
  readonly sendingRequest: string;
  readonly sendingLead: string;
  readonly checking: string;
  readonly checkingLead: string;
  readonly askingAgain: string;
  readonly askAgain: string;
  readonly doNotBookAgain: string;
  readonly notBooked: string;
  readonly notSent: string;
  readonly nothingLost: string;
  readonly failure: (code: string) => string;

  readonly justTaken: string;
  readonly needsMoreTime: string;
  readonly noRoom: (when: string | undefined) => string;
  /** `when` is missing where the time is not known any more. */
  readonly someoneTook: (when: string | undefined) => string;
  readonly keptTyped: string;
  readonly pickNew: string;
  readonly closest: string;
  readonly distance: (distance: Distance) => string;
  readonly seeAll: string;

  readonly whatWouldSuit: string;
  readonly wishLead: Readonly<Record<'none-suited' | 'nothing-free' | 'no-booking', string>>;
  readonly whichDays: string;
  readonly whichParts: string;
  readonly wishNote: string;
  readonly howSoon: string;
  /** By minutes; nothing for the same day. */
  readonly notice: Readonly<Record<'' | '1440' | '4320' | '10080', string>>;
  readonly tellWishes: string;
  readonly howToGoOn: string;
  readonly offerMe: string;
  readonly personLooks: string;
  readonly joinList: string;
  readonly joiningList: string;
  readonly waiting: string;
  readonly waitingNext: string;
  readonly seePlace: string;
  /** For whoever left no email. */
  readonly waitingKeepLink: string;
  readonly checkingRequest: string;
  readonly checkingRequestLead: string;
  readonly doNotSendAgain: string;

  readonly booked: string;
  readonly writeDown: string;
  readonly waitingForYes: string;
  readonly waitingLead: string;
  readonly requestSent: string;
  readonly requestLead: string;
  readonly print: string;
  readonly whatNext: string;
  readonly now: string;
  readonly messageTo: (address: string) => string;
  /** `mayChange`: the visit can be moved or cancelled online. */
  readonly linkInMessage: (mayChange: boolean) => string;
  readonly noEmail: string;
  readonly keepLink: string;
  readonly seeVisit: string;
  readonly weDecide: string;
  readonly weLook: string;
  readonly before: string;
  readonly onTheDay: string;
  readonly bringReference: string;
  readonly notRight: string;
  readonly moveOrCancel: string;

  /** Two minutes before a form that was left alone is cleared. */
  readonly idleSoon: string;
  readonly stillHere: string;
  readonly clearedIdle: string;
  readonly sharedDevice: string;
  readonly clearAndLeave: string;
  readonly cleared: string;

  readonly phoneOnly: (service: string) => string;
  readonly phoneOnlyLead: string;
  readonly notFound: string;
  readonly notFoundLead: string;
  readonly nothingHere: string;
  readonly nothingHereLead: string;
}
