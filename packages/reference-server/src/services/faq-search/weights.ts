/** Every number of the ranking, set by the queries of `bench/data/faq` that were not kept aside. All but `k` are parts of 1 unless said. */
export const weights = {
  /** Where a word of an entry stands, and how much a long text there dilutes it. */
  question: 2.5,
  questionLength: 0.2,
  aliases: 3,
  topic: 0.7,
  lead: 0.6,
  leadLength: 0.4,
  rest: 0.45,
  restLength: 0.3,
  /** Where further mentions add little (BM25's k1). */
  k: 3.5,
  /** What a word of a query says, by its kind. */
  function: 0.05,
  light: 0.25,
  content: 1,
  plain: 0.6,
  unknown: 1,
  /** An expression of several words. */
  expression: 1.35,
  insideExpression: 0.35,
  /** Words that mean something together, wherever they stand. */
  together: 1.3,
  insideTogether: 0.6,
  /** A small word with a meaning of its own. */
  smallMeaning: 0.4,
  ofConcept: 0.9,
  loose: 0.5,
  related: 0.5,
  asClass: 0.95,
  steppedOver: 0.85,
  soundsAlike: 0.45,
  /** Above 1, a few strong matches count more than many weak ones. */
  strong: 1.2,
  /** A concept in the text of an answer, beside a word there. */
  conceptInText: 0.8,
  /** The same said again. */
  again: 0.6,
  /** Of what a query says, the part that an entry must meet to be an answer at all. */
  leastCover: 0.28,
  /** How much an entry that only mentions a word meets it, and how much more one that is about it. */
  mentionWord: 0.3,
  mentionConcept: 0.15,
  aboutCover: 1.2,
  /** What is enough of it however much is said. */
  enoughCover: 0.65,
  /** What is too little, however little is said. */
  anyCover: 0.1,
  /** Of the best entry's score: what is below is not worth reading. */
  leastOfBest: 0.12,
};
