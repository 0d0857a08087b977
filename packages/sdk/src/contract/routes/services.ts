/** Level 1: what a hospital offers. */
import type { Route } from './route.ts';

export const listServices = {
  id: 'listServices',
  method: 'GET',
  path: '/v1/services',
  level: 1,
  caching: 'public',
} as const satisfies Route;
export const getService = {
  id: 'getService',
  method: 'GET',
  path: '/v1/services/{id}',
  level: 1,
  caching: 'public',
} as const satisfies Route;
