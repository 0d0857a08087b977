import { sql, type RawBuilder } from 'kysely';
import type { WebhookEvent } from '@foyer/sdk/contract/webhooks';
import type { Store } from './db.ts';

/** Something that endpoints of a site may want to hear of. */
export interface NewEvent {
  readonly id: string;
  readonly siteId: string;
  readonly type: WebhookEvent;
  readonly subjectId: string;
  readonly at: Date;
  /** What they are sent. */
  readonly payload: string;
}

/**
 * Puts an event into the outbox once for each endpoint that wants it; each is a message with an id of its own. For a `with` of the change's own statement.
 * One that is just being deleted is waited for, and told nothing.
 */
export const eventMessages = ({ id, siteId, type, subjectId, at, payload }: NewEvent): RawBuilder<Record<string, unknown>> => sql`(
  INSERT INTO outbox (id, site_id, topic, subject_id, run_at, channel, endpoint_id, payload)
  SELECT ${id}::text || '.' || e.id, e.site_id, ${type}::text, ${subjectId}::text, ${at.toISOString()}::timestamptz, 'webhook', e.id, ${payload}::text
  FROM webhook_endpoint e WHERE e.site_id = ${siteId} AND e.kind = 'crm' AND e.enabled AND (e.events = '{}' OR ${type}::text = ANY (e.events))
  FOR KEY SHARE OF e)`;

/** The same by itself, beside a change that is told of by another one. */
export async function insertEvent(db: Store, event: NewEvent): Promise<void> {
  await sql`WITH event AS ${eventMessages(event)} SELECT 1`.execute(db);
}
