import { sql } from 'kysely';
import type { Blocked } from './blocked-time.ts';
import type { About, Row, Store } from './db.ts';

export type Outcome = NonNullable<Row<'disruption'>['outcome']>;

/**
 * Of these visits, those whose patients cannot be seen because of a block: to come, in its time and at its place. Into a session people may still
 * come. The soonest first.
 */
export async function affectedOf(db: Store, block: Blocked, ids: readonly string[], now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM appointment WHERE id = ANY (${ids}::text[]) AND status IN ('pending', 'booked')
      AND starts_at < ${block.ends_at.toISOString()}::timestamptz AND ends_at > ${block.starts_at.toISOString()}::timestamptz
      AND CASE WHEN is_window THEN ends_at ELSE starts_at END > ${now.toISOString()}::timestamptz
      ${block.location_id === null ? sql`` : sql`AND location_id = ${block.location_id}`}
    ORDER BY starts_at, id`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * These visits have lost their time to a block, as their next versions say. They stay what they are until their patients choose, so that none is
 * lost, or thought to stand. One that had lost it to another block is the same as before, and told of once: with that one's message.
 */
export async function disrupt(tx: Store, blockId: string, ids: readonly string[], now: Date): Promise<void> {
  await sql`
    INSERT INTO disruption (block_id, appointment_id, starts_at, message_id)
    SELECT ${blockId}, a.id, a.starts_at,
      (SELECT d.message_id FROM disruption d WHERE d.appointment_id = a.id AND d.outcome IS NULL AND d.message_id IS NOT NULL LIMIT 1)
    FROM appointment a WHERE a.id = ANY (${ids}::text[])`.execute(tx);
  await sql`
    UPDATE appointment SET disrupted_at = ${now.toISOString()}::timestamptz, updated_at = ${now.toISOString()}::timestamptz, confirmed_at = NULL,
      version = version + 1, sequence = sequence + 1 WHERE id = ANY (${ids}::text[]) AND disrupted_at IS NULL`.execute(tx);
}

/** What became of a visit, for every block that had left it without its time. */
export async function endDisruptions(tx: Store, visitId: string, outcome: Outcome, now: Date): Promise<void> {
  await tx
    .updateTable('disruption')
    .set({ outcome, ended_at: now.toISOString() })
    .where('appointment_id', '=', visitId)
    .where('outcome', 'is', null)
    .execute();
}

/** Visits whose patients have not been told yet, the soonest first. */
export async function untold(db: Store, siteId: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT d.appointment_id AS id FROM disruption d JOIN block b ON b.id = d.block_id
    WHERE b.site_id = ${siteId} AND d.outcome IS NULL AND d.message_id IS NULL GROUP BY 1 ORDER BY min(d.starts_at), 1 LIMIT ${most}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** The visit is locked. @returns whether there was anything to tell still. */
export async function markTold(tx: Store, visitId: string, messageId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('disruption')
    .set({ message_id: messageId })
    .where('appointment_id', '=', visitId)
    .where('outcome', 'is', null)
    .where('message_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether the patient was told of it, by mail or text: what still waits to be sent will not be, once it is not true any more. */
export async function wasTold(tx: Store, visitId: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM disruption d JOIN outbox o ON o.id IN (d.message_id, d.message_id || '-sms')
    WHERE d.appointment_id = ${visitId} AND d.outcome IS NULL AND o.done_at IS NOT NULL LIMIT 1`.execute(tx);
  return rows.length > 0;
}

/** Times kept for patients end with the holds that a block ends: those patients are kept another, and told. */
export async function forgetKeptTimes(tx: Store, siteId: string, endedAt: Date): Promise<void> {
  await sql`
    WITH lost AS (
      UPDATE appointment a SET kept_hold_id = NULL FROM hold h
      WHERE a.site_id = ${siteId} AND a.disrupted_at IS NOT NULL AND h.id = a.kept_hold_id AND h.ended_at = ${endedAt.toISOString()}::timestamptz
      RETURNING a.id)
    UPDATE disruption SET message_id = NULL WHERE outcome IS NULL AND appointment_id IN (SELECT id FROM lost)`.execute(tx);
}

/** Visits that wait because of this block, and of no other that stands. */
export async function waitingForAlone(tx: Store, blockId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT d.appointment_id AS id FROM disruption d WHERE d.block_id = ${blockId} AND d.outcome IS NULL AND NOT EXISTS (
      SELECT 1 FROM disruption other JOIN block b ON b.id = other.block_id
      WHERE other.appointment_id = d.appointment_id AND other.outcome IS NULL AND b.lifted_at IS NULL AND b.id <> d.block_id)
    ORDER BY d.starts_at, d.appointment_id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** A visit that a block left without its time, as staff follow it up. */
export interface AffectedRow extends Pick<Row<'disruption'>, 'starts_at' | 'outcome'> {
  id: string;
  reference: string;
  time_zone: string;
  /** The time it has now. */
  now_starts_at: Date | null;
  about: About;
  message_id: string | null;
  done_at: Date | null;
  failed_at: Date | null;
  bounced_at: Date | null;
  /** How it goes, as far as it is known. */
  channel: string | null;
  last_error: string | null;
  /** The message is still known of. */
  is_known: boolean;
}

export async function affectedBy(db: Store, blockId: string): Promise<AffectedRow[]> {
  const { rows } = await sql<AffectedRow>`
    SELECT a.id, a.reference, a.time_zone, a.about, a.starts_at AS now_starts_at, d.starts_at, d.outcome, d.message_id,
      o.done_at, o.failed_at, o.bounced_at, o.channel, o.last_error, o.id IS NOT NULL AS is_known
    FROM disruption d JOIN appointment a ON a.id = d.appointment_id LEFT JOIN LATERAL (
      SELECT * FROM outbox WHERE id IN (d.message_id, d.message_id || '-sms') ORDER BY channel = 'sms' DESC LIMIT 1) o ON true
    WHERE d.block_id = ${blockId} ORDER BY d.starts_at, a.id`.execute(db);
  return rows;
}
