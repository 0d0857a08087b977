import { native } from '../backends/native.ts';
import { DomainError } from '../problem.ts';
import { hasVisitAt, type VisitChange } from '../store/appointments.ts';
import type { LookedAt } from '../store/availability.ts';
import type { Context, Tx } from './context.ts';
import { settle } from './disruptions.ts';
import { requireAge } from './eligibility.ts';
import { slotUnavailable } from './holds.ts';
import { mayStay, ofVisit, stayOf } from './needs.ts';
import type { VisitRecord } from './present.ts';
import { timesChangeWith } from './recent-slots.ts';
import { manageUntil } from './tokens.ts';
import { within } from './transactions.ts';
import { newRoom } from './video.ts';
import { change } from './visit-change.ts';

/** @throws DomainError `not-eligible`, `duplicate-appointment` */
async function requireFits(ctx: Context, tx: Tx, { appointment }: VisitRecord, slot: LookedAt): Promise<void> {
  if (slot.service_id !== appointment.service_id)
    throw new DomainError('not-eligible', 'That time is for another service. Choose one of the same service.', {
      errors: [{ pointer: '/slotId', code: 'other-service', detail: 'A visit keeps its service when it is moved.' }],
    });
  requireAge(slot.service, appointment.about.patient.birthDate, slot.day);
  const { subject, id } = appointment;
  if (subject !== null && (await hasVisitAt(tx, ctx.site.id, subject, slot, id)))
    throw new DomainError('duplicate-appointment', 'There is another visit at that time already.');
}

/**
 * Gives a locked visit another time of its service. The old time is given back and the new one taken in `tx`, so that nobody ever sees
 * neither; whatever fails undoes both. What the patient needs is kept, and makes the visit as long as it makes any. A visit whose time was
 * blocked has one again.
 *
 * @param how `holdId` keeps the new time; `counts`: one of the moves that are allowed
 * @throws DomainError `slot-unavailable`, `not-eligible`, `duplicate-appointment`
 */
export async function moveTo(
  ctx: Context,
  tx: Tx,
  visit: VisitRecord,
  slot: LookedAt,
  { holdId, counts }: { holdId: string | undefined; counts: boolean },
): Promise<VisitRecord> {
  const was = visit.appointment;
  await requireFits(ctx, tx, visit, slot);
  const told = ofVisit(was.about.needs).map(({ need }) => ({ need, pointer: '/slotId' }));
  const stay = stayOf(ctx, slot, told);
  const freed = await native.giveBack(tx, was.id, 'visit');
  const settled = await settle(ctx, tx, visit, 'moved', holdId);
  const claim = { siteId: ctx.site.id, kind: 'visit', ref: was.id, insteadOf: holdId, now: ctx.now } as const;
  const taken = (await mayStay(tx, stay)) && (await native.take(tx, stay.slot, claim));
  if (!taken) throw await slotUnavailable(within(ctx, tx), stay, was.slot_id);
  timesChangeWith(ctx, tx, freed);

  const keepsRoom = slot.mode === 'video' && was.join_url !== null;
  const moved: VisitChange = {
    ...settled,
    slot_id: slot.id,
    location_id: slot.location_id,
    practitioner_id: slot.practitioner_id,
    mode: slot.mode,
    starts_at: stay.slot.starts_at,
    ends_at: stay.slot.ends_at,
    time_zone: slot.time_zone,
    is_window: slot.capacity !== null,
    join_url: keepsRoom ? was.join_url : newRoom(ctx, slot.mode),
    // The hospital's own doing is no move of the patient's.
    rescheduled: was.rescheduled + (counts && !was.disrupted_at ? 1 : 0),
    sequence: was.sequence + 1,
    moved_at: ctx.now,
    confirmed_at: null,
  };
  const there = { ...visit, location: slot.location, practitioner: slot.practitioner ?? undefined };
  const topic = was.status === 'pending' ? 'visit-pending' : 'visit-moved';
  return change(ctx, tx, there, moved, { topic, holdId, tokensUntil: manageUntil(stay.slot, ctx.now) });
}
