import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { Kysely, PGliteDialect } from 'kysely';
import type { DB } from '../../packages/reference-server/src/store/db.ts';
import { migrate } from '../../packages/reference-server/src/store/migrate.ts';
import { isStale, root } from './stale.ts';

const template = 'node_modules/.cache/foyer-pglite-template.tar';
const extensions = { btree_gist, pg_trgm, unaccent };

/** Makes a database with Foyer's schema and no row: some seconds, most of them PostgreSQL's own first start. */
export async function newPglite(options: PGliteOptions = {}): Promise<{ pglite: PGlite; db: Kysely<DB> }> {
  const pglite = await PGlite.create({ extensions, initDbStartParams: ['--wal-segsize=1'], ...options });
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db);
  return { pglite, db };
}

/** Writes a file that nobody sees half written. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

/** Makes what `freshPglite` copies, where it is missing or older than the schema. */
export async function writePgliteTemplate(): Promise<void> {
  if (!isStale(template, ['packages/reference-server/src/store/**/*.ts', 'tests/setup/pglite.ts', 'package-lock.json'])) return;
  const { pglite } = await newPglite();
  // Else every copy begins with going through the log of all that was made since: a second or two.
  await pglite.exec('CHECKPOINT');
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  writeWhole(template, new Uint8Array(await dump.arrayBuffer()));
}

/** A PGlite of one's own with Foyer's schema and no row, several times as quick as making one. */
export const freshPglite = (): Promise<PGlite> =>
  PGlite.create({ extensions, loadDataDir: new Blob([readFileSync(join(root, template))]) });
