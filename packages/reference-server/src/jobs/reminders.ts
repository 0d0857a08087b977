import type { Deps } from '../services/context.ts';
import { minutesOf, zoneClock } from '../services/wall-time.ts';
import type { Row } from '../store/db.ts';
import { insertReminders } from '../store/reminders.ts';
import { allSites } from '../store/sites.ts';

const usualHours = [72, 24] as const;
const usualQuiet = { from: '21:00', to: '08:00' } as const;

/** Names the visit, the time it reminds of, and which of the reminders it is: made twice, it is one. */
export const reminderPrefix = ({ id, starts_at }: Pick<Row<'appointment'>, 'id' | 'starts_at'>): string =>
  `reminder-${id}-${Math.floor((starts_at?.getTime() ?? 0) / 1000)}-`;

/** Whether the visit still has the time that a reminder was made for. */
export const isReminderOf = (messageId: string, visit: Pick<Row<'appointment'>, 'id' | 'starts_at'>): boolean =>
  messageId.startsWith(reminderPrefix(visit));

/** The first moment from `now` on at which nobody is woken, by the clock of the site. */
export function notBefore(now: Date, site: Pick<Row<'site'>, 'time_zone' | 'managing'>): Date {
  const { from, to } = site.managing.quiet ?? usualQuiet;
  const [begins, ends] = [minutesOf(from), minutesOf(to)];
  const clock = zoneClock(site.time_zone);
  const { day, minutes } = clock.read(now.getTime());
  const isQuiet = begins <= ends ? minutes >= begins && minutes < ends : minutes >= begins || minutes < ends;
  if (!isQuiet) return now;
  return new Date(clock.shown(day, begins > ends && minutes >= begins ? ends + 1440 : ends).at);
}

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
