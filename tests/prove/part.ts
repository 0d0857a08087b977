import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** How much a part does: `full` before a release, `quick` to see that it works. */
export type Size = 'full' | 'quick';

/** What a part found out. */
export interface Finding {
  /** How much was looked at, in words: what stands beside every nought. */
  readonly n: string;
  readonly found: string;
  /** Whether the bar was met. */
  readonly met: boolean;
  /** The bug that was put in on purpose, in this very run. */
  readonly planted: { readonly bug: string; readonly seen: string; readonly caught: boolean };
  /** The database it ran on. */
  readonly engine: string;
}

/** What a part hands to the runner. */
export interface Proved extends Finding {
  readonly bar: string;
}

export interface Part<N> {
  /** One sentence that is true or not. */
  readonly bar: string;
  readonly full: N;
  readonly quick: N;
  readonly work: (n: N) => Promise<Finding>;
}

/** Whoever takes longer has failed: a part is at most this long. */
export const longestMinutes = 20;

/** Where the runner wants to find what a part found, and at which size. Without it the part is quick, and only tells. */
export const settings = { file: 'FOYER_PROVE_RESULT', size: 'FOYER_PROVE_SIZE' } as const;

/**
 * Makes a test of a part. It holds where its bar is met and its planted bug was caught; a part that catches no bug has proved nothing.
 */
export function prove<N>({ bar, full, quick, work }: Part<N>): void {
  test(bar, { timeout: longestMinutes * 60_000 }, async () => {
    const finding = await work(process.env[settings.size] === 'full' ? full : quick);
    const proved: Proved = { bar, ...finding };
    const file = process.env[settings.file];
    if (file) writeFileSync(file, JSON.stringify(proved));
    console.log(`${bar}\n  N: ${finding.n}\n  found: ${finding.found}\n  planted: ${finding.planted.bug}: ${finding.planted.seen}`);
    expect({ met: finding.met, caught: finding.planted.caught }, finding.found).toEqual({ met: true, caught: true });
  });
}
