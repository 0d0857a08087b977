import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

export type BlockRow = Row<'block'>;

/** A block, and how many visits it leaves without their time. */
export interface CountedBlock extends BlockRow {
  affected: number;
  /** Of them, those whose patient has not chosen yet. */
  waiting: number;
}

export async function insertBlock(tx: Store, row: BlockRow): Promise<void> {
  await tx
    .insertInto('block')
    .values({
      ...row,
      starts_at: row.starts_at.toISOString(),
      ends_at: row.ends_at.toISOString(),
      created_at: row.created_at.toISOString(),
      lifted_at: null,
    })
    .execute();
}

export const blockById = (db: Store, siteId: string, id: string): Promise<BlockRow | undefined> =>
  db.selectFrom('block').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst();

export async function saveLifted(tx: Store, id: string, now: Date): Promise<void> {
  await tx.updateTable('block').set({ lifted_at: now.toISOString() }).where('id', '=', id).execute();
}

/** Blocks that stand and are not over, the soonest first; `after` is the last one of the page before. */
export async function blocksFrom(
  db: Store,
  siteId: string,
  now: Date,
  page: { limit: number; after?: { startsAt: Date; id: string } | undefined },
): Promise<CountedBlock[]> {
  const { rows } = await sql<CountedBlock>`
    SELECT b.*, (SELECT count(*)::int FROM disruption d WHERE d.block_id = b.id) AS affected,
      (SELECT count(*)::int FROM disruption d WHERE d.block_id = b.id AND d.outcome IS NULL) AS waiting
    FROM block b WHERE b.site_id = ${siteId} AND b.lifted_at IS NULL AND b.ends_at > ${now.toISOString()}::timestamptz
      ${page.after ? sql`AND (b.starts_at, b.id) > (${page.after.startsAt.toISOString()}::timestamptz, ${page.after.id})` : sql``}
    ORDER BY b.starts_at, b.id LIMIT ${page.limit}`.execute(db);
  return rows;
}

/** Blocks that ended before a moment, with what they did to visits. */
export async function deleteOldBlocks(db: Store, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('block')
    .where('ends_at', '<', before.toISOString() as never)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
