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
 * Where the median lies with a confidence of 95 %: percentiles of a bootstrap (Efron 1979) of 1,000 draws. A median and no mean, so
 * that a pause of the machine does not decide.
 */
export function medianInterval(values: readonly number[], seed = 1): Interval {
  const random = seeded(seed);
  const draw = () => middle(Float64Array.from(values, () => values[Math.floor(random() * values.length)] as number).sort());
  const medians = Float64Array.from({ length: 1000 }, draw).sort();
  return { low: medians[25]!, high: medians[974]! };
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
