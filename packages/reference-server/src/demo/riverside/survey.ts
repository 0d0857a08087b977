import type { QuestionnaireItem } from '@foyer/sdk/contract';
import type { SurveyInput } from '@foyer/sdk/contract/staff-feedback';
import type { Text } from '../shapes.ts';

const often: readonly (readonly [code: string, text: Text])[] = [
  ['always', { en: 'Always', ar: 'دائمًا' }],
  ['mostly', { en: 'Most of the time', ar: 'في معظم الأحيان' }],
  ['rarely', { en: 'Not often', ar: 'ليس كثيرًا' }],
  ['never', { en: 'Never', ar: 'لم يحدث' }],
];

function inLanguage(language: 'en' | 'ar') {
  const say = (text: Text) => text[language];
  const item: QuestionnaireItem[] = [
    {
      linkId: 'calm',
      type: 'choice',
      text: say({ en: 'Was it calm enough to rest?', ar: 'هل كان المكان هادئًا بما يكفي للراحة؟' }),
      answerOption: often.map(([code, text]) => ({ valueCoding: { code, display: say(text) } })),
    },
    {
      linkId: 'loud',
      type: 'text',
      maxLength: 1000,
      text: say({ en: 'What kept you awake?', ar: 'ما الذي أبقاك مستيقظًا؟' }),
      enableWhen: [
        { question: 'calm', operator: '=', answerCoding: { code: 'rarely' } },
        { question: 'calm', operator: '=', answerCoding: { code: 'never' } },
      ],
      enableBehavior: 'any',
    },
    {
      linkId: 'stay',
      type: 'group',
      text: say({ en: 'Your stay', ar: 'إقامتك' }),
      item: [
        {
          linkId: 'bell',
          type: 'boolean',
          text: say({ en: 'Did somebody come soon when you rang?', ar: 'هل جاءك أحد بسرعة عندما ضغطت الجرس؟' }),
        },
        { linkId: 'nights', type: 'integer', text: say({ en: 'How many nights were you here?', ar: 'كم ليلة بقيت هنا؟' }) },
        { linkId: 'food', type: 'text', maxLength: 1000, text: say({ en: 'How was the food?', ar: 'كيف كان الطعام؟' }) },
      ],
    },
  ];
  return { resourceType: 'Questionnaire', status: 'active', language, title: say({ en: 'Your stay with us', ar: 'إقامتك لدينا' }), item };
}

/** A hospital's own survey beside the one that comes with the server. */
export const stay: { readonly id: string; readonly survey: SurveyInput } = {
  id: 'your-stay',
  survey: {
    about: { en: 'your stay on a ward', ar: 'إقامتك في أحد الأجنحة' },
    questionnaire: { en: inLanguage('en'), ar: inLanguage('ar') },
    rating: { linkId: 'calm', poor: ['rarely', 'never'] },
  },
};
