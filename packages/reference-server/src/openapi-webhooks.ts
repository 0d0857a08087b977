import {
  AppointmentEvent,
  CaseEvent,
  TextMessage,
  WaitlistEvent,
  appointmentEvents,
  caseEvents,
  waitlistEvents,
} from '@foyer/sdk/contract/webhooks';
import type { ZodOpenApiPathItemObject, ZodOpenApiPathsObject, ZodOpenApiResponsesObject } from 'zod-openapi';

/** Schemas of webhooks that have a name of their own in the document. */
export const webhookSchemas = { AppointmentEvent, WaitlistEvent, CaseEvent, TextMessage } as const;

const words = {
  'appointment.requested': 'A visit was asked for, without a time',
  'appointment.booked': 'A visit was booked: `pending` where a person confirms it first',
  'appointment.rescheduled': 'A visit has another time',
  'appointment.cancelled': 'A visit was cancelled or refused, or a request taken back',
  'appointment.confirmed': 'The patient says that they will come',
  'appointment.status-changed': 'A visit was approved, has begun, took place, or was missed',
  'appointment.reminders-changed': 'The patient chose how to be reminded, if at all',
  'appointment.disrupted': 'The time of a visit was blocked, and its patient is told; it stays what it is until they choose',
  'appointment.restored': 'The time of a visit was blocked, and is not any more',
  'waitlist.joined': 'Somebody waits for a time',
  'waitlist.offered': 'A time is kept for somebody who waits',
  'waitlist.offer-ended': 'An offered time was not taken, and they wait on',
  'waitlist.booked': 'An offered time was taken',
  'waitlist.left': 'Somebody waits no longer',
  'waitlist.expired': 'The waiting has ended by itself',
  'case.received': 'Somebody wrote, or asks to be called',
  'case.assigned': 'Somebody at the hospital has it',
  'case.transferred': 'Another department has it',
  'case.answered': 'It was answered in writing',
  'case.reached': 'They were called, and spoken to',
  'case.not-reached': 'They were called, and not reached; they will be called again',
  'case.unreachable': 'They could not be reached, and are told what comes next',
  'case.late': 'It was not answered by the time that was promised',
  'case.added': 'They added words',
  'case.moved': 'They will be called at another time',
  'case.reopened': 'It is open again',
  'case.closed': 'It is closed',
  'case.withdrawn': 'They took it back',
  'case.urgent': 'Somebody may be in danger: whoever is on call looks at it now',
  'case.acknowledged': 'They were told that the hospital has their complaint',
  'case.investigating': 'Somebody looks into it',
  'case.interim': 'They were told that it takes longer',
  'case.paused': 'The clock stands still, and they were told why',
  'case.resumed': 'The clock runs again',
  'case.signed-off': 'A second person stands for the outcome',
  'case.sent-back': 'The outcome is to be changed',
  'case.changed': 'Staff did something else with it',
} as const satisfies Record<(typeof appointmentEvents | typeof waitlistEvents | typeof caseEvents)[number], string>;

const header = (name: string, description: string) =>
  ({ name, in: 'header', required: true, description, schema: { type: 'string' } }) as const;

const headers = [
  header('webhook-id', 'The same however often a message is sent: what was seen before is a repetition.'),
  header('webhook-timestamp', 'Of this try, in seconds since 1970. Refuse one that is more than five minutes off.'),
  header(
    'webhook-signature',
    '`v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64; two, with a space between, while the secret is changed.',
  ),
];

const timestamp = '2026-11-30T14:05:00.000Z';
const visit = { id: '3f0c6e1a-7a52-4d1c-9a55-0b8a5a5f7c11', version: 2, status: 'booked' };
const place = { id: '8d2f8c0e-51d7-4a0b-8f0e-6a7f5f0b2c44', status: 'waiting' };
const question = { id: '5b1c7d0e-2f64-4a8d-9c3b-7e1f0a9d6c52', version: 2, status: 'answered' };
const text = {
  to: '+15550123',
  text: 'Riverside General Hospital: Your visit is booked.\nTuesday 1 December 2026, 9:40 am (Eastern Time)\nMain building\nhttps://care.example.org/visit#3f0c6e1a.oT3n',
  language: 'en',
};

const answers: ZodOpenApiResponsesObject = {
  '2XX': { description: 'It has the message.' },
  '410': { description: 'It wants no message any more, ever: it is disabled.' },
  default: { description: 'The message is sent again, later each time.' },
};

type Posted = readonly [type: string, item: ZodOpenApiPathItemObject];

const posted = (
  type: string,
  summary: string,
  schema: (typeof webhookSchemas)[keyof typeof webhookSchemas],
  data: object,
  responses: ZodOpenApiResponsesObject,
): Posted => [
  type,
  {
    post: {
      operationId: type,
      tags: ['Webhooks'],
      summary,
      security: [],
      parameters: headers,
      requestBody: { required: true, content: { 'application/json': { schema, example: { type, timestamp, data } } } },
      responses,
    },
  },
];

/** What a hospital's own systems may be sent (Standard Webhooks 1.0), for the `webhooks` of OpenAPI 3.1. */
export const webhookPaths = (): ZodOpenApiPathsObject =>
  Object.fromEntries([
    ...appointmentEvents.map((type) => posted(type, words[type], AppointmentEvent, visit, answers)),
    ...waitlistEvents.map((type) => posted(type, words[type], WaitlistEvent, place, answers)),
    ...caseEvents.map((type) => posted(type, words[type], CaseEvent, question, answers)),
    posted('message.sms', 'A text for the hospital’s SMS gateway to send', TextMessage, text, {
      ...answers,
      '422': { description: 'This text can never arrive: the number is wrong, or its owner wants none.' },
    }),
  ]);
