import * as z from 'zod/mini';
import { Appointment, Reminders } from './appointments.ts';
import { operation } from './operation.ts';
import { Id, IdParams, Instant, line, text } from './primitives.ts';
import * as routes from './routes.ts';

export const RescheduleInput = z.strictObject({
  /** Another time of the same service; its place, clinician and mode may differ. */
  slotId: Id,
  /** A hold of that time; its secret goes in `Hold-Secret`. */
  holdId: z.optional(Id),
});
export type RescheduleInput = z.input<typeof RescheduleInput>;

export const CancelInput = z.strictObject({ reason: z.optional(text(1000)) });
export type CancelInput = z.input<typeof CancelInput>;

export const RemindersInput = z.strictObject({ reminders: Reminders });
export type RemindersInput = z.input<typeof RemindersInput>;

const isEmail = (s: string) => /^[^\s@]+@[^\s@]+$/.test(s);
const digits = (s: string) => s.replace(/\D/gu, '').length;

export const LookupInput = z.strictObject({
  /** An e-mail address or a phone number that a visit was booked with. */
  contact: line(254).check(z.refine((s) => isEmail(s) || (digits(s) >= 5 && digits(s) <= 20), { error: 'not-a-contact' })),
  /** Only that visit, such as `K7P-4QX`; small letters, spaces and hyphens make no difference. */
  reference: z.optional(line(20)),
});
export type LookupInput = z.input<typeof LookupInput>;

/** The same for every contact, known or not. */
export const LookupAnswer = z.looseObject({ accepted: z.boolean() });

export const CodeAnswer = z.looseObject({
  expiresAt: Instant,
  /** For clocks that are wrong. */
  expiresInSeconds: z.number(),
  /** Masked, such as `g•••@p•••.org`. */
  sentTo: z.string(),
  /** How often a code may still be tried. Sending again does not raise it. */
  triesLeft: z.number(),
});
export type CodeAnswer = z.output<typeof CodeAnswer>;

/** Six digits; spaces and a hyphen may stand between them. */
export const VerifyInput = z.strictObject({
  code: line(20).check(z.refine((s) => /^\d{6}$/.test(s.replace(/[\s-]/gu, '')), { error: 'not-a-code' })),
});
export type VerifyInput = z.input<typeof VerifyInput>;

export const VerifyAnswer = z.looseObject({
  /** Nothing masked. */
  appointment: Appointment,
  /** Manages the visit as the other token does, and sees it whole, until it expires. */
  manage: z.looseObject({ token: z.string(), expiresAt: Instant }),
});
export type VerifyAnswer = z.output<typeof VerifyAnswer>;

const changed = { 200: { schema: Appointment, headers: ['ETag'] } } as const;
const authority = ['unauthenticated', 'token-expired', 'link-expired'] as const;

export const rescheduleAppointment = operation(routes.rescheduleAppointment, {
  params: IdParams,
  body: RescheduleInput,
  answers: changed,
  problems: [
    ...authority,
    'precondition-required',
    'version-mismatch',
    'invalid-transition',
    'cutoff-passed',
    'reschedule-limit',
    'slot-unavailable',
    'hold-conflict',
    'outside-booking-window',
    'not-eligible',
    'duplicate-appointment',
  ],
});

export const cancelAppointment = operation(routes.cancelAppointment, {
  params: IdParams,
  body: CancelInput,
  bodyOptional: true,
  answers: changed,
  problems: [...authority, 'precondition-required', 'version-mismatch', 'invalid-transition', 'cutoff-passed', 'not-eligible'],
});

export const confirmAppointment = operation(routes.confirmAppointment, {
  params: IdParams,
  body: z.strictObject({}),
  bodyOptional: true,
  answers: changed,
  problems: [...authority, 'invalid-transition'],
});

export const setReminders = operation(routes.setReminders, {
  params: IdParams,
  body: RemindersInput,
  answers: changed,
  problems: [...authority, 'invalid-transition'],
});

export const lookUpAppointments = operation(routes.lookUpAppointments, {
  body: LookupInput,
  answers: { 202: { schema: LookupAnswer } },
});

export const sendCode = operation(routes.sendCode, {
  params: IdParams,
  body: z.strictObject({}),
  bodyOptional: true,
  answers: { 202: { schema: CodeAnswer } },
  problems: [...authority, 'not-eligible'],
});

export const verifyCode = operation(routes.verifyCode, {
  params: IdParams,
  body: VerifyInput,
  answers: { 200: { schema: VerifyAnswer, headers: ['ETag'] } },
  problems: authority,
});
