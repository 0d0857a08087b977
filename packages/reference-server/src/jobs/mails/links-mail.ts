import type { Deps } from '../../services/context.ts';
import { contactNamed } from '../../services/lookups.ts';
import { contactOf } from '../../services/people.ts';
import { issueToken, manageUntil, manageUrl, waitlistUntil, waitlistUrl } from '../../services/tokens.ts';
import type { About } from '../../store/db.ts';
import { subjectOf, type Claim } from '../../store/deliveries.ts';
import { countAnswer, endLookup, lookupOf, placesOfContact, visitsOfContact, type LookupRow } from '../../store/lookups.ts';
import { siteById } from '../../store/sites.ts';
import type { Draft, Reader } from './draft.ts';
import { factsOf } from './facts.ts';

const hour = 3_600_000;
/** Messages to one contact in an hour. */
const mostAnHour = 3;
const mostVisits = 10;

type Line = NonNullable<Draft['visits']>[number];

/** Visits and places of the contact that are written to at one address: the one that was asked with, or the one that stands with the number. */
async function found(deps: Deps, row: LookupRow, contact: string) {
  const named = contactNamed(contact);
  const which = { reference: row.reference, now: deps.clock.now(), most: mostVisits };
  const visits = await visitsOfContact(deps.db, row.site_id, named, which);
  const places = await placesOfContact(deps.db, row.site_id, named, which);
  const people = [...visits.map(({ about }) => about), ...places.map((place) => place.people)];
  const to = 'email' in named ? named.email : people.map((about) => contactOf(about).email).find((email) => email !== undefined);
  if (to === undefined) return undefined;
  const isMine = (about: About) => 'email' in named || contactOf(about).email === to;
  const mine = { visits: visits.filter(({ about }) => isMine(about)), places: places.filter((place) => isMine(place.people)) };
  return mine.visits.length + mine.places.length > 0 ? { to, ...mine } : undefined;
}

/** The links of a contact's visits and places. Whether there are any is found out here, long after the request was answered. */
export async function linksMail(deps: Deps, claim: Claim, reader: Reader): Promise<Draft | undefined> {
  const { db, clock, random } = deps;
  const row = await lookupOf(db, claim.siteId, claim.subjectId);
  const site = await siteById(db, claim.siteId);
  if (!site || !row || row.contact === null) return undefined;
  const now = clock.now();
  const those = await found(deps, row, row.contact);
  const since = new Date(now.getTime() - hour);
  if (!those || !(await countAnswer(db, row, { now, since, most: mostAnHour }))) {
    await endLookup(db, row.id);
    return undefined;
  }

  const { locale, terms, baseUrl } = reader(row.locale, site);
  const noTime = [terms.when, terms.noTime] as const;
  const lines: Line[] = [];
  for (const { id } of those.visits) {
    const subject = await subjectOf(db, { siteId: site.id, subjectId: id });
    if (!subject) continue;
    const { appointment } = subject;
    const token = await issueToken(db, { site, random }, { kind: 'visit', subjectId: id, expiresAt: manageUntil(appointment, now) });
    lines.push({
      facts: [...(appointment.starts_at ? [] : [noTime]), ...factsOf(subject, locale, terms)],
      link: { words: terms.change, url: manageUrl({ site, baseUrl }, id, token) },
    });
  }
  for (const place of those.places) {
    const grant = { kind: 'waitlist', subjectId: place.id, expiresAt: waitlistUntil(place) } as const;
    const url = waitlistUrl({ site, baseUrl }, place.id, await issueToken(db, { site, random }, grant));
    lines.push({ facts: [noTime, [terms.reference, place.reference]], link: { words: terms.wait, url } });
  }
  if (lines.length === 0) return undefined;
  return {
    site,
    locale,
    to: those.to,
    occasion: 'links',
    facts: [],
    visits: lines,
    ...(terms.next.links !== undefined && { next: terms.next.links }),
    sent: () => endLookup(db, row.id),
  };
}
