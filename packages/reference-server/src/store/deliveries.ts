import { sql } from 'kysely';
import type { About, Row, Store } from './db.ts';

/** A message this process may send until `lease`, when it becomes anybody's again. */
export interface Claim {
  readonly id: string;
  readonly siteId: string;
  readonly topic: string;
  readonly subjectId: string;
  /** Counts this one. */
  readonly attempts: number;
  readonly lease: Date;
  /** Since when it was to be sent, before it was taken. */
  readonly dueAt: Date;
}

/**
 * Takes mails that are due, oldest first, each for one process only, in one statement: nothing stays locked while they are sent.
 * A process that dies while sending leaves them to be taken again after the lease.
 */
export async function claimDue(db: Store, now: Date, lease: Date, most: number): Promise<Claim[]> {
  const { rows } = await sql<{ id: string; site_id: string; topic: string; subject_id: string; attempts: number; due_at: Date }>`
    WITH due AS MATERIALIZED (
      SELECT id, run_at FROM outbox WHERE coalesce(endpoint_id, channel) = 'email' AND done_at IS NULL AND failed_at IS NULL AND run_at <= ${now.toISOString()}::timestamptz
      ORDER BY run_at LIMIT ${most} FOR UPDATE SKIP LOCKED
    )
    UPDATE outbox SET run_at = ${lease.toISOString()}::timestamptz, attempts = outbox.attempts + 1
    FROM due WHERE outbox.id = due.id
    RETURNING outbox.id, outbox.site_id, outbox.topic, outbox.subject_id, outbox.attempts, due.run_at AS due_at`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    siteId: row.site_id,
    topic: row.topic,
    subjectId: row.subject_id,
    attempts: row.attempts,
    lease,
    dueAt: row.due_at,
  }));
}

export async function markDone(db: Store, claim: Claim, now: Date): Promise<void> {
  await db.updateTable('outbox').set({ done_at: now.toISOString(), last_error: null }).where('id', '=', claim.id).execute();
}

/** What becomes of a message that could not be sent: tried again then, or given up, or refused for good by whoever should have taken it. */
export type Fate = { readonly retryAt: Date } | 'given-up' | 'bounced';

/** Does nothing when the lease ran out and somebody else took it. */
export async function markFailed(db: Store, claim: Claim, why: string, now: Date, fate: Fate): Promise<void> {
  const at = now.toISOString();
  const ended = { failed_at: at, ...(fate === 'bounced' && { bounced_at: at }) };
  await db
    .updateTable('outbox')
    .set({ last_error: why, ...(typeof fate === 'string' ? ended : { run_at: fate.retryAt.toISOString() }) })
    .where('id', '=', claim.id)
    .where('run_at', '=', claim.lease.toISOString() as never)
    .where('done_at', 'is', null)
    .execute();
}

/** Puts off what was taken, as if it had not been. */
export async function postpone(db: Store, claim: Claim, until: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ run_at: until.toISOString(), attempts: claim.attempts - 1 })
    .where('id', '=', claim.id)
    .where('run_at', '=', claim.lease.toISOString() as never)
    .execute();
}

/** Messages that were sent, or given up, before then. @returns how many. */
export async function forgetEnded(db: Store, before: Date): Promise<number> {
  const at = before.toISOString();
  const { numDeletedRows } = await db
    .deleteFrom('outbox')
    .where(({ or, eb }) => or([eb('done_at', '<', at as never), eb('failed_at', '<', at as never)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export interface Subject {
  readonly appointment: Row<'appointment'>;
  readonly site: Row<'site'>;
  readonly location: Row<'location'> | undefined;
}

/** What a message is about, as it is now; undefined when it is gone. */
export async function subjectOf(db: Store, claim: Pick<Claim, 'siteId' | 'subjectId'>): Promise<Subject | undefined> {
  const appointment = await db
    .selectFrom('appointment')
    .selectAll()
    .where('site_id', '=', claim.siteId)
    .where('id', '=', claim.subjectId)
    .executeTakeFirst();
  const site = await db.selectFrom('site').selectAll().where('id', '=', claim.siteId).executeTakeFirst();
  if (!appointment || !site) return undefined;
  const location =
    appointment.location_id === null
      ? undefined
      : await db
          .selectFrom('location')
          .selectAll()
          .where('site_id', '=', claim.siteId)
          .where('id', '=', appointment.location_id)
          .executeTakeFirst();
  return { appointment, site, location };
}

/** Another time that is kept for whoever's was blocked. */
export interface KeptPlace {
  readonly slot: Row<'slot'>;
  readonly location: Row<'location'>;
  readonly until: Date;
}

export async function keptTimeOf(db: Store, visit: Row<'appointment'>, now: Date): Promise<KeptPlace | undefined> {
  const hold = await db
    .selectFrom('hold')
    .selectAll()
    .where('id', '=', visit.kept_hold_id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toISOString() as never)
    .executeTakeFirst();
  const slot = hold && (await db.selectFrom('slot').selectAll().where('id', '=', hold.slot_id).executeTakeFirst());
  const location = slot && (await db.selectFrom('location').selectAll().where('id', '=', slot.location_id).executeTakeFirst());
  return hold && slot && location && { slot, location, until: hold.expires_at };
}

/** A place on the waiting list, as it is now, with the offer that a message is about. */
export interface PlaceOnList {
  readonly site: Row<'site'>;
  readonly entry: Row<'waitlist_entry'>;
  /** Who waits, or whose visit is to be earlier. */
  readonly people: About;
  readonly offer: Row<'waitlist_offer'> | undefined;
  readonly location: Row<'location'> | undefined;
}

/** @param claim its subject is the offer or the place itself. */
export async function placeOnList(db: Store, { siteId, subjectId }: Pick<Claim, 'siteId' | 'subjectId'>): Promise<PlaceOnList | undefined> {
  const offer = await db.selectFrom('waitlist_offer').selectAll().where('id', '=', subjectId).executeTakeFirst();
  const entry = await db
    .selectFrom('waitlist_entry')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('id', '=', offer?.entry_id ?? subjectId)
    .executeTakeFirst();
  const site = await db.selectFrom('site').selectAll().where('id', '=', siteId).executeTakeFirst();
  if (!entry || !site) return undefined;
  const visit =
    entry.appointment_id === null
      ? undefined
      : await db.selectFrom('appointment').select('about').where('id', '=', entry.appointment_id).executeTakeFirst();
  const people = entry.about ?? visit?.about;
  if (!people) return undefined;
  const location = offer && (await db.selectFrom('location').selectAll().where('id', '=', offer.location_id).executeTakeFirst());
  return { site, entry, people, offer, location };
}
