import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, describe } from 'vitest';
import type { DB } from '../../../packages/reference-server/src/store/db.ts';
import { valueTypes } from '../../../packages/reference-server/src/node/postgres.ts';
import { freshDatabase } from '../../setup/database.ts';
import { freshPglite } from '../../setup/pglite.ts';

/** The two databases the server runs on. */
export type EngineName = 'PGlite' | 'PostgreSQL';

export interface TestStore {
  /** Migrated, without a row. */
  readonly db: Kysely<DB>;
  /**
   * A further pool on the same database, as another server process has one. PGlite is one process with one connection, so
   * there it is the same.
   */
  another(options?: { max?: number }): Kysely<DB>;
  /** The database as a URL; PostgreSQL only. */
  readonly url: string | undefined;
}

export interface Engine {
  readonly name: EngineName;
  /** Opens a database of its own, closed when the suite that called is over. */
  open(options?: { max?: number }): Promise<TestStore>;
}

function kyselyOn(pool: pg.Pool): Kysely<DB> {
  // A database that goes away closes idle connections, which must not end the test run.
  pool.on('error', () => {});
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

type Closing = (() => Promise<void>)[];

async function openPglite(closing: Closing): Promise<TestStore> {
  const pglite = await freshPglite();
  const db = kyselyOn(new pg.Pool({ ...createPgConfig(pglite), max: 1, idleTimeoutMillis: 0, types: valueTypes }));
  closing.push(async () => {
    await db.destroy();
    await pglite.close();
  });
  return { db, another: () => db, url: undefined };
}

async function openPostgres(closing: Closing, { max = 16 }: { max?: number } = {}): Promise<TestStore> {
  const database = await freshDatabase();
  const pools: Kysely<DB>[] = [];
  const another = (options: { max?: number } = {}) => {
    const db = kyselyOn(new pg.Pool({ connectionString: database.url, max: options.max ?? max, types: valueTypes }));
    pools.push(db);
    return db;
  };
  closing.push(async () => {
    for (const pool of pools) await pool.destroy();
    await database.drop();
  });
  return { db: another(), another, url: database.url };
}

const openers = { PGlite: openPglite, PostgreSQL: openPostgres } as const;

/** Runs a suite on both databases, or on one. Open the database in `beforeAll`. */
export function describeEngines(
  name: string,
  suite: (engine: Engine) => void,
  only: readonly EngineName[] = ['PGlite', 'PostgreSQL'],
): void {
  for (const engine of only) {
    describe(`${name} (${engine})`, () => {
      const closing: Closing = [];
      suite({ name: engine, open: (options) => openers[engine](closing, options) });
      afterAll(async () => {
        for (const close of closing) await close();
      });
    });
  }
}

/** A migrated database of its own, closed when the suite is over. */
export const openDatabase = async (engine: Engine, options?: { max?: number }): Promise<Kysely<DB>> => (await engine.open(options)).db;
