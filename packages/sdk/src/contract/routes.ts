/**
 * Every operation's method and path, once, as plain data.
 *
 * Nothing here needs zod, so a browser bundle that calls an operation carries these few bytes and no schema.
 * The shapes stand in the file of each resource, which takes its route from here.
 */

export type Method = 'GET' | 'POST' | 'DELETE';

/**
 * Who may call: `anyone`; `hold`, whoever has the hold's secret; `manage`, the token of a visit or of a place on the waiting list (or its bearer);
 * `bearer`, a signed-in patient.
 */
export type Authority = 'anyone' | 'hold' | 'manage' | 'bearer';

/**
 * How an answer may be kept: `public` lists may be kept for a minute and have an ETag, `live` ones for a second at most,
 * everything else is `never` stored.
 */
export type Caching = 'public' | 'live' | 'never';

export interface Route {
  readonly id: string;
  readonly method: Method;
  /** Below the API's base URL, with `{name}` for path parameters. */
  readonly path: string;
  /** 0 discovery, 1 browse, 2 book, 3 manage, 4 engage, 5 hardened. */
  readonly level: 0 | 1 | 2 | 3 | 4 | 5;
  readonly authority?: Authority;
  readonly caching?: Caching;
  /** A POST that changes something: needs an `Idempotency-Key`, may be retried with the same one. */
  readonly keyed?: true;
  /** A POST that only reads (RFC 9110, section 9.2.1): may be retried as it is. */
  readonly safe?: true;
  /** Changes a thing that has versions: needs `If-Match` with the ETag of the one that was read (RFC 9110, section 13.1.1). */
  readonly conditional?: true;
  /** Request fields that came after 1.0.0, as JSON pointers, with the contract version that brought each. */
  readonly since?: Readonly<Record<string, string>>;
}

export const getDiscovery = {
  id: 'getDiscovery',
  method: 'GET',
  path: '/.well-known/foyer',
  level: 0,
  caching: 'public',
} as const satisfies Route;
export const getOpenApi = { id: 'getOpenApi', method: 'GET', path: '/openapi.json', level: 0, caching: 'public' } as const satisfies Route;
export const getHealth = { id: 'getHealth', method: 'GET', path: '/health', level: 0 } as const satisfies Route;
export const getReady = { id: 'getReady', method: 'GET', path: '/ready', level: 0 } as const satisfies Route;

export const listServices = {
  id: 'listServices',
  method: 'GET',
  path: '/v1/services',
  level: 1,
  caching: 'public',
} as const satisfies Route;
export const getService = {
  id: 'getService',
  method: 'GET',
  path: '/v1/services/{id}',
  level: 1,
  caching: 'public',
} as const satisfies Route;
export const searchServices = {
  id: 'searchServices',
  method: 'POST',
  path: '/v1/services/search',
  level: 1,
  safe: true,
} as const satisfies Route;
export const listLocations = {
  id: 'listLocations',
  method: 'GET',
  path: '/v1/locations',
  level: 1,
  caching: 'public',
} as const satisfies Route;
export const listPractitioners = {
  id: 'listPractitioners',
  method: 'GET',
  path: '/v1/practitioners',
  level: 1,
  caching: 'public',
} as const satisfies Route;
export const getAvailability = {
  id: 'getAvailability',
  method: 'GET',
  path: '/v1/availability',
  level: 1,
  caching: 'live',
} as const satisfies Route;
export const listSlots = { id: 'listSlots', method: 'GET', path: '/v1/slots', level: 1, caching: 'live' } as const satisfies Route;

export const createHold = { id: 'createHold', method: 'POST', path: '/v1/holds', level: 2, keyed: true } as const satisfies Route;
export const releaseHold = {
  id: 'releaseHold',
  method: 'DELETE',
  path: '/v1/holds/{id}',
  level: 2,
  authority: 'hold',
} as const satisfies Route;
export const bookAppointment = {
  id: 'bookAppointment',
  method: 'POST',
  path: '/v1/appointments',
  level: 2,
  keyed: true,
} as const satisfies Route;
export const getAppointment = {
  id: 'getAppointment',
  method: 'GET',
  path: '/v1/appointments/{id}',
  level: 2,
  authority: 'manage',
} as const satisfies Route;
export const listAppointments = {
  id: 'listAppointments',
  method: 'GET',
  path: '/v1/appointments',
  level: 2,
  authority: 'bearer',
} as const satisfies Route;
export const createRequest = { id: 'createRequest', method: 'POST', path: '/v1/requests', level: 2, keyed: true } as const satisfies Route;
export const getQuestionnaire = {
  id: 'getQuestionnaire',
  method: 'GET',
  path: '/v1/questionnaires/{id}',
  level: 2,
  caching: 'public',
} as const satisfies Route;

const manage = { method: 'POST', level: 3, authority: 'manage' } as const;
export const rescheduleAppointment = {
  ...manage,
  id: 'rescheduleAppointment',
  path: '/v1/appointments/{id}/reschedule',
  keyed: true,
  conditional: true,
} as const satisfies Route;
export const cancelAppointment = {
  ...manage,
  id: 'cancelAppointment',
  path: '/v1/appointments/{id}/cancel',
  keyed: true,
  conditional: true,
} as const satisfies Route;
export const confirmAppointment = {
  ...manage,
  id: 'confirmAppointment',
  path: '/v1/appointments/{id}/confirm',
  keyed: true,
} as const satisfies Route;
export const setReminders = {
  ...manage,
  id: 'setReminders',
  path: '/v1/appointments/{id}/reminders',
  keyed: true,
} as const satisfies Route;
export const sendCode = { ...manage, id: 'sendCode', path: '/v1/appointments/{id}/codes' } as const satisfies Route;
export const verifyCode = { ...manage, id: 'verifyCode', path: '/v1/appointments/{id}/codes/verify' } as const satisfies Route;
export const lookUpAppointments = {
  id: 'lookUpAppointments',
  method: 'POST',
  path: '/v1/appointments/lookup',
  level: 3,
  keyed: true,
} as const satisfies Route;

export const joinWaitlist = { id: 'joinWaitlist', method: 'POST', path: '/v1/waitlist', level: 3, keyed: true } as const satisfies Route;
export const getWaitlistEntry = {
  id: 'getWaitlistEntry',
  method: 'GET',
  path: '/v1/waitlist/{id}',
  level: 3,
  authority: 'manage',
} as const satisfies Route;
export const leaveWaitlist = {
  id: 'leaveWaitlist',
  method: 'DELETE',
  path: '/v1/waitlist/{id}',
  level: 3,
  authority: 'manage',
} as const satisfies Route;
export const acceptOffer = {
  ...manage,
  id: 'acceptOffer',
  path: '/v1/waitlist/{id}/offers/{offerId}/accept',
  keyed: true,
} as const satisfies Route;
export const declineOffer = {
  ...manage,
  id: 'declineOffer',
  path: '/v1/waitlist/{id}/offers/{offerId}/decline',
  keyed: true,
} as const satisfies Route;
