import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

export type DepartmentRow = Row<'department'>;
export type DepartmentHoursRow = Row<'department_hours'>;
export type HoursExceptionRow = Row<'hours_exception'>;

/** A department with all that its hours come from. */
export interface DepartmentWithHours {
  readonly department: DepartmentRow;
  readonly zone: string;
  readonly hours: readonly DepartmentHoursRow[];
  /** Its own, and the whole site's where it keeps them, by day. */
  readonly exceptions: readonly HoursExceptionRow[];
}

export interface Wanted {
  /** These alone. */
  readonly ids?: readonly string[];
  /** Exceptions from this day on, `YYYY-MM-DD`. */
  readonly from: string;
  /** Hidden ones too. */
  readonly hidden?: boolean;
}

/** Of a site, from a day on, by day. */
export const exceptionsFrom = (db: Store, siteId: string, from: string): Promise<HoursExceptionRow[]> =>
  db
    .selectFrom('hours_exception')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('day', '>=', from)
    .orderBy('day')
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** Of a site, hidden ones too, in their order. */
export async function departmentIds(db: Store, siteId: string): Promise<string[]> {
  const rows = await db.selectFrom('department').select('id').where('site_id', '=', siteId).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Three queries, whatever the number of departments. */
export async function departmentsWithHours(
  db: Store,
  siteId: string,
  { ids, from, hidden = false }: Wanted,
): Promise<DepartmentWithHours[]> {
  if (ids?.length === 0) return [];
  let wanted = db
    .selectFrom('department as d')
    .innerJoin('site as s', 's.id', 'd.site_id')
    .leftJoin('location as l', 'l.id', 'd.location_id')
    .selectAll('d')
    .select((eb) => eb.fn.coalesce('l.time_zone', 's.time_zone').as('zone'))
    .where('d.site_id', '=', siteId)
    .orderBy('d.id');
  if (ids) wanted = wanted.where('d.id', 'in', ids);
  if (!hidden) wanted = wanted.where('d.status', '=', 'shown');
  const rows = await wanted.execute();
  if (rows.length === 0) return [];
  const found = rows.map(({ id }) => id);
  const hours = await db
    .selectFrom('department_hours')
    .selectAll()
    .where('department_id', 'in', found)
    .orderBy('department_id')
    .orderBy('use')
    .orderBy('weekday')
    .orderBy('start_time')
    .execute();
  const exceptions = await exceptionsFrom(db, siteId, from);
  return rows.map(({ zone, ...department }) => ({
    department,
    zone,
    hours: hours.filter((h) => h.department_id === department.id),
    exceptions: exceptions.filter((e) => (e.department_id === null ? department.keeps_site_days : e.department_id === department.id)),
  }));
}

/** Held until the transaction ends: of one department, one change or one taken place after the other. @returns whether the site has it. */
export async function lockDepartment(tx: Store, siteId: string, id: string): Promise<boolean> {
  // NO KEY, as hours and places refer to their department.
  const { rows } = await sql`SELECT 1 FROM department WHERE site_id = ${siteId} AND id = ${id} FOR NO KEY UPDATE`.execute(tx);
  return rows.length > 0;
}
