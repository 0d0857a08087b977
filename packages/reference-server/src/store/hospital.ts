import { sql } from 'kysely';
import type { Localised, Row, Store } from './db.ts';

/*
 * Writes what a hospital is: its places, people and services. Each function takes rows as the tables have them, and says how
 * many are new and how many differ from what was there; a row of another site is never touched.
 */

export interface Changes {
  readonly added: number;
  readonly changed: number;
}

type Written = { added: boolean };

const count = (rows: readonly Written[]): Changes => {
  const added = rows.filter((row) => row.added).length;
  return { added, changed: rows.length - added };
};

export type SiteRow = Row<'site'>;
export type LocationRow = Omit<Row<'location'>, 'site_id' | 'department_id'>;
export type ServiceRow = Omit<Row<'service'>, 'site_id'>;

export interface PractitionerRow {
  id: string;
  resource_id: string;
  name: Localised;
  role: Localised;
  languages: readonly string[];
}

/** A site that is there already stays the default one, or not, and keeps the rules for complaints it was given. */
export async function saveSite(db: Store, site: SiteRow): Promise<void> {
  await sql`
    INSERT INTO site SELECT r.* FROM jsonb_populate_record(NULL::site, ${JSON.stringify(site)}::jsonb) r
    ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, name = excluded.name, default_locale = excluded.default_locale,
      locales = excluded.locales, time_zone = excluded.time_zone, emergency = excluded.emergency, contact = excluded.contact, privacy_url = excluded.privacy_url,
      consent = excluded.consent, allowed_origins = excluded.allowed_origins, environment = excluded.environment, mail_from = excluded.mail_from,
      video_url = excluded.video_url, managing = excluded.managing,
      complaints = CASE site.complaints WHEN '{}' THEN excluded.complaints ELSE site.complaints END`.execute(db);
}

/** The site that the server's own address stands for. There is one at most. */
export async function makeDefault(db: Store, siteId: string): Promise<void> {
  await sql`UPDATE site SET is_default = true WHERE id = ${siteId}`.execute(db);
}

/** The site with this slug, or the default one. */
export async function siteNamed(db: Store, slug: string | undefined): Promise<Row<'site'> | undefined> {
  const { rows } = await sql<Row<'site'>>`SELECT * FROM site WHERE ${slug === undefined ? sql`is_default` : sql`slug = ${slug}`}`.execute(
    db,
  );
  return rows[0];
}

export async function siteSlugs(db: Store): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`SELECT slug FROM site ORDER BY slug`.execute(db);
  return rows.map((row) => row.slug);
}

export async function saveLocations(db: Store, siteId: string, locations: readonly LocationRow[]): Promise<Changes> {
  const { rows } = await sql<Written>`
    INSERT INTO location (id, site_id, name, address, time_zone, telecom, hours, access, directions)
    SELECT r.id, ${siteId}, r.name, r.address, r.time_zone, r.telecom, r.hours, r.access, r.directions
    FROM jsonb_to_recordset(${JSON.stringify(locations)}::jsonb)
      AS r (id text, name jsonb, address jsonb, time_zone text, telecom jsonb, hours jsonb, access jsonb, directions jsonb)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, time_zone = excluded.time_zone, telecom = excluded.telecom,
      hours = excluded.hours, access = excluded.access, directions = excluded.directions
    WHERE location.site_id = excluded.site_id
      AND (location.name, location.address, location.time_zone, location.telecom, location.hours, location.access, location.directions)
          IS DISTINCT FROM (excluded.name, excluded.address, excluded.time_zone, excluded.telecom, excluded.hours, excluded.access, excluded.directions)
    RETURNING xmax = 0 AS added`.execute(db);
  return count(rows);
}

export async function saveServices(db: Store, siteId: string, services: readonly ServiceRow[]): Promise<Changes> {
  const { rows } = await sql<Written>`
    INSERT INTO service (id, site_id, name, description, category, keywords, duration_minutes, modes, requirements, policy, capabilities, preparation, questionnaire_id, need_rules, aftercare)
    SELECT r.id, ${siteId}, r.name, r.description, r.category, r.keywords, r.duration_minutes, r.modes, r.requirements, r.policy, r.capabilities, r.preparation, r.questionnaire_id, coalesce(r.need_rules, '[]'), coalesce(r.aftercare, true)
    FROM jsonb_to_recordset(${JSON.stringify(services)}::jsonb)
      AS r (id text, name jsonb, description jsonb, category jsonb, keywords text, duration_minutes integer, modes text[], requirements jsonb, policy jsonb,
            capabilities jsonb, preparation jsonb, questionnaire_id text, need_rules jsonb, aftercare boolean)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, description = excluded.description, category = excluded.category, keywords = excluded.keywords,
      duration_minutes = excluded.duration_minutes, modes = excluded.modes, requirements = excluded.requirements, policy = excluded.policy,
      capabilities = excluded.capabilities, preparation = excluded.preparation, questionnaire_id = excluded.questionnaire_id,
      need_rules = excluded.need_rules, aftercare = excluded.aftercare
    WHERE service.site_id = excluded.site_id
      AND (service.name, service.description, service.category, service.keywords, service.duration_minutes, service.modes, service.requirements, service.policy,
           service.capabilities, service.preparation, service.questionnaire_id, service.need_rules, service.aftercare)
          IS DISTINCT FROM (excluded.name, excluded.description, excluded.category, excluded.keywords, excluded.duration_minutes, excluded.modes,
           excluded.requirements, excluded.policy, excluded.capabilities, excluded.preparation, excluded.questionnaire_id, excluded.need_rules, excluded.aftercare)
    RETURNING xmax = 0 AS added`.execute(db);
  return count(rows);
}

