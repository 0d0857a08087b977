import { sql } from 'kysely';
import type { Store } from './db.ts';
import type { Claim, Time } from './occupancy.ts';

export interface Session extends Time {
  readonly id: string;
}

const iso = (at: Date) => at.toISOString();

/**
 * Takes a seat of a session. Takers of one session go one after the other, so that nobody is refused while a seat is left.
 * With its first seat a session occupies its clinician, if it did not before.
 *
 * @returns whether a seat is the claim's now.
 */
export async function takeSeat(db: Store, session: Session, claim: Claim): Promise<boolean> {
  const now = sql`${iso(claim.now)}::timestamptz`;
  const during = sql`tstzrange(${iso(session.starts_at)}::timestamptz, ${iso(session.ends_at)}::timestamptz)`;
  const expires = sql`${claim.expiresAt ? iso(claim.expiresAt) : null}::timestamptz`;

  // A statement of its own: the next one must see what others did while this one waited. NO KEY, as a seat refers to its slot.
  const locked = await sql<{ capacity: number }>`SELECT capacity FROM slot WHERE id = ${session.id} FOR NO KEY UPDATE`.execute(db);
  const capacity = locked.rows[0]?.capacity;
  if (capacity === undefined) return false;

  const { rows } = await sql<{ got: boolean }>`
    WITH own AS (
      SELECT id FROM occupancy WHERE ref = ${session.id} AND kind = 'session'
    ), gone AS (
      DELETE FROM occupancy WHERE resource_id = ${session.resource_id}::bigint AND during && ${during} AND kind = 'hold' AND expires_at <= ${now} RETURNING id
    ), begun AS (
      INSERT INTO occupancy (site_id, resource_id, during, kind, ref)
      SELECT ${claim.siteId}, ${session.resource_id}::bigint, ${during}, 'session', ${session.id}
      WHERE NOT EXISTS (SELECT 1 FROM own) AND (SELECT count(*) FROM gone) >= 0
      ON CONFLICT DO NOTHING RETURNING id
    ), turned AS (
      UPDATE seat SET kind = ${claim.kind}, ref = ${claim.ref}, expires_at = ${expires}
      WHERE ref = ${claim.insteadOf ?? null}::text AND kind = 'hold' AND slot_id = ${session.id} RETURNING seat
    ), live AS (
      SELECT seat FROM seat WHERE slot_id = ${session.id} AND (expires_at IS NULL OR expires_at > ${now})
    ), empty AS (
      SELECT n FROM generate_series(1, ${capacity}::int) AS n
      WHERE n NOT IN (SELECT seat FROM live) AND (SELECT count(*) FROM live) < ${capacity}::int ORDER BY n LIMIT 1
    ), taken AS (
      INSERT INTO seat (slot_id, seat, site_id, kind, ref, expires_at)
      SELECT ${session.id}, n, ${claim.siteId}, ${claim.kind}, ${claim.ref}, ${expires} FROM empty
      WHERE NOT EXISTS (SELECT 1 FROM turned) AND (EXISTS (SELECT 1 FROM own) OR EXISTS (SELECT 1 FROM begun))
      ON CONFLICT (slot_id, seat) DO UPDATE SET kind = excluded.kind, ref = excluded.ref, expires_at = excluded.expires_at
      RETURNING seat
    )
    SELECT EXISTS (SELECT 1 FROM turned) OR EXISTS (SELECT 1 FROM taken) AS got`.execute(db);
  return rows[0]?.got === true;
}
