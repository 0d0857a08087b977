import { ask, type Body } from '../asking.ts';
import type { Operations, QueryOf } from '../contract/all.ts';
import type { Practitioner } from '../contract/practitioners.ts';
import { listPractitioners as listRoute } from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import { items, pages } from '../paging.ts';
import type { Transport } from '../transport.ts';

export type PractitionerQuery = QueryOf<Operations['listPractitioners']>;
export type PractitionerPage = Body<'listPractitioners'>;

/** One page of the clinicians, by name. */
export function listPractitioners(transport: Transport, query: PractitionerQuery = {}, options?: CallOptions): Promise<PractitionerPage> {
  return ask(transport, { route: listRoute, query }, options);
}

export function practitionerPages(
  transport: Transport,
  query: PractitionerQuery = {},
  options?: CallOptions,
): AsyncGenerator<PractitionerPage, void, undefined> {
  return pages((cursor) => listPractitioners(transport, { ...query, cursor: cursor ?? query.cursor }, options), listRoute.id);
}

export function allPractitioners(
  transport: Transport,
  query?: PractitionerQuery,
  options?: CallOptions,
): AsyncGenerator<Practitioner, void, undefined> {
  return items(practitionerPages(transport, query, options));
}
