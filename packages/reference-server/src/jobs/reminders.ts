import type { Deps } from '../services/context.ts';
import { notBefore } from '../services/quiet-hours.ts';
import type { Row } from '../store/db.ts';
import { insertReminders } from '../store/reminders.ts';
import { allSites } from '../store/sites.ts';

const usualHours = [72, 24] as const;

/** Names the visit, the time it reminds of, and which of the reminders it is: made twice, it is one. */
export const reminderPrefix = ({ id, starts_at }: Pick<Row<'appointment'>, 'id' | 'starts_at'>): string =>
  `reminder-${id}-${Math.floor((starts_at?.getTime() ?? 0) / 1000)}-`;

/** Whether the visit still has the time that a reminder was made for. */
export const isReminderOf = (messageId: string, visit: Pick<Row<'appointment'>, 'id' | 'starts_at'>): boolean =>
  messageId.startsWith(reminderPrefix(visit));

/**
 * Puts the reminders that are due into the outbox: for each visit those of the site's hours that have come, once each. A visit that was
 * made or moved later than that is not reminded of at once. One that was missed by 12 hours is left out. Safe in any number of
 * processes.
 * @returns how many.
 */
export async function remind(deps: Pick<Deps, 'db' | 'clock' | 'wakeOutbox'>): Promise<number> {
  const now = deps.clock.now();
  let made = 0;
  for (const site of await allSites(deps.db)) {
    const runAt = notBefore(now, site);
    for (const hours of new Set(site.managing.reminderHours ?? usualHours)) {
      made += await insertReminders(deps.db, { siteId: site.id, hours, now, runAt });
    }
  }
  if (made > 0) deps.wakeOutbox?.();
  return made;
}
