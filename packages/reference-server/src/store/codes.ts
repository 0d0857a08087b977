import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

export type CodeRow = Row<'visit_code'>;

export const codeOfVisit = (db: Store, appointmentId: string): Promise<CodeRow | undefined> =>
  db.selectFrom('visit_code').selectAll().where('appointment_id', '=', appointmentId).executeTakeFirst();

/** In place of whatever code the visit had. */
export async function saveCode(db: Store, { expires_at, day_from, ...row }: CodeRow): Promise<void> {
  const values = { ...row, expires_at: expires_at.toISOString(), day_from: day_from.toISOString() };
  await db
    .insertInto('visit_code')
    .values(values)
    .onConflict((on) => on.column('appointment_id').doUpdateSet(values))
    .execute();
}

/**
 * Counts a try, if there is one left: in one statement, so that no number of guesses at once gets more.
 * @returns the nonce of the code to compare with.
 */
export async function countTry(
  db: Store,
  code: { appointmentId: string; askedBy: Uint8Array },
  now: Date,
  most: { tries: number; dayTries: number },
): Promise<Uint8Array | undefined> {
  const row = await db
    .updateTable('visit_code')
    .set((eb) => ({ tries: eb('tries', '+', 1), day_tries: eb('day_tries', '+', 1) }))
    .where('appointment_id', '=', code.appointmentId)
    .where('asked_by', '=', code.askedBy)
    .where('expires_at', '>', now.toISOString() as never)
    .where('tries', '<', most.tries)
    .where('day_tries', '<', most.dayTries)
    .returning('nonce')
    .executeTakeFirst();
  return row?.nonce;
}

/** A code is good once. @returns whether it still was. */
export async function useUp(db: Store, appointmentId: string, nonce: Uint8Array, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const { rows } = await sql<{ id: string }>`
    UPDATE visit_code SET expires_at = ${at}::timestamptz WHERE appointment_id = ${appointmentId} AND nonce = ${nonce} AND expires_at > ${at}::timestamptz
    RETURNING appointment_id AS id`.execute(db);
  return rows.length === 1;
}

/** Codes whose day is over. @returns how many. */
export async function deleteOldCodes(db: Store, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('visit_code')
    .where('day_from', '<', before.toISOString() as never)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
