import type { ResponseTime } from '@foyer/sdk/contract';
import { addDays } from './wall-time.ts';

/** A message that was answered, or a callback that was made: how long it took. */
export interface Answered {
  readonly departmentId: string;
  readonly kind: 'message' | 'callback';
  /** When it was sent, or the window for the call began. */
  readonly from: Date;
  /** The first answer of staff, or the first call. */
  readonly answered: Date;
}

/** Fewer say nothing, or say who it was. */
const fewest = 10;
/** Over so many days, today included. */
const overDays = 30;

export const responseKey = (departmentId: string, kind: Answered['kind']): string => `${departmentId} ${kind}`;

/** The first day that is counted. */
export const responsesSince = (today: string): string => addDays(today, 1 - overDays);

/** Nearest rank: the least time within which so many of all were answered. */
const within = (sorted: readonly number[], share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

/**
 * How long answers took, by `responseKey`: half of them, and 9 of 10, over the last 30 days; nothing where there were fewer than 10.
 * Minutes are rounded up, so that nobody is told of less time than it took; a call before its window's beginning took none.
 *
 * @param rows of any days. @param today `YYYY-MM-DD`. @param dayOf the day of a moment by the site's clock.
 */
export function responseTimes(rows: Iterable<Answered>, today: string, dayOf: (at: Date) => string): Map<string, ResponseTime> {
  const from = responsesSince(today);
  const minutes = new Map<string, number[]>();
  for (const row of rows) {
    const day = dayOf(row.answered);
    if (day < from || day > today) continue;
    const key = responseKey(row.departmentId, row.kind);
    const took = Math.max(0, Math.ceil((row.answered.getTime() - row.from.getTime()) / 60_000));
    const known = minutes.get(key);
    if (known) known.push(took);
    else minutes.set(key, [took]);
  }
  const found = new Map<string, ResponseTime>();
  for (const [key, all] of minutes) {
    if (all.length < fewest) continue;
    all.sort((a, b) => a - b);
    found.set(key, { medianMinutes: within(all, 0.5), p90Minutes: within(all, 0.9), count: all.length, from, to: today });
  }
  return found;
}
