import * as z from 'zod/mini';
import { Address } from './locations.ts';
import { operation } from './operation.ts';
import {
  Day,
  Email,
  Id,
  IdParams,
  Instant,
  Language,
  Phone,
  Telecom,
  TimeZone,
  line,
  modes,
  openEnum,
  page,
  paging,
  text,
} from './primitives.ts';
import { Answers } from './questionnaires.ts';
import * as routes from './routes.ts';
import { Slot } from './slots.ts';

/** The patient, as told by whoever books. Never looked up, never matched, for an anonymous caller. */
export const PatientInput = z.strictObject({
  name: line(200),
  birthDate: z.optional(Day),
  email: z.optional(Email),
  phone: z.optional(Phone),
  /** The language to write to them in. */
  language: z.optional(Language),
});

/** Whoever books for someone else; they get the messages. */
export const BookedByInput = z.strictObject({
  name: line(200),
  /** `parent`, `guardian`, `partner`, `child`, `relative`, `carer`, `other`, or own words. */
  relationship: line(60),
  email: z.optional(Email),
  phone: z.optional(Phone),
});

/** The service's `needRules` say what they mean for the visit: a longer one, or not at every place (`not-eligible`). */
export const NeedsInput = z.strictObject({
  /** The language to interpret to, BCP 47; sign languages too (`ase`, `bfi`). */
  interpreter: z.optional(Language),
  /** `step-free`, `wheelchair`, `hoist`, `sign-language`, `hearing-loop`, `quiet-place`, `large-print`, `extra-time`, `companion`, or own words. */
  access: z.optional(z.array(line(60)).check(z.maxLength(20, { error: 'too-many' }))),
  note: z.optional(text(1000)),
});

export const ReferralInput = z.strictObject({ reference: z.optional(line(100)), from: z.optional(line(200)) });

export const ConsentInput = z.strictObject({
  accepted: z.literal(true, { error: 'consent-needed' }),
  /** The version of the text that was shown, from discovery. */
  version: line(40),
});

export const reminderChannels = ['email', 'sms'] as const;
/** Unless told, the way the patient can be reached by. */
export const Reminders = z
  .array(z.enum(reminderChannels, { error: 'unknown-value' }))
  .check(z.maxLength(reminderChannels.length, { error: 'too-many' }));

/** What booking and requesting ask about people. */
export const aboutPeople = {
  patient: PatientInput,
  bookedBy: z.optional(BookedByInput),
  needs: z.optional(NeedsInput),
  referral: z.optional(ReferralInput),
  reason: z.optional(text(2000)),
  answers: z.optional(Answers),
  reminders: z.optional(Reminders),
  consent: ConsentInput,
};

type Reachable = {
  patient?: { email?: string | undefined; phone?: string | undefined } | undefined;
  bookedBy?: { email?: string | undefined; phone?: string | undefined } | undefined;
};

/** The hospital must be able to reach somebody: an e-mail or a phone, the patient's or the booker's. */
export const reachable = z.refine<Reachable>(
  ({ patient, bookedBy }) => !patient || Boolean(patient.email ?? patient.phone ?? bookedBy?.email ?? bookedBy?.phone),
  { error: 'contact-needed', path: ['patient', 'email'] },
);

export const AppointmentInput = z
  .strictObject({
    slotId: Id,
    /** A hold of this slot; its secret goes in `Hold-Secret`. One that expired still books while the slot is free. */
    holdId: z.optional(Id),
    ...aboutPeople,
  })
  .check(reachable);
export type AppointmentInput = z.input<typeof AppointmentInput>;

/** FHIR Appointment.status, and `pending` where a person at the hospital confirms first. */
export const appointmentStatuses = ['proposed', 'waitlist', 'pending', 'booked', 'arrived', 'fulfilled', 'cancelled', 'noshow'] as const;

const Permission = {
  allowed: z.boolean(),
  until: z.optional(Instant),
  /** Why not, in plain words. */
  why: z.optional(z.string()),
};

