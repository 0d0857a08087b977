import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarFile } from '../ports.ts';
import type { Row } from '../store/db.ts';
import { en, mailTerms } from './mails/terms.ts';
import { inLocale, oneLine, when, writtenLocale } from './wording.ts';

/** What a calendar file is made of: rows as they are stored, and where the visit can be managed. */
export interface CalendarVisit {
  readonly appointment: Row<'appointment'>;
  readonly site: Pick<Row<'site'>, 'name' | 'default_locale' | 'contact'>;
  readonly location: Pick<Row<'location'>, 'name' | 'address'> | undefined;
  /** The site's base URL. The file links to its `/visit` page, without a token: calendars are shared and synced (P8). */
  readonly baseUrl: string;
  readonly locale: string;
}

/** Controls and line separators can end a line for some reader (RFC 5545, 3.1): in one line of text they become a space. */
const line = (text: string) => text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

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
  const text = (texts: Readonly<Record<string, string>>) => line(inLocale(texts, locale, site.default_locale));
  const cancelled = appointment.status === 'cancelled';

  const start = when(appointment.starts_at, appointment.time_zone, locale);
  const end = when(appointment.ends_at, appointment.time_zone, locale);
  const description = [
    appointment.is_window ? terms.between(start, end) : terms.at(start),
    terms.call(line(site.contact.phone)),
    ...(site.contact.textRelay ? [terms.textRelay(line(site.contact.textRelay))] : []),
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
    status: cancelled ? ICalEventStatus.CANCELLED : appointment.status === 'pending' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    // A whole day's session must not block the patient's whole day.
    transparency: appointment.is_window ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  if (appointment.mode === 'in-person' && location) event.location(`${text(location.name)}, ${line(oneLine(location.address))}`);
  else if (appointment.mode === 'video') event.location(terms.video);
  else if (appointment.mode === 'phone') event.location(terms.byPhone);

  return { filename: 'visit.ics', content: calendar.toString(), method: cancelled ? 'CANCEL' : 'PUBLISH' };
}
