import { candidates } from '../services/candidates.ts';
import type { PlacedHours } from '../services/hours.ts';
import { addDays, type ZoneClocks } from '../services/wall-time.ts';
import { chance } from './chance.ts';

export interface Block {
  resourceId: string;
  start: number;
  end: number;
}

/** How much of it is taken: a service has a full day now and then, a clinician a full morning, and the rest is mixed. */
const share = { fullDay: 0.1, fullHalf: 0.2, hour: 0.5 };

/**
 * Times that look taken, so that the demo's lists look like a hospital's, and not a patient is invented for it. The same for
 * every start, however far ahead it looks.
 */
export function busyTimes(hours: readonly PlacedHours[], today: string, days: number, clockOf: ZoneClocks): Block[] {
  const blocks: Block[] = [];
  for (const h of hours) {
    if (h.capacity !== null) continue;
    const service = h.services[0];
    if (!service) continue;
    const inCellsOf = (minutes: number) => ({ ...h, services: [{ ...service, durationMinutes: minutes }], modes: service.modes });
    const shortest = Math.min(...h.services.map((s) => s.durationMinutes));
    for (let i = 0; i <= days; i++) {
      const day = addDays(today, i);
      const full = chance('day', service.id, h.locationId, day) < share.fullDay || chance('half', h.id, day) < share.fullHalf;
      const cells = candidates(inCellsOf(full ? shortest : Math.max(60, shortest)), [], clockOf(h.zone), day);
      let last: Block | undefined;
      for (const c of cells) {
        if (!full && chance('hour', h.resourceId, c.start) >= share.hour) continue;
        if (last && last.end >= c.start) last.end = c.end;
        else blocks.push((last = { resourceId: h.resourceId, start: c.start, end: c.end }));
      }
    }
  }
  return blocks;
}
