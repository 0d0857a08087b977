import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../packages/reference-server/src/store/migrate.ts';
import type { DB } from '../../packages/reference-server/src/store/db.ts';
import { writePgliteTemplate } from './pglite.ts';
import { startPostgres } from './postgres.ts';

const template = 'foyer_template';

/** Starts one PostgreSQL for the run, lays the schema into a template database, and tells the tests where it is; PGlite's template too, and a folder for what tests share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await writePgliteTemplate();
  const server = await startPostgres();
  try {
    await server.createDatabase(template);
    const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: server.url(template), max: 1 }) }) });
    await migrate(db);
    await db.destroy();
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgres', { url: server.url(), template });
  const once = mkdtempSync(join(tmpdir(), 'foyer-once-'));
  project.provide('once', once);
  return async () => {
    rmSync(once, { recursive: true, force: true });
    await server.stop();
  };
}
