import type { Location, NeedRule, Practitioner, Service } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import {
  allLocations,
  allPractitioners,
  allServices,
  locationsOf,
  offerings,
  practitionersOf,
  servicesOf,
  type Offering,
} from '../store/catalogue.ts';
import type { NeedRuleRow, Row } from '../store/db.ts';
import type { Context } from './context.ts';
import { hoursToldBy } from './told-hours.ts';
import { inLocale, say } from './words.ts';

const offered = (ctx: Context) => offerings(ctx.db, ctx.site.id, ctx.now.toISOString());
const distinct = (ids: Iterable<string | null>) => [...new Set(ids)].filter((id) => id !== null);

const toNeedRule = (ctx: Context, { text, locationIds, modes, ...rule }: NeedRuleRow): NeedRule => ({
  ...rule,
  ...(locationIds && { locationIds: [...locationIds] }),
  ...(modes && { modes: [...modes] as NeedRule['modes'] }),
  ...(text && { text: say(ctx, text) }),
});

function toService(ctx: Context, row: Row<'service'>, offers: readonly Offering[]): Service {
  const { text, ...requirements } = row.requirements;
  return {
    id: row.id,
    name: say(ctx, row.name),
    description: say(ctx, row.description),
    ...(row.category && { category: say(ctx, row.category) }),
    durationMinutes: row.duration_minutes,
    modes: row.modes as Service['modes'],
    locationIds: distinct(offers.filter((o) => o.service_id === row.id).map((o) => o.location_id)),
    requirements: { ...(requirements as Service['requirements']), ...(text && { text: say(ctx, text) }) },
    bookingPolicy: row.policy,
    capabilities: row.capabilities,
    preparation: inLocale(ctx, row.preparation) ?? [],
    ...(row.questionnaire_id !== null && { questionnaireId: row.questionnaire_id }),
    ...(row.need_rules.length > 0 && { needRules: row.need_rules.map((rule) => toNeedRule(ctx, rule)) }),
  };
}

function toLocation(ctx: Context, row: Row<'location'>, told: ReadonlyMap<string, string>): Location {
  const hours = told.get(row.department_id ?? '') ?? (row.hours ? say(ctx, row.hours) : undefined);
  return {
    id: row.id,
    name: say(ctx, row.name),
    address: row.address,
    timeZone: row.time_zone,
    telecom: row.telecom as Location['telecom'],
    ...(hours !== undefined && { hours }),
    access: row.access.map((sentence) => say(ctx, sentence)),
    ...(row.directions && { directions: say(ctx, row.directions) }),
  };
}

async function toLocations(ctx: Context, rows: readonly Row<'location'>[]): Promise<Location[]> {
  const told = await hoursToldBy(
    ctx,
    rows.flatMap((row) => row.department_id ?? []),
    { use: 'open' },
  );
  return rows.map((row) => toLocation(ctx, row, told));
}

function toPractitioner(ctx: Context, row: Row<'practitioner'>, offers: readonly Offering[]): Practitioner {
  const own = offers.filter((o) => o.practitioner_id === row.id);
  return {
    id: row.id,
    name: say(ctx, row.name),
    role: say(ctx, row.role),
    languages: row.languages,
    serviceIds: distinct(own.map((o) => o.service_id)),
    locationIds: distinct(own.map((o) => o.location_id)),
  };
}

function inOrder<T extends { id: string }>(ids: readonly string[], items: readonly T[]): T[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return distinct(ids).flatMap((id) => byId.get(id) ?? []);
}

/** Those of the site with these ids, in the order asked for; unknown ones are left out. Without `nextFree`. */
export async function servicesById(ctx: Context, ids: readonly string[]): Promise<Service[]> {
  if (ids.length === 0) return [];
  const [rows, offers] = await Promise.all([servicesOf(ctx.db, ctx.site.id, ids), offered(ctx)]);
  return inOrder(
    ids,
    rows.map((row) => toService(ctx, row, offers)),
  );
}

/** Those of the site with these ids, in the order asked for; unknown ones are left out. */
export async function locationsById(ctx: Context, ids: readonly string[]): Promise<Location[]> {
  if (ids.length === 0) return [];
  return inOrder(ids, await toLocations(ctx, await locationsOf(ctx.db, ctx.site.id, ids)));
}

/** Those of the site with these ids, in the order asked for; unknown ones are left out. */
export async function practitionersById(ctx: Context, ids: readonly string[]): Promise<Practitioner[]> {
  if (ids.length === 0) return [];
  const [rows, offers] = await Promise.all([practitionersOf(ctx.db, ctx.site.id, ids), offered(ctx)]);
  return inOrder(
    ids,
    rows.map((row) => toPractitioner(ctx, row, offers)),
  );
}

