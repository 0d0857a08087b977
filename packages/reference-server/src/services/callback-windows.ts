import type { CallbackWindow } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import { giveBackPlace, hasPlace, placesTaken, takePlace, type TakenPlaces } from '../store/callback-places.ts';
import type { Store } from '../store/db.ts';
import { lockDepartment, type DepartmentWithHours } from '../store/departments.ts';
import type { Context, Tx } from './context.ts';
import { findDepartment, scheduleOf } from './department-hours.ts';
import { instantIn } from './instants.ts';
import { horizonDays } from './opening-hours/openness.ts';
import type { Span } from './opening-hours/schedule.ts';
import { windowsFrom, windowsOn } from './opening-hours/windows.ts';
import { minute } from './wall-time.ts';

/** A list has so many at most. */
const most = 12;

const windowId = (departmentId: string, start: number): string => `${(start / minute).toString(36)}.${departmentId}`;

/** The id of the window of a department that begins then, whether there is one or not. */
export const windowAt = (departmentId: string, start: Date): string => windowId(departmentId, start.getTime());

/** What an id names, whether there is such a window or not. */
function readWindowId(id: string): { departmentId: string; start: number } | undefined {
  const [, start = '', departmentId = ''] = /^([0-9a-z]{1,8})\.(.+)$/u.exec(id) ?? [];
  return departmentId === '' ? undefined : { departmentId, start: parseInt(start, 36) * minute };
}

const capacityOf = ({ department }: DepartmentWithHours, { start, end }: Span): number =>
  Math.max(1, Math.floor(((department.callback_capacity ?? 0) * (end - start)) / (60 * minute)));

const present = ({ department, zone }: DepartmentWithHours, { start, end }: Span): CallbackWindow => ({
  id: windowId(department.id, start),
  start: instantIn(new Date(start), zone),
  end: instantIn(new Date(end), zone),
  timeZone: zone,
});

/** No window that begins before this can be asked for. */
const earliest = ({ department }: DepartmentWithHours, now: Date): number => now.getTime() + department.callback_lead * minute + 1;

