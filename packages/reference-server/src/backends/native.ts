import { freeByDay, freeNear, freeSlots, hasHoursAfter, lookAt, nextFreeDay, soonestOf } from '../store/availability.ts';
import { keepBlocked } from '../store/blocked-time.ts';
import { occupy, vacate } from '../store/occupancy.ts';
import { takeSeat } from '../store/seats.ts';
import type { Backend } from './backend.ts';

/**
 * Our own store. What `free` lists, `take` takes: a time is listed while no live occupancy overlaps it, and the exclusion
 * constraint on the very same table decides when it is taken.
 */
export const native: Backend = {
  free: freeSlots,
  count: freeByDay,
  nextDay: nextFreeDay,
  soonest: soonestOf,
  near: freeNear,
  look: lookAt,
  hasHoursAfter,
  take: (db, slot, claim) => (slot.capacity === null ? occupy(db, slot, claim) : takeSeat(db, slot, claim)),
  giveBack: async (db, ref, kind) => {
    const freed = await vacate(db, ref, kind);
    // Blocks end all holds in their time, so that only a visit can leave a gap in one.
    if (kind === 'visit') await keepBlocked(db, freed);
    return freed;
  },
};
