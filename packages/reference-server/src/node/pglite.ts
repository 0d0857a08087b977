import { randomBytes } from 'node:crypto';
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '../store/db.ts';
import type { OpenDatabase, OpenOptions } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { valueTypes } from './postgres.ts';
import { migrateDatabase } from './schema.ts';
import { StartError, errorCode } from './start-error.ts';

const draftName = 'database.new-';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

interface Opened {
  readonly db: Kysely<DB>;
  close(): Promise<void>;
}

async function open(dataDir: string): Promise<Opened> {
  const pglite = await PGlite.create({ dataDir, extensions: { btree_gist, pg_trgm, unaccent } });
  // One connection: PGlite is one session, and a second one would wait for ever inside a transaction.
  const pool = new pg.Pool({ ...createPgConfig(pglite), max: 1, idleTimeoutMillis: 0, types: valueTypes } as unknown as pg.PoolConfig);
  pool.on('error', () => undefined);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    close: async () => {
      await db.destroy();
      await pglite.close();
    },
  };
}

/**
 * A new database is made beside its place and moved there when it is whole, since a folder that was left half made cannot
 * be opened, and a process can be killed at any moment.
 */
async function create(folder: string, database: string, options: OpenOptions): Promise<void> {
  options.onProgress?.(`Making a new database in ${folder} (some seconds) ...`);
  const draft = join(folder, `${draftName}${randomBytes(6).toString('hex')}`);
  const { db, close } = await open(draft);
  try {
    await migrateDatabase(db);
  } finally {
    await close();
  }
  await rename(draft, database);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    // It holds patients' words: for this user alone.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder);
  } catch (error) {
    const why = {
      EACCES: 'it may not be written',
      EPERM: 'it may not be written',
      EROFS: 'the disk is read-only',
      ENOTDIR: 'a part of the path is a file',
      EEXIST: 'it is a file',
      ENOSPC: 'the disk is full',
    }[errorCode(error) ?? ''];
    throw new StartError(
      `The data folder ${folder} cannot be made or used${why ? `: ${why}` : ''}. Set FOYER_DATA to a folder this user may write to.`,
    );
  }
}

/** @throws StartError when the folder is in use or is not ours. */
export async function openPGlite(folder: string, options: OpenOptions): Promise<OpenDatabase> {
  await makeFolder(folder);
  const lock = await lockFolder(folder, {
    ...(options.onProgress && { onWait: options.onProgress }),
    ...(options.onLost && { onLost: options.onLost }),
  });
  const database = join(folder, 'database');
  try {
    for (const name of await readdir(folder))
      if (name.startsWith(draftName)) await rm(join(folder, name), { recursive: true, force: true });
    if (!(await exists(database))) await create(folder, database, options);
    const { db, close } = await openExisting(database);
    return {
      db,
      engine: 'pglite',
      description: `PGlite (PostgreSQL in this process), folder ${folder}`,
      limits: [
        'One process at a time may use the folder.',
        'It keeps what was booked when this process is killed, but not surely when the machine loses power.',
        'One query runs at a time: for a demo, development, or one small site. Use PostgreSQL (DATABASE_URL) for a hospital.',
      ],
      close: async () => {
        await close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    if (errorCode(error) === 'ENOSPC') throw new StartError(`The disk of the data folder ${folder} is full. Make room, then start again.`);
    if (errorCode(error) === 'EACCES')
      throw new StartError(`The data folder ${folder} cannot be written. Set FOYER_DATA to a folder this user may write to.`);
    throw error;
  }
}

async function openExisting(database: string): Promise<Opened> {
  if (!(await exists(join(database, 'PG_VERSION'))))
    throw new StartError(`${database} is not a database of Foyer. Move ${basename(database)} away, or set FOYER_DATA to another folder.`);
  try {
    return await open(database);
  } catch (error) {
    if (errorCode(error) === 'ENOSPC' || errorCode(error) === 'EACCES') throw error;
    throw new StartError(
      `The database in ${database} cannot be opened: it is damaged, or another version made it. Put a backup in its place, or move it away to start with an empty one.`,
    );
  }
}
