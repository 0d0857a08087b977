import * as z from 'zod/mini';
import { Location } from './locations.ts';
import { operation } from './operation.ts';
import { Practitioner } from './practitioners.ts';
import { Day, Id, Instant, Mode, TimeZone, modes, openEnum, paging } from './primitives.ts';
import * as routes from './routes.ts';
import { Service } from './services.ts';

/** A time that can be booked. FHIR Slot; nothing in it is about a person. */
export const Slot = z.looseObject({
  id: Id,
  serviceId: Id,
  locationId: Id,
  practitionerId: z.optional(Id),
  mode: openEnum(modes),
  start: Instant,
  end: Instant,
  /** The location's own. `start` and `end` carry its offset. */
  timeZone: TimeZone,
  /** True for a session: come at any time from `start` to `end`. */
  window: z.optional(z.boolean()),
  /** Seats left in a session. */
  remaining: z.optional(z.number()),
  /** Booked elsewhere: send the patient there. Such a slot can be neither held nor booked here. */
  deepLink: z.optional(z.string()),
  phone: z.optional(z.string()),
});
export type Slot = z.output<typeof Slot>;

/** `from` and `to` are days of the slot's own location, both included, at most 62 of them. */
const span = { service: Id, from: Day, to: Day, location: z.optional(Id), practitioner: z.optional(Id), mode: z.optional(Mode) };

export const listSlots = operation(routes.listSlots, {
  query: z.strictObject({ ...span, for: z.optional(Id), ...paging }),
  answers: {
    200: {
      schema: z.looseObject({
        items: z.array(Slot),
        nextCursor: z.optional(z.string()),
        included: z.looseObject({ services: z.array(Service), locations: z.array(Location), practitioners: z.array(Practitioner) }),
      }),
    },
  },
  problems: ['range-too-wide', 'unauthenticated', 'token-expired', 'link-expired'],
});

export const getAvailability = operation(routes.getAvailability, {
  query: z.strictObject(span),
  answers: {
    200: {
      schema: z.looseObject({
        days: z.array(z.looseObject({ date: Day, free: z.number() })),
        /** The first day after the span that has a free time. */
        next: z.optional(Day),
      }),
    },
  },
  problems: ['range-too-wide'],
});
