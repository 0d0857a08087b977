import { reduceFaq, startFaq, type FaqEvent, type FaqState } from '@foyer/sdk/flows';
import type { Danger, Faq, Safety } from '@foyer/sdk/contract';
import { discovery } from '../support/hospital.ts';

export const faq = (id: string, topic = 'visiting', more: Partial<Faq> = {}): Faq => ({
  id,
  topic,
  question: `What about ${id}?`,
  answer: `All about ${id}.`,
  content: [{ type: 'paragraph', children: [{ type: 'text', value: `All about ${id}.` }] }],
  owner: 'Front desk',
  reviewedAt: '2026-10-01',
  reviewBy: '2027-10-01',
  locale: 'en',
  ...more,
});

export const safety: Safety = {
  items: [
    { id: 'heart', heading: 'Call 911 now', signs: ['Chest pain'], text: 'Do not wait.', phone: '911' },
    { id: 'poison', heading: 'Call Poison Help now', signs: ['Bleach'], text: 'Do not throw up.', phone: '555-0199' },
  ],
  words: [{ locale: 'en', lines: { heart: ['chest pain*'], poison: ['drank bleach'] } }],
};
export const fromServer: Danger = { heading: 'Call 911 now', text: 'Do not wait.', phone: '911', signs: ['Chest pain'] };

export const topics = [
  { id: 'visiting', name: 'Visiting', count: 2 },
  { id: 'billing', name: 'Bills', count: 1 },
];

export const opened = (language = 'en'): FaqEvent => ({
  type: 'opened',
  language,
  hospital: discovery,
  items: [faq('parking'), faq('hours')],
  topics,
  isPresetUnknown: false,
});
export const typed = (q: string): FaqEvent => ({ type: 'query-typed', q });
export const searched: FaqEvent = { type: 'searched' };
export const found = (items = [faq('parking')], nth = 1, danger?: Danger): FaqEvent => ({
  type: 'answers-found',
  nth,
  language: 'en',
  items,
  danger,
});
export const known: FaqEvent = { type: 'safety-read', safety };

export const start = (): FaqState => startFaq({ language: 'en' });
export const after = (events: readonly FaqEvent[], from = start()): FaqState => events.reduce(reduceFaq, from);
