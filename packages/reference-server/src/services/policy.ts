import type { Appointment } from '@foyer/sdk/contract';
import type { AppointmentRow } from '../store/appointments.ts';
import type { Localised, Row } from '../store/db.ts';
import type { Context } from './context.ts';
import { instantIn } from './instants.ts';
import { say } from './words.ts';

const why = {
  closed: { en: 'This visit can no longer be changed.', ar: 'لم يعد من الممكن تغيير هذه الزيارة.' },
  late: { en: 'It is too late to change this online. Please call us.', ar: 'فات وقت التغيير عبر الإنترنت. يرجى الاتصال بنا.' },
  offline: { en: 'This cannot be changed online. Please call us.', ar: 'لا يمكن تغيير هذا عبر الإنترنت. يرجى الاتصال بنا.' },
  often: {
    en: 'This visit was moved as often as allowed. Please call us.',
    ar: 'تم تغيير موعد هذه الزيارة بعدد المرات المسموح به. يرجى الاتصال بنا.',
  },
  timeless: { en: 'This visit has no time yet. We will contact you.', ar: 'لم يتحدد موعد هذه الزيارة بعد. سنتواصل معك.' },
} as const satisfies Record<string, Localised>;

const changeable = new Set<AppointmentRow['status']>(['proposed', 'waitlist', 'pending', 'booked']);

/** What may still be done with a visit, until when, and if not, why. Cut-offs count from its start. */
export function policyOf(
  ctx: Pick<Context, 'site' | 'locale' | 'now'>,
  visit: AppointmentRow,
  service: Row<'service'>,
): Appointment['policy'] {
  const { policy, capabilities } = service;
  const no = (reason: keyof typeof why) => ({ allowed: false, why: say(ctx, why[reason]) });

  const permission = (offered: boolean, cutoffMinutes: number): { allowed: boolean; until?: string; why?: string } => {
    if (!changeable.has(visit.status)) return no('closed');
    if (!offered) return no('offline');
    if (!visit.starts_at) return { allowed: true };
    const until = new Date(visit.starts_at.getTime() - cutoffMinutes * 60_000);
    return { ...(ctx.now < until ? { allowed: true } : no('late')), until: instantIn(until, visit.time_zone) };
  };

  const remaining = Math.max(0, policy.rescheduleLimit - visit.rescheduled);
  const move = permission(capabilities.modify, policy.rescheduleCutoffMinutes);
  const reschedule = move.allowed && !visit.starts_at ? no('timeless') : move.allowed && remaining === 0 ? no('often') : move;
  return { cancel: permission(capabilities.cancel, policy.cancelCutoffMinutes), reschedule: { ...reschedule, remaining } };
}
