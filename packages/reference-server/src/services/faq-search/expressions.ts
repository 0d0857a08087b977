import { stemOf } from './stem.ts';
import { wordsOf } from './text.ts';
import type { Meaning, Step, Together } from './vocabulary.ts';
import { classOf, fillers, inFull, saysNothing } from './words.ts';

/** Shorter ones of other languages are too like English words that were misspelt. */
const longEnough = 7;
/** A vocabulary that is being read. */
export interface Building {
  root: Step;
  together: Map<string, Together[]>;
  words: Set<string>;
  stems: Set<string>;
  related: Map<string, string[]>;
  groups: Map<string, string[]>;
  groupNames: Map<string, string>;
}

const emptyStep = (): Step => ({ next: new Map(), meanings: [] });
export const beginning = (): Building => ({
  root: emptyStep(),
  together: new Map(),
  words: new Set(),
  stems: new Set(),
  related: new Map(),
  groups: new Map(),
  groupNames: new Map(),
});

const wordsInFull = (text: string): string[] => wordsOf(text).flatMap(inFull);
const general = (stem: string): string => classOf(stem) ?? stem;

/** The words of `(a|b)`, under one name: the same name for the same words. */
function groupOf({ groups, groupNames }: Building, members: readonly string[]): string {
  const stems = [...new Set(members)].sort();
  const [only = ''] = stems;
  if (stems.length === 1) return only;
  const key = stems.join(' ');
  const known = groupNames.get(key);
  if (known !== undefined) return known;
  const name = `@${groupNames.size}`;
  groupNames.set(key, name);
  for (const stem of stems) groups.set(stem, [...(groups.get(stem) ?? []), name]);
  return name;
}

/** The ways through an expression, each a line of stems, classes and groups: one for each of its choices that is more than a word. */
function pathsOf(building: Building, text: string): string[][] {
  let paths: string[][] = [[]];
  for (const [part, choices] of text.matchAll(/\(([^()]*)\)|[^()]+/g)) {
    const all = choices === undefined ? [part] : choices.split('|');
    const spelt = all.map((choice) => wordsInFull(choice).filter((word) => !fillers.has(stemOf(word))));
    const single = choices === undefined ? [] : spelt.filter(({ length }) => length === 1).flat();
    const others = (choices === undefined ? spelt : spelt.filter(({ length }) => length > 1)).map((words) =>
      words.map((word) => general(stemOf(word))),
    );
    const ways =
      single.length > 0
        ? [
            [
              groupOf(
                building,
                single.map((word) => general(stemOf(word))),
              ),
            ],
            ...others,
          ]
        : others;
    paths = paths.flatMap((path) => ways.map((way) => [...path, ...way]));
  }
  return paths;
}

function addPath(building: Building, path: readonly string[], meaning: Meaning): void {
  let step = building.root;
  for (const stem of path) {
    const next = step.next.get(stem) ?? emptyStep();
    step.next.set(stem, next);
    step = next;
  }
  if (step === building.root) return;
  const had = step.meanings.findIndex(({ concept }) => concept === meaning.concept);
  if (had < 0) step.meanings.push(meaning);
  else if (meaning.asked !== true && (step.meanings[had]?.asked === true || (step.meanings[had]?.weight ?? 0) < meaning.weight))
    step.meanings[had] = meaning;
}

/** @param foreign of another language than English. */
export function addExpression(building: Building, text: string, meaning: Meaning, foreign = false): void {
  // What is short for something in English may be a whole word elsewhere.
  const all = foreign ? wordsOf(text) : wordsInFull(text);
  const kept = all.length === 1 ? all : all.filter((word) => !fillers.has(stemOf(word)));
  const [only = ''] = kept;
  // Without its accents a word of another language may look like one of these.
  if (foreign && kept.length === 1 && saysNothing(only)) return;
  for (const word of kept) {
    building.stems.add(stemOf(word));
    if (!foreign || word.length >= longEnough) building.words.add(word);
  }
  if (kept.length === 1) addPath(building, [stemOf(only)], meaning);
  else for (const path of pathsOf(building, text)) addPath(building, path, meaning);
}

/** Classes whose words stand for each other even far apart. */
const closeClasses: ReadonlySet<string> = new Set(['@number', '@day', '@month', '@medicine']);

/** `(a|b) & (c|d)`: one word of each, in any order. */
export function addTogether(building: Building, text: string, meaning: Meaning): void {
  const [first = '', ...others] = text.split('&').map((side) => {
    const words = wordsInFull(side);
    for (const word of words) {
      building.stems.add(stemOf(word));
      building.words.add(word);
    }
    // Far apart, `him` is not as good as `mother`.
    return groupOf(
      building,
      words.map(stemOf).map((stem) => (closeClasses.has(classOf(stem) ?? '') ? general(stem) : stem)),
    );
  });
  building.together.set(first, [...(building.together.get(first) ?? []), { others, meaning }]);
}
