import { minute } from '../wall-time.ts';
import { openSpans, type Schedule } from './schedule.ts';

/** How far openings are looked for. */
export const horizonDays = 62;
const horizon = horizonDays * 1440 * minute;

/** What a schedule says at a moment. Moments are milliseconds since 1970 UTC. */
export interface Openness {
  readonly open: boolean;
  /** When it closes; missing while closed, and where it does not within 62 days. */
  readonly closesAt?: number;
  /** When it opens; missing while open, and where it does not within 62 days. */
  readonly opensAt?: number;
}

export function opennessAt(schedule: Schedule, at: number): Openness {
  // Two days more than asked for: where the span ends that touches the horizon is then known.
  for (const { start, end } of openSpans(schedule, at, horizonDays + 2)) {
    if (start <= at) return { open: true, ...(end - at <= horizon && { closesAt: end }) };
    return { open: false, ...(start - at <= horizon && { opensAt: start }) };
  }
  return { open: false };
}

/** When it next opens or closes; undefined where it does neither within 62 days. */
export const changesAfter = ({ closesAt, opensAt }: Openness): number | undefined => closesAt ?? opensAt;
