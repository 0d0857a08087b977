import type { Answer, Api } from '../api.ts';
import type { Entry, Languages } from './entry-draft.flow.ts';

interface Page {
  readonly items: readonly Entry[];
  readonly nextCursor?: string;
}

/** Of answers, read in pages of 200: what a hospital writes, ten times over. */
const mostPages = 25;

/** Every entry, whatever its state: a filter must not wait for the server. */
export async function readEntries(api: Api): Promise<Answer<readonly Entry[]>> {
  const all: Entry[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const answer: Answer<Page> = await api.get<Page>('/staff/v1/faqs', { limit: '200', cursor });
    if (!answer.ok) return answer;
    all.push(...answer.value.items);
    cursor = answer.value.nextCursor;
    if (cursor === undefined) break;
  }
  return { ok: true, value: [...new Map(all.map((entry) => [entry.id, entry])).values()] };
}

/** The languages of the hospital, its default one first. */
export async function readLanguages(api: Api): Promise<Answer<Languages>> {
  const answer = await api.get<{ locales: string[]; defaultLocale: string }>('/.well-known/foyer');
  if (!answer.ok) return answer;
  const { locales, defaultLocale: main } = answer.value;
  return { ok: true, value: { main, all: [main, ...locales.filter((locale) => locale !== main)] } };
}

/** A list that is read and saved as a whole. */
export interface Whole<T> {
  readonly items: readonly T[];
  readonly version: string;
}

/** Where the server has an entry. */
export const entryPath = (id: string) => `/staff/v1/faqs/${encodeURIComponent(id)}`;
