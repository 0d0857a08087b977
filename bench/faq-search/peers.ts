import MiniSearch from 'minisearch';
import { createFaqIndex, type SearchEntry } from '../../packages/reference-server/src/services/faq-search/faq-search.ts';

/** @returns ids, the best first. */
export type Search = (q: string) => string[];

export interface Engine {
  readonly name: string;
  readonly make: (entries: readonly SearchEntry[]) => Search;
}

const fields = ['question', 'answer', 'topic', 'aliases'];

const miniSearch = (options: object) => (entries: readonly SearchEntry[]) => {
  const index = new MiniSearch({ fields, searchOptions: options });
  index.addAll(entries.map((entry) => ({ ...entry, aliases: entry.aliases.join(' ') })));
  return (q: string) => index.search(q).map(({ id }) => String(id));
};

export const engines: readonly Engine[] = [
  {
    name: 'Foyer',
    make: (entries) => {
      const index = createFaqIndex(entries, { locale: 'en-US', synonyms: [] });
      return (q) => index.search(q).map(({ id }) => id);
    },
  },
  { name: 'MiniSearch, defaults', make: miniSearch({}) },
  { name: 'MiniSearch, fuzzy 0.2 + prefix', make: miniSearch({ fuzzy: 0.2, prefix: true }) },
];
