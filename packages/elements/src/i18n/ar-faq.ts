import { counted } from './ar-plural.ts';
import type { FaqTerms } from './faq-terms.ts';

export const arFaq: FaqTerms = {
  whatToKnow: 'ماذا تود أن تعرف؟',
  search: 'بحث',
  searchHint: 'اكتب بكلماتك، مثل «أين أوقف سيارتي»',
  lookingForAnswers: 'نبحث عن الإجابات…',
  oftenAsked: 'أسئلة شائعة',
  topics: 'المواضيع',
  answers: (count) => counted(count, ['إجابة واحدة', 'إجابتان', 'إجابات', 'إجابة', 'إجابة']),
  means: (meaning) => ` (${meaning})`,
  noAnswerHere: 'لم تجد إجابة هنا؟',
  cannotShow: 'لا يمكننا عرض إجاباتنا الآن',
  cannotShowWhy: 'الخلل من جهتنا. يمكن لشخص أن يجيبك.',
};
