import type { DB, Kysely } from '../store/db.ts';
import { SchemaError, migrate, pending } from '../store/migrate.ts';
import { StartError, errorCode } from './start-error.ts';

/** @throws StartError for what the person at the keyboard can mend; other errors as they come. */
async function explained<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SchemaError) throw new StartError(error.message);
    switch (errorCode(error)) {
      case '42501':
        throw new StartError(
          'The database user may not make what Foyer needs. Let it own the database, or have an administrator run: CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent;',
        );
      case '0A000':
      case '58P01':
        throw new StartError(
          'The PostgreSQL server lacks an extension. Install its contrib package, which brings btree_gist, pg_trgm and unaccent.',
        );
      case '42P07':
      case '42710':
        throw new StartError(
          "The database holds tables that are not Foyer's under the same names. Give Foyer a database of its own in DATABASE_URL.",
        );
    }
    throw error;
  }
}

/** Brings the schema up to date. @returns the steps taken. @throws StartError when it cannot. */
export const migrateDatabase = (db: Kysely<DB>, onStep?: (name: string) => void): Promise<string[]> =>
  explained(migrate(db, onStep ? { onStep } : {}));

/** @throws StartError when the schema is not this program's. */
export async function requireSchema(db: Kysely<DB>): Promise<void> {
  const missing = await explained(pending(db));
  if (missing.length > 0)
    throw new StartError(
      `The database's schema is older than this program (${missing.length} ${missing.length === 1 ? 'step is' : 'steps are'} missing). Make a backup, then run: npx foyer migrate`,
    );
}
