import type { SurveyTerms } from './survey-terms.ts';

export const arSurvey: SurveyTerms = {
  onePress: 'تكفي ضغطة واحدة. لا نسأل عن اسمك.',
  looking: 'نبحث عن السؤال…',
  cannotShow: {
    survey: 'لا يمكننا عرض سؤالنا الآن',
    case: 'لا يمكننا عرض شكواك الآن',
    other: 'لا يمكننا عرض هذه الصفحة الآن',
  },
  cannotShowWhy: 'لم يضع شيء مما أرسلته أو كتبته. الخلل من جهتنا.',
};
