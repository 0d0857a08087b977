import type { Referral, ReferralDetail, ReferralInput, ReferralStatus, ReferralStepInput } from '@foyer/sdk/contract/staff-aftercare';
import { DomainError } from '../../problem.ts';
import {
  insertAftercareStep,
  insertReferral,
  markStalled,
  referralOf,
  referralsOf,
  saveReferral,
  stepsOfReferral,
  type ReferralChange,
  type ReferralRow,
} from '../../store/aftercare.ts';
import { visitById } from '../../store/appointments.ts';
import { audit } from '../audit.ts';
import type { Context, StaffContext, Tx } from '../context.ts';
import { writeCursor } from '../cursors.ts';
import { newId } from '../ids.ts';
import { invalid } from '../invalid.ts';
import { contactOf } from '../people.ts';
import { within } from '../transactions.ts';
import { placeAfter } from './calls.ts';
import { colleagueNamed } from '../colleague.ts';
import { workingDaysAfter } from './dates.ts';
import { presentReferral, presentStep, stepOf } from './present.ts';
import { daysOf, needsReason, nextOf } from './steps.ts';

export interface WantedReferrals {
  readonly status?: string;
  readonly mine?: 'true';
  readonly stalled?: 'true';
  readonly limit?: number;
  readonly cursor?: string;
}

/** Referrals, whichever is to go on first, whoever they are for masked. @throws DomainError `validation-failed` */
export async function listReferrals(ctx: StaffContext, wanted: WantedReferrals): Promise<{ items: Referral[]; nextCursor?: string }> {
  const { status, mine, stalled, limit = 50, cursor } = wanted;
  const rows = await referralsOf(ctx.db, ctx.site.id, {
    status,
    owner: mine === 'true' ? ctx.staff.subject : undefined,
    late: stalled === 'true',
    asOf: ctx.now,
    after: placeAfter(cursor),
    limit: limit + 1,
  });
  await audit(ctx, ctx.db, { action: 'list', kind: 'referrals' });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => presentReferral(ctx, row)),
    ...(last && rows.length > limit && { nextCursor: writeCursor({ startsAt: last.next_by ?? last.since, id: last.id }) }),
  };
}

const noSuchReferral = () => new DomainError('not-found', 'There is no such referral. See the list of referrals.');

/** A referral as whoever follows it needs it. Written down as a read. @throws DomainError `not-found` */
export async function openReferral(ctx: StaffContext, id: string): Promise<ReferralDetail> {
  const row = await referralOf(ctx.db, ctx.site.id, id);
  if (!row) throw noSuchReferral();
  const steps = await stepsOfReferral(ctx.db, id);
  await audit(ctx, ctx.db, { action: 'read', kind: 'referral', subjectId: id });
  const { phone } = contactOf(row.about);
  return {
    ...presentReferral(ctx, row),
    patient: { name: row.about.patient.name },
    ...(row.reason !== null && { reason: row.reason }),
    ...(phone !== undefined && { patientPhone: phone }),
    steps: steps.map((step) => presentStep(step, row.time_zone)),
    next: nextOf(row.status),
  };
}

/** By when the next step is to come: of what was booked, so long after that day. */
async function nextBy(ctx: StaffContext, tx: Tx, status: ReferralStatus, visitOn: string | null): Promise<Date | null> {
  const days = daysOf(status);
  if (days === undefined) return null;
  const from =
    status === 'booked' && visitOn !== null ? new Date(Math.max(ctx.now.getTime(), Date.parse(`${visitOn}T12:00:00Z`))) : ctx.now;
  return workingDaysAfter({ ...ctx, ...within(ctx, tx) }, tx, from, days);
}

