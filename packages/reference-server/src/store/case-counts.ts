import { sql } from 'kysely';
import type { Store } from './db.ts';

/** Messages that wait for an answer, by department. */
export async function waitingMessages(db: Store, siteId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ department_id: string; waiting: number }>`
    SELECT department_id, count(*)::int AS waiting FROM patient_case
    WHERE site_id = ${siteId} AND kind = 'message' AND status IN ('received', 'assigned') AND department_id IS NOT NULL GROUP BY department_id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.department_id, row.waiting]));
}

/** The same of one department. */
export async function openMessages(db: Store, departmentId: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    SELECT count(*)::int AS waiting FROM patient_case
    WHERE department_id = ${departmentId} AND kind = 'message' AND status IN ('received', 'assigned')`.execute(db);
  return rows[0]?.waiting ?? 0;
}

/** When messages were first answered, and callbacks first called, since a moment. */
export async function firstAnswers(
  db: Store,
  siteId: string,
  since: Date,
): Promise<{ department_id: string; kind: 'message' | 'callback'; asked: Date; answered: Date }[]> {
  const { rows } = await sql<{ department_id: string; kind: 'message' | 'callback'; asked: Date; answered: Date }>`
    SELECT c.department_id, c.kind, coalesce(c.window_start, c.created_at) AS asked, min(s.at) AS answered
    FROM case_step s JOIN patient_case c ON c.id = s.case_id
    WHERE s.site_id = ${siteId} AND s.step IN ('answer', 'attempt') AND s.at >= ${since.toISOString()}::timestamptz
      AND c.department_id IS NOT NULL AND c.kind IN ('message', 'callback')
      AND NOT EXISTS (SELECT 1 FROM case_step b WHERE b.case_id = s.case_id AND b.step IN ('answer', 'attempt') AND b.at < ${since.toISOString()}::timestamptz)
    GROUP BY c.id`.execute(db);
  return rows;
}

/** Whether some department that is shown calls back. */
export async function callsBack(db: Store, siteId: string): Promise<boolean> {
  const row = await db
    .selectFrom('department')
    .select('id')
    .where('site_id', '=', siteId)
    .where('status', '=', 'shown')
    .where('callback_capacity', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
