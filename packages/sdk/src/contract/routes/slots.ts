/** Level 1: when. */
import type { Route } from './route.ts';

export const getAvailability = {
  id: 'getAvailability',
  method: 'GET',
  path: '/v1/availability',
  level: 1,
  caching: 'live',
} as const satisfies Route;
export const listSlots = { id: 'listSlots', method: 'GET', path: '/v1/slots', level: 1, caching: 'live' } as const satisfies Route;
