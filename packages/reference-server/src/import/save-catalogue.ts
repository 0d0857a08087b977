import type { ZoneClocks } from '../services/wall-time.ts';
import type { Row, Store } from '../store/db.ts';
import * as hospital from '../store/hospital.ts';
import * as store from '../store/import.ts';
import type { Catalogue } from './catalogue.ts';
import type { Tally } from './report.ts';
import { idFor, locationRow, practitionerRow, resourceOf, serviceNames, serviceRow } from './rows.ts';
import type { SlotCounts, Target } from './slots.ts';

/** What an import into a site is about. */
export interface Frame {
  readonly db: Store;
  readonly site: Row<'site'>;
  readonly source: string;
  readonly locale: string;
  readonly adopt: boolean;
  readonly visitMinutes: number;
  readonly zones: ReadonlyMap<string, string>;
}

/** @returns our ids by the publisher's. */
export async function saveLocations({ db, site, source, locale, zones }: Frame, catalogue: Catalogue) {
  const ids = new Map<string, string>();
  const rows = [];
  for (const location of catalogue.locations.values()) {
    const id = idFor(site.id, source, `Location|${location.id}`);
    ids.set(location.id, id);
    rows.push(locationRow(id, location, zones.get(location.id) ?? site.time_zone, locale));
  }
  const changes = await hospital.saveLocations(db, site.id, rows);
  return { ids, tally: { read: rows.length, unchanged: rows.length - changes.added - changes.changed, ...changes } };
}

/** New services at once, as times hang on them; what differs about known ones when all times are read. */
export async function saveServices({ db, site, source, locale, adopt, visitMinutes }: Frame, catalogue: Catalogue) {
  const services = new Map([...catalogue.schedules.values()].map((s) => [s.service.key, s.service]));
  const names = serviceNames([...services.values()], locale);
  const ids = new Map<string, string>();
  for (const key of services.keys()) ids.set(key, idFor(site.id, source, `HealthcareService|${key}`));
  const known = await store.minutesOfServices(db, site.id, [...ids.values()]);
  const row = (key: string, minutes: number) => {
    const service = services.get(key);
    const id = ids.get(key);
    if (!service || id === undefined) throw new Error('unreachable: a service without its key');
    return serviceRow(id, service, names.get(key) ?? service.name, { locale, adopt, minutes });
  };
  const split = (minutesOf: (id: string) => number) => {
    const rows = [...services.keys()].map((key) => row(key, minutesOf(ids.get(key) ?? '')));
    return { fresh: rows.filter((r) => !known.has(r.id)), old: rows.filter((r) => known.has(r.id)) };
  };
  await hospital.saveServices(db, site.id, split((id) => known.get(id) ?? visitMinutes).fresh);

  const finish = async (lengths: SlotCounts['lengths']): Promise<Tally> => {
    const usual = (id: string) => [...(lengths.get(id) ?? [])].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? visitMinutes;
    const { fresh, old } = split(usual);
    await hospital.saveServices(db, site.id, fresh);
    const { changed } = await hospital.saveServices(db, site.id, old);
    return { read: services.size, added: fresh.length, changed, unchanged: old.length - changed };
  };
  return { ids, finish };
}

/** What the times of each schedule hang on. */
export async function targetsOf(
  frame: Frame,
  catalogue: Catalogue,
  locationIds: Map<string, string>,
  serviceIds: Map<string, string>,
  clockOf: ZoneClocks,
) {
  const { db, site, source, locale, zones } = frame;
  const schedules = [...catalogue.schedules.values()];
  const named = (reference: string) => `import:${site.id}:${source}:${reference}`;
  const kinds = new Map(schedules.map((s) => [resourceOf(s), s.practitioner ? ('practitioner' as const) : ('room' as const)]));
  const resources = await hospital.saveResources(
    db,
    site.id,
    [...kinds].map(([reference, kind]) => ({ source: named(reference), kind })),
  );
  const people = new Map<string, { id: string; resource: string; name: string }>();
  for (const { practitioner } of schedules) {
    if (practitioner?.name === undefined) continue;
    const { reference, name } = practitioner;
    people.set(reference, { id: idFor(site.id, source, reference), resource: resources.get(named(reference)) ?? '', name });
  }
  await hospital.savePractitioners(
    db,
    site.id,
    [...people.values()].map((p) => practitionerRow(p.id, p.resource, p.name, locale)),
  );
  return new Map(
    schedules.map((s): [string, Target] => [
      s.id,
      {
        serviceId: serviceIds.get(s.service.key) ?? '',
        locationId: locationIds.get(s.locationId) ?? '',
        resourceId: resources.get(named(resourceOf(s))) ?? '',
        practitionerId: (s.practitioner && people.get(s.practitioner.reference)?.id) ?? null,
        clock: clockOf(zones.get(s.locationId) ?? site.time_zone),
      },
    ]),
  );
}
