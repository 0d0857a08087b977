import type { smallestCount } from '@foyer/sdk/contract/staff-feedback';

/** Fewer than so many are not told. */
export const smallest: typeof smallestCount = 5;

/**
 * The counts of one group with the small ones left out (`null`), and none with them where some are, so that nobody can tell one by the sum, even knowing this rule:
 *
 * What is left out is at least two counts, 5 or more together, and not the most that so many small ones can be. Where it is not, the next larger count goes too,
 * and all that are equal to it: whatever place has which of the hidden counts, the answer is the same.
 *
 * @param counts of a group whose sum is told
 */
export function withoutSmall(counts: readonly number[]): (number | null)[] {
  if (counts.every((count) => count === 0 || count >= smallest)) return [...counts];
  const small = counts.filter((count) => count < smallest);
  const together = small.reduce((sum, count) => sum + count, 0);
  const isEnough = small.length > 1 && together >= smallest && together < (smallest - 1) * small.length;
  const next = Math.min(...counts.filter((count) => count >= smallest));
  const most = isEnough ? smallest - 1 : next;
  return counts.map((count) => (count <= most ? null : count));
}
