import type { Location, Practitioner, Service } from '@foyer/sdk/contract';
import { locationsById, practitionersById, readCatalogue, servicesById, type Catalogue } from './catalogue.ts';
import type { Context } from './context.ts';
import { createRecentReads, type RecentReads } from './recent-reads.ts';

/** What a list of times names. */
export type Included = {
  readonly services: Service[];
  readonly locations: Location[];
  readonly practitioners: Practitioner[];
};

export interface Named {
  readonly services: readonly string[];
  readonly locations: readonly string[];
  readonly practitioners: readonly string[];
}

/**
 * Sites' whole catalogues, each in one language, at most 5 seconds old: they only say what a list of times names. One is read at a time, as
 * it takes four queries.
 */
export const createRecentCatalogues = (): RecentReads<Catalogue> => createRecentReads({ freshMs: 5000, most: 100, atOnce: 1 });

function pick(all: Catalogue, named: Named): Included | undefined {
  const services = named.services.map((id) => all.services.get(id));
  const locations = named.locations.map((id) => all.locations.get(id));
  const practitioners = named.practitioners.map((id) => all.practitioners.get(id));
  const whole = <T>(found: (T | undefined)[]): found is T[] => !found.includes(undefined);
  return whole(services) && whole(locations) && whole(practitioners) ? { services, locations, practitioners } : undefined;
}

/**
 * What is named, in that order: without a query, but where something is named that the catalogue did not have 5 seconds ago.
 * Unknown ids are left out.
 */
export async function included(ctx: Context, named: Named): Promise<Included> {
  const recent = await ctx.recentCatalogue?.read(ctx.site.id, ctx.locale, ctx.now, () => readCatalogue(ctx));
  const found = recent && pick(recent, named);
  if (found) return found;
  const [services, locations, practitioners] = await Promise.all([
    servicesById(ctx, named.services),
    locationsById(ctx, named.locations),
    practitionersById(ctx, named.practitioners),
  ]);
  return { services, locations, practitioners };
}
