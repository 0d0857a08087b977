import type { SeenTerms } from './seen-terms.ts';

/** What a change of a visit is called while it is under way, and when it could not be made. */
export type ChangeWord = 'move' | 'cancel' | 'confirm' | 'reminders' | 'wait' | 'leave' | 'accept' | 'decline';

/** The words of `<foyer-reschedule>` after its first page. `when` is a day and a time, `day` a weekday with its date. */
export interface ManageTerms extends SeenTerms {
  readonly whenInstead: string;
  readonly staysYours: (when: string) => string;
  readonly stillStands: (when: string) => string;
  readonly stillStandsTimeless: string;
  readonly moveToThis: string;
  readonly oldTime: string;
  readonly newTime: string;
  readonly moveNow: string;
  readonly keep: (day: string) => string;
  readonly notHeld: string;

  readonly cancelThis: string;
  readonly cancelLead: string;
  readonly takeBackThis: string;
  readonly whyCancel: string;
  readonly whyCancelHint: string;
  readonly cancelNow: string;
  readonly keepVisit: string;
  readonly moveInstead: string;

  readonly sending: Readonly<Record<ChangeWord, string>>;
  readonly sendingLead: string;
  readonly checking: string;
  readonly checkingLead: string;
  readonly askingAgain: string;
  readonly askAgain: string;
  readonly doNothingTwice: string;
  readonly failed: Readonly<Record<ChangeWord, string>>;
  readonly failure: (code: string) => string;
  readonly moved: string;
  readonly movedLead: string;
  readonly movedPending: string;
  readonly messageTo: (address: string) => string;
  readonly cancelled: string;
  readonly cancelledLead: string;
  readonly bookAnother: string;

  readonly waitLead: string;
  readonly backToVisit: string;
  /** By the state of a place on the waiting list. */
  readonly place: Readonly<Record<'waiting' | 'offered' | 'booked' | 'left' | 'expired', string>>;
  readonly placeLead: Readonly<Record<'waiting' | 'booked' | 'left' | 'expired', string>>;
  /** The hospital cannot see the patient at the time of the visit. */
  readonly disrupted: string;
  readonly disruptedLead: string;
  readonly notPossible: string;
  readonly keptInstead: (until: string) => string;
  readonly takeInstead: string;
  readonly otherTimes: string;
  readonly linked: string;
  /** `what` is a service or a reference, `when` may be missing. */
  readonly belongs: (relation: 'before' | 'after' | 'unknown', what: string, when: string | undefined) => string;
  readonly movesAlone: (others: number) => string;
  readonly outOfOrder: (relation: 'before' | 'after', what: string, when: string) => string;
  readonly anyTime: string;
  readonly waitsUntil: (day: string) => string;
  readonly keptForYou: (until: string) => string;
  readonly movesThere: (reference: string) => string;
  readonly takeTime: string;
  readonly declineTime: string;
  readonly declineHint: string;
  readonly leaveList: string;
  readonly leaveThis: string;
  readonly leaveLead: string;
  readonly stayOn: string;
  readonly left: string;
  readonly leftLead: string;
  readonly visitStays: (reference: string) => string;
  readonly taken: string;
  readonly missed: string;
  readonly stillOnList: string;
  readonly maybeWaiting: string;
  /** Before free times that a place on the list cannot take by itself: a visit moves there, somebody without one books them. */
  readonly nextBest: Readonly<Record<'book' | 'move', string>>;

  readonly find: Readonly<Record<'no-link' | 'not-found' | 'expired', string>>;
  readonly findLead: Readonly<Record<'no-link' | 'not-found' | 'expired', string>>;
  readonly contact: string;
  readonly contactHint: string;
  readonly reference: string;
  readonly referenceHint: string;
  readonly sendLink: string;
  readonly found: string;
  readonly foundLead: string;
  readonly foundHelp: string;

  readonly typeCode: string;
  readonly codeLead: (address: string) => string;
  readonly code: string;
  readonly checkCode: string;
  readonly anotherCode: string;
  readonly triesLeft: (count: number) => string;
  readonly noCode: string;
  readonly codeFailure: (code: string) => string;

  /** What is wrong with an answer and how to mend it. */
  readonly fault: (field: string, code: string) => string;
}
