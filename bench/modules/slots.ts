import { createRecentCatalogues } from '../../packages/reference-server/src/services/included.ts';
import { listSlots } from '../../packages/reference-server/src/services/slots.ts';
import type { Context } from '../../packages/reference-server/src/services/context.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { openPostgres } from '../../packages/reference-server/src/node/postgres.ts';
import { systemClock, systemRandom } from '../../packages/reference-server/src/node/clock-and-random.ts';
import { defaultSite } from '../../packages/reference-server/src/store/sites.ts';
import { median, quantile, spread, type Bench } from '../bench.ts';
import { makeDatabase, startDurable, type BenchDatabase } from '../setup/database.ts';
import { perService } from '../setup/hospital.ts';

async function contextOn(db: Kysely<DB>): Promise<Context> {
  const site = await defaultSite(db);
  if (!site) throw new Error('The database has no hospital.');
  const address = 'http://localhost';
  const deps = {
    db,
    clock: systemClock,
    random: systemRandom,
    secret: systemRandom.bytes(32),
    publicUrl: address,
    recentCatalogue: createRecentCatalogues(),
  };
  return { ...deps, site, locale: 'en', now: systemClock.now(), baseUrl: address, caller: {} };
}

interface Asked {
  readonly database: BenchDatabase;
  readonly ctx: Context;
  /** Medians of the rounds and all single times, in milliseconds. */
  readonly rounds: number[];
  readonly all: number[];
}

async function ask({ ctx, database: { hospital } }: Asked, n: number): Promise<number> {
  const service = hospital.services[n % hospital.services.length] ?? '';
  const began = performance.now();
  const page = await listSlots({ ...ctx, now: systemClock.now() }, { service, from: hospital.from, to: hospital.to });
  const took = performance.now() - began;
  if (page.items.length !== 50) throw new Error(`A page has ${page.items.length} times, not 50.`);
  return took;
}

export const slots: Bench = {
  name: 'slots',
  title: 'A page of free times, by the size of the hospital',
  about: `\`GET /v1/slots\` without HTTP: 50 free times of a fortnight with what belongs to them, on PostgreSQL, one caller, ${perService} clinicians a service, 70 % of the times taken. Services are asked for in turn. The sizes take turns, round by round.`,
  async run({ quick, progress }) {
    const sizes = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
    const [rounds, perRound] = quick ? [3, 100] : [15, 200];
    const postgres = await startDurable();
    const closes: (() => Promise<void>)[] = [];
    try {
      const asked: Asked[] = [];
      for (const size of sizes) {
        progress(`slots: laying down ${size} slots`);
        const database = await makeDatabase(postgres, `slots_${size}`, size, systemClock.now());
        const { db, close } = await openPostgres(database.url, 'demo', {});
        closes.push(close);
        asked.push({ database, ctx: await contextOn(db), rounds: [], all: [] });
      }
      // Every connection plans its statements anew, and every service's pages come into memory once.
      for (const one of asked) for (let n = 0; n < 300; n++) await ask(one, n);
      for (let round = 0; round < rounds; round++) {
        progress(`slots: round ${round + 1} of ${rounds}`);
        for (const one of asked) {
          const times: number[] = [];
          for (let n = 0; n < perRound; n++) times.push(await ask(one, n + round * perRound));
          one.rounds.push(median(times));
          one.all.push(...times);
        }
      }
      const [smallest, largest] = [asked[0], asked.at(-1)];
      if (!smallest || !largest) throw new Error('No size was measured.');
      const ratios = (one: Asked) => one.rounds.map((ms, i) => ms / (smallest.rounds[i] ?? Number.NaN));
      const ratio = median(ratios(largest));
      return {
        tables: [
          {
            columns: ['slots', 'services', 'p50, ms (rounds)', 'p99, ms', `p50 against ${smallest.database.slots} slots`],
            rows: asked.map((one) => [
              one.database.slots.toLocaleString('en'),
              String(one.database.hospital.services.length),
              spread(one.rounds),
              quantile(one.all, 0.99).toFixed(2),
              spread(ratios(one)),
            ]),
          },
        ],
        plots: [
          {
            name: 'slots',
            title: 'Time to read a page of 50 free times, by the number of slots',
            unit: 'ms',
            steps: asked.map(({ database }) => database.slots.toLocaleString('en')),
            lines: [
              { name: 'p50', values: asked.map((one) => median(one.all)) },
              { name: 'p99', values: asked.map((one) => quantile(one.all, 0.99)) },
            ],
          },
        ],
        measured: `${rounds} rounds of ${perRound} pages for each size`,
        aims: [{ aim: `p50 of the largest ≤ 1.2 × p50 of the smallest`, seen: ratio.toFixed(2), met: ratio <= 1.2 }],
        notes: [],
      };
    } finally {
      for (const close of closes) await close();
      await postgres.stop();
    }
  },
};
