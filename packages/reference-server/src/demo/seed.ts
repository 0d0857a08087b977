import { rollForward } from '../services/calendar.ts';
import type { Deps } from '../services/context.ts';
import { hoursFrom, saveHours } from '../services/hours.ts';
import { addDays, minutesOf, weekdayOf, zoneClocks } from '../services/wall-time.ts';
import * as hospitalStore from '../store/hospital.ts';
import * as scheduleStore from '../store/schedule.ts';
import { brookfield } from './brookfield.ts';
import { busyTimes } from './busy.ts';
import { chance } from './chance.ts';
import { saveDirectory } from './directory.ts';
import { saveFaqs } from './save-faqs.ts';
import { saveSurveys } from './save-surveys.ts';
import { holidaysOf } from './holidays.ts';
import { exceptionRows, locationRows, serviceRow, siteRow, templateRows } from './hospital-rows.ts';
import { lakeside } from './lakeside.ts';
import { riverside } from './riverside/riverside.ts';
import type { DemoHospital } from './shapes.ts';

export interface SeedOptions {
  /** Where patients reach this server, without a slash at the end: the hospital's own pages are below it. */
  readonly publicUrl: string;
  /** How many days ahead there are times, today included: 60 unless told. */
  readonly days?: number;
  /** Origins whose pages may call the API, as the browser's `Origin` header says them. */
  readonly allowedOrigins?: readonly string[];
  /** Per cent done, and what is being made, for people to read. */
  readonly onProgress?: (done: number, total: 100, label: string) => void;
}

export interface Seeded {
  /** The slugs of the demo's sites. */
  readonly sites: readonly string[];
  /** Times that are new since the last call. */
  readonly slots: number;
}

/** The database belongs to a hospital of its own. The message says what to do. */
export class SeedRefused extends Error {
  override readonly name = 'SeedRefused';
}

type SeedDeps = Pick<Deps, 'db' | 'clock'>;
type Resources = (who: string) => string;

const hospitals = [riverside, lakeside, brookfield];

/** Places, people, services and hours of one hospital, whole or not at all. */
async function saveHospital(deps: SeedDeps, hospital: DemoHospital, options: SeedOptions & { readonly days: number }): Promise<Resources> {
  const { id } = hospital.site;
  const today = deps.clock.now().toISOString().slice(0, 10);
  return deps.db.transaction().execute(async (tx) => {
    await scheduleStore.lockSchedule(tx, id);
    await hospitalStore.saveSite(tx, siteRow(hospital, options.publicUrl, options.allowedOrigins ?? []));
    await hospitalStore.saveLocations(tx, id, locationRows(hospital));
    await hospitalStore.saveQuestionnaires(tx, id, hospital.questionnaires);
    await hospitalStore.saveServices(tx, id, hospital.services.map(serviceRow));
    const sourceOf = (who: string) => `demo:${id}:${who}`;
    const ids = await hospitalStore.saveResources(tx, id, [
      ...hospital.clinicians.map((c) => ({ source: sourceOf(c.id), kind: 'practitioner' as const })),
      ...hospital.rooms.map((room) => ({ source: sourceOf(room), kind: 'room' as const })),
    ]);
    const resourceOf = (who: string) => {
      const resource = ids.get(sourceOf(who));
      if (resource === undefined) throw new Error(`The demo has hours for ${who}, who is nobody.`);
      return resource;
    };
    await hospitalStore.savePractitioners(
      tx,
      id,
      hospital.clinicians.map((c) => ({
        id: c.id,
        resource_id: resourceOf(c.id),
        name: { en: c.name },
        role: c.role,
        languages: c.languages,
      })),
    );
    await saveHours(tx, id, templateRows(hospital, resourceOf), today);
    await hospitalStore.addExceptions(tx, id, exceptionRows(hospital, resourceOf, today, options.days));
    await saveDirectory(tx, hospital, deps.clock.now());
    return resourceOf;
  });
}

