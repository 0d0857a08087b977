import { sql, type RawBuilder } from 'kysely';
import type { Row, Store } from './db.ts';
import type { Time } from './occupancy.ts';

/*
 * What is free, asked in one way only: these expressions list times, look at one before it is held or booked, and count
 * them. In each, `s` is a slot, `v` what its service rules (see `rules`).
 */

/** The moment that counts, and whose occupancies are as good as none (a visit to be moved, the caller's own hold). */
export interface View {
  readonly now: Date;
  readonly except?: readonly string[];
  /** How much longer than its slot a single visit takes. A session takes no longer. */
  readonly extraMinutes?: number;
}

const iso = (at: Date) => at.toISOString();
const at = (time: Date) => sql`${iso(time)}::timestamptz`;
/** None of the occupancies or seats that are as good as none. */
const counts = ({ except = [] }: View, row: string) =>
  except.length === 0 ? sql`` : sql` AND ${sql.ref(`${row}.ref`)} <> ALL (${except}::text[])`;

/** A session that began longer ago is over for us; the bound keeps every search in its index. */
const longestSession = sql`interval '25 hours'`;

/** The last moment to be there: a single visit begins at its start, a session lets people in until its end. */
const lastEntry = sql`(CASE WHEN s.capacity IS NULL THEN s.starts_at ELSE s.ends_at END)`;

export type SlotState = 'past' | 'too-soon' | 'too-far' | 'open';

/** What `which` services rule, as `v`. OFFSET keeps the planner from reading the JSON anew for each time of a page. */
const rules = (
  { now }: View,
  which: RawBuilder<unknown>,
) => sql`(SELECT id, (capabilities->>'find')::boolean AS find, (capabilities->>'book')::boolean AS book,
    ${at(now)} + make_interval(mins => (policy->>'minNoticeMinutes')::int) AS soonest, (policy->>'maxAdvanceDays')::int AS days_ahead
  FROM service WHERE ${which} OFFSET 0) AS v`;

/** Asked of the place only for times so far ahead that its calendar may matter: a day less counts as sure. */
const tooFar = ({ now }: View) => sql<boolean>`(CASE WHEN s.starts_at < ${at(now)} + make_interval(days => v.days_ahead - 1) THEN false
  ELSE s.day > (SELECT (${at(now)} AT TIME ZONE time_zone)::date FROM location WHERE location.id = s.location_id) + v.days_ahead END)`;

/** Where `now` stands to the service's notice and advance (in days of the location's calendar). */
const state = (view: View): RawBuilder<SlotState> => sql`(CASE
  WHEN ${lastEntry} <= ${at(view.now)} OR s.starts_at <= ${at(view.now)} - ${longestSession} THEN 'past'
  WHEN ${lastEntry} < v.soonest THEN 'too-soon'
  WHEN ${tooFar(view)} THEN 'too-far'
  ELSE 'open' END)`;

/** Booked somewhere else, by link or by phone. */
const elsewhere = sql<boolean>`(s.deep_link IS NOT NULL OR NOT v.book)`;

const offered = sql<boolean>`(v.find AND (v.book OR s.deep_link IS NOT NULL OR s.phone IS NOT NULL))`;

const live = (view: View, row: string) =>
  sql`(${sql.ref(`${row}.expires_at`)} IS NULL OR ${sql.ref(`${row}.expires_at`)} > ${at(view.now)})`;

const seatsTaken = (view: View) =>
  sql`(SELECT count(*)::int FROM seat WHERE seat.slot_id = s.id AND ${live(view, 'seat')}${counts(view, 'seat')})`;

/** When the visit would end. */
const ends = ({ extraMinutes = 0 }: Pick<View, 'extraMinutes'>) =>
  extraMinutes > 0
    ? sql`(s.ends_at + CASE WHEN s.capacity IS NULL THEN make_interval(mins => ${extraMinutes}) ELSE interval '0' END)`
    : sql`s.ends_at`;

