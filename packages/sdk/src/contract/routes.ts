/**
 * Every operation's method and path, once, as plain data.
 *
 * Nothing here needs zod, so a browser bundle that calls an operation carries these few bytes and no schema.
 * The shapes stand in the file of each resource, which takes its route from here. A file for each level, and of level 4 for each
 * resource, so that a page that only lists times, or answers, does not carry the others.
 */

export * from './routes/book.ts';
export * from './routes/browse.ts';
export * from './routes/cases.ts';
export * from './routes/departments.ts';
export * from './routes/faqs.ts';
export * from './routes/manage.ts';
export type * from './routes/route.ts';
export * from './routes/safety.ts';
