import { readFileSync } from 'node:fs';
import type { SearchEntry } from '../../../packages/reference-server/src/services/faq-search/faq-search.ts';

/** A query as a patient would type it, and the entries of which any answers it. */
export interface Asked {
  readonly query: string;
  readonly expect: readonly string[];
}

export interface QuerySet {
  readonly name: string;
  readonly entries: readonly SearchEntry[];
  readonly queries: readonly Asked[];
  /** Hits in the first three, of all: below it something was lost. */
  readonly floor: number;
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../bench/data/faq/${name}.json`, import.meta.url), 'utf8')) as T;

/** The restricted Markdown of the sets, as plain text. */
const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/^- /gm, '');

const entriesOf = (name: string): SearchEntry[] =>
  read<Omit<SearchEntry, 'aliases'>[]>(name).map((entry) => ({ ...entry, answer: plainText(entry.answer), aliases: [] }));

export const riverside = entriesOf('riverside');
export const otherHospital = entriesOf('other-hospital');
export const thirdHospital = entriesOf('third-hospital');
export const arabicEntries = entriesOf('arabic');
export const offTopic = read<string[]>('off-topic');

const set = (name: string, entries: readonly SearchEntry[], floor: number, file = name): QuerySet => ({
  name,
  entries,
  queries: read<Asked[]>(file),
  floor,
});

export const querySets: readonly QuerySet[] = [
  set('development', riverside, 0.9),
  set('heldout-texting', riverside, 0.9),
  set('heldout-elders-and-parents', riverside, 0.9),
  set('heldout-second-language', riverside, 0.9),
  set('heldout-hurried', riverside, 0.9),
  set('heldout-spoken', riverside, 0.85),
  set('heldout-working-people', riverside, 0.95),
  set('heldout-carers', riverside, 0.95),
  set('heldout-usability-log', riverside, 0.95),
  set('other-hospital', otherHospital, 0.9, 'other-hospital-queries'),
  set('third-hospital', thirdHospital, 0.8, 'third-hospital-queries'),
  set('arabic', arabicEntries, 0.9, 'arabic-queries'),
];

export interface Quality {
  readonly n: number;
  readonly first: number;
  readonly three: number;
  /** Mean of 1 / place, 0 where it is not among the first ten. */
  readonly mrr: number;
  readonly empty: number;
  readonly missed: readonly Asked[];
}

/** @param search ids, the best first. */
export function qualityOf(queries: readonly Asked[], search: (q: string) => readonly string[]): Quality {
  let [first, three, sum, empty] = [0, 0, 0, 0];
  const missed: Asked[] = [];
  for (const asked of queries) {
    const ids = search(asked.query);
    const place = ids.findIndex((id) => asked.expect.includes(id));
    if (ids.length === 0) empty += 1;
    if (place === 0) first += 1;
    if (place >= 0 && place < 3) three += 1;
    else missed.push(asked);
    if (place >= 0 && place < 10) sum += 1 / (place + 1);
  }
  const n = queries.length;
  return { n, first: first / n, three: three / n, mrr: sum / n, empty, missed };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of the finger in a word: a letter more, less, other, or two swapped. @param chance 0 to 1, as `Math.random` gives it. */
export function mistyped(word: string, chance: () => number): string {
  const at = Math.floor(chance() * word.length);
  const letter = letters[Math.floor(chance() * letters.length)] ?? 'e';
  const slips = [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at),
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () =>
      word.slice(0, at) +
      word
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      word.slice(at + 2),
  ];
  return slips[Math.floor(chance() * slips.length)]?.() ?? word;
}
