import type { Case } from '@foyer/sdk/contract';
import { caseOf, messagesOf, stepsOf, type CaseRow, type Named } from '../store/cases.ts';
import { noSuchCase } from './case-authority.ts';
import { may } from './case-change.ts';
import { presentCase, type CaseRecord } from './case-present.ts';
import { complaintOf } from '../store/complaints.ts';
import { teamById, windowsOf, type Team } from './case-teams.ts';
import type { Context } from './context.ts';

/** All that is told of a case. In a transaction, `ctx` is the one for it (`within`). */
export async function recordOf(ctx: Context, row: CaseRow, known?: Team): Promise<CaseRecord> {
  const { db } = ctx;
  const team = known ?? (await teamById(ctx, db, row.department_id));
  return {
    row,
    team,
    messages: await messagesOf(db, row.id),
    steps: await stepsOf(db, row.id),
    windows: row.kind === 'callback' && may(row, 'move') ? await windowsOf(ctx, db, team) : [],
    complaint: row.kind === 'complaint' ? await complaintOf(db, row.id) : undefined,
  };
}

/** A case for whoever's authority was checked. @throws DomainError `not-found` */
export async function getCase(ctx: Context, named: Named): Promise<Case> {
  const row = await caseOf(ctx.db, ctx.site.id, named);
  if (!row) throw noSuchCase();
  return presentCase(ctx, await recordOf(ctx, row));
}

/** Which version a case has, for whoever watches it. @throws DomainError `not-found` */
export async function watchedCase(ctx: Context, named: Named): Promise<Pick<CaseRow, 'id' | 'version'>> {
  const row = await caseOf(ctx.db, ctx.site.id, named);
  if (!row) throw noSuchCase();
  return row;
}
