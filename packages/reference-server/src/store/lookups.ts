import { sql } from 'kysely';
import type { About, DB, Kysely, Row, Store } from './db.ts';

export type LookupRow = Row<'lookup'>;

export async function insertLookup(db: Store, { created_at, answered_at, ...row }: LookupRow): Promise<void> {
  await db
    .insertInto('lookup')
    .values({ ...row, created_at: created_at.toISOString(), answered_at: answered_at?.toISOString() ?? null })
    .execute();
}

/** Takes the contact away: nobody needs it any more. */
export async function endLookup(db: Store, id: string): Promise<void> {
  await db.updateTable('lookup').set({ contact: null }).where('id', '=', id).execute();
}

export const lookupOf = (db: Store, siteId: string, id: string): Promise<LookupRow | undefined> =>
  db.selectFrom('lookup').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst();

/**
 * Counts a message to a contact, unless it had as many as it may since a moment: one lookup of a contact at a time. A message that is
 * made again, as the first one could not be sent, is the same one.
 * @returns whether it may be sent.
 */
export async function countAnswer(
  db: Kysely<DB>,
  row: LookupRow,
  { now, since, most }: { now: Date; since: Date; most: number },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(7303017, hashtext(encode(${row.contact_mac}, 'hex')))`.execute(tx);
    const { rows } = await sql<{ id: string }>`
      UPDATE lookup SET answered_at = coalesce(answered_at, ${now.toISOString()}::timestamptz) WHERE id = ${row.id} AND (
        SELECT count(*) FROM lookup other WHERE other.site_id = ${row.site_id} AND other.contact_mac = ${row.contact_mac}
          AND other.answered_at > ${since.toISOString()}::timestamptz AND other.id <> ${row.id}) < ${most}
      RETURNING id`.execute(tx);
    return rows.length === 1;
  });
}

/**
 * The same for a message that no lookup led to, by its id: made again, it is counted once.
 * @returns whether it may be sent.
 */
export async function countMessage(
  db: Kysely<DB>,
  message: Pick<LookupRow, 'id' | 'site_id' | 'contact_mac' | 'locale'>,
  limit: Parameters<typeof countAnswer>[2],
): Promise<boolean> {
  const row = { ...message, contact: null, reference: null, created_at: limit.now, answered_at: null };
  await db
    .insertInto('lookup')
    .values({ ...row, created_at: row.created_at.toISOString() })
    .onConflict((on) => on.column('id').doNothing())
    .execute();
  return countAnswer(db, row, limit);
}

/** Whoever is meant by a contact, as the index has it. */
export type Contact = { readonly email: string } | { readonly phone: string };

const isOf = (contact: Contact, about: string) =>
  'email' in contact
    ? sql`contact_emails(${sql.ref(about)}) @> ARRAY[${contact.email}]::text[]`
    : sql`contact_phones(${sql.ref(about)}) @> ARRAY[${contact.phone}]::text[]`;

interface Which {
  readonly reference: string | null;
  readonly now: Date;
  readonly most: number;
}

const named = ({ reference }: Which, column: string) =>
  reference === null ? sql`` : sql`AND replace(${sql.ref(column)}, '-', '') = ${reference}`;

/** Visits and requests of a contact that are not over, the soonest first. */
export async function visitsOfContact(db: Store, siteId: string, contact: Contact, which: Which): Promise<Row<'appointment'>[]> {
  const { rows } = await sql<Row<'appointment'>>`
    SELECT * FROM appointment WHERE site_id = ${siteId} AND ${isOf(contact, 'about')} AND status IN ('proposed', 'waitlist', 'pending', 'booked')
      AND (ends_at IS NULL OR ends_at > ${which.now.toISOString()}::timestamptz) ${named(which, 'reference')}
    ORDER BY starts_at NULLS LAST, id LIMIT ${which.most}`.execute(db);
  return rows;
}

/** A place on the waiting list, and who waits: told then, or of the visit that is to be earlier. */
export type PlaceOfContact = Pick<Row<'waitlist_entry'>, 'id' | 'reference' | 'created_at' | 'expires_at'> & { people: About };

/** Places of a contact on the waiting list that have not ended, the oldest first. */
export async function placesOfContact(db: Store, siteId: string, contact: Contact, which: Which): Promise<PlaceOfContact[]> {
  const live = sql`e.site_id = ${siteId} AND e.status IN ('waiting', 'offered') AND e.expires_at > ${which.now.toISOString()}::timestamptz ${named(which, 'e.reference')}`;
  const { rows } = await sql<PlaceOfContact>`
    SELECT e.id, e.reference, e.created_at, e.expires_at, e.about AS people FROM waitlist_entry e WHERE ${live} AND ${isOf(contact, 'e.about')}
    UNION ALL
    SELECT e.id, e.reference, e.created_at, e.expires_at, a.about FROM appointment a JOIN waitlist_entry e ON e.appointment_id = a.id AND e.moves
    WHERE ${live} AND a.site_id = ${siteId} AND ${isOf(contact, 'a.about')}
    ORDER BY created_at, id LIMIT ${which.most}`.execute(db);
  return rows;
}

export async function deleteOldLookups(db: Store, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('lookup')
    .where('created_at', '<', before.toISOString() as never)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
