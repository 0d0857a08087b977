/** Level 4: how it was, thanks, and what changed. */
import type { Route } from './route.ts';

export const getSurvey = { id: 'getSurvey', method: 'GET', path: '/v1/surveys/{id}', level: 4, caching: 'public' } as const satisfies Route;
export const sendFeedback = { id: 'sendFeedback', method: 'POST', path: '/v1/feedback', level: 4, keyed: true } as const satisfies Route;
export const sendPraise = { id: 'sendPraise', method: 'POST', path: '/v1/praise', level: 4, keyed: true } as const satisfies Route;
export const listChanges = { id: 'listChanges', method: 'GET', path: '/v1/changes', level: 4, caching: 'public' } as const satisfies Route;
