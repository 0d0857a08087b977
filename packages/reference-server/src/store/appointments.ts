import { sql } from 'kysely';
import type { PractitionerRow } from './availability.ts';
import type { Row, Store } from './db.ts';
import { eventMessages, type NewEvent } from './events.ts';
import { messageValues, type NewMessage } from './outbox.ts';
import { tokenValues, type NewToken } from './tokens.ts';
import { linkedVisits, type LinkedVisit } from './visit-links.ts';

export type AppointmentRow = Row<'appointment'>;

/** Another time that is kept for the patient of a visit; its moments are RFC 3339. */
export interface KeptTime extends Omit<Row<'slot'>, 'resource_id' | 'source' | 'starts_at' | 'ends_at'> {
  starts_at: string;
  ends_at: string;
  time_zone: string;
  hold_id: string;
  expires_at: string;
}

/** A visit with the rows it names. */
export interface VisitRow extends AppointmentRow {
  /** Whether it still is kept, its own end tells. */
  kept: KeptTime | null;
  linked: LinkedVisit[];
  service: Row<'service'>;
  location: Row<'location'> | null;
  practitioner: PractitionerRow | null;
  /** An earlier time for it is waited for. */
  waits: boolean;
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

const values = (row: AppointmentRow) => ({
  ...row,
  starts_at: iso(row.starts_at),
  ends_at: iso(row.ends_at),
  about: JSON.stringify(row.about),
  consented_at: row.consented_at.toISOString(),
  confirmed_at: iso(row.confirmed_at),
  cancelled_at: iso(row.cancelled_at),
  moved_at: iso(row.moved_at),
  disrupted_at: iso(row.disrupted_at),
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
});

/**
 * A new visit or request, with its token, its message, the event of it, and the end of the hold it came from: one statement.
 * @throws a unique violation of `appointment_site_id_reference_key` for a reference that is taken.
 */
export async function insertAppointment(
  db: Store,
  row: AppointmentRow,
  more: { token: NewToken; message: NewMessage; event: NewEvent; holdId?: string | undefined },
): Promise<void> {
  await db
    .with('token', (q) => q.insertInto('manage_token').values(tokenValues(more.token)))
    .with('message', (q) => q.insertInto('outbox').values(messageValues(more.message)))
    .with('event', () => eventMessages(more.event))
    .with('ended', (q) =>
      q
        .updateTable('hold')
        .set({ ended_at: row.created_at.toISOString() })
        .where('id', '=', more.holdId ?? null)
        .where('ended_at', 'is', null),
    )
    .insertInto('appointment')
    .values(values(row))
    .execute();
}

const kept = sql`(SELECT to_jsonb(s) - 'resource_id' || jsonb_build_object('time_zone', there.time_zone, 'hold_id', h.id, 'expires_at', h.expires_at)
  FROM hold h JOIN slot s ON s.id = h.slot_id JOIN location there ON there.id = s.location_id WHERE h.id = a.kept_hold_id AND h.ended_at IS NULL)`;

/** Visits `a` with the rows they name. */
export const visits = sql`SELECT a.*, to_jsonb(v) AS service, to_jsonb(l) AS location, to_jsonb(p) - 'resource_id' AS practitioner, ${kept} AS kept, ${linkedVisits} AS linked,
    EXISTS (SELECT 1 FROM waitlist_entry e WHERE e.appointment_id = a.id AND e.moves AND e.status IN ('waiting', 'offered')) AS waits
  FROM appointment a JOIN service v ON v.id = a.service_id LEFT JOIN location l ON l.id = a.location_id LEFT JOIN practitioner p ON p.id = a.practitioner_id`;

export async function visitById(db: Store, siteId: string, id: string): Promise<VisitRow | undefined> {
  const { rows } = await sql<VisitRow>`${visits} WHERE a.id = ${id} AND a.site_id = ${siteId}`.execute(db);
  return rows[0];
}

/** What counts as free to whoever moves the visit: its own time, unless that is blocked, and the other one that is kept. */
export async function ownTimes(db: Store, siteId: string, id: string): Promise<string[]> {
  const row = await db
    .selectFrom('appointment')
    .select(['disrupted_at', 'kept_hold_id'])
    .where('id', '=', id)
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  return [...(row?.disrupted_at ? [] : [id]), ...(row?.kept_hold_id ? [row.kept_hold_id] : [])];
}

export async function isVisitOf(db: Store, siteId: string, id: string, subject: string): Promise<boolean> {
  const row = await db
    .selectFrom('appointment')
    .select('id')
    .where('id', '=', id)
    .where('site_id', '=', siteId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row !== undefined;
}

/** The last one of the page before; a visit without a time has none. */
export interface AfterVisit {
  readonly startsAt: Date | null;
  readonly id: string;
}

/** Visits of a subject that are not over, the soonest first, then what has no time yet. */
export async function visitsOf(
  db: Store,
  siteId: string,
  subject: string,
  now: Date,
  page: { limit: number; after?: AfterVisit | undefined },
): Promise<VisitRow[]> {
  const never = sql`'infinity'::timestamptz`;
  const after =
    page.after &&
    sql`AND (coalesce(a.starts_at, ${never}), a.id) > (coalesce(${iso(page.after.startsAt)}::timestamptz, ${never}), ${page.after.id})`;
  const { rows } = await sql<VisitRow>`${visits}
    WHERE a.site_id = ${siteId} AND a.subject = ${subject} AND (a.ends_at IS NULL OR a.ends_at > ${now.toISOString()}::timestamptz) ${after ?? sql``}
    ORDER BY coalesce(a.starts_at, ${never}), a.id LIMIT ${page.limit}`.execute(db);
  return rows;
}

/**
 * Whether a subject has a visit, other than one, that overlaps a time. Held until the transaction ends: one booking of a subject at a time, so
 * that two at once cannot both find nothing.
 */
export async function hasVisitAt(
  tx: Store,
  siteId: string,
  subject: string,
  time: { starts_at: Date; ends_at: Date },
  exceptId: string | null = null,
): Promise<boolean> {
  await sql`SELECT pg_advisory_xact_lock(7303016, hashtext(${`${siteId} ${subject}`}))`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM appointment WHERE site_id = ${siteId} AND subject = ${subject} AND status IN ('pending', 'booked', 'arrived')
      AND starts_at < ${time.ends_at.toISOString()}::timestamptz AND ends_at > ${time.starts_at.toISOString()}::timestamptz
      AND id IS DISTINCT FROM ${exceptId} LIMIT 1`.execute(tx);
  return rows.length > 0;
}

/** The same, locked until the transaction ends: changes of one visit come one after the other. */
export async function lockVisit(tx: Store, siteId: string, id: string): Promise<VisitRow | undefined> {
  const { rows } = await sql<VisitRow>`${visits} WHERE a.id = ${id} AND a.site_id = ${siteId} FOR NO KEY UPDATE OF a`.execute(tx);
  return rows[0];
}

/** What becomes of a visit. */
export type VisitChange = Partial<
  Pick<
    AppointmentRow,
    | 'status'
    | 'slot_id'
    | 'location_id'
    | 'practitioner_id'
    | 'mode'
    | 'starts_at'
    | 'ends_at'
    | 'time_zone'
    | 'is_window'
    | 'join_url'
    | 'reminders'
    | 'confirmed_at'
    | 'cancelled_at'
    | 'cancel_reason'
    | 'rescheduled'
    | 'moved_at'
    | 'sequence'
    | 'disrupted_at'
    | 'kept_hold_id'
  >
>;

/**
 * Writes a change of a visit that is locked, as its next version, with the message about it, the event of it, the end of the hold it came
 * from, and manage tokens that last as long as the visit now does: one statement.
 */
export async function saveChange(
  tx: Store,
  visit: AppointmentRow,
  change: VisitChange,
  more: { now: Date; event: NewEvent; message?: NewMessage | undefined; holdId?: string | undefined; tokensUntil?: Date | undefined },
): Promise<AppointmentRow> {
  const next: AppointmentRow = { ...visit, ...change, version: visit.version + 1, updated_at: more.now };
  const { message, tokensUntil } = more;
  let query = tx
    .with('event', () => eventMessages(more.event))
    .with('ended', (q) =>
      q
        .updateTable('hold')
        .set({ ended_at: more.now.toISOString() })
        .where('id', '=', more.holdId ?? null)
        .where('ended_at', 'is', null),
    );
  if (message) query = query.with('message', (q) => q.insertInto('outbox').values(messageValues(message)));
  if (tokensUntil)
    query = query.with('tokens', (q) =>
      q
        .updateTable('manage_token')
        .set({ expires_at: tokensUntil.toISOString() })
        .where('subject_id', '=', visit.id)
        .where('kind', '=', 'visit')
        .where('verified', '=', false)
        .where('expires_at', '<', tokensUntil.toISOString() as never),
    );
  const { id, site_id, about, ...columns } = values(next);
  await query.updateTable('appointment').set(columns).where('id', '=', visit.id).execute();
  return next;
}
