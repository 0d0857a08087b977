/** Level 4: complaints. What comes of one is asked for as of any case. */
import type { Route } from './route.ts';

export const sendComplaint = {
  id: 'sendComplaint',
  method: 'POST',
  path: '/v1/complaints',
  level: 4,
  keyed: true,
} as const satisfies Route;
