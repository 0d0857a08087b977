import type { Topic } from '../store/outbox.ts';
import { saveEntry, type EntryChange } from '../store/waitlist.ts';
import type { Context, Tx } from './context.ts';
import { entryChanged } from './events.ts';
import { newId } from './ids.ts';
import { afterCommit } from './transactions.ts';

/** Writes what becomes of a locked place on the waiting list, with the message that tells of it; `subjectId` is the offer's, or the place's. */
export async function changeEntry(
  ctx: Context,
  tx: Tx,
  id: string,
  what: EntryChange,
  message?: { readonly topic: Topic; readonly subjectId: string },
): Promise<void> {
  const told = message && { ...message, id: newId(ctx.random), siteId: ctx.site.id, runAt: ctx.now };
  await saveEntry(tx, id, what, entryChanged(ctx, id, what.status), told);
  afterCommit(tx, () => ctx.wakeOutbox?.());
}
