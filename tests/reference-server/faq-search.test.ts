import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '../../packages/reference-server/src/demo/chance.ts';
import {
  createFaqIndex,
  type FaqIndexOptions,
  type SearchEntry,
} from '../../packages/reference-server/src/services/faq-search/faq-search.ts';
import { generalVocabulary, generalWords } from '../../packages/reference-server/src/services/faq-search/shipped.ts';
import { wordsOf } from '../../packages/reference-server/src/services/faq-search/text.ts';
import { readVocabulary } from '../../packages/reference-server/src/services/faq-search/vocabulary.ts';
import { type Asked, mistyped, offTopic, otherHospital, qualityOf, querySets, riverside } from './setup/faq-sets.ts';

const indexOf = (entries: readonly SearchEntry[], options: Partial<FaqIndexOptions> = {}) =>
  createFaqIndex(entries, { locale: 'en-US', synonyms: [], ...options });
const searchOf = (index: ReturnType<typeof indexOf>) => (q: string) => index.search(q).map(({ id }) => id);
const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
const main = indexOf(riverside);

describe('finds what a patient means', () => {
  for (const { name, entries, queries, floor } of querySets)
    it(`in the first three, in the set ${name}`, () => {
      const { n, first, three } = qualityOf(queries, searchOf(indexOf(entries)));
      console.log(`${name}: hit@3 ${percent(three)}, hit@1 ${percent(first)} of ${n}`);
      expect(n).toBeGreaterThanOrEqual(name === 'arabic' ? 25 : 60);
      expect(three).toBeGreaterThanOrEqual(floor);
    });

  it('and would not without its vocabulary, or without forgiving misspellings', () => {
    let drawn = 0;
    const draw = () => chance('set', drawn++);
    const english = querySets.filter(({ entries }) => entries === riverside).flatMap(({ queries }) => queries);
    const slips = english.map(({ query, expect: ids }) => ({
      query: query.replace(/[a-z]{6,}/g, (word) => mistyped(word, draw)),
      expect: ids,
    }));
    const three = (queries: readonly Asked[], options: Partial<FaqIndexOptions>) =>
      qualityOf(queries, searchOf(indexOf(riverside, options))).three;
    const [whole, wordless] = [three(english, {}), three(english, { vocabulary: readVocabulary([]) })];
    const [mended, strict] = [three(slips, {}), three(slips, { forgiving: false })];
    console.log(`hit@3 of ${english.length}: ${percent(whole)}, without vocabulary ${percent(wordless)}`);
    console.log(`with a slip in every word of six letters and more: ${percent(mended)}, without forgiving ${percent(strict)}`);
    expect(whole).toBeGreaterThanOrEqual(0.9);
    expect(wordless).toBeLessThan(0.7);
    expect(mended).toBeGreaterThanOrEqual(0.8);
    expect(strict).toBeLessThan(0.75);
  });
});

/** The words of a question that say what it is about, long enough to be mistyped and still be read. */
const contentWords = ({ question }: SearchEntry): string[] => {
  const words = generalWords();
  return wordsOf(question).filter((word) => word.length >= 5 && !words.function.has(word) && !words.light.has(word));
};

/** 200 questions, each with one slip in one of its words. */
function typos(): { q: string; id: string }[] {
  let drawn = 0;
  const draw = () => chance('typo', drawn++);
  return Array.from({ length: 200 }, () => {
    const entry = riverside[Math.floor(draw() * riverside.length)]!;
    const words = contentWords(entry);
    const wrong = words[Math.floor(draw() * words.length)] ?? '';
    return {
      id: entry.id,
      q: wordsOf(entry.question)
        .map((word) => (word === wrong ? mistyped(word, draw) : word))
        .join(' '),
    };
  });
}

it('finds an entry by its question with a slip of the finger in it', () => {
  const hits = (options: Partial<FaqIndexOptions>) => {
    const search = searchOf(indexOf(riverside, options));
    return typos().filter(({ q, id }) => search(q).slice(0, 3).includes(id)).length;
  };
  const [all, strict] = [hits({}), hits({ forgiving: false })];
  console.log(`one letter wrong: ${all} of 200 in the first three; ${strict} without forgiving`);
  expect(all).toBeGreaterThanOrEqual(180);
  expect(strict).toBeLessThan(all);
});

it('reads a mistyped word alone', () => {
  let drawn = 0;
  const draw = () => chance('one word', drawn++);
  const words = [
    'parking',
    'interpreter',
    'wheelchair',
    'prescription',
    'insurance',
    'visitors',
    'complaint',
    'chaplain',
    'volunteer',
    'allergies',
  ];
  const rounds = words.flatMap((word) => Array.from({ length: 20 }, () => ({ word, wrong: mistyped(word, draw) })));
  const share = (options: Partial<FaqIndexOptions>) => {
    const search = searchOf(indexOf(riverside, options));
    return rounds.filter(({ word, wrong }) =>
      search(wrong)
        .slice(0, 3)
        .includes(search(word)[0] ?? ''),
    ).length;
  };
  const [all, strict] = [share({}), share({ forgiving: false })];
  console.log(`single words, one letter wrong: ${all} of ${rounds.length}; ${strict} without forgiving`);
  expect(all).toBeGreaterThanOrEqual(0.9 * rounds.length);
  expect(strict).toBeLessThan(0.5 * rounds.length);
});

