import * as z from 'zod/mini';
import { Slot } from './slots.ts';

/**
 * The closed list of problem codes, each with its HTTP status and title.
 * A client that meets a code it does not know falls back to the status.
 *
 * @see RFC 9457, Problem Details for HTTP APIs
 */
export const problems = {
  'malformed-request': [400, 'The request cannot be read'],
  'idempotency-key-required': [400, 'An Idempotency-Key is needed'],
  'unauthenticated': [401, 'Authority is missing'],
  'token-expired': [401, 'The sign-in has expired'],
  'forbidden': [403, 'Not allowed'],
  'origin-not-allowed': [403, 'This web page may not call the API'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'This method is not offered here'],
  'slot-unavailable': [409, 'That time was just taken'],
  'hold-conflict': [409, 'The hold is for another time'],
  'invalid-transition': [409, 'That step is not possible now'],
  'duplicate-appointment': [409, 'There is a visit at that time already'],
  'channel-closed': [409, 'This channel is closed'],
  'idempotency-in-progress': [409, 'The same request is still running'],
  'hold-expired': [410, 'The hold has expired'],
  'link-expired': [410, 'The link has expired'],
  'offer-expired': [410, 'The offer has expired'],
  'invitation-used': [410, 'The invitation was used'],
  'version-mismatch': [412, 'The visit has changed since'],
  'body-too-large': [413, 'The request is too large'],
  'unsupported-media-type': [415, 'The body must be JSON'],
  'validation-failed': [422, 'Some of the request is not right'],
  'idempotency-key-reused': [422, 'The Idempotency-Key was used for another request'],
  'range-too-wide': [422, 'The span of days is too wide'],
  'outside-booking-window': [422, 'That time cannot be booked now'],
  'cutoff-passed': [422, 'It is too late to change the visit online'],
  'reschedule-limit': [422, 'The visit was moved as often as allowed'],
  'not-eligible': [422, 'This cannot be booked with these details'],
  'consent-outdated': [422, 'The consent text has changed'],
  'precondition-required': [428, 'If-Match is needed'],
  'rate-limited': [429, 'Too many requests'],
  'challenge-required': [429, 'A challenge must be answered first'],
  'internal-error': [500, 'The server failed'],
  'backend-unavailable': [502, 'The scheduling system cannot be reached'],
  'overloaded': [503, 'The server is busy'],
  'maintenance': [503, 'The server is being maintained'],
  'backend-timeout': [504, 'The scheduling system did not answer in time'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

/** Codes that any operation may answer with, beside its own. */
export const commonProblems = [
  'malformed-request', 'origin-not-allowed', 'not-found', 'method-not-allowed', 'validation-failed', 'rate-limited',
  'internal-error', 'backend-unavailable', 'overloaded', 'maintenance', 'backend-timeout',
] as const satisfies readonly ProblemCode[];

/** One thing that is wrong with a request. */
export const ProblemItem = z.looseObject({
  /** A JSON pointer into the body (RFC 6901), or `/query/…`, `/headers/…`, `/params/…`. */
  pointer: z.string(),
  /** A stable word for the fault: `required`, `too-long`, `unknown-field`, `not-a-day` ... */
  code: z.string(),
  detail: z.string(),
});
export type ProblemItem = z.output<typeof ProblemItem>;

/** `application/problem+json`. Never holds a stack, SQL, or what was sent. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  code: z.string(),
  requestId: z.string(),
  errors: z.optional(z.array(ProblemItem)),
  /** On `slot-unavailable`: the nearest free times, at most 6. */
  alternatives: z.optional(z.array(Slot)),
  /** On a write that failed with 5xx: whether the change was made. A missing one is `unknown`. */
  outcome: z.optional(z.enum(['none', 'unknown'])),
});
export type Problem = z.output<typeof Problem>;
