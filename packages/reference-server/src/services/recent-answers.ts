/** What was made of a site's answers in one language, for as long as they stay as they were. */
export interface RecentAnswers<T> {
  /**
   * What `make` made for this key when the version was the same; whoever comes while it is made waits for it. What failed is not kept.
   * @param version as the store said it before `make` reads: what it reads is no older.
   * @param make gets what there was of the version before, so that it need not make all of it again.
   */
  read(key: string, version: string, make: (before: T | undefined) => Promise<T>): Promise<T>;
}

/** @param most keys at once: those asked for last. */
export function createRecentAnswers<T>(most: number): RecentAnswers<T> {
  const kept = new Map<string, { readonly version: string; readonly made: Promise<T> }>();
  return {
    read(key, version, make) {
      const known = kept.get(key);
      kept.delete(key);
      const begin = () =>
        known
          ? known.made.then(
              (before) => make(before),
              () => make(undefined),
            )
          : make(undefined);
      const entry = known?.version === version ? known : { version, made: begin() };
      // Last in the map: the first one is the one asked for longest ago.
      kept.set(key, entry);
      entry.made.catch(() => {
        if (kept.get(key) === entry) kept.delete(key);
      });
      for (const [oldest] of kept) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return entry.made;
    },
  };
}
