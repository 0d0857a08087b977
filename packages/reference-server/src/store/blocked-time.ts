import { sql, type RawBuilder } from 'kysely';
import type { Row, Store } from './db.ts';
import type { Time } from './occupancy.ts';

/*
 * What a block takes, asked in one way only. Whatever was booked keeps its own rows of `occupancy`; the block has rows for the rest, so that the
 * exclusion constraint refuses whoever comes later.
 */

/** Time that is, or would be, blocked: of a clinician, or at a place. */
export type Blocked = Pick<Row<'block'>, 'id' | 'site_id' | 'resource_id' | 'location_id' | 'starts_at' | 'ends_at'>;

const at = (time: Date) => sql`${time.toISOString()}::timestamptz`;
const span = ({ starts_at, ends_at }: Blocked) => sql`tstzrange(${at(starts_at)}, ${at(ends_at)})`;

/** The clinician's slots, or the place's, that it touches; the bound of 25 hours lets an index find them, as no slot is longer. */
const touched = (block: Blocked, resources?: readonly string[]) => sql`s.site_id = ${block.site_id}
  AND ${block.resource_id === null ? sql`s.location_id = ${block.location_id}` : sql`s.resource_id = ${block.resource_id}::bigint`}
  ${resources ? sql`AND s.resource_id = ANY (${resources}::bigint[])` : sql``}
  AND s.starts_at < ${at(block.ends_at)} AND s.starts_at > ${at(block.starts_at)} - interval '25 hours' AND s.ends_at > ${at(block.starts_at)}`;

/** A session is one thing: blocked in part, it takes nobody more. */
const sessions = (block: Blocked) => sql`SELECT s.id FROM slot s WHERE ${touched(block)} AND s.capacity IS NOT NULL`;

/** As `want (resource_id, times)`: all of the clinician's time; at a place only what is offered there, as people work at several. */
const want = (block: Blocked, resources?: readonly string[]): RawBuilder<unknown> => sql`want AS (
    SELECT resource_id, range_agg(during) AS times FROM (
      SELECT s.resource_id, CASE WHEN s.capacity IS NULL THEN tstzrange(s.starts_at, s.ends_at) * ${span(block)} ELSE tstzrange(s.starts_at, s.ends_at) END AS during
      FROM slot s WHERE ${touched(block, resources)} ${block.resource_id === null ? sql`` : sql`AND s.capacity IS NOT NULL`}
      ${block.resource_id === null ? sql`` : sql`UNION ALL SELECT ${block.resource_id}::bigint, ${span(block)}`}
    ) AS part GROUP BY resource_id)`;

const gaps = sql`gap AS (
    SELECT w.resource_id, during FROM want w, unnest(w.times - coalesce(
      (SELECT range_agg(o.during) FROM occupancy o WHERE o.resource_id = w.resource_id AND o.during && w.times), '{}'::tstzmultirange)) AS during)`;

const inside = sql`occupancy o JOIN want w ON o.resource_id = w.resource_id AND o.during && w.times`;

/** Single visits and those who have a seat of a session. */
const visits = (block: Blocked) => sql`SELECT o.ref AS id FROM ${inside} WHERE o.kind = 'visit'
  UNION SELECT seat.ref FROM seat WHERE seat.slot_id IN (${sessions(block)}) AND seat.kind = 'visit'`;

/**
 * Held until the transaction ends. Whoever changes a visit passes before they lock it, any number at once; a block shuts it first, and so neither
 * waits for the other with anything in hand.
 */
export async function passGate(tx: Store, siteId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock_shared(7303018, hashtext(${siteId}))`.execute(tx);
}

/** Waits until no visit of the site is being changed; none will be until the transaction ends. */
export async function shutGate(tx: Store, siteId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(7303018, hashtext(${siteId}))`.execute(tx);
}

/** Ends the holds there are, of sessions too, which wait until nobody is just taking a seat, and take nobody more. */
export async function endHoldsIn(tx: Store, block: Blocked, now: Date): Promise<void> {
  await sql`SELECT id FROM slot WHERE id IN (${sessions(block)}) ORDER BY id FOR NO KEY UPDATE`.execute(tx);
  await sql`
    WITH ${want(block)}, gone AS (
      DELETE FROM occupancy WHERE id IN (SELECT o.id FROM ${inside} WHERE o.kind = 'hold') AND kind = 'hold' RETURNING ref
    ), seats AS (
      DELETE FROM seat WHERE slot_id IN (${sessions(block)}) AND kind = 'hold' RETURNING ref
    ), sessions AS (
      DELETE FROM occupancy WHERE kind = 'session' AND ref IN (${sessions(block)}) RETURNING ref
    )
    UPDATE hold SET ended_at = ${at(now)} WHERE ended_at IS NULL AND id IN (SELECT ref FROM gone UNION SELECT ref FROM seats)`.execute(tx);
}

