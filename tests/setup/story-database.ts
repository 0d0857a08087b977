import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { Kysely, PGliteDialect } from 'kysely';
import { seedRiverside } from '../../packages/reference-server/src/demo/seed.ts';
import type { DB } from '../../packages/reference-server/src/store/db.ts';
import { migrate } from '../../packages/reference-server/src/store/migrate.ts';
import { storyStart } from '../../stories/setup/story-time.ts';
import { isStale, root } from './stale.ts';

const made = 'stories/.public/story-database.tgz';
const sources = [
  'packages/reference-server/src/{store,demo,services}/**/*.ts',
  'stories/setup/story-time.ts',
  'tests/setup/story-database.ts',
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
  const pglite = await PGlite.create({
    extensions: { btree_gist, pg_trgm, unaccent },
    initDbStartParams: ['--wal-segsize=1'],
    postgresqlconf: ['min_wal_size=2MB', 'max_wal_size=2MB'],
  });
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db);
  await seedRiverside(
    { db, clock: { now: () => new Date(storyStart) } },
    { privacyUrl: 'https://riverside.example/privacy', days, allowedOrigins: ['*'] },
  );
  for (const statement of trim) await pglite.exec(statement);
  const dump = await pglite.dumpDataDir('gzip');
  await pglite.close();
  mkdirSync(join(root, 'stories/.public'), { recursive: true });
  // In one step, so that nobody reads half a file.
  const draft = join(root, `${made}.${process.pid}`);
  writeFileSync(draft, new Uint8Array(await dump.arrayBuffer()));
  renameSync(draft, join(root, made));
}

if (import.meta.main) await writeStoryDatabase();
