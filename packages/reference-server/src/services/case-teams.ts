import type { CallbackWindow } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import { openMessages } from '../store/case-counts.ts';
import type { Localised, Store } from '../store/db.ts';
import { departmentsWithHours, type DepartmentWithHours } from '../store/departments.ts';
import { bookWindow, callbackWindows, isClosed, type BookedWindow } from './callback-windows.ts';
import { burdenOf, instead, ownPhone, takes, type AskedBy } from './case-channels.ts';
import type { Context, Tx } from './context.ts';
import { messageState } from './department-channels.ts';
import { firstDayThatCounts, replyByOf, scheduleOf } from './department-hours.ts';
import { invalid } from './invalid.ts';
import { addWorkingDays } from './opening-hours/working-days.ts';

/** Who answers. */
export interface Team {
  /** None where the hospital itself does, as it has no departments. */
  readonly id?: string;
  readonly name: Localised;
  readonly phone: string;
  readonly zone: string;
  readonly department?: DepartmentWithHours;
}

const teamOf = ({ site }: Pick<Context, 'site'>, found: DepartmentWithHours | undefined): Team => {
  if (!found) return { name: site.name, phone: site.contact.phone, zone: site.time_zone };
  const { department, zone } = found;
  return { id: department.id, name: department.name, phone: ownPhone(found) ?? site.contact.phone, zone, department: found };
};

/** The team of a case, be it shown to patients or not. */
export async function teamById(ctx: Context, db: Store, id: string | null): Promise<Team> {
  const ids = id === null ? [] : [id];
  return teamOf(ctx, (await departmentsWithHours(db, ctx.site.id, { ids, from: firstDayThatCounts(ctx.now), hidden: true }))[0]);
}

/**
 * Those who may answer, the best first: whoever was chosen, alone; else those that answer the topic, of these first who takes messages (or calls back) now, and who
 * answers fewest other topics; else whoever answers for the whole hospital, or stands in for them.
 *
 * @throws DomainError `validation-failed` for a department that is not shown
 */
export async function teamsFor(
  ctx: Context,
  db: Store,
  { departmentId, topic }: { departmentId?: string | undefined; topic: string },
  channel: AskedBy,
): Promise<Team[]> {
  if (departmentId !== undefined) return [await shownTeam(ctx, db, departmentId)];
  const all = await departmentsWithHours(db, ctx.site.id, { from: firstDayThatCounts(ctx.now) });
  const burden = await burdenOf(ctx, db);
  const rank = (one: DepartmentWithHours) => (takes(ctx, one, channel, burden) ? 0 : 1000) + one.department.topics.length;
  const answering = all
    .filter(({ department }) => department.topics.includes(topic))
    .map((found) => ({ found, rank: rank(found) }))
    .toSorted((a, b) => a.rank - b.rank);
  if (answering.length > 0) return answering.map(({ found }) => teamOf(ctx, found));
  const { departmentId: whole } = ctx.site.contact;
  const general = all.find(({ department }) => department.id === whole);
  if (general || whole === undefined) return [teamOf(ctx, general)];
  // Who answered for the whole hospital is not shown any more: whoever answers most else does.
  const others = all
    .filter((one) => takes(ctx, one, channel, burden))
    .toSorted((a, b) => b.department.topics.length - a.department.topics.length);
  return others.length > 0 ? others.map((found) => teamOf(ctx, found)) : [teamOf(ctx, undefined)];
}

/** A team that patients see. @throws DomainError `validation-failed` */
export async function shownTeam(ctx: Context, db: Store, departmentId: string): Promise<Team> {
  const [found] = await departmentsWithHours(db, ctx.site.id, { ids: [departmentId], from: firstDayThatCounts(ctx.now) });
  if (!found) throw invalid('/departmentId', 'unknown-value', 'There is no such department.');
  return teamOf(ctx, found);
}

/**
 * Asks one team after the other, each once: since they were looked at somebody else may have had the last place.
 * @throws DomainError `channel-closed` as the first one said it, and what works instead
 */
async function firstOf<T>(ctx: Context, tx: Tx, teams: readonly Team[], channel: AskedBy, ask: (team: Team) => Promise<T>): Promise<T> {
  let why: string | undefined;
  for (const team of teams) {
    try {
      return await ask(team);
    } catch (error) {
      if (!isClosed(error)) throw error;
      why ??= error.message;
    }
  }
  const departments = teams.flatMap(({ department }) => department ?? []);
  throw new DomainError('channel-closed', `${why ?? ''} ${await instead(ctx, tx, departments, channel)}`);
}

/** By when a message is answered that is sent now, and by whom. */
export interface PromisedAnswer {
  readonly replyBy: Date;
  readonly team: Team;
}

/** The first of these that takes a message. @throws DomainError `channel-closed`, saying what works instead */
export const promisedAnswer = (ctx: Context, tx: Tx, teams: readonly Team[]): Promise<PromisedAnswer> =>
  firstOf(ctx, tx, teams, 'message', async (team) => {
    const { department: found } = team;
    const replyBy = found && replyByOf(found, ctx.now);
    const state = found && replyBy ? messageState(found, await openMessages(tx, found.department.id)) : 'closed';
    if (replyBy && state === 'open') return { replyBy, team };
    const why = state === 'full' ? 'This team has more messages than it can answer in time.' : 'This team takes no messages now.';
    throw new DomainError('channel-closed', why);
  });

/** A window in which somebody is called, and by whom. */
export interface PromisedCall extends BookedWindow {
  readonly team: Team;
}

/**
 * Takes a place in the window that was chosen, of whatever department it is; else in the next one of the first of these teams that has any.
 * @throws DomainError `channel-closed`, saying what works instead
 */
export const promisedCall = (
  ctx: Context,
  tx: Tx,
  teams: readonly Team[],
  windowId: string | undefined,
  caseId: string,
): Promise<PromisedCall> =>
  firstOf(ctx, tx, windowId === undefined ? teams : teams.slice(0, 1), 'callback', async (team) => {
    const booked = await bookWindow(ctx, tx, { windowId, departmentId: team.id }, caseId);
    return { ...booked, team: booked.departmentId === team.id ? team : await teamById(ctx, tx, booked.departmentId) };
  });

const day = 86_400_000;

/** The end of the next working day: by then at the latest, where the first promise was not kept, or nobody could be reached. */
export function nextWorkingDayEnd(ctx: Pick<Context, 'now'>, { department }: Team): Date {
  const end = department && addWorkingDays(scheduleOf(department, 'open'), ctx.now.getTime(), 1);
  return new Date(end ?? ctx.now.getTime() + day);
}

/** By when what is asked anew is answered: whoever takes no more messages answers those that they took. */
export const renewedPromise = (ctx: Pick<Context, 'now'>, team: Team): Date =>
  (team.department && replyByOf(team.department, ctx.now)) ?? nextWorkingDayEnd(ctx, team);

/** Where a callback may be moved to. */
export const windowsOf = (ctx: Context, db: Store, { id }: Team): Promise<CallbackWindow[]> =>
  id === undefined ? Promise.resolve([]) : callbackWindows(ctx, db, id);

const telling = new Set(['billing', 'records']);

/**
 * The name in messages: an office's alone. That somebody wrote to a clinic may tell what they have.
 * @returns undefined where it must not be told
 */
export function nameInMessages({ name, department }: Team): Localised | undefined {
  const { kind, topics } = department?.department ?? { kind: 'clinic', topics: [] };
  const isOffice = kind === 'office' && topics.some((topic) => telling.has(topic)) && !topics.includes('appointment');
  return isOffice ? name : undefined;
}
