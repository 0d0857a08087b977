import { sql } from 'kysely';
import type { Store } from './db.ts';

/** Marks where a transaction may go back to. */
export async function savepoint(tx: Store): Promise<void> {
  await sql`SAVEPOINT before`.execute(tx);
}

/** Undoes what the transaction did since. */
export async function rollBackTo(tx: Store): Promise<void> {
  await sql`ROLLBACK TO SAVEPOINT before`.execute(tx);
}
