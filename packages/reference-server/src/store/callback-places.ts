import { sql } from 'kysely';
import type { Store } from './db.ts';

/** A window that calls are promised in. */
export interface PlaceIn {
  readonly siteId: string;
  readonly departmentId: string;
  readonly startsAt: Date;
  /** Calls that are promised in it at most. */
  readonly capacity: number;
}

/** Places taken, by department and then by when the window begins, in milliseconds since 1970. */
export type TakenPlaces = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * In windows that begin at a moment or later.
 * @param only of this department; and `except` the one of this case.
 */
export async function placesTaken(
  db: Store,
  siteId: string,
  from: Date,
  only: { departmentId?: string; except?: string } = {},
): Promise<TakenPlaces> {
  const { departmentId, except } = only;
  const { rows } = await sql<{ department_id: string; starts_at: Date; taken: number }>`
    SELECT department_id, starts_at, count(*)::int AS taken FROM callback_place
    WHERE site_id = ${siteId} AND starts_at >= ${from.toISOString()}::timestamptz
      ${departmentId === undefined ? sql`` : sql`AND department_id = ${departmentId}`} ${except === undefined ? sql`` : sql`AND ref <> ${except}`}
    GROUP BY department_id, starts_at`.execute(db);
  const taken = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const windows = taken.get(row.department_id) ?? new Map<number, number>();
    taken.set(row.department_id, windows.set(row.starts_at.getTime(), row.taken));
  }
  return taken;
}

/**
 * Takes a place in a window, instead of the one that `ref` had, if any: then that one is free. The department must be locked (`lockDepartment`), or somebody is refused
 * a place that is free.
 *
 * @returns whether there was one.
 */
export async function takePlace(tx: Store, { siteId, departmentId, startsAt, capacity }: PlaceIn, ref: string): Promise<boolean> {
  const start = sql`${startsAt.toISOString()}::timestamptz`;
  const { rows } = await sql`
    INSERT INTO callback_place (department_id, starts_at, place, site_id, ref)
    SELECT ${departmentId}, ${start}, n, ${siteId}, ${ref} FROM generate_series(1, ${capacity}::int) AS n
    WHERE n NOT IN (SELECT place FROM callback_place WHERE department_id = ${departmentId} AND starts_at = ${start} AND ref <> ${ref})
      AND (SELECT count(*) FROM callback_place WHERE department_id = ${departmentId} AND starts_at = ${start} AND ref <> ${ref}) < ${capacity}::int
    ORDER BY n LIMIT 1
    ON CONFLICT (ref) DO UPDATE SET department_id = excluded.department_id, starts_at = excluded.starts_at, place = excluded.place
      WHERE callback_place.site_id = excluded.site_id
    RETURNING 1`.execute(tx);
  return rows.length > 0;
}

/** Whether `ref` has a place in the window that begins then. */
export async function hasPlace(tx: Store, { siteId, startsAt }: Pick<PlaceIn, 'siteId' | 'startsAt'>, ref: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM callback_place WHERE site_id = ${siteId} AND ref = ${ref} AND starts_at = ${startsAt.toISOString()}::timestamptz`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Gives a place back. Doing it again changes nothing. */
export async function giveBackPlace(tx: Store, siteId: string, ref: string): Promise<void> {
  await tx.deleteFrom('callback_place').where('site_id', '=', siteId).where('ref', '=', ref).execute();
}

/** Places in windows that began before a moment: nobody can take one any more. */
export async function deleteOldPlaces(db: Store, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('callback_place')
    .where('starts_at', '<', before.toISOString() as never)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
