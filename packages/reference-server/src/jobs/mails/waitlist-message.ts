import type { Deps, Site } from '../../services/context.ts';
import { contactOf } from '../../services/people.ts';
import { issueToken, waitlistUntil, waitlistUrl } from '../../services/tokens.ts';
import { placeOnList, type Claim, type PlaceOnList } from '../../store/deliveries.ts';
import type { Draft, Message, Reader } from './draft.ts';
import { factsOf, referenceFact, untilFact } from './facts.ts';
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
  if (!offer) return [referenceFact(terms, entry.reference)];
  const appointment = { ...offer, ends_at: offer.stays_until, reference: entry.reference };
  return [...factsOf({ appointment, site, location }, locale, terms), untilFact(offer.expires_at, offer.time_zone, locale, terms)];
}

async function draftOf(deps: Deps, kind: Kind, place: PlaceOnList, { locale, terms, baseUrl }: ReturnType<Reader>): Promise<Draft> {
  const { entry, site } = place;
  const grant = { kind: 'waitlist', subjectId: entry.id, expiresAt: waitlistUntil(entry) } as const;
  const token = kind.link && (await issueToken(deps.db, { site, random: deps.random }, grant));
  const next = terms.next[kind.words];
  return {
    facts: factsOfPlace(place, site, locale, terms),
    ...(next !== undefined && { next }),
    ...(kind.link && token && { link: { words: terms[kind.link], url: waitlistUrl({ site, baseUrl }, entry.id, token) } }),
  };
}

/** @returns undefined when it is no longer true. */
export async function waitlistMessage(deps: Deps, claim: Claim, kind: Kind, reader: Reader): Promise<Message | undefined> {
  const place = await placeOnList(deps.db, claim);
  if (!place || !kind.states.includes(place.entry.status)) return undefined;
  const { entry, offer, site } = place;
  if (offer && (offer.status !== 'open' || offer.expires_at <= deps.clock.now())) return undefined;
  const read = reader(entry.locale, site);
  return {
    site,
    occasion: kind.words,
    locale: read.locale,
    to: contactOf(place.people),
    draft: () => draftOf(deps, kind, place, read),
  };
}
