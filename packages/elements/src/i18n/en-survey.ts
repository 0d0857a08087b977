import type { SurveyTerms } from './survey-terms.ts';

export const enSurvey: SurveyTerms = {
  onePress: 'One press is enough. We do not ask for your name.',
  looking: 'Looking for the question…',
  cannotShow: {
    survey: 'We cannot show our question right now',
    case: 'We cannot show your complaint right now',
    other: 'We cannot show this page right now',
  },
  cannotShowWhy: 'Nothing you sent or typed is lost. The fault is ours.',
};
