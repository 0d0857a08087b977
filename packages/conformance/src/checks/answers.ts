import { FaqPage, FaqsFound, getFaq, getGlossary, listFaqs, searchFaqs, voteFaq, type Faq } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { faqs } from '../engaging.ts';
import { fitting, hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

async function first(kit: Kit): Promise<Faq> {
  const [faq] = await faqs(kit);
  if (!faq) throw notApplicable('there is no answer');
  return faq;
}

const search = (kit: Kit, body: object) => kit.ask(searchFaqs, { body });
const found = async (kit: Kit, body: object) => fitting(FaqsFound, await search(kit, body));

/** Runs as they were sent, whatever they are: a reader that is forgiving would hide what is wrong. */
function runsOf(json: unknown): Record<string, unknown>[] {
  if (Array.isArray(json)) return json.flatMap(runsOf);
  if (typeof json !== 'object' || json === null) return [];
  if ('value' in json) return [json as Record<string, unknown>];
  return Object.values(json).flatMap(runsOf);
}

const kinds = ['text', 'strong', 'emphasis', 'link', 'term'];
const safeLink = /^(https:\/\/[^\s/]+|tel:\+?[\d().\s-]+|mailto:[^\s@]+@[^\s@]+)/u;

/** Answers to what people ask. */
export const answers: readonly Check[] = [
  {
    id: 'answers.shapes',
    level: 4,
    force: 'must',
    title: 'Answers and the glossary have the shape of the contract',
    run: async (kit) => {
      fitting(FaqPage, await kit.ask(listFaqs));
      fitting(getGlossary.answers[200].schema, await kit.ask(getGlossary));
    },
  },
  {
    id: 'answers.one',
    level: 4,
    force: 'must',
    title: 'An answer asked for by its id is the one of the list; an unknown id is 404',
    run: async (kit) => {
      const faq = await first(kit);
      same('the answer', fitting(getFaq.answers[200].schema, await kit.ask(getFaq, { params: { id: faq.id } })), faq);
      isProblem(await kit.ask(getFaq, { params: { id: 'no-such-answer' } }), 'not-found');
    },
  },
  {
    id: 'answers.topics',
    level: 4,
    force: 'must',
    title: 'The first page names the topics with their counts, and a topic has those answers alone',
    run: async (kit) => {
      const all = await faqs(kit);
      const { included } = fitting(FaqPage, await kit.ask(listFaqs));
      const told = (included?.topics ?? []).map(({ id, count }) => [id, count] as const);
      const counts = new Map<string, number>();
      for (const { topic } of all) counts.set(topic, (counts.get(topic) ?? 0) + 1);
      same('topics with their counts', Object.fromEntries(told), Object.fromEntries(counts));
      const [topic] = counts.keys();
      if (topic === undefined) throw notApplicable('there is no answer');
      same('answers of one topic', idsOf(await kit.list<Faq>(listFaqs, { topic })), idsOf(all.filter((faq) => faq.topic === topic)));
      same('answers of a topic that is not there', await kit.list<Faq>(listFaqs, { topic: 'no-such-topic' }), []);
    },
  },
  {
    id: 'answers.pages',
    level: 4,
    force: 'must',
    title: 'The list in small pages is the whole list, nothing twice and nothing missing',
    run: async (kit) => {
      const whole = await faqs(kit);
      const limit = Math.min(200, Math.max(1, Math.ceil(whole.length / 7)));
      same(`answers in pages of ${limit}`, idsOf(await kit.list<Faq>(listFaqs, { limit }, whole.length + limit)), idsOf(whole));
    },
  },
  {
    id: 'answers.content',
    level: 4,
    force: 'must',
    title: 'An answer’s content has runs of known kinds alone, and links that are https, tel or mailto',
    run: async (kit) => {
      const runs = (await kit.list<Faq>(listFaqs)).length > 0 ? runsOf((await kit.ask(listFaqs, { query: { limit: 200 } })).json) : [];
      that(runs.length > 0, 'runs', 'one or more', 'none');
      const strange = runs.filter(({ type }) => !kinds.includes(type as string));
      same(
        'kinds that are not the contract’s',
        strange.map(({ type }) => type),
        [],
      );
      const unsafe = runs.filter(({ type, url }) => (type === 'link') !== (typeof url === 'string' && safeLink.test(url)));
      same(
        'links that lead elsewhere',
        unsafe.map(({ url }) => String(url).split(':', 1)),
        [],
      );
      const unexplained = runs.filter(({ type, meaning }) => type === 'term' && (typeof meaning !== 'string' || meaning === ''));
      same('terms without a meaning', unexplained.length, 0);
    },
  },
  {
    id: 'answers.search',
    level: 4,
    force: 'must',
    title: 'An answer is found by its own question, without an Idempotency-Key, the best first and 10 at most',
    run: async (kit) => {
      for (const faq of kit.some(await faqs(kit), 10)) {
        const { items } = await found(kit, { q: faq.question.slice(0, 200) });
        that(idsOf(items.slice(0, 3)).includes(faq.id), 'the first three that are found by an answer’s own question', faq.id, idsOf(items));
        that(items.length <= 10, 'how many are found', '10 at most', items.length);
        const scores = items.map(({ score }) => score);
        same(
          'scores',
          scores,
          scores.toSorted((a, b) => b - a),
        );
      }
    },
  },
  {
    id: 'answers.search-topic',
    level: 4,
    force: 'must',
    title: 'A search in a topic finds answers of that topic alone',
    run: async (kit) => {
      const faq = await first(kit);
      const other = (await faqs(kit)).find(({ topic }) => topic !== faq.topic);
      if (!other) throw notApplicable('there is one topic only');
      const { items } = await found(kit, { q: faq.question.slice(0, 200), topic: other.topic });
      same(
        'topics of what is found',
        [...new Set(items.map(({ topic }) => topic))].filter((topic) => topic !== other.topic),
        [],
      );
      const own = await found(kit, { q: faq.question.slice(0, 200), topic: faq.topic });
      that(idsOf(own.items).includes(faq.id), 'what is found in its own topic', faq.id, idsOf(own.items));
    },
  },
  {
    id: 'answers.search-nothing',
    level: 4,
    force: 'should',
    title: 'A search finds nothing where nothing was meant',
    run: async (kit) => same('what is found by nonsense', idsOf((await found(kit, { q: 'zxqvjkwpfz' })).items), []),
  },
  {
    id: 'answers.no-words-in-address',
    level: 4,
    force: 'must',
    title: 'What somebody asks is taken in the body alone, of 1 to 200 characters',
    run: async (kit) => {
      pointsAt(isProblem(await kit.ask(listFaqs, { query: { q: 'parking' } }), 'validation-failed'), '/query/q');
      for (const q of ['', ' ', 'x'.repeat(201)]) pointsAt(isProblem(await search(kit, { q }), 'validation-failed'), '/q');
      hasStatus(await search(kit, { q: 'x'.repeat(200) }), 200);
    },
  },
  {
    id: 'answers.votes',
    level: 4,
    force: 'must',
    writes: true,
    title: 'Whether an answer helped is counted with an Idempotency-Key; of an answer that is not there it is 404',
    run: async (kit) => {
      const { id } = await first(kit);
      const vote = (helped: unknown, key?: string | null, of = id) =>
        kit.ask(voteFaq, { params: { id: of }, body: { helped }, ...(key !== undefined && { key }) });
      isProblem(await vote(true, null), 'idempotency-key-required');
      pointsAt(isProblem(await vote('yes'), 'validation-failed'), '/helped');
      isProblem(await vote(true, undefined, 'no-such-answer'), 'not-found');
      const key = kit.newKey();
      fitting(voteFaq.answers[200].schema, await vote(true, key));
      isProblem(await vote(false, key), 'idempotency-key-reused');
    },
  },
];
