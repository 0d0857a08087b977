import * as store from '../store/schedule.ts';
import type { Store } from '../store/db.ts';
import type { Hours } from './candidates.ts';
import { addDays, minutesOf, weekdayOf, zoneClocks, type ZoneClocks } from './wall-time.ts';

/** Weekly hours that cannot be. The message names them and says what to change. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError';
}

export type PlacedHours = Hours & { readonly zone: string };

export const hoursFrom = (row: store.HoursRow): PlacedHours => ({
  id: row.id,
  resourceId: row.resource_id,
  practitionerId: row.practitioner_id,
  locationId: row.location_id,
  zone: row.time_zone,
  services: row.services,
  modes: row.modes,
  weekday: row.weekday,
  start: row.start_time,
  end: row.end_time,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  capacity: row.capacity,
});

const weekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const told = (h: Hours) => `${h.id} (${weekdays[h.weekday]} ${h.start.slice(0, 5)} to ${h.end.slice(0, 5)} at ${h.locationId})`;

const valid = (h: Hours, day: string) =>
  weekdayOf(day) === h.weekday && (h.validFrom === null || h.validFrom <= day) && (h.validTo === null || day <= h.validTo);

/**
 * Nobody is in two places at once. Hours at one place may overlap (two services side by side): there the first booking
 * decides, as it does for whatever lies beyond the days looked at.
 * @param hours all of one clinician's.
 * @throws ScheduleError
 */
function checkPlaces(hours: readonly PlacedHours[], from: string, days: number, clockOf: ZoneClocks): void {
  if (new Set(hours.map((h) => h.locationId)).size < 2) return;
  const spans: { start: number; end: number; day: string; hours: PlacedHours }[] = [];
  for (let i = -1; i < days; i++) {
    const day = addDays(from, i);
    for (const h of hours) {
      if (!valid(h, day)) continue;
      const [start, end] = [minutesOf(h.start), minutesOf(h.end)];
      const clock = clockOf(h.zone);
      spans.push({ start: clock.shown(day, start).at, end: clock.shown(day, end < start ? end + 1440 : end).at, day, hours: h });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  for (const [i, a] of spans.entries()) {
    for (let j = i + 1; j < spans.length; j++) {
      const b = spans[j];
      if (!b || b.start >= a.end) break;
      if (a.hours.locationId === b.hours.locationId) continue;
      throw new ScheduleError(
        `One clinician cannot be in two places at once: the hours ${told(a.hours)} and ${told(b.hours)} overlap on ${b.day}. Move one of them, or end one before the other begins.`,
      );
    }
  }
}

function checkOne(h: PlacedHours, template: store.Template): void {
  const missing = template.service_ids.filter((id) => !h.services.some((s) => s.id === id));
  if (missing.length > 0)
    throw new ScheduleError(`The hours ${told(h)} name a service that the site does not have: ${missing.join(', ')}.`);
  if (minutesOf(h.start) === minutesOf(h.end))
    throw new ScheduleError(`The hours ${told(h)} are empty. For a whole day, use 00:00 to 24:00.`);
  if (h.capacity !== null && (h.services.length !== 1 || h.modes.length !== 1)) {
    throw new ScheduleError(`The hours ${told(h)} are a session, which has one service and one mode. Make one of them for each.`);
  }
}

/**
 * Saves weekly hours: new ones, or others under a known id. Call `rollForward` afterwards. In a transaction, a refusal
 * leaves nothing behind.
 * @param from the day to look from, `YYYY-MM-DD`.
 * @throws ScheduleError when they cannot be; overlaps in two places are looked for over the next 60 days.
 */
export async function saveHours(db: Store, siteId: string, templates: readonly store.Template[], from: string): Promise<void> {
  await store.saveTemplates(db, siteId, templates);
  const saved = (await store.hoursOf(db, siteId, [...new Set(templates.map((t) => t.resource_id))])).map(hoursFrom);
  const byResource = new Map<string, PlacedHours[]>();
  for (const h of saved) {
    const template = templates.find((t) => t.id === h.id);
    if (template) checkOne(h, template);
    byResource.set(h.resourceId, [...(byResource.get(h.resourceId) ?? []), h]);
  }
  const clockOf = zoneClocks();
  for (const hours of byResource.values()) checkPlaces(hours, from, 60, clockOf);
}
