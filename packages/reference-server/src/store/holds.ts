import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

export interface NewHold {
  readonly id: string;
  readonly siteId: string;
  readonly slotId: string;
  readonly secretHash: Uint8Array;
  readonly expiresAt: Date;
}

export async function insertHold(db: Store, hold: NewHold): Promise<void> {
  await db
    .insertInto('hold')
    .values({
      id: hold.id,
      site_id: hold.siteId,
      slot_id: hold.slotId,
      secret_hash: hold.secretHash,
      expires_at: hold.expiresAt.toISOString(),
    })
    .execute();
}

/** A hold, live or not, for whoever has its secret; undefined for a wrong one as for an unknown id. */
export const holdOf = (db: Store, siteId: string, id: string, secretHash: Uint8Array): Promise<Row<'hold'> | undefined> =>
  db
    .selectFrom('hold')
    .selectAll()
    .where('id', '=', id)
    .where('site_id', '=', siteId)
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst();

/** Which hold a secret belongs to. */
export async function holdIdOf(db: Store, siteId: string, secretHash: Uint8Array): Promise<string | undefined> {
  const row = await db
    .selectFrom('hold')
    .select('id')
    .where('secret_hash', '=', secretHash)
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  return row?.id;
}

export async function endHold(db: Store, id: string, now: Date): Promise<void> {
  await db.updateTable('hold').set({ ended_at: now.toISOString() }).where('id', '=', id).where('ended_at', 'is', null).execute();
}

/** Takes away holds that expired before a moment, with the times they still stand on. */
export async function deleteExpiredHolds(db: Store, before: Date): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    WITH gone AS (DELETE FROM hold WHERE expires_at < ${before.toISOString()}::timestamptz RETURNING id),
      seats AS (DELETE FROM seat USING gone WHERE seat.ref = gone.id AND seat.kind = 'hold'),
      times AS (DELETE FROM occupancy USING gone WHERE occupancy.ref = gone.id AND occupancy.kind = 'hold')
    SELECT count(*)::int AS gone FROM gone`.execute(db);
  return rows[0]?.gone ?? 0;
}
