import { ask, type Body } from '../asking.ts';
import type { Operations, QueryOf } from '../contract/all.ts';
import { getService as getRoute, listServices as listRoute } from '../contract/routes.ts';
import type { Service } from '../contract/services.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

export type ServiceQuery = QueryOf<Operations['listServices']>;
export type ServicePage = Body<'listServices'>;

/** One page of what a patient can come for, by name. */
export function listServices(transport: Transport, query: ServiceQuery = {}, options?: CallOptions): Promise<ServicePage> {
  return ask(transport, { route: listRoute, query }, options);
}

/** @throws {ProblemError} `not-found` */
export function getService(transport: Transport, id: string, options?: CallOptions): Promise<Service> {
  return ask(transport, { route: getRoute, params: { id } }, options);
}
