import type { Clock } from '../ports.ts';

/** Counts wrong codes and tokens of cases. */
export interface Guesses {
  /**
   * Counts one more.
   * @returns seconds to wait when there were too many of that client, or for that reference; else 0
   */
  count(siteId: string, reference: string, client: string): number;
}

/** Wrong tries that may come at once; as many become free again in the time. */
const most = { client: { tries: 20, minutes: 10 }, reference: { tries: 50, minutes: 60 } } as const;
/** How many are counted at once; beyond it whoever was quiet the longest starts anew. */
const crowd = 20_000;

interface Bucket {
  used: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** In the memory of this process. What is asked for and is not there is counted as what is: nothing can be learnt from it. */
export function createGuesses(clock: Clock): Guesses {
  const buckets = new Map<string, Bucket>();

  function take(kind: keyof typeof most, key: string): number {
    const { tries, minutes } = most[kind];
    const perMs = tries / (minutes * 60_000);
    const now = clock.now().getTime();
    const old = buckets.get(key);
    const used = Math.min(tries + 1, Math.max(0, (old?.used ?? 0) - Math.max(0, now - (old?.at ?? now)) * perMs) + 1);
    // Taken out first: a Map is in the order of insertion.
    buckets.delete(key);
    buckets.set(key, { used, at: now });
    const [quietest] = buckets.keys();
    if (buckets.size > crowd && quietest !== undefined) buckets.delete(quietest);
    return used <= tries ? 0 : Math.max(1, Math.ceil((used - tries) / perMs / 1000));
  }

  return {
    count: (siteId, reference, client) =>
      Math.max(take('client', `client\n${siteId}\n${client}`), take('reference', `reference\n${siteId}\n${reference}`)),
  };
}
