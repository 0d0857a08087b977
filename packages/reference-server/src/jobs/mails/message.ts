import type { Deps } from '../../services/context.ts';
import { createSites } from '../../services/sites.ts';
import { say } from '../../services/words.ts';
import type { Claim } from '../../store/deliveries.ts';
import { plainLine, writtenLocale } from '../wording.ts';
import { caseKinds, caseMessage } from './case-message.ts';
import type { Draft, Message, Reader } from './draft.ts';
import type { Letter } from './layout.ts';
import { linksMessage } from './links-message.ts';
import { en, mailTerms } from './terms.ts';
import { visitKinds, visitMessage } from './visit-message.ts';
import { waitlistKinds, waitlistMessage } from './waitlist-message.ts';

/** Nothing can ever be sent of it, so it is not tried again. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

const readerFor =
  (deps: Deps): Reader =>
  (wanted, site) => {
    const locale = writtenLocale(mailTerms, wanted);
    return { locale, terms: mailTerms[locale] ?? en, baseUrl: createSites(deps).baseUrl(site) };
  };

/**
 * The message a line of the outbox stands for, as things are now.
 *
 * @returns undefined when it is no longer true.
 * @throws Undeliverable
 */
export function messageOf(deps: Deps, claim: Claim): Promise<Message | undefined> {
  const reader = readerFor(deps);
  if (claim.topic === 'links-asked') return linksMessage(deps, claim, reader);
  const ofVisit = visitKinds[claim.topic];
  if (ofVisit) return visitMessage(deps, claim, ofVisit, reader);
  const ofPlace = waitlistKinds[claim.topic];
  if (ofPlace) return waitlistMessage(deps, claim, ofPlace, reader);
  const ofCase = caseKinds[claim.topic];
  if (ofCase) return caseMessage(deps, claim, ofCase, reader);
  throw new Undeliverable('unknown-topic');
}

/** What it says, in words, whatever way it goes: time, place, reference, link and phone; never a reason, a department or a name (T8, P3, P8). */
export function letterOf({ site, locale, occasion }: Message, { calendar: _, sent: __, ...said }: Draft): Letter {
  const terms = mailTerms[locale] ?? en;
  return {
    ...said,
    locale,
    terms,
    subject: terms.subject[occasion],
    opening: said.opening ?? terms.opening[occasion],
    phone: plainLine(site.contact.phone),
    hospital: plainLine(say({ locale, site }, site.name)),
    ...(site.contact.textRelay && { textRelay: plainLine(site.contact.textRelay) }),
  };
}
