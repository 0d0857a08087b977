export interface RecentReads<T> {
  /**
   * What `work` reads, or what the same read found that began less than `freshMs` before `now`. Of one key there is at most one read
   * under way: who may not take its answer waits for it to end, and shares the next one with all who came meanwhile.
   * A read that failed is not kept; those who waited for it fail with it.
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
  /** Milliseconds since 1970; of a read that waits, when it was first asked for: it is no older than that. */
  asked: number;
  state: 'waits' | 'under way' | 'done';
  readonly answer: Promise<T>;
}

export interface RecentReadsOptions {
  /** Milliseconds, 0 and up. 0 keeps nothing: each answer was read after its request came in. */
  readonly freshMs: number;
  /** Of so many keys, the youngest. */
  readonly most: number;
  /** Reads under way, of all keys; 1 and up. Whoever waits for a turn is joined by all who ask for the same meanwhile. */
  readonly atOnce: number;
}

/** Hands out so many turns at once, to the first who asked. */
function turns(count: number) {
  let free = count;
  const queue: (() => void)[] = [];
  return {
    take: async () => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
    },
    give: () => {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    },
  };
}

/** Keeps reads for a moment, in this process. */
export function createRecentReads<T>({ freshMs, most, atOnce }: RecentReadsOptions): RecentReads<T> {
  const turn = turns(atOnce);
  // In the order of their beginnings, so that the first one is the oldest.
  const reads = new Map<string, Read<T>>();
  // A clock may be set back: what began later than now says nothing about its age.
  const isFresh = ({ asked }: Read<T>, at: number) => asked <= at && at - asked < freshMs;

  const begin = async (name: string, read: Read<T>, work: () => Promise<T>): Promise<T> => {
    await turn.take();
    read.state = 'under way';
    try {
      const answer = await work();
      if (freshMs === 0 && reads.get(name) === read) reads.delete(name);
      return answer;
    } catch (error) {
      if (reads.get(name) === read) reads.delete(name);
      throw error;
    } finally {
      read.state = 'done';
      turn.give();
    }
  };

  return {
    read(group, key, now, work) {
      const name = JSON.stringify([group, key]);
      const at = now.getTime();
      const known = reads.get(name);
      if (known && (known.state === 'waits' || isFresh(known, at))) return known.answer;
      const before = known?.state === 'under way' ? known.answer.catch(() => undefined) : Promise.resolve();
      const made: Read<T> = { group, asked: at, state: 'waits', answer: before.then(() => begin(name, made, work)) };
      reads.delete(name);
      reads.set(name, made);
      for (const [oldest, read] of reads) {
        if (reads.size <= most && isFresh(read, at)) break;
        if (read.state === 'done') reads.delete(oldest);
      }
      return made.answer;
    },
    forget(group) {
      for (const [name, read] of reads) {
        if (read.group !== group) continue;
        if (read.state === 'done') reads.delete(name);
        else if (read.state === 'under way') read.asked = Infinity;
      }
    },
  };
}
