import type { WaitlistEntry } from '@foyer/sdk/contract';
import type { Row } from '../store/db.ts';
import type { EntryRow } from '../store/waitlist.ts';
import type { ShownOffer } from '../store/waitlist-offers.ts';
import type { Context } from './context.ts';
import { instantIn } from './instants.ts';
import { personOf, placeOf, visitWord } from './present.ts';
import { toSlot } from './slots.ts';
import { say } from './words.ts';

type Offer = WaitlistEntry['offers'][number];

/** An offer as the contract shows it; the slot itself may be gone by then. */
function presentOffer(ctx: Context, offer: ShownOffer, serviceId: string, masked: boolean): Offer {
  const { status, slot_id, is_window, time_zone, ends_at, stays_until, expires_at, location, practitioner } = offer;
  const slot = toSlot({
    ...offer,
    id: slot_id,
    service_id: serviceId,
    capacity: is_window ? 1 : null,
    remaining: null,
    deep_link: null,
    phone: null,
    practitioner_id: masked ? null : offer.practitioner_id,
  });
  return {
    id: offer.id,
    slot,
    ...(location && { location: placeOf(ctx, location) }),
    ...(practitioner && !masked && { practitioner: personOf(ctx, practitioner) }),
    ...(stays_until > ends_at && { end: instantIn(stays_until, time_zone) }),
    // What has run out is so before somebody comes to write it down.
    status: status === 'open' && expires_at <= ctx.now ? 'expired' : status,
    expiresAt: instantIn(expires_at, time_zone),
  };
}

function statusAt(entry: EntryRow, offers: readonly Offer[], now: Date): Row<'waitlist_entry'>['status'] {
  if (entry.ended_at) return entry.status;
  if (entry.expires_at <= now) return 'expired';
  return offers.some(({ status }) => status === 'open') ? 'offered' : 'waiting';
}

/** A place on the waiting list as the contract shows it, in the reader's language. Needs no query. */
export function presentEntry(ctx: Context, entry: EntryRow, offers: readonly ShownOffer[]): WaitlistEntry {
  const at = (time: Date) => instantIn(time, ctx.site.time_zone);
  const masked = ctx.site.managing.secondFact === true && ctx.sight === 'link';
  const { practitionerId, note: _, ...wishes } = entry.wishes;
  const shown = offers.map((offer) => presentOffer(ctx, offer, entry.service_id, masked));
  return {
    id: entry.id,
    reference: entry.reference,
    status: statusAt(entry, shown, ctx.now),
    service: { id: entry.service_id, name: say(ctx, masked ? visitWord : entry.service.name) },
    wishes: {
      ...wishes,
      ...(practitionerId !== undefined && !masked && { practitionerId }),
    } as WaitlistEntry['wishes'],
    createdAt: at(entry.created_at),
    expiresAt: at(entry.expires_at),
    offers: shown,
    ...(entry.appointment_id !== null &&
      entry.visit_reference !== null && { appointment: { id: entry.appointment_id, reference: entry.visit_reference } }),
    ...(masked && { masked }),
  };
}
