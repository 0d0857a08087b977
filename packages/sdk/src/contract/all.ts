import { hearing } from './level-4-heard.ts';
import { engaging } from './level-4.ts';
import { visiting } from './levels-0-to-3.ts';

/** The whole contract: for the server, the OpenAPI document, the conformance kit and the docs. */
export const operations = { ...visiting, ...engaging, ...hearing };

export type Operations = typeof operations;
export type OperationId = keyof Operations;

export * from './appointments.ts';
export * from './cases.ts';
export * from './complaint.ts';
export * from './complaints.ts';
export * from './departments.ts';
export * from './discovery.ts';
export * from './faqs.ts';
export * from './holds.ts';
export * from './locations.ts';
export * from './managing.ts';
export * from './operation.ts';
export * from './practitioners.ts';
export * from './primitives.ts';
export * from './problem.ts';
export * from './questionnaires.ts';
export * from './requests.ts';
export type { Authority, Caching, Method, Route } from './routes.ts';
export * from './safety.ts';
export * from './services.ts';
export * from './slots.ts';
export * from './surveys.ts';
export * from './waitlist.ts';
