import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

/** All of a site's. A site has hundreds, not thousands: they are put in order by name where the reader's language is known. */
export const allServices = (db: Store, siteId: string): Promise<Row<'service'>[]> =>
  db.selectFrom('service').selectAll().where('site_id', '=', siteId).execute();

export const servicesOf = (db: Store, siteId: string, ids: readonly string[]): Promise<Row<'service'>[]> =>
  db.selectFrom('service').selectAll().where('site_id', '=', siteId).where('id', 'in', ids).execute();

export const allLocations = (db: Store, siteId: string): Promise<Row<'location'>[]> =>
  db.selectFrom('location').selectAll().where('site_id', '=', siteId).execute();

export const locationsOf = (db: Store, siteId: string, ids: readonly string[]): Promise<Row<'location'>[]> =>
  db.selectFrom('location').selectAll().where('site_id', '=', siteId).where('id', 'in', ids).execute();

export const allPractitioners = (db: Store, siteId: string): Promise<Row<'practitioner'>[]> =>
  db.selectFrom('practitioner').selectAll().where('site_id', '=', siteId).execute();

export const practitionersOf = (db: Store, siteId: string, ids: readonly string[]): Promise<Row<'practitioner'>[]> =>
  db.selectFrom('practitioner').selectAll().where('site_id', '=', siteId).where('id', 'in', ids).execute();

export const questionnaire = (db: Store, siteId: string, id: string): Promise<Row<'questionnaire'> | undefined> =>
  db.selectFrom('questionnaire').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst();

/** At how many weekly times somebody sees patients at each place, from a day (`YYYY-MM-DD`) on. */
export async function weeksOfPractitioners(
  db: Store,
  siteId: string,
  day: string,
): Promise<{ practitioner_id: string | null; location_id: string; times: number }[]> {
  const { rows } = await sql<{ practitioner_id: string | null; location_id: string; times: number }>`
    SELECT practitioner_id, location_id, count(*)::int AS times FROM schedule_template
    WHERE site_id = ${siteId} AND practitioner_id IS NOT NULL AND (valid_to IS NULL OR valid_to >= ${day}::date)
    GROUP BY practitioner_id, location_id`.execute(db);
  return rows;
}

/** That a service is given somewhere, by someone or by a room. */
export interface Offering {
  service_id: string;
  location_id: string;
  practitioner_id: string | null;
  mode: string;
}

/**
 * What is offered where and by whom: by the weekly hours that still count, and by the times from `now` on.
 * Of a million slots only the ends of each run of equal ones are looked at, in the order of their unique index.
 * @param now ISO 8601.
 */
export async function offerings(db: Store, siteId: string, now: string): Promise<Offering[]> {
  const { rows } = await sql<Offering>`
    WITH RECURSIVE run AS (
      SELECT first.* FROM service CROSS JOIN LATERAL (
        SELECT service_id, resource_id, location_id, mode FROM slot WHERE slot.service_id = service.id
        ORDER BY service_id, resource_id, location_id, mode LIMIT 1
      ) AS first
      WHERE service.site_id = ${siteId}
      UNION ALL
      SELECT next.* FROM run CROSS JOIN LATERAL (
        SELECT service_id, resource_id, location_id, mode FROM slot
        WHERE slot.service_id = run.service_id AND (slot.resource_id, slot.location_id, slot.mode) > (run.resource_id, run.location_id, run.mode)
        ORDER BY service_id, resource_id, location_id, mode LIMIT 1
      ) AS next
    )
    SELECT run.service_id, run.location_id, soonest.practitioner_id, run.mode FROM run CROSS JOIN LATERAL (
      SELECT practitioner_id FROM slot
      WHERE slot.service_id = run.service_id AND slot.resource_id = run.resource_id AND slot.location_id = run.location_id AND slot.mode = run.mode
        AND slot.starts_at > ${now}::timestamptz
      ORDER BY starts_at LIMIT 1
    ) AS soonest
    UNION
    SELECT service_id, location_id, practitioner_id, mode
    FROM schedule_template t CROSS JOIN unnest(t.service_ids) AS service_id CROSS JOIN unnest(t.modes) AS mode
      JOIN service v ON v.id = service_id AND mode = ANY (v.modes)
    WHERE t.site_id = ${siteId} AND (valid_to IS NULL OR valid_to >= (${now}::timestamptz AT TIME ZONE 'UTC')::date)
    ORDER BY service_id, location_id, practitioner_id, mode
  `.execute(db);
  return rows;
}
