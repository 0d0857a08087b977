import { stemOf } from './stem.ts';
import { plain, wordsOf } from './text.ts';
import { classes } from './vocabulary/classes.ts';
import { functionWords } from './vocabulary/everyday.ts';
import { shorthand } from './vocabulary/shorthand.ts';
import { weights } from './weights.ts';

/** What a word or an expression means, and how surely: 0 to 1. */
export interface Meaning {
  readonly concept: string;
  readonly weight: number;
  /** In queries alone, not in answers. */
  readonly asked?: boolean;
}

/** One step into the expressions: the stems that may come next, and what the expression that ends here means. */
export interface Step {
  readonly next: Map<string, Step>;
  readonly meanings: Meaning[];
}

/** Words that mean something when they stand in one query, wherever: besides the one it is filed under. */
export interface Together {
  readonly others: readonly string[];
  readonly meaning: Meaning;
}

export interface Vocabulary {
  readonly root: Step;
  /** By the stem or group that comes first on the line. */
  readonly together: ReadonlyMap<string, readonly Together[]>;
  /** What a misspelling may have meant: the words of the expressions, of other languages than English the long ones. */
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** The groups, such as `(a|b)`, that a stem or a class is in. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** What else a person may be after who names a concept. */
  readonly related: ReadonlyMap<string, readonly string[]>;
}

/** Shorter ones of other languages are too like English words that were misspelt. */
const longEnough = 7;

const lines = (text: string): string[] => text.trim().split('\n');

let classOfStem: ReadonlyMap<string, string> | undefined;
let meantByShort: ReadonlyMap<string, readonly string[]> | undefined;
let silent: ReadonlySet<string> | undefined;

/** The class of a word that others may stand for inside an expression: `@person` of `mother`. */
export const classOf = (stem: string): string | undefined =>
  /^\p{N}+$/u.test(stem)
    ? '@number'
    : (classOfStem ??= new Map(
        lines(classes).flatMap((line) => {
          const [name = '', ...members] = wordsOf(line);
          return members.map((word): [string, string] => [stemOf(word), `@${name}`]);
        }),
      )).get(stem);

/** What a word written short means, in full: several words, perhaps. */
export const inFull = (word: string): readonly string[] =>
  (meantByShort ??= new Map(
    lines(shorthand).map((line): [string, string[]] => {
      const [short = '', ...meant] = wordsOf(line);
      return [short, meant];
    }),
  )).get(word) ?? [word];

const saysNothing = (word: string): boolean => (silent ??= new Set(wordsOf(functionWords))).has(word);

/** Left out of expressions, and stepped over where they stand between an expression's words. */
export const fillers: ReadonlySet<string> = new Set(
  ['a', 'an', 'the', 'my', 'your', 'our', 'his', 'her', 'their', 'ur', 'of', 'to', 'for'].map(stemOf),
);

interface Building {
  root: Step;
  together: Map<string, Together[]>;
  words: Set<string>;
  stems: Set<string>;
  related: Map<string, string[]>;
  groups: Map<string, string[]>;
  groupNames: Map<string, string>;
}

const emptyStep = (): Step => ({ next: new Map(), meanings: [] });
const beginning = (): Building => ({
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

function addExpression(building: Building, text: string, meaning: Meaning, foreign = false): void {
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
function addTogether(building: Building, text: string, meaning: Meaning): void {
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

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `name: words, of one meaning, ~and of a looser one, (one|or another) in an expression, words & (far|apart) || words of other languages > other, concepts`: a concept a line. */
function addLine(building: Building, line: string, asked: boolean): void {
  const [, loose, name, expressions = '', others = ''] = /^(~?)([\w-]+):([^>]*)(?:>(.*))?$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`This line of the vocabulary is not \`name: words > concepts\`: ${line}`);
  const [english = '', foreign = ''] = expressions.split('||');
  for (const part of parts(english)) {
    const isLoose = loose === '~' || part.startsWith('~');
    const add = part.includes('&') ? addTogether : addExpression;
    add(building, part.replace(/^~/, ''), { concept: name, weight: isLoose ? weights.loose : 1, asked });
  }
  for (const part of parts(foreign)) addExpression(building, part, { concept: name, weight: 1, asked }, true);
  building.related.set(name, [...(building.related.get(name) ?? []), ...parts(others)]);
}

/** @param asked lines that are looked for in queries alone. */
export function readVocabulary(texts: readonly string[], asked: readonly string[] = []): Vocabulary {
  const building = beginning();
  for (const [some, inQueries] of [[texts, false] as const, [asked, true] as const])
    for (const line of some.join('\n').split('\n')) if (line.trim() !== '') addLine(building, line.trim(), inQueries);
  for (const [name, others] of building.related)
    for (const other of others)
      if (!building.related.has(other)) throw new Error(`The vocabulary has no \`${other}\`, to which \`${name}\` leads.`);
  return building;
}

/** A hospital's own words: each group is a concept of its own. */
export function siteVocabulary(groups: readonly { readonly words: readonly string[] }[]): Vocabulary {
  const building = beginning();
  groups.forEach(({ words }, i) => words.forEach((text) => addExpression(building, plain(text), { concept: `site ${i}`, weight: 1 })));
  return building;
}