/**
 * Whoever and whatever takes one visit at a time. A source is a name of our own, by which the same one is found again.
 * @returns ids by source.
 */
export async function saveResources(
  db: Store,
  siteId: string,
  resources: readonly { source: string; kind: 'practitioner' | 'room' }[],
): Promise<Map<string, string>> {
  const sources = resources.map((r) => r.source);
  await sql`
    INSERT INTO resource (site_id, kind, source)
    SELECT ${siteId}, r.kind, r.source FROM unnest(${sources}::text[], ${resources.map((r) => r.kind)}::text[]) WITH ORDINALITY AS r (source, kind, n) ORDER BY r.n
    ON CONFLICT (source) DO NOTHING`.execute(db);
  const { rows } = await sql<{ source: string; id: string }>`
    SELECT source, id FROM resource WHERE site_id = ${siteId} AND source = ANY (${sources}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.source, row.id]));
}

export async function savePractitioners(db: Store, siteId: string, practitioners: readonly PractitionerRow[]): Promise<Changes> {
  const { rows } = await sql<Written>`
    INSERT INTO practitioner (id, site_id, resource_id, name, role, languages)
    SELECT r.id, ${siteId}, r.resource_id, r.name, r.role, r.languages
    FROM jsonb_to_recordset(${JSON.stringify(practitioners)}::jsonb) AS r (id text, resource_id bigint, name jsonb, role jsonb, languages text[])
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, languages = excluded.languages
    WHERE practitioner.site_id = excluded.site_id
      AND (practitioner.name, practitioner.role, practitioner.languages) IS DISTINCT FROM (excluded.name, excluded.role, excluded.languages)
    RETURNING xmax = 0 AS added`.execute(db);
  return count(rows);
}

export async function saveQuestionnaires(
  db: Store,
  siteId: string,
  questionnaires: readonly { id: string; body: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  await sql`
    INSERT INTO questionnaire (id, site_id, body)
    SELECT r.id, ${siteId}, r.body FROM jsonb_to_recordset(${JSON.stringify(questionnaires)}::jsonb) AS r (id text, body jsonb)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body WHERE questionnaire.site_id = excluded.site_id`.execute(db);
}

export interface NewException {
  id: string;
  kind: 'closed' | 'open';
  resource_id?: string | null;
  location_id?: string | null;
  template_id?: string | null;
  day: string;
  start_time?: string | null;
  end_time?: string | null;
}

/** Days that differ; one that is known already stays as it is. */
export async function addExceptions(db: Store, siteId: string, exceptions: readonly NewException[]): Promise<void> {
  await sql`
    INSERT INTO schedule_exception (id, site_id, kind, resource_id, location_id, template_id, day, start_time, end_time)
    SELECT r.id, ${siteId}, r.kind, r.resource_id, r.location_id, r.template_id, r.day, r.start_time, r.end_time
    FROM jsonb_to_recordset(${JSON.stringify(exceptions)}::jsonb)
      AS r (id text, kind text, resource_id bigint, location_id text, template_id text, day date, start_time time, end_time time)
    ON CONFLICT (id) DO NOTHING`.execute(db);
}

/** Takes times out of the list without saying whose they are. Times that are taken already stay as they are. Milliseconds since 1970 UTC. */
export async function addBlocks(
  db: Store,
  siteId: string,
  why: string,
  blocks: readonly { resourceId: string; start: number; end: number }[],
): Promise<number> {
  const iso = (at: number) => new Date(at).toISOString();
  const { numAffectedRows } = await sql`
    INSERT INTO occupancy (site_id, resource_id, during, kind, ref)
    SELECT ${siteId}, b.resource, tstzrange(b.starts, b.ends), 'block', ${why}
    FROM unnest(${blocks.map((b) => b.resourceId)}::bigint[], ${blocks.map((b) => iso(b.start))}::timestamptz[], ${blocks.map((b) => iso(b.end))}::timestamptz[])
      AS b (resource, starts, ends)
    ON CONFLICT DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0);
}