/** Whoever stays longer does so in time that the clinician or the room offers: not in the break after, nor after hours. */
const inHours = (view: Pick<View, 'extraMinutes'>) => sql<boolean>`coalesce((
    SELECT range_agg(tstzrange(near.starts_at, near.ends_at)) FROM slot near
    WHERE near.resource_id = s.resource_id AND near.starts_at BETWEEN s.starts_at - ${longestSession} AND ${ends(view)} AND near.ends_at > s.ends_at
  ) @> tstzrange(s.ends_at, ${ends(view)}), false)`;

const remaining = (view: View) => sql<number | null>`(CASE WHEN s.capacity IS NOT NULL THEN s.capacity - ${seatsTaken(view)} END)`;

/**
 * No live occupancy overlaps (a session's own is none), and of a session a seat is left. Occupancies of a resource never
 * overlap each other, so of those that begin before the slot ends the last one decides: one step in an index.
 */
const free = (view: View) => sql<boolean>`(coalesce((
    SELECT upper(o.during) FROM occupancy o WHERE o.resource_id = s.resource_id AND lower(o.during) < ${ends(view)}
      AND ${live(view, 'o')} AND o.ref <> s.id${counts(view, 'o')}
    ORDER BY lower(o.during) DESC LIMIT 1) <= s.starts_at, true)
  AND (s.capacity IS NULL OR ${seatsTaken(view)} < s.capacity)${view.extraMinutes ? sql` AND (s.capacity IS NOT NULL OR ${inHours(view)})` : sql``})`;

/**
 * What is listed. The bound on `starts_at` says nothing that `state` does not, but an index can use it. CASE has the costly
 * question asked last, and keeps the planner from guessing that hardly any time is free: it would sort them all for one page.
 */
const listed = (view: View) => sql<boolean>`s.starts_at > ${at(view.now)} - ${longestSession}
  AND CASE WHEN ${offered} AND ${state(view)} = 'open' THEN ${free(view)} ELSE false END`;

/** The times of one service. */
const times = (view: View, siteId: string, serviceId: string) =>
  sql`${rules(view, sql`service.id = ${serviceId} AND service.site_id = ${siteId}`)} JOIN slot s ON s.service_id = v.id`;

/** A slot with what is known of it at the moment of asking. */
export interface CandidateRow extends Omit<Row<'slot'>, 'source'> {
  time_zone: string;
  /** Seats left of a session. */
  remaining: number | null;
}

const columns = sql`s.id, s.site_id, s.service_id, s.location_id, s.practitioner_id, s.resource_id, s.mode, s.starts_at, s.ends_at, s.day,
  s.capacity, s.deep_link, s.phone`;
const withSeats = (view: View) => sql`${columns}, ${remaining(view)} AS remaining`;

/** The found times in time order, with the clock of their places: of those that stay, not of all that were looked at. */
const withZones = (found: RawBuilder<unknown>) => sql<CandidateRow>`
  SELECT found.*, l.time_zone FROM (${found}) AS found JOIN location l ON l.id = found.location_id ORDER BY found.starts_at, found.id`;

export interface Span {
  readonly siteId: string;
  readonly serviceId: string;
  /** Days `YYYY-MM-DD` of each slot's own location, both included. */
  readonly from: string;
  readonly to: string;
  readonly locationId?: string | undefined;
  readonly practitionerId?: string | undefined;
  readonly mode?: string | undefined;
  /** Only what overlaps one of these. */
  readonly near?: readonly Time[] | undefined;
}

type Filter = Omit<Span, 'from' | 'to'>;

const overlaps = (near: readonly Time[]) => sql<boolean>`EXISTS (
    SELECT 1 FROM unnest(${near.map((t) => t.resource_id)}::bigint[], ${near.map((t) => iso(t.starts_at))}::timestamptz[], ${near.map((t) => iso(t.ends_at))}::timestamptz[])
      AS t (resource, starts, ends) WHERE t.resource = s.resource_id AND t.starts < s.ends_at AND t.ends > s.starts_at)`;

