import { sql, type RawBuilder } from 'kysely';
import type { About, Localised, Row, Store } from './db.ts';

type TaskRow = Row<'call_task'>;
type ReferralOnly = Row<'referral'>;
export type AftercareStepRow = Row<'aftercare_step'>;
export type NewAftercareStep = Omit<AftercareStepRow, 'nr'>;

/** Of the visit that a call or a referral comes of. */
interface OfVisit {
  readonly reference: string;
  readonly about: About;
  readonly starts_at: Date | null;
  readonly service_name: Localised;
}
export type CallTaskRow = TaskRow & OfVisit;
export type ReferralRow = ReferralOnly & OfVisit;

const iso = (at: Date | null | undefined) => at?.toISOString() ?? null;

const ofVisit = sql`a.reference, a.about, a.starts_at, s.name AS service_name`;
const visit = sql`JOIN appointment a ON a.id = t.appointment_id JOIN service s ON s.id = a.service_id`;
const tasks = sql`SELECT t.*, ${ofVisit} FROM call_task t ${visit}`;
const referrals = sql`SELECT t.*, t.visit_on::text AS visit_on, ${ofVisit} FROM referral t ${visit}`;

/** A visit has one call at most, however often it is closed. */
export async function insertCallTask(
  tx: Store,
  task: Pick<TaskRow, 'id' | 'site_id' | 'appointment_id' | 'call_by' | 'time_zone' | 'created_at'>,
): Promise<void> {
  await tx
    .insertInto('call_task')
    .values({
      ...task,
      status: 'open',
      call_by: task.call_by.toISOString(),
      created_at: task.created_at.toISOString(),
      owner_subject: null,
      owner_name: null,
      record: null,
      ended_at: null,
    })
    .onConflict((on) => on.column('appointment_id').doNothing())
    .execute();
}

export interface WantedTasks {
  readonly status?: string | undefined;
  readonly owner?: string | undefined;
  readonly late?: boolean;
  /** What is late by then. The same for every page of a list. */
  readonly asOf: Date;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
}

const where = (siteId: string, conditions: readonly (RawBuilder<unknown> | false)[]) =>
  sql`WHERE ${sql.join([sql`t.site_id = ${siteId}`, ...conditions.filter((one) => one !== false)], sql` AND `)}`;

/** Calls, whichever is to be made first. */
export async function callTasks(db: Store, siteId: string, wanted: WantedTasks): Promise<CallTaskRow[]> {
  const { status = 'open', owner, late, asOf, after, limit } = wanted;
  const { rows } = await sql<CallTaskRow>`${tasks} ${where(siteId, [
    sql`t.status = ${status}`,
    owner !== undefined && sql`t.owner_subject = ${owner}`,
    late === true && sql`t.call_by <= ${asOf.toISOString()}::timestamptz`,
    after !== undefined && sql`(t.call_by, t.id) > (${after.at.toISOString()}::timestamptz, ${after.id})`,
  ])} ORDER BY t.call_by, t.id LIMIT ${limit}`.execute(db);
  return rows;
}

/** @param lock until the transaction ends */
export async function callTaskOf(db: Store, siteId: string, id: string, { lock = false } = {}): Promise<CallTaskRow | undefined> {
  const { rows } =
    await sql<CallTaskRow>`${tasks} ${where(siteId, [sql`t.id = ${id}`])} ${lock ? sql`FOR NO KEY UPDATE OF t` : sql``}`.execute(db);
  return rows[0];
}

export type CallTaskChange = Partial<
  Pick<TaskRow, 'status' | 'call_by' | 'owner_subject' | 'owner_name' | 'misses' | 'attempts' | 'record' | 'ended_at'>
>;

/** Writes the next version of a locked call, with the step that led to it. */
export async function saveCallTask(tx: Store, { id, version }: CallTaskRow, change: CallTaskChange, step: NewAftercareStep): Promise<void> {
  const { call_by, ended_at, record, ...plain } = change;
  await tx
    .updateTable('call_task')
    .set({
      ...plain,
      ...(call_by && { call_by: call_by.toISOString() }),
      ...(ended_at !== undefined && { ended_at: iso(ended_at) }),
      ...(record && { record: JSON.stringify(record) }),
      version: version + 1,
    })
    .where('id', '=', id)
    .execute();
  await insertAftercareStep(tx, step);
}

