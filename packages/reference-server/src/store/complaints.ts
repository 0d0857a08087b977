import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

export type ComplaintRow = Row<'complaint'>;
export type PersonRow = Row<'complaint_person'>;

const written = <T extends object>(row: T): never =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => {
      if (value instanceof Date) return [name, value.toISOString()];
      return [name, typeof value === 'object' && value !== null ? JSON.stringify(value) : value];
    }),
  ) as never;

export async function insertComplaint(tx: Store, row: ComplaintRow): Promise<void> {
  await tx.insertInto('complaint').values(written(row)).execute();
}

/** Of a case that is locked by now, where it may be changed. */
export const complaintOf = (db: Store, caseId: string): Promise<ComplaintRow | undefined> =>
  db.selectFrom('complaint').selectAll().where('case_id', '=', caseId).executeTakeFirst();

export const complaintsIn = (db: Store, caseIds: readonly string[]): Promise<ComplaintRow[]> =>
  db.selectFrom('complaint').selectAll().where('case_id', 'in', caseIds).execute();

export type ComplaintChange = Partial<Omit<ComplaintRow, 'case_id' | 'site_id' | 'category' | 'origin' | 'rules'>>;

/** @returns the row after it. */
export async function saveComplaint(tx: Store, row: ComplaintRow, change: ComplaintChange): Promise<ComplaintRow> {
  if (Object.keys(change).length === 0) return row;
  await tx.updateTable('complaint').set(written(change)).where('case_id', '=', row.case_id).execute();
  return { ...row, ...change };
}

/** Whoever it concerns or who had it, the earliest first. */
export const peopleOf = (db: Store, caseId: string): Promise<PersonRow[]> =>
  db.selectFrom('complaint_person').selectAll().where('case_id', '=', caseId).orderBy('at').orderBy('subject').orderBy('part').execute();

/** Said once is said. */
export async function addPeople(tx: Store, people: readonly PersonRow[]): Promise<void> {
  if (people.length === 0) return;
  await tx
    .insertInto('complaint_person')
    .values(people.map((one) => written(one)))
    .onConflict((on) => on.columns(['case_id', 'subject', 'part', 'review']).doNothing())
    .execute();
}

/** What was said of somebody is taken back; who had it stays. */
export async function removePerson(tx: Store, caseId: string, subject: string, part: 'concerned' | 'cleared'): Promise<void> {
  await tx.deleteFrom('complaint_person').where('case_id', '=', caseId).where('subject', '=', subject).where('part', '=', part).execute();
}

/** Complaints whose pause is over by now. */
export async function endedPauses(db: Store, siteId: string, now: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    SELECT case_id FROM complaint WHERE site_id = ${siteId} AND paused_until <= ${now.toISOString()}::timestamptz ORDER BY paused_until, case_id LIMIT ${most}`.execute(
    db,
  );
  return rows.map((row) => row.case_id);
}

/** A member of staff as the desk knows them, with whether they may see complaints. */
export interface KnownColleague {
  readonly subject: string;
  readonly name: string;
  readonly sees: boolean;
}

/** Whoever works at the desk now, and whoever has done something with a case; roles are those of the last sign-in. */
export async function knownColleagues(db: Store, siteId: string): Promise<KnownColleague[]> {
  const { rows } = await sql<KnownColleague>`
    SELECT DISTINCT ON (subject) subject, name, bool_or(sees) OVER (PARTITION BY subject) AS sees FROM (
      SELECT subject, name, roles && ARRAY['complaints', 'manager'] AS sees, 0 AS age FROM staff_session WHERE site_id = ${siteId}
      UNION ALL SELECT s.by_subject, s.by_name, c.kind = 'complaint', 1 FROM case_step s JOIN patient_case c ON c.id = s.case_id
        WHERE s.site_id = ${siteId} AND s.by_subject IS NOT NULL
      UNION ALL SELECT owner_subject, owner_name, false, 2 FROM patient_case WHERE site_id = ${siteId} AND owner_subject IS NOT NULL) AS known
    ORDER BY subject, age, name LIMIT 1000`.execute(db);
  return rows.toSorted((a, b) => a.name.localeCompare(b.name) || (a.subject < b.subject ? -1 : 1));
}

/** Site settings of complaints. */
export async function saveSetting(db: Store, siteId: string, setting: Readonly<Record<string, unknown>>): Promise<void> {
  await db
    .updateTable('site')
    .set({ complaints: JSON.stringify(setting) })
    .where('id', '=', siteId)
    .execute();
}
