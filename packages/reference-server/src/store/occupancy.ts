import { sql } from 'kysely';
import type { Store } from './db.ts';

/** Who takes a time, and what for. */
export interface Claim {
  readonly siteId: string;
  readonly kind: 'hold' | 'visit';
  /** The hold or the appointment. */
  readonly ref: string;
  /** Of a hold. */
  readonly expiresAt?: Date;
  /** A hold of this very slot that the claim takes the place of, expired or not, if it still stands: it may have been for a shorter visit. */
  readonly insteadOf?: string | undefined;
  readonly now: Date;
}

export interface Time {
  readonly resource_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

const iso = (at: Date) => at.toISOString();

/**
 * Takes a resource's time, of which any number of callers get it once: the exclusion constraint decides, and whoever comes
 * second while the first has not committed waits for it. Expired holds in the way go.
 *
 * @returns whether the time is the claim's now.
 */
export async function occupy(db: Store, time: Time, claim: Claim): Promise<boolean> {
  const now = sql`${iso(claim.now)}::timestamptz`;
  const during = sql`tstzrange(${iso(time.starts_at)}::timestamptz, ${iso(time.ends_at)}::timestamptz)`;
  const expires = sql`${claim.expiresAt ? iso(claim.expiresAt) : null}::timestamptz`;
  // The insertion reads what the other two did, so that it comes after them.
  const { rows } = await sql<{ got: boolean }>`
    WITH turned AS (
      UPDATE occupancy SET kind = ${claim.kind}, ref = ${claim.ref}, expires_at = ${expires}
      WHERE ref = ${claim.insteadOf ?? null}::text AND kind = 'hold' AND resource_id = ${time.resource_id}::bigint AND during = ${during} RETURNING id
    ), gone AS (
      DELETE FROM occupancy WHERE resource_id = ${time.resource_id}::bigint AND during && ${during} AND kind = 'hold'
        AND CASE WHEN ref = ${claim.insteadOf ?? null}::text THEN during <> ${during} ELSE expires_at <= ${now} END RETURNING id
    ), taken AS (
      INSERT INTO occupancy (site_id, resource_id, during, kind, ref, expires_at)
      SELECT ${claim.siteId}, ${time.resource_id}::bigint, ${during}, ${claim.kind}, ${claim.ref}, ${expires}
      WHERE (SELECT count(*) FROM turned) = 0 AND (SELECT count(*) FROM gone) >= 0
      ON CONFLICT DO NOTHING RETURNING id
    )
    SELECT EXISTS (SELECT 1 FROM turned) OR EXISTS (SELECT 1 FROM taken) AS got`.execute(db);
  return rows[0]?.got === true;
}

/** Gives back whatever time and seats a hold or a visit has. @returns the times that became free, or a seat of them. */
export async function vacate(db: Store, ref: string, kind: Claim['kind']): Promise<Time[]> {
  const { rows } = await sql<Time>`
    WITH seats AS (DELETE FROM seat WHERE ref = ${ref} AND kind = ${kind} RETURNING slot_id),
      times AS (DELETE FROM occupancy WHERE ref = ${ref} AND kind = ${kind} RETURNING resource_id, during)
    SELECT resource_id, lower(during) AS starts_at, upper(during) AS ends_at FROM times
    UNION ALL SELECT s.resource_id, s.starts_at, s.ends_at FROM seats JOIN slot s ON s.id = seats.slot_id`.execute(db);
  return rows;
}
