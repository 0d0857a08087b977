/**
 * Every operation's method and path, once, as plain data.
 *
 * Nothing here needs zod, so a browser bundle that calls an operation carries these few bytes and no schema.
 * The shapes stand in the file of each resource, which takes its route from here. A file for what is asked for together, so that a page
 * does not carry the routes of others.
 */

export * from './routes/book.ts';
export * from './routes/cases.ts';
export * from './routes/complaints.ts';
export * from './routes/departments.ts';
export * from './routes/discover.ts';
export * from './routes/faqs.ts';
export * from './routes/feedback.ts';
export * from './routes/manage.ts';
export * from './routes/places.ts';
export type * from './routes/route.ts';
export * from './routes/safety.ts';
export * from './routes/searching.ts';
export * from './routes/services.ts';
export * from './routes/slots.ts';
