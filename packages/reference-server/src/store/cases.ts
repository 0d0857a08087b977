import { sql } from 'kysely';
import type { Row, Store } from './db.ts';
import { eventMessages, type NewEvent } from './events.ts';
import { messageValues, type NewMessage } from './outbox.ts';
import { tokenValues, type NewToken } from './tokens.ts';

export type CaseRow = Row<'patient_case'>;
export type MessageRow = Omit<Row<'case_message'>, 'nr'>;
export type StepRow = Row<'case_step'>;
export type NewStep = Omit<StepRow, 'nr'>;

const iso = (at: Date | null) => at?.toISOString() ?? null;

const words = (row: MessageRow) => ({ ...row, sent_at: row.sent_at.toISOString() });
const step = (row: NewStep) => ({ ...row, at: row.at.toISOString() });

/** A new case, with all that comes with it. @throws a unique violation for a reference that is taken. */
export async function insertCase(
  tx: Store,
  row: CaseRow,
  more: {
    readonly token: NewToken;
    readonly step: NewStep;
    readonly words: MessageRow | undefined;
    readonly message: NewMessage | undefined;
    readonly event: NewEvent;
  },
): Promise<void> {
  await tx
    .insertInto('patient_case')
    .values({
      ...row,
      about: JSON.stringify(row.about),
      reply: JSON.stringify(row.reply),
      reply_by: iso(row.reply_by),
      late_since: iso(row.late_since),
      window_start: iso(row.window_start),
      window_end: iso(row.window_end),
      created_at: row.created_at.toISOString(),
      updated_at: row.updated_at.toISOString(),
      closed_at: iso(row.closed_at),
    })
    .execute();
  await tx
    .with('token', (q) => q.insertInto('manage_token').values(tokenValues(more.token)))
    .with('event', () => eventMessages(more.event))
    .insertInto('case_step')
    .values(step(more.step))
    .execute();
  if (more.words) await tx.insertInto('case_message').values(words(more.words)).execute();
  if (more.message) await tx.insertInto('outbox').values(messageValues(more.message)).execute();
}

/** Callbacks to whoever has a number (its last digits) that a department has not made yet, and when the first of their windows ends. */
export async function openCalls(
  tx: Store,
  { siteId, departmentId, digits, except }: { siteId: string; departmentId: string; digits: string; except: string },
): Promise<{ readonly count: number; readonly firstEnds: Date | null }> {
  const { rows } = await sql<{ count: number; firstEnds: Date | null }>`
    SELECT count(*)::int AS count, min(window_end) AS "firstEnds" FROM patient_case
    WHERE department_id = ${departmentId} AND kind = 'callback' AND status IN ('received', 'assigned') AND site_id = ${siteId} AND id <> ${except}
      AND right(regexp_replace(coalesce(about->'sentBy', about->'patient')->>'phone', '[^0-9]', '', 'g'), 9) = ${digits}`.execute(tx);
  return rows[0] ?? { count: 0, firstEnds: null };
}

/** By its reference, as patients have it; or by its id, as staff do. */
export type Named = { readonly reference: string } | { readonly id: string };

const isNamed = (named: Named) => ('id' in named ? sql`id = ${named.id}` : sql`reference = ${named.reference}`);

export async function caseOf(db: Store, siteId: string, named: Named): Promise<CaseRow | undefined> {
  const { rows } = await sql<CaseRow>`SELECT * FROM patient_case WHERE site_id = ${siteId} AND ${isNamed(named)}`.execute(db);
  return rows[0];
}

/** The same, locked until the transaction ends: changes of one case come one after the other. */
export async function lockCase(tx: Store, siteId: string, named: Named): Promise<CaseRow | undefined> {
  // Read committed: whoever waited for the lock is given the row as the one before left it.
  const { rows } = await sql<CaseRow>`SELECT * FROM patient_case WHERE site_id = ${siteId} AND ${isNamed(named)} FOR NO KEY UPDATE`.execute(
    tx,
  );
  return rows[0];
}

