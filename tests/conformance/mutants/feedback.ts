import { getSurvey, listChanges, sendFeedback, sendPraise } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import {
  answers,
  isOf,
  mishears,
  object,
  problemOf,
  remade,
  rewrites,
  spoils,
  spoilsItems,
  text,
  withHeaders,
  type Json,
  type Mutant,
} from './mutant.ts';

const firstCode = (body: unknown): string => {
  const [first] = object(body)['answers'] as { answer: { valueCoding?: { code?: string } }[] }[];
  return first?.answer[0]?.valueCoding?.code ?? '';
};
const isPoor = (body: unknown): boolean => firstCode(body).includes('poor');

/** Spoils the questionnaire's first item. */
const spoilsFirst = (edit: (item: Json) => Json): Mutant['wrap'] =>
  spoils(getSurvey, (body) => {
    const questionnaire = object(body['questionnaire']);
    const [first, ...rest] = questionnaire['item'] as Json[];
    return { ...body, questionnaire: { ...questionnaire, item: [edit(object(first)), ...rest] } };
  });

const change = { id: 'planted', said: 'It was loud.', did: 'It is quiet.', publishedOn: '2026-10-01' };

/** Bugs of surveys, of thanks and of what was changed. */
export const feedbackMutants: readonly Mutant[] = [
  {
    id: 'survey-reworded',
    bug: 'The question of the Friends and Family Test is asked in other words.',
    killedBy: ['feedback.survey'],
    wrap: spoilsFirst((item) => ({ ...item, text: 'How likely are you to recommend us?' })),
  },
  {
    id: 'survey-of-five',
    bug: 'There is no answer for whoever does not know.',
    killedBy: ['feedback.survey'],
    wrap: spoilsFirst((item) => ({ ...item, answerOption: (item['answerOption'] as Json[]).slice(0, 5) })),
  },
  {
    id: 'survey-of-anybody',
    bug: 'An unknown survey is answered with another one.',
    killedBy: ['feedback.survey'],
    wrap: mishears(getSurvey, ({ url }) => ({ url: new URL(url.href.replace(/no-such-survey/u, 'friends-and-family')) })),
  },
  {
    id: 'feedback-gated',
    bug: 'Who was pleased is asked to tell others; who was not, is not.',
    killedBy: ['feedback.alike'],
    wrap: spoils(sendFeedback, (body, request) => (isPoor(request.body) ? body : { ...body, shareUrl: 'https://reviews.example' })),
  },
  {
    id: 'feedback-with-a-receipt',
    bug: 'The answer has an id, by which it can be told whose it is.',
    killedBy: ['feedback.alike'],
    wrap: spoils(sendFeedback, (body) => ({ ...body, id: newKey() })),
  },
  {
    id: 'feedback-refuses-the-poor',
    bug: 'A very poor answer is put off.',
    killedBy: ['feedback.alike'],
    wrap: answers(sendFeedback, ({ body }) => (firstCode(body) === 'very-poor' ? problemOf(409, 'channel-closed') : undefined)),
  },
  {
    id: 'feedback-key-unneeded',
    bug: 'An answer needs no key: two attempts are two answers.',
    killedBy: ['feedback.key'],
    wrap: rewrites((request, init) =>
      isOf(sendFeedback, request) && (request.headers.get('Idempotency-Key') ?? '').length < 22
        ? withHeaders(init, { 'Idempotency-Key': newKey() })
        : undefined,
    ),
  },
  {
    id: 'feedback-body-kept',
    bug: 'A mark of what was sent is kept: another body under the key is noticed.',
    killedBy: ['feedback.key'],
    wrap: (fetch) => {
      const seen = new Map<string, string>();
      return answers(sendFeedback, ({ headers, body }) => {
        const key = headers.get('Idempotency-Key') ?? '';
        const sent = JSON.stringify(body);
        const first = seen.get(key) ?? sent;
        seen.set(key, first);
        return first === sent ? undefined : problemOf(422, 'idempotency-key-reused');
      })(fetch);
    },
  },
  {
    id: 'feedback-takes-anything',
    bug: 'An answer that nobody could choose is taken.',
    killedBy: ['feedback.input'],
    wrap: mishears(sendFeedback, ({ body }) =>
      firstCode(body) === 'no-such-answer'
        ? { body: { ...body, answers: [{ linkId: 'overall', answer: [{ valueCoding: { code: 'good' } }] }] } }
        : undefined,
    ),
  },
  {
    id: 'invitation-made-up',
    bug: 'An invitation that was never made counts for one.',
    killedBy: ['feedback.input'],
    wrap: mishears(sendFeedback, ({ body }) => {
      const { invitation: made, ...rest } = body ?? {};
      return made === undefined ? undefined : { body: rest };
    }),
  },
  {
    id: 'feedback-stays-as-it-was',
    bug: 'An answer cannot be changed.',
    killedBy: ['feedback.changing'],
    wrap: answers(sendFeedback, ({ body }) => (body?.['replaces'] === undefined ? undefined : problemOf(410, 'link-expired'))),
  },
  {
    id: 'feedback-changed-by-anybody',
    bug: 'Any secret changes an answer: one more is taken for it.',
    killedBy: ['feedback.changing'],
    wrap: mishears(sendFeedback, ({ body }) => {
      const { replaces, ...rest } = body ?? {};
      return replaces === undefined ? undefined : { body: rest };
    }),
  },
  {
    id: 'follow-up-without-consent',
    bug: 'Answers are put beside a name without asking.',
    killedBy: ['feedback.follow-up'],
    wrap: mishears(sendFeedback, ({ body }) =>
      body?.['followUp'] === undefined ? undefined : { body: { ...body, followUp: { ...object(body['followUp']), consent: true } } },
    ),
  },
  {
    id: 'follow-up-for-the-poor-alone',
    bug: 'Who gave a good answer cannot ask that something is put right.',
    killedBy: ['feedback.follow-up'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      const sent = typeof init.body === 'string' && init.body.includes('"consent":true') ? (JSON.parse(init.body) as Json) : undefined;
      if (!sent || isPoor(sent) || response.status !== 201) return response;
      return remade(response, { json: { received: true } });
    },
  },
  {
    id: 'praise-to-nobody',
    bug: 'Nobody is said to get the thanks.',
    killedBy: ['praise.team'],
    wrap: spoils(sendPraise, (body) => ({ ...body, team: { name: '' } })),
  },
  {
    id: 'praise-goes-astray',
    bug: 'Thanks go to the front desk, whichever team was chosen.',
    killedBy: ['praise.team'],
    wrap: mishears(sendPraise, ({ body }) => {
      const { departmentId, ...rest } = body ?? {};
      return text(departmentId) === '' || departmentId === 'no-such-department' ? undefined : { body: rest };
    }),
  },
  {
    id: 'change-of-two',
    bug: 'Two people who said so are counted: they might be known.',
    killedBy: ['changes.counts'],
    wrap: spoilsItems(listChanges, (items) => [...items, { ...change, count: 2 }]),
  },
  {
    id: 'changes-the-oldest-first',
    bug: 'What was changed last comes last.',
    killedBy: ['changes.counts'],
    wrap: spoilsItems(listChanges, (items) => [...items, change, { ...change, id: 'later', publishedOn: '2026-10-02' }]),
  },
];
