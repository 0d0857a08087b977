import type { Appointment } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import type { AppointmentRow } from '../store/appointments.ts';
import { cancelled, change, lockedVisit } from './visit-change.ts';
import type { Context, Tx } from './context.ts';
import { requireStands, settle } from './disruptions.ts';
import { present, type VisitRecord } from './present.ts';
import { inTransaction } from './transactions.ts';

type Status = AppointmentRow['status'];

/** @throws DomainError `not-found`, `invalid-transition` */
const step = (ctx: Context, id: string, from: readonly Status[], work: (tx: Tx, visit: VisitRecord) => Promise<VisitRecord>) =>
  inTransaction(ctx, async (tx): Promise<Appointment> => {
    const visit = await lockedVisit(ctx, tx, id);
    const { status } = visit.appointment;
    if (!from.includes(status))
      throw new DomainError('invalid-transition', `This can be done with a visit that is ${from.join(' or ')}; this one is ${status}.`);
    return present(ctx, await work(tx, visit));
  });

/** The patient was seen, or is about to be, whatever was blocked. */
const seen = (ctx: Context, id: string, from: readonly Status[], status: 'arrived' | 'fulfilled') =>
  step(ctx, id, from, async (tx, visit) => change(ctx, tx, visit, { ...(await settle(ctx, tx, visit, 'seen')), status }));

/**
 * A member of staff accepts a `pending` visit. Of any number of attempts one succeeds.
 *
 * @throws DomainError `not-found`, `invalid-transition`
 */
export const approve = (ctx: Context, id: string): Promise<Appointment> =>
  step(ctx, id, ['pending'], (tx, visit) => {
    requireStands(visit.appointment);
    const { sequence } = visit.appointment;
    return change(ctx, tx, visit, { status: 'booked', sequence: sequence + 1 }, { topic: 'visit-approved' });
  });

/**
 * A member of staff refuses a `pending` visit: it is `cancelled` and its time free again.
 *
 * @throws DomainError `not-found`, `invalid-transition`
 */
export const decline = (ctx: Context, id: string, reason?: string): Promise<Appointment> =>
  step(ctx, id, ['pending'], (tx, visit) => cancelled(ctx, tx, visit, { reason, topic: 'visit-declined' }));

/** The patient is there. @throws DomainError `not-found`, `invalid-transition` */
export const arrive = (ctx: Context, id: string): Promise<Appointment> => seen(ctx, id, ['booked'], 'arrived');

/** The visit took place. @throws DomainError `not-found`, `invalid-transition` */
export const fulfil = (ctx: Context, id: string): Promise<Appointment> => seen(ctx, id, ['booked', 'arrived'], 'fulfilled');

/**
 * The patient did not come. Only once the visit has begun: before that it is cancelled, not missed; and not where the patient was told not to.
 *
 * @throws DomainError `not-found`, `invalid-transition`
 */
export const noShow = (ctx: Context, id: string): Promise<Appointment> =>
  step(ctx, id, ['booked'], (tx, visit) => {
    const { starts_at } = visit.appointment;
    requireStands(visit.appointment);
    if (starts_at && starts_at > ctx.now) throw new DomainError('invalid-transition', 'This visit has not begun yet.');
    return change(ctx, tx, visit, { status: 'noshow' });
  });
