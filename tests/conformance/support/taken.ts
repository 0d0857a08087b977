import { sql } from 'kysely';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';

/** Whatever takes a time of the site now: holds, visits, sessions. */
export async function taken(db: Kysely<DB>, siteId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT (SELECT count(*) FROM occupancy WHERE site_id = ${siteId} AND kind <> 'session' AND (expires_at IS NULL OR expires_at > ${now.toISOString()}::timestamptz))::int
         + (SELECT count(*) FROM seat WHERE site_id = ${siteId} AND (expires_at IS NULL OR expires_at > ${now.toISOString()}::timestamptz))::int AS n`.execute(
    db,
  );
  return rows[0]?.n ?? -1;
}
