import { sql } from 'kysely';
import { visits, type VisitRow } from './appointments.ts';
import type { Store } from './db.ts';

/** A visit with a word where a message about it did not reach its patient, and nobody has seen to it. */
export interface StaffVisitRow extends VisitRow {
  undelivered: boolean;
}

const undelivered = sql`EXISTS (SELECT 1 FROM outbox o WHERE o.site_id = v.site_id AND o.subject_id = v.id AND o.endpoint_id IS NULL
  AND (o.failed_at IS NOT NULL OR o.bounced_at IS NOT NULL) AND o.discarded_at IS NULL) AS undelivered`;

interface Page {
  readonly limit: number;
  /** The last one of the page before. */
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
}

/** Visits that begin on a day by the clock of their own place, the first first. */
export async function visitsOnDay(
  db: Store,
  siteId: string,
  { day, locationId, limit, after }: Page & { readonly day: string; readonly locationId?: string | undefined },
): Promise<StaffVisitRow[]> {
  const at = locationId === undefined ? sql`` : sql`AND a.location_id = ${locationId}`;
  const beyond = after ? sql`AND (a.starts_at, a.id) > (${after.at.toISOString()}::timestamptz, ${after.id})` : sql``;
  // No zone is further than 14 hours from UTC, so the index finds the days around it.
  const { rows } = await sql<StaffVisitRow>`SELECT v.*, ${undelivered} FROM (${visits}
    WHERE a.site_id = ${siteId} AND a.starts_at >= ${day}::date - interval '15 hours' AND a.starts_at < ${day}::date + interval '39 hours'
      AND (a.starts_at AT TIME ZONE a.time_zone)::date = ${day}::date ${at} ${beyond}
    ORDER BY a.starts_at, a.id LIMIT ${limit}) AS v ORDER BY v.starts_at, v.id`.execute(db);
  return rows;
}

export async function visitOfReference(db: Store, siteId: string, reference: string): Promise<StaffVisitRow | undefined> {
  const { rows } =
    await sql<StaffVisitRow>`SELECT v.*, ${undelivered} FROM (${visits} WHERE a.site_id = ${siteId} AND a.reference = ${reference}) AS v`.execute(
      db,
    );
  return rows[0];
}

/** What was asked for and waits for a person, the oldest first; not a time that is over. */
export async function waitingVisits(db: Store, siteId: string, now: Date, { limit, after }: Page): Promise<StaffVisitRow[]> {
  const beyond = after ? sql`AND (a.created_at, a.id) > (${after.at.toISOString()}::timestamptz, ${after.id})` : sql``;
  const { rows } = await sql<StaffVisitRow>`SELECT v.*, ${undelivered} FROM (${visits}
    WHERE a.site_id = ${siteId} AND a.status IN ('proposed', 'pending') AND (a.ends_at IS NULL OR a.ends_at > ${now.toISOString()}::timestamptz) ${beyond}
    ORDER BY a.created_at, a.id LIMIT ${limit}) AS v ORDER BY v.created_at, v.id`.execute(db);
  return rows;
}
