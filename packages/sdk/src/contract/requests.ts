import * as z from 'zod/mini';
import { BookingAnswer, aboutPeople, reachable } from './appointments.ts';
import { operation } from './operation.ts';
import { Day, Id, Mode, text } from './primitives.ts';
import * as routes from './routes.ts';

/** When, with whom and how the patient would like to come. */
export const wishes = {
  /** Days of the place's calendar, both included. */
  from: z.optional(Day),
  to: z.optional(Day),
  daysOfWeek: z.optional(
    z
      .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], { error: 'unknown-value' }))
      .check(z.maxLength(7, { error: 'too-many' })),
  ),
  /** By the clock of the place: before 12:00, from then to 17:00, from 17:00 on. */
  partsOfDay: z.optional(
    z.array(z.enum(['morning', 'afternoon', 'evening'], { error: 'unknown-value' })).check(z.maxLength(3, { error: 'too-many' })),
  ),
  practitionerId: z.optional(Id),
  mode: z.optional(Mode),
  note: z.optional(text(1000)),
};

export const WishesInput = z.strictObject({ ...wishes, locationId: z.optional(Id) });

export const RequestInput = z
  .strictObject({
    serviceId: Id,
    wishes: z.optional(WishesInput),
    ...aboutPeople,
  })
  .check(reachable);
export type RequestInput = z.input<typeof RequestInput>;

export const createRequest = operation(routes.createRequest, {
  body: RequestInput,
  answers: { 201: { schema: BookingAnswer, headers: ['Location', 'ETag'] } },
  problems: ['not-eligible', 'consent-outdated', 'unauthenticated', 'token-expired'],
});
