import type { Colleague, StaffCase } from '@foyer/sdk/contract/staff';
import type { StaffComplaintSummary } from '@foyer/sdk/contract/staff-complaints';
import { colleagues, departmentNames, queuedCases, type QueuedCase, type Rank, type WantedCases } from '../store/case-list.ts';
import type { CaseRow } from '../store/cases.ts';
import { complaintsIn } from '../store/complaints.ts';
import type { Localised } from '../store/db.ts';
import { audit } from './audit.ts';
import { fromBase64url, fromUtf8, toBase64url, utf8 } from './bytes.ts';
import { readReference } from './case-authority.ts';
import { calendarOf } from './complaints/setting.ts';
import { seesComplaints, seesQuestions } from './complaints/staff-steps.ts';
import { summaryOf } from './complaints/staff-view.ts';
import type { StaffContext } from './context.ts';
import { invalidCursor } from './cursors.ts';
import { instantIn } from './instants.ts';
import { maskPatient } from './people.ts';
import { say } from './words.ts';

/** A list as it is asked for. */
export interface WantedList {
  readonly kind?: string;
  readonly status?: string;
  readonly department?: string;
  readonly mine?: 'true';
  readonly urgent?: 'true';
  readonly overdue?: 'true';
  readonly reference?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

const isOverdue = ({ late_since, reply_by }: CaseRow, asOf: Date) => late_since !== null || (reply_by !== null && reply_by <= asOf);

/** @param known the name of its department, the hospital's own where it has none; and, of a complaint, what a list tells of it */
export function presentStaffCase(
  ctx: StaffContext,
  row: CaseRow & { undelivered?: boolean },
  { name, complaint, asOf = ctx.now }: { name: Localised | undefined; complaint?: StaffComplaintSummary | undefined; asOf?: Date },
): StaffCase {
  const at = (time: Date) => instantIn(time, row.time_zone);
  const { id, reference, kind, status, version, topic, urgent, time_zone: timeZone } = row;
  return {
    id,
    reference,
    kind,
    status,
    version,
    topic,
    urgent,
    overdue: isOverdue(row, asOf),
    createdAt: at(row.created_at),
    timeZone,
    ...(row.reply_by && { replyBy: at(row.reply_by) }),
    ...(row.late_since && { lateSince: at(row.late_since) }),
    ...(row.window_id !== null &&
      row.window_start &&
      row.window_end && { window: { id: row.window_id, start: at(row.window_start), end: at(row.window_end), timeZone } }),
    team: { ...(row.department_id !== null && { id: row.department_id }), name: say(ctx, name ?? ctx.site.name) },
    ...(row.owner_subject !== null && row.owner_name !== null && { owner: { subject: row.owner_subject, name: row.owner_name } }),
    ...((row.owner_subject === ctx.staff.subject || complaint?.deputy?.subject === ctx.staff.subject) && { mine: true as const }),
    patient: { name: maskPatient(row.about).name },
    ...(row.undelivered && { undelivered: true as const }),
    ...(complaint && { complaint }),
  };
}

interface Place extends Rank {
  readonly asOf: Date;
}

const write = (asOf: Date, { band, turn, id }: Rank) => toBase64url(utf8(JSON.stringify([asOf.getTime(), band, turn, id])));

/** No moment of ours lies beyond. */
const farthest = Date.UTC(9999, 0);
const isNumber = (value: unknown, most: number): value is number => Number.isInteger(value) && Math.abs(value as number) <= most;

/** @throws DomainError `validation-failed` for anything that no list of ours gave out */
function read(cursor: string): Place {
  let told: unknown;
  try {
    told = JSON.parse(fromUtf8(fromBase64url(cursor) ?? utf8('')));
  } catch {
    throw invalidCursor();
  }
  const [asOf, band, turn, id] = Array.isArray(told) && told.length === 4 ? (told as unknown[]) : [];
  const fits = isNumber(asOf, farthest) && asOf >= 0 && isNumber(band, 5) && isNumber(turn, farthest);
  if (!fits || typeof id !== 'string' || !/^[\w.~-]{1,128}$/u.test(id)) throw invalidCursor();
  return { asOf: new Date(asOf), band, turn, id };
}

const last = (rows: readonly QueuedCase[], asOf: Date): string | undefined => {
  const row = rows.at(-1);
  return row && write(asOf, row);
};

/** What somebody may see: messages and callbacks are the desk's, complaints are patient relations', and to whom one concerns there is none. */
const sightOf = (ctx: StaffContext, kind: string | undefined): Pick<WantedCases, 'kinds' | 'staff'> => ({
  kinds: [
    ...(seesQuestions(ctx) ? (['message', 'callback'] as const) : []),
    ...(seesComplaints(ctx) && kind !== 'question' ? (['complaint'] as const) : []),
  ],
  staff: ctx.staff.subject,
});

/** Of the complaints among these, by id. */
async function complaintsOf(ctx: StaffContext, rows: readonly CaseRow[]): Promise<Map<string, StaffComplaintSummary>> {
  const complaints = rows.filter(({ kind }) => kind === 'complaint');
  const [first] = complaints.toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime());
  if (!first) return new Map();
  const byId = new Map(
    (
      await complaintsIn(
        ctx.db,
        complaints.map(({ id }) => id),
      )
    ).map((one) => [one.case_id, one]),
  );
  const calendar = await calendarOf(ctx, ctx.db, first.created_at);
  return new Map(
    complaints.flatMap((row) => {
      const complaint = byId.get(row.id);
      return complaint ? [[row.id, summaryOf(calendar, row, complaint)] as const] : [];
    }),
  );
}

/** The queue, whoever it is about masked. One row of the audit tells of the list. @throws DomainError `validation-failed` */
export async function listCases(ctx: StaffContext, wanted: WantedList): Promise<{ items: StaffCase[]; nextCursor?: string }> {
  const { kind, status, department, limit = 50, cursor } = wanted;
  const after = cursor === undefined ? undefined : read(cursor);
  const asOf = after?.asOf ?? ctx.now;
  const rows = await queuedCases(ctx.db, ctx.site.id, {
    ...sightOf(ctx, kind),
    kind: kind === 'question' ? undefined : kind,
    status,
    department,
    owner: wanted.mine === 'true' ? ctx.staff.subject : undefined,
    urgent: wanted.urgent === 'true',
    overdue: wanted.overdue === 'true',
    reference: wanted.reference === undefined ? undefined : readReference(wanted.reference),
    asOf,
    after,
    limit: limit + 1,
  });
  await audit(ctx, ctx.db, { action: 'list', kind: 'cases' });
  const names = await departmentNames(ctx.db, ctx.site.id);
  const page = rows.slice(0, limit);
  const complaints = await complaintsOf(ctx, page);
  const nextCursor = rows.length > limit ? last(page, asOf) : undefined;
  return {
    items: page.map((row) =>
      presentStaffCase(ctx, row, { name: names.get(row.department_id ?? ''), complaint: complaints.get(row.id), asOf }),
    ),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

/** Whom a case can be given to: whoever works at the desk now, or has one already. */
export const listColleagues = async (ctx: StaffContext): Promise<{ items: Colleague[] }> => ({
  items: await colleagues(ctx.db, ctx.site.id),
});
