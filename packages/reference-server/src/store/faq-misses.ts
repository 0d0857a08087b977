import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

/** From so many sightings on a word itself is kept, and shown to staff. */
export const shownFrom = 3;
/** So many words of a site at most: whoever sends thousands of made-up ones fills no disk. */
const mostWords = 20_000;

export interface Miss {
  /** Keyed hash of site and word. */
  readonly mac: Uint8Array;
  readonly word: string;
}

/**
 * Counts each word once. The word itself is written down only by the sighting that makes it three.
 * @param day `YYYY-MM-DD`
 */
export async function countMisses(db: Store, siteId: string, misses: readonly Miss[], day: string): Promise<void> {
  // Each a statement of its own, outside a transaction: two searches for the same words cannot wait for each other.
  for (const { mac, word } of misses) {
    await sql`
      INSERT INTO faq_miss (site_id, word_mac, sightings, seen_on)
      SELECT ${siteId}, ${mac}, 1, ${day}::date
      WHERE EXISTS (SELECT 1 FROM faq_miss WHERE site_id = ${siteId} AND word_mac = ${mac})
        OR (SELECT count(*) FROM faq_miss WHERE site_id = ${siteId}) < ${mostWords}::integer
      ON CONFLICT (site_id, word_mac) DO UPDATE SET
        sightings = faq_miss.sightings + 1,
        seen_on = excluded.seen_on,
        word = CASE WHEN faq_miss.sightings + 1 >= ${shownFrom}::integer AND NOT faq_miss.dismissed THEN ${word}::text END`.execute(db);
  }
}

/** Words that were missed three times or more, the most missed first. */
export const shownMisses = (db: Store, siteId: string, limit: number): Promise<Row<'faq_miss'>[]> =>
  db
    .selectFrom('faq_miss')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('word', 'is not', null)
    .orderBy('sightings', 'desc')
    .orderBy('word')
    .limit(limit)
    .execute();

/** The word is forgotten, and not shown again. @returns whether it was there. */
export async function dismissMiss(db: Store, siteId: string, mac: Uint8Array): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('faq_miss')
    .set({ dismissed: true, word: null })
    .where('site_id', '=', siteId)
    .where('word_mac', '=', mac)
    .where('sightings', '>=', shownFrom)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets those that nobody has looked for since. @param day `YYYY-MM-DD` */
export async function deleteOldMisses(db: Store, day: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('faq_miss').where('seen_on', '<', day).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
