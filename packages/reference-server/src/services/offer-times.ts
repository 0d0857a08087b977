import type { CandidateRow } from '../store/availability.ts';
import type { Row } from '../store/db.ts';

const minute = 60_000;
const day = 1440 * minute;
/** So long an offer stands. */
const usually = 120 * minute;
/** The same where the visit is within a day: others must have time to come. */
const soon = 20 * minute;
/** Who could answer in less? */
const least = 10 * minute;

/** The last moment at which a time can be booked online. */
export const lastMoment = (
  { starts_at, ends_at, capacity }: Pick<CandidateRow, 'starts_at' | 'ends_at' | 'capacity'>,
  service: Row<'service'>,
) => (capacity === null ? starts_at : ends_at).getTime() - service.policy.minNoticeMinutes * minute;

/**
 * Until when a time is kept for whoever it is offered to now.
 *
 * @param morning the first moment at which nobody is woken.
 * @returns undefined when it is not offered now: it is too late for it, or it can still be had in the morning.
 */
export function offeredUntil(
  slot: Pick<CandidateRow, 'starts_at' | 'ends_at' | 'capacity'>,
  service: Row<'service'>,
  { now, morning }: { now: Date; morning: Date },
): Date | undefined {
  const last = lastMoment(slot, service);
  if (morning > now && last - morning.getTime() >= least) return undefined;
  const span = slot.starts_at.getTime() - now.getTime() <= day ? soon : usually;
  const until = Math.min(now.getTime() + span, last);
  return until - now.getTime() >= least ? new Date(until) : undefined;
}
