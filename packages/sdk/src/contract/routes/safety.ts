/** Level 4: the words that tell of danger. */
import type { Route } from './route.ts';

export const getSafety = { id: 'getSafety', method: 'GET', path: '/v1/safety', level: 4, caching: 'public' } as const satisfies Route;
