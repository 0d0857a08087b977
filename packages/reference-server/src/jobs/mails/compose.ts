import type { Mail } from '../../ports.ts';
import type { Deps } from '../../services/context.ts';
import { createSites } from '../../services/sites.ts';
import { issueToken, manageUntil, manageUrl } from '../../services/tokens.ts';
import { joinUrl } from '../../services/video.ts';
import { say } from '../../services/words.ts';
import { subjectOf, type Claim, type Subject } from '../../store/deliveries.ts';
import { calendarFile } from '../calendar-file.ts';
import { oneLine, plainLine, when, writtenLocale } from '../wording.ts';
import { asHtml, asText, type Letter } from './layout.ts';
import { en, mailTerms, type MailTerms } from './terms.ts';

/** No mail can ever be made of it, so it is not tried again. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

interface Kind {
  readonly words: keyof MailTerms['opening'];
  /** The states of the visit in which the message is still true; in any other it is dropped. */
  readonly states: readonly Subject['appointment']['status'][];
  readonly link: boolean;
  readonly calendar: boolean;
}

const kinds: Readonly<Record<string, Kind>> = {
  'visit-booked': { words: 'booked', states: ['booked'], link: true, calendar: true },
  'visit-pending': { words: 'pending', states: ['pending'], link: true, calendar: false },
  'visit-approved': { words: 'approved', states: ['booked'], link: true, calendar: true },
  'visit-declined': { words: 'declined', states: ['cancelled'], link: false, calendar: false },
  'request-received': { words: 'requested', states: ['proposed', 'waitlist', 'pending', 'booked'], link: true, calendar: false },
};

/** Whoever books for someone else gets the messages; when they left no e-mail, the patient's is used. */
const recipientOf = ({ about }: Subject['appointment']): string | undefined => about.bookedBy?.email ?? about.patient.email;

/** One address and nothing that a mail server could read as more than one (RFC 5322, 3.4.1, without quoted names). */
const oneAddress = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()\\,;:"@]+$/u;

function facts({ appointment, site, location }: Subject, locale: string, terms: MailTerms): [string, string][] {
  const told: [string, string][] = [];
  if (appointment.starts_at && appointment.ends_at) {
    const start = when(appointment.starts_at, appointment.time_zone, locale);
    told.push([
      terms.when,
      appointment.is_window ? terms.between(start, when(appointment.ends_at, appointment.time_zone, locale)) : terms.at(start),
    ]);
  }
  if (appointment.mode === 'video') told.push([terms.where, terms.video]);
  else if (appointment.mode === 'phone') told.push([terms.where, terms.byPhone]);
  else if (location) told.push([terms.where, terms.place(say({ locale, site }, location.name), oneLine(location.address))]);
  return [...told, [terms.reference, appointment.reference]];
}

/**
 * The mail a message of the outbox stands for, as things are now: time, place, reference, link and phone; never a reason,
 * a department or a name (T8, P3, P8). Each mail carries a token of its own.
 *
 * @returns undefined when there is nothing to send: nobody to send it to, or it is no longer true.
 * @throws Undeliverable
 */
export async function compose(deps: Deps, claim: Claim, mailFrom?: string): Promise<Mail | undefined> {
  const kind = kinds[claim.topic];
  if (!kind) throw new Undeliverable('unknown-topic');
  const subject = await subjectOf(deps.db, claim);
  if (!subject) return undefined;
  const { appointment, site, location } = subject;
  const now = deps.clock.now();
  const to = recipientOf(appointment);
  if (to === undefined || !kind.states.includes(appointment.status) || (appointment.ends_at && appointment.ends_at < now)) return undefined;
  if (!oneAddress.test(to)) throw new Undeliverable('bad-address');

  const locale = writtenLocale(mailTerms, appointment.locale);
  const terms = mailTerms[locale] ?? en;
  const baseUrl = createSites(deps).baseUrl(site);
  const token = kind.link
    ? await issueToken(
        deps.db,
        { site, random: deps.random },
        { kind: 'visit', subjectId: appointment.id, expiresAt: manageUntil(appointment, now) },
      )
    : undefined;
  const join = joinUrl(appointment);
  const next = kind.words in terms.next ? terms.next[kind.words as keyof MailTerms['next']] : undefined;
  const letter: Letter = {
    locale,
    terms,
    subject: terms.subject[kind.words],
    opening: terms.opening[kind.words],
    facts: facts(subject, locale, terms).map(([name, value]) => [name, plainLine(value)] as const),
    phone: plainLine(site.contact.phone),
    hospital: plainLine(say({ locale, site }, site.name)),
    ...(next && { next }),
    ...(join !== undefined && { join }),
    ...(token && { link: manageUrl(baseUrl, appointment.id, token) }),
    ...(site.contact.textRelay && { textRelay: plainLine(site.contact.textRelay) }),
  };
  const calendar = kind.calendar ? calendarFile({ appointment, site, location, baseUrl, locale }) : undefined;
  return {
    from: plainLine(mailFrom ?? site.mail_from),
    to,
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter),
    messageId: `${claim.id}@${new URL(deps.publicUrl).hostname.replace(/[[\]]/gu, '')}`,
    ...(calendar && { calendar }),
  };
}
