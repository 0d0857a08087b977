import { sql } from 'kysely';
import type { Store } from './db.ts';

export interface Run {
  id: string;
  shift_days: number | null;
}

/** An import that was begun and not ended, with these very options. */
export async function unfinishedRun(db: Store, siteId: string, source: string, options: string): Promise<Run | undefined> {
  const { rows } = await sql<Run>`
    SELECT id, shift_days FROM import_run WHERE site_id = ${siteId} AND source = ${source} AND options = ${options} AND finished_at IS NULL
    ORDER BY id DESC LIMIT 1`.execute(db);
  return rows[0];
}

/**
 * Begins an import. Whatever else of the source was under way is not carried on later: it would leave half of each. In a transaction,
 * of any number of processes one begins, and the others carry on with it.
 */
export async function beginRun(
  db: Store,
  run: { siteId: string; source: string; options: string; shiftDays: number | null; now: Date },
): Promise<Run> {
  const { siteId, source, options, shiftDays } = run;
  const now = run.now.toISOString();
  await sql`SELECT pg_advisory_xact_lock(7303016, hashtext(${`${siteId}|${source}`}))`.execute(db);
  const same = await unfinishedRun(db, siteId, source, options);
  if (same) return same;
  await sql`
    WITH others AS (UPDATE import_run SET finished_at = ${now}::timestamptz WHERE site_id = ${siteId} AND source = ${source} AND finished_at IS NULL RETURNING id)
    DELETE FROM import_progress WHERE run_id IN (SELECT id FROM others)`.execute(db);
  const { rows } = await sql<Run>`
    INSERT INTO import_run (site_id, source, options, shift_days, started_at)
    VALUES (${siteId}, ${source}, ${options}, ${shiftDays}, ${now}::timestamptz) RETURNING id, shift_days`.execute(db);
  const begun = rows[0];
  if (!begun) throw new Error('The import could not be noted down.');
  return begun;
}

export async function endRun(db: Store, runId: string, now: Date): Promise<void> {
  await sql`DELETE FROM import_progress WHERE run_id = ${runId}::bigint`.execute(db);
  await sql`UPDATE import_run SET finished_at = ${now.toISOString()}::timestamptz WHERE id = ${runId}::bigint`.execute(db);
}

/** By how many days the times of a source were moved last, as long as some of them are still to come. */
export async function lastShift(db: Store, siteId: string, source: string, now: Date): Promise<number | undefined> {
  const { rows } = await sql<{ shift_days: number }>`
    SELECT shift_days FROM import_run WHERE site_id = ${siteId} AND source = ${source} AND shift_days IS NOT NULL
      AND EXISTS (SELECT 1 FROM slot WHERE slot.site_id = ${siteId} AND slot.source = ${slotSource(source)} AND slot.ends_at > ${now.toISOString()}::timestamptz)
    ORDER BY id DESC LIMIT 1`.execute(db);
  return rows[0]?.shift_days;
}

const slotSource = (source: string) => `import:${source}`;

/** How far a run has come in a file, and what it says of that. */
export interface Progress<State> {
  readonly lines: number;
  readonly state: State;
}

/** Files are known by their digest. */
export async function progressOf<State>(db: Store, runId: string, digest: string): Promise<Progress<State> | undefined> {
  const { rows } = await sql<
    Progress<State>
  >`SELECT lines, state FROM import_progress WHERE run_id = ${runId}::bigint AND digest = ${digest}`.execute(db);
  return rows[0];
}

export async function saveProgress<State>(db: Store, runId: string, digest: string, { lines, state }: Progress<State>): Promise<void> {
  await sql`
    INSERT INTO import_progress (run_id, digest, lines, state) VALUES (${runId}::bigint, ${digest}, ${lines}, ${JSON.stringify(state)}::jsonb)
    ON CONFLICT (run_id, digest) DO UPDATE SET lines = excluded.lines, state = excluded.state`.execute(db);
}

/** A time as it is read; times are milliseconds since 1970 UTC. */
export interface ImportSlot {
  /** The publisher's, and by how much it was moved: what the slot's own id is a hash of. */
  readonly name: string;
  readonly serviceId: string;
  readonly locationId: string;
  readonly practitionerId: string | null;
  readonly resourceId: string;
  readonly start: number;
  readonly end: number;
  readonly day: string;
  readonly capacity: number | null;
  readonly deepLink: string | null;
  readonly phone: string | null;
}

/** How a time that was read stands to what is there. `n` is its place in the batch, from 1. */
export interface Standing {
  n: number;
  id: string;
  known: boolean;
  same_time: boolean;
  same_rest: boolean;
  /** Another time of the same schedule starts then. */
  taken: boolean;
}

const idOf = (siteId: string, source: string) =>
  sql`left(translate(encode(sha256(convert_to(concat_ws('|', ${siteId}::text, ${source}::text, b.name), 'UTF8')), 'base64'), '+/=', '-_'), 22)`;

const iso = (at: number) => new Date(at).toISOString();

