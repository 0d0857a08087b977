/** Level 1: where, and by whom. */
import type { Route } from './route.ts';

export const listLocations = {
  id: 'listLocations',
  method: 'GET',
  path: '/v1/locations',
  level: 1,
  caching: 'public',
} as const satisfies Route;
export const listPractitioners = {
  id: 'listPractitioners',
  method: 'GET',
  path: '/v1/practitioners',
  level: 1,
  caching: 'public',
} as const satisfies Route;