export async function insertAftercareStep(tx: Store, step: NewAftercareStep): Promise<void> {
  await tx
    .insertInto('aftercare_step')
    .values({ ...step, at: step.at.toISOString() })
    .execute();
}

export const stepsOfTask = (db: Store, id: string): Promise<AftercareStepRow[]> =>
  db.selectFrom('aftercare_step').selectAll().where('task_id', '=', id).orderBy('nr').execute();

export const stepsOfReferral = (db: Store, id: string): Promise<AftercareStepRow[]> =>
  db.selectFrom('aftercare_step').selectAll().where('referral_id', '=', id).orderBy('nr').execute();

export async function insertReferral(tx: Store, row: ReferralOnly, step: NewAftercareStep): Promise<void> {
  await tx
    .insertInto('referral')
    .values({
      ...row,
      since: row.since.toISOString(),
      next_by: iso(row.next_by),
      stalled_at: iso(row.stalled_at),
      created_at: row.created_at.toISOString(),
    })
    .execute();
  await insertAftercareStep(tx, step);
}

export interface WantedReferrals extends WantedTasks {
  readonly appointmentId?: string | undefined;
}

/** Referrals, whichever is to go on first; ended ones by when they ended, only where they are asked for. */
export async function referralsOf(db: Store, siteId: string, wanted: WantedReferrals): Promise<ReferralRow[]> {
  const { status, owner, late, asOf, appointmentId, after, limit } = wanted;
  const turn = sql`coalesce(t.next_by, t.since)`;
  const { rows } = await sql<ReferralRow>`${referrals} ${where(siteId, [
    status === undefined && appointmentId === undefined && sql`t.next_by IS NOT NULL`,
    status !== undefined && sql`t.status = ${status}`,
    appointmentId !== undefined && sql`t.appointment_id = ${appointmentId}`,
    owner !== undefined && sql`t.owner_subject = ${owner}`,
    late === true && sql`t.next_by <= ${asOf.toISOString()}::timestamptz`,
    after !== undefined && sql`(${turn}, t.id) > (${after.at.toISOString()}::timestamptz, ${after.id})`,
  ])} ORDER BY ${turn}, t.id LIMIT ${limit}`.execute(db);
  return rows;
}

/** @param lock until the transaction ends */
export async function referralOf(db: Store, siteId: string, id: string, { lock = false } = {}): Promise<ReferralRow | undefined> {
  const { rows } =
    await sql<ReferralRow>`${referrals} ${where(siteId, [sql`t.id = ${id}`])} ${lock ? sql`FOR NO KEY UPDATE OF t` : sql``}`.execute(db);
  return rows[0];
}

export type ReferralChange = Partial<
  Pick<ReferralOnly, 'status' | 'since' | 'next_by' | 'stalled_at' | 'visit_on' | 'owner_subject' | 'owner_name'>
>;

/** Writes the next version of a locked referral, with the step that led to it. */
export async function saveReferral(tx: Store, { id, version }: ReferralRow, change: ReferralChange, step: NewAftercareStep): Promise<void> {
  const { since, next_by, stalled_at, ...plain } = change;
  await tx
    .updateTable('referral')
    .set({
      ...plain,
      ...(since && { since: since.toISOString() }),
      ...(next_by !== undefined && { next_by: iso(next_by) }),
      ...(stalled_at !== undefined && { stalled_at: iso(stalled_at) }),
      version: version + 1,
    })
    .where('id', '=', id)
    .execute();
  await insertAftercareStep(tx, step);
}

/** Marks those whose next step did not come, each once for each step. @returns how many. */
export async function markStalled(db: Store, siteId: string, now: Date): Promise<number> {
  const { rows } = await sql`
    WITH stalled AS (
      UPDATE referral SET stalled_at = ${now.toISOString()}::timestamptz
      WHERE site_id = ${siteId} AND next_by <= ${now.toISOString()}::timestamptz AND stalled_at IS NULL RETURNING id, site_id)
    INSERT INTO aftercare_step (site_id, referral_id, step, at)
    SELECT site_id, id, 'stalled', ${now.toISOString()}::timestamptz FROM stalled RETURNING nr`.execute(db);
  return rows.length;
}
