import type { Appointment } from '@foyer/sdk/contract';
import type { KeptTime } from '../store/appointments.ts';
import type { LinkedVisit } from '../store/visit-links.ts';
import { instantIn } from './instants.ts';
import type { Reader, VisitRecord } from './present.ts';
import { toSlot } from './slots.ts';
import { say } from './words.ts';

type Disrupted = NonNullable<Appointment['disrupted']>;

function offerOf(ctx: Reader, kept: KeptTime, masked: boolean): NonNullable<Disrupted['offer']> {
  const { starts_at, ends_at, time_zone, expires_at } = kept;
  const { practitionerId, ...slot } = toSlot({ ...kept, starts_at: new Date(starts_at), ends_at: new Date(ends_at), remaining: null });
  return {
    slot: { ...slot, ...(practitionerId !== undefined && !masked && { practitionerId }) },
    expiresAt: instantIn(new Date(expires_at), time_zone),
  };
}

function linkOf(ctx: Reader, row: LinkedVisit, masked: boolean): NonNullable<Appointment['linked']>[number] {
  return {
    id: row.id,
    reference: row.reference,
    relation: row.relation,
    ...(row.starts_at !== null && { start: instantIn(new Date(row.starts_at), row.time_zone) }),
    ...(!masked && { service: { id: row.service_id, name: say(ctx, row.service_name) } }),
  };
}

/**
 * What stands beside a visit's own facts: that it cannot take place at its time, and which visits belong with it. A link alone tells nothing of
 * services and clinicians here either, where the hospital asks for a second fact.
 */
export function besides(
  ctx: Reader,
  { appointment: a, kept, linked = [] }: VisitRecord,
  masked: boolean,
): Pick<Appointment, 'disrupted' | 'linked'> {
  const isKept = kept && new Date(kept.expires_at) > ctx.now;
  return {
    ...(a.disrupted_at && {
      disrupted: { since: instantIn(a.disrupted_at, a.time_zone), ...(isKept && { offer: offerOf(ctx, kept, masked) }) },
    }),
    ...(linked.length > 0 && { linked: linked.map((row) => linkOf(ctx, row, masked)) }),
  };
}
