import type { Appointment } from '@foyer/sdk/contract';
import type { AppointmentRow, KeptTime } from '../store/appointments.ts';
import type { PractitionerRow } from '../store/availability.ts';
import type { Row } from '../store/db.ts';
import type { LinkedVisit } from '../store/visit-links.ts';
import { besides } from './besides.ts';
import { calendarLink } from './calendar-link.ts';
import type { Context } from './context.ts';
import { instantIn } from './instants.ts';
import { maskPatient, plainPatient } from './people.ts';
import { policyOf } from './policy.ts';
import { joinUrl } from './video.ts';
import { inLocale, say } from './words.ts';

/** What an answer, a calendar file or a message is made of. */
export interface VisitRecord {
  readonly appointment: AppointmentRow;
  readonly service: Row<'service'>;
  readonly location: Row<'location'> | undefined;
  readonly practitioner: PractitionerRow | undefined;
  /** An earlier time for it is waited for. */
  readonly waits?: boolean;
  /** Another time, kept for the patient. */
  readonly kept?: KeptTime | null;
  /** Visits that belong with it. */
  readonly linked?: readonly LinkedVisit[];
}

export type Reader = Pick<Context, 'site' | 'locale' | 'now' | 'baseUrl' | 'secret' | 'sight'>;

/** What a link alone says in place of the service, where the hospital asks for a second fact. */
export const visitWord = { en: 'Visit', ar: 'زيارة' };

export const placeOf = (ctx: Reader, row: Row<'location'>): NonNullable<Appointment['location']> => ({
  id: row.id,
  name: say(ctx, row.name),
  address: row.address,
  timeZone: row.time_zone,
  telecom: row.telecom as NonNullable<Appointment['location']>['telecom'],
  ...(row.directions && { directions: say(ctx, row.directions) }),
});

export const personOf = (ctx: Reader, row: PractitionerRow): NonNullable<Appointment['practitioner']> => ({
  id: row.id,
  name: say(ctx, row.name),
  role: say(ctx, row.role),
});

const liveStatus = new Set<AppointmentRow['status']>(['pending', 'booked', 'arrived']);

/**
 * A visit as the contract shows it: in the reader's language, with a fresh calendar link, its patient masked but for whoever verified a
 * code. Needs no query.
 */
export function present(ctx: Reader, visit: VisitRecord): Appointment {
  const { appointment: a, service, location, practitioner, waits = false } = visit;
  const at = (time: Date) => instantIn(time, a.time_zone);
  const masked = ctx.site.managing.secondFact === true && ctx.sight === 'link';
  const join = masked ? undefined : joinUrl(a);
  const calendar = a.starts_at && !a.disrupted_at && liveStatus.has(a.status) ? calendarLink(ctx, a.id) : undefined;
  return {
    id: a.id,
    reference: a.reference,
    status: a.status,
    version: a.version,
    ...(a.starts_at && a.ends_at && { start: at(a.starts_at), end: at(a.ends_at) }),
    timeZone: a.time_zone,
    mode: a.mode as Appointment['mode'],
    ...(a.is_window && { window: true }),
    ...(join !== undefined && { join: { url: join } }),
    service: { id: service.id, name: say(ctx, masked ? visitWord : service.name), durationMinutes: service.duration_minutes },
    ...(location && { location: placeOf(ctx, location) }),
    ...(practitioner && !masked && { practitioner: personOf(ctx, practitioner) }),
    patient: ctx.sight === 'verified' ? plainPatient(a.about) : maskPatient(a.about),
    preparation: masked ? [] : (inLocale(ctx, service.preparation) ?? []),
    ...(a.confirmed_at && { confirmedAt: at(a.confirmed_at) }),
    reminders: a.reminders as NonNullable<Appointment['reminders']>,
    ...(masked && { masked }),
    ...besides(ctx, visit, masked),
    policy: policyOf(ctx, a, service, waits),
    ...(calendar && { calendar: { url: calendar.url, expiresAt: at(calendar.expiresAt) } }),
  };
}
