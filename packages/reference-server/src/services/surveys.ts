import type { Survey } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import type { Store } from '../store/db.ts';
import { surveyById, surveysOf, type SurveyRow } from '../store/surveys.ts';
import { departmentsWithHours } from '../store/departments.ts';
import type { Context, Site } from './context.ts';
import { firstDayThatCounts } from './department-hours.ts';
import { friendsAndFamily } from './surveys/friends-and-family.ts';
import { inLocale, say } from './words.ts';

/** For so long what was sent may be changed at the least: until the full hour after that, since the moment itself is not kept. */
export const changeableSeconds = 3600;

export const noSuchSurvey = () => new DomainError('not-found', 'There is no such survey.');

/** What comes with the server, as if the hospital had it. Its version is 0. */
const builtIn = (site: Site): SurveyRow[] => [
  {
    site_id: site.id,
    id: friendsAndFamily.id,
    about: site.name,
    note: friendsAndFamily.note,
    questionnaire: friendsAndFamily.questionnaire,
    rating: friendsAndFamily.rating,
    department_id: null,
    status: 'live',
    version: 0,
  },
];

const builtInOf = (site: Site, id: string): SurveyRow | undefined => builtIn(site).find((survey) => survey.id === id);

/** The hospital's own one where it has it. */
export const findSurvey = async (ctx: Context, db: Store, id: string): Promise<SurveyRow | undefined> =>
  (await surveyById(db, ctx.site.id, id)) ?? builtInOf(ctx.site, id);

/** By id, retired ones too. */
export async function allSurveys(ctx: Context): Promise<SurveyRow[]> {
  const own = await surveysOf(ctx.db, ctx.site.id);
  const rest = builtIn(ctx.site).filter(({ id }) => own.every((survey) => survey.id !== id));
  return [...own, ...rest].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** One that patients are asked. @throws DomainError `not-found` */
export async function liveSurvey(ctx: Context, db: Store, id: string): Promise<SurveyRow> {
  const row = await findSurvey(ctx, db, id);
  if (row?.status !== 'live') throw noSuchSurvey();
  return row;
}

/** In the reader's language. */
export function questionnaireOf(ctx: Pick<Context, 'site' | 'locale'>, { id, questionnaire }: SurveyRow): Survey['questionnaire'] {
  const own = inLocale(ctx, questionnaire);
  if (!own) throw new Error(`The survey ${id} has no questions in any language.`);
  return { ...own, resourceType: 'Questionnaire', id };
}

/** @throws DomainError `not-found` */
export async function getSurvey(ctx: Context, id: string): Promise<Survey> {
  const row = await liveSurvey(ctx, ctx.db, id);
  return {
    id,
    about: say(ctx, row.about),
    questionnaire: questionnaireOf(ctx, row),
    ...(row.rating && { rating: { linkId: row.rating.linkId, poor: [...row.rating.poor] } }),
    changeableSeconds,
    ...(row.note && { note: say(ctx, row.note) }),
  };
}

/** Whether patients see the department that a survey is about. */
export async function isShown({ site, now }: Pick<Context, 'site' | 'now'>, db: Store, departmentId: string): Promise<boolean> {
  return (await departmentsWithHours(db, site.id, { ids: [departmentId], from: firstDayThatCounts(now) })).length > 0;
}
