import type { Appointment } from '@foyer/sdk/contract';
import type { VisitStep } from '@foyer/sdk/contract/staff';
import { DomainError } from '../problem.ts';
import type { AppointmentRow } from '../store/appointments.ts';
import { callAfter } from './aftercare/calls.ts';
import { cancelled, change, lockedVisit } from './visit-change.ts';
import { audit } from './audit.ts';
import type { StaffContext, Tx } from './context.ts';
import { requireStands, settle } from './disruptions.ts';
import { present, type VisitRecord } from './present.ts';
import { inTransaction } from './transactions.ts';

type Status = AppointmentRow['status'];

/** What a visit must be for a step. */
const stepsFrom: Readonly<Record<VisitStep, readonly Status[]>> = {
  approve: ['pending'],
  decline: ['pending', 'proposed'],
  arrive: ['booked'],
  fulfil: ['booked', 'arrived'],
  'no-show': ['booked'],
};

const hasBegun = ({ starts_at }: AppointmentRow, now: Date) => !starts_at || starts_at <= now;

/** The steps that would succeed now. */
export const stepsOf = (row: AppointmentRow, now: Date): VisitStep[] =>
  (Object.keys(stepsFrom) as VisitStep[]).filter(
    (step) =>
      stepsFrom[step].includes(row.status) &&
      (step !== 'approve' || !row.disrupted_at) &&
      (step !== 'no-show' || (!row.disrupted_at && hasBegun(row, now))),
  );

/** @throws DomainError `not-found`, `invalid-transition` */
const step = (ctx: StaffContext, id: string, action: VisitStep, work: (tx: Tx, visit: VisitRecord) => Promise<VisitRecord>) =>
  inTransaction(ctx, async (tx): Promise<Appointment> => {
    const visit = await lockedVisit(ctx, tx, id);
    const { status } = visit.appointment;
    const from = stepsFrom[action];
    if (!from.includes(status))
      throw new DomainError('invalid-transition', `This can be done with a visit that is ${from.join(' or ')}; this one is ${status}.`);
    const changed = await work(tx, visit);
    await audit(ctx, tx, { action, kind: 'visit', subjectId: id });
    return present(ctx, changed);
  });

/** The patient was seen, or is about to be, whatever was blocked. */
const seen = async (ctx: StaffContext, tx: Tx, visit: VisitRecord, status: 'arrived' | 'fulfilled') =>
  change(ctx, tx, visit, { ...(await settle(ctx, tx, visit, 'seen')), status });

/**
 * A member of staff accepts a `pending` visit. Of any number of attempts one succeeds.
 *
 * @throws DomainError `not-found`, `invalid-transition`
 */
export const approve = (ctx: StaffContext, id: string): Promise<Appointment> =>
  step(ctx, id, 'approve', (tx, visit) => {
    requireStands(visit.appointment);
    const { sequence } = visit.appointment;
    return change(ctx, tx, visit, { status: 'booked', sequence: sequence + 1 }, { topic: 'visit-approved' });
  });

/**
 * A member of staff refuses a `pending` visit, or closes a request that no visit comes of: it is `cancelled`, and its time, if it had one, free again.
 *
 * @throws DomainError `not-found`, `invalid-transition`
 */
export const decline = (ctx: StaffContext, id: string, reason?: string): Promise<Appointment> =>
  step(ctx, id, 'decline', (tx, visit) =>
    cancelled(ctx, tx, visit, { reason, topic: visit.appointment.starts_at ? 'visit-declined' : 'request-closed' }),
  );

/** The patient is there. @throws DomainError `not-found`, `invalid-transition` */
export const arrive = (ctx: StaffContext, id: string): Promise<Appointment> =>
  step(ctx, id, 'arrive', (tx, visit) => seen(ctx, tx, visit, 'arrived'));

/** The visit took place: it is on the list of those whom somebody calls. @throws DomainError `not-found`, `invalid-transition` */
export const fulfil = (ctx: StaffContext, id: string): Promise<Appointment> =>
  step(ctx, id, 'fulfil', async (tx, visit) => {
    await callAfter(ctx, tx, visit);
    return seen(ctx, tx, visit, 'fulfilled');
  });

/**
 * The patient did not come. Only once the visit has begun: before that it is cancelled, not missed; and not where the patient was told not to.
 *
 * @throws DomainError `not-found`, `invalid-transition`
 */
export const noShow = (ctx: StaffContext, id: string): Promise<Appointment> =>
  step(ctx, id, 'no-show', (tx, visit) => {
    requireStands(visit.appointment);
    if (!hasBegun(visit.appointment, ctx.now)) throw new DomainError('invalid-transition', 'This visit has not begun yet.');
    return change(ctx, tx, visit, { status: 'noshow' });
  });
