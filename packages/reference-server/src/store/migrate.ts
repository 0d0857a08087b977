import { sql } from 'kysely';
import type { DB, Kysely } from './db.ts';
import { migrations as known, type Migration } from './migrations/all.ts';

/** The schema in the database is not one this program can work with. The message says what to do. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

const hex = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
const checksum = async (text: string) => hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

// One statement a call: PGlite's own dialect takes no more.
const statements = (text: string) =>
  text
    .split(/;[ \t]*$/mu)
    .map((s) => s.trim())
    .filter((s) => s.replace(/^--.*$/gmu, '').trim() !== '');

async function applied(db: Kysely<DB>): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await sql<{ exists: boolean }>`SELECT to_regclass('migration') IS NOT NULL AS exists`.execute(db);
  if (!rows[0]?.exists) return [];
  return (await sql<{ name: string; checksum: string }>`SELECT name, checksum FROM migration ORDER BY name`.execute(db)).rows;
}

/**
 * Which steps the database still lacks.
 * @throws SchemaError when the database has a step this program does not know, or one that was changed.
 */
export async function pending(db: Kysely<DB>, steps: readonly Migration[] = known): Promise<readonly Migration[]> {
  const done = await applied(db);
  for (const row of done) {
    const step = steps.find((s) => s.name === row.name);
    if (!step)
      throw new SchemaError(
        `The database has the schema step ${row.name}, which this version of Foyer does not know. Start the version that made it, or a later one.`,
      );
    if ((await checksum(step.sql)) !== row.checksum)
      throw new SchemaError(
        `The schema step ${row.name} in the database differs from this version's. It was made by a development version: use an empty database.`,
      );
  }
  return steps.filter((s) => !done.some((row) => row.name === s.name));
}

/**
 * Brings the schema up to date, each step in a transaction of its own. Several processes may call it at once.
 * @param onStep called before each step with its name.
 * @returns the names of the steps taken.
 */
export async function migrate(
  db: Kysely<DB>,
  options: { steps?: readonly Migration[]; onStep?: (name: string) => void } = {},
): Promise<string[]> {
  const steps = options.steps ?? known;
  const taken: string[] = [];
  for (const step of await pending(db, steps)) {
    await db.transaction().execute(async (tx) => {
      await sql`SELECT pg_advisory_xact_lock(7303014)`.execute(tx);
      await sql`CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`.execute(
        tx,
      );
      const { rows } = await sql`SELECT 1 FROM migration WHERE name = ${step.name}`.execute(tx);
      if (rows.length > 0) return;
      options.onStep?.(step.name);
      for (const statement of statements(step.sql)) await sql.raw(statement).execute(tx);
      await sql`INSERT INTO migration (name, checksum) VALUES (${step.name}, ${await checksum(step.sql)})`.execute(tx);
      taken.push(step.name);
    });
  }
  return taken;
}
