import type { Unit } from './terms.ts';
import { weights } from './weights.ts';

export interface Field {
  readonly weight: number;
  /** How much a long text dilutes what a word in it says: 0 to 1. */
  readonly lengthCounts: number;
  /** In words that say something. */
  readonly length: number;
  readonly terms: ReadonlyMap<string, number>;
}

interface Entry {
  readonly id: string;
  readonly topic: string;
  readonly fields: readonly Field[];
}

interface Posting {
  readonly entry: number;
  /** Between 0 and 1: how much the entry is about the term. */
  readonly value: number;
}

/** @returns a search over the entries, by BM25F: fields weighted, rare terms first, each unit of the query by its best term. */
export function rankingOf(entries: readonly Entry[]) {
  const averages = (entries[0]?.fields ?? []).map(
    (_, i) => entries.reduce((sum, { fields }) => sum + (fields[i]?.length ?? 0), 0) / Math.max(1, entries.length) || 1,
  );
  const postings = new Map<string, Posting[]>();
  entries.forEach(({ fields }, entry) => {
    const amounts = new Map<string, number>();
    fields.forEach(({ weight, lengthCounts, length, terms }, i) => {
      const dilution = 1 - lengthCounts + (lengthCounts * length) / (averages[i] ?? 1);
      for (const [term, amount] of terms) {
        const inText = i > 2 && term.startsWith('c ') ? weights.conceptInText : 1;
        amounts.set(term, (amounts.get(term) ?? 0) + (weight * inText * amount) / dilution);
      }
    });
    for (const [term, amount] of amounts) {
      const list = postings.get(term) ?? [];
      list.push({ entry, value: amount / (amount + weights.k) });
      postings.set(term, list);
    }
  });
  const rarity = new Map<string, number>();
  for (const [term, list] of postings) {
    // An entry that only mentions a term counts for less than one that is about it.
    const about = list.reduce((sum, { value }) => sum + value, 0);
    rarity.set(term, Math.log(1 + (entries.length - about + 0.5) / (about + 0.5)));
  }

  return (units: readonly Unit[], topic: string | undefined, limit: number): { id: string; score: number }[] => {
    const total = units.reduce((sum, { importance }) => sum + importance, 0);
    const best = new Map<number, Map<string, { sum: number; most: number }>>();
    const cover = new Map<number, number>();
    for (const { importance, terms } of units) {
      const found = new Map<number, { term: string; score: number; met: number }>();
      for (const [term, weight] of terms) {
        const rare = rarity.get(term) ?? 0;
        for (const { entry, value } of postings.get(term) ?? []) {
          const score = importance * weight * rare * value;
          if ((found.get(entry)?.score ?? 0) < score)
            found.set(entry, {
              term,
              score,
              met:
                importance *
                weight *
                Math.min(1, (term.startsWith('w ') ? weights.mentionWord : weights.mentionConcept) + weights.aboutCover * value),
            });
        }
      }
      for (const [entry, { term, score, met }] of found) {
        cover.set(entry, (cover.get(entry) ?? 0) + met);
        const byTerm = best.get(entry) ?? new Map<string, { sum: number; most: number }>();
        const had = byTerm.get(term) ?? { sum: 0, most: 0 };
        byTerm.set(term, { sum: had.sum + score, most: Math.max(had.most, score) });
        best.set(entry, byTerm);
      }
    }
    const scored = [...best].flatMap(([entry, byTerm]) => {
      const { id, topic: own } = entries[entry] ?? { id: '', topic: '' };
      if (
        (topic !== undefined && own !== topic) ||
        (cover.get(entry) ?? 0) < Math.max(weights.anyCover, Math.min(weights.enoughCover, weights.leastCover * total))
      )
        return [];
      // The same thing said twice is not two things.
      const parts = [...byTerm.values()].map(({ sum, most }) => most + weights.again * (sum - most));
      const score = parts.reduce((sum, part) => sum + part ** weights.strong, 0) ** (1 / weights.strong);
      return [{ id, score, entry }];
    });
    scored.sort((a, b) => b.score - a.score || a.entry - b.entry);
    const least = (scored[0]?.score ?? 0) * weights.leastOfBest;
    return scored
      .filter(({ score }) => score > 0 && score >= least)
      .slice(0, Math.max(0, limit))
      .map(({ id, score }) => ({ id, score: Math.round(score * 1000) / 1000 }));
  };
}
