import type { Row, Store } from './db.ts';

export type PraiseRow = Row<'praise'>;

export async function insertPraise(tx: Store, row: PraiseRow): Promise<void> {
  await tx.insertInto('praise').values(row).execute();
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
  const row = await tx.selectFrom('praise').selectAll().where('site_id', '=', siteId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return undefined;
  if (row.passed_on !== null) return { row, isFirst: false };
  await tx.updateTable('praise').set({ passed_on: passed.day, passed_by: passed.by }).where('id', '=', id).execute();
  return { row: { ...row, passed_on: passed.day, passed_by: passed.by }, isFirst: true };
}
