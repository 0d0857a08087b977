import { sql } from 'kysely';
import type { Store } from './db.ts';

export interface Kept {
  body_mac: Uint8Array;
  answer: Uint8Array;
}

/**
 * Whether this transaction is the one that works on the request now (for as long as it lasts), and the answer kept for it.
 * Nobody waits here: whoever comes while another one works is told so.
 *
 * @param lock a signed 64-bit number made of the scope.
 */
export async function claimRequest(
  tx: Store,
  scope: Uint8Array,
  lock: bigint,
  now: Date,
): Promise<{ mine: boolean; kept: Kept | undefined }> {
  const { rows } = await sql<{ mine: boolean; body_mac: Uint8Array | null; answer: Uint8Array | null }>`
    SELECT pg_try_advisory_xact_lock(${String(lock)}::bigint) AS mine, i.body_mac, i.answer
    FROM (SELECT 1) AS one LEFT JOIN idempotency i ON i.scope = ${scope} AND i.expires_at > ${now.toISOString()}::timestamptz`.execute(tx);
  const row = rows[0];
  return { mine: row?.mine === true, kept: row?.body_mac && row.answer ? { body_mac: row.body_mac, answer: row.answer } : undefined };
}

/** @returns false when an answer is kept for it already, which can only be one that was committed since `claimRequest` looked. */
export async function keepAnswer(
  tx: Store,
  answer: { scope: Uint8Array; siteId: string; bodyMac: Uint8Array; sealed: Uint8Array; now: Date; expiresAt: Date },
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO idempotency (scope, site_id, body_mac, answer, expires_at)
    VALUES (${answer.scope}, ${answer.siteId}, ${answer.bodyMac}, ${answer.sealed}, ${answer.expiresAt.toISOString()}::timestamptz)
    ON CONFLICT (scope) DO UPDATE SET body_mac = excluded.body_mac, answer = excluded.answer, expires_at = excluded.expires_at
      WHERE idempotency.expires_at <= ${answer.now.toISOString()}::timestamptz
    RETURNING 1`.execute(tx);
  return rows.length === 1;
}

export async function deleteExpiredAnswers(db: Store, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('idempotency').where('expires_at', '<=', now).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
