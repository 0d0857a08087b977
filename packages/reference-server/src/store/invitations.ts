import { sql } from 'kysely';
import type { Store } from './db.ts';

export async function insertInvitations(tx: Store, siteId: string, surveyId: string, hashes: readonly Uint8Array[]): Promise<void> {
  await tx
    .insertInto('invitation')
    .values(hashes.map((hash) => ({ hash, site_id: siteId, survey_id: surveyId, used_on: null })))
    .execute();
}

/**
 * Uses an invitation, by its hash; of many at once one does.
 * @returns `unknown` for one that is not of this survey
 */
export async function takeInvitation(
  tx: Store,
  which: { readonly hash: Uint8Array; readonly siteId: string; readonly surveyId: string; readonly day: string },
): Promise<'taken' | 'used' | 'unknown'> {
  const { rows } = await sql`
    UPDATE invitation SET used_on = ${which.day}::date
    WHERE hash = ${which.hash} AND site_id = ${which.siteId} AND survey_id = ${which.surveyId} AND used_on IS NULL RETURNING 1`.execute(tx);
  if (rows.length === 1) return 'taken';
  const known = await tx
    .selectFrom('invitation')
    .select('used_on')
    .where('hash', '=', which.hash)
    .where('site_id', '=', which.siteId)
    .where('survey_id', '=', which.surveyId)
    .executeTakeFirst();
  return known ? 'used' : 'unknown';
}

export async function countInvitations(db: Store, siteId: string, surveyId: string): Promise<{ made: number; used: number }> {
  const { rows } = await sql<{ made: number; used: number }>`
    SELECT count(*)::integer AS made, count(used_on)::integer AS used FROM invitation
    WHERE site_id = ${siteId} AND survey_id = ${surveyId}`.execute(db);
  return rows[0] ?? { made: 0, used: 0 };
}
