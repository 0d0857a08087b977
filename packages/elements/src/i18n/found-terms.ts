import type { Mixed } from './terms.ts';

/** The words of the other pages of answers: what was found, topics, danger, votes, a person. */
export interface FoundTerms {
  readonly searchAll: string;
  readonly answersFound: (count: number) => string;
  readonly nothingFound: string;
  readonly nothingFoundHelp: string;
  readonly cannotSearch: string;
  readonly cannotSearchWhy: string;
  readonly cannotShowTopic: string;
  readonly allTopics: string;
  readonly required: string;
  readonly left: (count: number) => string;
  readonly tooMany: (count: number) => string;
  readonly errorPrefix: string;
  readonly notAnEmergency: string;
  readonly showAnswers: string;
  /** Whose answer it is, and when they last looked at it. */
  readonly checked: (owner: string, day: string) => string;
  /** They should have looked at it again by now. */
  readonly overdue: (owner: string, day: string) => string;
  readonly didThisHelp: string;
  readonly yes: string;
  readonly no: string;
  readonly glad: string;
  readonly sorry: string;
  readonly voteFailed: string;
  /** "Ask a person", pressable, as a sentence. */
  readonly askSentence: (ask: unknown) => Mixed;
  readonly askPerson: string;
  readonly wordsComeAlong: string;
  readonly wordsStayHere: string;
  readonly copyWords: string;
  readonly copied: string;

  readonly idleSoon: string;
  readonly stillHere: string;
  readonly clearedIdle: string;
  readonly sharedDevice: string;
  readonly clearAndLeave: string;
  readonly cleared: string;
}