/** All of a site in one language, by id. */
export interface Catalogue {
  readonly services: ReadonlyMap<string, Service>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly practitioners: ReadonlyMap<string, Practitioner>;
}

function grouped<K>(offers: readonly Offering[], keyOf: (offer: Offering) => K): Map<K, Offering[]> {
  const groups = new Map<K, Offering[]>();
  for (const offer of offers) {
    const group = groups.get(keyOf(offer));
    if (group) group.push(offer);
    else groups.set(keyOf(offer), [offer]);
  }
  return groups;
}

const byId = <T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map((item) => [item.id, item]));

export async function readCatalogue(ctx: Context): Promise<Catalogue> {
  const { db, site } = ctx;
  const [services, locations, practitioners, offers] = await Promise.all([
    allServices(db, site.id),
    allLocations(db, site.id),
    allPractitioners(db, site.id),
    offered(ctx),
  ]);
  const [ofService, ofPractitioner] = [grouped(offers, (o) => o.service_id), grouped(offers, (o) => o.practitioner_id)];
  return {
    services: byId(services.map((row) => toService(ctx, row, ofService.get(row.id) ?? []))),
    locations: byId(await toLocations(ctx, locations)),
    practitioners: byId(practitioners.map((row) => toPractitioner(ctx, row, ofPractitioner.get(row.id) ?? []))),
  };
}

export interface Paging {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export type Page<T> = { items: T[]; nextCursor?: string };

/** A cursor is the id of the last item seen, spelt so that nobody takes it for one. */
const toCursor = (id: string) => btoa(id).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '');

/** Sorted as a reader of the language expects; equal names by id. */
export function pageByName<T extends { id: string; name: string }>(
  ctx: Context,
  items: readonly T[],
  { limit = 50, cursor }: Paging,
): Page<T> {
  const collator = new Intl.Collator(ctx.locale, { numeric: true });
  const sorted = items.toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const after = cursor === undefined ? -1 : sorted.findIndex((item) => toCursor(item.id) === cursor);
  if (cursor !== undefined && after < 0) {
    throw new DomainError('validation-failed', 'The cursor is of no page of this list. Start again without it.', {
      errors: [
        { pointer: '/query/cursor', code: 'not-a-cursor', detail: 'Send nextCursor of the page before, unchanged, with the same query.' },
      ],
    });
  }
  const page = sorted.slice(after + 1, after + 1 + limit);
  const last = page.at(-1);
  return { items: page, ...(last && after + 1 + limit < sorted.length && { nextCursor: toCursor(last.id) }) };
}

export interface ServiceFilter {
  readonly location?: string | undefined;
  readonly mode?: string | undefined;
}

const fits =
  ({ location, mode }: ServiceFilter) =>
  (service: Service): boolean =>
    (location === undefined || service.locationIds.includes(location)) &&
    (mode === undefined || (service.modes as string[]).includes(mode));

export async function listServices(ctx: Context, filter: ServiceFilter & Paging): Promise<Page<Service>> {
  const [rows, offers] = await Promise.all([allServices(ctx.db, ctx.site.id), offered(ctx)]);
  return pageByName(ctx, rows.map((row) => toService(ctx, row, offers)).filter(fits(filter)), filter);
}

/** At most this many are found at once. */
const mostFound = 20;

/** Those among `ids`, which come best first, that fit the filter. */
export async function servicesFound(ctx: Context, ids: readonly string[], filter: ServiceFilter): Promise<Service[]> {
  return (await servicesById(ctx, ids)).filter(fits(filter)).slice(0, mostFound);
}

export async function listLocations(ctx: Context, filter: Paging & { readonly service?: string | undefined }): Promise<Page<Location>> {
  const { service } = filter;
  const [rows, offers] = await Promise.all([allLocations(ctx.db, ctx.site.id), service === undefined ? [] : offered(ctx)]);
  const there = new Set(offers.filter((o) => o.service_id === service).map((o) => o.location_id));
  return pageByName(
    ctx,
    await toLocations(
      ctx,
      rows.filter((row) => service === undefined || there.has(row.id)),
    ),
    filter,
  );
}

export async function listPractitioners(
  ctx: Context,
  filter: Paging & { readonly service?: string | undefined; readonly location?: string | undefined },
): Promise<Page<Practitioner>> {
  const { service, location } = filter;
  const [rows, offers] = await Promise.all([allPractitioners(ctx.db, ctx.site.id), offered(ctx)]);
  const some = new Set(
    offers
      .filter((o) => (service ?? o.service_id) === o.service_id && (location ?? o.location_id) === o.location_id)
      .map((o) => o.practitioner_id),
  );
  const wanted = service === undefined && location === undefined ? rows : rows.filter((row) => some.has(row.id));
  return pageByName(
    ctx,
    wanted.map((row) => toPractitioner(ctx, row, offers)),
    filter,
  );
}
