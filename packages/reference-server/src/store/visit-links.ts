import { sql, type RawBuilder } from 'kysely';
import type { Localised, Store } from './db.ts';

/** Another visit of the patient, as it stands beside one. */
export interface LinkedVisit {
  id: string;
  reference: string;
  /** Where the other one belongs: before this one, or after it. */
  relation: 'before' | 'after';
  /** RFC 3339. */
  starts_at: string | null;
  time_zone: string;
  service_id: string;
  service_name: Localised;
}

/** Those that belong with visit `a` of a query and will or did take place, the soonest first, as JSON. */
export const linkedVisits: RawBuilder<LinkedVisit[]> = sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', other.id, 'reference', other.reference, 'relation', link.relation, 'starts_at', other.starts_at,
    'time_zone', other.time_zone, 'service_id', other.service_id, 'service_name', named.name) ORDER BY other.starts_at, other.id), '[]')
  FROM (SELECT earlier_id AS id, 'before' AS relation FROM visit_link WHERE later_id = a.id
    UNION ALL SELECT later_id, 'after' FROM visit_link WHERE earlier_id = a.id) AS link
  JOIN appointment other ON other.id = link.id JOIN service named ON named.id = other.service_id
  WHERE other.status NOT IN ('cancelled', 'noshow'))`;

/** @returns false when they are linked the other way round. */
export async function insertLink(tx: Store, siteId: string, link: { earlier: string; later: string }, now: Date): Promise<boolean> {
  const { rows } = await sql<{ reversed: boolean }>`
    WITH put AS (
      INSERT INTO visit_link (earlier_id, later_id, site_id, created_at)
      SELECT ${link.earlier}, ${link.later}, ${siteId}, ${now.toISOString()}::timestamptz
      WHERE NOT EXISTS (SELECT 1 FROM visit_link WHERE earlier_id = ${link.later} AND later_id = ${link.earlier})
      ON CONFLICT DO NOTHING)
    SELECT EXISTS (SELECT 1 FROM visit_link WHERE earlier_id = ${link.later} AND later_id = ${link.earlier}) AS reversed`.execute(tx);
  return rows[0]?.reversed !== true;
}

/** Whichever of the two comes first. @returns whether they were linked. */
export async function deleteLink(db: Store, siteId: string, one: string, other: string): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM visit_link WHERE site_id = ${siteId}
      AND ((earlier_id = ${one} AND later_id = ${other}) OR (earlier_id = ${other} AND later_id = ${one})) RETURNING earlier_id`.execute(
    db,
  );
  return rows.length > 0;
}
