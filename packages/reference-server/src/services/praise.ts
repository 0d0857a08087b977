import type { PraiseAnswer, PraiseInput } from '@foyer/sdk/contract';
import type { PraiseQuery, StaffPraise } from '@foyer/sdk/contract/staff-feedback';
import type * as z from 'zod/mini';
import { DomainError } from '../problem.ts';
import { departmentNames } from '../store/case-list.ts';
import { allLocations, allPractitioners, offerings, weeksOfPractitioners } from '../store/catalogue.ts';
import type { Localised, Store } from '../store/db.ts';
import { departmentsWithHours, type DepartmentWithHours } from '../store/departments.ts';
import { insertPraise, passPraiseOn, praiseOf, takeNameless, writePraise, type PraiseRow } from '../store/praise.ts';
import { audit } from './audit.ts';
import { shownTeam, teamById } from './case-teams.ts';
import type { Context, StaffContext, Tx } from './context.ts';
import { readCursor, writeCursor } from './cursors.ts';
import { firstDayThatCounts } from './department-hours.ts';
import { newId } from './ids.ts';
import { dayIn } from './instants.ts';
import { whatIsNamed, whoIsNamed, type Named } from './naming.ts';
import { shuffled } from './shuffling.ts';
import { inTransaction } from './transactions.ts';
import { say } from './words.ts';

type Sent = z.output<typeof PraiseInput>;

/** The team of each place: the one that tells its hours; else the clinic there, where there is one alone. */
async function teamsOfPlaces(ctx: Context, db: Store, departments: readonly DepartmentWithHours[]): Promise<Map<string, string>> {
  const shown = new Set(departments.map(({ department }) => department.id));
  return new Map(
    (await allLocations(db, ctx.site.id)).flatMap(({ id, department_id }) => {
      const clinics = departments.filter(({ department }) => department.kind === 'clinic' && department.location_id === id);
      const own = department_id !== null && shown.has(department_id) ? department_id : clinics.length === 1 && clinics[0]?.department.id;
      return own ? [[id, own] as const] : [];
    }),
  );
}

/** The team of each clinician: of the place at which they see patients most of the week, or most kinds of visits where no week is known. */
async function clinicians(ctx: Context, db: Store, departments: readonly DepartmentWithHours[]): Promise<Named<string>[]> {
  const teams = await teamsOfPlaces(ctx, db, departments);
  const weeks = await weeksOfPractitioners(db, ctx.site.id, dayIn(ctx.now, ctx.site.time_zone));
  const offers = await offerings(db, ctx.site.id, ctx.now.toISOString());
  return (await allPractitioners(db, ctx.site.id)).flatMap(({ id, name }) => {
    const of = (one: { readonly practitioner_id: string | null }) => one.practitioner_id === id;
    const week = weeks.filter(of).map(({ location_id, times }) => ({ location_id, times }));
    const places = week.length > 0 ? week : offers.filter(of).map(({ location_id }) => ({ location_id, times: 1 }));
    const sums = new Map<string, number>();
    for (const { location_id, times } of places) {
      const team = teams.get(location_id);
      if (team !== undefined) sums.set(team, (sums.get(team) ?? 0) + times);
    }
    const [most] = [...sums].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
    return most ? [{ name, is: most[0] }] : [];
  });
}

/** Whose thanks these are: the team that was chosen; else that of a clinician, of a team or of its contact who is named; else whoever answers for the whole hospital. */
async function teamFor(ctx: Context, db: Store, { departmentId, person }: Sent) {
  if (departmentId !== undefined) return shownTeam(ctx, db, departmentId);
  const departments = await departmentsWithHours(db, ctx.site.id, { from: firstDayThatCounts(ctx.now) });
  const teams = departments.map(({ department: { id, name } }) => ({ name, is: id }));
  const contacts = departments.flatMap(({ department: { id, contact } }) => (contact ? [{ name: { any: contact.name }, is: id }] : []));
  const named =
    person === undefined
      ? undefined
      : (whoIsNamed(person, await clinicians(ctx, db, departments)) ?? whatIsNamed(person, teams) ?? whoIsNamed(person, contacts));
  const whole = departments.find(({ department }) => department.id === ctx.site.contact.departmentId);
  return teamById(ctx, db, named ?? whole?.department.id ?? null);
}