/** Makes some of a hospital's times look taken. */
async function saveBusyTimes(deps: SeedDeps, siteId: string, days: number): Promise<void> {
  const now = deps.clock.now().getTime();
  const resources = await scheduleStore.scheduledResources(deps.db, siteId, now);
  const hours = (await scheduleStore.hoursOf(deps.db, siteId, resources)).map(hoursFrom);
  const blocks = busyTimes(hours, new Date(now).toISOString().slice(0, 10), days, zoneClocks());
  await hospitalStore.addBlocks(deps.db, siteId, 'demo', blocks);
}

/** Times that are booked on a partner's website. */
async function saveLinks(deps: SeedDeps, hospital: DemoHospital, resourceOf: Resources, days: number): Promise<number> {
  const clockOf = zoneClocks();
  const now = deps.clock.now().getTime();
  const slots: scheduleStore.NewLinkSlot[] = [];
  for (const link of hospital.links) {
    const clock = clockOf(hospital.locations.find((l) => l.id === link.locationId)?.time_zone ?? hospital.site.time_zone);
    const minutes = hospital.services.find((s) => s.id === link.serviceId)?.minutes ?? 30;
    const today = clock.read(now).day;
    for (let i = 0; i < days; i++) {
      const day = addDays(today, i);
      if (!link.weekdays.includes(weekdayOf(day)) || holidaysOf(hospital, Number(day.slice(0, 4))).includes(day)) continue;
      for (const from of link.starts) {
        const { at, exact } = clock.shown(day, minutesOf(from));
        if (!exact || at < now || chance('link', link.serviceId, day, from) < 0.4) continue;
        const { serviceId, locationId, who, url } = link;
        slots.push({
          serviceId,
          locationId,
          resourceId: resourceOf(who),
          practitionerId: null,
          mode: 'in-person',
          start: at,
          end: at + minutes * 60_000,
          day,
          capacity: null,
          link: `${url}?day=${day}&time=${from}`,
        });
      }
    }
  }
  return slots.length === 0 ? 0 : scheduleStore.insertLinkSlots(deps.db, hospital.site.id, slots);
}

/**
 * Makes the demo: Riverside General Hospital as the default site, and Lakeside Clinic and Brookfield Hospital, which is in England, beside it. Call it as often as you like, at
 * every start and every day: what is there already stays, and days roll on. No patient is invented: busy times are blocks.
 *
 * The default site is marked last. A database without one was never seeded, or a call was killed half-way: the next one carries on.
 * @throws SeedRefused when another hospital is the default site.
 */
export async function seedRiverside(deps: SeedDeps, options: SeedOptions): Promise<Seeded> {
  const { days = 60, onProgress } = options;
  const present = await hospitalStore.siteNamed(deps.db, undefined);
  if (present && present.id !== riverside.site.id) {
    throw new SeedRefused(
      `This database belongs to another hospital (${present.slug}), and the demo is not mixed with it. Use an empty database for the demo.`,
    );
  }
  let slots = 0;
  for (const [i, hospital] of hospitals.entries()) {
    const name = hospital.site.name['en'] ?? hospital.site.slug;
    // Nearly all of it is the first hospital's times.
    const [start, from, to] = i === 0 ? [0, 5, 95] : [94 + 2 * i, 94 + 2 * i, 95 + 2 * i];
    onProgress?.(start, 100, `${name}: places, people and services`);
    const resourceOf = await saveHospital(deps, hospital, { ...options, days });
    await saveFaqs(deps, hospital.site.id, hospital.faqs);
    await saveSurveys(deps, hospital);
    // Before the times themselves, so that no patient can be quicker.
    await saveBusyTimes(deps, hospital.site.id, days);
    const onTimes = (done: number, total: number) =>
      onProgress?.(Math.round(from + ((to - from) * done) / Math.max(1, total)), 100, `${name}: times for ${days} days`);
    const rolled = await rollForward(deps, { days, siteId: hospital.site.id, onProgress: onTimes });
    slots += rolled.added + (await saveLinks(deps, hospital, resourceOf, days));
  }
  if (!present) await hospitalStore.makeDefault(deps.db, riverside.site.id);
  onProgress?.(100, 100, 'Ready');
  return { sites: hospitals.map((h) => h.site.slug), slots };
}
