import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from './free-port.ts';
import type { KeeperOrder } from './postgres-keeper.ts';
import { exe, fromDebian, fromNpm, installed, isRoot, majorVersion, type Programs } from './postgres-programs.ts';

/** A PostgreSQL of our own, empty at the start and gone at the end. */
export interface Postgres {
  /** A folder (the socket's) where PostgreSQL listens on a Unix socket, else `127.0.0.1`. */
  readonly host: string;
  /** Set where it listens on TCP. */
  readonly port: number | undefined;
  readonly user: string;
  readonly database: string;
  /** Where its programs came from, for people to read. */
  readonly origin: string;
  /** `DATABASE_URL` of a database of this server; node-postgres and libpq both take it. */
  url(database?: string): string;
  /** Makes a database: a copy of `template` where one is given (nobody may be connected to it meanwhile). */
  createDatabase(name: string, template?: string): Promise<void>;
  /** Stops the server at once and removes all its files. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Listen on a random port of 127.0.0.1; else on a Unix socket and no port (Windows: always TCP). */
  readonly tcp?: boolean;
  /** Settings that differ from those of tests, such as `fsync`. */
  readonly settings?: Readonly<Record<string, string>>;
}

// Debian's `nobody`, and the same number nearly everywhere else: it owns nothing but what we give it.
const nobody = { uid: 65534, gid: 65534 };
async function start(
  programs: Programs,
  folder: string,
  { tcp = process.platform === 'win32', settings: more }: PostgresOptions,
): Promise<Postgres> {
  const port = tcp ? await freePort() : undefined;
  // The builtin provider sorts by code point everywhere alike; `--lc-ctype` is for pg_trgm, which without it drops every letter
  // outside ASCII. PostgreSQL before 17 has no such provider.
  const locale =
    majorVersion(programs.bin) >= 17 ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  const ctype = process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : process.platform === 'darwin' ? ['--lc-ctype=UTF-8'] : [];
  // Nothing here outlives the run, so nothing is synced to the disk.
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    shared_buffers: '64MB',
    max_connections: '200',
    listen_addresses: tcp ? '127.0.0.1' : '',
    ...more,
  };
  const order: KeeperOrder = {
    folder,
    initdb: [
      join(programs.bin, `initdb${exe}`),
      '-D',
      'data',
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-sync',
      '--no-instructions',
      ...locale,
      ...ctype,
    ],
    postgres: [
      join(programs.bin, `postgres${exe}`),
      '-D',
      'data',
      ...(process.platform === 'win32' ? [] : ['-k', folder]),
      ...(port ? ['-p', String(port)] : []),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    env: {
      PATH: process.env['PATH'] ?? '',
      ...(programs.libraries.length > 0 && {
        LD_LIBRARY_PATH: programs.libraries.join(':'),
        DYLD_LIBRARY_PATH: programs.libraries.join(':'),
      }),
      ...(process.platform === 'win32' && { SystemRoot: process.env['SystemRoot'] ?? '', TEMP: folder }),
    },
    ...(isRoot() && { account: nobody }),
  };
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('postgres-keeper.ts', import.meta.url)), JSON.stringify(order)], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const ended = new Promise<number | null>((resolve) => keeper.once('exit', resolve));
  let log = '';
  keeper.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  await Promise.race([
    new Promise<void>((resolve) => keeper.stdout.once('data', () => resolve())),
    ended.then((code) => Promise.reject(new Error(`PostgreSQL of ${programs.origin} did not start (${code}).\n${log}`))),
  ]);
  // Nothing must keep the process alive for the database's sake: the lifeline ends with it.
  keeper.unref();
  for (const pipe of [keeper.stdin, keeper.stdout, keeper.stderr]) (pipe as unknown as { unref?: () => void }).unref?.();

  const host = tcp ? '127.0.0.1' : folder;
  const url = (database = 'postgres') =>
    tcp
      ? `postgres://postgres@127.0.0.1:${port}/${database}`
      : `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  return {
    host,
    port,
    user: 'postgres',
    database: 'postgres',
    origin: programs.origin,
    url,
    createDatabase: (name, template) => createDatabase(url(), name, template),
    stop: async () => {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}

/** Makes a database on the server that `url` leads to, as a copy of `template` where one is given: 30 to 60 ms. */
export async function createDatabase(url: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    // file_copy is quicker than the default (which writes every page to the log) for databases of this size.
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)} STRATEGY file_copy` : '';
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`);
  } finally {
    await client.end();
  }
}

const extensions = ['btree_gist', 'pg_trgm', 'unaccent'];

/** Whether the server has what Foyer's schema asks for. */
async function check(server: Postgres): Promise<void> {
  const client = new pg.Client(server.url());
  await client.connect();
  try {
    await client.query(`BEGIN; ${extensions.map((name) => `CREATE EXTENSION ${name};`).join(' ')} ROLLBACK`);
  } finally {
    await client.end();
  }
}

/**
 * Starts a PostgreSQL for tests and benchmarks: from the npm package that carries it, else one that is installed, else (as root
 * on Debian) one that it installs; each is tried by starting it and loading the extensions. `POSTGRES_BIN` names a folder of
 * programs to use instead of all these. Runs as another account where this one is root.
 * @throws Error that says what was tried and what to do.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const failures: string[] = [];
  const named = process.env['POSTGRES_BIN'];
  const sources: ((folder: string) => Programs[])[] = named
    ? [() => [{ origin: named, bin: named, libraries: [] }]]
    : [(folder) => [fromNpm(folder)].filter((p) => p !== undefined), () => installed().slice(0, 1), () => fromDebian().slice(0, 1)];
  for (const source of sources) {
    // A socket's path must stay below 108 characters, so the folder is short and directly in the temporary one.
    const folder = mkdtempSync(join(tmpdir(), 'pg-'));
    try {
      const [programs] = source(folder);
      if (!programs) {
        rmSync(folder, { recursive: true });
        continue;
      }
      if (isRoot()) execFileSync('chown', ['-R', '-h', `${nobody.uid}:${nobody.gid}`, folder]);
      const server = await start(programs, folder, options);
      try {
        await check(server);
        return server;
      } catch (error) {
        await server.stop();
        throw error;
      }
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    [
      'No PostgreSQL could be started. Install PostgreSQL 15 or newer with its contrib extensions and name its folder of programs, as in POSTGRES_BIN=/usr/lib/postgresql/15/bin.',
      ...failures,
    ].join('\n'),
  );
}
