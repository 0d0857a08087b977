import { sql } from 'kysely';
import type { Store } from './db.ts';
import type { Time } from './occupancy.ts';

export interface HoursRow {
  id: string;
  resource_id: string;
  practitioner_id: string | null;
  location_id: string;
  time_zone: string;
  services: { id: string; durationMinutes: number; modes: string[] }[];
  modes: string[];
  weekday: number;
  start_time: string;
  end_time: string;
  valid_from: string | null;
  valid_to: string | null;
  capacity: number | null;
}

export interface ExceptionRow {
  kind: 'closed' | 'open';
  resource_id: string | null;
  location_id: string | null;
  template_id: string | null;
  day: string;
  start_time: string | null;
  end_time: string | null;
}

/** A candidate of the weekly hours, as it stands in `slot`. */
export interface TemplateSlotRow {
  id: string;
  service_id: string;
  location_id: string;
  practitioner_id: string | null;
  resource_id: string;
  mode: string;
  starts_at: Date;
  ends_at: Date;
  capacity: number | null;
}

export interface NewTemplateSlot {
  serviceId: string;
  locationId: string;
  practitionerId: string | null;
  resourceId: string;
  mode: string;
  /** Milliseconds since 1970 UTC. */
  start: number;
  end: number;
  day: string;
  capacity: number | null;
}

const iso = (at: number) => new Date(at).toISOString();

/** Held until the transaction ends: one process at a time turns a site's hours into times. */
export async function lockSchedule(db: Store, siteId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(7303015, hashtext(${siteId}))`.execute(db);
}

/**
 * Tells the database how the times lie. Until it knows, it plans as if there were hardly any, and finding the soonest free one
 * takes a hundred times as long; PostgreSQL finds out by itself after a minute, PGlite never does.
 */
export async function analyseTimes(db: Store): Promise<void> {
  await sql`ANALYZE slot, occupancy, service, location`.execute(db);
}

export async function sitesWithSchedules(db: Store): Promise<string[]> {
  const { rows } = await sql<{ site_id: string }>`
    SELECT site_id FROM schedule_template UNION SELECT DISTINCT site_id FROM slot WHERE source = 'template' ORDER BY 1`.execute(db);
  return rows.map((row) => row.site_id);
}

/** Whoever has weekly hours, or times to come from hours they had. */
export async function scheduledResources(db: Store, siteId: string, now: number): Promise<string[]> {
  const { rows } = await sql<{ resource_id: string }>`
    SELECT resource_id FROM schedule_template WHERE site_id = ${siteId}
    UNION SELECT resource_id FROM slot WHERE site_id = ${siteId} AND source = 'template' AND starts_at >= ${iso(now)}::timestamptz
    ORDER BY 1`.execute(db);
  return rows.map((row) => row.resource_id);
}

/** Services keep the order in which the template names them. */
export async function hoursOf(db: Store, siteId: string, resources: readonly string[]): Promise<HoursRow[]> {
  const { rows } = await sql<HoursRow>`
    SELECT t.id, t.resource_id, t.practitioner_id, t.location_id, l.time_zone, t.modes, t.weekday, t.start_time, t.end_time,
           t.valid_from, t.valid_to, t.capacity,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'durationMinutes', s.duration_minutes, 'modes', s.modes)
                                      ORDER BY array_position(t.service_ids, s.id)), '[]')
            FROM service s WHERE s.id = ANY (t.service_ids) AND s.site_id = t.site_id) AS services
    FROM schedule_template t JOIN location l ON l.id = t.location_id
    WHERE t.site_id = ${siteId} AND t.resource_id = ANY (${resources}::bigint[])
    ORDER BY t.id`.execute(db);
  return rows;
}

export async function exceptionsOf(db: Store, siteId: string, from: string, to: string): Promise<ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    SELECT kind, resource_id, location_id, template_id, day, start_time, end_time FROM schedule_exception
    WHERE site_id = ${siteId} AND day BETWEEN ${from}::date AND ${to}::date ORDER BY id`.execute(db);
  return rows;
}

export async function templateSlotsOf(db: Store, siteId: string, resources: readonly string[], now: number): Promise<TemplateSlotRow[]> {
  const { rows } = await sql<TemplateSlotRow>`
    SELECT id, service_id, location_id, practitioner_id, resource_id, mode, starts_at, ends_at, capacity FROM slot
    WHERE site_id = ${siteId} AND resource_id = ANY (${resources}::bigint[]) AND source = 'template' AND starts_at >= ${iso(now)}::timestamptz`.execute(
    db,
  );
  return rows;
}

