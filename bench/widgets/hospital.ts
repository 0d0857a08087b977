import { createApp } from '../../packages/reference-server/src/app.ts';
import { seedRiverside } from '../../packages/reference-server/src/demo/seed.ts';
import { systemClock, systemRandom } from '../../packages/reference-server/src/node/clock-and-random.ts';
import { newPglite } from '../../tests/setup/pglite.ts';
import type { Answers } from './page.ts';

/** Where the pages think the API is: their own origin, so that no row pays for a preflight that another is spared. */
export interface Hospital {
  readonly answers: Answers;
  close(): Promise<void>;
}

/** The reference server with its demo hospital and three weeks of times, in this process. */
export async function openHospital(publicUrl: string): Promise<Hospital> {
  const { db } = await newPglite();
  await seedRiverside({ db, clock: systemClock }, { publicUrl, days: 21 });
  const quiet = () => undefined;
  const app = createApp({
    db,
    clock: systemClock,
    random: systemRandom,
    secret: systemRandom.bytes(32),
    publicUrl,
    log: { info: quiet, warn: quiet, error: quiet },
    environment: 'sandbox',
    limits: 'off',
  });
  return {
    answers: async (request) => app.fetch(request),
    // The dialect closes PGlite with it.
    close: () => db.destroy(),
  };
}