/** Sends a patient on: somebody follows it from now on. @throws DomainError `validation-failed` */
export async function makeReferral(ctx: StaffContext, tx: Tx, input: ReferralInput): Promise<{ id: string }> {
  const visit = await visitById(tx, ctx.site.id, input.appointmentId);
  if (!visit) throw invalid('/appointmentId', 'unknown-value', 'There is no such visit.');
  const owner = await colleagueNamed(ctx, tx, input.owner, '/owner');
  const id = newId(ctx.random);
  await insertReferral(
    tx,
    {
      id,
      site_id: ctx.site.id,
      appointment_id: visit.id,
      version: 1,
      status: 'ordered',
      sent_to: input.to,
      phone: input.phone ?? null,
      reason: input.reason ?? null,
      owner_subject: owner.subject,
      owner_name: owner.name,
      since: ctx.now,
      next_by: await nextBy(ctx, tx, 'ordered', null),
      stalled_at: null,
      visit_on: null,
      time_zone: visit.time_zone,
      created_at: ctx.now,
    },
    stepOf(ctx, { referral: id }, { step: 'ordered' }),
  );
  await audit(ctx, tx, { action: 'make', kind: 'referral', subjectId: id });
  return { id };
}

async function change(
  ctx: StaffContext,
  tx: Tx,
  id: string,
  action: string,
  work: (row: ReferralRow) => Promise<{ readonly change: ReferralChange; readonly step: string; readonly note?: string | undefined }>,
): Promise<{ id: string }> {
  const row = await referralOf(tx, ctx.site.id, id, { lock: true });
  if (!row) throw noSuchReferral();
  const { change: what, ...done } = await work(row);
  await saveReferral(tx, row, what, stepOf(ctx, { referral: id }, done));
  await audit(ctx, tx, { action, kind: 'referral', subjectId: id });
  return { id };
}

/** One step on. @throws DomainError `not-found`, `invalid-transition`, `validation-failed` */
export const stepReferral = (ctx: StaffContext, tx: Tx, id: string, { to, note, visitOn }: ReferralStepInput) =>
  change(ctx, tx, id, 'step', async ({ status }) => {
    if (!nextOf(status).includes(to)) {
      const where = nextOf(status).join(' or ');
      throw new DomainError(
        'invalid-transition',
        where === '' ? `This referral is ${status}: it has ended.` : `From ${status} it goes to ${where}, not to ${to}.`,
      );
    }
    if (needsReason(to) && (note ?? '').trim() === '') throw invalid('/note', 'required', 'Say why, for whoever reads it later.');
    const day = to === 'booked' ? (visitOn ?? null) : null;
    return {
      step: to,
      note,
      change: {
        status: to,
        since: ctx.now,
        next_by: await nextBy(ctx, tx, to, day),
        stalled_at: null,
        ...(to === 'booked' && { visit_on: day }),
      },
    };
  });

/** Gives it to a colleague, or takes it oneself: somebody always has it. @throws DomainError `not-found`, `validation-failed` */
export const assignReferral = (ctx: StaffContext, tx: Tx, id: string, subject?: string) =>
  change(ctx, tx, id, 'assign', async () => {
    const { subject: owner_subject, name: owner_name } = await colleagueNamed(ctx, tx, subject);
    return { step: 'assign', change: { owner_subject, owner_name }, note: owner_name };
  });

/** Writes something down, such as what was said on the phone: where it stands does not change by it. @throws DomainError `not-found` */
export async function noteOnReferral(ctx: StaffContext, tx: Tx, id: string, note: string): Promise<{ id: string }> {
  const row = await referralOf(tx, ctx.site.id, id, { lock: true });
  if (!row) throw noSuchReferral();
  await insertAftercareStep(tx, stepOf(ctx, { referral: id }, { step: 'note', note }));
  await audit(ctx, tx, { action: 'note', kind: 'referral', subjectId: id });
  return { id };
}

/** Finds the referrals of a site that do not go on. Safe in any number of processes. @returns how many. */
export const findStalled = ({ db, site, now }: Pick<Context, 'db' | 'site' | 'now'>): Promise<number> => markStalled(db, site.id, now);
