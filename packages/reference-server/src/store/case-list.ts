import { sql } from 'kysely';
import type { CaseRow } from './cases.ts';
import type { Localised, Store } from './db.ts';

/** Where a case stands in the queue. */
export interface Rank {
  /** 0 late and tells of danger, 1 late, 2 tells of danger, 3 waits, 4 settled, 5 ended. */
  readonly band: number;
  /** Within it: the promise, in milliseconds since 1970 (of a complaint whose clock stands still, the end of that or the date there was); of what is settled the last change, the newest first. */
  readonly turn: number;
  readonly id: string;
}

export type QueuedCase = CaseRow & Rank & { readonly undelivered: boolean };

export interface WantedCases {
  /** Those that whoever asks may see at all. */
  readonly kinds: readonly CaseRow['kind'][];
  /** Who asks: complaints about them are left out. */
  readonly staff: string;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly department?: string | undefined;
  readonly owner?: string | undefined;
  readonly urgent?: boolean;
  readonly overdue?: boolean;
  readonly reference?: string | undefined;
  /** What is late by then. The same for every page of a list. */
  readonly asOf: Date;
  readonly after?: Rank | undefined;
  readonly limit: number;
}

/** A page of the queue. */
export async function queuedCases(db: Store, siteId: string, wanted: WantedCases): Promise<QueuedCase[]> {
  const { kinds, staff, kind, status, department, owner, urgent, overdue, reference, asOf, after, limit } = wanted;
  const late = sql`(c.late_since IS NOT NULL OR coalesce(c.reply_by <= ${asOf.toISOString()}::timestamptz, false))`;
  const waits = sql`c.status IN ('received', 'assigned', 'acknowledged', 'investigating', 'interim', 'signed-off', 'reopened')`;
  const stands = sql`(SELECT coalesce(p.paused_until, p.respond_by) FROM complaint p WHERE p.case_id = c.id)`;
  const when = [
    sql`c.site_id = ${siteId}`,
    sql`c.kind = ANY (${[...kinds]}::text[])`,
    sql`NOT EXISTS (SELECT 1 FROM complaint_person p WHERE p.case_id = c.id AND p.subject = ${staff} AND p.part = 'concerned')`,
    ...(kind === undefined ? [] : [sql`c.kind = ${kind}`]),
    ...(status === undefined ? [] : [sql`c.status = ${status}`]),
    ...(department === undefined ? [] : [sql`c.department_id = ${department}`]),
    ...(owner === undefined
      ? []
      : [sql`(c.owner_subject = ${owner} OR EXISTS (SELECT 1 FROM complaint p WHERE p.case_id = c.id AND p.deputy_subject = ${owner}))`]),
    ...(reference === undefined ? [] : [sql`c.reference = ${reference}`]),
    ...(urgent ? [sql`c.urgent`] : []),
    ...(overdue ? [sql`${late}`] : []),
  ];
  const from = after ? sql`WHERE (q.band, q.turn, q.id) > (${after.band}::int, ${after.turn}::float8, ${after.id}::text)` : sql``;
  const { rows } = await sql<QueuedCase>`
    SELECT q.*, EXISTS (SELECT 1 FROM outbox o WHERE o.subject_id = q.id AND o.site_id = q.site_id AND o.channel <> 'webhook' AND o.failed_at IS NOT NULL
      AND o.discarded_at IS NULL) AS undelivered
    FROM (SELECT c.*,
      CASE WHEN ${waits} THEN 3 - CASE WHEN ${late} THEN 2 ELSE 0 END - CASE WHEN c.urgent THEN 1 ELSE 0 END WHEN c.closed_at IS NULL THEN 4 ELSE 5 END AS band,
      CASE WHEN ${waits} THEN 1 ELSE -1 END * floor(extract(epoch FROM CASE WHEN ${waits} THEN coalesce(c.reply_by, ${stands}, c.created_at) ELSE c.updated_at END) * 1000)::float8 AS turn
      FROM patient_case c WHERE ${sql.join(when, sql` AND `)}) AS q
    ${from} ORDER BY q.band, q.turn, q.id LIMIT ${limit}`.execute(db);
  return rows;
}

/** Whoever works at the desk now, and whoever has a case, by name. */
export async function colleagues(db: Store, siteId: string): Promise<{ subject: string; name: string }[]> {
  const { rows } = await sql<{ subject: string; name: string }>`
    SELECT DISTINCT ON (subject) subject, name FROM (
      SELECT subject, name, 0 AS age FROM staff_session WHERE site_id = ${siteId}
      UNION ALL SELECT owner_subject, owner_name, 1 FROM patient_case WHERE site_id = ${siteId} AND owner_subject IS NOT NULL) AS known
    ORDER BY subject, age, name LIMIT 500`.execute(db);
  return rows.toSorted((a, b) => a.name.localeCompare(b.name) || (a.subject < b.subject ? -1 : 1));
}

export async function departmentNames(db: Store, siteId: string): Promise<Map<string, Localised>> {
  const rows = await db.selectFrom('department').select(['id', 'name']).where('site_id', '=', siteId).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
