import type { FaqTerms } from './faq-terms.ts';

export const enFaq: FaqTerms = {
  whatToKnow: 'What would you like to know?',
  search: 'Search',
  searchHint: 'Use your own words, like “where do I park”',
  lookingForAnswers: 'Looking for answers…',
  oftenAsked: 'Often asked',
  topics: 'Topics',
  answers: (count) => (count === 1 ? '1 answer' : `${count} answers`),
  means: (meaning) => ` (${meaning})`,
  noAnswerHere: 'No answer here?',
  cannotShow: 'We cannot show our answers right now',
  cannotShowWhy: 'The fault is ours. A person can answer you.',
};
