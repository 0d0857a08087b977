/** Level 2: from a free time to a visit. */
import type { Route } from './route.ts';

export const createHold = { id: 'createHold', method: 'POST', path: '/v1/holds', level: 2, keyed: true } as const satisfies Route;
export const releaseHold = {
  id: 'releaseHold',
  method: 'DELETE',
  path: '/v1/holds/{id}',
  level: 2,
  authority: 'hold',
} as const satisfies Route;
export const bookAppointment = {
  id: 'bookAppointment',
  method: 'POST',
  path: '/v1/appointments',
  level: 2,
  keyed: true,
} as const satisfies Route;
export const getAppointment = {
  id: 'getAppointment',
  method: 'GET',
  path: '/v1/appointments/{id}',
  level: 2,
  authority: 'manage',
} as const satisfies Route;
export const listAppointments = {
  id: 'listAppointments',
  method: 'GET',
  path: '/v1/appointments',
  level: 2,
  authority: 'bearer',
} as const satisfies Route;
export const createRequest = { id: 'createRequest', method: 'POST', path: '/v1/requests', level: 2, keyed: true } as const satisfies Route;
export const getQuestionnaire = {
  id: 'getQuestionnaire',
  method: 'GET',
  path: '/v1/questionnaires/{id}',
  level: 2,
  caching: 'public',
} as const satisfies Route;
