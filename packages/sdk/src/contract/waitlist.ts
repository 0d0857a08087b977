import * as z from 'zod/mini';
import { Appointment, BookingAnswer, Manage, aboutPeople, reachable } from './appointments.ts';
import { operation } from './operation.ts';
import { Id, IdParams, Instant, openEnum } from './primitives.ts';
import { wishes } from './requests.ts';
import * as routes from './routes.ts';
import { Slot } from './slots.ts';

const { note, ...told } = wishes;
/** What answers tell again: no free text. */
const waitlistWishes = {
  ...told,
  locationIds: z.optional(z.array(Id).check(z.maxLength(50, { error: 'too-many' }))),
  /** Nothing that starts sooner than so many minutes after it is offered: 0 to 20160 (14 days). */
  noticeMinutes: z.optional(
    z.int({ error: 'not-a-number' }).check(z.minimum(0, { error: 'too-small' }), z.maximum(20_160, { error: 'too-large' })),
  ),
};

/** What a time must be like to be offered: a list that is empty or missing asks for nothing. */
export const WaitlistWishesInput = z.strictObject({ ...waitlistWishes, note });

export const WaitlistInput = z
  .strictObject({
    serviceId: Id,
    /** A visit of the service, which an accepted offer moves to an earlier time. Then nothing is said about people: the visit knows. */
    appointmentId: z.optional(Id),
    wishes: z.optional(WaitlistWishesInput),
    ...aboutPeople,
    /** Needed without `appointmentId`. */
    patient: z.optional(aboutPeople.patient),
    /** Needed without `appointmentId`. */
    consent: z.optional(aboutPeople.consent),
  })
  .check(reachable);
export type WaitlistInput = z.input<typeof WaitlistInput>;

/** A time that is kept for one person, until they say yes or no. */
export const WaitlistOffer = z.looseObject({
  id: Id,
  slot: Slot,
  location: Appointment.shape.location,
  practitioner: Appointment.shape.practitioner,
  /** When the visit would end, where needs make it longer than the slot. */
  end: z.optional(Instant),
  /** `lost`: it could not be had any more, and the person waits on. */
  status: openEnum(['open', 'accepted', 'declined', 'expired', 'lost']),
  /** Until then the time is kept. */
  expiresAt: Instant,
});
export type WaitlistOffer = z.output<typeof WaitlistOffer>;

export const waitlistStatuses = ['waiting', 'offered', 'booked', 'left', 'expired'] as const;

/** A place on the waiting list of a service. */
export const WaitlistEntry = z.looseObject({
  id: Id,
  /** A name to say on the phone, such as `K7P-4QX`. No secret, no authority. */
  reference: z.string(),
  status: openEnum(waitlistStatuses),
  service: z.looseObject({ id: Id, name: z.string() }),
  /** As they were said, but for the note. */
  wishes: z.looseObject(waitlistWishes),
  createdAt: Instant,
  /** Nothing is offered after that. */
  expiresAt: Instant,
  /** All that were made, the oldest first: one at most is `open`. */
  offers: z.array(WaitlistOffer),
  /** The visit that is to be earlier; once `booked`, the visit it became. */
  appointment: z.optional(z.looseObject({ id: Id, reference: z.string() })),
  /** Service and clinician are kept back from a link alone: this hospital asks for a second fact. */
  masked: z.optional(z.boolean()),
});
export type WaitlistEntry = z.output<typeof WaitlistEntry>;

export const WaitlistAnswer = z.looseObject({ entry: WaitlistEntry, manage: Manage });
export type WaitlistAnswer = z.output<typeof WaitlistAnswer>;

export const OfferParams = z.strictObject({ id: Id, offerId: Id });

const authority = ['unauthenticated', 'token-expired', 'link-expired'] as const;

export const joinWaitlist = operation(routes.joinWaitlist, {
  body: WaitlistInput,
  answers: { 201: { schema: WaitlistAnswer, headers: ['Location'] } },
  problems: [...authority, 'not-eligible', 'consent-outdated', 'invalid-transition'],
});

export const getWaitlistEntry = operation(routes.getWaitlistEntry, {
  params: IdParams,
  answers: { 200: { schema: WaitlistEntry } },
  problems: authority,
});

export const leaveWaitlist = operation(routes.leaveWaitlist, { params: IdParams, answers: { 204: {} }, problems: authority });

export const acceptOffer = operation(routes.acceptOffer, {
  params: OfferParams,
  body: z.strictObject({}),
  bodyOptional: true,
  answers: { 200: { schema: BookingAnswer, headers: ['ETag'] } },
  problems: [...authority, 'offer-expired', 'slot-unavailable', 'invalid-transition', 'not-eligible', 'duplicate-appointment'],
});

export const declineOffer = operation(routes.declineOffer, {
  params: OfferParams,
  body: z.strictObject({}),
  bodyOptional: true,
  answers: { 200: { schema: WaitlistEntry } },
  problems: [...authority, 'invalid-transition'],
});
