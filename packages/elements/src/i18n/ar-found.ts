import { counted } from './ar-plural.ts';
import type { FoundTerms } from './found-terms.ts';

const characters = (count: number) => counted(count, ['حرف واحد', 'حرفان', 'أحرف', 'حرفًا', 'حرف']);

export const arFound: FoundTerms = {
  searchAll: 'ابحث في كل الإجابات',
  answersFound: (count) => `${counted(count, ['إجابة واحدة', 'إجابتان', 'إجابات', 'إجابة', 'إجابة'])} لكلماتك`,
  nothingFound: 'لم نجد إجابة لكلماتك',
  nothingFoundHelp: 'جرّب كلمات أخرى أو أقل، أو تصفح المواضيع، أو اسأل شخصًا.',
  cannotSearch: 'لم نتمكن من البحث الآن',
  cannotSearchWhy: 'كلماتك ما زالت موجودة. الخلل من جهتنا. حاول مرة أخرى، أو اسأل شخصًا.',
  cannotShowTopic: 'لم نتمكن من عرض هذا الموضوع الآن. الخلل من جهتنا.',
  allTopics: 'عرض كل المواضيع',
  required: 'اكتب كلمة أو كلمتين عما تود أن تعرفه',
  left: (count) => `بقي ${characters(count)}`,
  tooMany: (count) => `النص أطول من المسموح بمقدار ${characters(count)}. يرجى اختصاره.`,
  errorPrefix: 'خطأ: ',
  notAnEmergency: 'ليست حالة طارئة؟',
  showAnswers: 'اعرض الإجابات لهذه الكلمات',
  checked: (owner, day) => `${owner}. روجعت في ${day}.`,
  overdue: (owner, day) => `${owner}. آخر مراجعة في ${day}. نراجعها الآن من جديد: اسألنا إذا أردت أن تتأكد.`,
  didThisHelp: 'هل أفادك هذا؟',
  yes: 'نعم',
  no: 'لا',
  glad: 'شكرًا لإخبارنا.',
  sorry: 'شكرًا لإخبارنا. يمكن لشخص أن يساعدك.',
  voteFailed: 'لم نتمكن من تسجيل ذلك الآن. لا يغيّر هذا شيئًا بالنسبة إليك.',
  askSentence: (ask) => [ask, '.'],
  askPerson: 'اسأل شخصًا',
  wordsComeAlong: 'ننقل كلماتك معك.',
  wordsStayHere: 'حفاظًا على خصوصية كلماتك، لا نرسلها إلى الصفحة التالية.',
  copyWords: 'انسخ كلماتي',
  copied: 'تم النسخ. يمكنك لصق كلماتك في الصفحة التالية.',

  idleSoon: 'هل ما زلت هنا؟ حفاظًا على خصوصية كلماتك، نمسح هذه الصفحة بعد دقيقتين.',
  stillHere: 'ما زلت هنا',
  clearedIdle: 'لم تستخدم الصفحة مدة 15 دقيقة، لذلك مسحناها حفاظًا على خصوصية كلماتك.',
  sharedDevice: 'هل يستخدم غيرك هذا الجهاز؟',
  clearAndLeave: 'امسح وغادر',
  cleared: 'مسحنا كل ما كتبته. يمكنك مغادرة هذه الصفحة الآن.',
};
