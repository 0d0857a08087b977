/**
 * Keeps one PostgreSQL for the process that started this one. Its standard input is the lifeline: when that closes, for
 * whatever reason (a kill -9 of the parent too), the database is stopped and its folder removed. Signals meant for the
 * tests (Ctrl-C) do not reach the database before the tests have ended.
 */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** What the keeper is told, as JSON in its first argument. */
export interface KeeperOrder {
  readonly folder: string;
  readonly initdb: readonly [command: string, ...args: string[]];
  readonly postgres: readonly [command: string, ...args: string[]];
  readonly env: Readonly<Record<string, string>>;
  /** The account to run under, where the present one is root, which PostgreSQL refuses. */
  readonly account?: { readonly uid: number; readonly gid: number };
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

const order = JSON.parse(process.argv[2] ?? '') as KeeperOrder;
const options = { cwd: order.folder, env: order.env, ...order.account };
const end = (code: number) => {
  process.chdir('/');
  rmSync(order.folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
};

const [initdb, ...initdbArgs] = order.initdb;
const made = spawnSync(initdb, initdbArgs, { ...options, encoding: 'utf8' });
if (made.status !== 0) {
  process.stderr.write(`initdb failed (${made.status ?? made.signal ?? made.error?.message}): ${made.stderr ?? ''}`);
  end(1);
}

const [postgres, ...postgresArgs] = order.postgres;
const server = spawn(postgres, postgresArgs, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
server.on('error', (error) => {
  process.stderr.write(error.message);
  end(1);
});
server.on('exit', (code) => end(code ?? 1));

let ready = false;
let log = '';
server.stderr.setEncoding('utf8').on('data', (text: string) => {
  if (ready) return;
  log += text;
  process.stderr.write(text);
  if (!log.includes('ready to accept connections')) return;
  ready = true;
  process.stdout.write('ready\n');
});

// SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
process.stdin
  .on('end', () => server.kill('SIGINT'))
  .on('error', () => server.kill('SIGINT'))
  .resume();
// The pipes to a killed parent are broken; that must not end the keeper before the database.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
