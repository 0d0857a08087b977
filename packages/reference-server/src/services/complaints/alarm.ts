import type { CaseRow } from '../../store/cases.ts';
import { insertEvent } from '../../store/events.ts';
import { insertMessage } from '../../store/outbox.ts';
import type { Context, Tx } from '../context.ts';
import { caseChanged } from '../events.ts';
import { newId } from '../ids.ts';
import { settingOf } from './setting.ts';

/**
 * Somebody may be in danger: whoever is on call is mailed at once, and endpoints hear of it. Neither is told anything about anybody.
 * @param row as it is now.
 */
export async function raiseAlarm(ctx: Context, tx: Tx, row: Pick<CaseRow, 'id' | 'version' | 'status'>): Promise<void> {
  await insertEvent(tx, caseChanged(ctx, 'case.urgent', row));
  if (settingOf(ctx.site).onCall === undefined) return;
  await insertMessage(tx, { id: newId(ctx.random), siteId: ctx.site.id, topic: 'complaint-urgent', subjectId: row.id, runAt: ctx.now });
}
