import { stemOf } from './stem.ts';
import { wordsOf } from './text.ts';
import { classes } from './vocabulary/classes.ts';
import { functionWords } from './vocabulary/everyday.ts';
import { shorthand } from './vocabulary/shorthand.ts';

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

/** True of a word without a meaning of its own. */
export const saysNothing = (word: string): boolean => (silent ??= new Set(wordsOf(functionWords))).has(word);

/** Left out of expressions, and stepped over where they stand between an expression's words. */
export const fillers: ReadonlySet<string> = new Set(
  ['a', 'an', 'the', 'my', 'your', 'our', 'his', 'her', 'their', 'ur', 'of', 'to', 'for'].map(stemOf),
);
