import type { ReferralStatus } from '@foyer/sdk/contract/staff-aftercare';

/** So many days on which nobody takes a call, and it ends: four calls, as the Re-Engineered Discharge toolkit of AHRQ has it, and not all at once. */
export const mostCalls = 4;

/** Working days after a visit within which somebody calls: 48 to 72 hours, as the same has it. */
export const callWithinDays = 2;

interface ReferralStep {
  /** Where it can go. */
  readonly to: readonly ReferralStatus[];
  /** Working days within which it goes on; of what ended none. */
  readonly days?: number;
}

/**
 * Where a referral goes, and how long it may stand there. A patient who says no and one that nobody heard of again end it, wherever it stands, until the visit
 * took place; after that there is a report to come, and a patient to tell.
 */
const table: Readonly<Record<ReferralStatus, ReferralStep>> = {
  ordered: { to: ['sent', 'declined', 'expired'], days: 2 },
  sent: { to: ['accepted', 'returned', 'declined', 'expired'], days: 5 },
  returned: { to: ['sent', 'declined', 'expired'], days: 2 },
  accepted: { to: ['contacted', 'booked', 'declined', 'expired'], days: 3 },
  contacted: { to: ['booked', 'declined', 'expired'], days: 7 },
  booked: { to: ['attended', 'no-show', 'declined', 'expired'], days: 3 },
  'no-show': { to: ['contacted', 'booked', 'declined', 'expired'], days: 3 },
  attended: { to: ['reported', 'expired'], days: 14 },
  reported: { to: ['told'], days: 3 },
  told: { to: ['closed'], days: 2 },
  closed: { to: [] },
  declined: { to: [] },
  expired: { to: [] },
};

export const nextOf = (status: ReferralStatus): readonly ReferralStatus[] => table[status].to;
export const daysOf = (status: ReferralStatus): number | undefined => table[status].days;

/** Whether somebody who reads it later must be told why. */
export const needsReason = (to: ReferralStatus): boolean => to === 'returned' || to === 'declined' || to === 'expired';
