import { sql } from 'kysely';
import type { Store } from './db.ts';
import type { DepartmentHoursRow, DepartmentRow, HoursExceptionRow } from './departments.ts';

/** All that may be said of a department; its id, site and version are not said. */
export type DepartmentWords = Omit<DepartmentRow, 'id' | 'site_id' | 'version'>;
export type NewDepartment = Pick<DepartmentRow, 'id' | 'name'> & Partial<DepartmentWords>;
export type NewHours = Omit<DepartmentHoursRow, 'department_id'>;

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

const columns = (words: DepartmentWords) => ({
  ...words,
  name: JSON.stringify(words.name),
  description: json(words.description),
  telecom: JSON.stringify(words.telecom),
  contact: json(words.contact),
  access: JSON.stringify(words.access),
  directions: json(words.directions),
});

const usual: Omit<DepartmentWords, 'name'> = {
  kind: 'office',
  status: 'shown',
  description: null,
  location_id: null,
  telecom: [],
  languages: [],
  topics: [],
  contact: null,
  access: [],
  directions: null,
  keeps_site_days: true,
  reply_days: 2,
  callback_capacity: 4,
  callback_minutes: 60,
  callback_lead: 30,
  message_paused: false,
  callback_paused: false,
  message_limit: null,
  callback_limit: null,
};

async function insertHours(db: Store, departmentId: string, hours: readonly NewHours[]): Promise<void> {
  if (hours.length === 0) return;
  await db
    .insertInto('department_hours')
    .values(hours.map((row) => ({ ...row, department_id: departmentId })))
    .execute();
}

/** A department with its weekly hours, unless there is one of this id. @returns whether it is new. */
export async function addDepartment(
  db: Store,
  siteId: string,
  { id, ...words }: NewDepartment,
  hours: readonly NewHours[],
): Promise<boolean> {
  const added = await db
    .insertInto('department')
    .values({ id, site_id: siteId, ...columns({ ...usual, ...words }) })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) await insertHours(db, id, hours);
  return added !== undefined;
}

/** Writes the next version. @returns its number, or undefined when the one there is another than `version`. */
export async function saveDepartment(
  db: Store,
  { id, site_id: siteId, version }: Pick<DepartmentRow, 'id' | 'site_id' | 'version'>,
  words: Partial<DepartmentWords> & Pick<DepartmentWords, 'name'>,
): Promise<number | undefined> {
  const row = await db
    .updateTable('department')
    .set({ ...columns({ ...usual, ...words }), version: version + 1 })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** All weekly hours of a department, instead of those there were. */
export async function replaceHours(db: Store, departmentId: string, hours: readonly NewHours[]): Promise<void> {
  await db.deleteFrom('department_hours').where('department_id', '=', departmentId).execute();
  await insertHours(db, departmentId, hours);
}

/** One that is there already stays as it is. */
export async function addHoursExceptions(db: Store, rows: readonly HoursExceptionRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('hours_exception')
    .values(
      rows.map((row) => ({
        ...row,
        times: JSON.stringify(row.times),
        description: json(row.description),
        created_at: row.created_at.toISOString(),
      })),
    )
    .onConflict((oc) => oc.column('id').doNothing())
    .execute();
}

/** @returns whether there was one. */
export async function deleteHoursException(db: Store, siteId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('hours_exception')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Says whose hours are the location's own. */
export async function tellHoursOf(db: Store, siteId: string, locationId: string, departmentId: string): Promise<void> {
  await sql`UPDATE location SET department_id = ${departmentId} WHERE site_id = ${siteId} AND id = ${locationId}
    AND department_id IS NULL`.execute(db);
}

/** Held until the transaction ends: of one site, one department is changed after the other. */
export async function lockDirectory(db: Store, siteId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(7303019, hashtext(${siteId}))`.execute(db);
}

/** Held until the transaction ends: of one site, one exception is entered after the other. */
export async function lockExceptions(db: Store, siteId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(7303016, hashtext(${siteId}))`.execute(db);
}
