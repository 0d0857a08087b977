import type { Deps } from '../../services/context.ts';
import { contactNamed } from '../../services/lookups.ts';
import { contactOf } from '../../services/people.ts';
import { issueToken, manageUntil, manageUrl } from '../../services/tokens.ts';
import { subjectOf, type Claim } from '../../store/deliveries.ts';
import { countAnswer, endLookup, lookupOf, visitsOfContact, type LookupRow } from '../../store/lookups.ts';
import type { Draft, Reader } from './draft.ts';
import { factsOf } from './facts.ts';

const hour = 3_600_000;
/** Messages to one contact in an hour. */
const mostAnHour = 3;
const mostVisits = 10;

/** Visits of the contact that are written to at one address: the one that was asked with, or the one that stands with the number. */
async function found(deps: Deps, row: LookupRow, contact: string) {
  const named = contactNamed(contact);
  const now = deps.clock.now();
  const visits = await visitsOfContact(deps.db, row.site_id, named, { reference: row.reference, now, most: mostVisits });
  const to = 'email' in named ? named.email : visits.map(({ about }) => contactOf(about).email).find((email) => email !== undefined);
  if (to === undefined) return undefined;
  const mine = 'email' in named ? visits : visits.filter(({ about }) => contactOf(about).email === to);
  return mine.length > 0 ? { to, visits: mine } : undefined;
}

/** The links of a contact's visits. Whether there are any is found out here, long after the request was answered. */
export async function linksMail(deps: Deps, claim: Claim, reader: Reader): Promise<Draft | undefined> {
  const { db, clock, random } = deps;
  const row = await lookupOf(db, claim.siteId, claim.subjectId);
  if (!row || row.contact === null) return undefined;
  const now = clock.now();
  const those = await found(deps, row, row.contact);
  const since = new Date(now.getTime() - hour);
  if (!those || !(await countAnswer(db, row, { now, since, most: mostAnHour }))) {
    await endLookup(db, row.id);
    return undefined;
  }

  const visits: NonNullable<Draft['visits']>[number][] = [];
  let draft: Pick<Draft, 'site' | 'locale'> | undefined;
  for (const { id } of those.visits) {
    const subject = await subjectOf(db, { siteId: claim.siteId, subjectId: id });
    if (!subject) continue;
    const { appointment, site } = subject;
    const { locale, terms, baseUrl } = reader(row.locale, site);
    const token = await issueToken(db, { site, random }, { kind: 'visit', subjectId: id, expiresAt: manageUntil(appointment, now) });
    const timeless: [string, string][] = appointment.starts_at ? [] : [[terms.when, terms.noTime]];
    visits.push({
      facts: [...timeless, ...factsOf(subject, locale, terms)],
      link: { words: terms.change, url: manageUrl({ site, baseUrl }, id, token) },
    });
    draft = { site, locale };
  }
  if (!draft) return undefined;
  const { terms } = reader(row.locale, draft.site);
  return {
    ...draft,
    to: those.to,
    occasion: 'links',
    facts: [],
    visits,
    ...(terms.next.links !== undefined && { next: terms.next.links }),
    sent: () => endLookup(db, row.id),
  };
}
