import type { Deps } from './context.ts';

/** How many rows each kind lost. */
export interface Purged {
  readonly answers: number;
  readonly holds: number;
  readonly tokens: number;
}

/** Deletes what has outlived its purpose, over all sites: kept answers (24 h), expired holds, manage tokens long expired. Safe to run at any time, in any number of processes. */
export async function purge(deps: Pick<Deps, 'db' | 'clock'>): Promise<Purged> {
  throw new Error(`not yet: ${deps.clock.now().getTime()}`);
}
