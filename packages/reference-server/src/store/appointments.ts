import { sql } from 'kysely';
import type { PractitionerRow } from './availability.ts';
import type { Row, Store } from './db.ts';
import { messageValues, type NewMessage, type Topic } from './outbox.ts';
import { tokenValues, type NewToken } from './tokens.ts';

export type AppointmentRow = Row<'appointment'>;

/** A visit with the rows it names. */
export interface VisitRow extends AppointmentRow {
  service: Row<'service'>;
  location: Row<'location'> | null;
  practitioner: PractitionerRow | null;
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
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
});

/**
 * A new visit or request, with its token and its message, and the end of the hold it came from: one statement.
 * @throws a unique violation of `appointment_site_id_reference_key` for a reference that is taken.
 */
export async function insertAppointment(
  db: Store,
  row: AppointmentRow,
  more: { token: NewToken; message: NewMessage; holdId?: string | undefined },
): Promise<void> {
  await db
    .with('token', (q) => q.insertInto('manage_token').values(tokenValues(more.token)))
    .with('message', (q) => q.insertInto('outbox').values(messageValues(more.message)))
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

const visits = sql`SELECT a.*, to_jsonb(v) AS service, to_jsonb(l) AS location, to_jsonb(p) - 'resource_id' AS practitioner
  FROM appointment a JOIN service v ON v.id = a.service_id LEFT JOIN location l ON l.id = a.location_id LEFT JOIN practitioner p ON p.id = a.practitioner_id`;

export async function visitById(db: Store, siteId: string, id: string): Promise<VisitRow | undefined> {
  const { rows } = await sql<VisitRow>`${visits} WHERE a.id = ${id} AND a.site_id = ${siteId}`.execute(db);
  return rows[0];
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
 * Whether a subject has a visit that overlaps a time. Held until the transaction ends: one booking of a subject at a time, so
 * that two at once cannot both find nothing.
 */
export async function hasVisitAt(tx: Store, siteId: string, subject: string, time: { starts_at: Date; ends_at: Date }): Promise<boolean> {
  await sql`SELECT pg_advisory_xact_lock(7303016, hashtext(${`${siteId} ${subject}`}))`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM appointment WHERE site_id = ${siteId} AND subject = ${subject} AND status IN ('pending', 'booked', 'arrived')
      AND starts_at < ${time.ends_at.toISOString()}::timestamptz AND ends_at > ${time.starts_at.toISOString()}::timestamptz LIMIT 1`.execute(
    tx,
  );
  return rows.length > 0;
}

/** What an approver did with a pending visit. */
export type Decision = { readonly status: 'booked' } | { readonly status: 'cancelled'; readonly reason: string | null };

/**
 * Takes a pending visit on to `booked` or `cancelled`, with its message; the status is compared and set in one statement, so that
 * of any number of attempts one succeeds.
 * @returns whether this one did.
 */
export async function decide(
  tx: Store,
  visit: { siteId: string; id: string },
  decision: Decision,
  message: NewMessage & { topic: Topic },
  now: Date,
): Promise<boolean> {
  const cancelled = decision.status === 'cancelled';
  const rows = await tx
    .with('decided', (q) =>
      q
        .updateTable('appointment')
        .set((eb) => ({
          status: decision.status,
          version: eb('version', '+', 1),
          sequence: eb('sequence', '+', 1),
          updated_at: now.toISOString(),
          ...(cancelled && { cancelled_at: now.toISOString(), cancel_reason: decision.reason }),
        }))
        .where('id', '=', visit.id)
        .where('site_id', '=', visit.siteId)
        .where('status', '=', 'pending')
        .returning('id'),
    )
    .with('message', (q) =>
      q
        .insertInto('outbox')
        .columns(['id', 'site_id', 'topic', 'subject_id', 'run_at'])
        .expression((eb) =>
          eb
            .selectFrom('decided')
            .select([
              eb.val(message.id).as('id'),
              eb.val(message.siteId).as('site_id'),
              eb.val(message.topic).as('topic'),
              'decided.id as subject_id',
              sql<string>`${message.runAt.toISOString()}::timestamptz`.as('run_at'),
            ]),
        ),
    )
    .selectFrom('decided')
    .select('id')
    .execute();
  return rows.length === 1;
}
