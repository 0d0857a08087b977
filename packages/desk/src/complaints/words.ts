import type { StaffCase, StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { ComplaintAction, ComplaintColleague, StaffComplaint, StaffComplaintSummary } from '@foyer/sdk/contract/staff-complaints';
import { anew, dayOf, isDayEnd, lengthOf, minutesFrom, whenOf } from '../cases/when.ts';

type Words = Readonly<Record<string, string>>;

const categories: Words = {
  care: 'care',
  staff: 'how staff behaved',
  waiting: 'waiting',
  communication: 'what was said or not said',
  billing: 'a bill',
  privacy: 'privacy',
  discrimination: 'unequal treatment',
  building: 'the building',
  other: 'another matter',
};
export const categoryWords = (category: string): string => categories[category] ?? categories['other'] ?? category;

/** "by Friday, November 27", "today" */
const dueWords = (when: string): string => (when === 'today' || when === 'yesterday' ? when : `by ${when}`);

/** "Friday, November 27", of a date that ends with its day; "3:10 PM today" of one within a day. */
export const byOf = (iso: string, timeZone: string, now: Date): string =>
  isDayEnd(iso, timeZone) ? dayOf(iso, timeZone, now) : whenOf(iso, timeZone, now);

/** What must be done next, and what it is called once it is late. */
function dueOf({ status }: StaffCase, { interimBy }: StaffComplaintSummary, now: Date): readonly [due: string, over: string] {
  if (status === 'received') return ['Acknowledge', 'Acknowledgement was due'];
  if (status !== 'signed-off' && interimBy !== undefined && Date.parse(interimBy) <= now.getTime())
    return ['Send the outcome, or tell the patient it takes longer,', 'Outcome was due'];
  return ['Send the outcome', 'Outcome was due'];
}

/** What is due next of a complaint that is open, by when, and how late it is. */
export function complaintPromise(
  one: StaffCase,
  complaint: StaffComplaintSummary,
  now: Date,
): { readonly late: string | undefined; readonly words: string | undefined } {
  const by = one.replyBy ?? (one.status === 'received' ? complaint.acknowledgeBy : complaint.respondBy);
  if (complaint.isPaused) return { late: undefined, words: 'The clock stands still' };
  if (by === undefined) return { late: undefined, words: undefined };
  const isOver = Date.parse(by) <= now.getTime();
  const since = one.lateSince ?? (isOver ? by : undefined);
  const [due, over] = dueOf(one, complaint, now);
  const words = `${isOver ? over : due} ${dueWords(byOf(by, one.timeZone, now))}`;
  return {
    late: since === undefined ? undefined : `${lengthOf(minutesFrom(since, now))} late`,
    words: isOver || since === undefined ? words : anew(words),
  };
}

/** What somebody did to a complaint, as the middle of a sentence. */
export const complaintDeeds: Words = {
  acknowledge: 'told the patient that we have it',
  owners: 'gave this to an owner and a deputy',
  concerns: 'said whom it is about',
  clear: 'said that it is not about a colleague',
  investigate: 'began to look into it',
  interim: 'told the patient that it takes longer',
  pause: 'stopped the clock',
  resume: 'started the clock again',
  agree: 'agreed on a date with the patient',
  outcome: 'saved the outcome',
  'sign-off': 'signed the outcome',
  'send-back': 'sent the outcome back to be changed',
  send: 'sent the outcome',
  'transfer-out': 'gave this to somebody outside',
  consent: 'noted that the patient agrees',
};

/** Why steps cannot be done now: each reason once, with all that it holds up, in the order of the steps. */
export function reasonsOf(
  { next }: Pick<StaffComplaint, 'next'>,
  actions: readonly ComplaintAction[],
): readonly { readonly why: string; readonly actions: readonly ComplaintAction[] }[] {
  const found = new Map<string, ComplaintAction[]>();
  for (const action of actions) {
    const { why = 'Not as things stand.' } = next[action];
    found.set(why, [...(found.get(why) ?? []), action]);
  }
  return [...found].map(([why, held]) => ({ why, actions: held }));
}

const barred: Readonly<Record<NonNullable<ComplaintColleague['barred']>, string>> = {
  concerned: 'It is about them.',
  named: 'The patient gave a name like theirs.',
  'had-it': 'They had it before it was opened again.',
  'no-role': 'They have no role for complaints.',
};
export const barredWords = ({ barred: why }: ComplaintColleague): string | undefined => (why === undefined ? undefined : barred[why]);

const parts: Readonly<Record<StaffComplaint['missing'][number], string>> = {
  contact: 'whom to ask, with a phone number',
  steps: 'what was done to look into it',
  results: 'what was found',
  completedOn: 'the day on which that ended',
};
export const missingWords = ({ missing }: Pick<StaffComplaint, 'missing'>): readonly string[] => missing.map((part) => parts[part]);

export const remedies: Words = {
  apology: 'An apology',
  explanation: 'An explanation',
  change: 'Something changes',
  refund: 'Money back',
};
export const remedyWords = (remedy: string): string => remedies[remedy] ?? remedy;

const consents: Readonly<Record<StaffComplaint['consent'], string | undefined>> = {
  own: undefined,
  given: 'The patient agrees that somebody complains for them.',
  needed: 'The patient has not agreed yet that somebody complains for them. No outcome is sent before.',
};
export const consentWords = ({ consent }: Pick<StaffComplaint, 'consent'>): string | undefined => consents[consent];

export const originWords = ({ origin }: Pick<StaffComplaint, 'origin'>): string =>
  origin === 'survey' ? 'A survey: they asked that somebody puts it right' : 'The complaint form';

/** What words of staff are for. */
const messageKinds: Words = {
  acknowledgement: 'That we have it',
  interim: 'That it takes longer',
  pause: 'Why the clock stands still',
  outcome: 'The outcome',
};
export const messageKindWords = ({ kind }: StaffCaseDetail['messages'][number]): string | undefined =>
  kind === undefined ? undefined : messageKinds[kind];
