import type { AppointmentEvent, CaseEvent, WaitlistEvent, WebhookEvent } from '@foyer/sdk/contract/webhooks';
import type { AppointmentRow, VisitChange } from '../store/appointments.ts';
import type { Row } from '../store/db.ts';
import type { NewEvent } from '../store/events.ts';
import type { Context } from './context.ts';
import { newId } from './ids.ts';

type Happening = Pick<Context, 'site' | 'now' | 'random'>;

/** Ids, a version, a status: nothing of a person ever goes in here. */
function event(ctx: Happening, type: WebhookEvent, data: (AppointmentEvent | WaitlistEvent | CaseEvent)['data']): NewEvent {
  return {
    id: newId(ctx.random),
    siteId: ctx.site.id,
    type,
    subjectId: data.id,
    at: ctx.now,
    payload: JSON.stringify({ type, timestamp: ctx.now.toISOString(), data }),
  };
}

type VisitNow = Pick<AppointmentRow, 'id' | 'version' | 'status'>;

/** What a new visit or request is told of by. */
export const visitMade = (ctx: Happening, { id, version, status }: VisitNow): NewEvent =>
  event(ctx, status === 'proposed' ? 'appointment.requested' : 'appointment.booked', { id, version, status });

/** A visit that does not take place is `cancelled`, whoever says so: whoever waits for that must not have to know of refusals too. */
function typeOf(change: VisitChange): WebhookEvent {
  if (change.slot_id !== undefined) return 'appointment.rescheduled';
  if (change.status === 'cancelled') return 'appointment.cancelled';
  if (change.status !== undefined) return 'appointment.status-changed';
  if (change.disrupted_at === null) return 'appointment.restored';
  if (change.kept_hold_id !== undefined) return 'appointment.disrupted';
  return change.confirmed_at ? 'appointment.confirmed' : 'appointment.reminders-changed';
}

/** What the next version of a visit is told of by. */
export const visitChanged = (ctx: Happening, was: VisitNow, change: VisitChange): NewEvent =>
  event(ctx, typeOf(change), { id: was.id, version: was.version + 1, status: change.status ?? was.status });

const entryTypes = {
  waiting: 'waitlist.offer-ended',
  offered: 'waitlist.offered',
  booked: 'waitlist.booked',
  left: 'waitlist.left',
  expired: 'waitlist.expired',
} as const;

export const entryMade = (ctx: Happening, id: string): NewEvent => event(ctx, 'waitlist.joined', { id, status: 'waiting' });

export const entryChanged = (ctx: Happening, id: string, status: Row<'waitlist_entry'>['status']): NewEvent =>
  event(ctx, entryTypes[status], { id, status });

type CaseWord = Extract<WebhookEvent, `case.${string}`>;

/** What became of a message or a callback, with its version after it. */
export const caseChanged = (
  ctx: Happening,
  type: CaseWord,
  { id, version, status }: Pick<Row<'patient_case'>, 'id' | 'version' | 'status'>,
): NewEvent => event(ctx, type, { id, version, status });
