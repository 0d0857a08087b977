import type { StaffCase, StaffCaseDetail, StaffCaseStep } from '@foyer/sdk/contract/staff';
import { time } from '../../../elements/src/i18n/intl.ts';
import { categoryWords, complaintDeeds, complaintPromise } from '../complaints/words.ts';
import type { CaseDeed } from './deeds.flow.ts';
import { isOpen, type Counts } from './queue.flow.ts';
import { agoOf, anew, dateTimeOf, formats, lengthOf, minutesFrom, whenOf } from './when.ts';

export { agoOf, whenOf } from './when.ts';

type Words = Readonly<Record<string, string>>;
const named = (words: Words, name: string): string => (Object.hasOwn(words, name) ? (words[name] ?? name) : name);

export const kinds: Words = { message: 'Message', callback: 'Call back', complaint: 'Complaint' };
const topics: Words = { appointment: 'an appointment', billing: 'a bill', records: 'records', other: 'another matter' };
const statuses: Words = {
  received: 'Waiting',
  assigned: 'Being looked into',
  answered: 'Answered',
  reached: 'Reached',
  unreachable: 'Not reached',
  closed: 'Closed',
  withdrawn: 'Taken back',
  acknowledged: 'Acknowledged',
  investigating: 'Being looked into',
  interim: 'Takes longer',
  'signed-off': 'Signed, not sent',
  reopened: 'Opened again',
  transferred: 'With somebody outside',
};
/** Of a complaint, to look into it is a step of its own, after two people have it. */
const complaintStatuses: Words = { ...statuses, assigned: 'Has an owner' };
const statusWords = (kind: string): Words => (kind === 'complaint' ? complaintStatuses : statuses);
const ofComplaints = [
  'received',
  'acknowledged',
  'assigned',
  'investigating',
  'interim',
  'signed-off',
  'answered',
  'closed',
  'reopened',
  'withdrawn',
  'transferred',
];
const ofQuestions = ['received', 'assigned', 'answered', 'reached', 'unreachable', 'closed', 'withdrawn'];
/** Those that a queue can be narrowed to, with their words. */
export const statusesOf = ({ kind }: { readonly kind: string }): readonly (readonly [value: string, words: string])[] =>
  (kind === 'complaint' ? ofComplaints : ofQuestions).map((status) => [status, named(statusWords(kind), status)]);
export const outcomes: Words = {
  reached: 'Reached them',
  'no-answer': 'No answer',
  voicemail: 'Answering machine',
  'wrong-number': 'Wrong number',
};

/** "Message about a bill" */
export const titleOf = ({ kind, topic, complaint }: Pick<StaffCase, 'kind' | 'topic' | 'complaint'>) =>
  `${named(kinds, kind)} about ${complaint ? categoryWords(complaint.category) : named(topics, topic)}`;
export const statusOf = ({ kind, status }: Pick<StaffCase, 'kind' | 'status'>) => named(statusWords(kind), status);
export const statusKind = (one: Pick<StaffCase, 'status'>): '' | 'done' | 'waits' =>
  one.status === 'unreachable' ? 'waits' : one.status === 'answered' || one.status === 'reached' ? 'done' : '';

export interface Promised {
  /** "3 hours late" */
  readonly late: string | undefined;
  /** "Answer by 5:00 pm today" */
  readonly words: string | undefined;
}

/** What was promised to the patient, and how late it is. Nothing once it was kept. */
export function promiseOf(one: StaffCase, now: Date): Promised {
  if (one.complaint) return isOpen(one) ? complaintPromise(one, one.complaint, now) : { late: undefined, words: undefined };
  const { replyBy, lateSince, kind, timeZone, window } = one;
  if (!isOpen(one) || replyBy === undefined) return { late: undefined, words: undefined };
  const isOver = Date.parse(replyBy) <= now.getTime();
  const since = lateSince ?? (isOver ? replyBy : undefined);
  const when = (iso: string) => whenOf(iso, timeZone, now);
  const windowIsPromise = window !== undefined && Date.parse(window.end) === Date.parse(replyBy) && !isOver;
  const what = kind === 'callback' ? 'Call' : 'Answer';
  const words = windowIsPromise
    ? `Call between ${time(formats, window.start, window.timeZone)} and ${when(window.end)}`
    : isOver
      ? `${what} was promised by ${when(replyBy)}`
      : `${what} by ${when(replyBy)}`;
  return {
    late: since === undefined ? undefined : `${lengthOf(minutesFrom(since, now))} late`,
    words: since === undefined || isOver ? words : anew(words),
  };
}

