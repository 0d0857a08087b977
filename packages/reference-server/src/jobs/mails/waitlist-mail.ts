import type { Deps, Site } from '../../services/context.ts';
import { contactOf } from '../../services/people.ts';
import { issueToken, waitlistUntil, waitlistUrl } from '../../services/tokens.ts';
import { placeOnList, type Claim, type PlaceOnList } from '../../store/deliveries.ts';
import { when } from '../wording.ts';
import type { Draft, Reader } from './draft.ts';
import { factsOf } from './facts.ts';
import type { MailTerms, Occasion } from './terms.ts';

interface Kind {
  readonly words: Occasion;
  /** The states of the place in which the message is still true. */
  readonly states: readonly PlaceOnList['entry']['status'][];
  readonly link?: 'wait' | 'answer';
}

/** Messages about a place on the waiting list, by the topic in the outbox. */
export const waitlistKinds: Readonly<Record<string, Kind>> = {
  'waitlist-joined': { words: 'waiting', states: ['waiting', 'offered'], link: 'wait' },
  'waitlist-offer': { words: 'offered', states: ['offered'], link: 'answer' },
  'waitlist-gone': { words: 'waited', states: ['expired'] },
};

function factsOfPlace({ entry, offer, location }: PlaceOnList, site: Site, locale: string, terms: MailTerms): Draft['facts'] {
  if (!offer) return [[terms.reference, entry.reference]];
  const { expires_at, time_zone, stays_until } = offer;
  const appointment = { ...offer, ends_at: stays_until, reference: entry.reference };
  const until = terms.at(when(expires_at, time_zone, locale));
  return [...factsOf({ appointment, site, location }, locale, terms), [terms.until, until]];
}

/** @returns undefined when there is nobody to send it to, or it is no longer true. */
export async function waitlistMail(deps: Deps, claim: Claim, kind: Kind, reader: Reader): Promise<Draft | undefined> {
  const place = await placeOnList(deps.db, claim);
  const now = deps.clock.now();
  if (!place || !kind.states.includes(place.entry.status)) return undefined;
  const { entry, offer, site } = place;
  if (offer && (offer.status !== 'open' || offer.expires_at <= now)) return undefined;
  const { email: to } = contactOf(place.people);
  if (to === undefined) return undefined;

  const { locale, terms, baseUrl } = reader(entry.locale, site);
  const grant = { kind: 'waitlist', subjectId: entry.id, expiresAt: waitlistUntil(entry) } as const;
  const token = kind.link && (await issueToken(deps.db, { site, random: deps.random }, grant));
  const next = terms.next[kind.words];
  return {
    to,
    site,
    locale,
    occasion: kind.words,
    facts: factsOfPlace(place, site, locale, terms),
    ...(next !== undefined && { next }),
    ...(kind.link && token && { link: { words: terms[kind.link], url: waitlistUrl({ site, baseUrl }, entry.id, token) } }),
  };
}
