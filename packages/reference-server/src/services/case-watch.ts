import { versionsOf } from '../store/cases.ts';
import type { Deps } from './context.ts';

/** Tells whoever watches a case when it has another version: at once where this process changed it, within seconds where another one did. */
export interface CaseWatch {
  /** A change of a case was committed here. */
  changed(caseId: string, version: number): void;
  /**
   * Calls `onVersion` with each version that is newer than `known`, and `onEnd` once, when the case is gone or the process stops.
   * @returns what ends it; undefined when there are too many already.
   */
  watch(caseId: string, known: number, listener: Listener): (() => void) | undefined;
  /** How many there are. */
  readonly size: number;
  /** Ends all of them, and lets nobody in any more. */
  close(): void;
}

export interface Listener {
  readonly onVersion: (version: number) => void;
  readonly onEnd: () => void;
}

interface Watcher extends Listener {
  known: number;
}

export interface CaseWatchOptions {
  /** How often other processes' changes are looked for: 2.5 s unless told. */
  readonly pollMs?: number;
  /** In this process: 256 unless told. */
  readonly most?: number;
  /** Of one case: 8 unless told. */
  readonly mostOfOne?: number;
}

/** One question a round for all of them, and none while nobody watches. */
export function createCaseWatch(db: Deps['db'], options: CaseWatchOptions = {}): CaseWatch {
  const { pollMs = 2500, most = 256, mostOfOne = 8 } = options;
  const watchers = new Map<string, Set<Watcher>>();
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let polling = false;
  let closed = false;

  const tell = (caseId: string, version: number) => {
    for (const watcher of watchers.get(caseId) ?? []) {
      if (version <= watcher.known) continue;
      watcher.known = version;
      watcher.onVersion(version);
    }
  };

  const end = (caseId: string) => [...(watchers.get(caseId) ?? [])].forEach(({ onEnd }) => onEnd());

  async function poll(): Promise<void> {
    timer = undefined;
    polling = true;
    try {
      const asked = [...watchers.keys()];
      const versions = asked.length > 0 ? await versionsOf(db, asked) : new Map<string, number>();
      for (const id of asked) {
        const version = versions.get(id);
        if (version === undefined) end(id);
        else tell(id, version);
      }
    } catch {
      // The database is away for a while; the next round looks again.
    }
    polling = false;
    again();
  }
  const again = () => {
    if (size > 0 && !closed && !polling) timer ??= setTimeout(() => void poll(), pollMs);
  };

  return {
    changed: tell,
    watch(caseId, known, listener) {
      const own = watchers.get(caseId) ?? new Set<Watcher>();
      if (closed || size >= most || own.size >= mostOfOne) return undefined;
      const watcher: Watcher = { ...listener, known };
      watchers.set(caseId, own.add(watcher));
      size += 1;
      again();
      return () => {
        if (!own.delete(watcher)) return;
        size -= 1;
        if (own.size === 0) watchers.delete(caseId);
        if (size === 0) {
          clearTimeout(timer);
          timer = undefined;
        }
      };
    },
    get size() {
      return size;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      for (const caseId of [...watchers.keys()]) end(caseId);
    },
  };
}
