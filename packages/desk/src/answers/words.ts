import { dates } from '../../../elements/src/i18n/intl.ts';
import type { Filter } from './entries.flow.ts';
import type { Entry, Topic, Languages } from './entry-draft.flow.ts';

export { languageName, stampOf } from '../visits/words.ts';

/** "November 3, 2026", of a day (`YYYY-MM-DD`). */
export const dayWords = (day: string): string =>
  /^\d{4}-\d\d-\d\d$/u.test(day)
    ? dates('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
    : day;

export const statusWords: Readonly<Record<Entry['status'], string>> = { draft: 'Draft', live: 'Live', retired: 'Taken down' };

export const showWords: Readonly<Record<Filter['show'], string>> = {
  all: 'All',
  overdue: 'To be checked',
  live: 'Live',
  draft: 'Drafts',
  retired: 'Taken down',
};

/** Scripts that run from right to left, by language. */
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi']);
export const directionOf = (locale: string): 'ltr' | 'rtl' => (rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr');

/** In the hospital's default language, else in any. */
export const questionOf = ({ words, id }: Pick<Entry, 'words' | 'id'>, { main }: Languages): { text: string; locale: string } => {
  const locale = words[main] ? main : (Object.keys(words)[0] ?? main);
  return { text: words[locale]?.question ?? id, locale };
};

export const topicName = (topics: readonly Topic[], id: string, { main }: Languages): string =>
  topics.find((topic) => topic.id === id)?.name[main] ?? id;

export const times = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
