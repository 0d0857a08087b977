import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of this run, and the database of it that holds Foyer's schema and no row. */
    postgres: { readonly url: string; readonly template: string };
  }
}

export interface TestDatabase {
  readonly name: string;
  /** As `DATABASE_URL` takes it. */
  readonly url: string;
  /** Removes the database, and throws out whoever is still connected. Not needed at the end of a run: the whole server goes. */
  drop(): Promise<void>;
}

const withName = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** A database of one's own like another one of this run's server, to which nobody is connected. */
export async function copyOf(template: string | undefined): Promise<TestDatabase> {
  const { url } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await createDatabase(url, name, template);
  return {
    name,
    url: withName(url, name),
    drop: async () => {
      const client = new pg.Client(url);
      await client.connect();
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.end();
    },
  };
}

/** A PostgreSQL database of one's own with Foyer's schema, its extensions and no row: 30 to 60 ms. */
export const freshDatabase = () => copyOf(inject('postgres').template);

/** A PostgreSQL database with nothing in it, for tests of the migrations themselves. */
export const emptyDatabase = () => copyOf(undefined);
