import type { DirectoryTerms } from './directory-terms.ts';

export const arDirectory: DirectoryTerms = {
  whoToReach: 'بمن تود أن تتصل؟',
  whoToReachLead: 'اختر قسمًا لترى ساعات عمله، ولتتصل به أو تكتب إليه.',
  openUntil: (when) => `مفتوح الآن حتى ${when}`,
  openAlways: 'مفتوح ليلًا ونهارًا',
  closed: 'مغلق الآن',
  opens: (when) => `يفتح ${when}`,
  opensToday: (time) => `يفتح اليوم الساعة ${time}`,
  notSure: 'لا تعرف أي قسم تختار؟',
  writeToUs: 'اكتب إلينا وسنحيل رسالتك',
  haveReference: 'هل كتبت إلينا من قبل؟',
  readAnswer: 'اقرأ الرد',
  looking: 'نبحث عن الأقسام…',
  nothingHere: 'لا توجد أقسام لعرضها',
  nothingHereLead: 'اتصل بنا وسنجد معك الشخص المناسب.',
  cannotShow: { departments: 'لا يمكننا عرض أقسامنا الآن', case: 'لا يمكننا عرض رسالتك الآن' },
  cannotShowWhy: 'لم يضع شيء مما أرسلته أو كتبته. الخلل من جهتنا.',
};
