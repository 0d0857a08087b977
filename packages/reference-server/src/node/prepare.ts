import { seedRiverside } from '../demo/seed.ts';
import { rollForward } from '../services/calendar.ts';
import type { Deps } from '../services/context.ts';
import { ComplaintRulesError, checkSettings } from '../services/complaints/check-settings.ts';
import { defaultSite } from '../store/sites.ts';
import type { Config } from './config.ts';
import { migrateDatabase, requireSchema } from './schema.ts';
import { StartError } from './start-error.ts';

/** Work that is `done` of `total`. */
export type Progress = (label: string, done: number, total: number) => void;

type Work = Pick<Deps, 'db' | 'clock' | 'publicUrl'>;

const toMend = 'Mend them with: foyer complaints <file> --site <slug>. docs/guides/complaints.md tells what there may be.';

const demoSiteId = 'riverside';

/** The schema up to date, the demo's hospital in it, and times to book. @throws StartError */
export async function prepare(deps: Work, config: Config, progress: Progress): Promise<void> {
  if (config.environment === 'production') await requireSchema(deps.db);
  else await migrateDatabase(deps.db);
  await refresh(deps, config, progress);
  try {
    await checkSettings(deps.db);
  } catch (error) {
    throw error instanceof ComplaintRulesError ? new StartError(`${error.message}\n${toMend}`) : error;
  }
}

/** Schedules roll on; a demo's hospital is kept as this version makes it, unless another hospital has its place. */
export async function refresh(deps: Work, config: Config, progress?: Progress): Promise<void> {
  const site = await defaultSite(deps.db);
  const seeds = config.environment === 'demo' && (site === undefined || site.id === demoSiteId);
  if (seeds) {
    await seedRiverside(deps, {
      publicUrl: deps.publicUrl,
      ...(progress && { onProgress: (done, total, label) => progress(label, done, total) }),
    });
  }
  await rollForward(deps, {
    ...(progress && !seeds && { onProgress: (done, total) => progress('Bringing the schedules up to date', done, total) }),
  });
}
