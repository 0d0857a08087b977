import * as z from 'zod/mini';
import { appointmentStatuses } from './appointments.ts';
import { caseStatuses } from './cases.ts';
import { Id, Instant, line, openEnum, paging } from './primitives.ts';
import { waitlistStatuses } from './waitlist.ts';

/** What becomes of a visit or a request. `booked` may be `pending` still: its status says so. */
export const appointmentEvents = [
  'appointment.requested',
  'appointment.booked',
  'appointment.rescheduled',
  'appointment.cancelled',
  'appointment.confirmed',
  'appointment.status-changed',
  'appointment.reminders-changed',
  'appointment.disrupted',
  'appointment.restored',
] as const;

/** What becomes of a place on the waiting list. */
export const waitlistEvents = [
  'waitlist.joined',
  'waitlist.offered',
  'waitlist.offer-ended',
  'waitlist.booked',
  'waitlist.left',
  'waitlist.expired',
] as const;

/** What becomes of a message or a callback, and, from `case.urgent` on, of a complaint alone: somebody may be in danger, or staff did something with it. */
export const caseEvents = [
  'case.received',
  'case.assigned',
  'case.transferred',
  'case.answered',
  'case.reached',
  'case.not-reached',
  'case.unreachable',
  'case.late',
  'case.added',
  'case.moved',
  'case.reopened',
  'case.closed',
  'case.withdrawn',
  'case.urgent',
  'case.acknowledged',
  'case.investigating',
  'case.interim',
  'case.paused',
  'case.resumed',
  'case.signed-off',
  'case.sent-back',
  'case.changed',
] as const;

export const webhookEvents = [...appointmentEvents, ...waitlistEvents, ...caseEvents] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Ids and no more: whoever is told asks for the rest, with an authority of their own. */
export const AppointmentEvent = z.looseObject({
  type: openEnum(appointmentEvents),
  /** When it happened, however often it is sent. */
  timestamp: Instant,
  data: z.looseObject({
    id: Id,
    /** Counts changes from 1: events may come twice, and out of order. */
    version: z.number(),
    status: openEnum(appointmentStatuses),
  }),
});
export type AppointmentEvent = z.output<typeof AppointmentEvent>;

export const WaitlistEvent = z.looseObject({
  type: openEnum(waitlistEvents),
  timestamp: Instant,
  data: z.looseObject({ id: Id, status: openEnum(waitlistStatuses) }),
});
export type WaitlistEvent = z.output<typeof WaitlistEvent>;

/** Never the words, nor who wrote them. */
export const CaseEvent = z.looseObject({
  type: openEnum(caseEvents),
  timestamp: Instant,
  data: z.looseObject({
    id: Id,
    /** Counts changes from 1. */
    version: z.number(),
    status: openEnum(caseStatuses),
  }),
});
export type CaseEvent = z.output<typeof CaseEvent>;

/** For the hospital's SMS gateway alone: what one patient is to read. */
export const TextMessage = z.looseObject({
  type: z.literal('message.sms'),
  timestamp: Instant,
  data: z.looseObject({
    /** As it was left, without spaces and signs: digits, and a plus before them where there was one. */
    to: z.string(),
    /** Time, place and link; no name, reason or department. */
    text: z.string(),
    /** BCP 47, of the text. */
    language: z.string(),
  }),
});
export type TextMessage = z.output<typeof TextMessage>;

/** `crm` hears of events; `sms` is the gateway that sends text messages, one a hospital. */
export const webhookKinds = ['crm', 'sms'] as const;

/** An endpoint as the hospital registers it. */
export const WebhookInput = z.strictObject({
  kind: z.enum(webhookKinds, { error: 'unknown-value' }),
  url: line(2000),
  /** Of a `crm`: these alone; all where it is missing or empty. */
  events: z.optional(
    z.array(z.enum(webhookEvents, { error: 'unknown-value' })).check(z.maxLength(webhookEvents.length, { error: 'too-many' })),
  ),
});
export type WebhookInput = z.output<typeof WebhookInput>;

export const deliveryStates = ['waiting', 'failing', 'dead', 'bounced', 'sent', 'discarded'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const DeliveriesQuery = z.strictObject({
  state: z.optional(z.enum(deliveryStates, { error: 'unknown-value' })),
  /** Of one visit alone. */
  appointment: z.optional(Id),
  ...paging,
});

/** A message that came back after it was taken over, by the id it was sent under. */
export const BounceInput = z.strictObject({ messageId: line(300) });
