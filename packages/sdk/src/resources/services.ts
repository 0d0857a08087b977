import { ask } from '../asking.ts';
import type { BodyOf, Operations } from '../contract/all.ts';
import { listServices as listRoute, searchServices as searchRoute } from '../contract/routes.ts';
import type { Service } from '../contract/services.ts';
import type { CallOptions } from '../options.ts';
import { items, pages } from '../paging.ts';
import type { Transport } from '../transport.ts';
import { listServices, type ServicePage, type ServiceQuery } from './service-listing.ts';

export { getService, listServices, type ServicePage, type ServiceQuery } from './service-listing.ts';

export type ServiceSearchInput = BodyOf<Operations['searchServices']>;

export function servicePages(
  transport: Transport,
  query: ServiceQuery = {},
  options?: CallOptions,
): AsyncGenerator<ServicePage, void, undefined> {
  return pages((cursor) => listServices(transport, { ...query, cursor: cursor ?? query.cursor }, options), listRoute.id);
}

export function allServices(transport: Transport, query?: ServiceQuery, options?: CallOptions): AsyncGenerator<Service, void, undefined> {
  return items(servicePages(transport, query, options));
}

/** Services that fit the patient's own words, the best first, at most 20. The words travel in the body, never in an address. */
export async function searchServices(transport: Transport, search: ServiceSearchInput, options?: CallOptions): Promise<readonly Service[]> {
  return (await ask(transport, { route: searchRoute, body: search }, options)).items;
}
