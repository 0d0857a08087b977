import { exceptionsFrom } from '../../store/departments.ts';
import type { Store } from '../../store/db.ts';
import { teamById, type Team } from '../case-teams.ts';
import type { Context, Site } from '../context.ts';
import { firstDayThatCounts } from '../department-hours.ts';
import type { Schedule } from '../opening-hours/schedule.ts';
import { zoneClocks } from '../wall-time.ts';
import { workingCalendar } from './clock.ts';
import { faultLines, readSetting, type ComplaintSetting } from './read-rules.ts';
import type { ClockRules } from './rules.ts';

/** One for the process: they remember what they worked out. */
const clockOf = zoneClocks();

/** A hospital's setting. It was checked when the server started, and whenever it was written. */
export function settingOf({ complaints, slug }: Pick<Site, 'complaints' | 'slug'>): ComplaintSetting & { readonly rules: ClockRules } {
  const { value, faults } = readSetting(complaints);
  if (faults) throw new Error(`The complaints setting of ${slug} is not right:\n${faultLines(faults)}`);
  return value;
}

/**
 * The working days of a hospital, by its own clock: a team in another zone has no other days.
 * @param since the earliest moment whose holidays count
 */
export async function calendarOf({ site }: Pick<Context, 'site'>, db: Store, since: Date): Promise<Schedule> {
  return workingCalendar(clockOf(site.time_zone), await exceptionsFrom(db, site.id, firstDayThatCounts(since)));
}

/** Who answers complaints: whoever the hospital says, be they shown to patients or not; else whoever answers for all of it. */
export async function complaintTeam(ctx: Context, db: Store): Promise<Team> {
  const { departmentId = ctx.site.contact.departmentId ?? null } = settingOf(ctx.site);
  return { ...(await teamById(ctx, db, departmentId)), zone: ctx.site.time_zone };
}
