import type { Change, Questionnaire, Survey } from '@foyer/sdk/contract';

const option = (code: string, display: string) => ({ valueCoding: { code, display } });

const questionnaire: Questionnaire = {
  resourceType: 'Questionnaire',
  id: 'friends-and-family',
  status: 'active',
  item: [
    {
      linkId: 'rating',
      type: 'choice',
      required: true,
      text: 'Overall, how was your experience of our service?',
      answerOption: [option('very-good', 'Very good'), option('good', 'Good'), option('poor', 'Poor'), option('dont-know', 'Don’t know')],
    },
    {
      linkId: 'words',
      type: 'group',
      text: 'Why?',
      item: [
        { linkId: 'why', type: 'text', text: 'Please tell us why you gave this answer.' },
        { linkId: 'better', type: 'text', text: 'What could we do better?' },
      ],
    },
    { linkId: 'read-this', type: 'display', text: 'These are not those of another survey.' },
    {
      linkId: 'visit',
      type: 'group',
      text: 'Your visit',
      enableWhen: [{ question: 'better', operator: 'exists', answerBoolean: true }],
      item: [{ linkId: 'waited', type: 'integer', text: 'How many minutes did you wait?', required: true }],
    },
  ],
};

/** The one press, two texts, and a page that only some see. */
export const survey = (change: Partial<Survey> = {}): Survey => ({
  id: 'friends-and-family',
  about: 'Larkwater Hospital',
  questionnaire,
  rating: { linkId: 'rating', poor: ['poor', 'very-poor'] },
  changeableSeconds: 3600,
  ...change,
});

export const change: Change = { id: 'c1', said: 'The wait is long.', did: 'We open at 7 am now.', count: 12, publishedOn: '2026-11-02' };
