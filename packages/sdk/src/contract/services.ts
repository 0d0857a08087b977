import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { Id, IdParams, Instant, Mode, TimeZone, line, openEnum, page, paging, modes } from './primitives.ts';
import * as routes from './routes.ts';

/** When and how a service may be booked and changed. Times are minutes before the visit starts. */
export const BookingPolicy = z.looseObject({
  /** The shortest notice a booking may give, in minutes (0 and up). */
  minNoticeMinutes: z.number(),
  /** How far ahead may be booked, in days (1 and up). */
  maxAdvanceDays: z.number(),
  cancelCutoffMinutes: z.number(),
  rescheduleCutoffMinutes: z.number(),
  /** How often one visit may be moved (0 and up). */
  rescheduleLimit: z.number(),
  /** A person at the hospital confirms each booking: it is `pending` until then. */
  requiresApproval: z.boolean(),
});

export const Requirements = z.looseObject({
  referral: openEnum(['none', 'optional', 'required']),
  /** Youngest age in whole years on the day of the visit. */
  minAge: z.optional(z.number()),
  maxAge: z.optional(z.number()),
  /** Whether people who were never seen here may book. */
  newPatients: z.boolean(),
  /** The same in plain words, for people. */
  text: z.optional(z.string()),
});

/** What a need of the patient means for a visit of the service. A need that no rule names changes nothing. */
export const NeedRule = z.looseObject({
  /** `interpreter`, or what `NeedsInput.access` names, such as `hoist`. */
  need: z.string(),
  /** Minutes that the visit takes longer (1 to 480). Of several rules the longest counts. Sessions take no longer. */
  extraMinutes: z.optional(z.number()),
  /** The only places that have it; missing where all do. */
  locationIds: z.optional(z.array(Id)),
  /** The only ways of meeting that it can be had in; missing where all do. */
  modes: z.optional(z.array(openEnum(modes))),
  /** Why, in plain words, for people. */
  text: z.optional(z.string()),
});
export type NeedRule = z.output<typeof NeedRule>;

/** What the scheduling system behind a service can do. The widget degrades step by step, and never to nothing. */
export const Capabilities = z.looseObject({
  find: z.boolean(),
  hold: openEnum(['hard', 'soft', 'none']),
  book: z.boolean(),
  modify: z.boolean(),
  cancel: z.boolean(),
  waitlist: z.boolean(),
  request: z.boolean(),
  deepLink: z.boolean(),
  phoneOnly: z.boolean(),
});

/** Something a patient can come for. FHIR HealthcareService. */
export const Service = z.looseObject({
  id: Id,
  name: z.string(),
  description: z.string(),
  category: z.optional(z.string()),
  durationMinutes: z.number(),
  modes: z.array(openEnum(modes)),
  locationIds: z.array(Id),
  requirements: Requirements,
  bookingPolicy: BookingPolicy,
  capabilities: Capabilities,
  /** What to do before the visit: one short sentence each. */
  preparation: z.array(z.string()),
  questionnaireId: z.optional(Id),
  needRules: z.optional(z.array(NeedRule)),
  /** The soonest free time, as it was at most a minute ago. */
  nextFree: z.optional(z.looseObject({ start: Instant, timeZone: TimeZone })),
});
export type Service = z.output<typeof Service>;

export const ServicePage = page(Service);

export const listServices = operation(routes.listServices, {
  query: z.strictObject({ ...paging, location: z.optional(Id), mode: z.optional(Mode) }),
  answers: { 200: { schema: ServicePage, headers: ['ETag'] } },
});

export const getService = operation(routes.getService, {
  params: IdParams,
  answers: { 200: { schema: Service, headers: ['ETag'] } },
});

export const ServiceSearch = z.strictObject({
  /** The patient's own words. They travel in the body, never in a URL. */
  q: line(200),
  location: z.optional(Id),
  mode: z.optional(Mode),
});

export const searchServices = operation(routes.searchServices, {
  body: ServiceSearch,
  answers: { 200: { schema: z.looseObject({ items: z.array(Service) }) } },
  problems: ['unsupported-media-type', 'body-too-large'],
});
