import { sql } from 'kysely';
import { getDiscovery } from '@foyer/sdk/contract';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { asked, isOf, problemOf, remade } from '../mutants/mutant.ts';
import type { Fetch } from './reference.ts';

/**
 * A server of level 3, as far as the clean-up needs it: the reference server does not cancel yet, so its rows are changed
 * here. Once it does, this goes.
 */
export const cancelling =
  (fetch: Fetch, db: Kysely<DB>): Fetch =>
  async (url, init) => {
    const request = asked(url, init);
    const id = /\/v1\/appointments\/([^/]+)\/cancel$/u.exec(request.url.pathname)?.[1];
    if (id !== undefined) {
      const visit = await fetch(url.replace(/\/cancel$/u, ''), { headers: { Authorization: request.headers.get('Authorization') ?? '' } });
      if (!visit.ok) return visit;
      if (!request.headers.has('Idempotency-Key')) return problemOf(400, 'idempotency-key-required');
      if (request.headers.get('If-Match') !== visit.headers.get('ETag')) return problemOf(412, 'version-mismatch');
      await sql`WITH v AS (UPDATE appointment SET status = 'cancelled' WHERE id = ${id}), s AS (DELETE FROM seat WHERE ref = ${id}) DELETE FROM occupancy WHERE ref = ${id}`.execute(
        db,
      );
      return visit;
    }
    const response = await fetch(url, init);
    if (!isOf(getDiscovery, request) || response.status !== 200) return response;
    return remade(response, { json: { ...((await response.clone().json()) as object), levels: [0, 1, 2, 3] } });
  };

/** Whatever takes a time of the site now: holds, visits, sessions. */
export async function taken(db: Kysely<DB>, siteId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT (SELECT count(*) FROM occupancy WHERE site_id = ${siteId} AND kind <> 'session' AND (expires_at IS NULL OR expires_at > ${now.toISOString()}::timestamptz))::int
         + (SELECT count(*) FROM seat WHERE site_id = ${siteId} AND (expires_at IS NULL OR expires_at > ${now.toISOString()}::timestamptz))::int AS n`.execute(
    db,
  );
  return rows[0]?.n ?? -1;
}
