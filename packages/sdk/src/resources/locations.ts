import { ask, type Body } from '../asking.ts';
import type { Operations, QueryOf } from '../contract/all.ts';
import type { Location } from '../contract/locations.ts';
import { listLocations as listRoute } from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import { items, pages } from '../paging.ts';
import type { Transport } from '../transport.ts';

export type LocationQuery = QueryOf<Operations['listLocations']>;
export type LocationPage = Body<'listLocations'>;

/** One page of the places patients come to, by name. */
export function listLocations(transport: Transport, query: LocationQuery = {}, options?: CallOptions): Promise<LocationPage> {
  return ask(transport, { route: listRoute, query }, options);
}

export function locationPages(
  transport: Transport,
  query: LocationQuery = {},
  options?: CallOptions,
): AsyncGenerator<LocationPage, void, undefined> {
  return pages((cursor) => listLocations(transport, { ...query, cursor: cursor ?? query.cursor }, options), listRoute.id);
}

export function allLocations(
  transport: Transport,
  query?: LocationQuery,
  options?: CallOptions,
): AsyncGenerator<Location, void, undefined> {
  return items(locationPages(transport, query, options));
}
