/** Level 0: what a hospital is. */
import type { Route } from './route.ts';

export const getDiscovery = {
  id: 'getDiscovery',
  method: 'GET',
  path: '/.well-known/foyer',
  level: 0,
  caching: 'public',
} as const satisfies Route;
export const getOpenApi = { id: 'getOpenApi', method: 'GET', path: '/openapi.json', level: 0, caching: 'public' } as const satisfies Route;
export const getHealth = { id: 'getHealth', method: 'GET', path: '/health', level: 0 } as const satisfies Route;
export const getReady = { id: 'getReady', method: 'GET', path: '/ready', level: 0 } as const satisfies Route;
