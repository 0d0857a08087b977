import { sql } from 'kysely';
import type { About, Row, Store } from './db.ts';
import { eventMessages, type NewEvent } from './events.ts';
import { messageValues, type NewMessage } from './outbox.ts';
import { tokenValues, type NewToken } from './tokens.ts';

/** A place on the waiting list, with its service and what must be known of the visit that is to be earlier. */
export interface EntryRow extends Row<'waitlist_entry'> {
  service: Row<'service'>;
  /** Said when they began to wait, or of their visit. */
  people: About;
  visit_reference: string | null;
  visit_starts_at: Date | null;
  visit_ends_at: Date | null;
  visit_resource_id: string | null;
  /** The time of that visit is blocked, and so is no room for an earlier one either. */
  visit_disrupted: boolean;
  /** When those times begin that were offered and not taken, in milliseconds since 1970. */
  refused: number[];
}

const iso = (at: Date | null) => at?.toISOString() ?? null;
const at = (time: Date) => sql`${time.toISOString()}::timestamptz`;

/** A new place, with its token, its message and the event of it: one statement. @throws a unique violation for a reference that is taken. */
export async function insertEntry(
  db: Store,
  row: Row<'waitlist_entry'>,
  more: { token: NewToken; message: NewMessage; event: NewEvent },
): Promise<void> {
  await db
    .with('token', (q) => q.insertInto('manage_token').values(tokenValues(more.token)))
    .with('message', (q) => q.insertInto('outbox').values(messageValues(more.message)))
    .with('event', () => eventMessages(more.event))
    .insertInto('waitlist_entry')
    .values({
      ...row,
      wishes: JSON.stringify(row.wishes),
      about: row.about && JSON.stringify(row.about),
      consented_at: iso(row.consented_at),
      created_at: row.created_at.toISOString(),
      expires_at: row.expires_at.toISOString(),
      ended_at: iso(row.ended_at),
    })
    .execute();
}

const entries = sql`
  SELECT e.*, to_jsonb(v) AS service, coalesce(e.about, a.about) AS people, a.reference AS visit_reference,
    a.starts_at AS visit_starts_at, a.ends_at AS visit_ends_at, a.disrupted_at IS NOT NULL AS visit_disrupted,
    (SELECT o.resource_id FROM occupancy o WHERE o.ref = a.id AND o.kind = 'visit') AS visit_resource_id,
    (SELECT coalesce(array_agg((extract(epoch FROM o.starts_at) * 1000)::float8), '{}') FROM waitlist_offer o
      WHERE o.entry_id = e.id AND o.status IN ('declined', 'expired')) AS refused
  FROM waitlist_entry e JOIN service v ON v.id = e.service_id LEFT JOIN appointment a ON a.id = e.appointment_id`;

export async function entryById(db: Store, siteId: string, id: string): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`${entries} WHERE e.id = ${id} AND e.site_id = ${siteId}`.execute(db);
  return rows[0];
}

/** The same, locked until the transaction ends: changes of one place come one after the other. */
export async function lockEntry(tx: Store, siteId: string, id: string): Promise<EntryRow | undefined> {
  // A statement of its own: the next one must see what others did while this one waited.
  await sql`SELECT id FROM waitlist_entry WHERE id = ${id} AND site_id = ${siteId} FOR NO KEY UPDATE`.execute(tx);
  return entryById(tx, siteId, id);
}

export async function isEntryOf(db: Store, siteId: string, id: string, subject: string): Promise<boolean> {
  const row = await db
    .selectFrom('waitlist_entry')
    .select('id')
    .where('id', '=', id)
    .where('site_id', '=', siteId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an earlier time is waited for already. */
export async function isWaitedFor(db: Store, visitId: string): Promise<boolean> {
  const row = await db
    .selectFrom('waitlist_entry')
    .select('id')
    .where('appointment_id', '=', visitId)
    .where('moves', '=', true)
    .where('status', 'in', ['waiting', 'offered'])
    .executeTakeFirst();
  return row !== undefined;
}

/** Services that somebody waits for and that can be booked. */
export async function servicesWaitedFor(db: Store, siteId: string): Promise<Row<'service'>[]> {
  const { rows } = await sql<Row<'service'>>`
    SELECT v.* FROM service v WHERE v.site_id = ${siteId} AND (v.capabilities->>'waitlist')::boolean AND (v.capabilities->>'book')::boolean
      AND EXISTS (SELECT 1 FROM waitlist_entry e WHERE e.site_id = ${siteId} AND e.service_id = v.id AND e.status = 'waiting')
    ORDER BY v.id`.execute(db);
  return rows;
}

/**
 * Whoever waits for a service, the longest waiting first.
 * @param page `special`: only those for whom other times are free than for most, by their visit or their needs.
 */
export async function waitingFor(
  db: Store,
  siteId: string,
  serviceId: string,
  page: { limit: number; after?: Pick<EntryRow, 'created_at' | 'id'> | undefined; special: boolean },
): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    ${entries} WHERE e.site_id = ${siteId} AND e.service_id = ${serviceId} AND e.status = 'waiting'
      ${page.special ? sql`AND (e.moves OR e.about ? 'needs')` : sql``}
      ${page.after ? sql`AND (e.created_at, e.id) > (${at(page.after.created_at)}, ${page.after.id})` : sql``}
    ORDER BY e.created_at, e.id LIMIT ${page.limit}`.execute(db);
  return rows;
}

export type EntryChange =
  | { readonly status: 'waiting' | 'offered' }
  | { readonly status: 'left' | 'expired'; readonly ended_at: Date }
  | { readonly status: 'booked'; readonly ended_at: Date; readonly appointment_id: string };

/** Writes what becomes of a place that is locked, with the event of it and the message about it. */
export async function saveEntry(tx: Store, id: string, change: EntryChange, event: NewEvent, message?: NewMessage): Promise<void> {
  if (message) await tx.insertInto('outbox').values(messageValues(message)).execute();
  const { ended_at: endedAt, ...rest } = { ended_at: null, ...change };
  await tx
    .with('event', () => eventMessages(event))
    .updateTable('waitlist_entry')
    .set({ ...rest, ended_at: iso(endedAt) })
    .where('id', '=', id)
    .execute();
}

/** Places that ended before a moment, with their offers. */
export async function deleteOldEntries(db: Store, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('waitlist_entry')
    .where('ended_at', '<', before.toISOString() as never)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
