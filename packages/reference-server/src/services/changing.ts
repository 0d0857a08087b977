import type { Appointment, CancelInput, RemindersInput, RescheduleInput } from '@foyer/sdk/contract';
import { native } from '../backends/native.ts';
import { DomainError } from '../problem.ts';
import { hasVisitAt, lockVisit, saveChange, type AppointmentRow, type VisitChange } from '../store/appointments.ts';
import type { LookedAt } from '../store/availability.ts';
import type { Topic } from '../store/outbox.ts';
import { chosenTime } from './choosing.ts';
import type { Context, Tx } from './context.ts';
import { requireAge } from './eligibility.ts';
import { slotUnavailable } from './holds.ts';
import { newId } from './ids.ts';
import { mayStay, ofVisit, stayOf } from './needs.ts';
import { requireAllowed } from './policy.ts';
import { present, type VisitRecord } from './present.ts';
import { timesChangeWith } from './recent-slots.ts';
import { manageUntil, noSuchVisit } from './tokens.ts';
import { afterCommit, within } from './transactions.ts';
import { newRoom } from './video.ts';
import { recordOf } from './visits.ts';

/** A visit nobody else can change until `tx` ends. @throws DomainError `not-found` */
export async function lockedVisit(ctx: Context, tx: Tx, id: string): Promise<VisitRecord> {
  const row = await lockVisit(tx, ctx.site.id, id);
  if (!row) throw noSuchVisit();
  return recordOf(row);
}

/**
 * What is changed is what was read (RFC 9110, section 13.1.1; strong comparison, so that weak tags match nothing).
 * @throws DomainError `precondition-required`, `version-mismatch`
 */
function requireVersion({ caller: { ifMatch } }: Context, { version }: AppointmentRow): void {
  if (ifMatch === undefined)
    throw new DomainError('precondition-required', 'Send the visit’s ETag as If-Match, so that nothing is changed that you have not seen.');
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(`"${version}"`))
    throw new DomainError('version-mismatch', 'The visit has changed since you read it. Read it again, then decide.');
}

/** Writes the next version of a locked visit, with the message that tells of it. */
export async function change(
  ctx: Context,
  tx: Tx,
  visit: VisitRecord,
  what: VisitChange,
  more: { topic?: Topic; holdId?: string | undefined; tokensUntil?: Date } = {},
): Promise<VisitRecord> {
  const { topic, ...rest } = more;
  const { id, site_id: siteId } = visit.appointment;
  const appointment = await saveChange(tx, visit.appointment, what, {
    ...rest,
    now: ctx.now,
    message: topic && { id: newId(ctx.random), siteId, topic, subjectId: id, runAt: ctx.now },
  });
  if (topic) afterCommit(tx, () => ctx.wakeOutbox?.());
  return { ...visit, appointment };
}

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
 * Moves a visit to another time of its service. The old time is given back and the new one taken in `tx`, so that nobody ever sees
 * neither; whatever fails undoes both. What the patient needs is kept, and makes the visit as long as it makes any.
 *
 * @throws DomainError `not-found`, `precondition-required`, `version-mismatch`, `invalid-transition`, `cutoff-passed`, `reschedule-limit`,
 * `slot-unavailable`, `hold-conflict`, `outside-booking-window`, `not-eligible`, `duplicate-appointment`, `unauthenticated`
 */