const filtered = ({ siteId, serviceId, locationId, practitionerId, mode, near }: Filter) => sql<boolean>`
  s.site_id = ${siteId} AND s.service_id = ${serviceId}
  ${locationId === undefined ? sql`` : sql`AND s.location_id = ${locationId}`}
  ${practitionerId === undefined ? sql`` : sql`AND s.practitioner_id = ${practitionerId}`}
  ${mode === undefined ? sql`` : sql`AND s.mode = ${mode}`}
  ${near === undefined ? sql`` : sql`AND ${overlaps(near)}`}`;

// Days begin between 14 hours before and 12 hours after midnight UTC; the index is in UTC, the exact test on the local day.
const onDays = (from: string, to: string) => sql<boolean>`
  s.starts_at >= ${`${from}T00:00:00Z`}::timestamptz - interval '14 hours' AND s.starts_at < ${`${to}T00:00:00Z`}::timestamptz + interval '36 hours'
  AND s.day BETWEEN ${from}::date AND ${to}::date`;

/** The last one of the page before. */
export interface After {
  readonly startsAt: Date;
  readonly id: string;
}

export async function freeSlots(
  db: Store,
  view: View,
  span: Span,
  page: { limit: number; after?: After | undefined },
): Promise<CandidateRow[]> {
  const { rows } = await withZones(sql`
    SELECT ${withSeats(view)} FROM ${times(view, span.siteId, span.serviceId)}
    WHERE ${filtered(span)} AND ${onDays(span.from, span.to)} AND ${listed(view)}
      ${page.after ? sql`AND (s.starts_at, s.id) > (${at(page.after.startsAt)}, ${page.after.id})` : sql``}
    ORDER BY s.starts_at, s.id LIMIT ${page.limit}`).execute(db);
  return rows;
}

export async function freeByDay(db: Store, view: View, span: Span): Promise<{ day: string; free: number }[]> {
  const { rows } = await sql<{ day: string; free: number }>`
    SELECT s.day, count(*)::int AS free FROM ${times(view, span.siteId, span.serviceId)}
    WHERE ${filtered(span)} AND ${onDays(span.from, span.to)} AND ${listed(view)}
    GROUP BY s.day ORDER BY s.day`.execute(db);
  return rows;
}

/** The first day after `span.to` that has a free time. */
export async function nextFreeDay(db: Store, view: View, span: Span): Promise<string | undefined> {
  // The soonest moment need not be on the earliest day: places in other zones may still have the day before.
  const those = times(view, span.siteId, span.serviceId);
  const later = sql`${filtered(span)} AND s.day > ${span.to}::date AND s.starts_at >= ${`${span.to}T00:00:00Z`}::timestamptz AND ${listed(view)}`;
  const { rows } = await sql<{ day: string | null }>`
    WITH soonest AS MATERIALIZED (SELECT s.starts_at FROM ${those} WHERE ${later} ORDER BY s.starts_at LIMIT 1)
    SELECT min(s.day) AS day FROM ${those}
    WHERE ${later} AND s.starts_at BETWEEN (SELECT starts_at FROM soonest) AND (SELECT starts_at FROM soonest) + interval '26 hours'`.execute(
    db,
  );
  return rows[0]?.day ?? undefined;
}

/** The soonest free time of each service that has one. */
export async function soonestOf(
  db: Store,
  view: View,
  siteId: string,
  serviceIds: readonly string[],
): Promise<Pick<CandidateRow, 'service_id' | 'starts_at' | 'time_zone'>[]> {
  const { rows } = await sql<Pick<CandidateRow, 'service_id' | 'starts_at' | 'time_zone'>>`
    SELECT soonest.*, l.time_zone FROM ${rules(view, sql`service.site_id = ${siteId} AND service.id = ANY (${serviceIds}::text[])`)} CROSS JOIN LATERAL (
      SELECT s.service_id, s.starts_at, s.location_id FROM slot s
      WHERE s.site_id = ${siteId} AND s.service_id = v.id AND ${listed(view)} ORDER BY s.starts_at LIMIT 1) AS soonest
    JOIN location l ON l.id = soonest.location_id`.execute(db);
  return rows;
}

