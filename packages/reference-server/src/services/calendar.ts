import { keepBlocked } from '../store/blocked-time.ts';
import * as store from '../store/schedule.ts';
import { candidates, type Exception } from './candidates.ts';
import type { Deps, Tx } from './context.ts';
import { hoursFrom, type PlacedHours } from './hours.ts';
import { retrying } from './retrying.ts';
import { addDays, zoneClocks, type ZoneClocks } from './wall-time.ts';

export interface RollOptions {
  /** How many days ahead, today included: 1 to 400, 60 unless told. */
  readonly days?: number;
  /** Only this site. */
  readonly siteId?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Rolled {
  readonly added: number;
  readonly removed: number;
  /** No longer in the hours, and kept because somebody has them. */
  readonly kept: number;
  /** Sessions that could not be made because their clinician has something else at that time. */
  readonly clashes: number;
}

const nothing: Rolled = { added: 0, removed: 0, kept: 0, clashes: 0 };

/** Clinicians a transaction: few, so that bookings beside it never wait long. */
const together = 4;

const exceptionFrom = (row: store.ExceptionRow): Exception => ({
  kind: row.kind,
  resourceId: row.resource_id,
  locationId: row.location_id,
  templateId: row.template_id,
  day: row.day,
  start: row.start_time,
  end: row.end_time,
});

const nameOf = (resource: string, location: string, service: string, mode: string, start: number, end: number) =>
  `${resource} ${location} ${service} ${mode} ${start} ${end}`;

interface Sources {
  readonly hours: readonly PlacedHours[];
  readonly exceptions: readonly Exception[];
}

const concerning = (resourceId: string, { hours, exceptions }: Sources): Sources => ({
  hours: hours.filter((h) => h.resourceId === resourceId),
  exceptions: exceptions.filter((e) => e.resourceId === null || e.resourceId === resourceId),
});

/** What the hours say one of these people offers from `now` on, into `found`. */
function wanted(
  { hours, exceptions }: Sources,
  now: number,
  days: number,
  clockOf: ZoneClocks,
  found: Map<string, store.NewTemplateSlot>,
): void {
  for (const h of hours) {
    const clock = clockOf(h.zone);
    const first = clock.read(now).day;
    // From yesterday, as hours go past midnight.
    for (let i = -1; i < days; i++) {
      for (const c of candidates(h, exceptions, clock, addDays(first, i))) {
        if (c.start < now) continue;
        const { locationId, practitionerId, resourceId } = h;
        const name = nameOf(resourceId, locationId, c.serviceId, c.mode, c.start, c.end);
        if (!found.has(name)) found.set(name, { ...c, locationId, practitionerId, resourceId });
      }
    }
  }
}

const idsOf = (slots: readonly { id: string }[]) => slots.map(({ id }) => id);

/** Makes these people's times what is wanted of them. */
async function change(
  tx: Tx,
  siteId: string,
  resources: readonly string[],
  want: Map<string, store.NewTemplateSlot>,
  now: number,
): Promise<Rolled> {
  const superfluous: string[] = [];
  const reseat: { id: string; capacity: number | null }[] = [];
  for (const row of await store.templateSlotsOf(tx, siteId, resources, now)) {
    const name = nameOf(row.resource_id, row.location_id, row.service_id, row.mode, row.starts_at.getTime(), row.ends_at.getTime());
    const same = want.get(name);
    const alike = same !== undefined && (same.capacity === null) === (row.capacity === null);
    if (!alike) superfluous.push(row.id);
    else want.delete(name);
    if (alike && same.capacity !== row.capacity) reseat.push({ id: row.id, capacity: same.capacity });
  }
  const removed = await store.removeSlots(tx, superfluous, now);
  if (reseat.length > 0) await store.setSeats(tx, reseat);
  const added = want.size > 0 ? await store.insertTemplateSlots(tx, siteId, [...want.values()]) : [];
  if (added.length > 0) await keepBlocked(tx, await store.timesOf(tx, idsOf(added)));
  const sessions = added.filter((slot) => slot.capacity !== null).map((slot) => slot.id);
  const clashing = await store.occupySessions(tx, sessions, now);
  await store.removeSlots(tx, clashing, now);
  return { added: added.length - clashing.length, removed, kept: superfluous.length - removed, clashes: clashing.length };
}

async function rollSome(
  tx: Tx,
  siteId: string,
  resources: readonly string[],
  now: number,
  days: number,
  clockOf: ZoneClocks,
): Promise<Rolled> {
  await store.lockSchedule(tx, siteId);
  const today = new Date(now).toISOString().slice(0, 10);
  const sources: Sources = {
    hours: (await store.hoursOf(tx, siteId, resources)).map(hoursFrom),
    // Some days either side: places are ahead of or behind UTC, and hours go past midnight.
    exceptions: (await store.exceptionsOf(tx, siteId, addDays(today, -3), addDays(today, days + 3))).map(exceptionFrom),
  };
  const made = resources.map((resourceId) => {
    const own = concerning(resourceId, sources);
    return { resourceId, from: JSON.stringify([own, days, own.hours.map((h) => clockOf(h.zone).read(now).day)]) };
  });
  const stale = await store.toBeRolled(tx, made);
  if (stale.length === 0) return nothing;
  const want = new Map<string, store.NewTemplateSlot>();
  for (const resourceId of stale) wanted(concerning(resourceId, sources), now, days, clockOf, want);
  const result = await change(tx, siteId, stale, want, now);
  // What could not be done is tried again next time.
  const done = result.kept === 0 && result.clashes === 0;
  await (done
    ? store.markRolled(
        tx,
        made.filter((m) => stale.includes(m.resourceId)),
      )
    : store.unmarkRolled(tx, stale));
  return result;
}

/**
 * Turns weekly hours and their exceptions into times that can be booked, from now to `days` ahead. It may be called as
 * often as one likes and from several processes at once: a second call changes nothing.
 *
 * Times that no longer follow from the hours go; one that somebody booked or holds stays, and so does every visit.
 */
export async function rollForward(deps: Pick<Deps, 'db' | 'clock'>, options: RollOptions = {}): Promise<Rolled> {
  const now = deps.clock.now().getTime();
  const days = options.days ?? 60;
  const clockOf = zoneClocks();
  const work: { siteId: string; resources: string[] }[] = [];
  for (const siteId of options.siteId === undefined ? await store.sitesWithSchedules(deps.db) : [options.siteId]) {
    const resources = await store.scheduledResources(deps.db, siteId, now);
    for (let i = 0; i < resources.length; i += together) work.push({ siteId, resources: resources.slice(i, i + together) });
  }
  let sum = nothing;
  for (const [i, { siteId, resources }] of work.entries()) {
    options.onProgress?.(i, work.length);
    const part = await retrying(() => deps.db.transaction().execute((tx) => rollSome(tx, siteId, resources, now, days, clockOf)));
    sum = {
      added: sum.added + part.added,
      removed: sum.removed + part.removed,
      kept: sum.kept + part.kept,
      clashes: sum.clashes + part.clashes,
    };
  }
  if (sum.added + sum.removed > 0) await store.analyseTimes(deps.db);
  options.onProgress?.(work.length, work.length);
  return sum;
}
