import type { Deps } from '../../services/context.ts';
import { codeFor } from '../../services/codes.ts';
import { contactOf } from '../../services/people.ts';
import { issueToken, manageUntil, manageUrl } from '../../services/tokens.ts';
import { joinUrl } from '../../services/video.ts';
import { codeOfVisit } from '../../store/codes.ts';
import type { Row } from '../../store/db.ts';
import { keptTimeOf, subjectOf, type Claim, type Subject } from '../../store/deliveries.ts';
import { calendarFile } from '../calendar-file.ts';
import { isReminderOf } from '../reminders.ts';
import type { Draft, Message, Reader } from './draft.ts';
import { factsOf, keptFacts } from './facts.ts';
import type { Occasion } from './terms.ts';

interface Kind {
  readonly words: Occasion;
  /** The states of the visit in which the message is still true; in any other it is dropped. */
  readonly states: readonly Row<'appointment'>['status'][];
  /** What its link is for. */
  readonly link?: 'change' | 'see';
  readonly calendar?: true;
  /** True only of a visit that cannot take place at its time; or of one whose time is no matter. All others are of visits that can. */
  readonly time?: 'blocked' | 'any';
}

/** Messages about one visit, by the topic in the outbox. */
export const visitKinds: Readonly<Record<string, Kind>> = {
  'visit-booked': { words: 'booked', states: ['booked'], link: 'change', calendar: true },
  'visit-pending': { words: 'pending', states: ['pending'], link: 'change' },
  'visit-approved': { words: 'approved', states: ['booked'], link: 'change', calendar: true },
  'visit-declined': { words: 'declined', states: ['cancelled'], calendar: true },
  'visit-moved': { words: 'moved', states: ['booked'], link: 'change', calendar: true },
  'visit-cancelled': { words: 'cancelled', states: ['cancelled'], link: 'see', calendar: true },
  'visit-reminder': { words: 'reminder', states: ['booked'], link: 'change', calendar: true },
  'visit-disrupted': { words: 'disrupted', states: ['booked', 'pending'], link: 'change', calendar: true, time: 'blocked' },
  'visit-restored': { words: 'restored', states: ['booked', 'pending'], link: 'change', calendar: true },
  'visit-code': { words: 'code', time: 'any', states: ['proposed', 'waitlist', 'pending', 'booked', 'arrived', 'cancelled'] },
  'request-received': { words: 'requested', states: ['proposed', 'waitlist', 'pending', 'booked'], link: 'change' },
  'request-withdrawn': { words: 'withdrawn', states: ['cancelled'] },
  'request-closed': { words: 'closed', states: ['cancelled'] },
};

function isTrue({ id, topic }: Claim, kind: Kind, { appointment }: Subject, now: Date): boolean {
  if (!kind.states.includes(appointment.status)) return false;
  const isBlocked = appointment.disrupted_at !== null;
  if (kind.time !== 'any' && isBlocked !== (kind.time === 'blocked')) return false;
  // Whoever was let down is told, late rather than not at all.
  if (!isBlocked && appointment.ends_at && appointment.ends_at < now) return false;
  return topic !== 'visit-reminder' || (appointment.reminders.length > 0 && isReminderOf(id, appointment));
}

/** The code that is good now; none when it ran out before its message could be sent. */
async function codeOf(deps: Deps, appointmentId: string, now: Date): Promise<string | undefined> {
  const row = await codeOfVisit(deps.db, appointmentId);
  return row && row.expires_at > now ? codeFor(deps.secret, appointmentId, row.nonce) : undefined;
}

async function draftOf(
  deps: Deps,
  kind: Kind,
  subject: Subject,
  { locale, terms, baseUrl }: ReturnType<Reader>,
): Promise<Draft | undefined> {
  const { appointment, site, location } = subject;
  const now = deps.clock.now();
  const isCode = kind.words === 'code';
  const code = isCode ? await codeOf(deps, appointment.id, now) : undefined;
  if (isCode && code === undefined) return undefined;
  const grant = { kind: 'visit', subjectId: appointment.id, expiresAt: manageUntil(appointment, now) } as const;
  const token = kind.link && (await issueToken(deps.db, { site, random: deps.random }, grant));
  const join = joinUrl(appointment);
  const next = terms.next[kind.words];
  const kept = kind.time === 'blocked' ? await keptTimeOf(deps.db, appointment, now) : undefined;
  const calendar = kind.calendar && calendarFile({ appointment, site, location, baseUrl, locale });
  return {
    facts: isCode ? [] : [...factsOf(subject, locale, terms), ...(kept ? keptFacts({ ...kept, site }, locale, terms) : [])],
    ...(next !== undefined && { next }),
    ...(code !== undefined && { code }),
    ...(join !== undefined && !isCode && kind.time !== 'blocked' && { join }),
    ...(kind.link && token && { link: { words: terms[kind.link], url: manageUrl({ site, baseUrl }, appointment.id, token) } }),
    ...(calendar && { calendar }),
  };
}

/** @returns undefined when it is no longer true. */
export async function visitMessage(deps: Deps, claim: Claim, kind: Kind, reader: Reader): Promise<Message | undefined> {
  const subject = await subjectOf(deps.db, claim);
  if (!subject || !isTrue(claim, kind, subject, deps.clock.now())) return undefined;
  const { appointment, site } = subject;
  const read = reader(appointment.locale, site);
  return {
    site,
    occasion: kind.words,
    locale: read.locale,
    to: contactOf(appointment.about),
    ...(kind.words === 'reminder' && { wanted: appointment.reminders }),
    draft: () => draftOf(deps, kind, subject, read),
  };
}
