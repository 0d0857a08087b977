import type { DB, Kysely } from '../store/db.ts';
import type { DatabaseConfig } from './config.ts';
import { openPGlite } from './pglite.ts';
import { openPostgres } from './postgres.ts';

export interface OpenDatabase {
  readonly db: Kysely<DB>;
  readonly engine: 'postgresql' | 'pglite';
  /** Where it is, for people: never with a password. */
  readonly description: string;
  /** What this engine cannot promise, one sentence each. */
  readonly limits: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** One line about work that takes seconds. */
  readonly onProgress?: (line: string) => void;
  /** The database can no longer be used: another process has taken the folder. */
  readonly onLost?: () => void;
  /** A connection that nobody used broke; the pool makes a new one. */
  readonly onConnectionError?: (code: string | undefined) => void;
  /** A statement may take this long, in milliseconds; 0 is no end. Only PostgreSQL keeps it. */
  readonly statementTimeout?: number;
}

/** PostgreSQL where `databaseUrl` is set, else PGlite in the folder. @throws StartError */
export function openDatabase(config: DatabaseConfig, options: OpenOptions = {}): Promise<OpenDatabase> {
  return config.databaseUrl === undefined
    ? openPGlite(config.folder, options)
    : openPostgres(config.databaseUrl, config.environment, options);
}
