import type { Token } from './reading.ts';
import { stemOf } from './stem.ts';
import type { Meaning, Step, Vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';
import { classOf, fillers } from './words.ts';

/** An expression found: which tokens it spans, and what it means. */
export interface Found {
  readonly from: number;
  readonly to: number;
  /** Its own words: those stepped over do not count. */
  readonly length: number;
  readonly meanings: readonly Meaning[];
}

const smallWords =
  'is are am be been was were i me you he she it we they him her them us this that these those do does did can could will would should may might must have has had some any more so just also too very really please now there if and'.split(
    ' ',
  );
const maySkip: ReadonlySet<string> = new Set([...fillers, ...smallWords.map(stemOf)]);

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
