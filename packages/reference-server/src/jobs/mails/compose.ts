import type { Mail } from '../../ports.ts';
import type { Deps } from '../../services/context.ts';
import { createSites } from '../../services/sites.ts';
import { say } from '../../services/words.ts';
import type { Claim } from '../../store/deliveries.ts';
import { plainLine, writtenLocale } from '../wording.ts';
import type { Draft, Reader } from './draft.ts';
import { asHtml, asText, type Letter } from './layout.ts';
import { linksMail } from './links-mail.ts';
import { en, mailTerms } from './terms.ts';
import { visitKinds, visitMail } from './visit-mail.ts';
import { waitlistKinds, waitlistMail } from './waitlist-mail.ts';

/** No mail can ever be made of it, so it is not tried again. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

/** One address and nothing that a mail server could read as more than one (RFC 5322, 3.4.1, without quoted names). */
const oneAddress = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()\\,;:"@]+$/u;

const readerFor =
  (deps: Deps): Reader =>
  (wanted, site) => {
    const locale = writtenLocale(mailTerms, wanted);
    return { locale, terms: mailTerms[locale] ?? en, baseUrl: createSites(deps).baseUrl(site) };
  };

/** @throws Undeliverable */
function draftOf(deps: Deps, claim: Claim): Promise<Draft | undefined> {
  const reader = readerFor(deps);
  if (claim.topic === 'links-asked') return linksMail(deps, claim, reader);
  const ofVisit = visitKinds[claim.topic];
  if (ofVisit) return visitMail(deps, claim, ofVisit, reader);
  const ofPlace = waitlistKinds[claim.topic];
  if (ofPlace) return waitlistMail(deps, claim, ofPlace, reader);
  throw new Undeliverable('unknown-topic');
}

/** A mail, and what to do once it was sent. */
export interface Composed {
  readonly mail: Mail;
  readonly sent?: () => Promise<void>;
}

/**
 * The mail a message of the outbox stands for, as things are now: time, place, reference, link and phone; never a reason,
 * a department or a name (T8, P3, P8). Each mail carries tokens of its own.
 *
 * @returns undefined when there is nothing to send: nobody to send it to, or it is no longer true.
 * @throws Undeliverable
 */
export async function compose(deps: Deps, claim: Claim, mailFrom?: string): Promise<Composed | undefined> {
  const draft = await draftOf(deps, claim);
  if (!draft) return undefined;
  const { to, site, locale, occasion, calendar, sent, ...said } = draft;
  if (!oneAddress.test(to)) throw new Undeliverable('bad-address');

  const terms = mailTerms[locale] ?? en;
  const letter: Letter = {
    ...said,
    locale,
    terms,
    subject: terms.subject[occasion],
    opening: terms.opening[occasion],
    phone: plainLine(site.contact.phone),
    hospital: plainLine(say({ locale, site }, site.name)),
    ...(site.contact.textRelay && { textRelay: plainLine(site.contact.textRelay) }),
  };
  const mail: Mail = {
    from: plainLine(mailFrom ?? site.mail_from),
    to,
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter),
    messageId: `${claim.id}@${new URL(deps.publicUrl).hostname.replace(/[[\]]/gu, '')}`,
    ...(calendar && { calendar }),
  };
  return { mail, ...(sent && { sent }) };
}
