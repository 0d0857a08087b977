import type { Appointment } from '@foyer/sdk/contract';
import type { StaffVisit, StaffVisitDetail } from '@foyer/sdk/contract/staff';
import { visitById } from '../store/appointments.ts';
import { isUndelivered } from '../store/delivery-list.ts';
import { visitOfReference, visitsOnDay, waitingVisits, type StaffVisitRow } from '../store/staff-visits.ts';
import { audit } from './audit.ts';
import { readReference } from './case-authority.ts';
import type { StaffContext } from './context.ts';
import { invalidCursor, readCursor, writeCursor } from './cursors.ts';
import { instantIn } from './instants.ts';
import { present } from './present.ts';
import { stepsOf } from './staff-visits.ts';
import { noSuchVisit } from './tokens.ts';
import { recordOf } from './visits.ts';

export interface WantedVisit {
  /** In any spelling. */
  readonly reference: string;
}

export interface WantedVisits {
  /** `YYYY-MM-DD`, by the clock of each visit's place. */
  readonly day: string;
  readonly location?: string | undefined;
  /** 1 to 200; 50 unless told. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

interface Page {
  readonly items: StaffVisit[];
  readonly nextCursor?: string;
}

function listed(ctx: StaffContext, { undelivered, ...row }: StaffVisitRow): StaffVisit {
  return {
    ...present(ctx, recordOf(row)),
    steps: stepsOf(row, ctx.now),
    createdAt: instantIn(row.created_at, row.time_zone),
    ...(undelivered && { undelivered: true as const }),
  };
}

/** @throws DomainError `validation-failed` */
function placeIn(cursor: string | undefined) {
  const place = cursor === undefined ? undefined : readCursor(cursor);
  if (place?.startsAt === null) throw invalidCursor();
  return place?.startsAt ? { at: place.startsAt, id: place.id } : undefined;
}

function pageOf(ctx: StaffContext, rows: readonly StaffVisitRow[], limit: number, by: 'starts_at' | 'created_at'): Page {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => listed(ctx, row)),
    ...(last && rows.length > limit && { nextCursor: writeCursor({ startsAt: last[by], id: last.id }) }),
  };
}

/** The visits of a day, the first first, their patients masked. One row of the audit tells of the list, by its day. @throws DomainError `validation-failed` */
export async function listVisits(ctx: StaffContext, { day, location, limit = 50, cursor }: WantedVisits): Promise<Page> {
  const after = placeIn(cursor);
  const rows = await visitsOnDay(ctx.db, ctx.site.id, { day, locationId: location, limit: limit + 1, after });
  await audit(ctx, ctx.db, { action: 'list', kind: 'visits-of-day', subjectId: day });
  return pageOf(ctx, rows, limit, 'starts_at');
}

/** The visit of a reference, whatever its day, its patient masked; or none. The audit has what was found. */
export async function findVisit(ctx: StaffContext, { reference }: WantedVisit): Promise<Page> {
  const row = await visitOfReference(ctx.db, ctx.site.id, readReference(reference));
  await audit(ctx, ctx.db, { action: 'find', kind: 'visit', subjectId: row?.id });
  return { items: row ? [listed(ctx, row)] : [] };
}

/** Visits and wishes that wait for a person, the oldest first, their patients masked. @throws DomainError `validation-failed` */
export async function listRequests(ctx: StaffContext, { limit = 50, cursor }: Pick<WantedVisits, 'limit' | 'cursor'>): Promise<Page> {
  const rows = await waitingVisits(ctx.db, ctx.site.id, ctx.now, { limit: limit + 1, after: placeIn(cursor) });
  await audit(ctx, ctx.db, { action: 'list', kind: 'requests' });
  return pageOf(ctx, rows, limit, 'created_at');
}

/** A visit with whom it is for, as they wrote it: whoever is at the desk has them before them. What they answered about their health stays out. @throws DomainError `not-found` */
export async function openVisit(ctx: StaffContext, id: string): Promise<StaffVisitDetail> {
  const row = await visitById(ctx.db, ctx.site.id, id);
  if (!row) throw noSuchVisit();
  const undelivered = await isUndelivered(ctx.db, ctx.site.id, id);
  await audit(ctx, ctx.db, { action: 'read', kind: 'visit', subjectId: id });
  const { patient, bookedBy, needs, referral, reason, wishes } = row.about;
  const { birthDate, language } = patient;
  return {
    ...listed({ ...ctx, sight: 'verified' }, { ...row, undelivered }),
    about: {
      ...(birthDate !== undefined && { birthDate }),
      ...(language !== undefined && { language }),
      ...(bookedBy && { bookedBy }),
      ...(needs && { needs }),
      ...(referral && { referral }),
      ...(reason !== undefined && { reason }),
      ...(wishes && { wishes }),
    },
  };
}

/** A visit after a step: what may be done next, and a word where its patient did not get a message, so that somebody calls them. */
export async function afterStep(ctx: StaffContext, visit: Appointment): Promise<StaffVisit> {
  const row = await visitById(ctx.db, ctx.site.id, visit.id);
  if (!row) throw noSuchVisit();
  return {
    ...visit,
    steps: stepsOf(row, ctx.now),
    createdAt: instantIn(row.created_at, row.time_zone),
    ...((await isUndelivered(ctx.db, ctx.site.id, visit.id)) && { undelivered: true as const }),
  };
}