/**
 * Takes away candidates nobody has. One with a visit, a live hold or a seat taken stays; a session among them takes no
 * more people than it has.
 * @returns how many are gone.
 */
export async function removeSlots(db: Store, ids: readonly string[], now: number): Promise<number> {
  if (ids.length === 0) return 0;
  const at = iso(now);
  await sql`DELETE FROM seat WHERE slot_id = ANY (${ids}::text[]) AND expires_at <= ${at}::timestamptz`.execute(db);
  const { rows } = await sql<{ id: string }>`
    DELETE FROM slot s WHERE s.id = ANY (${ids}::text[])
      AND NOT EXISTS (SELECT 1 FROM seat WHERE seat.slot_id = s.id)
      AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.slot_id = s.id AND a.status IN ('pending', 'booked', 'arrived', 'fulfilled'))
      AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.slot_id = s.id AND h.ended_at IS NULL AND h.expires_at > ${at}::timestamptz)
    RETURNING s.id`.execute(db);
  const gone = rows.map((row) => row.id);
  await sql`DELETE FROM occupancy WHERE kind = 'session' AND ref = ANY (${gone}::text[])`.execute(db);
  await sql`
    UPDATE slot SET capacity = taken.seats
    FROM (SELECT slot_id, count(*)::integer AS seats FROM seat WHERE slot_id = ANY (${ids}::text[]) GROUP BY slot_id) taken
    WHERE slot.id = taken.slot_id AND slot.capacity > taken.seats`.execute(db);
  return gone.length;
}

/** When and whose they are. */
export async function timesOf(db: Store, ids: readonly string[]): Promise<Time[]> {
  const { rows } = await sql<Time>`SELECT resource_id, starts_at, ends_at FROM slot WHERE id = ANY (${ids}::text[])`.execute(db);
  return rows;
}

export interface NewLinkSlot extends NewTemplateSlot {
  /** Where it is booked. */
  link: string;
}

/** Ids are a hash of what the time is, so that any process makes the same one. @returns the ids of those that are new. */
async function insertSlots(
  db: Store,
  siteId: string,
  source: string,
  slots: readonly (NewTemplateSlot & { link?: string })[],
): Promise<{ id: string; capacity: number | null }[]> {
  const { rows } = await sql<{ id: string; capacity: number | null }>`
    INSERT INTO slot (id, site_id, service_id, location_id, practitioner_id, resource_id, mode, starts_at, ends_at, day, capacity, deep_link, source)
    SELECT left(translate(encode(sha256(convert_to(concat_ws('|', ${siteId}::text, c.service, c.resource, c.location, c.mode,
                extract(epoch FROM c.starts)::bigint, extract(epoch FROM c.ends)::bigint), 'UTF8')), 'base64'), '+/=', '-_'), 22),
           ${siteId}, c.service, c.location, c.practitioner, c.resource, c.mode, c.starts, c.ends, c.day, c.seats, c.link, ${source}
    FROM unnest(${slots.map((s) => s.serviceId)}::text[], ${slots.map((s) => s.locationId)}::text[], ${slots.map((s) => s.practitionerId)}::text[],
                ${slots.map((s) => s.resourceId)}::bigint[], ${slots.map((s) => s.mode)}::text[], ${slots.map((s) => iso(s.start))}::timestamptz[],
                ${slots.map((s) => iso(s.end))}::timestamptz[], ${slots.map((s) => s.day)}::date[], ${slots.map((s) => s.capacity)}::integer[],
                ${slots.map((s) => s.link ?? null)}::text[])
         AS c (service, location, practitioner, resource, mode, starts, ends, day, seats, link)
    ON CONFLICT DO NOTHING
    RETURNING id, capacity`.execute(db);
  return rows;
}

/** Candidates of the weekly hours. */
export const insertTemplateSlots = (db: Store, siteId: string, slots: readonly NewTemplateSlot[]) =>
  insertSlots(db, siteId, 'template', slots);

/** Times that are booked on a partner's website. @returns how many are new. */
export const insertLinkSlots = async (db: Store, siteId: string, slots: readonly NewLinkSlot[]): Promise<number> =>
  (await insertSlots(db, siteId, 'partner', slots)).length;

/**
 * Sessions take their clinician's time, once each. One that has it already keeps it.
 * @returns those that could not, because the clinician has something else then.
 */