/** Free times of the same service and mode that are booked here, at these places or at any, the nearest to a time. */
export async function freeNear(
  db: Store,
  view: View,
  slot: Pick<CandidateRow, 'id' | 'site_id' | 'service_id' | 'mode' | 'starts_at'>,
  limit: number,
  locationIds?: readonly string[],
): Promise<CandidateRow[]> {
  const side = (condition: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql`(
    SELECT ${withSeats(view)} FROM ${times(view, slot.site_id, slot.service_id)}
    WHERE s.site_id = ${slot.site_id} AND s.service_id = ${slot.service_id} AND s.mode = ${slot.mode} AND s.id <> ${slot.id}
      ${locationIds ? sql`AND s.location_id = ANY (${locationIds}::text[])` : sql``}
      AND NOT ${elsewhere} AND ${listed(view)} AND ${condition} ORDER BY ${order} LIMIT ${limit})`;
  const start = at(slot.starts_at);
  const { rows } = await withZones(sql`
    SELECT * FROM (
      ${side(sql`s.starts_at >= ${start}`, sql`s.starts_at, s.id`)} UNION ALL ${side(sql`s.starts_at < ${start}`, sql`s.starts_at DESC, s.id`)}
    ) AS near ORDER BY abs(extract(epoch FROM near.starts_at - ${start})), near.id LIMIT ${limit}`).execute(db);
  return rows;
}

/** A hold, as whoever looks at a slot names it. */
export interface NamedHold {
  readonly id: string;
  readonly secretHash: Uint8Array;
}

/** One slot, free or not, with all that decides about booking it. */
export interface LookedAt extends Omit<CandidateRow, 'remaining'> {
  state: SlotState;
  elsewhere: boolean;
  service: Row<'service'>;
  location: Row<'location'>;
  practitioner: PractitionerRow | null;
  questionnaire: Row<'questionnaire'>['body'] | null;
  /** The slot of the named hold; null where there is no such hold or the secret is another's. */
  hold_slot_id: string | null;
  hold_ended: boolean | null;
  hold_live: boolean | null;
}

/** Read as JSON, where a 64-bit number would lose digits. */
export type PractitionerRow = Omit<Row<'practitioner'>, 'resource_id'>;

export async function lookAt(db: Store, view: View, siteId: string, slotId: string, hold?: NamedHold): Promise<LookedAt | undefined> {
  const { rows } = await sql<LookedAt>`
    SELECT ${columns}, l.time_zone, ${state(view)} AS state, ${elsewhere} AS elsewhere,
      to_jsonb(own) AS service, to_jsonb(l) AS location, to_jsonb(p) - 'resource_id' AS practitioner, q.body AS questionnaire,
      h.slot_id AS hold_slot_id, h.ended_at IS NOT NULL AS hold_ended, (h.ended_at IS NULL AND h.expires_at > ${at(view.now)}) AS hold_live
    FROM slot s CROSS JOIN LATERAL ${rules(view, sql`service.id = s.service_id`)} JOIN service own ON own.id = s.service_id
      JOIN location l ON l.id = s.location_id LEFT JOIN practitioner p ON p.id = s.practitioner_id
      LEFT JOIN questionnaire q ON q.id = own.questionnaire_id
      LEFT JOIN hold h ON h.id = ${hold?.id ?? null} AND h.secret_hash = ${hold?.secretHash ?? null} AND h.site_id = s.site_id
    WHERE s.id = ${slotId} AND s.site_id = ${siteId}`.execute(db);
  return rows[0];
}

/** Whether a visit may stay so much longer than its slot: the time after it is offered too. */
export async function hasHoursAfter(db: Store, slotId: string, extraMinutes: number): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    SELECT ${inHours({ extraMinutes })} AS has FROM slot s WHERE s.id = ${slotId}`.execute(db);
  return rows[0]?.has === true;
}
