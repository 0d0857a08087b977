import type { CallbackWindow } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import { openMessages } from '../store/case-counts.ts';
import type { Localised, Store } from '../store/db.ts';
import { departmentsWithHours, type DepartmentWithHours } from '../store/departments.ts';
import { bookWindow, callbackWindows, type BookedWindow } from './callback-windows.ts';
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
  const phone = department.telecom.find(({ system }) => system === 'phone')?.value ?? site.contact.phone;
  return { id: department.id, name: department.name, phone, zone, department: found };
};

/** The team of a case, be it shown to patients or not. */
export async function teamById(ctx: Context, db: Store, id: string | null): Promise<Team> {
  const ids = id === null ? [] : [id];
  return teamOf(ctx, (await departmentsWithHours(db, ctx.site.id, { ids, from: firstDayThatCounts(ctx.now), hidden: true }))[0]);
}

type Channel = 'message' | 'callback';

const takes = (found: DepartmentWithHours, channel: Channel): boolean =>
  channel === 'message'
    ? messageState(found, 0) === 'open'
    : found.department.callback_capacity !== null && !found.department.callback_paused;

/**
 * The team that was chosen; else one that answers the topic, and of those one that takes messages (or calls back) now, and that answers fewest other
 * topics; else the one that answers for the whole hospital, or who stands in for it.
 *
 * @throws DomainError `validation-failed` for a department that is not shown
 */
export async function teamFor(
  ctx: Context,
  db: Store,
  { departmentId, topic }: { departmentId?: string | undefined; topic: string },
  channel: Channel,
): Promise<Team> {
  const from = firstDayThatCounts(ctx.now);
  if (departmentId !== undefined) {
    const [found] = await departmentsWithHours(db, ctx.site.id, { ids: [departmentId], from });
    if (!found) throw invalid('/departmentId', 'unknown-value', 'There is no such department.');
    return teamOf(ctx, found);
  }
  const all = await departmentsWithHours(db, ctx.site.id, { from });
  const rank = (one: DepartmentWithHours) => (takes(one, channel) ? 0 : 1000) + one.department.topics.length;
  const general = all.find(({ department }) => department.id === ctx.site.contact.departmentId);
  const answering = all.filter(({ department }) => department.topics.includes(topic)).toSorted((a, b) => rank(a) - rank(b));
  if (answering[0] ?? general) return teamOf(ctx, answering[0] ?? general);
  // Who answered for the whole hospital is not shown any more: whoever answers most else does.
  const others = ctx.site.contact.departmentId === undefined ? [] : all.filter((one) => takes(one, channel));
  return teamOf(ctx, others.toSorted((a, b) => b.department.topics.length - a.department.topics.length)[0]);
}

/** What works instead, so that nobody stands before a closed door. */
async function instead(ctx: Context, db: Store, { department, phone }: Team, closed: Channel): Promise<string> {
  const call = `call ${phone}`;
  if (!department) return `Please ${call}.`;
  if (closed === 'callback' && takes(department, 'message')) return `You can send a message instead, or ${call}.`;
  const canBeCalled = closed === 'message' && (await callbackWindows(ctx, db, department.department.id)).length > 0;
  return canBeCalled ? `You can ask to be called back instead, or ${call}.` : `Please ${call}.`;
}

/** By when a message is answered that is sent now. @throws DomainError `channel-closed`, saying what works instead */
export async function promiseOf(ctx: Context, tx: Tx, team: Team): Promise<Date> {
  const { department: found } = team;
  const replyBy = found && replyByOf(found, ctx.now);
  const state = found && replyBy ? messageState(found, await openMessages(tx, found.department.id)) : 'closed';
  if (replyBy && state === 'open') return replyBy;
  const why = state === 'full' ? 'This team has more messages than it can answer in time.' : 'This team takes no messages now.';
  throw new DomainError('channel-closed', `${why} ${await instead(ctx, tx, team, 'message')}`);
}

/** A window in which somebody is called, and by whom. */
export interface PromisedCall extends BookedWindow {
  readonly team: Team;
}

/**
 * Takes a place in the window that was chosen, of whatever department it is; else in the team's next one.
 * @throws DomainError `channel-closed`, saying what works instead
 */
export async function promisedCall(ctx: Context, tx: Tx, team: Team, windowId: string | undefined, caseId: string): Promise<PromisedCall> {
  try {
    const booked = await bookWindow(ctx, tx, { windowId, departmentId: team.id }, caseId);
    return { ...booked, team: booked.departmentId === team.id ? team : await teamById(ctx, tx, booked.departmentId) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'channel-closed') throw error;
    throw new DomainError('channel-closed', `${error.message} ${await instead(ctx, tx, team, 'callback')}`);
  }
}

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
