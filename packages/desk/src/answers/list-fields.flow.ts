import type { GlossaryInput, SynonymsInput, TopicsInput } from '@foyer/sdk/contract/staff-faqs';
import type { Draft, Fault, Languages } from './entry-draft.flow.ts';
import { itemField, type Item } from './whole-list.flow.ts';

/** How one kind of list is shown in fields, and sent back. */
export interface ListKind<T> {
  readonly fields: (item: T, languages: Languages) => Draft;
  readonly blank: (languages: Languages) => Draft;
  readonly items: (drafts: readonly Draft[], languages: Languages) => readonly T[];
  readonly faults: (items: readonly Item[], languages: Languages) => Fault[];
  /** The field that the rest of a pointer is about, such as `words/en/term`. */
  readonly fieldAt: (parts: readonly string[], languages: Languages) => string;
}

const at = (draft: Draft, name: string) => (draft[name] ?? '').trim();
const lines = (text = ''): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
const perLanguage = ({ all }: Languages, names: readonly string[]): Draft =>
  Object.fromEntries(all.flatMap((locale) => names.map((name) => [`${name}-${locale}`, ''])));

export const synonymsKind: ListKind<SynonymsInput['items'][number]> = {
  fields: ({ words }) => ({ words: words.join('\n') }),
  blank: () => ({ words: '' }),
  items: (drafts) => drafts.map(({ words }) => ({ words: lines(words) })),
  faults: (items) =>
    items
      .filter(({ fields }) => new Set(lines(fields['words']).map((word) => word.toLowerCase())).size < 2)
      .map(({ key }) => ({ name: itemField(key, 'words'), text: 'A group needs two words that differ, one on each line.' })),
  fieldAt: () => 'words',
};

type GlossaryItem = GlossaryInput['items'][number];
const hasTerm = (draft: Draft, locale: string) => ['term', 'aliases', 'meaning'].some((name) => at(draft, `${name}-${locale}`) !== '');

export const glossaryKind: ListKind<GlossaryItem> = {
  fields: ({ words }, languages) => ({
    ...glossaryKind.blank(languages),
    ...Object.fromEntries(
      Object.entries(words).flatMap(([locale, { term, aliases = [], meaning }]) => [
        [`term-${locale}`, term],
        [`aliases-${locale}`, aliases.join('\n')],
        [`meaning-${locale}`, meaning],
      ]),
    ),
  }),
  blank: (languages) => perLanguage(languages, ['term', 'aliases', 'meaning']),
  items: (drafts, { all, main }) =>
    drafts.map((draft) => ({
      words: Object.fromEntries(
        all
          .filter((locale) => locale === main || hasTerm(draft, locale))
          .map((locale) => [
            locale,
            { term: at(draft, `term-${locale}`), aliases: lines(draft[`aliases-${locale}`]), meaning: at(draft, `meaning-${locale}`) },
          ]),
      ),
    })),
  faults: (items, { all, main }) =>
    items.flatMap(({ key, fields }) =>
      all
        .filter((locale) => locale === main || hasTerm(fields, locale))
        .flatMap((locale) => [
          ...(at(fields, `term-${locale}`) === '' ? [{ name: itemField(key, `term-${locale}`), text: 'Write the word.' }] : []),
          ...(at(fields, `meaning-${locale}`) === ''
            ? [{ name: itemField(key, `meaning-${locale}`), text: 'Write what the word means.' }]
            : []),
        ]),
    ),
  fieldAt: ([, locale, part = 'term'], { main }) => `${part}-${locale ?? main}`,
};

/** An id is made of the name, once: entries refer to it. */
function idOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 50);
  const stem = plain === '' ? 'topic' : plain;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}

export const topicsKind: ListKind<TopicsInput['items'][number]> = {
  fields: ({ id, name }, languages) => ({
    ...topicsKind.blank(languages),
    id,
    ...Object.fromEntries(Object.entries(name).map(([locale, words]) => [`name-${locale}`, words])),
  }),
  blank: (languages) => ({ id: '', ...perLanguage(languages, ['name']) }),
  items: (drafts, { all, main }) => {
    const taken = new Set(drafts.map((draft) => at(draft, 'id')));
    return drafts.map((draft) => {
      const id = at(draft, 'id') === '' ? idOf(at(draft, `name-${main}`), taken) : at(draft, 'id');
      taken.add(id);
      const named = all.filter((locale) => locale === main || at(draft, `name-${locale}`) !== '');
      return { id, name: Object.fromEntries(named.map((locale) => [locale, at(draft, `name-${locale}`)])) };
    });
  },
  faults: (items, { main }) =>
    items
      .filter(({ fields }) => at(fields, `name-${main}`) === '')
      .map(({ key }) => ({ name: itemField(key, `name-${main}`), text: 'Write the topic’s name.' })),
  fieldAt: ([, locale], { main }) => `name-${locale ?? main}`,
};
