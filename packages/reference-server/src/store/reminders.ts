import { sql } from 'kysely';
import type { Store } from './db.ts';

/**
 * A message for each visit whose reminder so many hours before has come within the last 12; the same ids every time. The visit must have
 * had its time before that.
 * @returns how many are new.
 */
export async function insertReminders(
  db: Store,
  { siteId, hours, now, runAt }: { siteId: string; hours: number; now: Date; runAt: Date },
): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const lead = sql`make_interval(hours => ${hours}::int)`;
  const { rows } = await sql<{ id: string }>`
    INSERT INTO outbox (id, site_id, topic, subject_id, run_at)
    SELECT 'reminder-' || id || '-' || floor(extract(epoch FROM starts_at))::bigint || '-' || ${hours}::int, site_id, 'visit-reminder', id, ${runAt.toISOString()}::timestamptz
    FROM appointment WHERE site_id = ${siteId} AND status = 'booked' AND disrupted_at IS NULL AND cardinality(reminders) > 0
      AND starts_at > ${at} AND starts_at <= ${at} + ${lead} AND starts_at > ${at} + ${lead} - interval '12 hours'
      AND coalesce(moved_at, created_at) < starts_at - ${lead}
    ON CONFLICT (id) DO NOTHING RETURNING id`.execute(db);
  return rows.length;
}