export async function reschedule(ctx: Context, tx: Tx, id: string, { slotId, holdId }: RescheduleInput): Promise<Appointment> {
  const visit = await lockedVisit(ctx, tx, id);
  const was = visit.appointment;
  requireVersion(ctx, was);
  requireAllowed(ctx, 'reschedule', was, visit.service);
  if (slotId === was.slot_id) return present(ctx, visit);

  const slot = await chosenTime(ctx, tx, { slotId, holdId });
  await requireFits(ctx, tx, visit, slot);
  const told = ofVisit(was.about.needs).map(({ need }) => ({ need, pointer: '/slotId' }));
  const stay = stayOf(ctx, slot, told);
  await native.giveBack(tx, id, 'visit');
  const claim = { siteId: ctx.site.id, kind: 'visit', ref: id, insteadOf: holdId, now: ctx.now } as const;
  const taken = (await mayStay(tx, stay)) && (await native.take(tx, stay.slot, claim));
  if (!taken) throw await slotUnavailable(within(ctx, tx), stay, was.slot_id);
  timesChangeWith(ctx, tx);

  const keepsRoom = slot.mode === 'video' && was.join_url !== null;
  const moved: VisitChange = {
    slot_id: slot.id,
    location_id: slot.location_id,
    practitioner_id: slot.practitioner_id,
    mode: slot.mode,
    starts_at: stay.slot.starts_at,
    ends_at: stay.slot.ends_at,
    time_zone: slot.time_zone,
    is_window: slot.capacity !== null,
    join_url: keepsRoom ? was.join_url : newRoom(ctx, slot.mode),
    rescheduled: was.rescheduled + 1,
    sequence: was.sequence + 1,
    moved_at: ctx.now,
    confirmed_at: null,
  };
  const there = { ...visit, location: slot.location, practitioner: slot.practitioner ?? undefined };
  const topic = was.status === 'pending' ? 'visit-pending' : 'visit-moved';
  return present(ctx, await change(ctx, tx, there, moved, { topic, holdId, tokensUntil: manageUntil(stay.slot, ctx.now) }));
}

/**
 * Cancels a visit, or takes a request back: its time is free at once. Doing it again changes nothing.
 *
 * @throws DomainError `not-found`, `precondition-required`, `version-mismatch`, `invalid-transition`, `cutoff-passed`, `not-eligible`
 */
export async function cancel(ctx: Context, tx: Tx, id: string, { reason }: CancelInput): Promise<Appointment> {
  const visit = await lockedVisit(ctx, tx, id);
  const { appointment } = visit;
  if (appointment.status === 'cancelled') return present(ctx, visit);
  requireVersion(ctx, appointment);
  requireAllowed(ctx, 'cancel', appointment, visit.service);
  return present(ctx, await cancelled(ctx, tx, visit, { reason, topic: appointment.starts_at ? 'visit-cancelled' : 'request-withdrawn' }));
}

/** Ends a locked visit and gives its time back. */
export async function cancelled(
  ctx: Context,
  tx: Tx,
  visit: VisitRecord,
  { reason, topic }: { reason?: string | undefined; topic: Topic },
): Promise<VisitRecord> {
  await native.giveBack(tx, visit.appointment.id, 'visit');
  timesChangeWith(ctx, tx);
  const { sequence } = visit.appointment;
  return change(
    ctx,
    tx,
    visit,
    { status: 'cancelled', cancelled_at: ctx.now, cancel_reason: reason ?? null, sequence: sequence + 1 },
    { topic },
  );
}

/** A visit that will take place and is not over. @throws DomainError `invalid-transition` */
function requireAhead(ctx: Context, { status, ends_at }: AppointmentRow, states: readonly AppointmentRow['status'][]): void {
  if (!states.includes(status) || (ends_at && ends_at <= ctx.now))
    throw new DomainError('invalid-transition', 'This can only be done with a visit that is still to come.');
}

/**
 * The patient says that they will come. Saying it again changes nothing.
 *
 * @throws DomainError `not-found`, `invalid-transition`
 */
export async function confirm(ctx: Context, tx: Tx, id: string): Promise<Appointment> {
  const visit = await lockedVisit(ctx, tx, id);
  requireAhead(ctx, visit.appointment, ['booked']);
  if (visit.appointment.confirmed_at) return present(ctx, visit);
  return present(ctx, await change(ctx, tx, visit, { confirmed_at: ctx.now }));
}

/**
 * How the patient is reminded, if at all.
 *
 * @throws DomainError `not-found`, `invalid-transition`
 */
export async function setReminders(ctx: Context, tx: Tx, id: string, { reminders }: RemindersInput): Promise<Appointment> {
  const visit = await lockedVisit(ctx, tx, id);
  requireAhead(ctx, visit.appointment, ['proposed', 'waitlist', 'pending', 'booked']);
  const wanted = [...new Set(reminders)].toSorted();
  if (wanted.join() === visit.appointment.reminders.toSorted().join()) return present(ctx, visit);
  return present(ctx, await change(ctx, tx, visit, { reminders: wanted }));
}
