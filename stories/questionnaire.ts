import type { QuestionnaireItem } from '@foyer/sdk/contract';

const options = (...words: readonly string[]) =>
  words.map((display, i) => ({ valueCoding: { system: 'https://riverside.example/codes', code: `code-${i + 1}`, display } }));

/** One of each type of item that the contract's subset of a FHIR Questionnaire has, and each way a choice is shown. */
export const everyKindOfItem: readonly QuestionnaireItem[] = [
  { linkId: 'read', type: 'display', text: 'One question of each kind.' },
  { linkId: 'yes', type: 'boolean', required: true, text: 'Do you smoke?' },
  {
    linkId: 'group',
    type: 'group',
    text: 'About you',
    item: [
      { linkId: 'whole', type: 'integer', text: 'How many children do you have?' },
      { linkId: 'part', type: 'decimal', text: 'How tall are you, in metres?' },
      { linkId: 'day', type: 'date', text: 'When were you last here?' },
      { linkId: 'line', type: 'string', text: 'What do you work as?', required: true },
      { linkId: 'lines', type: 'text', text: 'What else should we know?' },
    ],
  },
  { linkId: 'one', type: 'choice', required: true, text: 'How do you sleep?', answerOption: options('Well', 'It depends', 'Badly') },
  { linkId: 'some', type: 'choice', repeats: true, text: 'What hurts?', answerOption: options('Head', 'Back', 'Knee') },
  {
    linkId: 'long',
    type: 'choice',
    text: 'Which month suits you?',
    answerOption: options('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'),
  },
  { linkId: 'open', type: 'open-choice', text: 'Which pharmacy do you use?', answerOption: options('Hill Road', 'Main Street') },
];
