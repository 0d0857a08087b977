/** The words of the page of answers, as it stands at first. Days come in as text. */
export interface FaqTerms {
  readonly whatToKnow: string;
  /** The name of the button, which shows a magnifier. */
  readonly search: string;
  readonly searchHint: string;
  readonly lookingForAnswers: string;
  readonly oftenAsked: string;
  readonly topics: string;
  readonly answers: (count: number) => string;
  /** What a word of the hospital's means, right behind it. */
  readonly means: (meaning: string) => string;
  readonly noAnswerHere: string;
  readonly cannotShow: string;
  readonly cannotShowWhy: string;
}
