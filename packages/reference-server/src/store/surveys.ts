import type { Row, Store } from './db.ts';

export type SurveyRow = Row<'survey'>;

/** Those that a hospital has written or changed itself, by id. */
export const surveysOf = (db: Store, siteId: string): Promise<SurveyRow[]> =>
  db.selectFrom('survey').selectAll().where('site_id', '=', siteId).orderBy('id').execute();

export const surveyById = (db: Store, siteId: string, id: string): Promise<SurveyRow | undefined> =>
  db.selectFrom('survey').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst();

/** Nobody else changes it until `tx` ends. */
export const lockSurvey = (tx: Store, siteId: string, id: string): Promise<SurveyRow | undefined> =>
  tx.selectFrom('survey').selectAll().where('site_id', '=', siteId).where('id', '=', id).forUpdate().executeTakeFirst();

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const columns = (row: SurveyRow) => ({
  ...row,
  about: JSON.stringify(row.about),
  note: json(row.note),
  questionnaire: JSON.stringify(row.questionnaire),
  rating: json(row.rating),
});

/** @returns false where the site has one of this id. */
export async function insertSurvey(tx: Store, row: SurveyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('survey')
    .values(columns(row))
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function saveSurvey(tx: Store, { site_id, id, ...row }: SurveyRow): Promise<void> {
  const { site_id: _, id: __, ...values } = columns({ site_id, id, ...row });
  await tx.updateTable('survey').set(values).where('site_id', '=', site_id).where('id', '=', id).execute();
}
