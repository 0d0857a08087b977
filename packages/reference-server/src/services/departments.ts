import type { Department, HoursException } from '@foyer/sdk/contract';
import { placesTaken, type TakenPlaces } from '../store/callback-places.ts';
import { locationsOf } from '../store/catalogue.ts';
import type { Row } from '../store/db.ts';
import { departmentsWithHours, type DepartmentWithHours } from '../store/departments.ts';
import { openWindows, windowsChangeAt } from './callback-windows.ts';
import { pageByName, type Page, type Paging } from './catalogue.ts';
import type { Context } from './context.ts';
import { channelsOf, unmeasured, wordsOptions, type Measured } from './department-channels.ts';
import { firstDayThatCounts, scheduleOf } from './department-hours.ts';
import { instantIn } from './instants.ts';
import { exceptionsFor } from './opening-hours/from-rows.ts';
import { changesAfter, horizonDays, opennessAt } from './opening-hours/openness.ts';
import { availableTimes } from './opening-hours/parts.ts';
import type { Schedule } from './opening-hours/schedule.ts';
import { weekWords } from './opening-hours/words.ts';
import { addDays } from './wall-time.ts';
import { say } from './words.ts';

type Place = Row<'location'>;

function exceptionsOf(ctx: Context, found: DepartmentWithHours, from: string): HoursException[] {
  const last = addDays(from, horizonDays);
  return [...exceptionsFor(found.exceptions, found.hours, 'open').values()]
    .filter(({ day }) => day >= from && day <= last)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, times, description }) => ({
      date: day,
      closed: times.length === 0,
      times: times.map(({ start, end }) => ({ start, end })),
      ...(description && { description: say(ctx, description) }),
    }));
}

/** The first moment at which any of this differs, if nobody asks or changes anything meanwhile: at midnight at the latest, when promises move on by a day. */
function changesAt(now: number, schedules: readonly Schedule[], windows: number | undefined): number {
  const [{ clock } = { clock: undefined }] = schedules;
  const midnight = clock?.shown(clock.read(now).day, 1440).at;
  const changes = schedules.map((schedule) => changesAfter(opennessAt(schedule, now)));
  return Math.min(...[...changes, windows, midnight].filter((at) => at !== undefined));
}

function whereOf(ctx: Context, { department }: DepartmentWithHours, place: Place | undefined) {
  const directions = department.directions ?? place?.directions;
  const access = department.access.length > 0 ? department.access : (place?.access ?? []);
  return {
    ...(place && { locationId: place.id, address: place.address }),
    ...(directions && { directions: say(ctx, directions) }),
    access: access.map((sentence) => say(ctx, sentence)),
  };
}

/** A department as patients see it at the moment of the request. */
export function toDepartment(
  ctx: Context,
  found: DepartmentWithHours,
  more: { readonly place?: Place | undefined; readonly taken: TakenPlaces; readonly measured: Measured },
): Department {
  const { department, zone } = found;
  const now = ctx.now.getTime();
  const [open, phone, callback] = [scheduleOf(found, 'open'), scheduleOf(found, 'phone'), scheduleOf(found, 'callback')];
  const state = opennessAt(open, now);
  const windows = openWindows(found, ctx.now, more.taken);
  const moment = (at: number) => instantIn(new Date(at), zone);
  const { contact, description } = department;
  return {
    id: department.id,
    name: say(ctx, department.name),
    ...(description && { description: say(ctx, description) }),
    telecom: department.telecom as Department['telecom'],
    ...whereOf(ctx, found, more.place),
    timeZone: zone,
    languages: department.languages,
    availableTime: availableTimes(open),
    exceptions: exceptionsOf(ctx, found, open.clock.read(now).day),
    hours: weekWords(open, wordsOptions(ctx, found)),
    openNow: state.open,
    ...(state.closesAt !== undefined && { closesAt: moment(state.closesAt) }),
    ...(state.opensAt !== undefined && { nextOpening: moment(state.opensAt) }),
    changesAt: moment(changesAt(now, [open, phone, callback], windowsChangeAt(found, windows))),
    channels: channelsOf(ctx, found, windows, more.measured),
    callbackWindows: windows,
    ...(contact && { contact: { name: contact.name, role: say(ctx, contact.role) } }),
    topics: department.topics as Department['topics'],
  };
}

export interface DepartmentFilter extends Paging {
  readonly location?: string | undefined;
  readonly topic?: string | undefined;
}

/** All of a site's that are shown, unsorted. */
export async function allDepartments(ctx: Context, measured: Measured = unmeasured): Promise<Department[]> {
  const { db, site, now } = ctx;
  const found = await departmentsWithHours(db, site.id, { from: firstDayThatCounts(now) });
  const ids = [...new Set(found.flatMap(({ department }) => department.location_id ?? []))];
  const [places, taken] = await Promise.all([ids.length === 0 ? [] : locationsOf(db, site.id, ids), placesTaken(db, site.id, now)]);
  return found.map((one) => {
    const place = places.find(({ id }) => id === one.department.location_id);
    return toDepartment(ctx, one, { place, taken, measured });
  });
}

/** Departments by name. @throws DomainError `validation-failed` for a cursor of no page */
export async function listDepartments(ctx: Context, filter: DepartmentFilter, measured?: Measured): Promise<Page<Department>> {
  const { location, topic } = filter;
  const wanted = (await allDepartments(ctx, measured)).filter(
    (d) =>
      (location === undefined || d.locationId === location) && (topic === undefined || (d.topics as readonly string[]).includes(topic)),
  );
  return pageByName(ctx, wanted, filter);
}

/** Until when these are as they are, unless somebody changes or takes something. */
export const goodUntil = (departments: readonly Department[]): Date | undefined => {
  const changes = departments.flatMap((d) => (d.changesAt === undefined ? [] : Date.parse(d.changesAt)));
  return changes.length === 0 ? undefined : new Date(Math.min(...changes));
};