it('says that nothing fits where nothing does', () => {
  for (const entries of [riverside, otherHospital]) {
    const index = indexOf(entries);
    const empty = offTopic.filter((q) => index.search(q).length === 0).length;
    console.log(`off topic: ${empty} of ${offTopic.length} find nothing`);
    expect(offTopic.length).toBeGreaterThanOrEqual(60);
    expect(empty).toBeGreaterThanOrEqual(0.75 * offTopic.length);
  }
  for (const q of ['', ' ', '???', '🙂', 'asdf qwer', 'zzzz', 'the of and']) expect(main.search(q)).toEqual([]);
});

const anything = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom(...riverside.flatMap(({ question }) => question.split(' ')), '\u202e', '👩‍⚕️', 'موعد', '\ud800', '翻译', '١٢'), {
      maxLength: 30,
    })
    .map((words) => words.join(' ').slice(0, 200)),
);

it('never throws, always finds the same, and only what there is, in its topic, at most so many', () => {
  const again = indexOf(riverside);
  const topicOf = new Map(riverside.map(({ id, topic }) => [id, topic]));
  const topics = [...new Set(topicOf.values())];
  let found = 0;
  const n = 2000;
  fc.assert(
    fc.property(anything, fc.constantFrom(...topics), fc.integer({ min: 0, max: 70 }), (q, topic, limit) => {
      const all = main.search(q, { limit });
      expect(again.search(q, { limit })).toEqual(all);
      expect(all.length).toBeLessThanOrEqual(limit);
      expect(main.search(q).length).toBeLessThanOrEqual(10);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const [i, { id, score }] of all.entries()) {
        expect(topicOf.has(id)).toBe(true);
        expect(score).toBeLessThanOrEqual(all[i - 1]?.score ?? Infinity);
      }
      for (const { id } of main.search(q, { topic })) expect(topicOf.get(id)).toBe(topic);
      for (const word of main.unknown(q)) expect(word).toMatch(/^[^\p{N}@\s]+$/u);
      found += all.length > 0 ? 1 : 0;
    }),
    { numRuns: n, seed: 7 },
  );
  console.log(`${n} texts of any kind, ${found} of them found something`);
  expect(found).toBeGreaterThan(n / 10);
});

it('keeps the best of a topic when a topic is asked for', () => {
  const [whole, money] = [main.search('parking cost', { limit: 60 }), main.search('cost', { topic: 'billing', limit: 60 })];
  expect(whole[0]?.id).toBe('parking');
  expect(money.length).toBeGreaterThan(0);
  expect(main.search('parking', { topic: 'no-such-topic' })).toEqual([]);
});

it('knows the words a hospital adds, in expressions and misspelt', () => {
  const zebra = { id: 'zebra', topic: 'stay', question: 'Where do children stay?', answer: 'On the third floor.', aliases: [] };
  const synonyms = [{ words: ['zebra ward', 'Kinderland', 'children stay'] }];
  const without = indexOf([...riverside, zebra]);
  const added = indexOf([...riverside, zebra], { synonyms });
  for (const q of ['zebra ward', 'where is kinderland', 'kinderlnad']) {
    expect(added.search(q)[0]?.id).toBe('zebra');
    expect(without.search(q)[0]?.id).not.toBe('zebra');
  }
});

it('finds an entry by an alias as by its question', () => {
  const aliased = riverside.map((entry) => (entry.id === 'chaplain' ? { ...entry, aliases: ['Blue Lantern Service'] } : entry));
  expect(indexOf(aliased).search('blue lantern')[0]?.id).toBe('chaplain');
  expect(main.search('blue lantern')[0]?.id).not.toBe('chaplain');
});

it('tells the words nobody knows, and no other', () => {
  expect(main.unknown('Where is the Xyloquartz near parking?')).toEqual(['xyloquartz']);
  expect(main.unknown('call 555-0101 or mail bob@example.com about apt4b')).toEqual([]);
  expect(main.unknown('where can i parc my car tmrw')).toEqual([]);
  expect(main.unknown('')).toEqual([]);
});

const folder = new URL('../../packages/reference-server/src/services/faq-search/', import.meta.url);
const shipped = ['', 'vocabulary/'].flatMap((under) =>
  readdirSync(new URL(under, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => new URL(under + name, folder)),
);
/** The words of a text, with a stop wherever a line or an expression ends, so that no two expressions make a sentence. */
const run = (text: string) =>
  ` ${text
    .split(/[,:>\n|`'"()]+/)
    .map((part) => wordsOf(part).join(' '))
    .join(' / ')} `;

/** Queries of three words and more that stand in the text as they are. */
const copied = (text: string): string[] => {
  const whole = run(text);
  const asked = querySets.flatMap(({ queries }) => queries.map(({ query }) => wordsOf(query)));
  return asked.filter((words) => words.length >= 3 && whole.includes(` ${words.join(' ')} `)).map((words) => words.join(' '));
};

it('was not given the queries it is measured by', () => {
  const text = shipped.map((file) => readFileSync(file, 'utf8')).join('\n');
  console.log(`${querySets.reduce((n, { queries }) => n + queries.length, 0)} queries looked for in ${shipped.length} files`);
  expect(shipped.length).toBeGreaterThan(15);
  expect(copied(text)).toEqual([]);
  const planted = querySets[0]!.queries.find(({ query }) => wordsOf(query).length >= 3)!.query;
  expect(copied(`${text}\n${planted}, more`)).toEqual([wordsOf(planted).join(' ')]);
});

it('refuses a line of the vocabulary it cannot read, and one that leads to no concept', () => {
  expect(() => readVocabulary(['no colon here'])).toThrow('no colon here');
  expect(() => readVocabulary(['one: word > nowhere'])).toThrow('nowhere');
  expect(generalVocabulary().root.next.size).toBeGreaterThan(3000);
});
