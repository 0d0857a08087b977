import type { Speller } from './spelling.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './text.ts';
import { fillers, type Meaning, type Step, type Vocabulary } from './vocabulary.ts';

/** `function`: says nothing by itself. `light`: says little. `unknown`: means nothing to us. */
export type Kind = 'function' | 'light' | 'content' | 'unknown';

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
  /** What is written short, or as it sounds, and what that means: several words, perhaps. */
  readonly shorthand: ReadonlyMap<string, readonly string[]>;
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

const most = 40;
const soundsAlike = 0.6;
const maySkip: ReadonlySet<string> = new Set([...fillers, ...['is', 'are', 'am', 'i', 'me', 'it', 'do', 'be', 'he', 'she', 'him', 'them', 'this', 'that', 'some', 'any', 'more', 'so'].map(stemOf)]);

const isSubject = ({ vocabularies, stems }: Knowledge, stem: string): boolean => stems.has(stem) || vocabularies.some((v) => v.stems.has(stem));

/** True where spelling need not be asked. */
function isWord(knowledge: Knowledge, word: string): boolean {
  const { words } = knowledge;
  return isSubject(knowledge, stemOf(word)) || words.function.has(word) || words.light.has(word) || words.everyday.has(word);
}

function spelled(words: Words, word: string): readonly string[] {
  const known = words.shorthand.get(word);
  if (known) return known;
  // Stretched for effect, as in `sooo`.
  return [word.replace(/(.)\1{2,}/gu, '$1$1')];
}

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
  return isSubject(knowledge, stemOf(word)) ? 'content' : 'unknown';
}

function tokenOf(knowledge: Knowledge, word: string): Token {
  const { words, speller } = knowledge;
  const kind = kindOf(knowledge, word);
  const own: Form = { stem: stemOf(word), weight: 1 };
  const alike = (words.alike.get(word) ?? []).map((other) => ({ stem: stemOf(other), weight: soundsAlike }));
  if (kind !== 'unknown' || words.everyday.has(word)) return { kind: kind === 'unknown' && alike.length > 0 ? 'light' : kind, forms: [own, ...alike] };
  const guesses = speller.guess(word);
  const best = guesses[0];
  if (best === undefined) return { kind, forms: [own, ...alike] };
  const likely = guesses.filter(({ weight }) => weight > best.weight - 0.2);
  return { kind: kindOf(knowledge, best.word), forms: [...likely.map((guess) => ({ stem: stemOf(guess.word), weight: guess.weight })), ...alike] };
}

/** The words of a query as they may have been meant. */
export function readQuery(knowledge: Knowledge, text: string): Token[] {
  const { words } = knowledge;
  const asTyped = wordsOf(text)
    .slice(0, most)
    .flatMap((word) => spelled(words, word));
  return asTyped
    .flatMap((word) => (word.length > 30 || isWord(knowledge, word) ? [word] : (halves(knowledge, word) ?? [word])))
    .map((word) => (word.length > 30 ? { kind: 'unknown', forms: [] } : tokenOf(knowledge, word)));
}

/** The words of an answer: taken as they stand. */
export const readText = (words: Words, text: string): Token[] =>
  wordsOf(text).map((word) => ({
    kind: words.function.has(word) || word.length === 1 ? 'function' : words.light.has(word) ? 'light' : 'content',
    forms: [{ stem: stemOf(word), weight: 1 }],
  }));

/** All expressions of a vocabulary in the tokens: words in order, with at most three small words between. */
export function expressionsIn(root: Step, tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  const walk = (step: Step, from: number, at: number, weight: number, length: number, skipped: number): void => {
    if (step.meanings.length > 0)
      found.push({ from, to: at, length, meanings: step.meanings.map((meaning) => ({ concept: meaning.concept, weight: meaning.weight * weight })) });
    const token = tokens[at];
    if (token === undefined || step.next.size === 0) return;
    for (const form of token.forms) {
      const next = step.next.get(form.stem);
      if (next) walk(next, from, at + 1, weight * form.weight, length + 1, skipped);
    }
    const [after] = tokens[at + 1]?.forms ?? [];
    const [first] = token.forms;
    // Two words of a query may be one of the vocabulary's.
    const joined = first && after ? step.next.get(stemOf(first.stem + after.stem)) : undefined;
    if (joined) walk(joined, from, at + 2, weight, length + 2, skipped);
    if (length > 0 && skipped < 3 && first && maySkip.has(first.stem)) walk(step, from, at + 1, weight, length, skipped + 1);
  };
  tokens.forEach((_, i) => walk(root, i, i, 1, 0, 0));
  return found;
}
