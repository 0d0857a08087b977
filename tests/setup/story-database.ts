import { seedRiverside } from '../../packages/reference-server/src/demo/seed.ts';
import { storyStart } from '../../stories/setup/story-time.ts';
import { newPglite, writeWhole } from './pglite.ts';
import { isStale } from './stale.ts';

const made = 'stories/.public/story-database.tgz';
const sources = [
  'packages/reference-server/src/{store,demo,services}/**/*.ts',
  'stories/setup/story-time.ts',
  'tests/setup/{story-database,pglite}.ts',
  'package-lock.json',
];
const days = 21;

// Everything PGlite keeps for making further databases is of no use in a page, and is more than half of the bytes.
const trim = [
  "UPDATE pg_database SET datistemplate = false WHERE datname IN ('template0', 'template1')",
  'DROP DATABASE template1',
  'DROP DATABASE template0',
  'VACUUM ANALYZE',
  'CHECKPOINT',
  'SELECT pg_switch_wal()',
  'CHECKPOINT',
];

/** Makes the stories' database (the demo hospital on `storyStart`, with 21 days of times) where it is missing or older than what it is made from. */
export async function writeStoryDatabase(): Promise<void> {
  if (!isStale(made, sources)) return;
  console.log(`Making the stories' database in ${made} (missing, or older than its sources).`);
  const { pglite, db } = await newPglite({ postgresqlconf: ['min_wal_size=2MB', 'max_wal_size=2MB'] });
  await seedRiverside(
    { db, clock: { now: () => new Date(storyStart) } },
    { publicUrl: 'https://riverside.example', days, allowedOrigins: ['*'] },
  );
  for (const statement of trim) await pglite.exec(statement);
  const dump = await pglite.dumpDataDir('gzip');
  await pglite.close();
  writeWhole(made, new Uint8Array(await dump.arrayBuffer()));
}

if (import.meta.main) await writeStoryDatabase();
