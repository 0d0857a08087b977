import { keysOf } from './finding.ts';
import type { Token } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words that stand in one query, in any order and with anything between, and what they mean together. */
export interface Gathered {
  readonly concept: string;
  readonly weight: number;
  /** Which tokens they are. */
  readonly at: readonly number[];
}

/** Of words further apart than this, one may belong to another matter. */
const reach = 12;

/** What a query says by words that need not stand beside each other, each concept by its best words. */
export function togetherIn(vocabulary: Vocabulary, tokens: readonly Token[]): Gathered[] {
  if (tokens.length < 2 || vocabulary.together.size === 0) return [];
  const places = new Map<string, { at: number; sure: number }[]>();
  tokens.forEach((token, at) => {
    for (const [key, sure] of keysOf(vocabulary, token)) {
      const here = places.get(key);
      if (here) here.push({ at, sure });
      else places.set(key, [{ at, sure }]);
    }
  });
  const best = new Map<string, Gathered>();
  for (const [first, begun] of places)
    for (const { others, meaning } of vocabulary.together.get(first) ?? [])
      for (const begin of begun) {
        let weight = meaning.weight * begin.sure;
        const at = [begin.at];
        const isThere = others.every((other) => {
          const next = places.get(other)?.find((place) => !at.includes(place.at) && Math.abs(place.at - begin.at) <= reach);
          if (next === undefined) return false;
          weight *= next.sure;
          return at.push(next.at) > 0;
        });
        if (isThere && weight > (best.get(meaning.concept)?.weight ?? 0))
          best.set(meaning.concept, { concept: meaning.concept, weight, at });
      }
  return [...best.values()];
}
