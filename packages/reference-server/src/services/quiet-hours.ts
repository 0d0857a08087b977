import type { Site } from './context.ts';
import { minute, minutesOf, zoneClock } from './wall-time.ts';

const usualQuiet = { from: '21:00', to: '08:00' } as const;

/** The first moment from `now` on at which nobody is woken, by the clock of the site. */
export function notBefore(now: Date, site: Pick<Site, 'time_zone' | 'managing'>): Date {
  const { from, to } = site.managing.quiet ?? usualQuiet;
  const [begins, ends] = [minutesOf(from), minutesOf(to)];
  const clock = zoneClock(site.time_zone);
  const { day, minutes } = clock.read(now.getTime());
  const isQuiet = begins <= ends ? minutes >= begins && minutes < ends : minutes >= begins || minutes < ends;
  if (!isQuiet) return now;
  const until = begins > ends && minutes >= begins ? ends + 1440 : ends;
  const { at } = clock.shown(day, until);
  // Where clocks go back, they show the end twice: this is the second time, and the first is over.
  return new Date(at < now.getTime() ? now.getTime() + (until - minutes) * minute : at);
}
