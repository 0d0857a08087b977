/** What is looked for in a person's own words: they travel in a body, so it is a POST that only reads. */
import type { Route } from './route.ts';

export const searchServices = {
  id: 'searchServices',
  method: 'POST',
  path: '/v1/services/search',
  level: 1,
  safe: true,
} as const satisfies Route;
export const searchFaqs = { id: 'searchFaqs', method: 'POST', path: '/v1/faqs/search', level: 4, safe: true } as const satisfies Route;
