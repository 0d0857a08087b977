import { sql } from 'kysely';
import type { About, Row, Store } from './db.ts';

export type Outcome = NonNullable<Row<'disruption'>['outcome']>;

/** A visit is left without its time. One that was by another block is told of once: with that one's message. */
export async function insertDisruption(tx: Store, row: { blockId: string; visitId: string; startsAt: Date }): Promise<void> {
  await sql`
    INSERT INTO disruption (block_id, appointment_id, starts_at, message_id)
    VALUES (${row.blockId}, ${row.visitId}, ${row.startsAt.toISOString()}::timestamptz,
      (SELECT message_id FROM disruption WHERE appointment_id = ${row.visitId} AND outcome IS NULL AND message_id IS NOT NULL LIMIT 1))`.execute(
    tx,
  );
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
export interface AffectedRow extends Pick<Row<'disruption'>, 'starts_at' | 'outcome' | 'ended_at'> {
  id: string;
  reference: string;
  status: Row<'appointment'>['status'];
  time_zone: string;
  /** The time it has now. */
  now_starts_at: Date | null;
  about: About;
  message_id: string | null;
  done_at: Date | null;
  failed_at: Date | null;
  last_error: string | null;
  /** The message is still known of. */
  is_known: boolean;
}

export async function affectedBy(db: Store, blockId: string): Promise<AffectedRow[]> {
  const { rows } = await sql<AffectedRow>`
    SELECT a.id, a.reference, a.status, a.time_zone, a.about, a.starts_at AS now_starts_at, d.starts_at, d.outcome, d.ended_at, d.message_id,
      o.done_at, o.failed_at, o.last_error, o.id IS NOT NULL AS is_known
    FROM disruption d JOIN appointment a ON a.id = d.appointment_id LEFT JOIN outbox o ON o.id = d.message_id
    WHERE d.block_id = ${blockId} ORDER BY d.starts_at, a.id`.execute(db);
  return rows;
}
