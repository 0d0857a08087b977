import type { Appointment, CancelInput, RemindersInput, RescheduleInput } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import type { AppointmentRow } from '../store/appointments.ts';
import { chosenTime } from './choosing.ts';
import type { Context, Tx } from './context.ts';
import { keptFor, requireStands } from './disruptions.ts';
import { moveTo } from './moving.ts';
import { requireAllowed } from './policy.ts';
import { present } from './present.ts';
import { cancelled, change, lockedVisit } from './visit-change.ts';

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

/**
 * Moves a visit to another time of its service. The old time is given back and the new one taken in `tx`, so that nobody ever sees
 * neither; whatever fails undoes both. What the patient needs is kept, and makes the visit as long as it makes any. A time that is kept for
 * them as theirs was blocked is taken without a hold.
 *
 * @throws DomainError `not-found`, `precondition-required`, `version-mismatch`, `invalid-transition`, `cutoff-passed`, `reschedule-limit`,
 * `slot-unavailable`, `hold-conflict`, `outside-booking-window`, `not-eligible`, `duplicate-appointment`, `unauthenticated`
 */
export async function reschedule(ctx: Context, tx: Tx, id: string, { slotId, holdId }: RescheduleInput): Promise<Appointment> {
  const visit = await lockedVisit(ctx, tx, id);
  const was = visit.appointment;
  requireVersion(ctx, was);
  requireAllowed(ctx, 'reschedule', was, visit.service);
  if (slotId === was.slot_id && !was.disrupted_at) return present(ctx, visit);

  const keptId = holdId === undefined ? keptFor(ctx, visit, slotId) : undefined;
  const slot = await chosenTime(ctx, tx, { slotId, holdId, isKept: keptId !== undefined });
  return present(ctx, await moveTo(ctx, tx, visit, slot, { holdId: holdId ?? keptId, counts: true }));
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
  requireStands(visit.appointment);
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
