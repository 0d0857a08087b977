import * as z from 'zod/mini';
import { problemStatuses, type ProblemCode } from './problem-statuses.ts';
import { Slot } from './slots.ts';

export type { ProblemCode } from './problem-statuses.ts';

const titles = {
  'malformed-request': 'The request cannot be read',
  'idempotency-key-required': 'An Idempotency-Key is needed',
  unauthenticated: 'Authority is missing',
  'token-expired': 'The sign-in has expired',
  forbidden: 'Not allowed',
  'origin-not-allowed': 'This web page may not call the API',
  'not-found': 'Not found',
  'method-not-allowed': 'This method is not offered here',
  'slot-unavailable': 'That time was just taken',
  'hold-conflict': 'The hold is for another time',
  'invalid-transition': 'That step is not possible now',
  'duplicate-appointment': 'There is a visit at that time already',
  'channel-closed': 'This channel is closed',
  'idempotency-in-progress': 'The same request is still running',
  'hold-expired': 'The hold has expired',
  'link-expired': 'The link has expired',
  'offer-expired': 'The offer has expired',
  'invitation-used': 'The invitation was used',
  'version-mismatch': 'It has changed since',
  'body-too-large': 'The request is too large',
  'unsupported-media-type': 'The body must be JSON',
  'validation-failed': 'Some of the request is not right',
  'idempotency-key-reused': 'The Idempotency-Key was used for another request',
  'range-too-wide': 'The span of days is too wide',
  'outside-booking-window': 'That time cannot be booked now',
  'cutoff-passed': 'It is too late to change the visit online',
  'reschedule-limit': 'The visit was moved as often as allowed',
  'not-eligible': 'This cannot be booked with these details',
  'consent-outdated': 'The consent text has changed',
  'precondition-required': 'If-Match is needed',
  'rate-limited': 'Too many requests',
  'challenge-required': 'A challenge must be answered first',
  'internal-error': 'The server failed',
  'backend-unavailable': 'The scheduling system cannot be reached',
  overloaded: 'The server is busy',
  maintenance: 'The server is being maintained',
  'backend-timeout': 'The scheduling system did not answer in time',
} as const satisfies Record<ProblemCode, string>;

/**
 * The closed list of problem codes, each with its HTTP status and title.
 * A client that meets a code it does not know falls back to the status.
 *
 * @see RFC 9457, Problem Details for HTTP APIs
 */
export const problems = Object.fromEntries(
  Object.entries(problemStatuses).map(([code, status]) => [code, [status, titles[code as ProblemCode]]]),
) as unknown as { readonly [C in ProblemCode]: readonly [status: (typeof problemStatuses)[C], title: (typeof titles)[C]] };

/** Codes that any operation may answer with, beside its own. */
export const commonProblems = [
  'malformed-request',
  'origin-not-allowed',
  'not-found',
  'method-not-allowed',
  'validation-failed',
  'rate-limited',
  'internal-error',
  'backend-unavailable',
  'overloaded',
  'maintenance',
  'backend-timeout',
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