const batch = (slots: readonly ImportSlot[]) => sql`unnest(
    ${slots.map((s) => s.name)}::text[], ${slots.map((s) => s.serviceId)}::text[], ${slots.map((s) => s.locationId)}::text[], ${slots.map((s) => s.practitionerId)}::text[],
    ${slots.map((s) => s.resourceId)}::bigint[], ${slots.map((s) => iso(s.start))}::timestamptz[], ${slots.map((s) => iso(s.end))}::timestamptz[],
    ${slots.map((s) => s.day)}::date[], ${slots.map((s) => s.capacity)}::integer[], ${slots.map((s) => s.deepLink)}::text[], ${slots.map((s) => s.phone)}::text[])
  WITH ORDINALITY AS b (name, service_id, location_id, practitioner_id, resource_id, starts_at, ends_at, day, capacity, deep_link, phone, n)`;

export async function standings(db: Store, siteId: string, source: string, slots: readonly ImportSlot[]): Promise<Standing[]> {
  if (slots.length === 0) return [];
  const { rows } = await sql<Standing>`
    SELECT b.n::integer, b.id, s.id IS NOT NULL AS known,
      (s.service_id, s.location_id, s.practitioner_id, s.resource_id, s.starts_at, s.ends_at, s.day)
        IS NOT DISTINCT FROM (b.service_id, b.location_id, b.practitioner_id, b.resource_id, b.starts_at, b.ends_at, b.day) AS same_time,
      (s.capacity, s.deep_link, s.phone) IS NOT DISTINCT FROM (b.capacity, b.deep_link, b.phone) AS same_rest,
      EXISTS (SELECT 1 FROM slot o WHERE o.service_id = b.service_id AND o.resource_id = b.resource_id AND o.location_id = b.location_id
        AND o.mode = 'in-person' AND o.starts_at = b.starts_at AND o.id <> b.id) AS taken
    FROM (SELECT ${idOf(siteId, source)} AS id, b.* FROM ${batch(slots)}) b LEFT JOIN slot s ON s.id = b.id
    ORDER BY b.n`.execute(db);
  return rows;
}

export async function insertImported(db: Store, siteId: string, source: string, slots: readonly ImportSlot[]): Promise<void> {
  if (slots.length === 0) return;
  await sql`
    INSERT INTO slot (id, site_id, service_id, location_id, practitioner_id, resource_id, mode, starts_at, ends_at, day, capacity, deep_link, phone, source)
    SELECT ${idOf(siteId, source)}, ${siteId}, b.service_id, b.location_id, b.practitioner_id, b.resource_id, 'in-person', b.starts_at, b.ends_at, b.day,
      b.capacity, b.deep_link, b.phone, ${slotSource(source)}
    FROM ${batch(slots)}`.execute(db);
}

/** Whether somebody has booked or holds it, or a seat of it. The slot is `s`. */
const wanted = (now: string) => sql`(
  EXISTS (SELECT 1 FROM seat WHERE seat.slot_id = s.id AND (seat.expires_at IS NULL OR seat.expires_at > ${now}::timestamptz))
  OR EXISTS (SELECT 1 FROM appointment a WHERE a.slot_id = s.id AND a.status IN ('pending', 'booked', 'arrived', 'fulfilled'))
  OR EXISTS (SELECT 1 FROM hold h WHERE h.slot_id = s.id AND h.ended_at IS NULL AND h.expires_at > ${now}::timestamptz))`;

/**
 * Makes known slots what was read. Where and when stays as it is for one that somebody has, and so does who books it.
 * @returns the ids of those that are as read now.
 */
export async function updateImported(
  db: Store,
  siteId: string,
  source: string,
  slots: readonly ImportSlot[],
  now: Date,
): Promise<string[]> {
  if (slots.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    UPDATE slot s SET service_id = b.service_id, location_id = b.location_id, practitioner_id = b.practitioner_id, resource_id = b.resource_id,
      starts_at = b.starts_at, ends_at = b.ends_at, day = b.day, capacity = b.capacity, deep_link = b.deep_link, phone = b.phone
    FROM (SELECT ${idOf(siteId, source)} AS id, b.* FROM ${batch(slots)}) b
    WHERE s.id = b.id AND s.site_id = ${siteId}
      AND (NOT ${wanted(now.toISOString())}
        OR ((s.service_id, s.location_id, s.resource_id, s.starts_at, s.ends_at) = (b.service_id, b.location_id, b.resource_id, b.starts_at, b.ends_at)
          AND (s.capacity IS NULL) = (b.capacity IS NULL) AND b.deep_link IS NULL))
    RETURNING s.id`.execute(db);
  return rows.map((row) => row.id);
}

/** Slots that are not sessions of ours (any more) occupy nobody. */
export async function freeSessions(db: Store, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`DELETE FROM occupancy WHERE kind = 'session' AND ref = ANY (${ids}::text[])`.execute(db);
}

/** Of times the publisher says are taken, those that are offered here. */
export async function idsOf(db: Store, siteId: string, source: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    SELECT s.id FROM (SELECT ${idOf(siteId, source)} AS id FROM unnest(${names}::text[]) AS b (name)) b JOIN slot s ON s.id = b.id WHERE s.site_id = ${siteId}`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** The visit lengths that services have now, in minutes. */
export async function minutesOfServices(db: Store, siteId: string, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; duration_minutes: number }>`
    SELECT id, duration_minutes FROM service WHERE site_id = ${siteId} AND id = ANY (${ids}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.duration_minutes]));
}
