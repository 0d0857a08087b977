import { openPostgres } from '../../packages/reference-server/src/node/postgres.ts';
import { migrate } from '../../packages/reference-server/src/store/migrate.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { startPostgres, type Postgres } from '../../tests/setup/postgres.ts';
import { largeHospital, type LargeHospital } from './hospital.ts';

export interface BenchDatabase {
  readonly url: string;
  readonly hospital: LargeHospital;
  readonly slots: number;
}

/** A PostgreSQL as a hospital runs one: what is committed is on the disk. */
export const startDurable = (): Promise<Postgres> =>
  startPostgres({ settings: { fsync: 'on', full_page_writes: 'on', shared_buffers: '512MB', max_wal_size: '4GB' } });

/** Opened as the server opens it, but for statements that may take long. */
export async function withDatabase<T>(url: string, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  const { db, close } = await openPostgres(url, 'demo', { statementTimeout: 0 });
  try {
    return await work(db);
  } finally {
    await close();
  }
}

export async function makeDatabase(postgres: Postgres, name: string, slots: number, now: Date): Promise<BenchDatabase> {
  await postgres.createDatabase(name);
  const url = postgres.url(name);
  return withDatabase(url, async (db) => {
    await migrate(db);
    const hospital = await largeHospital(db, slots, now);
    const { count } = await db.selectFrom('slot').select(db.fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
    return { url, hospital, slots: Number(count) };
  });
}
