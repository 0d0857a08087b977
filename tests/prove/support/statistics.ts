import { seeded } from '../../sdk/support/random.ts';

/** @param sorted ascending, not empty */
const middle = (sorted: Float64Array): number => {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

export const median = (values: readonly number[]): number => middle(Float64Array.from(values).sort());

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Where the difference of two medians (a - b) lies with a confidence of 95 %: percentiles of a bootstrap (Efron 1979) of 1,000 draws.
 * Medians and no means, so that a pause of the machine does not decide.
 */
export function medianDifference(a: readonly number[], b: readonly number[], seed = 1): Interval {
  const random = seeded(seed);
  const drawn = (values: readonly number[]) =>
    middle(Float64Array.from(values, () => values[Math.floor(random() * values.length)] as number).sort());
  const differences = Float64Array.from({ length: 1000 }, () => drawn(a) - drawn(b)).sort();
  return { low: differences[25]!, high: differences[974]! };
}

/** How often one of `a` is greater than one of `b`: 0.5 where nobody could tell them apart (Mann and Whitney's U, as a share). */
export function chanceOfGreater(a: readonly number[], b: readonly number[]): number {
  const ranked = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))].toSorted(
    (x, y) => x.value - y.value,
  );
  const ranks = ranked.reduce((sum, { isA }, rank) => sum + (isA ? rank + 1 : 0), 0);
  return (ranks - (a.length * (a.length + 1)) / 2) / (a.length * b.length);
}

/** How likely `more` or more successes are where `expected` are to be expected, each of them rare (Poisson). */
export function chanceOfAtLeast(more: number, expected: number): number {
  let term = Math.exp(-expected);
  let below = 0;
  for (let k = 0; k < more; k += 1) {
    below += term;
    term *= expected / (k + 1);
  }
  return Math.max(0, 1 - below);
}
