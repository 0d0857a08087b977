import { sql } from 'kysely';
import type { PractitionerRow } from './availability.ts';
import type { Row, Store } from './db.ts';

/** What a request names: null where the site has no such thing. */
export interface RequestFacts {
  service: Row<'service'>;
  questionnaire: Row<'questionnaire'>['body'] | null;
  location: Row<'location'> | null;
  practitioner: PractitionerRow | null;
}

/** The rows a request is about; undefined for an unknown service. */
export async function requestFacts(
  db: Store,
  siteId: string,
  serviceId: string,
  wishes: { locationId?: string | undefined; practitionerId?: string | undefined },
): Promise<RequestFacts | undefined> {
  const { rows } = await sql<RequestFacts>`
    SELECT to_jsonb(v) AS service, q.body AS questionnaire, to_jsonb(l) AS location, to_jsonb(p) - 'resource_id' AS practitioner
    FROM service v LEFT JOIN questionnaire q ON q.id = v.questionnaire_id
      LEFT JOIN location l ON l.site_id = v.site_id AND l.id = ${wishes.locationId ?? null}
      LEFT JOIN practitioner p ON p.site_id = v.site_id AND p.id = ${wishes.practitionerId ?? null}
    WHERE v.id = ${serviceId} AND v.site_id = ${siteId}`.execute(db);
  return rows[0];
}
