import type { Store } from '../store/db.ts';
import { exceptionsFrom, type HoursExceptionRow } from '../store/departments.ts';
import { addDepartment, addHoursExceptions, tellHoursOf, type NewHours } from '../store/departments-written.ts';
import { namedHolidays } from './holidays.ts';
import type { DemoDepartment, DemoHospital } from './shapes.ts';

const weeklyOf = ({ hours }: DemoDepartment): NewHours[] =>
  hours.flatMap(({ use = 'open', weekdays, from, to }) => weekdays.map((weekday) => ({ use, weekday, start_time: from, end_time: to })));

/** A year's holidays: the whole hospital's, and a department's own where it has hours on them. */
function holidayRows({ site, departments, holidays = namedHolidays }: DemoHospital, year: number, now: Date): HoursExceptionRow[] {
  const row = (day: string, name: HoursExceptionRow['description'], more: Pick<HoursExceptionRow, 'id' | 'department_id' | 'times'>) => ({
    ...more,
    site_id: site.id,
    day,
    uses: [],
    description: name,
    created_at: now,
  });
  return holidays(year).flatMap(({ day, name }) => [
    row(day, name, { id: `${site.id}-holiday-${day}`, department_id: null, times: [] }),
    ...departments.flatMap(({ words, onHolidays }) =>
      onHolidays ? [row(day, name, { id: `${words.id}-holiday-${day}`, department_id: words.id, times: [{ ...onHolidays }] })] : [],
    ),
  ]);
}

/**
 * Whom patients may turn to, and the holidays of this year and the next two. What staff have changed since stays: a department that is there is let be, and so are the
 * holidays of a year that still has any.
 */
export async function saveDirectory(db: Store, hospital: DemoHospital, now: Date): Promise<void> {
  const { id } = hospital.site;
  for (const department of hospital.departments) {
    const isNew = await addDepartment(db, id, department.words, weeklyOf(department));
    if (isNew && department.tellsHoursOf !== undefined) await tellHoursOf(db, id, department.tellsHoursOf, department.words.id);
  }
  const thisYear = now.getUTCFullYear();
  const there = (await exceptionsFrom(db, id, `${thisYear}-01-01`)).filter((row) => row.id.startsWith(`${id}-holiday-`));
  const known = new Set(there.map(({ day }) => Number(day.slice(0, 4))));
  const years = [0, 1, 2].map((n) => thisYear + n).filter((year) => !known.has(year));
  await addHoursExceptions(
    db,
    years.flatMap((year) => holidayRows(hospital, year, now)),
  );
}
