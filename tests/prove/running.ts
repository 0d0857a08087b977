import type { Proved } from './part.ts';

/** How a part ended. One that threw, or ran out of time, has no figures. */
export type Ending = { readonly proved: Proved; readonly holds: boolean } | { readonly threw: string; readonly holds: false };

/** An ending, and what it is true of. */
export interface Row {
  readonly part: string;
  readonly ending: Ending;
  readonly seconds: number;
  readonly size: 'full' | 'quick';
  readonly date: string;
  readonly commit: string;
}

/** What was found out before, so that a run that was stopped goes on where it was. */
export interface Kept {
  get(part: string): Row | undefined;
  put(row: Row): void;
}

export interface Run {
  readonly parts: readonly string[];
  /** Runs one part. @throws whatever it throws: it has failed then */
  readonly run: (part: string) => Promise<Ending>;
  readonly kept: Kept;
  readonly size: Row['size'];
  readonly commit: string;
  readonly now: () => Date;
  readonly tell: (line: string) => void;
}

/**
 * Runs one part after the other. What ended is not run again, held or not: a part that failed may not be tried again until it holds.
 * A part that fails or throws does not keep the next ones from being run.
 */
export async function proveAll({ parts, run, kept, size, commit, now, tell }: Run): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const part of parts) {
    const before = kept.get(part);
    if (before) {
      tell(`${part}: ended on ${before.date}, not run again`);
      rows.push(before);
      continue;
    }
    tell(`${part}: begins`);
    const began = now().getTime();
    const ending = await run(part).catch((error: unknown): Ending => ({ threw: String(error), holds: false }));
    const seconds = Math.round((now().getTime() - began) / 1000);
    const row: Row = { part, ending, seconds, size, commit, date: now().toISOString().slice(0, 10) };
    kept.put(row);
    rows.push(row);
    tell(`${part}: ${ending.holds ? 'holds' : 'DOES NOT HOLD'}, after ${seconds} s`);
  }
  return rows;
}

/** Whether a run proves anything: it had parts, and each of them holds. */
export const allHold = (rows: readonly Row[]): boolean => rows.length > 0 && rows.every(({ ending }) => ending.holds);
