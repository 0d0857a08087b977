import type { ComplaintAction, StaffComplaint, StaffComplaintSummary } from '@foyer/sdk/contract/staff-complaints';
import { knownColleagues, type ComplaintRow } from '../../store/complaints.ts';
import type { Store } from '../../store/db.ts';
import type { CaseRow } from '../../store/cases.ts';
import { isOpen } from '../case-steps.ts';
import type { StaffContext } from '../context.ts';
import { dayIn, instantIn } from '../instants.ts';
import type { Schedule } from '../opening-hours/schedule.ts';
import { addMonths } from '../wall-time.ts';
import { say } from '../words.ts';
import { dueBefore } from './clock.ts';
import type { Locked } from './change.ts';
import { barredFrom, barredYourself, colleaguesFor } from './people.ts';
import { calendarOf } from './setting.ts';
import { missingParts, whyNot } from './why-not.ts';

const actions = [
  'acknowledge',
  'owners',
  'concerns',
  'clear',
  'investigate',
  'interim',
  'pause',
  'resume',
  'agree',
  'outcome',
  'sign-off',
  'send-back',
  'send',
  'close',
  'transfer-out',
  'consent',
] as const satisfies readonly ComplaintAction[];

type Who = { readonly subject: string; readonly name: string };

const personOf = (subject: string | null, name: string | null): Who | undefined =>
  subject === null || name === null ? undefined : { subject, name };

/** Since when word to the patient is due, where the outcome is still to come. */
function interimOf(calendar: Schedule, { status }: Pick<CaseRow, 'status'>, complaint: ComplaintRow): Date | undefined {
  const waits = isOpen(status) && complaint.acknowledged_at !== null && complaint.paused_at === null;
  return waits ? dueBefore(calendar, complaint.respond_by, complaint.rules.interim.before) : undefined;
}

/** What a list tells of a complaint. */
export function summaryOf(calendar: Schedule, row: Pick<CaseRow, 'status' | 'time_zone'>, complaint: ComplaintRow): StaffComplaintSummary {
  const at = (time: Date) => instantIn(time, row.time_zone);
  const interimBy = interimOf(calendar, row, complaint);
  const deputy = personOf(complaint.deputy_subject, complaint.deputy_name);
  return {
    category: complaint.category,
    acknowledgeBy: at(complaint.acknowledge_by),
    respondBy: at(complaint.respond_by),
    ...(interimBy && { interimBy: at(interimBy) }),
    ...(complaint.paused_at && { isPaused: true as const }),
    ...(deputy && { deputy }),
  };
}

/** Why whoever asks does not work on it, where that is for what they are and not for how it stands. */
function barredOf({ staff }: StaffContext, standing: Locked): StaffComplaint['barred'] {
  const reason = barredFrom(standing, staff);
  // Over for everybody, it is over for those who had it before too.
  if (reason === undefined || (reason === 'had-it' && !isOpen(standing.row.status))) return undefined;
  return { reason, why: barredYourself[reason] };
}

/** All of a complaint that staff work with, and what whoever asks can do now. */
export async function staffComplaint(ctx: StaffContext, db: Store, standing: Locked): Promise<StaffComplaint> {
  const { row, complaint, people } = standing;
  const at = (time: Date) => instantIn(time, row.time_zone);
  const { rules, paused_at, paused_words, paused_until, draft, draft_at, outcome, sent_at } = complaint;
  const asker = { ...ctx.staff, now: ctx.now };
  const why = (action: ComplaintAction) => {
    const no = whyNot(action, standing, asker);
    return [action, no === undefined ? { can: true } : { can: false, why: no }] as const;
  };
  const barred = barredOf(ctx, standing);
  const [writer, signer] = [
    personOf(complaint.draft_subject, complaint.draft_name),
    personOf(complaint.signed_subject, complaint.signed_name),
  ];
  const isOld =
    complaint.happened_on !== null &&
    rules.acceptWithinMonths !== undefined &&
    addMonths(complaint.happened_on, rules.acceptWithinMonths) < dayIn(row.created_at, row.time_zone);
  return {
    ...summaryOf(await calendarOf(ctx, db, row.created_at), row, complaint),
    rules: { id: rules.id, name: say(ctx, rules.name) },
    ...(complaint.acknowledged_at && { acknowledgedAt: at(complaint.acknowledged_at) }),
    ...(complaint.agreed && { agreed: true as const }),
    ...(paused_at &&
      paused_words !== null && {
        paused: { since: at(paused_at), reason: paused_words, ...(paused_until && { until: at(paused_until) }) },
      }),
    review: complaint.review,
    ...(complaint.reopen_until && { reopenUntil: at(complaint.reopen_until) }),
    ...(outcome && sent_at && { outcome: { ...outcome, sentAt: at(sent_at) } }),
    ...(complaint.transferred_to && { transferredTo: { ...complaint.transferred_to } }),
    origin: complaint.origin,
    ...(complaint.people !== null && { people: complaint.people }),
    ...(complaint.happened_on !== null && { happenedOn: complaint.happened_on }),
    ...(isOld && { old: true as const }),
    ...(complaint.wish !== null && { wish: complaint.wish }),
    harm: complaint.harm,
    consent: complaint.consent,
    concerned: people.filter(({ part }) => part === 'concerned').map(({ subject, name }) => ({ subject, name })),
    colleagues: colleaguesFor(standing, await knownColleagues(db, ctx.site.id)),
    ...(draft && writer && draft_at && { draft: { ...draft, by: writer, savedAt: at(draft_at) } }),
    missing: missingParts(draft),
    ...(signer && complaint.signed_at && { signed: { by: signer, at: at(complaint.signed_at) } }),
    ...(barred && { barred }),
    next: Object.fromEntries(actions.map(why)) as StaffComplaint['next'],
  };
}