/**
 * Takes what is free of a block's time. Somebody may be just taking a part of it: what they leave is for the next call.
 *
 * @param resources only theirs; all unless told.
 * @returns whether all that was free is the block's now.
 */
export async function fillGaps(tx: Store, block: Blocked, resources?: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ whole: boolean }>`
    WITH ${want(block, resources)}, ${gaps}, put AS (
      INSERT INTO occupancy (site_id, resource_id, during, kind, ref) SELECT ${block.site_id}, resource_id, during, 'block', ${block.id} FROM gap
      ON CONFLICT DO NOTHING RETURNING id)
    SELECT (SELECT count(*) FROM gap) = (SELECT count(*) FROM put) AS whole`.execute(tx);
  return rows[0]?.whole === true;
}

export interface Inside {
  /** Neither free time nor a hold is left. */
  closed: boolean;
  /** Visits that have time or a seat there. */
  visits: string[];
  /** Of people who are just booking. */
  holds: number;
}

/** What a block's time is made of at one moment. */
export async function lookInside(tx: Store, block: Blocked, now: Date): Promise<Inside> {
  const { rows } = await sql<Inside>`
    WITH ${want(block)}, ${gaps}, held AS (
      SELECT o.ref FROM ${inside} WHERE o.kind = 'hold' UNION SELECT seat.ref FROM seat WHERE seat.slot_id IN (${sessions(block)}) AND seat.kind = 'hold')
    SELECT NOT EXISTS (SELECT 1 FROM gap) AND NOT EXISTS (SELECT 1 FROM held) AS closed, (SELECT count(*)::int FROM held JOIN hold h ON h.id = held.ref WHERE h.ended_at IS NULL AND h.expires_at > ${at(now)}
        AND NOT EXISTS (SELECT 1 FROM waitlist_offer w WHERE w.id = h.id) AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.kept_hold_id = h.id)) AS holds,
      ARRAY(${visits(block)}) AS visits`.execute(tx);
  return rows[0] ?? { closed: false, visits: [], holds: 0 };
}

/** Blocks that stand and touch one of these times, the oldest first. */
async function blocksOver(tx: Store, times: readonly Time[]): Promise<Blocked[]> {
  const { rows } = await sql<Blocked>`
    SELECT DISTINCT b.id, b.site_id, b.resource_id, b.location_id, b.starts_at, b.ends_at, b.created_at FROM block b
      JOIN resource r ON r.site_id = b.site_id AND (b.resource_id IS NULL OR b.resource_id = r.id)
      JOIN unnest(${times.map((t) => t.resource_id)}::bigint[], ${times.map((t) => t.starts_at.toISOString())}::timestamptz[],
        ${times.map((t) => t.ends_at.toISOString())}::timestamptz[]) AS t (resource, starts, ends) ON t.resource = r.id
    WHERE b.lifted_at IS NULL AND b.starts_at < t.ends AND b.ends_at > t.starts ORDER BY b.created_at, b.id`.execute(tx);
  return rows;
}

/** What was given back behind the gate or is newly offered, and is blocked, becomes the block's before anybody else can have it. */
export async function keepBlocked(tx: Store, times: readonly Time[]): Promise<void> {
  if (times.length === 0) return;
  const resources = [...new Set(times.map((time) => time.resource_id))];
  for (const block of await blocksOver(tx, times)) {
    for (let whole = false; !whole;) whole = await fillGaps(tx, block, resources);
  }
}

/** Gives back all that a block has; sessions that people are in, or that hours made, are sessions again. @returns what became free. */
export async function vacateBlock(tx: Store, block: Blocked): Promise<Time[]> {
  const { rows } = await sql<Time>`
    DELETE FROM occupancy WHERE ref = ${block.id} AND kind = 'block' RETURNING resource_id, lower(during) AS starts_at, upper(during) AS ends_at`.execute(
    tx,
  );
  await keepBlocked(tx, rows);
  await sql`
    INSERT INTO occupancy (site_id, resource_id, during, kind, ref)
    SELECT s.site_id, s.resource_id, tstzrange(s.starts_at, s.ends_at), 'session', s.id FROM slot s
    WHERE s.id IN (${sessions(block)}) AND (s.source = 'template' OR EXISTS (SELECT 1 FROM seat WHERE seat.slot_id = s.id)) ORDER BY s.starts_at, s.id
    ON CONFLICT DO NOTHING`.execute(tx);
  return rows;
}
