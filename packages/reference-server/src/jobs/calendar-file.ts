import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarFile } from '../ports.ts';
import type { Localised, Row } from '../store/db.ts';
import { say } from '../services/words.ts';
import { en, mailTerms } from './mails/terms.ts';
import { oneLine, plainLine, when, writtenLocale } from './wording.ts';

/** What a calendar file is made of: rows as they are stored, and where the visit can be managed. */
export interface CalendarVisit {
  readonly appointment: Row<'appointment'>;
  readonly site: Row<'site'>;
  readonly location: Pick<Row<'location'>, 'name' | 'address'> | undefined;
  /** The site's base URL. The file links to its `/visit` page, without a token: calendars are shared and synced (P8). */
  readonly baseUrl: string;
  readonly locale: string;
}

/**
 * The visit as a calendar file (RFC 5545): time, place and phone; never a reason, a department or a name.
 * UID and SEQUENCE let a calendar replace an older file of the same visit.
 *
 * @returns undefined for a visit that has no time.
 */
export function calendarFile(visit: CalendarVisit): CalendarFile | undefined {
  const { appointment, site, location } = visit;
  if (!appointment.starts_at || !appointment.ends_at) return undefined;
  const locale = writtenLocale(mailTerms, visit.locale);
  const terms = mailTerms[locale] ?? en;
  const text = (texts: Localised) => plainLine(say({ locale, site }, texts));
  // Until another time is chosen, nothing takes place.
  const cancelled = appointment.status === 'cancelled' || appointment.disrupted_at !== null;

  const start = when(appointment.starts_at, appointment.time_zone, locale);
  const end = when(appointment.ends_at, appointment.time_zone, locale);
  const description = [
    appointment.is_window ? terms.between(start, end) : terms.at(start),
    terms.call(plainLine(site.contact.phone)),
    ...(site.contact.textRelay ? [terms.textRelay(plainLine(site.contact.textRelay))] : []),
  ];

  const calendar = ical({ prodId: { company: 'Foyer', product: 'Visits', language: locale.toUpperCase() } });
  calendar.method(cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
  const event = calendar.createEvent({
    id: `${appointment.id.replace(/[^\w.~-]/gu, '')}@visits.foyer`,
    sequence: appointment.sequence,
    stamp: appointment.updated_at,
    start: appointment.starts_at,
    end: appointment.ends_at,
    summary: terms.visitAt(text(site.name)),
    description: description.join('\n'),
    url: `${visit.baseUrl}/visit`,
    status: cancelled
      ? ICalEventStatus.CANCELLED
      : appointment.status === 'pending'
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
    // A whole day's session must not block the patient's whole day.
    transparency: appointment.is_window ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  if (appointment.mode === 'in-person' && location) event.location(terms.place(text(location.name), plainLine(oneLine(location.address))));
  else if (appointment.mode === 'video') event.location(terms.video);
  else if (appointment.mode === 'phone') event.location(terms.byPhone);

  return { filename: 'visit.ics', content: calendar.toString(), method: cancelled ? 'CANCEL' : 'PUBLISH' };
}