export interface AuthorityRows {
  readonly found: Pick<CaseRow, 'id' | 'subject' | 'code_mac' | 'updated_at'> | undefined;
  readonly token: Pick<Row<'manage_token'>, 'subject_id'> | undefined;
}

/** The case of a reference, and the case's token of a hash: each is looked for, whatever becomes of the other. */
export async function authorityRows(db: Store, siteId: string, reference: string, hash: Uint8Array): Promise<AuthorityRows> {
  const { rows } = await sql<{
    id: string | null;
    subject: string | null;
    code_mac: Uint8Array;
    updated_at: Date;
    subject_id: string | null;
  }>`
    SELECT c.id, c.subject, c.code_mac, c.updated_at, t.subject_id FROM (SELECT 1) AS one
    LEFT JOIN patient_case c ON c.site_id = ${siteId} AND c.reference = ${reference}
    LEFT JOIN manage_token t ON t.hash = ${hash} AND t.site_id = ${siteId} AND t.kind = 'case'`.execute(db);
  const [row] = rows;
  return {
    found: row && row.id !== null ? { ...row, id: row.id } : undefined,
    token: row && row.subject_id !== null ? { subject_id: row.subject_id } : undefined,
  };
}

export const messagesOf = (db: Store, caseId: string): Promise<MessageRow[]> =>
  db.selectFrom('case_message').selectAll().where('case_id', '=', caseId).orderBy('nr').execute();

export const stepsOf = (db: Store, caseId: string): Promise<StepRow[]> =>
  db.selectFrom('case_step').selectAll().where('case_id', '=', caseId).orderBy('nr').execute();

export type CaseChange = Partial<
  Pick<
    CaseRow,
    | 'status'
    | 'department_id'
    | 'reply_by'
    | 'late_since'
    | 'owner_subject'
    | 'owner_name'
    | 'urgent'
    | 'window_id'
    | 'window_start'
    | 'window_end'
    | 'closed_at'
  >
>;

/** Writes the next version of a locked case, with the step that led to it, and whoever is told. */
export async function saveCase(
  tx: Store,
  row: CaseRow,
  change: CaseChange,
  more: {
    readonly now: Date;
    readonly step: NewStep;
    readonly event: NewEvent;
    readonly message: NewMessage | undefined;
    readonly words: MessageRow | undefined;
  },
): Promise<CaseRow> {
  const times = (['reply_by', 'late_since', 'window_start', 'window_end', 'closed_at'] as const).flatMap((name) => {
    const value = change[name];
    return value === undefined ? [] : [[name, iso(value)] as const];
  });
  await tx
    .with('event', () => eventMessages(more.event))
    .updateTable('patient_case')
    .set({ ...change, ...Object.fromEntries(times), version: row.version + 1, updated_at: more.now.toISOString() } as never)
    .where('id', '=', row.id)
    .execute();
  await tx.insertInto('case_step').values(step(more.step)).execute();
  if (more.words) await tx.insertInto('case_message').values(words(more.words)).execute();
  if (more.message)
    await tx
      .insertInto('outbox')
      .values(messageValues(more.message))
      .onConflict((on) => on.column('id').doNothing())
      .execute();
  return { ...row, ...change, version: row.version + 1, updated_at: more.now };
}

/** What staff write for each other: the case itself does not change by it. */
export async function insertNote(tx: Store, note: MessageRow, done: NewStep): Promise<void> {
  await tx.insertInto('case_message').values(words(note)).execute();
  await tx.insertInto('case_step').values(step(done)).execute();
}

/** Versions of some cases, by id. */
export async function versionsOf(db: Store, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.selectFrom('patient_case').select(['id', 'version']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Cases whose promise is over by now, the oldest first. */
export async function overdue(db: Store, siteId: string, now: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM patient_case WHERE site_id = ${siteId} AND reply_by <= ${now.toISOString()}::timestamptz ORDER BY reply_by, id LIMIT ${most}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
