import type { Questionnaire } from '@foyer/sdk/contract';
import type { Localised } from '../../store/db.ts';

export const questionnaireId = 'diabetes-before-visit';

const choice = (code: string, text: Localised) => ({ code, text });

const title = { en: 'Before your first diabetes visit', ar: 'قبل زيارتك الأولى لعيادة السكري' };
const kinds = [
  choice('type-1', { en: 'Type 1', ar: 'النوع الأول' }),
  choice('type-2', { en: 'Type 2', ar: 'النوع الثاني' }),
  choice('pregnancy', { en: 'It began in pregnancy', ar: 'بدأ أثناء الحمل' }),
  choice('not-sure', { en: 'I am not sure', ar: 'لست متأكدًا' }),
];
const help = [
  choice('food', { en: 'Food', ar: 'الطعام' }),
  choice('medicines', { en: 'Medicines', ar: 'الأدوية' }),
  choice('feet', { en: 'My feet', ar: 'القدمان' }),
  choice('eyes', { en: 'My eyes', ar: 'العينان' }),
];

/** FHIR R4 Questionnaire in one language of the demo. */
function inLanguage(language: 'en' | 'ar'): Questionnaire {
  const say = (en: string, ar: string) => (language === 'en' ? en : ar);
  const options = (list: readonly { code: string; text: Localised }[]) =>
    list.map(({ code, text }) => ({
      valueCoding: { system: 'https://riversidegeneral.example/codes', code, display: text[language] ?? code },
    }));
  return {
    resourceType: 'Questionnaire',
    id: questionnaireId,
    status: 'active',
    language,
    title: title[language],
    item: [
      {
        linkId: 'intro',
        type: 'display',
        text: say('This takes about 3 minutes. It helps us to prepare.', 'يستغرق هذا نحو 3 دقائق، ويساعدنا على الاستعداد.'),
      },
      {
        linkId: 'known',
        type: 'boolean',
        required: true,
        text: say('Has a doctor told you that you have diabetes?', 'هل أخبرك طبيب بأنك مصاب بالسكري؟'),
      },
      {
        linkId: 'about',
        type: 'group',
        text: say('Your diabetes', 'السكري لديك'),
        enableWhen: [{ question: 'known', operator: '=', answerBoolean: true }],
        item: [
          { linkId: 'kind', type: 'choice', text: say('Which kind?', 'ما نوعه؟'), answerOption: options(kinds) },
          { linkId: 'since', type: 'integer', text: say('In which year did it begin?', 'في أي سنة بدأ؟') },
          { linkId: 'insulin', type: 'boolean', text: say('Do you use insulin?', 'هل تستخدم الأنسولين؟') },
          {
            linkId: 'units',
            type: 'decimal',
            text: say('How many units a day, about?', 'كم وحدة في اليوم تقريبًا؟'),
            enableWhen: [{ question: 'insulin', operator: '=', answerBoolean: true }],
          },
        ],
      },
      {
        linkId: 'last-test',
        type: 'date',
        text: say('When was your last blood sugar test at a lab?', 'متى كان آخر تحليل سكر لك في المختبر؟'),
      },
      {
        linkId: 'help',
        type: 'choice',
        repeats: true,
        text: say('What would you like help with?', 'فيمَ تود أن نساعدك؟'),
        answerOption: options(help),
      },
      {
        linkId: 'more',
        type: 'text',
        maxLength: 1000,
        text: say('Is there anything else we should know?', 'هل هناك شيء آخر ينبغي أن نعرفه؟'),
      },
    ],
  };
}

/** By locale, as the `questionnaire` table holds it. */
export const diabetes: Readonly<Record<string, Questionnaire>> = { en: inLanguage('en'), ar: inLanguage('ar') };
