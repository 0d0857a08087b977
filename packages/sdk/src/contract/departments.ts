import * as z from 'zod/mini';
import { Address } from './locations.ts';
import { operation } from './operation.ts';
import { Day, Id, Instant, Telecom, TimeZone, openEnum, page, paging } from './primitives.ts';
import * as routes from './routes.ts';

export const daysOfWeek = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * Weekly hours. FHIR HealthcareService.availableTime, with times as `HH:MM` by the department's clock. An end that is not after its start is on the
 * next day; `24:00` is midnight at the end of the day.
 */
export const AvailableTime = z.looseObject({
  daysOfWeek: z.array(openEnum(daysOfWeek)),
  allDay: z.optional(z.boolean()),
  availableStartTime: z.optional(z.string()),
  availableEndTime: z.optional(z.string()),
});
export type AvailableTime = z.output<typeof AvailableTime>;

/** A day on which it opens otherwise than every week: what begins on it is `times` alone, nothing when there are none. Times are as in `AvailableTime`. */
export const HoursException = z.looseObject({
  date: Day,
  closed: z.boolean(),
  times: z.array(z.looseObject({ start: z.string(), end: z.string() })),
  /** Why, such as the name of a holiday. */
  description: z.optional(z.string()),
});
export type HoursException = z.output<typeof HoursException>;

/** What the hours come to at the moment of the answer. */
const openness = {
  openNow: z.boolean(),
  /** When it closes next; missing while closed, and where it never closes. */
  closesAt: z.optional(Instant),
  /** When it opens next; missing while open, and where no opening is known within 62 days. */
  nextOpening: z.optional(Instant),
};

/** Measured over answers that were given, not promised. Minutes, whole. */
export const ResponseTime = z.looseObject({
  /** Half of all were answered within so many minutes. */
  medianMinutes: z.number(),
  /** 9 of 10 were. */
  p90Minutes: z.number(),
  /** Of so many (10 or more: fewer are not told). */
  count: z.number(),
  from: Day,
  to: Day,
});
export type ResponseTime = z.output<typeof ResponseTime>;

export const channelKinds = ['phone', 'message', 'callback'] as const;

/** A way to reach the department. One that cannot be used now says so, and when it can be. */
export const Channel = z.looseObject({
  kind: openEnum(channelKinds),
  /** `full`: more waits already than can be answered in time. */
  state: openEnum(['open', 'closed', 'full']),
  /** Of a phone that nobody answers now: when somebody does. A message, and a wish to be called, may be sent at any hour. */
  nextOpening: z.optional(Instant),
  /** Staffed hours of the channel in plain words. */
  hours: z.optional(z.string()),
  /** Of a message: by when it is answered at the latest, if sent now. */
  replyBy: z.optional(Instant),
  responseTime: z.optional(ResponseTime),
});
export type Channel = z.output<typeof Channel>;

/** When somebody can be called back: they call at some time within it. */
export const CallbackWindow = z.looseObject({ id: Id, start: Instant, end: Instant, timeZone: TimeZone });
export type CallbackWindow = z.output<typeof CallbackWindow>;

/** What people write about. */
export const caseTopics = ['appointment', 'billing', 'records', 'other'] as const;

/** A department as patients reach it. FHIR HealthcareService. */
export const Department = z.looseObject({
  id: Id,
  name: z.string(),
  /** What it is for, in plain words. */
  description: z.optional(z.string()),
  telecom: z.array(Telecom),
  locationId: z.optional(Id),
  address: z.optional(Address),
  /** The clock its hours are told by. */
  timeZone: TimeZone,
  directions: z.optional(z.string()),
  access: z.array(z.string()),
  /** Languages that somebody there speaks, BCP 47. */
  languages: z.array(z.string()),
  availableTime: z.array(AvailableTime),
  /** The coming 62 days that differ, holidays among them, the soonest first. */
  exceptions: z.array(HoursException),
  /** The week's hours in plain words. */
  hours: z.string(),
  ...openness,
  /** When anything here next changes by the clock, at midnight there at the latest; no answer is kept longer. */
  changesAt: z.optional(Instant),
  channels: z.array(Channel),
  /** The next ones with room, at most 12, the soonest first. */
  callbackWindows: z.array(CallbackWindow),
  /** A person of weight to turn to. */
  contact: z.optional(z.looseObject({ name: z.string(), role: z.string() })),
  /** What it answers. */
  topics: z.array(openEnum(caseTopics)),
});
export type Department = z.output<typeof Department>;

export const listDepartments = operation(routes.listDepartments, {
  query: z.strictObject({ ...paging, location: z.optional(Id), topic: z.optional(z.enum(caseTopics, { error: 'unknown-value' })) }),
  answers: { 200: { schema: page(Department), headers: ['ETag'] } },
});

/** schema.org in JSON-LD, for search engines: a `Hospital` with its departments and `OpeningHoursSpecification`s; with `faqs`, a `FAQPage`. */
export const StructuredData = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })),
});
export type StructuredData = z.output<typeof StructuredData>;

export const getStructuredData = operation(routes.getStructuredData, {
  query: z.strictObject({ include: z.optional(z.enum(['faqs'], { error: 'unknown-value' })) }),
  answers: { 200: { schema: StructuredData, headers: ['ETag'] } },
});