export const Appointment = z.looseObject({
  id: Id,
  /** A name to say on the phone, such as `K7P-4QX`. No secret, no authority. */
  reference: z.string(),
  status: openEnum(appointmentStatuses),
  /** Counts changes from 1; the ETag carries it. */
  version: z.number(),
  /** `start` and `end` are missing only on a request (FHIR app-3). */
  start: z.optional(Instant),
  end: z.optional(Instant),
  timeZone: TimeZone,
  mode: openEnum(modes),
  window: z.optional(z.boolean()),
  /** How to join a video visit or who calls. */
  join: z.optional(z.looseObject({ url: z.optional(z.string()), text: z.optional(z.string()) })),
  service: z.looseObject({ id: Id, name: z.string(), durationMinutes: z.number() }),
  location: z.optional(
    z.looseObject({
      id: Id,
      name: z.string(),
      address: Address,
      timeZone: TimeZone,
      telecom: z.array(Telecom),
      directions: z.optional(z.string()),
    }),
  ),
  practitioner: z.optional(z.looseObject({ id: Id, name: z.string(), role: z.string() })),
  /** Masked: enough to recognise oneself. */
  patient: z.looseObject({ name: z.string(), email: z.optional(z.string()), phone: z.optional(z.string()) }),
  preparation: z.array(z.string()),
  /** When the patient said that they will come. A move takes it back. */
  confirmedAt: z.optional(Instant),
  /** How reminders are sent; empty when nobody wants them. */
  reminders: z.optional(z.array(openEnum(reminderChannels))),
  /** Service, clinician and preparation are kept back until a code is verified (`POST .../codes`): this hospital asks for a second fact. */
  masked: z.optional(z.boolean()),
  /**
   * The hospital cannot see the patient at `start`: they choose another time (no limit or cut-off counts) or cancel, and the status stays what it is
   * until then. `offer` is kept for this visit: a move to it needs no hold.
   */
  disrupted: z.optional(z.looseObject({ since: Instant, offer: z.optional(z.looseObject({ slot: Slot, expiresAt: Instant })) })),
  /** Other visits of the patient that belong with this one: `before` it or after it. Moving this one moves none of them. */
  linked: z.optional(
    z.array(
      z.looseObject({
        id: Id,
        reference: z.string(),
        relation: openEnum(['before', 'after']),
        start: z.optional(Instant),
        service: z.optional(z.looseObject({ id: Id, name: z.string() })),
      }),
    ),
  ),
  policy: z.looseObject({
    cancel: z.looseObject(Permission),
    reschedule: z.looseObject({ ...Permission, remaining: z.optional(z.number()) }),
    /** To wait for an earlier time; missing where the service has no waiting list. */
    waitlist: z.optional(z.looseObject(Permission)),
  }),
  /** A calendar file (RFC 5545) at a link that works without a header. */
  calendar: z.optional(z.looseObject({ url: z.string(), expiresAt: Instant })),
});
export type Appointment = z.output<typeof Appointment>;

/** The token is told once; only its hash is kept. */
export const Manage = z.looseObject({ token: z.string(), url: z.string() });

export const BookingAnswer = z.looseObject({ appointment: Appointment, manage: Manage });
export type BookingAnswer = z.output<typeof BookingAnswer>;

export const bookAppointment = operation(routes.bookAppointment, {
  body: AppointmentInput,
  answers: { 201: { schema: BookingAnswer, headers: ['Location', 'ETag'] } },
  problems: [
    'slot-unavailable',
    'hold-conflict',
    'outside-booking-window',
    'not-eligible',
    'consent-outdated',
    'duplicate-appointment',
    'unauthenticated',
    'token-expired',
  ],
});

export const getAppointment = operation(routes.getAppointment, {
  params: IdParams,
  answers: { 200: { schema: Appointment, headers: ['ETag'] } },
  problems: ['unauthenticated', 'token-expired', 'link-expired'],
});

export const listAppointments = operation(routes.listAppointments, {
  query: z.strictObject(paging),
  answers: { 200: { schema: page(Appointment) } },
  problems: ['unauthenticated', 'token-expired'],
});
