import type { Row, Store } from './db.ts';

export type SessionRow = Row<'staff_session'>;

const values = ({ created_at, seen_at, expires_at, ...row }: SessionRow) => ({
  ...row,
  created_at: created_at.toISOString(),
  seen_at: seen_at.toISOString(),
  expires_at: expires_at.toISOString(),
});

export async function insertSession(db: Store, row: SessionRow): Promise<void> {
  await db.insertInto('staff_session').values(values(row)).execute();
}

export const sessionByHash = (db: Store, siteId: string, hash: Uint8Array): Promise<SessionRow | undefined> =>
  db.selectFrom('staff_session').selectAll().where('hash', '=', hash).where('site_id', '=', siteId).executeTakeFirst();

export async function touchSession(db: Store, hash: Uint8Array, now: Date): Promise<void> {
  await db.updateTable('staff_session').set({ seen_at: now.toISOString() }).where('hash', '=', hash).execute();
}

export async function deleteSession(db: Store, siteId: string, hash: Uint8Array): Promise<void> {
  await db.deleteFrom('staff_session').where('hash', '=', hash).where('site_id', '=', siteId).execute();
}

/** @returns how many there were */
export async function deleteExpiredSessions(db: Store, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('staff_session')
    .where('expires_at', '<', before.toISOString() as never)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
