import type { PageLocale } from './page.ts';

/** The words of the demo hospital's page. */
export interface HomeWords {
  /** To what the page is about. */
  readonly skip: Readonly<Record<'book' | 'faq' | 'contact', string>>;
  readonly demo: string;
  readonly mailbox: string;
  readonly nav: string;
  readonly crumbs: string;
  readonly home: string;
  readonly visitors: string;
  readonly book: string;
  readonly faq: string;
  readonly faqLead: string;
  readonly contactLead: string;
  /** Light-DOM content of the tag with answers: text before the number, and after it. */
  readonly askByPhone: readonly [string, string];
  readonly prepare: string;
  readonly find: string;
  readonly contact: string;
  readonly help: string;
  readonly lead: string;
  readonly otherLanguage: string;
  /** Light-DOM content of the tag, shown where the widget cannot run: text before the number, and after it. */
  readonly byPhone: readonly [string, string];
  readonly bring: readonly string[];
  readonly helpText: string;
  readonly relay: string;
  readonly interpreters: string;
  readonly privacy: string;
  readonly accessible: string;
  readonly invented: string;
}

export const homeWords: Readonly<Record<PageLocale, HomeWords>> = {
  en: {
    skip: { book: 'Skip to booking', faq: 'Skip to the answers', contact: 'Skip to the departments' },
    demo: 'This hospital is invented. Please do not enter real details.',
    mailbox: 'See the mail it sends',
    nav: 'Main',
    crumbs: 'You are here',
    home: 'Home',
    visitors: 'Patients and visitors',
    book: 'Book a visit',
    faq: 'Questions and answers',
    faqLead: 'Ask in your own words, or look through the topics. You do not need an account.',
    contactLead: 'Find a department, call it, write to it, or have it call you.',
    askByPhone: ['To ask by phone, call', '.'],
    prepare: 'Before you come',
    find: 'Find us',
    contact: 'Contact us',
    help: 'Need a hand?',
    lead: 'Choose what you need and pick a time. It takes about two minutes, and you do not need an account.',
    otherLanguage: 'العربية',
    byPhone: ['To book by phone, call', '.'],
    bring: [
      'Bring a photo ID and your insurance card, if you have one.',
      'Bring a list of the medicines you take.',
      'Come ten minutes early. Someone at the front desk will show you the way.',
    ],
    helpText: 'A person can book, move or cancel a visit for you.',
    relay: 'Text relay',
    interpreters: 'Interpreters are free, in any language and in sign language. Ask for one when you book.',
    privacy: 'Privacy',
    accessible: 'This page works with a keyboard, a screen reader and large text.',
    invented: 'A demonstration of Foyer, with an invented hospital.',
  },
  ar: {
    skip: { book: 'انتقل إلى الحجز', faq: 'انتقل إلى الإجابات', contact: 'انتقل إلى الأقسام' },
    demo: 'هذا المستشفى غير حقيقي. يرجى عدم إدخال بيانات حقيقية.',
    mailbox: 'عرض الرسائل المرسلة',
    nav: 'القائمة الرئيسية',
    crumbs: 'أنت هنا',
    home: 'الرئيسية',
    visitors: 'المرضى والزوار',
    book: 'حجز زيارة',
    faq: 'أسئلة وأجوبة',
    faqLead: 'اسأل بكلماتك، أو تصفح المواضيع. لا تحتاج إلى حساب.',
    contactLead: 'ابحث عن قسم، واتصل به، أو اكتب إليه، أو اطلب أن يتصل بك.',
    askByPhone: ['لتسأل عبر الهاتف، اتصل على', '.'],
    prepare: 'قبل أن تأتي',
    find: 'مواقعنا',
    contact: 'اتصل بنا',
    help: 'هل تحتاج إلى مساعدة؟',
    lead: 'اختر ما تحتاج إليه ثم اختر الموعد. يستغرق ذلك نحو دقيقتين، ولا تحتاج إلى حساب.',
    otherLanguage: 'English',
    byPhone: ['للحجز عبر الهاتف، اتصل على', '.'],
    bring: [
      'أحضر بطاقة هوية بها صورة، وبطاقة التأمين إن وجدت.',
      'أحضر قائمة بالأدوية التي تتناولها.',
      'تعال قبل الموعد بعشر دقائق. سيدلك موظف الاستقبال على الطريق.',
    ],
    helpText: 'يمكن لأحد موظفينا حجز زيارة لك أو تغييرها أو إلغاؤها.',
    relay: 'خدمة الترحيل النصي',
    interpreters: 'خدمة الترجمة الفورية مجانية، بأي لغة وبلغة الإشارة. اطلبها عند الحجز.',
    privacy: 'الخصوصية',
    accessible: 'تعمل هذه الصفحة بلوحة المفاتيح وقارئ الشاشة والنص الكبير.',
    invented: 'عرض توضيحي لبرنامج Foyer، بمستشفى غير حقيقي.',
  },
};
