import type { Localised, Store } from './db.ts';
import type { FaqRow } from './faqs.ts';
import type { ByLocale, TermWords } from './tables/faqs.ts';

/** Locked until the transaction ends. */
export const lockFaq = (tx: Store, siteId: string, id: string): Promise<FaqRow | undefined> =>
  tx.selectFrom('faq').selectAll().where('site_id', '=', siteId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();

export const faqById = (db: Store, siteId: string, id: string): Promise<FaqRow | undefined> =>
  db.selectFrom('faq').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst();

const values = (row: FaqRow) => ({ ...row, words: JSON.stringify(row.words), changed_at: row.changed_at.toISOString() });

/** @returns false when the site has one with this id already. */
export async function insertFaq(tx: Store, row: FaqRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('faq')
    .values(values(row))
    .onConflict((on) => on.columns(['site_id', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function saveFaq(tx: Store, row: FaqRow): Promise<void> {
  const { site_id: siteId, id, ...rest } = values(row);
  await tx.updateTable('faq').set(rest).where('site_id', '=', siteId).where('id', '=', id).execute();
}

/** Where the next new one stands: after all others. */
export async function nextPosition(tx: Store, siteId: string): Promise<number> {
  const row = await tx
    .selectFrom('faq')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

/** One that is there already stays as it is. */
export async function addTopics(
  tx: Store,
  siteId: string,
  topics: readonly { id: string; name: Localised; position: number }[],
): Promise<void> {
  if (topics.length === 0) return;
  await tx
    .insertInto('faq_topic')
    .values(topics.map(({ id, name, position }) => ({ site_id: siteId, id, name: JSON.stringify(name), position })))
    .onConflict((on) => on.columns(['site_id', 'id']).doNothing())
    .execute();
}

/** Those that are there get their new name and place; the others go. @throws a foreign key violation for one that answers are in. */
export async function saveTopics(tx: Store, siteId: string, topics: readonly { id: string; name: Localised }[]): Promise<void> {
  const ids = topics.map((topic) => topic.id);
  await tx
    .deleteFrom('faq_topic')
    .where('site_id', '=', siteId)
    .$if(ids.length > 0, (q) => q.where('id', 'not in', ids))
    .execute();
  if (ids.length === 0) return;
  await tx
    .insertInto('faq_topic')
    .values(topics.map(({ id, name }, position) => ({ site_id: siteId, id, name: JSON.stringify(name), position })))
    .onConflict((on) =>
      on.columns(['site_id', 'id']).doUpdateSet((eb) => ({ name: eb.ref('excluded.name'), position: eb.ref('excluded.position') })),
    )
    .execute();
}

export async function saveSynonyms(tx: Store, siteId: string, groups: readonly { words: readonly string[] }[]): Promise<void> {
  await tx.deleteFrom('faq_synonym').where('site_id', '=', siteId).execute();
  if (groups.length === 0) return;
  await tx
    .insertInto('faq_synonym')
    .values(groups.map(({ words }, position) => ({ site_id: siteId, position, words: [...words] })))
    .execute();
}

export async function saveGlossary(tx: Store, siteId: string, terms: readonly { words: ByLocale<TermWords> }[]): Promise<void> {
  await tx.deleteFrom('glossary').where('site_id', '=', siteId).execute();
  if (terms.length === 0) return;
  await tx
    .insertInto('glossary')
    .values(terms.map(({ words }, position) => ({ site_id: siteId, position, words: JSON.stringify(words) })))
    .execute();
}
