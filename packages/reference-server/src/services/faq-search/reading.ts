import type { Speller } from './spelling.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';
import { inFull } from './words.ts';

/** `function`: says nothing by itself. `light`: says little. `plain`: an everyday word of some entry. `unknown`: in no entry and no concept. */
export type Kind = 'function' | 'light' | 'plain' | 'content' | 'unknown';

export interface Form {
  readonly stem: string;
  /** How sure it is that this was meant: 0 to 1. */
  readonly weight: number;
}

export interface Token {
  readonly kind: Kind;
  /** What it may stand for, best first. */
  readonly forms: readonly Form[];
}

export interface Words {
  readonly function: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  readonly everyday: ReadonlySet<string>;
  /** Words that sound alike. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
}

export interface Knowledge {
  readonly words: Words;
  readonly vocabularies: readonly Vocabulary[];
  /** Stems of the entries. */
  readonly stems: ReadonlySet<string>;
  readonly speller: Speller;
}

/** Of a query, in words; of a word, in letters: what is longer is not a question. */
const most = 40;
const longest = 30;

const isSubject = ({ vocabularies, stems }: Knowledge, stem: string): boolean =>
  stems.has(stem) || vocabularies.some((v) => v.stems.has(stem));

/** True where spelling need not be asked. */
function isWord(knowledge: Knowledge, word: string): boolean {
  const { words } = knowledge;
  return isSubject(knowledge, stemOf(word)) || words.function.has(word) || words.light.has(word) || words.everyday.has(word);
}

/** Written in full, and without letters stretched for effect, as in `sooo`. */
const spelled = (word: string): readonly string[] => inFull(word).map((full) => full.replace(/(.)\1{2,}/gu, '$1$1'));

/** As one says it: `waitin` for `waiting`. */
const sounded = (knowledge: Knowledge, word: string): string =>
  word.length > 4 && word.endsWith('in') && !isWord(knowledge, word) && isWord(knowledge, `${word}g`) ? `${word}g` : word;

/** A word that is two, written as one. */
function halves(knowledge: Knowledge, word: string): readonly string[] | undefined {
  if (word.length < 6) return undefined;
  for (let at = word.length - 3; at >= 3; at--) {
    const [a, b] = [word.slice(0, at), word.slice(at)];
    if (isWord(knowledge, a) && isWord(knowledge, b) && (isSubject(knowledge, stemOf(a)) || isSubject(knowledge, stemOf(b)))) return [a, b];
  }
  return undefined;
}

function kindOf(knowledge: Knowledge, word: string): Kind {
  const { words } = knowledge;
  if (words.function.has(word) || word.length === 1) return 'function';
  if (words.light.has(word) || /^\p{N}+$/u.test(word)) return 'light';
  const stem = stemOf(word);
  const { vocabularies, stems } = knowledge;
  const isKnown = stems.has(stem) || vocabularies.some((vocabulary) => vocabulary.stems.has(stem));
  if (!isKnown) return 'unknown';
  // A subject by itself, or a word that tells of one only beside others.
  const means = vocabularies.some((vocabulary) => (vocabulary.root.next.get(stem)?.meanings.length ?? 0) > 0);
  return !means && words.everyday.has(word) ? 'plain' : 'content';
}

const formsOf = (words: Words, word: string): Form[] => [
  { stem: stemOf(word), weight: 1 },
  ...(words.alike.get(word) ?? []).map((other) => ({ stem: stemOf(other), weight: weights.soundsAlike })),
];

function guessed(knowledge: Knowledge, word: string): Token[] {
  const forms = formsOf(knowledge.words, word);
  const guesses = knowledge.speller.guess(word);
  const sure = guesses[0]?.weight ?? 0;
  const two = sure < 0.8 ? halves(knowledge, word) : undefined;
  if (two) return two.map((half) => ({ kind: kindOf(knowledge, half), forms: formsOf(knowledge.words, half) }));
  const [best] = guesses;
  if (best === undefined) return [{ kind: 'unknown', forms }];
  const likely = guesses.filter(({ weight }) => weight > sure - 0.2).map((guess) => ({ stem: stemOf(guess.word), weight: guess.weight }));
  return [{ kind: kindOf(knowledge, best.word), forms: [...likely, ...forms.slice(1)] }];
}

/** The words of a query as they may have been meant. */
export function readQuery(knowledge: Knowledge, text: string): Token[] {
  const { words } = knowledge;
  return wordsOf(text)
    .slice(0, most)
    .flatMap(spelled)
    .map((word) => sounded(knowledge, word))
    .flatMap((word): Token[] => {
      if (word.length > longest) return [{ kind: 'unknown', forms: [] }];
      if (!isWord(knowledge, word)) return guessed(knowledge, word);
      const forms = formsOf(words, word);
      const kind = kindOf(knowledge, word);
      return [{ kind: kind === 'unknown' && forms.length > 1 ? 'light' : kind, forms }];
    });
}

/** The words of an answer: taken as they stand. */
export const readText = (words: Words, text: string): Token[] =>
  wordsOf(text)
    .flatMap(inFull)
    .map((word) => ({
      kind: words.function.has(word) || word.length === 1 ? 'function' : words.light.has(word) ? 'light' : 'content',
      forms: [{ stem: stemOf(word), weight: 1 }],
    }));
