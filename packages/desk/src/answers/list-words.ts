import type { ListWords } from './views/whole-list.view.ts';
import { languageName } from './words.ts';

export const synonymsWords: ListWords = {
  title: 'Words that mean the same',
  what: 'A search for one word of a group finds what the others find. The server knows common words already: add what is said at your hospital.',
  add: 'Add a group',
  empty: 'There is no group yet.',
  nameOf: ({ words = '' }) => words.split('\n').join(', ') || 'New group',
  fields: () => [{ name: 'words', label: 'Words', hint: 'One on each line.', rows: 4 }],
};

export const glossaryWords: ListWords = {
  title: 'Your hospital’s words',
  what: 'Where one stands in an answer for the first time, readers can open what it means.',
  add: 'Add a word',
  empty: 'There is no word yet.',
  nameOf: (fields, { main }) => fields[`term-${main}`] || 'New word',
  fields: ({ all, main }) =>
    all.flatMap((locale) => {
      const name = `${languageName(locale)}${locale === main ? '' : ', optional'}`;
      return [
        { name: `term-${locale}`, label: `Word (${name})`, locale },
        { name: `meaning-${locale}`, label: `What it means (${name})`, locale, rows: 2, hint: 'In plain words, at most 400 characters.' },
        { name: `aliases-${locale}`, label: `Other ways to write it (${name})`, locale, rows: 2, hint: 'One on each line.' },
      ];
    }),
};

export const topicsWords: ListWords = {
  title: 'Topics',
  what: 'Patients see topics in this order. One that answers are in, drafts too, cannot be taken out.',
  add: 'Add a topic',
  empty: 'There is no topic yet.',
  isOrdered: true,
  nameOf: (fields, { main }) => fields[`name-${main}`] || 'New topic',
  fields: ({ all, main }) =>
    all.map((locale) => ({
      name: `name-${locale}`,
      label: `Name (${languageName(locale)}${locale === main ? '' : ', optional'})`,
      locale,
    })),
};