/** The hours that somebody chose to be called in. */
export const windowOf = ({ window, timeZone }: StaffCase, now: Date) =>
  window && `${time(formats, window.start, window.timeZone || timeZone)} to ${whenOf(window.end, window.timeZone || timeZone, now)}`;

/** "12 cases, 2 late, 1 urgent" */
export function countWords({ all, overdue, urgent, more }: Counts): string {
  const parts = [`${all}${more ? ' or more' : ''} ${all === 1 && !more ? 'case' : 'cases'}`];
  if (overdue > 0) parts.push(`${overdue} late`);
  if (urgent > 0) parts.push(`${urgent} urgent`);
  return parts.join(', ');
}

export const newWords = (count: number) => `${count} new`;

/** "Grace Hopper" is masked in lists; this is how one is named aloud. */
export const nameOf = ({ patient, reference }: StaffCase) => `${patient.name.replaceAll('•', '')}, reference ${reference}`;

const ways: Words = {
  email: 'By e-mail. The e-mail only says that there is an answer; they read it here with their code.',
  sms: 'By text message. It only says that there is an answer; they read it here with their code.',
  phone: 'By phone. Call them.',
  online: 'Online only. Do not call and do not write: they look here themselves, with their code.',
};
export const wayOf = ({ kind, reply }: Pick<StaffCaseDetail, 'kind' | 'reply'>) =>
  kind === 'callback' ? 'By phone. Call them.' : named(ways, reply.by);
export const isByPhone = ({ kind, reply }: Pick<StaffCaseDetail, 'kind' | 'reply'>) => kind === 'callback' || reply.by === 'phone';
export const voicemailOf = ({ reply }: Pick<StaffCaseDetail, 'reply'>) =>
  reply.voicemail === true
    ? 'You may leave words on their answering machine.'
    : 'Leave no words on an answering machine. Say only that the hospital called.';

/** What somebody did, as the middle of a sentence. */
const deeds: Words = {
  receive: 'sent this',
  add: 'wrote again',
  withdraw: 'took this back',
  reopen: 'opened this again',
  move: 'chose another time for the call',
  assign: 'gave this to somebody',
  transfer: 'gave this to another department',
  note: 'wrote a note',
  answer: 'answered this',
  attempt: 'called',
  close: 'closed this',
  restore: 'opened this again',
  late: 'noted that the promise was not kept',
  ...complaintDeeds,
};
const who = ({ by, name }: StaffCaseStep) => name ?? (by === 'patient' ? 'The patient' : by === 'staff' ? 'Somebody' : 'The server');

/** "Amy answered this" */
export function deedOf(step: StaffCaseStep): string {
  const { outcome, reason } = step;
  if (step.step === 'assign' && reason !== undefined)
    return `${who(step)} ${reason === step.name ? 'took this' : `gave this to ${reason}`}`;
  return `${who(step)} ${named(deeds, step.step)}${outcome === undefined ? '' : `: ${named(outcomes, outcome).toLowerCase()}`}`;
}
/** What was said for it, apart from what the deed says already. */
export function reasonOf({ step, reason }: StaffCaseStep, timeZone: string): string | undefined {
  if (step === 'assign' || reason === undefined) return undefined;
  // Of what was late: until when it was promised.
  return step === 'late' ? `It was promised by ${dateTimeOf(reason, timeZone)}.` : reason;
}

/** "Amy answered this a minute ago. Your text is kept." */
export const meanwhileWords = (step: StaffCaseStep | 'unknown', now: Date) =>
  `${step === 'unknown' ? 'Somebody changed this meanwhile' : `${deedOf(step)} ${agoOf(step.at, now)}`}. Your text is kept. Look at what is new, then decide.`;

/** What a screen reader is told after a deed. */
export const doneWords: Readonly<Record<CaseDeed, string>> = {
  take: 'You have it now.',
  assign: 'Given to a colleague.',
  transfer: 'Given to another department.',
  note: 'Note added.',
  answer: 'Answer sent.',
  attempt: 'Call noted.',
  close: 'Closed.',
  reopen: 'Opened again.',
};
export const faultWords = (deed: CaseDeed, fault: 'text' | 'choice' | 'long'): string => {
  if (fault === 'long') return 'This is too long. Make it shorter.';
  if (fault === 'text') return deed === 'answer' ? 'Write the answer first.' : 'Write the note first.';
  return deed === 'attempt' ? 'Choose how the call went.' : deed === 'assign' ? 'Choose a colleague.' : 'Choose a department.';
};
