import type { Clock } from '../ports.ts';
import type { Store } from '../store/db.ts';
import * as store from '../store/import.ts';
import { keepBlocked } from '../store/blocked-time.ts';
import { lockSchedule, occupySessions, removeSlots, timesOf } from '../store/schedule.ts';

export interface WriteJob {
  readonly clock: Clock;
  readonly siteId: string;
  readonly source: string;
  /** Booked here: sessions take their schedule's time. */
  readonly adopt: boolean;
}

export interface Pending {
  readonly line: number;
  readonly slot: store.ImportSlot;
}

/** What became of the lines that were written. */
export interface SlotResults {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

export interface Written extends SlotResults {
  readonly skipped: readonly Left[];
}
type Left = readonly [line: number, reason: 'same-time' | 'overlaps' | 'has-bookings'];

interface Placed extends Pending {
  readonly id: string;
  /** It has not moved, if it was known. */
  readonly sameTime: boolean;
}

/** Sorts what was read by how it stands to what is there. */
async function sorted(tx: Store, { siteId, source }: WriteJob, pending: readonly Pending[], skipped: Left[]) {
  const firsts = new Map<string, Pending>();
  for (const p of pending) {
    const at = `${p.slot.serviceId} ${p.slot.resourceId} ${p.slot.locationId} ${p.slot.start}`;
    if (firsts.has(at)) skipped.push([p.line, 'same-time']);
    else firsts.set(at, p);
  }
  const wanted = [...firsts.values()];
  const slots = wanted.map((p) => p.slot);
  const fresh: Placed[] = [];
  const other: Placed[] = [];
  let unchanged = 0;
  for (const s of await store.standings(tx, siteId, source, slots)) {
    const p = wanted[s.n - 1];
    if (!p) continue;
    const placed = { ...p, id: s.id, sameTime: s.same_time };
    if (s.known && s.same_time && s.same_rest) unchanged++;
    else if (s.taken) skipped.push([p.line, 'same-time']);
    else (s.known ? other : fresh).push(placed);
  }
  return { fresh, other, unchanged };
}

const slotsOf = (placed: readonly Placed[]) => placed.map((p) => p.slot);
const idsOf = (placed: readonly Placed[]) => placed.map((p) => p.id);

/** @returns those that are sessions of ours and cannot be: their schedule has something else then. They are gone. */
async function seatSessions(tx: Store, job: WriteJob, fresh: readonly Placed[], changed: readonly Placed[]): Promise<Set<string>> {
  const isOurs = (p: Placed) => job.adopt && p.slot.capacity !== null;
  const now = job.clock.now().getTime();
  await store.freeSessions(tx, idsOf(changed.filter((p) => !p.sameTime || !isOurs(p))));
  // What is new at a blocked place, or of a blocked clinician, is blocked with it.
  await keepBlocked(tx, await timesOf(tx, idsOf([...fresh, ...changed])));
  const clashing = await occupySessions(tx, idsOf([...fresh, ...changed].filter(isOurs)), now);
  await removeSlots(tx, clashing, now);
  return new Set(clashing);
}

/**
 * Makes the store what some lines say.
 * @param busy names of times that are taken, and no longer offered if they were.
 */
export async function writeSlots(tx: Store, job: WriteJob, pending: readonly Pending[], busy: readonly string[]): Promise<Written> {
  const { siteId, source, clock } = job;
  const skipped: Left[] = [];
  // Before anything is changed: a block under way ends first.
  await lockSchedule(tx, siteId);
  // First, so that another time can take the place.
  const removed = await removeSlots(tx, await store.idsOf(tx, siteId, source, busy), clock.now().getTime());
  const { fresh, other, unchanged } = await sorted(tx, job, pending, skipped);
  await store.insertImported(tx, siteId, source, slotsOf(fresh));
  const updated = new Set(await store.updateImported(tx, siteId, source, slotsOf(other), clock.now()));
  const changed = other.filter((p) => updated.has(p.id));
  for (const p of other) if (!updated.has(p.id)) skipped.push([p.line, 'has-bookings']);
  const clashing = await seatSessions(tx, job, fresh, changed);
  for (const p of [...fresh, ...changed]) if (clashing.has(p.id)) skipped.push([p.line, 'overlaps']);
  const standing = (placed: readonly Placed[]) => placed.filter((p) => !clashing.has(p.id)).length;
  return { added: standing(fresh), changed: standing(changed), unchanged, removed, skipped };
}
