import type { StaffSurvey, SurveyInput } from '@foyer/sdk/contract/staff-feedback';
import { DomainError } from '../problem.ts';
import type { Store } from '../store/db.ts';
import { insertSurvey, lockSurvey, saveSurvey, type SurveyRow } from '../store/surveys.ts';
import { audit } from './audit.ts';
import type { Context, StaffContext, Tx } from './context.ts';
import { requireSeen } from './faq-lists.ts';
import { invalid } from './invalid.ts';
import { surveyColumns, surveyFaults } from './survey-input.ts';
import { allSurveys, findSurvey, isShown, noSuchSurvey } from './surveys.ts';
import { feedbackUrl } from './tokens.ts';
import { Again, inTransaction } from './transactions.ts';

const forStaff = (ctx: Pick<Context, 'site' | 'baseUrl'>, row: SurveyRow): StaffSurvey => ({
  id: row.id,
  about: row.about,
  ...(row.note && { note: row.note }),
  questionnaire: row.questionnaire,
  ...(row.rating && { rating: row.rating }),
  ...(row.department_id !== null && { departmentId: row.department_id }),
  status: row.status,
  version: row.version,
  url: feedbackUrl(ctx, `s.${row.id}`),
});

/** By id, retired ones too. */
export const listSurveys = async (ctx: Context): Promise<{ items: StaffSurvey[] }> => ({
  items: (await allSurveys(ctx)).map((row) => forStaff(ctx, row)),
});

/** @throws DomainError `not-found` */
export async function getStaffSurvey(ctx: Context, id: string): Promise<StaffSurvey> {
  const row = await findSurvey(ctx, ctx.db, id);
  if (!row) throw noSuchSurvey();
  return forStaff(ctx, row);
}

/** @throws DomainError `validation-failed`, with the place of each fault */
export async function checkSurvey(ctx: Pick<Context, 'site' | 'now'>, db: Store, input: SurveyInput): Promise<void> {
  const faults = surveyFaults(ctx.site, input);
  if (faults.length > 0)
    throw new DomainError('validation-failed', 'Each entry of errors says what is wrong and where.', { errors: faults.slice(0, 50) });
  if (input.departmentId !== undefined && !(await isShown(ctx, db, input.departmentId)))
    throw invalid('/departmentId', 'unknown-value', 'There is no such department.');
}

/** Writes the hospital's own one of this id, or a new version of it. Answers that came before stay. */
async function save(tx: Tx, row: SurveyRow, was: SurveyRow | undefined): Promise<SurveyRow> {
  const next = { ...row, version: (was?.version ?? 0) + 1 };
  if (was) await saveSurvey(tx, next);
  // Somebody else was quicker with a new one of this id.
  else if (!(await insertSurvey(tx, next))) throw new Again();
  return next;
}

type Putting = Pick<Context, 'db' | 'random' | 'site' | 'now' | 'baseUrl'>;

/**
 * Puts a survey up, in the words of all languages. One that came with the server becomes the hospital's own by it.
 * @throws DomainError `validation-failed`; `precondition-required`, `version-mismatch` where there is one already
 */
export const putSurvey = (ctx: Putting, id: string, input: SurveyInput, ifMatch: string | undefined): Promise<StaffSurvey> =>
  inTransaction(ctx, async (tx) => {
    const was = await lockSurvey(tx, ctx.site.id, id);
    if (was) requireSeen({ ifMatch }, was.version);
    await checkSurvey(ctx, tx, input);
    const row = { site_id: ctx.site.id, id, ...surveyColumns(id, input), status: 'live' as const, version: 0 };
    return forStaff(ctx, await save(tx, row, was));
  });

/** Nobody is asked any more. Doing it again changes nothing. @throws DomainError `not-found` */
export const retireSurvey = (ctx: StaffContext, id: string): Promise<StaffSurvey> =>
  inTransaction(ctx, async (tx) => {
    const own = await lockSurvey(tx, ctx.site.id, id);
    const row = own ?? (await findSurvey(ctx, tx, id));
    if (!row) throw noSuchSurvey();
    if (row.status === 'retired') return forStaff(ctx, row);
    await audit(ctx, tx, { action: 'retire', kind: 'survey', subjectId: id });
    return forStaff(ctx, await save(tx, { ...row, status: 'retired' }, own));
  });
