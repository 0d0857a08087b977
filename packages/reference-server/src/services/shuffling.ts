import type { Random } from '../ports.ts';

/** A whole number from 0 to `count - 1` (at most 2^32), each as likely as any other: a draw from the last, shorter turn is thrown away. */
function below(random: Random, count: number): number {
  const turns = Math.floor(2 ** 32 / count) * count;
  for (;;) {
    const drawn = new DataView(random.bytes(4).buffer).getUint32(0);
    if (drawn < turns) return drawn % count;
  }
}

/** In an order of which each is as likely as any other (Fisher and Yates). */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = below(random, last + 1);
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}
