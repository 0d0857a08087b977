import type { BookingAnswer } from '@foyer/sdk/contract';
import { insertAppointment, type AppointmentRow } from '../store/appointments.ts';
import type { About } from '../store/db.ts';
import type { Topic } from '../store/outbox.ts';
import type { Context, Tx } from './context.ts';
import type { People } from './eligibility.ts';
import { visitMade } from './events.ts';
import { newId } from './ids.ts';
import { present, type VisitRecord } from './present.ts';
import { newReference } from './references.ts';
import { manageUntil, manageUrl, newSecret } from './tokens.ts';
import { afterCommit } from './transactions.ts';
import { newRoom } from './video.ts';

export interface NewVisit extends Omit<VisitRecord, 'appointment'> {
  readonly id: string;
  readonly status: 'booked' | 'pending' | 'proposed';
  readonly topic: Topic;
  readonly mode: string;
  readonly timeZone: string;
  /** None of a request. */
  readonly slot?: { readonly id: string; readonly starts_at: Date; readonly ends_at: Date; readonly capacity: number | null };
  /** Ends with the visit's beginning. */
  readonly holdId?: string | undefined;
  readonly wishes?: About['wishes'];
  /** Said before, when they began to wait. */
  readonly said?: { readonly at: Date; readonly locale: string; readonly subject: string | null };
}

/** The language to write in: the patient's if the hospital has it, else the one they booked in. */
export function localeOf(ctx: Context, language: string | undefined): string {
  const wanted = [language, language?.split('-')[0]];
  return wanted.find((l) => l !== undefined && ctx.site.locales.includes(l)) ?? ctx.locale;
}

/** Whoever says nothing is reminded in the way they can be reached: the booker, if there is one. */
export function remindersOf({ patient, bookedBy }: People): AppointmentRow['reminders'] {
  const email = bookedBy?.email ?? patient.email;
  return [email === undefined ? 'sms' : 'email'];
}

function rowOf(ctx: Context, people: People, visit: NewVisit): AppointmentRow {
  const { consent, reminders = remindersOf(people), ...about } = people;
  const { said = { at: ctx.now, locale: localeOf(ctx, people.patient.language), subject: ctx.caller.bearer?.subject ?? null } } = visit;
  return {
    id: visit.id,
    site_id: ctx.site.id,
    reference: newReference(ctx.random),
    status: visit.status,
    version: 1,
    slot_id: visit.slot?.id ?? null,
    service_id: visit.service.id,
    location_id: visit.location?.id ?? null,
    practitioner_id: visit.practitioner?.id ?? null,
    mode: visit.mode,
    starts_at: visit.slot?.starts_at ?? null,
    ends_at: visit.slot?.ends_at ?? null,
    time_zone: visit.timeZone,
    is_window: visit.slot !== undefined && visit.slot.capacity !== null,
    join_url: newRoom(ctx, visit.mode),
    about: { ...about, ...(visit.wishes && { wishes: visit.wishes }) } as About,
    reminders: [...new Set(reminders)],
    consent_version: consent.version,
    consented_at: said.at,
    locale: said.locale,
    subject: said.subject,
    confirmed_at: null,
    cancelled_at: null,
    cancel_reason: null,
    rescheduled: 0,
    moved_at: null,
    sequence: 0,
    disrupted_at: null,
    kept_hold_id: null,
    created_at: ctx.now,
    updated_at: ctx.now,
  };
}

/** Writes a visit with its manage token and its message, and answers with both. Its time must be taken already. */
export async function recordVisit(ctx: Context, tx: Tx, people: People, visit: NewVisit): Promise<BookingAnswer> {
  const { service, location, practitioner, topic, holdId } = visit;
  const appointment = rowOf(ctx, people, visit);
  const { secret, hash } = newSecret(ctx.random);
  const of = { siteId: ctx.site.id, subjectId: appointment.id };
  await insertAppointment(tx, appointment, {
    token: { ...of, hash, kind: 'visit', expiresAt: manageUntil(appointment, ctx.now) },
    message: { ...of, id: newId(ctx.random), topic, runAt: ctx.now },
    event: visitMade(ctx, appointment),
    holdId,
  });
  afterCommit(tx, () => ctx.wakeOutbox?.());
  return {
    appointment: present(ctx, { appointment, service, location, practitioner }),
    manage: { token: secret, url: manageUrl(ctx, appointment.id, secret) },
  };
}
