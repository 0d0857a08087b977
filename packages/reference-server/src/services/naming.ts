import type { Localised } from '../store/db.ts';
import { wordsOf } from './faq-search/text.ts';

/** What stands before or after a name and is none. */
const titles = new Set('dr doctor prof professor mr mrs ms miss nurse sister md do phd np pa rn د دكتور دكتوره'.split(' '));

const partsOf = (name: string): string[] => wordsOf(name).filter((word) => !titles.has(word));

/** How well words name somebody: how many parts of the name stand in them, if the last one does; else 0. */
function fit(said: ReadonlySet<string>, name: string): number {
  const parts = partsOf(name);
  const last = parts.at(-1);
  return last !== undefined && said.has(last) ? parts.filter((part) => said.has(part)).length : 0;
}

/**
 * Who is meant by somebody's own words, such as "Dr Ada Lovelace" or "nurse Lovelace": by the last name, and by the first where there are two of it.
 * @returns undefined for nobody, and where it may be more than one
 */
export function whoIsNamed<T>(words: string, candidates: readonly { readonly name: Localised; readonly is: T }[]): T | undefined {
  const said = new Set(wordsOf(words));
  const fits = candidates.map(({ name, is }) => ({ is, fit: Math.max(0, ...Object.values(name).map((text) => fit(said, text))) }));
  const best = Math.max(0, ...fits.map((one) => one.fit));
  const found = new Set(fits.filter((one) => best > 0 && one.fit === best).map(({ is }) => is));
  return found.size === 1 ? [...found][0] : undefined;
}
