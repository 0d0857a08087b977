import type { InvitationCounts, NewInvitations } from '@foyer/sdk/contract/staff-feedback';
import { DomainError } from '../problem.ts';
import { countInvitations, insertInvitations, takeInvitation as take } from '../store/invitations.ts';
import { sha256 } from './bytes.ts';
import type { Context, Tx } from './context.ts';
import { dayIn } from './instants.ts';
import { findSurvey, liveSurvey, noSuchSurvey } from './surveys.ts';
import { feedbackUrl, newSecret } from './tokens.ts';
import { inTransaction } from './transactions.ts';

/**
 * Uses an invitation up: that is written down by day, and with no answer.
 * @throws DomainError `invitation-used`; `not-found` for one that was never made for this survey
 */
export async function takeInvitation(ctx: Context, tx: Tx, surveyId: string, secret: string): Promise<void> {
  const day = dayIn(ctx.now, ctx.site.time_zone);
  const found = await take(tx, { hash: sha256(secret), siteId: ctx.site.id, surveyId, day });
  if (found === 'used') throw new DomainError('invitation-used', 'This link was used before. You can tell us how it was without it, too.');
  if (found === 'unknown') throw new DomainError('not-found', 'There is no such invitation. You can tell us how it was without one.');
}

/** Makes some to hand out. They are told this once: a hash is kept of each. @throws DomainError `not-found` */
export const makeInvitations = (ctx: Context, surveyId: string, count: number): Promise<NewInvitations> =>
  inTransaction(ctx, async (tx) => {
    await liveSurvey(ctx, tx, surveyId);
    const made = Array.from({ length: count }, () => newSecret(ctx.random));
    await insertInvitations(
      tx,
      ctx.site.id,
      surveyId,
      made.map(({ hash }) => hash),
    );
    return { items: made.map(({ secret }) => ({ url: feedbackUrl(ctx, `i.${surveyId}.${secret}`) })) };
  });

/** @throws DomainError `not-found` */
export async function invitationCounts(ctx: Context, surveyId: string): Promise<InvitationCounts> {
  if (!(await findSurvey(ctx, ctx.db, surveyId))) throw noSuchSurvey();
  return countInvitations(ctx.db, ctx.site.id, surveyId);
}
