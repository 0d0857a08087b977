/** Level 4: what is written to a department, and what comes of it. */
import type { Route } from './route.ts';

export const sendMessage = { id: 'sendMessage', method: 'POST', path: '/v1/messages', level: 4, keyed: true } as const satisfies Route;
export const requestCallback = {
  id: 'requestCallback',
  method: 'POST',
  path: '/v1/callbacks',
  level: 4,
  keyed: true,
} as const satisfies Route;

const ofCase = { level: 4, authority: 'manage' } as const;
const changesCase = { ...ofCase, method: 'POST', keyed: true } as const;
export const getCase = { ...ofCase, id: 'getCase', method: 'GET', path: '/v1/cases/{reference}' } as const satisfies Route;
export const watchCase = { ...ofCase, id: 'watchCase', method: 'GET', path: '/v1/cases/{reference}/events' } as const satisfies Route;
export const addToCase = { ...changesCase, id: 'addToCase', path: '/v1/cases/{reference}/messages' } as const satisfies Route;
export const withdrawCase = { ...changesCase, id: 'withdrawCase', path: '/v1/cases/{reference}/withdraw' } as const satisfies Route;
export const reopenCase = { ...changesCase, id: 'reopenCase', path: '/v1/cases/{reference}/reopen' } as const satisfies Route;
export const moveCallback = { ...changesCase, id: 'moveCallback', path: '/v1/cases/{reference}/move' } as const satisfies Route;
