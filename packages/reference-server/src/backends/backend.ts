import type { After, CandidateRow, LookedAt, NamedHold, Span, View } from '../store/availability.ts';
import type { Store } from '../store/db.ts';
import type { Claim, Time } from '../store/occupancy.ts';

/**
 * A scheduling system: the one that knows which times are free, and the only one that takes them. Whatever lists, holds or
 * books goes through here, so that the three cannot disagree.
 */
export interface Backend {
  /** Times that can be booked, in time order. */
  free(db: Store, view: View, span: Span, page: { limit: number; after?: After | undefined }): Promise<CandidateRow[]>;
  /** How many of them each day has; days without one are left out. */
  count(db: Store, view: View, span: Span): Promise<{ day: string; free: number }[]>;
  /** The first day after the span that has one. */
  nextDay(db: Store, view: View, span: Span): Promise<string | undefined>;
  soonest(
    db: Store,
    view: View,
    siteId: string,
    serviceIds: readonly string[],
  ): Promise<Pick<CandidateRow, 'service_id' | 'starts_at' | 'time_zone'>[]>;
  /** Of the same service and mode, the nearest to a time, in time order. */
  near(
    db: Store,
    view: View,
    slot: Pick<CandidateRow, 'id' | 'site_id' | 'service_id' | 'mode' | 'starts_at'>,
    limit: number,
    locationIds?: readonly string[],
  ): Promise<CandidateRow[]>;
  /** One time, whether free or not, with the rules about it. */
  look(db: Store, view: View, siteId: string, slotId: string, hold?: NamedHold): Promise<LookedAt | undefined>;
  /** Whether the time after a slot is offered too, so that a visit may stay so much longer. */
  hasHoursAfter(db: Store, slotId: string, extraMinutes: number): Promise<boolean>;
  /** Takes a time for a hold or a visit. @returns whether it was still to be had. */
  take(db: Store, slot: Pick<CandidateRow, 'id' | 'resource_id' | 'starts_at' | 'ends_at' | 'capacity'>, claim: Claim): Promise<boolean>;
  /**
   * Gives back what a hold or a visit took; nothing happens if it took nothing. What is blocked stays so. Of a visit, the gate was
   * passed.
   * @returns the times that others may be able to have now.
   */
  giveBack(db: Store, ref: string, kind: Claim['kind']): Promise<readonly Time[]>;
}
