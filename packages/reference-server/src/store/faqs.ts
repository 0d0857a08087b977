import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

export type FaqRow = Row<'faq'>;
export type TopicRow = Row<'faq_topic'>;

/** Counts the changes of all that search reads; 0 where there never was any. */
export async function faqVersion(db: Store, siteId: string): Promise<string> {
  const row = await db.selectFrom('faq_version').select('version').where('site_id', '=', siteId).executeTakeFirst();
  return row?.version ?? '0';
}

/** Changes of one site come one after the other: its row stays locked until the transaction ends. */
export async function countFaqChange(tx: Store, siteId: string): Promise<void> {
  await tx
    .insertInto('faq_version')
    .values({ site_id: siteId, version: '1' })
    .onConflict((on) => on.column('site_id').doUpdateSet({ version: sql<string>`faq_version.version + 1` }))
    .execute();
}

/** All of a site, in the hospital's order. */
export const faqsOf = (db: Store, siteId: string): Promise<FaqRow[]> =>
  db.selectFrom('faq').selectAll().where('site_id', '=', siteId).orderBy('position').orderBy('id').execute();

export const liveFaqsOf = (db: Store, siteId: string): Promise<FaqRow[]> =>
  db.selectFrom('faq').selectAll().where('site_id', '=', siteId).where('status', '=', 'live').orderBy('position').orderBy('id').execute();

export const topicsOf = (db: Store, siteId: string): Promise<TopicRow[]> =>
  db.selectFrom('faq_topic').selectAll().where('site_id', '=', siteId).orderBy('position').orderBy('id').execute();

export const synonymsOf = (db: Store, siteId: string): Promise<Row<'faq_synonym'>[]> =>
  db.selectFrom('faq_synonym').selectAll().where('site_id', '=', siteId).orderBy('position').execute();

export const glossaryOf = (db: Store, siteId: string): Promise<Row<'glossary'>[]> =>
  db.selectFrom('glossary').selectAll().where('site_id', '=', siteId).orderBy('position').execute();

export interface Votes {
  readonly id: string;
  readonly helped: number;
  readonly notHelped: number;
}

/** How often each answer of a site helped, from a day (`YYYY-MM-DD`) on. */
export async function votesSince(db: Store, siteId: string, day: string): Promise<Votes[]> {
  const { rows } = await sql<Votes>`
    SELECT faq_id AS id, sum(helped)::integer AS helped, sum(not_helped)::integer AS "notHelped"
    FROM faq_vote WHERE site_id = ${siteId} AND day >= ${day}::date GROUP BY faq_id`.execute(db);
  return rows;
}

/** @returns false when there is no such live answer. */
export async function countVote(tx: Store, siteId: string, id: string, day: string, helped: boolean): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO faq_vote (site_id, faq_id, day, helped, not_helped)
    SELECT site_id, id, ${day}::date, ${helped ? 1 : 0}::integer, ${helped ? 0 : 1}::integer
    FROM faq WHERE site_id = ${siteId} AND id = ${id} AND status = 'live'
    ON CONFLICT (site_id, faq_id, day) DO UPDATE
      SET helped = faq_vote.helped + excluded.helped, not_helped = faq_vote.not_helped + excluded.not_helped
    RETURNING 1`.execute(tx);
  return rows.length === 1;
}
