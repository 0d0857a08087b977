import { caseUntil } from '../../services/case-authority.ts';
import { caseContact } from '../../services/case-present.ts';
import { contactMac, mostAnHour } from '../../services/lookups.ts';
import { nameInMessages, teamById, type Team } from '../../services/case-teams.ts';
import { settingOf } from '../../services/complaints/setting.ts';
import type { Context, Deps, Site } from '../../services/context.ts';
import { caseUrl, issueToken } from '../../services/tokens.ts';
import { say } from '../../services/words.ts';
import { caseOf, type CaseRow } from '../../store/cases.ts';
import type { Claim } from '../../store/deliveries.ts';
import { countMessage } from '../../store/lookups.ts';
import { siteById } from '../../store/sites.ts';
import { when } from '../wording.ts';
import type { Channel, Draft, Message, Reader } from './draft.ts';
import { labelled, referenceFact, told, type Fact } from './facts.ts';
import type { CaseOccasion } from './case-terms.ts';

interface Kind {
  readonly words: CaseOccasion;
  /** The states of the case in which the message is still true. */
  readonly states: readonly CaseRow['status'][];
  /** What it tells beside the reference. */
  readonly tells?: 'team' | 'call' | 'by';
  /** Whether there is something to do with its link. */
  readonly link: boolean;
  /** Whether it answers what anybody can press who knows a contact. */
  readonly pressed?: true;
  /** It goes to whoever is on call for complaints, and to nobody else. */
  readonly alarms?: true;
}

const open = ['received', 'assigned'] as const;
const going = ['acknowledged', 'assigned', 'investigating', 'interim', 'signed-off', 'reopened'] as const;
const complained = ['received', ...going] as const;
const settled = ['answered', 'closed', 'transferred'] as const;
const hour = 3_600_000;

/** Messages about a message, a callback or a complaint, by the topic in the outbox. */
export const caseKinds: Readonly<Record<string, Kind>> = {
  'case-received': { words: 'caseReceived', states: open, tells: 'team', link: true, pressed: true },
  'case-answered': { words: 'caseAnswered', states: ['answered', 'reached', 'unreachable', 'closed', ...open], link: true },
  'case-late': { words: 'caseLate', states: complained, tells: 'team', link: true },
  'case-withdrawn': { words: 'caseWithdrawn', states: ['withdrawn'], link: false, pressed: true },
  'case-transferred': { words: 'caseTransferred', states: open, tells: 'team', link: true },
  'callback-booked': { words: 'callBooked', states: open, tells: 'call', link: true, pressed: true },
  'callback-moved': { words: 'callMoved', states: open, tells: 'call', link: true, pressed: true },
  'callback-transferred': { words: 'caseTransferred', states: open, tells: 'call', link: true },
  'callback-unreachable': { words: 'notReached', states: ['unreachable'], link: true },
  'complaint-received': { words: 'heard', states: complained, tells: 'by', link: true, pressed: true },
  'complaint-acknowledged': { words: 'heardByPerson', states: [...going, ...settled], tells: 'by', link: true },
  'complaint-word': { words: 'word', states: [...going, ...settled], tells: 'by', link: true },
  'complaint-answered': { words: 'outcome', states: ['answered', 'closed', 'reopened'], link: true },
  'complaint-reopened': { words: 'openAgain', states: going, tells: 'by', link: true, pressed: true },
  'complaint-withdrawn': { words: 'takenBack', states: ['withdrawn'], link: false, pressed: true },
  'complaint-transferred': { words: 'elsewhere', states: ['transferred'], link: true },
  'complaint-urgent': { words: 'alarm', states: complained, link: false, alarms: true },
};

function isTrue({ words, states, tells }: Kind, row: CaseRow, now: Date): boolean {
  if (!states.includes(row.status)) return false;
  if (words === 'caseLate') return row.late_since !== null;
  // Nobody is told of a call that is over.
  return tells !== 'call' || (row.window_end !== null && row.window_end > now);
}

/**
 * As was asked for; by phone is whatever reaches them, since it is no answer. Whoever says when it is safe to call may not be alone with what comes: they are
 * told that there is an answer, if in writing is how they want it, and nothing else.
 */
