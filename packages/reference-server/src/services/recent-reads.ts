export interface RecentReads<T> {
  /**
   * What `work` reads, or what the same read found that began less than `freshMs` before `now`: one that is under way is waited for
   * and not begun again. A read that failed is not kept; those who waited for it fail with it.
   *
   * @param group what `forget` names, such as a site.
   * @param key all that the answer depends on, within the group.
   */
  read(group: string, key: string, now: Date, work: () => Promise<T>): Promise<T>;
  /** Has everything of a group read anew, by whoever asks from now on; a read under way does not count any more. */
  forget(group: string): void;
}

interface Read<T> {
  readonly group: string;
  readonly began: number;
  readonly answer: Promise<T>;
}

/** Keeps reads for a moment, in this process. The oldest go where there are more than `most`. */
export function createRecentReads<T>({ freshMs, most }: { freshMs: number; most: number }): RecentReads<T> {
  // In the order of their beginnings, so that the first one is the oldest.
  const reads = new Map<string, Read<T>>();
  return {
    read(group, key, now, work) {
      const name = JSON.stringify([group, key]);
      const at = now.getTime();
      const known = reads.get(name);
      // A clock may be set back: what began later than now says nothing about its age.
      if (known && known.began <= at && at - known.began < freshMs) return known.answer;
      const made: Read<T> = { group, began: at, answer: work() };
      reads.delete(name);
      reads.set(name, made);
      for (const [oldest, { began }] of reads) {
        if (reads.size <= most && began <= at && at - began < freshMs) break;
        reads.delete(oldest);
      }
      made.answer.catch(() => {
        if (reads.get(name) === made) reads.delete(name);
      });
      return made.answer;
    },
    forget(group) {
      for (const [name, read] of reads) if (read.group === group) reads.delete(name);
    },
  };
}
