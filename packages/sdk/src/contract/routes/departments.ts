/** Level 4: who can be reached, and what a hospital's pages tell of it. */
import type { Route } from './route.ts';

export const listDepartments = {
  id: 'listDepartments',
  method: 'GET',
  path: '/v1/departments',
  level: 4,
  caching: 'public',
} as const satisfies Route;
export const getStructuredData = {
  id: 'getStructuredData',
  method: 'GET',
  path: '/v1/structured-data',
  level: 4,
  caching: 'public',
} as const satisfies Route;
