import type { Speller } from './spelling.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './text.ts';
import type { Meaning, Step, Vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';
import { classOf, fillers, inFull } from './words.ts';

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

/** An expression found: which tokens it spans, and what it means. */
export interface Found {
  readonly from: number;
  readonly to: number;
  /** Its own words: those stepped over do not count. */
  readonly length: number;
  readonly meanings: readonly Meaning[];
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
const smallWords =
  'is are am be been was were i me you he she it we they him her them us this that these those do does did can could will would should may might must have has had some any more so just also too very really please now there if and'.split(
    ' ',
  );
const maySkip: ReadonlySet<string> = new Set([...fillers, ...smallWords.map(stemOf)]);

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

/** What may follow in an expression where a token stands, and how sure each is. */
export function keysOf({ groups }: Vocabulary, { forms }: Token): [string, number][] {
  return forms.flatMap(({ stem, weight }) => {
    const own = classOf(stem);
    const ofClass: [string, number][] = own === undefined ? [] : [[own, weight * weights.asClass]];
    const inGroups = [...(groups.get(stem) ?? []), ...(own === undefined ? [] : (groups.get(own) ?? []))];
    return [[stem, weight] as [string, number], ...ofClass, ...inGroups.map((group): [string, number] => [group, weight])];
  });
}

/** Two words of a query that are one of the vocabulary's. */
function joined({ stems }: Vocabulary, token: Token, following: Token | undefined): string | undefined {
  const [first] = token.forms;
  const [after] = following?.forms ?? [];
  if (!first || !after || (token.kind === 'function' && following?.kind === 'function')) return undefined;
  const stem = stemOf(first.stem + after.stem);
  return stem.length > 4 && stems.has(stem) ? stem : undefined;
}

/** How a token may be stepped over between the words of an expression: how many of the three steps that costs, and what is left of the weight. */
function stepOver({ kind, forms }: Token, strictly: boolean): { cost: number; left: number } | undefined {
  const stem = forms[0]?.stem ?? '';
  if (strictly ? fillers.has(stem) : maySkip.has(stem)) return { cost: 1, left: 1 };
  const own = classOf(stem);
  if (strictly || !(kind === 'light' || own === '@person' || own === '@child')) return undefined;
  return { cost: 2, left: weights.steppedOver };
}

/**
 * All expressions of a vocabulary in the tokens: words in order, with at most three small words between.
 * @param strictly in a text that was written with care: only fillers between.
 */
export function expressionsIn(vocabulary: Vocabulary, tokens: readonly Token[], strictly = false): Found[] {
  const found: Found[] = [];
  const ways = tokens.map((token, i) => ({
    keys: keysOf(vocabulary, token),
    pair: joined(vocabulary, token, tokens[i + 1]),
    over: stepOver(token, strictly),
  }));
  const walk = (step: Step, from: number, at: number, weight: number, length: number, skipped: number): void => {
    const meant = strictly ? step.meanings.filter(({ asked }) => asked !== true) : step.meanings;
    if (meant.length > 0)
      found.push({
        from,
        to: at,
        length,
        meanings: meant.map((meaning) => ({ concept: meaning.concept, weight: meaning.weight * weight })),
      });
    const way = ways[at];
    if (way === undefined || step.next.size === 0) return;
    for (const [key, sure] of way.keys) {
      const next = step.next.get(key);
      if (next) walk(next, from, at + 1, weight * sure, length + 1, skipped);
    }
    const one = way.pair === undefined ? undefined : step.next.get(way.pair);
    if (one) walk(one, from, at + 2, weight, length + 2, skipped);
    if (length > 0 && way.over && skipped < 3) walk(step, from, at + 1, weight * way.over.left, length, skipped + way.over.cost);
  };
  tokens.forEach((_, i) => walk(vocabulary.root, i, i, 1, 0, 0));
  return found;
}
