import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '../store/db.ts';
import type { DatabaseConfig } from './config.ts';
import type { OpenDatabase, OpenOptions } from './database.ts';
import { StartError, errorCode } from './start-error.ts';

const asText = (value: string) => value;
const asIs = new Map<number, (value: string) => string>([
  // int8, date, interval: text is the same on every engine and loses nothing.
  [pg.types.builtins.INT8, asText],
  [pg.types.builtins.DATE, asText],
  [pg.types.builtins.INTERVAL, asText],
]);

/** How values are read, alike for PostgreSQL and PGlite's adapter. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    asIs.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/** Where it is, without user or password. */
function place(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = decodeURIComponent(hostname) || searchParams.get('host') || 'localhost';
  return `${decodeURIComponent(pathname.slice(1)) || 'its default database'} at ${host}${port ? `:${port}` : ''}`;
}

function sentence(error: unknown, url: string): string | undefined {
  const where = place(url);
  switch (errorCode(error)) {
    case 'ECONNREFUSED':
    case 'ENOENT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `No PostgreSQL server answers for ${where}. Start it, or correct DATABASE_URL, or unset it to use the embedded database.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host of DATABASE_URL is not known (${where}). Correct its name.`;
    case 'ETIMEDOUT':
    case 'ECONNRESET':
      return `The server of DATABASE_URL does not answer as PostgreSQL does (${where}). Check host, port and firewall.`;
    case '28P01':
    case '28000':
      return `PostgreSQL refuses the user or the password of DATABASE_URL (${where}). Correct them, or allow the user in pg_hba.conf.`;
    case '3D000':
      return `There is no database ${where}. Make it with createdb, or correct DATABASE_URL.`;
    case '53300':
      return `PostgreSQL has no connection left (${where}). Raise max_connections, or stop another program.`;
    case '57P03':
      return `PostgreSQL is starting or stopping (${where}). Try again in a moment.`;
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'CERT_HAS_EXPIRED':
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `The certificate of the PostgreSQL server is not trusted (${where}). Give its authority with sslrootcert in DATABASE_URL.`;
  }
  // The driver gives these no code.
  const message = error instanceof Error ? error.message : '';
  if (/timeout|terminated/iu.test(message))
    return `The server of DATABASE_URL does not answer as PostgreSQL does (${where}). Check host, port and firewall.`;
  if (/SSL/u.test(message)) return `PostgreSQL and DATABASE_URL disagree about TLS (${where}). Set sslmode in DATABASE_URL.`;
  if (/SASL|password/iu.test(message)) return `PostgreSQL asks for a password and DATABASE_URL has none that fits (${where}). Correct it.`;
  return undefined;
}

interface Settings {
  version: number;
  encoding: string;
  fsync: string;
  synchronous_commit: string;
  full_page_writes: string;
  read_only: boolean;
}

function checkSettings(found: Settings, url: string, environment: DatabaseConfig['environment']): void {
  const where = place(url);
  if (found.version < 150_000)
    throw new StartError(
      `Foyer needs PostgreSQL 15 or later; ${where} is version ${Math.floor(found.version / 10_000)}. Upgrade the server.`,
    );
  if (found.encoding !== 'UTF8')
    throw new StartError(
      `The database must be in UTF8; ${where} is in ${found.encoding}. Make it again with: createdb --encoding=UTF8 --template=template0`,
    );
  if (found.read_only) throw new StartError(`The database ${where} is a read-only copy. Give the main server in DATABASE_URL.`);
  if (environment !== 'production') return;
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'] as const) {
    if (found[name] === 'off')
      throw new StartError(
        `PostgreSQL runs with ${name} = off: a booking that was confirmed could be lost in a crash. Set ${name} = on in postgresql.conf.`,
      );
  }
}

async function readSettings(pool: pg.Pool): Promise<Settings> {
  const { rows } = await pool.query<Settings>(`
    SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS synchronous_commit, current_setting('full_page_writes') AS full_page_writes, pg_is_in_recovery() AS read_only`);
  if (!rows[0]) throw new StartError('The server of DATABASE_URL does not answer as PostgreSQL does. Check host and port.');
  return rows[0];
}

/** @throws StartError when it cannot be reached or must not be used. */
export async function openPostgres(url: string, environment: DatabaseConfig['environment'], options: OpenOptions): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    types: valueTypes,
    application_name: 'foyer',
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: options.statementTimeout ?? 15_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // A database that restarts ends every connection. One without a listener would end this process: the pool listens to those at rest only, so
  // each is listened to for as long as it lives, between two statements of a transaction as well.
  pool.on('connect', (client) => void client.on('error', (error) => options.onConnectionError?.(errorCode(error))));
  pool.on('error', () => undefined);
  try {
    const settings = await readSettings(pool);
    checkSettings(settings, url, environment);
    const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
    return {
      db,
      engine: 'postgresql',
      description: `PostgreSQL ${Math.floor(settings.version / 10_000)}, ${place(url)}`,
      limits: [],
      close: () => db.destroy(),
    };
  } catch (error) {
    await pool.end().catch(() => undefined);
    if (error instanceof StartError) throw error;
    const told = sentence(error, url);
    throw told === undefined ? error : new StartError(told);
  }
}
