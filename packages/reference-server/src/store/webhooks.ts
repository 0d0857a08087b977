import { sql } from 'kysely';
import type { Row, Store } from './db.ts';
import type { Claim } from './deliveries.ts';

export type EndpointRow = Row<'webhook_endpoint'>;

export const endpointsOf = (db: Store, siteId: string): Promise<EndpointRow[]> =>
  db.selectFrom('webhook_endpoint').selectAll().where('site_id', '=', siteId).orderBy('created_at').orderBy('id').execute();

/** Locked until the transaction ends: changes of one endpoint come one after the other. */
export const lockEndpoint = (tx: Store, siteId: string, id: string): Promise<EndpointRow | undefined> =>
  tx.selectFrom('webhook_endpoint').selectAll().where('site_id', '=', siteId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();

/** A gateway of any site. */
export const gatewayById = (db: Store, id: string): Promise<EndpointRow | undefined> =>
  db.selectFrom('webhook_endpoint').selectAll().where('id', '=', id).where('kind', '=', 'sms').executeTakeFirst();

/** Whether the site can send text messages now. */
export const hasGateway = async (db: Store, siteId: string): Promise<boolean> => (await gatewayOf(db, siteId)) === true;

/** Whether the site has a gateway, and whether it is enabled; undefined where it has none. What is for one that is not waits for the next. */
export async function gatewayOf(db: Store, siteId: string): Promise<boolean | undefined> {
  const row = await db
    .selectFrom('webhook_endpoint')
    .select('enabled')
    .where('site_id', '=', siteId)
    .where('kind', '=', 'sms')
    .orderBy('enabled', 'desc')
    .executeTakeFirst();
  return row?.enabled;
}

const values = (row: EndpointRow) => ({
  ...row,
  old_secret_until: row.old_secret_until?.toISOString() ?? null,
  created_at: row.created_at.toISOString(),
});

/** A new endpoint, or the same one as it is now. @throws a unique violation of `webhook_gateway` for a second gateway of a site. */
export async function saveEndpoint(db: Store, row: EndpointRow): Promise<void> {
  await db
    .insertInto('webhook_endpoint')
    .values(values(row))
    .onConflict((on) => on.column('id').doUpdateSet(values(row)))
    .execute();
}

/** It said that it is gone for good. */
export async function endEndpoint(db: Store, id: string): Promise<void> {
  await db.updateTable('webhook_endpoint').set({ enabled: false, disabled_by: 'gone' }).where('id', '=', id).execute();
}

/** With all that waits for it. @returns whether there was one. */
export async function deleteEndpoint(db: Store, siteId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('webhook_endpoint').where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A message for an endpoint, which this process may send until the lease. */
export interface Delivery extends Claim {
  readonly endpoint: Pick<EndpointRow, 'id' | 'kind' | 'url' | 'secret' | 'old_secret' | 'old_secret_until'>;
  /** What is sent; a text message is written when it is. */
  readonly payload: string | null;
}

interface Due {
  id: string;
  site_id: string;
  topic: string;
  subject_id: string;
  attempts: number;
  payload: string | null;
  due_at: Date;
  endpoint_id: string;
  kind: EndpointRow['kind'];
  url: string;
  secret: Uint8Array;
  old_secret: Uint8Array | null;
  old_secret_until: Date | null;
}

/**
 * Takes what is due, some for each endpoint, so that no endpoint waits for another; what is for one that is disabled stays.
 * @param busy endpoints that are not asked now
 */
export async function claimDeliveries(
  db: Store,
  { now, lease, most, busy }: { now: Date; lease: Date; most: number; busy: readonly string[] },
): Promise<Delivery[]> {
  const { rows } = await sql<Due>`
    WITH due AS MATERIALIZED (
      SELECT o.id, o.run_at, e.id AS endpoint_id, e.kind, e.url, e.secret, e.old_secret, e.old_secret_until
      FROM webhook_endpoint e CROSS JOIN LATERAL (
        SELECT id, run_at FROM outbox WHERE coalesce(outbox.endpoint_id, channel) = CASE e.kind WHEN 'sms' THEN 'sms' ELSE e.id END AND site_id = e.site_id
          AND done_at IS NULL AND failed_at IS NULL AND run_at <= ${now.toISOString()}::timestamptz
        ORDER BY run_at LIMIT ${most} FOR UPDATE SKIP LOCKED
      ) o
      WHERE e.enabled AND e.id <> ALL (${[...busy]}::text[])
    )
    UPDATE outbox SET run_at = ${lease.toISOString()}::timestamptz, attempts = outbox.attempts + 1
    FROM due WHERE outbox.id = due.id
    RETURNING outbox.id, outbox.site_id, outbox.topic, outbox.subject_id, outbox.attempts, outbox.payload,
      due.run_at AS due_at, due.endpoint_id, due.kind, due.url, due.secret, due.old_secret, due.old_secret_until`.execute(db);
  return rows.map(({ id, site_id, topic, subject_id, attempts, payload, due_at, endpoint_id, ...endpoint }) => ({
    id,
    siteId: site_id,
    topic,
    subjectId: subject_id,
    attempts,
    lease,
    dueAt: due_at,
    payload,
    endpoint: { id: endpoint_id, ...endpoint },
  }));
}
