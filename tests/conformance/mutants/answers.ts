import { getFaq, getGlossary, getSafety, listFaqs, searchFaqs, voteFaq } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import {
  answers,
  isOf,
  mishears,
  object,
  recodes,
  remade,
  rewrites,
  spoils,
  spoilsItems,
  withHeaders,
  type Json,
  type Mutant,
} from './mutant.ts';

/** Spoils the first run of a kind, wherever it stands in an answer's content. */
const spoilsRun = (kind: string, edit: (run: Json) => Json) => (faq: Json) => {
  const spoil = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(spoil);
    const { type, ...rest } = object(value);
    if (type === kind) return edit({ type, ...rest });
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, spoil(v)]));
  };
  return { ...faq, content: spoil(faq['content']) };
};

/** Bugs of answers, of their search, and of danger words. */
export const answerMutants: readonly Mutant[] = [
  {
    id: 'faq-without-review',
    bug: 'Nothing says when an answer was last looked at.',
    killedBy: ['answers.shapes'],
    wrap: spoilsItems(listFaqs, (items) => items.map(({ reviewedAt: _, ...faq }) => faq)),
  },
  {
    id: 'glossary-is-a-map',
    bug: 'The glossary is an object by term, not a list.',
    killedBy: ['answers.shapes'],
    wrap: spoils(getGlossary, (body) => ({
      items: Object.fromEntries((body['items'] as Json[]).map((one) => [String(one['term']), one])),
    })),
  },
  {
    id: 'faq-stale-by-id',
    bug: 'An answer asked for by its id comes from a copy that is not kept up.',
    killedBy: ['answers.one'],
    wrap: spoils(getFaq, (faq) => ({ ...faq, answer: 'Please call us.' })),
  },
  {
    id: 'faq-unknown-is-empty',
    bug: 'An answer that is not there is 200 with nothing in it.',
    killedBy: ['answers.one'],
    wrap: answers(getFaq, (_, response) => (response.status === 404 ? remade(response, { status: 200, json: {} }) : undefined)),
  },
  {
    id: 'faq-topic-ignored',
    bug: 'The topic asked for is not looked at.',
    killedBy: ['answers.topics'],
    wrap: mishears(listFaqs, ({ url }) => {
      const other = new URL(url);
      other.searchParams.delete('topic');
      return { url: other };
    }),
  },
  {
    id: 'faq-topics-miscounted',
    bug: 'The counts of topics count drafts too.',
    killedBy: ['answers.topics'],
    wrap: spoils(listFaqs, (body) => {
      const included = object(body['included']);
      const topics = (included['topics'] ?? []) as Json[];
      return {
        ...body,
        ...('included' in body && { included: { ...included, topics: topics.map((t) => ({ ...t, count: Number(t['count']) + 1 })) } }),
      };
    }),
  },
  {
    id: 'faq-page-skips-one',
    bug: 'Each page begins one answer too late.',
    killedBy: ['answers.pages'],
    wrap: spoilsItems(listFaqs, (items, { url }) => (url.searchParams.has('cursor') ? items.slice(1) : items)),
  },
  {
    id: 'faq-link-runs-script',
    bug: 'A link in an answer may have any scheme.',
    killedBy: ['answers.content'],
    wrap: spoilsItems(listFaqs, (items) => items.map(spoilsRun('link', (run) => ({ ...run, url: 'javascript:void(0)' })))),
  },
  {
    id: 'faq-content-has-html',
    bug: 'What the editor wrote as HTML comes as a run of its own.',
    killedBy: ['answers.content'],
    wrap: spoilsItems(listFaqs, (items) => items.map(spoilsRun('strong', (run) => ({ ...run, type: 'html' })))),
  },
  {
    id: 'search-worst-first',
    bug: 'What fits best comes last.',
    killedBy: ['answers.search'],
    wrap: spoilsItems(searchFaqs, (items) => items.toReversed()),
  },
  {
    id: 'search-finds-everything',
    bug: 'A search gives back all that there is, 10 or not.',
    killedBy: ['answers.search'],
    wrap: spoilsItems(searchFaqs, (items) => [...items, ...Array.from({ length: 11 }, () => ({ ...items.at(-1), score: 0 }))]),
  },
  {
    id: 'search-topic-ignored',
    bug: 'A search in one topic searches all of them.',
    killedBy: ['answers.search-topic'],
    wrap: mishears(searchFaqs, ({ body = {} }) => {
      const { topic: _, ...rest } = body;
      return { body: rest };
    }),
  },
  {
    id: 'search-always-finds',
    bug: 'Where nothing fits, the most asked for come.',
    killedBy: ['answers.search-nothing'],
    wrap: mishears(searchFaqs, ({ body = {} }) => (body['q'] === 'zxqvjkwpfz' ? { body: { ...body, q: 'parking' } } : undefined)),
  },
  {
    id: 'search-in-the-address',
    bug: 'The list takes a person’s words in its address, where every log keeps them.',
    killedBy: ['answers.no-words-in-address'],
    wrap: mishears(listFaqs, ({ url }) => {
      const other = new URL(url);
      other.searchParams.delete('q');
      return { url: other };
    }),
  },
  {
    id: 'search-cut-short',
    bug: 'Words past the limit are cut off without a word.',
    killedBy: ['answers.no-words-in-address'],
    wrap: mishears(searchFaqs, ({ body = {} }) => ({ body: { ...body, q: String(body['q']).slice(0, 200) } })),
  },
  {
    id: 'vote-key-unneeded',
    bug: 'A vote needs no key: a press that is sent twice counts twice.',
    killedBy: ['answers.votes'],
    wrap: rewrites((request, init) =>
      isOf(voteFaq, request) && !request.headers.has('Idempotency-Key') ? withHeaders(init, { 'Idempotency-Key': newKey() }) : undefined,
    ),
  },
  {
    id: 'vote-for-anything',
    bug: 'A vote for an answer that is not there is counted.',
    killedBy: ['answers.votes'],
    wrap: answers(voteFaq, (_, response) =>
      response.status === 404 ? remade(response, { status: 200, json: { counted: true } }) : undefined,
    ),
  },
  {
    id: 'danger-without-signs',
    bug: 'A kind of danger does not say by which signs it is told.',
    killedBy: ['safety.shape'],
    wrap: spoilsItems(getSafety, (items) => items.map((rule) => ({ ...rule, signs: [] }))),
  },
  {
    id: 'danger-without-number',
    bug: 'A kind of danger has no number to call.',
    killedBy: ['safety.shape'],
    wrap: spoilsItems(getSafety, (items) => items.map((rule) => ({ ...rule, phone: '' }))),
  },
  {
    id: 'danger-only-with-results',
    bug: 'What to do is said only where the search finds nothing else.',
    killedBy: ['safety.search'],
    wrap: spoils(searchFaqs, ({ danger, ...body }) => ((body['items'] as Json[]).length > 0 ? body : { ...body, danger })),
  },
  {
    id: 'danger-everywhere',
    bug: 'Every search is taken for an emergency.',
    killedBy: ['safety.harmless'],
    wrap: spoils(searchFaqs, (body) => ({ danger: { text: 'Call 911 now.', phone: '911' }, ...body })),
  },
  {
    id: 'vote-unread',
    bug: 'What is voted is not looked at.',
    killedBy: ['answers.votes'],
    wrap: recodes('idempotency-key-reused', 200, 'ok', (request) => isOf(voteFaq, request)),
  },
];
