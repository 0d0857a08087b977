import type { Questionnaire } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import { questionnaire } from '../store/catalogue.ts';
import type { Context } from './context.ts';
import { inLocale } from './words.ts';

/** @throws DomainError `not-found` */
export async function getQuestionnaire(ctx: Context, id: string): Promise<Questionnaire> {
  const row = await questionnaire(ctx.db, ctx.site.id, id);
  const body = row && inLocale(ctx, row.body);
  if (!body) throw new DomainError('not-found', 'There is no such questionnaire.');
  return { ...(body as Questionnaire), resourceType: 'Questionnaire', id };
}
