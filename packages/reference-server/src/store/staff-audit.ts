import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

export type AuditRow = Row<'staff_audit'>;
export type NewAudit = Omit<AuditRow, 'seq' | 'at'> & { readonly at: Date };

export async function insertAudit(db: Store, rows: readonly NewAudit[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('staff_audit')
    .values(rows.map((row) => ({ ...row, at: row.at.toISOString() })))
    .execute();
}

export interface WhichAudit {
  /** Who reads it: nothing of a complaint that is about them. */
  readonly reader: string;
  /** Any of these; missing for all. */
  readonly subjectIds?: readonly string[] | undefined;
  readonly staffSubject?: string | undefined;
  /** A day by the clock of `timeZone`. */
  readonly day?: string | undefined;
  readonly timeZone: string;
  readonly limit: number;
  /** Only what was written before. */
  readonly beforeSeq?: string | undefined;
}

/** The newest first. */
export async function listAudit(db: Store, siteId: string, which: WhichAudit): Promise<AuditRow[]> {
  const { reader, subjectIds, staffSubject, day, timeZone, limit, beforeSeq } = which;
  const concerned = db
    .selectFrom('complaint_person')
    .select('case_id')
    .where('site_id', '=', siteId)
    .where('subject', '=', reader)
    .where('part', '=', 'concerned');
  let query = db
    .selectFrom('staff_audit')
    .selectAll()
    .where('site_id', '=', siteId)
    .where((is) => is.or([is('subject_id', 'is', null), is.not(is('subject_id', 'in', concerned))]));
  if (subjectIds !== undefined) query = query.where('subject_id', 'in', [...subjectIds]);
  if (staffSubject !== undefined) query = query.where('staff_subject', '=', staffSubject);
  if (day !== undefined)
    query = query
      .where('at', '>=', sql<Date>`${day}::date::timestamp AT TIME ZONE ${timeZone}`)
      .where('at', '<', sql<Date>`(${day}::date + 1)::timestamp AT TIME ZONE ${timeZone}`);
  if (beforeSeq !== undefined) query = query.where('seq', '<', beforeSeq);
  return query.orderBy('seq', 'desc').limit(limit).execute();
}

/** Ids of the visit and of the message or callback that have this reference. */
export async function idsOfReference(db: Store, siteId: string, reference: string): Promise<string[]> {
  const visits = await db.selectFrom('appointment').select('id').where('site_id', '=', siteId).where('reference', '=', reference).execute();
  const cases = await db.selectFrom('patient_case').select('id').where('site_id', '=', siteId).where('reference', '=', reference).execute();
  return [...visits, ...cases].map(({ id }) => id);
}
