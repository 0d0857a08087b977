import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import type { CompiledQuery } from 'kysely';

const run = promisify(execFile);

/** Where PostgreSQL's own benchmark program is, if it is installed. */
export function pgbenchProgram(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.map((folder) => `${folder}/pgbench`).find((file) => existsSync(file));
}

/** A colon is written as an escape, since pgbench takes what follows it for a variable. */
const quoted = (text: string) => `E'${text.replace(/[\\':]/gu, (c) => `\\x${c.charCodeAt(0).toString(16)}`)}'`;

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (value instanceof Uint8Array) return `decode('${Buffer.from(value).toString('hex')}', 'hex')`;
  if (Array.isArray(value)) return quoted(`{${value.join(',')}}`);
  if (value instanceof Date) return quoted(value.toISOString());
  if (typeof value === 'object') return quoted(JSON.stringify(value));
  return typeof value === 'string' ? quoted(value) : String(value);
}

/**
 * The statements of one booking as a script that books another time with each turn: the same text, each parameter its value then,
 * but those in `own`, which get an expression in its place.
 */
export const scriptOf = (queries: readonly CompiledQuery[], own: (value: unknown, query: number) => string | undefined): string[] =>
  queries.map(({ sql, parameters }, query) =>
    sql.replace(/\$(\d+)/gu, (_, n: string) => {
      const value = parameters[Number(n) - 1];
      return own(value, query) ?? literal(value);
    }),
  );

/** @returns transactions a second, as pgbench counts them. */
export async function pgbench(program: string, args: readonly string[]): Promise<{ rate: number; transactions: number }> {
  const { stdout } = await run(program, args, { maxBuffer: 1e8 });
  const rate = Number(/^tps = ([\d.]+)/mu.exec(stdout)?.[1]);
  const transactions = Number(/processed: (\d+)/u.exec(stdout)?.[1]);
  if (!(rate > 0) || !/number of failed transactions: 0 /u.test(stdout)) throw new Error(`pgbench did not end well.\n${stdout}`);
  return { rate, transactions };
}
