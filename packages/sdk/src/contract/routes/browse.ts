/** Levels 0 and 1: what a hospital is, and what it offers. */
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
export const searchServices = {
  id: 'searchServices',
  method: 'POST',
  path: '/v1/services/search',
  level: 1,
  safe: true,
} as const satisfies Route;
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
export const getAvailability = {
  id: 'getAvailability',
  method: 'GET',
  path: '/v1/availability',
  level: 1,
  caching: 'live',
} as const satisfies Route;
export const listSlots = { id: 'listSlots', method: 'GET', path: '/v1/slots', level: 1, caching: 'live' } as const satisfies Route;
