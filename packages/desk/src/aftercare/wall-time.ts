import { dates } from '../../../elements/src/i18n/intl.ts';

/** How many minutes the zone's clock is ahead of UTC at a moment. */
function offsetAt(at: Date, timeZone: string): number {
  const parts = new Map(
    dates('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((wall - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
}

/**
 * A day and a time of a zone's clock as RFC 3339 in UTC. An hour that the clock leaves out is read as if it had not; of one that comes twice it is the first.
 *
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`
 */
export function instantOf(day: string, time: string, timeZone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wall)) return `${day}T${time}`;
  const before = offsetAt(new Date(wall - 86_400_000), timeZone);
  const guess = new Date(wall - before * 60_000);
  const offset = offsetAt(guess, timeZone);
  const found = new Date(wall - offset * 60_000);
  return (offsetAt(found, timeZone) === offset ? found : guess).toISOString().replace('.000Z', 'Z');
}
