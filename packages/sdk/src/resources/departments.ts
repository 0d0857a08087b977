import { ask, type Body } from '../asking.ts';
import type { Operations, QueryOf } from '../contract/all.ts';
import type { Department, StructuredData } from '../contract/departments.ts';
import * as routes from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import { items, pages } from '../paging.ts';
import type { Transport } from '../transport.ts';

export type DepartmentQuery = QueryOf<Operations['listDepartments']>;
export type DepartmentPage = Body<'listDepartments'>;

/** One page of departments, by name: how to reach each, and whether it is open now. */
export function listDepartments(transport: Transport, query: DepartmentQuery = {}, options?: CallOptions): Promise<DepartmentPage> {
  return ask(transport, { route: routes.listDepartments, query }, options);
}

export function departmentPages(
  transport: Transport,
  query: DepartmentQuery = {},
  options?: CallOptions,
): AsyncGenerator<DepartmentPage, void, undefined> {
  return pages((cursor) => listDepartments(transport, { ...query, cursor: cursor ?? query.cursor }, options), routes.listDepartments.id);
}

export function allDepartments(
  transport: Transport,
  query?: DepartmentQuery,
  options?: CallOptions,
): AsyncGenerator<Department, void, undefined> {
  return items(departmentPages(transport, query, options));
}

/** JSON-LD for the pages of the hospital: its hours, and with `include: 'faqs'` its answers. */
export function getStructuredData(
  transport: Transport,
  query: QueryOf<Operations['getStructuredData']> = {},
  options?: CallOptions,
): Promise<StructuredData> {
  return ask(transport, { route: routes.getStructuredData, query }, options);
}