function wayTo(
  { about, reply: { by, safeTime = '' } }: CaseRow,
  { words, alarms }: Kind,
  site: Site,
): Pick<Message, 'to' | 'wanted' | 'isUnasked'> {
  if (alarms) return { to: { email: settingOf(site).onCall, phone: undefined } };
  const { email, phone } = caseContact(about);
  const isAnswer = words === 'caseAnswered' || words === 'outcome';
  const isAsked = safeTime.trim() === '' || (isAnswer && by !== 'phone');
  if (by === 'online' || !isAsked) return { to: { email: undefined, phone: undefined } };
  if (by === 'email') return { to: { email, phone: undefined } };
  if (by === 'sms') return { to: { email, phone }, wanted: ['sms'] };
  return { to: { email, phone }, isUnasked: true };
}

function factsOf(row: CaseRow, kind: Kind, team: Team, site: Site, { locale, terms }: ReturnType<Reader>): Fact[] {
  const named = nameInMessages(team);
  const facts: Fact[] = [];
  if (kind.tells === 'call' && row.window_start && row.window_end)
    facts.push(
      told(terms.case.call, terms.between(when(row.window_start, row.time_zone, locale), when(row.window_end, row.time_zone, locale))),
    );
  if (kind.tells === 'team' && row.kind !== 'complaint')
    facts.push(told(terms.case.team, named ? say({ locale, site }, named) : terms.case.hospital));
  if ((kind.tells === 'team' || kind.tells === 'by') && row.reply_by)
    facts.push(told(terms.case.by, terms.at(when(row.reply_by, row.time_zone, locale))));
  return [...facts, referenceFact(terms, row.reference)];
}

interface Subject {
  readonly kind: Kind;
  readonly row: CaseRow;
  readonly site: Site;
  readonly read: ReturnType<Reader>;
}

async function linkOf(deps: Deps, { row, site, read: { terms, baseUrl } }: Subject): Promise<NonNullable<Draft['link']>> {
  const grant = { kind: 'case', subjectId: row.id, expiresAt: caseUntil(row) } as const;
  const token = await issueToken(deps.db, { site, random: deps.random }, grant);
  return { words: terms.case.open, url: caseUrl({ site, baseUrl }, row, token) };
}

async function mailOf(deps: Deps, subject: Subject, team: Team): Promise<Draft> {
  const { kind, row, site, read } = subject;
  const next = read.terms.next[kind.words];
  return {
    isOfCase: true,
    facts: factsOf(row, kind, team, site, read),
    ...(next !== undefined && { next }),
    ...(kind.link && { link: await linkOf(deps, subject) }),
  };
}

/** That there is news, and of what by its reference: a text may be seen by others. A link is for whoever chose to be answered by text. */
async function textOf(deps: Deps, subject: Subject): Promise<Draft> {
  const { kind, row, read } = subject;
  const { terms } = read;
  return {
    isOfCase: true,
    opening: terms.case.news,
    facts: [labelled(terms.reference, row.reference)],
    ...(kind.link && row.reply.by === 'sms' && { link: await linkOf(deps, subject) }),
  };
}

/** Past so many in an hour nothing is sent, and nothing says so: a contact is flooded by nobody who has typed it in. */
async function mayPress(ctx: Context, claim: Claim, { row, read }: Subject, channel: Channel): Promise<boolean> {
  const { email, phone } = caseContact(row.about);
  const contact_mac = contactMac(ctx, 'case', (channel === 'sms' ? phone : email) ?? '');
  const message = { id: claim.id, site_id: ctx.site.id, contact_mac, locale: read.locale };
  return countMessage(ctx.db, message, { now: ctx.now, since: new Date(ctx.now.getTime() - hour), most: mostAnHour });
}

/** @returns undefined when it is no longer true. */
export async function caseMessage(deps: Deps, claim: Claim, kind: Kind, reader: Reader): Promise<Message | undefined> {
  const site = await siteById(deps.db, claim.siteId);
  const row = site && (await caseOf(deps.db, claim.siteId, { id: claim.subjectId }));
  const now = deps.clock.now();
  if (!site || !row || !isTrue(kind, row, now)) return undefined;
  // Staff read the hospital's own language.
  const read = reader(kind.alarms ? site.default_locale : row.locale, site);
  const subject = { kind, row, site, read };
  const ctx: Context = { ...deps, site, locale: read.locale, now, baseUrl: read.baseUrl, caller: {} };
  return {
    site,
    occasion: kind.words,
    locale: read.locale,
    ...wayTo(row, kind, site),
    draft: async (channel) => {
      if (kind.pressed && !(await mayPress(ctx, claim, subject, channel))) return undefined;
      return channel === 'sms' ? textOf(deps, subject) : mailOf(deps, subject, await teamById(ctx, deps.db, row.department_id));
    },
  };
}
