/** Level 4: answers. */
import type { Route } from './route.ts';

export const listFaqs = { id: 'listFaqs', method: 'GET', path: '/v1/faqs', level: 4, caching: 'public' } as const satisfies Route;
export const getFaq = { id: 'getFaq', method: 'GET', path: '/v1/faqs/{id}', level: 4, caching: 'public' } as const satisfies Route;
export const voteFaq = { id: 'voteFaq', method: 'POST', path: '/v1/faqs/{id}/votes', level: 4, keyed: true } as const satisfies Route;
export const getGlossary = { id: 'getGlossary', method: 'GET', path: '/v1/glossary', level: 4, caching: 'public' } as const satisfies Route;
