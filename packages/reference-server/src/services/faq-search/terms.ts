import { expressionsIn, type Found } from './finding.ts';
import type { Token } from './reading.ts';
import { togetherIn } from './together.ts';
import type { Vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';

/** A part of a query that is looked for as one: its best term in an entry counts, the others do not. */
export interface Unit {
  /** How much it says: 0 to 1 and a little. */
  readonly importance: number;
  /** Stems and concepts that satisfy it, each with how well. */
  readonly terms: ReadonlyMap<string, number>;
}

const word = (stem: string): string => `w ${stem}`;
const concept = (name: string): string => `c ${name}`;

function add(terms: Map<string, number>, term: string, weight: number): void {
  if ((terms.get(term) ?? 0) < weight) terms.set(term, weight);
}

function addMeanings(terms: Map<string, number>, found: Pick<Found, 'meanings'>, vocabulary: Vocabulary): void {
  for (const { concept: name, weight } of found.meanings) {
    add(terms, concept(name), weight * weights.ofConcept);
    for (const other of vocabulary.related.get(name) ?? []) add(terms, concept(other), weight * weights.related * weights.ofConcept);
  }
}

/** What to look for, from the words of a query. */
export function unitsOf(tokens: readonly Token[], vocabularies: readonly Vocabulary[]): Unit[] {
  const single = tokens.map((token) => {
    const terms = new Map<string, number>();
    for (const { stem, weight } of token.forms) add(terms, word(stem), weight);
    return { token, terms, covered: false, gathered: false, meant: 0 };
  });
  const spans = new Map<string, { from: number; to: number; terms: Map<string, number>; meant: number }>();
  for (const vocabulary of vocabularies) {
    for (const found of expressionsIn(vocabulary, tokens)) {
      const sure = Math.max(...found.meanings.map(({ weight }) => weight));
      const alone = single[found.from];
      if (found.length === 1 && alone) {
        addMeanings(alone.terms, found, vocabulary);
        alone.meant = Math.max(alone.meant, sure);
        continue;
      }
      const key = `${found.from} ${found.to}`;
      const span = spans.get(key) ?? { from: found.from, to: found.to, terms: new Map<string, number>(), meant: 0 };
      addMeanings(span.terms, found, vocabulary);
      span.meant = Math.max(span.meant, sure);
      spans.set(key, span);
    }
  }
  const long = [...spans.values()];
  for (const { from, to } of long) for (const one of single.slice(from, to)) one.covered = true;
  const gathered = vocabularies.flatMap((vocabulary) =>
    togetherIn(vocabulary, tokens).map(({ concept: name, weight, at }) => {
      const terms = new Map<string, number>();
      addMeanings(terms, { meanings: [{ concept: name, weight }] }, vocabulary);
      return { importance: weights.together * (0.5 + 0.5 * weight), terms, at };
    }),
  );
  for (const { at } of gathered) for (const i of at) if (single[i]) single[i].gathered = true;
  return [
    ...gathered,
    ...long.map(({ from, to, terms, meant }) => {
      const inside = long.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from);
      return { importance: (inside ? weights.insideExpression : weights.expression) * (0.5 + 0.5 * meant), terms };
    }),
    ...single.map(({ token, terms, covered, gathered, meant }) => {
      // A small word with a meaning of its own says more than one without.
      const own = token.kind === 'content' ? weights.content : Math.max(weights[token.kind], weights.smallMeaning * meant);
      return { importance: own * (covered ? weights.insideExpression : gathered ? weights.insideTogether : 1), terms };
    }),
  ];
}

/** How much of each stem and concept a field of an entry holds. */
export function termsOf(tokens: readonly Token[], vocabularies: readonly Vocabulary[]): Map<string, number> {
  const terms = new Map<string, number>();
  const more = (term: string, amount: number) => terms.set(term, Math.min(1.6, (terms.get(term) ?? 0) + amount));
  for (const { forms, kind } of tokens) for (const { stem } of forms) more(word(stem), kind === 'function' ? 0.3 : 1);
  for (const vocabulary of vocabularies)
    for (const found of expressionsIn(vocabulary, tokens, true))
      for (const { concept: name, weight } of found.meanings) more(concept(name), weight);
  return terms;
}
