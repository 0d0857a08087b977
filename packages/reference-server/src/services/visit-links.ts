import type { Appointment } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import { lockVisit, type AppointmentRow } from '../store/appointments.ts';
import { passGate } from '../store/blocked-time.ts';
import { deleteLink, insertLink } from '../store/visit-links.ts';
import { audit } from './audit.ts';
import type { StaffContext, Tx } from './context.ts';
import { invalid } from './invalid.ts';
import { contactOf } from './people.ts';
import { present } from './present.ts';
import { noSuchVisit } from './tokens.ts';
import { inTransaction, within } from './transactions.ts';
import { lockedVisit } from './visit-change.ts';
import { findVisit } from './visits.ts';

/** Which visit, and where it belongs: before this one, or after it. */
export interface LinkInput {
  readonly appointmentId: string;
  readonly relation: 'before' | 'after';
}

/** A link shows one visit to whoever manages the other: both must be of one name, and written to at one address or booked by one sign-in. */
function isOfOnePatient(a: AppointmentRow, b: AppointmentRow): boolean {
  const [one, other] = [contactOf(a.about), contactOf(b.about)];
  const sameName = a.about.patient.name.trim().toLowerCase() === b.about.patient.name.trim().toLowerCase();
  const sameEmail = one.email !== undefined && one.email.toLowerCase() === other.email?.toLowerCase();
  const digits = (phone: string | undefined) => phone?.replace(/\D/gu, '');
  const sameSignIn = a.subject !== null && a.subject === b.subject;
  return sameName && (sameSignIn || sameEmail || (one.phone !== undefined && digits(one.phone) === digits(other.phone)));
}

const auditBoth = (ctx: StaffContext, tx: Tx, action: string, visits: readonly string[]) =>
  audit(
    ctx,
    tx,
    visits.map((subjectId) => ({ action, kind: 'visit', subjectId })),
  );

/**
 * Says that two visits of one patient belong together, and which comes first. Saying it again changes nothing; neither visit gets another
 * version, as nothing of it changed.
 *
 * @throws DomainError `not-found`, `validation-failed`; `not-eligible` for visits of two people; `invalid-transition` where they are linked the
 * other way round
 */
export async function linkVisits(ctx: StaffContext, tx: Tx, id: string, { appointmentId, relation }: LinkInput): Promise<Appointment> {
  if (appointmentId === id) throw invalid('/appointmentId', 'same-visit', 'A visit cannot be linked with itself.');
  const found = new Map<string, AppointmentRow>();
  await passGate(tx, ctx.site.id);
  // Always in one order, so that two who link the same visits do not wait for each other.
  for (const one of [id, appointmentId].toSorted()) {
    const row = await lockVisit(tx, ctx.site.id, one);
    if (row) found.set(one, row);
  }
  const [visit, other] = [found.get(id), found.get(appointmentId)];
  if (!visit) throw noSuchVisit();
  if (!other) throw invalid('/appointmentId', 'unknown-value', 'There is no such visit.');
  if (!isOfOnePatient(visit, other))
    throw new DomainError('not-eligible', 'These visits are not of one patient with one e-mail address or phone number.');
  const link = relation === 'before' ? { earlier: appointmentId, later: id } : { earlier: id, later: appointmentId };
  if (!(await insertLink(tx, ctx.site.id, link, ctx.now)))
    throw new DomainError('invalid-transition', 'These visits are linked the other way round. Take that link away first.');
  await auditBoth(ctx, tx, 'link', [id, appointmentId]);
  return present(ctx, await lockedVisit(ctx, tx, id));
}

/** Taking away a link that is not there is a success. @throws DomainError `not-found` for a visit that is not there */
export const unlinkVisits = (ctx: StaffContext, id: string, otherId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    if (!(await findVisit(within(ctx, tx), id))) throw noSuchVisit();
    await deleteLink(tx, ctx.site.id, id, otherId);
    await auditBoth(ctx, tx, 'unlink', [id, otherId]);
  });