/** Who gets it. @throws DomainError `validation-failed` for a department that is not shown */
export async function praiseReceived(ctx: Context, db: Store, sent: Sent): Promise<PraiseAnswer> {
  const { id, name } = await teamFor(ctx, db, sent);
  return { received: true, team: { ...(id !== undefined && { id }), name: say(ctx, name) } };
}

/**
 * Writes thanks down. Where nobody says who they are, all such of the day come anew in a random order: a dump tells rows in the order in which they were written,
 * and the log tells when somebody sent thanks.
 */
async function keepPraise({ random }: Context, tx: Tx, row: PraiseRow): Promise<void> {
  if (row.from_name !== null) return insertPraise(tx, row);
  const before = await takeNameless(tx, row.site_id, row.received_on);
  await writePraise(tx, shuffled(random, [...before, row]));
}

/** Keeps thanks, by day. @throws DomainError `validation-failed` */
export async function sendPraise(ctx: Context, tx: Tx, sent: Sent): Promise<PraiseAnswer> {
  const answer = await praiseReceived(ctx, tx, sent);
  await keepPraise(ctx, tx, {
    id: newId(ctx.random),
    site_id: ctx.site.id,
    department_id: answer.team.id ?? null,
    body: sent.text,
    person: sent.person ?? null,
    from_name: sent.from?.name ?? null,
    share: sent.share ?? false,
    received_on: dayIn(ctx.now, ctx.site.time_zone),
    passed_on: null,
    passed_by: null,
  });
  return answer;
}

const present = (ctx: Context, row: PraiseRow, name: Localised | undefined): StaffPraise => ({
  id: row.id,
  text: row.body,
  ...(row.person !== null && { person: row.person }),
  ...(row.from_name !== null && { from: row.from_name }),
  share: row.share,
  team: { ...(row.department_id !== null && { id: row.department_id }), name: say(ctx, name ?? ctx.site.name) },
  receivedOn: row.received_on,
  ...(row.passed_on !== null && row.passed_by !== null && { passedOn: { day: row.passed_on, by: row.passed_by } }),
});

const placeOf = ({ received_on, id }: PraiseRow) => ({ startsAt: new Date(`${received_on}T00:00:00Z`), id });

/** The newest first. One row of the audit tells of the list. @throws DomainError `validation-failed` */
export async function listPraise(ctx: StaffContext, wanted: PraiseQuery): Promise<{ items: StaffPraise[]; nextCursor?: string }> {
  const { department, limit = 50, cursor } = wanted;
  const place = cursor === undefined ? undefined : readCursor(cursor);
  const after = place && { day: (place.startsAt ?? new Date(0)).toISOString().slice(0, 10), id: place.id };
  const rows = await praiseOf(ctx.db, ctx.site.id, { department, after, limit: limit + 1 });
  await audit(ctx, ctx.db, { action: 'list', kind: 'praise' });
  const names = await departmentNames(ctx.db, ctx.site.id);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => present(ctx, row, names.get(row.department_id ?? ''))),
    ...(rows.length > limit && last && { nextCursor: writeCursor(placeOf(last)) }),
  };
}

/** Whoever it is for has heard it. Doing it again changes nothing. @throws DomainError `not-found` */
export const praisePassedOn = (ctx: StaffContext, id: string): Promise<StaffPraise> =>
  inTransaction(ctx, async (tx) => {
    const found = await passPraiseOn(tx, ctx.site.id, id, { day: dayIn(ctx.now, ctx.site.time_zone), by: ctx.staff.name });
    if (!found) throw new DomainError('not-found', 'There is no such praise.');
    if (found.isFirst) await audit(ctx, tx, { action: 'pass-on', kind: 'praise', subjectId: id });
    return present(ctx, found.row, (await departmentNames(tx, ctx.site.id)).get(found.row.department_id ?? ''));
  });
