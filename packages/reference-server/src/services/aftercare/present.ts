import type { AftercareStep, CallTask, Referral } from '@foyer/sdk/contract/staff-aftercare';
import type { AftercareStepRow, CallTaskRow, NewAftercareStep, ReferralRow } from '../../store/aftercare.ts';
import type { StaffContext } from '../context.ts';
import { dayIn, instantIn } from '../instants.ts';
import { maskPatient } from '../people.ts';
import { say } from '../words.ts';

const ownerOf = (
  { staff }: StaffContext,
  { owner_subject: subject, owner_name: name }: { owner_subject: string | null; owner_name: string | null },
) => (subject === null || name === null ? {} : { owner: { subject, name }, ...(subject === staff.subject && { mine: true as const }) });

/** A call in a list: whom it is for is masked. */
export function presentCall(ctx: StaffContext, row: CallTaskRow, asOf = ctx.now): CallTask {
  const { interpreter } = row.about.needs ?? {};
  const language = interpreter ?? row.about.patient.language;
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    visit: {
      id: row.appointment_id,
      reference: row.reference,
      service: say(ctx, row.service_name),
      day: dayIn(row.starts_at ?? row.created_at, row.time_zone),
    },
    patient: { name: maskPatient(row.about).name },
    ...(language !== undefined && { language }),
    ...(interpreter !== undefined && { interpreter: true as const }),
    callBy: instantIn(row.call_by, row.time_zone),
    timeZone: row.time_zone,
    overdue: row.status === 'open' && row.call_by <= asOf,
    attempts: row.attempts,
    ...ownerOf(ctx, row),
  };
}

/** A referral in a list: whom it is for is masked. */
export function presentReferral(ctx: StaffContext, row: ReferralRow, asOf = ctx.now): Referral {
  const owner = { subject: row.owner_subject, name: row.owner_name };
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    to: row.sent_to,
    ...(row.phone !== null && { phone: row.phone }),
    owner,
    ...(row.owner_subject === ctx.staff.subject && { mine: true as const }),
    patient: { name: maskPatient(row.about).name },
    visitReference: row.reference,
    since: instantIn(row.since, row.time_zone),
    ...(row.next_by && { nextBy: instantIn(row.next_by, row.time_zone) }),
    timeZone: row.time_zone,
    stalled: row.next_by !== null && row.next_by <= asOf,
    ...(row.visit_on !== null && { visitOn: row.visit_on }),
  };
}

export const presentStep = ({ step, at, by_name, outcome, note }: AftercareStepRow, zone: string): AftercareStep => ({
  step,
  at: instantIn(at, zone),
  ...(by_name !== null && { name: by_name }),
  ...(outcome !== null && { outcome }),
  ...(note !== null && { note }),
});

/** What a member of staff did, as it is written down. */
export const stepOf = (
  { site, now, staff }: StaffContext,
  what: { readonly task?: string; readonly referral?: string },
  done: Pick<NewAftercareStep, 'step'> & { readonly outcome?: NewAftercareStep['outcome']; readonly note?: string | undefined },
): NewAftercareStep => ({
  site_id: site.id,
  task_id: what.task ?? null,
  referral_id: what.referral ?? null,
  step: done.step,
  at: now,
  by_subject: staff.subject,
  by_name: staff.name,
  outcome: done.outcome ?? null,
  note: done.note === undefined || done.note.trim() === '' ? null : done.note,
});
