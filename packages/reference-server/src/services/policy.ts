import type { Appointment, ProblemCode } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import type { AppointmentRow } from '../store/appointments.ts';
import type { Localised, Row } from '../store/db.ts';
import type { Context } from './context.ts';
import { instantIn } from './instants.ts';
import { say } from './words.ts';

/** Why a visit cannot be changed: the words for the patient, and the code for whoever tries all the same. */
const reasons = {
  closed: { code: 'invalid-transition', en: 'This visit can no longer be changed.', ar: 'لم يعد من الممكن تغيير هذه الزيارة.' },
  late: {
    code: 'cutoff-passed',
    en: 'It is too late to change this online. Please call us.',
    ar: 'فات وقت التغيير عبر الإنترنت. يرجى الاتصال بنا.',
  },
  offline: {
    code: 'not-eligible',
    en: 'This cannot be changed online. Please call us.',
    ar: 'لا يمكن تغيير هذا عبر الإنترنت. يرجى الاتصال بنا.',
  },
  often: {
    code: 'reschedule-limit',
    en: 'This visit was moved as often as allowed. Please call us.',
    ar: 'تم تغيير موعد هذه الزيارة بعدد المرات المسموح به. يرجى الاتصال بنا.',
  },
  waiting: {
    code: 'invalid-transition',
    en: 'You wait for an earlier time already. The link to it is in your messages.',
    ar: 'أنت تنتظر موعدًا أبكر بالفعل. الرابط في رسائلك.',
  },
  timeless: {
    code: 'invalid-transition',
    en: 'This visit has no time yet. We will contact you.',
    ar: 'لم يتحدد موعد هذه الزيارة بعد. سنتواصل معك.',
  },
} as const satisfies Record<string, Localised & { code: ProblemCode }>;
type Reason = keyof typeof reasons;

/** @returns the words alone. */
const wordsOf = (reason: Reason): Localised => ({ en: reasons[reason].en, ar: reasons[reason].ar });

interface Permission {
  /** Missing: it is allowed. */
  readonly reason?: Reason;
  readonly until?: Date;
}

const changeable = new Set<AppointmentRow['status']>(['proposed', 'waitlist', 'pending', 'booked']);

function permissionOf(ctx: Pick<Context, 'now'>, visit: AppointmentRow, offered: boolean, cutoffMinutes: number): Permission {
  if (!changeable.has(visit.status)) return { reason: 'closed' };
  if (!offered) return { reason: 'offline' };
  // The hospital took the time away: no limit of the hospital's may keep the patient from choosing another.
  if (!visit.starts_at || visit.disrupted_at) return {};
  const until = new Date(visit.starts_at.getTime() - cutoffMinutes * 60_000);
  return { until, ...(ctx.now >= until && { reason: 'late' }) };
}

const cancelling = (ctx: Pick<Context, 'now'>, visit: AppointmentRow, { policy, capabilities }: Row<'service'>): Permission =>
  permissionOf(ctx, visit, capabilities.cancel, policy.cancelCutoffMinutes);

const movesLeft = (visit: AppointmentRow, { policy }: Row<'service'>): number => Math.max(0, policy.rescheduleLimit - visit.rescheduled);

function moving(ctx: Pick<Context, 'now'>, visit: AppointmentRow, service: Row<'service'>): Permission {
  const move = permissionOf(ctx, visit, service.capabilities.modify, service.policy.rescheduleCutoffMinutes);
  if (move.reason) return move;
  if (visit.disrupted_at) return move;
  if (!visit.starts_at) return { reason: 'timeless' };
  return movesLeft(visit, service) === 0 ? { reason: 'often' } : move;
}

/** Waiting for an earlier time: of a visit that is to come at its time, once. */
function waiting(ctx: Pick<Context, 'now'>, { status, starts_at, disrupted_at }: AppointmentRow, waits: boolean): Permission {
  if (disrupted_at || !starts_at || starts_at <= ctx.now || (status !== 'booked' && status !== 'pending')) return { reason: 'closed' };
  return waits ? { reason: 'waiting' } : {};
}

/** What may still be done with a visit, until when, and if not, why. Cut-offs count from its start. */
export function policyOf(
  ctx: Pick<Context, 'site' | 'locale' | 'now'>,
  visit: AppointmentRow,
  service: Row<'service'>,
  waits: boolean,
): Appointment['policy'] {
  const told = ({ reason, until }: Permission) => ({
    allowed: reason === undefined,
    ...(reason && { why: say(ctx, wordsOf(reason)) }),
    ...(until && { until: instantIn(until, visit.time_zone) }),
  });
  return {
    cancel: told(cancelling(ctx, visit, service)),
    reschedule: { ...told(moving(ctx, visit, service)), remaining: movesLeft(visit, service) },
    ...(service.capabilities.waitlist && { waitlist: told(waiting(ctx, visit, waits)) }),
  };
}

/**
 * The same rules, kept.
 *
 * @throws DomainError `invalid-transition`, `cutoff-passed`, `reschedule-limit`, `not-eligible`
 */
export function requireAllowed(
  ctx: Pick<Context, 'now'>,
  what: 'cancel' | 'reschedule',
  visit: AppointmentRow,
  service: Row<'service'>,
): void {
  const { reason } = (what === 'cancel' ? cancelling : moving)(ctx, visit, service);
  if (reason) throw new DomainError(reasons[reason].code, reasons[reason].en);
}
