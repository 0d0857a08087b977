import { ask, type Body } from '../asking.ts';
import type { BodyOf, Operations, QueryOf } from '../contract/all.ts';
import { getService as getRoute, listServices as listRoute, searchServices as searchRoute } from '../contract/routes.ts';
import type { Service } from '../contract/services.ts';
import type { CallOptions } from '../options.ts';
import { items, pages } from '../paging.ts';
import type { Transport } from '../transport.ts';

export type ServiceQuery = QueryOf<Operations['listServices']>;
export type ServiceSearchInput = BodyOf<Operations['searchServices']>;
export type ServicePage = Body<'listServices'>;

/** One page of what a patient can come for, by name. */
export function listServices(transport: Transport, query: ServiceQuery = {}, options?: CallOptions): Promise<ServicePage> {
  return ask(transport, { route: listRoute, query }, options);
}

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

/** @throws {ProblemError} `not-found` */
export function getService(transport: Transport, id: string, options?: CallOptions): Promise<Service> {
  return ask(transport, { route: getRoute, params: { id } }, options);
}

/** Services that fit the patient's own words, the best first, at most 20. The words travel in the body, never in an address. */
export async function searchServices(transport: Transport, search: ServiceSearchInput, options?: CallOptions): Promise<readonly Service[]> {
  return (await ask(transport, { route: searchRoute, body: search }, options)).items;
}