/** Whether it promises calls at all now: it calls back, staff have not paused it, and it has not promised as many as it may. */
function promisesCalls({ department }: DepartmentWithHours, taken: TakenPlaces): boolean {
  const { callback_limit: limit } = department;
  const promised = [...(taken.get(department.id)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
  return department.callback_capacity !== null && !department.callback_paused && (limit === null || promised < limit);
}

/** Windows with room, in order, as far ahead as is looked. */
function* withRoom(found: DepartmentWithHours, now: Date, taken: TakenPlaces): Generator<Span> {
  if (!promisesCalls(found, taken)) return;
  const { id, callback_minutes: minutes } = found.department;
  for (const window of windowsFrom(scheduleOf(found, 'callback'), earliest(found, now), minutes, horizonDays)) {
    if ((taken.get(id)?.get(window.start) ?? 0) < capacityOf(found, window)) yield window;
  }
}

/** Whether anybody can be called there, in whatever window. */
export const hasRoom = (found: DepartmentWithHours, now: Date, taken: TakenPlaces): boolean =>
  withRoom(found, now, taken).next().value !== undefined;

/** The next windows with room, at most 12, the soonest first. */
export function openWindows(found: DepartmentWithHours, now: Date, taken: TakenPlaces): CallbackWindow[] {
  const windows: CallbackWindow[] = [];
  for (const window of withRoom(found, now, taken)) {
    windows.push(present(found, window));
    if (windows.length === most) break;
  }
  return windows;
}

/** From when on the first window is not offered any more, so that others come; milliseconds since 1970 UTC. */
export const windowsChangeAt = ({ department }: DepartmentWithHours, windows: readonly CallbackWindow[]): number | undefined =>
  windows[0] && Date.parse(windows[0].start) - department.callback_lead * minute;

/** The next windows of a department with room, at most 12, the soonest first; none where it does not call back. */
export async function callbackWindows(ctx: Context, db: Store, departmentId: string): Promise<CallbackWindow[]> {
  const found = await findDepartment(ctx, db, departmentId);
  return found ? openWindows(found, ctx.now, await placesTaken(db, ctx.site.id, ctx.now, { departmentId })) : [];
}

/**
 * The window with an id, if it can be asked for: it is looked up in the hours as they are now, so that none outlives them.
 * Whether there is room in it shows only when a place is taken.
 */
function windowIn(found: DepartmentWithHours, start: number, now: Date): Span | undefined {
  const from = earliest(found, now);
  if (start < from || start > from + (horizonDays + 1) * 1440 * minute) return undefined;
  const schedule = scheduleOf(found, 'callback');
  return windowsOn(schedule, schedule.clock.read(start).day, found.department.callback_minutes).find((window) => window.start === start);
}

const noTime = 'This team has no time for calls now.';
const closed = (detail: string) => new DomainError('channel-closed', detail);

export interface CallbackWish {
  /** Of `callbackWindows`; without one, the next with room. */
  readonly windowId?: string | undefined;
  /** Needed without a window. */
  readonly departmentId?: string | undefined;
}

export interface BookedWindow {
  readonly departmentId: string;
  readonly start: Date;
  readonly end: Date;
  readonly window: CallbackWindow;
}

/**
 * Takes a place in a window for a case, instead of the one that it had, if any: that one stays the case's until the new one is had. Of many who ask at
 * once no more get in than the window has places, on either database.
 *
 * @param caseId the case's own id: it has one place at most.
 * @throws DomainError `channel-closed` for a window that is full, over or no longer in the hours, and where there is none
 */
export async function bookWindow(ctx: Context, tx: Tx, wish: CallbackWish, caseId: string): Promise<BookedWindow> {
  const asked = wish.windowId === undefined ? undefined : readWindowId(wish.windowId);
  const departmentId = asked?.departmentId ?? wish.departmentId ?? '';
  // First, so that the hours and the places taken are those of now.
  const found = (await lockDepartment(tx, ctx.site.id, departmentId)) ? await findDepartment(ctx, tx, departmentId) : undefined;
  if (!found || (wish.windowId !== undefined && !asked)) throw closed('This time for a call is not offered. Choose another one.');

  const taken = await placesTaken(tx, ctx.site.id, ctx.now, { departmentId, except: caseId });
  if (!promisesCalls(found, taken)) throw closed(noTime);
  const window = asked ? windowIn(found, asked.start, ctx.now) : withRoom(found, ctx.now, taken).next().value;
  if (!window) {
    throw closed(asked ? 'This time for a call is not offered any more. Choose another one.' : noTime);
  }
  const startsAt = new Date(window.start);
  const place = { siteId: ctx.site.id, departmentId, startsAt, capacity: capacityOf(found, window) };
  if (!(await takePlace(tx, place, caseId))) throw closed('This time for a call is full. Choose another one.');
  return { departmentId, start: startsAt, end: new Date(window.end), window: present(found, window) };
}

/** Whether something was refused as it is closed, full or over. */
export const isClosed = (error: unknown): error is DomainError => error instanceof DomainError && error.code === 'channel-closed';

/** The same, of a window that is wished for and need not be. @returns undefined where it cannot be had: the case keeps the place that it has. */
export async function bookIfRoom(ctx: Context, tx: Tx, wish: CallbackWish, caseId: string): Promise<BookedWindow | undefined> {
  try {
    return await bookWindow(ctx, tx, wish, caseId);
  } catch (error) {
    if (isClosed(error)) return undefined;
    throw error;
  }
}

/** Lets the place of a case go: the call was made, or is wanted no more. Doing it again changes nothing. */
export const giveBackWindow = (ctx: Context, tx: Tx, caseId: string): Promise<void> => giveBackPlace(tx, ctx.site.id, caseId);

/** Whether a case has a place in the window that begins then. */
export const hasWindow = (ctx: Context, tx: Tx, caseId: string, start: Date): Promise<boolean> =>
  hasPlace(tx, { siteId: ctx.site.id, startsAt: start }, caseId);
