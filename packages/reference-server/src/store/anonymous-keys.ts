import { sql } from 'kysely';
import type { Store } from './db.ts';

/**
 * Whether this transaction is the one that works on the request now, and whether it was received before. Nobody waits here.
 * @param lock a signed 64-bit number made of the hash
 */
export async function claimAnonymous(tx: Store, hash: Uint8Array, lock: bigint): Promise<{ mine: boolean; status: number | undefined }> {
  const { rows } = await sql<{ mine: boolean; status: number | null }>`
    SELECT pg_try_advisory_xact_lock(${String(lock)}::bigint) AS mine, k.status
    FROM (SELECT 1) AS one LEFT JOIN anonymous_key k ON k.hash = ${hash}`.execute(tx);
  return { mine: rows[0]?.mine === true, status: rows[0]?.status ?? undefined };
}

/** @returns false when it was received already, which can only have been since `claimAnonymous` looked. */
export async function keepAnonymous(tx: Store, key: { hash: Uint8Array; status: number; day: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('anonymous_key')
    .values(key)
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** @param before `YYYY-MM-DD` */
export async function deleteOldAnonymousKeys(db: Store, before: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('anonymous_key').where('day', '<', before).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