export async function occupySessions(db: Store, ids: readonly string[], now: number): Promise<string[]> {
  if (ids.length === 0) return [];
  await sql`
    DELETE FROM occupancy o USING slot s
    WHERE s.id = ANY (${ids}::text[]) AND o.resource_id = s.resource_id AND o.during && tstzrange(s.starts_at, s.ends_at)
      AND o.kind = 'hold' AND o.expires_at <= ${iso(now)}::timestamptz`.execute(db);
  await sql`
    INSERT INTO occupancy (site_id, resource_id, during, kind, ref)
    SELECT site_id, resource_id, tstzrange(starts_at, ends_at), 'session', id FROM slot
    WHERE id = ANY (${ids}::text[]) AND NOT EXISTS (SELECT 1 FROM occupancy o WHERE o.ref = slot.id AND o.kind = 'session') ORDER BY starts_at, id
    ON CONFLICT DO NOTHING`.execute(db);
  const { rows } = await sql<{ id: string }>`
    SELECT w.id FROM unnest(${ids}::text[]) AS w (id) WHERE NOT EXISTS (SELECT 1 FROM occupancy o WHERE o.ref = w.id AND o.kind = 'session')`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** What somebody's times are made of, as text. */
export interface Made {
  readonly resourceId: string;
  readonly from: string;
}

/** Those whose times are not made of this yet. */
export async function toBeRolled(db: Store, made: readonly Made[]): Promise<string[]> {
  const { rows } = await sql<{ resource: string }>`
    SELECT m.resource FROM unnest(${made.map((m) => m.resourceId)}::bigint[], ${made.map((m) => m.from)}::text[]) AS m (resource, source)
    LEFT JOIN schedule_roll r ON r.resource_id = m.resource WHERE r.digest IS DISTINCT FROM md5(m.source)`.execute(db);
  return rows.map((row) => row.resource);
}

export async function markRolled(db: Store, made: readonly Made[]): Promise<void> {
  await sql`
    INSERT INTO schedule_roll (resource_id, digest)
    SELECT m.resource, md5(m.source) FROM unnest(${made.map((m) => m.resourceId)}::bigint[], ${made.map((m) => m.from)}::text[]) AS m (resource, source)
    ON CONFLICT (resource_id) DO UPDATE SET digest = excluded.digest`.execute(db);
}

export async function unmarkRolled(db: Store, resources: readonly string[]): Promise<void> {
  await sql`DELETE FROM schedule_roll WHERE resource_id = ANY (${resources}::bigint[])`.execute(db);
}

export async function setSeats(db: Store, slots: readonly { id: string; capacity: number | null }[]): Promise<void> {
  await sql`
    UPDATE slot SET capacity = c.seats FROM unnest(${slots.map((s) => s.id)}::text[], ${slots.map((s) => s.capacity)}::integer[]) AS c (id, seats)
    WHERE slot.id = c.id`.execute(db);
}

export interface Template {
  id: string;
  resource_id: string;
  practitioner_id: string | null;
  location_id: string;
  service_ids: readonly string[];
  modes: readonly string[];
  weekday: number;
  start_time: string;
  end_time: string;
  valid_from: string | null;
  valid_to: string | null;
  capacity: number | null;
}

/** New hours, or other hours under an id that is there already. */
export async function saveTemplates(db: Store, siteId: string, templates: readonly Template[]): Promise<void> {
  await sql`
    INSERT INTO schedule_template (id, site_id, resource_id, practitioner_id, location_id, service_ids, modes, weekday, start_time, end_time, valid_from, valid_to, capacity)
    SELECT t.id, ${siteId}, t.resource_id, t.practitioner_id, t.location_id, t.service_ids, t.modes, t.weekday, t.start_time, t.end_time, t.valid_from, t.valid_to, t.capacity
    FROM jsonb_to_recordset(${JSON.stringify(templates)}::jsonb) AS t (id text, resource_id bigint, practitioner_id text, location_id text, service_ids text[],
         modes text[], weekday smallint, start_time time, end_time time, valid_from date, valid_to date, capacity integer)
    ON CONFLICT (id) DO UPDATE SET resource_id = excluded.resource_id, practitioner_id = excluded.practitioner_id, location_id = excluded.location_id,
      service_ids = excluded.service_ids, modes = excluded.modes, weekday = excluded.weekday, start_time = excluded.start_time, end_time = excluded.end_time,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to, capacity = excluded.capacity
    WHERE schedule_template.site_id = excluded.site_id`.execute(db);
}
