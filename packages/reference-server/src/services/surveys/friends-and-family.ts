import type { Questionnaire, QuestionnaireItem } from '@foyer/sdk/contract';
import type { Localised } from '../../store/db.ts';

type Language = 'en' | 'ar';
type Text = Readonly<Record<Language, string>>;
type Choices = readonly (readonly [code: string, text: Text])[];

/** The question and the six answers of the NHS Friends and Family Test in England, as its guidance has them since April 2020: not a word of them may differ. */
const overall: Text = {
  en: 'Overall, how was your experience of our service?',
  ar: 'بوجه عام، كيف كانت تجربتك مع خدمتنا؟',
};
const six: Choices = [
  ['very-good', { en: 'Very good', ar: 'جيدة جدًا' }],
  ['good', { en: 'Good', ar: 'جيدة' }],
  ['neither', { en: 'Neither good nor poor', ar: 'لا جيدة ولا سيئة' }],
  ['poor', { en: 'Poor', ar: 'سيئة' }],
  ['very-poor', { en: 'Very poor', ar: 'سيئة جدًا' }],
  ['dont-know', { en: "Don't know", ar: 'لا أعرف' }],
];

const fully: Choices = [
  ['yes', { en: 'Yes', ar: 'نعم' }],
  ['partly', { en: 'In part', ar: 'إلى حد ما' }],
  ['no', { en: 'No', ar: 'لا' }],
  ['not-sure', { en: 'Not sure', ar: 'لست متأكدًا' }],
];

/** Our own, and few: about being told, heard and respected, about time, and about what comes next. */
const visit: readonly (readonly [linkId: string, text: Text])[] = [
  ['explained', { en: 'Did we explain things so that you could follow?', ar: 'هل شرحنا لك الأمور بطريقة واضحة؟' }],
  ['listened', { en: 'Did we listen to you with care?', ar: 'هل استمعنا إليك باهتمام؟' }],
  ['respect', { en: 'Did we treat you with respect?', ar: 'هل عاملناك باحترام؟' }],
  ['time', { en: 'Did we have enough time for you?', ar: 'هل خصصنا لك وقتًا كافيًا؟' }],
  ['on-time', { en: 'Were you seen close to your set time?', ar: 'هل دخلت في وقت قريب من موعدك؟' }],
  ['next', { en: 'Did you know what comes next when you left?', ar: 'هل عرفت الخطوة التالية عند مغادرتك؟' }],
];

const options = (choices: Choices, language: Language) =>
  choices.map(([code, text]) => ({ valueCoding: { code, display: text[language] } }));

function inLanguage(language: Language): Questionnaire {
  const say = (text: Text) => text[language];
  const item: QuestionnaireItem[] = [
    { linkId: 'overall', type: 'choice', text: say(overall), answerOption: options(six, language) },
    {
      linkId: 'words',
      type: 'group',
      text: say({ en: 'In your own words', ar: 'بكلماتك' }),
      item: [
        {
          linkId: 'why',
          type: 'text',
          maxLength: 2000,
          text: say({ en: 'Please tell us why you gave this answer.', ar: 'من فضلك أخبرنا لماذا اخترت هذه الإجابة.' }),
        },
        {
          linkId: 'better',
          type: 'text',
          maxLength: 2000,
          text: say({ en: 'What could we do better?', ar: 'ما الذي يمكننا تحسينه؟' }),
        },
      ],
    },
    {
      linkId: 'visit',
      type: 'group',
      text: say({ en: 'More about your visit', ar: 'المزيد عن زيارتك' }),
      item: visit.map(([linkId, text]) => ({ linkId, type: 'choice', text: say(text), answerOption: options(fully, language) })),
    },
  ];
  const title = say({ en: 'How was your visit?', ar: 'كيف كانت زيارتك؟' });
  return { resourceType: 'Questionnaire', id: 'friends-and-family', status: 'active', language, title, item };
}

/** A survey that every hospital has without setting anything up, and may write its own in place of. It asks about the hospital. */
export const friendsAndFamily = {
  id: 'friends-and-family',
  note: {
    en: 'The questions about your visit are our own. They are not a CAHPS survey.',
    ar: 'الأسئلة عن زيارتك من إعدادنا، وليست من استبيانات CAHPS.',
  } as Localised,
  questionnaire: { en: inLanguage('en'), ar: inLanguage('ar') } as Readonly<Record<string, Questionnaire>>,
  rating: { linkId: 'overall', poor: ['poor', 'very-poor'] },
} as const;
