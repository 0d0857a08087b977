import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

export type PraiseRow = Row<'praise'>;

/** Nobody else writes a site's praise until `tx` ends: rows that are written anew are gone for a moment. */
const lockPraise = (tx: Store, siteId: string): Promise<unknown> =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`praise ${siteId}`}, 0))`.execute(tx);

export async function insertPraise(tx: Store, row: PraiseRow): Promise<void> {
  await lockPraise(tx, row.site_id);
  await tx.insertInto('praise').values(row).execute();
}

/** Takes what came without a name on a day out of the table, for `writePraise`. Nobody else writes there until `tx` ends. */
export async function takeNameless(tx: Store, siteId: string, day: string): Promise<PraiseRow[]> {
  await lockPraise(tx, siteId);
  return tx
    .deleteFrom('praise')
    .where('site_id', '=', siteId)
    .where('received_on', '=', day)
    .where('from_name', 'is', null)
    .returningAll()
    .execute();
}

const atOnce = 500;

/** Writes praise in this order. */
export async function writePraise(tx: Store, rows: readonly PraiseRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await tx
      .insertInto('praise')
      .values(rows.slice(from, from + atOnce))
      .execute();
}

export interface PraisePlace {
  readonly day: string;
  readonly id: string;
}

/** The newest first. */
export function praiseOf(
  db: Store,
  siteId: string,
  which: { readonly department?: string | undefined; readonly after?: PraisePlace | undefined; readonly limit: number },
): Promise<PraiseRow[]> {
  const { department, after, limit } = which;
  let query = db.selectFrom('praise').selectAll().where('site_id', '=', siteId);
  if (department !== undefined) query = query.where('department_id', '=', department);
  if (after)
    query = query.where((eb) =>
      eb.or([eb('received_on', '<', after.day), eb.and([eb('received_on', '=', after.day), eb('id', '>', after.id)])]),
    );
  return query.orderBy('received_on', 'desc').orderBy('id').limit(limit).execute();
}

/** Once: who told whoever it is for first stays. @returns undefined where there is none of this id. */
export async function passPraiseOn(
  tx: Store,
  siteId: string,
  id: string,
  passed: { day: string; by: string },
): Promise<{ row: PraiseRow; isFirst: boolean } | undefined> {
  await lockPraise(tx, siteId);
  const row = await tx.selectFrom('praise').selectAll().where('site_id', '=', siteId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return undefined;
  if (row.passed_on !== null) return { row, isFirst: false };
  await tx.updateTable('praise').set({ passed_on: passed.day, passed_by: passed.by }).where('id', '=', id).execute();
  return { row: { ...row, passed_on: passed.day, passed_by: passed.by }, isFirst: true };
}
