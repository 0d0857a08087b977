import { sql } from 'kysely';
import type { DeliveryState } from '@foyer/sdk/contract/webhooks';
import type { Row, Store } from './db.ts';

/** A message of the outbox as staff see it: never to whom. */
export interface DeliveryRow extends Pick<
  Row<'outbox'>,
  'id' | 'topic' | 'subject_id' | 'channel' | 'endpoint_id' | 'attempts' | 'last_error' | 'run_at'
> {
  state: DeliveryState;
  /** When it was sent, given up, or came back. */
  ended_at: Date | null;
  appointment_id: string | null;
  entry_id: string | null;
  /** What it is for stands still: its endpoint is disabled, or there is no gateway. */
  halted: boolean;
}

const halted = sql`CASE o.channel WHEN 'email' THEN false WHEN 'sms' THEN NOT EXISTS (
    SELECT 1 FROM webhook_endpoint e WHERE e.site_id = o.site_id AND e.kind = 'sms' AND e.enabled)
  ELSE NOT EXISTS (SELECT 1 FROM webhook_endpoint e WHERE e.id = o.endpoint_id AND e.enabled) END`;

/** A message that has not failed yet waits; one that stands still fails. */
const deliveries = sql`
  SELECT d.*, CASE WHEN discarded_at IS NOT NULL THEN 'discarded' WHEN bounced_at IS NOT NULL THEN 'bounced' WHEN failed_at IS NOT NULL THEN 'dead'
      WHEN done_at IS NOT NULL THEN 'sent' WHEN last_error IS NOT NULL OR halted THEN 'failing' ELSE 'waiting' END AS state,
    coalesce(bounced_at, failed_at, done_at) AS ended_at
  FROM (
    SELECT o.*, ${halted} AS halted,
      CASE WHEN o.topic ~ '^(visit-|request-|appointment[.])' THEN o.subject_id END AS appointment_id,
      coalesce(f.entry_id, CASE WHEN o.topic ~ '^waitlist' THEN o.subject_id END) AS entry_id
    FROM outbox o LEFT JOIN waitlist_offer f ON o.topic = 'waitlist-offer' AND f.id = o.subject_id
  ) AS d`;

export interface Which {
  readonly state?: DeliveryState | undefined;
  readonly appointmentId?: string | undefined;
  readonly limit: number;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
}

/** Messages of a site by the time of their next or last step, the newest first. */
export async function listDeliveries(db: Store, siteId: string, which: Which): Promise<DeliveryRow[]> {
  const { state, appointmentId, limit, after } = which;
  const of = appointmentId === undefined ? sql`` : sql`AND d.subject_id = ${appointmentId} AND d.appointment_id IS NOT NULL`;
  const beyond = after ? sql`AND (run_at, id) < (${after.at.toISOString()}::timestamptz, ${after.id})` : sql``;
  const { rows } = await sql<DeliveryRow>`
    SELECT id, topic, subject_id, channel, endpoint_id, attempts, last_error, run_at, state, ended_at, appointment_id, entry_id, halted
    FROM (${deliveries} WHERE d.site_id = ${siteId} ${of}) AS list
    WHERE (${state ?? null}::text IS NULL OR state = ${state ?? null}::text) ${beyond}
    ORDER BY run_at DESC, id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

export async function deliveryById(db: Store, siteId: string, id: string): Promise<DeliveryRow | undefined> {
  const { rows } = await sql<DeliveryRow>`${deliveries} WHERE d.site_id = ${siteId} AND d.id = ${id}`.execute(db);
  return rows[0];
}

/** The same, locked until the transaction ends. */
export async function lockDelivery(tx: Store, siteId: string, id: string): Promise<DeliveryRow | undefined> {
  await sql`SELECT id FROM outbox WHERE id = ${id} AND site_id = ${siteId} FOR UPDATE`.execute(tx);
  return deliveryById(tx, siteId, id);
}

/** Begins anew, with all its tries. */
export async function sendAgain(tx: Store, id: string, now: Date): Promise<void> {
  const anew = { attempts: 0, last_error: null, done_at: null, failed_at: null, bounced_at: null, discarded_at: null };
  await tx
    .updateTable('outbox')
    .set({ ...anew, run_at: now.toISOString() })
    .where('id', '=', id)
    .execute();
}

/** Somebody has seen to it: it is not tried again. */
export async function discard(tx: Store, id: string, now: Date): Promise<void> {
  const at = now.toISOString();
  await sql`UPDATE outbox SET discarded_at = ${at}::timestamptz,
    failed_at = CASE WHEN done_at IS NULL THEN coalesce(failed_at, ${at}::timestamptz) END WHERE id = ${id}`.execute(tx);
}

/** Whoever took it over could not bring it. */
export async function markBounced(tx: Store, id: string, now: Date): Promise<void> {
  await tx.updateTable('outbox').set({ bounced_at: now.toISOString() }).where('id', '=', id).where('bounced_at', 'is', null).execute();
}

/** Whether a message about a visit did not reach its patient, and nobody has seen to it. */
export async function isUndelivered(db: Store, siteId: string, appointmentId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM outbox WHERE site_id = ${siteId} AND subject_id = ${appointmentId} AND endpoint_id IS NULL
      AND (failed_at IS NOT NULL OR bounced_at IS NOT NULL) AND discarded_at IS NULL LIMIT 1`.execute(db);
  return rows.length > 0;
}
