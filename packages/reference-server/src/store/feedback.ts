import type { Answers } from '@foyer/sdk/contract';
import { sql } from 'kysely';
import type { Row, Store } from './db.ts';

export type SpoolRow = Row<'feedback_spool'>;

/** @returns false where something waits by the same secret already. */
export async function spool(tx: Store, row: SpoolRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('feedback_spool')
    .values({ ...row, ripe_at: row.ripe_at.toISOString() })
    .onConflict((on) => on.column('response_hash').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** By the hash of its secret. Nobody else changes or takes it until `tx` ends. */
export const spooledAs = (tx: Store, hash: Uint8Array): Promise<SpoolRow | undefined> =>
  tx.selectFrom('feedback_spool').selectAll().where('response_hash', '=', hash).forUpdate().executeTakeFirst();

export async function respool(tx: Store, id: string, sealed: Uint8Array): Promise<void> {
  await tx.updateTable('feedback_spool').set({ sealed }).where('id', '=', id).execute();
}

/** Surveys of a site that have something to write down. */
export async function surveysWaiting(db: Store, siteId: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('feedback_spool')
    .select('survey_id')
    .distinct()
    .where('site_id', '=', siteId)
    .where('ripe_at', '<=', now)
    .execute();
  return rows.map(({ survey_id }) => survey_id);
}

/** Rounds over one survey come one after the other. */
export const lockAnswers = (tx: Store, siteId: string, surveyId: string): Promise<unknown> =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`feedback ${siteId} ${surveyId}`}, 0))`.execute(tx);

/** The oldest first. Nobody else changes or takes them until `tx` ends. */
export const ripeOf = (tx: Store, siteId: string, surveyId: string, now: Date): Promise<SpoolRow[]> =>
  tx
    .selectFrom('feedback_spool')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('survey_id', '=', surveyId)
    .where('ripe_at', '<=', now)
    .orderBy('given_on')
    .orderBy('id')
    .forUpdate()
    .execute();

export async function takeFromSpool(tx: Store, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('feedback_spool').where('id', 'in', ids).execute();
}

export interface WrittenAnswer {
  /** `YYYY-MM-DD`, the first of a month. */
  readonly month: string;
  readonly answers: Answers;
}

/** Takes all answers of a month out. */
export async function takeMonth(tx: Store, siteId: string, surveyId: string, month: string): Promise<Answers[]> {
  const rows = await tx
    .deleteFrom('feedback_answer')
    .where('site_id', '=', siteId)
    .where('survey_id', '=', surveyId)
    .where('month', '=', month)
    .returning('answers')
    .execute();
  return rows.map(({ answers }) => answers);
}

const atOnce = 500;

/** Writes answers in this order. */
export async function writeAnswers(tx: Store, rows: readonly Row<'feedback_answer'>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await tx
      .insertInto('feedback_answer')
      .values(rows.slice(from, from + atOnce).map((row) => ({ ...row, answers: JSON.stringify(row.answers) })))
      .execute();
}

/** @param months from and to, each the first day of one, inclusive */
export const answersOf = (db: Store, siteId: string, surveyId: string, [from, to]: readonly [string, string]): Promise<WrittenAnswer[]> =>
  db
    .selectFrom('feedback_answer')
    .select(['month', 'answers'])
    .where('site_id', '=', siteId)
    .where('survey_id', '=', surveyId)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .orderBy('id')
    .execute();
