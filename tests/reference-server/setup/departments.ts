import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import {
  addDepartment,
  addHoursExceptions,
  type NewDepartment,
  type NewHours,
} from '../../../packages/reference-server/src/store/departments-written.ts';
import { newKey } from './app.ts';
import type { Hospital } from './hospital.ts';

type Use = NewHours['use'];

/** `Mon-Fri 09:00-17:00`-like hours: the weekdays, 1 Monday to 7 Sunday, and the times on each. */
export const weekly = (weekdays: readonly number[], start_time: string, end_time: string, use: Use = 'open'): NewHours[] =>
  weekdays.map((weekday) => ({ use, weekday, start_time, end_time }));

export const workdays = [1, 2, 3, 4, 5] as const;

/** A department of a test hospital; Monday to Friday, 9 to 5 unless told. @returns its id. */
export async function department(
  db: Kysely<DB>,
  hospital: Hospital,
  more: Partial<NewDepartment> = {},
  hours: readonly NewHours[] = weekly(workdays, '09:00', '17:00'),
): Promise<string> {
  const id = more.id ?? `department-${newKey()}`;
  await addDepartment(db, hospital.site.id, { name: { en: 'Billing' }, ...more, id }, hours);
  return id;
}

interface NewException {
  readonly departmentId?: string;
  readonly day: string;
  readonly times?: { start: string; end: string }[];
  readonly uses?: Use[];
  readonly description?: string;
}

/** A day that differs, for one department or the whole site. @returns its id. */
export async function exception(db: Kysely<DB>, hospital: Hospital, made: NewException): Promise<string> {
  const id = `exception-${newKey()}`;
  await addHoursExceptions(db, [
    {
      id,
      site_id: hospital.site.id,
      department_id: made.departmentId ?? null,
      day: made.day,
      uses: made.uses ?? [],
      times: made.times ?? [],
      description: made.description === undefined ? null : { en: made.description },
      created_at: hospital.clock.now(),
    },
  ]);
  return id;
}
