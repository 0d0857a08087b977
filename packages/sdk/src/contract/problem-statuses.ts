/**
 * The closed list of problem codes with their HTTP statuses, as plain data: a client reads it without carrying a schema.
 * The first code of a status stands for it where a server sends none that is known.
 *
 * @see RFC 9457, Problem Details for HTTP APIs
 */
export const problemStatuses = {
  'malformed-request': 400,
  'idempotency-key-required': 400,
  unauthenticated: 401,
  'token-expired': 401,
  forbidden: 403,
  'origin-not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'slot-unavailable': 409,
  'hold-conflict': 409,
  'invalid-transition': 409,
  'duplicate-appointment': 409,
  'channel-closed': 409,
  'idempotency-in-progress': 409,
  'hold-expired': 410,
  'link-expired': 410,
  'offer-expired': 410,
  'invitation-used': 410,
  'version-mismatch': 412,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'validation-failed': 422,
  'idempotency-key-reused': 422,
  'range-too-wide': 422,
  'outside-booking-window': 422,
  'cutoff-passed': 422,
  'reschedule-limit': 422,
  'not-eligible': 422,
  'consent-outdated': 422,
  'precondition-required': 428,
  'rate-limited': 429,
  'challenge-required': 429,
  'internal-error': 500,
  'backend-unavailable': 502,
  overloaded: 503,
  maintenance: 503,
  'backend-timeout': 504,
} as const;

export type ProblemCode = keyof typeof problemStatuses;
