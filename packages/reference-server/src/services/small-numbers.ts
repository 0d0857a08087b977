import type { smallestCount } from '@foyer/sdk/contract/staff-feedback';

/** Fewer than so many are not told. */
export const smallest: typeof smallestCount = 5;

const isSmall = (count: number) => count > 0 && count < smallest;

/**
 * The counts of one group, with those left out (`null`) that are small, and as many more as keep anybody from working them out of the sum: what is left out is at
 * least two counts, and at least 5 together.
 * @param counts of a group whose sum is told
 */
export function withoutSmall(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, i) => (isSmall(count) ? [i] : [])));
  const bySize = counts.map((count, i) => ({ count, i })).toSorted((a, b) => a.count - b.count);
  const sum = () => [...hidden].reduce((all, i) => all + (counts[i] ?? 0), 0);
  for (const { count, i } of bySize) {
    if (hidden.size === 0 || (hidden.size > 1 && sum() >= smallest)) break;
    // Nothing hides behind a count of none.
    if (count > 0) hidden.add(i);
  }
  // No other one to hide behind: then nothing is told.
  const alone = hidden.size === 1 || (hidden.size > 0 && sum() < smallest);
  return counts.map((count, i) => (alone || hidden.has(i) ? null : count));
}
