import type { About, Row, Store } from './db.ts';

export type ChangeRow = Row<'change'>;

export async function insertChange(tx: Store, row: ChangeRow): Promise<void> {
  await tx
    .insertInto('change')
    .values({ ...row, said: JSON.stringify(row.said), did: JSON.stringify(row.did) })
    .execute();
}

/** The newest first. A hospital has some dozens. */
export function changesOf(db: Store, siteId: string, which: { readonly status?: ChangeRow['status'] } = {}): Promise<ChangeRow[]> {
  let query = db.selectFrom('change').selectAll().where('site_id', '=', siteId);
  if (which.status) query = query.where('status', '=', which.status);
  return query.orderBy('published_on', 'desc').orderBy('id').execute();
}

/** @returns undefined where there is none of this id. */
export async function retireChange(tx: Store, siteId: string, id: string): Promise<ChangeRow | undefined> {
  return tx
    .updateTable('change')
    .set({ status: 'retired' })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

export interface SaidCase {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  /** Whom a complaint concerns, in the patient's words. */
  readonly people: string | null;
  readonly about: Pick<About, 'patient'> & { readonly sentBy?: About['bookedBy'] };
}

export const casesNamed = (db: Store, siteId: string, ids: readonly string[]): Promise<SaidCase[]> =>
  db
    .selectFrom('patient_case')
    .leftJoin('complaint', 'complaint.case_id', 'patient_case.id')
    .select(['patient_case.id', 'reference', 'patient_case.status', 'about', 'complaint.people'])
    .where('patient_case.site_id', '=', siteId)
    .where('patient_case.id', 'in', ids)
    .execute();
