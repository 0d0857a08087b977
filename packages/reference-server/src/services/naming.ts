import type { Localised } from '../store/db.ts';
import { wordsOf } from './faq-search/text.ts';
import { titles } from './names.ts';

const partsOf = (name: string): string[] => wordsOf(name).filter((word) => !titles.has(word));

/** How much of a name words have, and whether that is all of it. */
interface Fit {
  readonly parts: number;
  readonly isWhole: boolean;
}
const none: Fit = { parts: 0, isWhole: false };

const fit = (said: ReadonlySet<string>, parts: readonly string[]): Fit => {
  const found = parts.filter((part) => said.has(part)).length;
  return { parts: found, isWhole: found === parts.length && found > 0 };
};

const better = (a: Fit, b: Fit): boolean => (a.isWhole === b.isWhole ? a.parts > b.parts : a.isWhole);

/** Somebody, or something, by a name in each language. */
export interface Named<T> {
  readonly name: Localised;
  readonly is: T;
}

/** The one whose name fits best. @returns undefined for none, and where it may be more than one */
function best<T>(candidates: readonly Named<T>[], of: (name: string) => Fit): T | undefined {
  const fits = candidates.map(({ name, is }) => ({
    is,
    fit: Object.values(name)
      .map(of)
      .reduce((top, one) => (better(one, top) ? one : top), none),
  }));
  const top = fits.reduce((found, { fit: one }) => (better(one, found) ? one : found), none);
  const found = new Set(fits.filter((one) => top.parts > 0 && !better(top, one.fit)).map(({ is }) => is));
  return found.size === 1 ? [...found][0] : undefined;
}

/** The name that stands before a surname: "the kind Margaret Oyelaran" gives Margaret. */
function givenBefore(words: readonly string[], surname: string): string | undefined {
  const at = words.indexOf(surname);
  return at > 0 ? words[at - 1] : undefined;
}

/**
 * Which person is meant by somebody's own words, such as "Dr Ada Lovelace" or "nurse Lovelace": by the last name, and by the first where it is given. Another
 * first name is another person, where somebody of this hospital has it; titles do not count.
 * @returns undefined for nobody, and where it may be more than one
 */
export function whoIsNamed<T>(words: string, people: readonly Named<T>[]): T | undefined {
  const all = wordsOf(words);
  const said = new Set(all);
  // Names are told from other words by being somebody's here, or by a capital.
  const firsts = new Set(people.flatMap(({ name }) => Object.values(name).flatMap((text) => partsOf(text).slice(0, 1))));
  const capitals = new Set(wordsOf((words.match(/\p{Lu}[\p{L}\p{M}'’-]*/gu) ?? []).join(' ')));
  return best(people, (name) => {
    const parts = partsOf(name);
    const last = parts.at(-1);
    if (last === undefined || !said.has(last)) return none;
    const given = givenBefore(all, last);
    const differs =
      given !== undefined &&
      !titles.has(given) &&
      !parts.includes(given) &&
      (firsts.has(given) || (capitals.has(given) && all[0] !== given) || all.length === 2);
    return differs && !parts.slice(0, -1).some((part) => said.has(part)) ? none : fit(said, parts);
  });
}

/** Little words that name nothing by themselves. */
const little = new Set('the a an of at in on and for to in من في'.split(' '));

/** Which place or team is meant: one that is named in full before one of which a part is said, and of such none that has more parts unsaid than said. */
export function whatIsNamed<T>(words: string, candidates: readonly Named<T>[]): T | undefined {
  const said = new Set(wordsOf(words));
  return best(candidates, (name) => {
    const parts = wordsOf(name).filter((part) => !little.has(part));
    const found = fit(said, parts);
    const last = wordsOf(name).at(-1);
    return found.isWhole || (last !== undefined && said.has(last)) ? found : none;
  });
}
