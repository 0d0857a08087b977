import type { Deps, Site } from '../../services/context.ts';
import { contactNamed, mostAnHour } from '../../services/lookups.ts';
import { contactOf } from '../../services/people.ts';
import { issueToken, manageUntil, manageUrl, waitlistUntil, waitlistUrl } from '../../services/tokens.ts';
import type { About } from '../../store/db.ts';
import { subjectOf, type Claim } from '../../store/deliveries.ts';
import { countAnswer, endLookup, lookupOf, placesOfContact, visitsOfContact, type LookupRow } from '../../store/lookups.ts';
import { siteById } from '../../store/sites.ts';
import { hasGateway } from '../../store/webhooks.ts';
import type { Channel, Draft, Message, Reader } from './draft.ts';
import { factsOf, noTime, referenceFact } from './facts.ts';

const hour = 3_600_000;
const mostVisits = 10;
/** In a text message: three links are long enough. */
const mostInText = 3;

type Line = NonNullable<Draft['visits']>[number];
type Found = NonNullable<Awaited<ReturnType<typeof found>>>;

/**
 * Visits and places of the contact that are written to at one address: the one that was asked with, or the one that stands with the number.
 * Where no address stands with it, they are written to at the number as it was left, not as it was asked with.
 */
async function found(deps: Deps, row: LookupRow, contact: string) {
  const named = contactNamed(contact);
  const which = { reference: row.reference, now: deps.clock.now(), most: mostVisits };
  const visits = await visitsOfContact(deps.db, row.site_id, named, which);
  const places = await placesOfContact(deps.db, row.site_id, named, which);
  const people = [...visits.map(({ about }) => about), ...places.map((place) => place.people)].map(contactOf);
  const email = 'email' in named ? named.email : people.find((one) => one.email !== undefined)?.email;
  const phone = email === undefined ? people.find((one) => one.phone !== undefined)?.phone : undefined;
  const isMine = (about: About) =>
    'email' in named || (email === undefined ? contactOf(about).phone === phone : contactOf(about).email === email);
  const mine = { visits: visits.filter(({ about }) => isMine(about)), places: places.filter((place) => isMine(place.people)) };
  return mine.visits.length + mine.places.length > 0 ? { to: { email, phone }, ...mine } : undefined;
}

async function linesOf(
  deps: Deps,
  site: Site,
  those: Found,
  { locale, terms, baseUrl }: ReturnType<Reader>,
  most: number,
): Promise<Line[]> {
  const { db, random } = deps;
  const lines: Line[] = [];
  for (const { id } of those.visits.slice(0, most)) {
    const subject = await subjectOf(db, { siteId: site.id, subjectId: id });
    if (!subject) continue;
    const { appointment } = subject;
    const grant = { kind: 'visit', subjectId: id, expiresAt: manageUntil(appointment, deps.clock.now()) } as const;
    const token = await issueToken(db, { site, random }, grant);
    lines.push({
      facts: [...(appointment.starts_at ? [] : [noTime(terms)]), ...factsOf(subject, locale, terms)],
      link: { words: terms.change, url: manageUrl({ site, baseUrl }, id, token) },
    });
  }
  for (const place of those.places.slice(0, most - lines.length)) {
    const grant = { kind: 'waitlist', subjectId: place.id, expiresAt: waitlistUntil(place) } as const;
    const url = waitlistUrl({ site, baseUrl }, place.id, await issueToken(db, { site, random }, grant));
    lines.push({ facts: [noTime(terms), referenceFact(terms, place.reference)], link: { words: terms.wait, url } });
  }
  return lines;
}

/** The links of a contact's visits and places. Whether there are any is found out here, long after the request was answered. */
export async function linksMessage(deps: Deps, claim: Claim, reader: Reader): Promise<Message | undefined> {
  const { db, clock } = deps;
  const row = await lookupOf(db, claim.siteId, claim.subjectId);
  const site = await siteById(db, claim.siteId);
  if (!site || !row || row.contact === null) return undefined;
  const those = await found(deps, row, row.contact);
  const canReach = those && (those.to.email !== undefined || (await hasGateway(db, site.id)));
  if (!canReach) {
    await endLookup(db, row.id);
    return undefined;
  }

  const read = reader(row.locale, site);
  const { next } = read.terms;
  const draft = async (channel: Channel): Promise<Draft | undefined> => {
    const now = clock.now();
    const isCounted = await countAnswer(db, row, { now, since: new Date(now.getTime() - hour), most: mostAnHour });
    const lines = isCounted ? await linesOf(deps, site, those, read, channel === 'sms' ? mostInText : mostVisits) : [];
    if (lines.length === 0) {
      await endLookup(db, row.id);
      return undefined;
    }
    return {
      facts: [],
      visits: lines,
      ...(next.links !== undefined && { next: next.links }),
      sent: () => endLookup(db, row.id),
    };
  };
  return { site, occasion: 'links', locale: read.locale, to: those.to, draft };
}
