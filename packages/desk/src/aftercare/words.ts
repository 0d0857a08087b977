import type {
  AftercareOutcome,
  AftercareStep,
  CallRecordInput,
  CallTask,
  Referral,
  ReferralStatus,
} from '@foyer/sdk/contract/staff-aftercare';
import { whenOf } from '../cases/words.ts';
import { languageName } from '../visits/words.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

export const outcomes: Words<AftercareOutcome> = {
  reached: 'Reached them',
  'no-answer': 'No answer',
  voicemail: 'Answering machine',
  busy: 'Busy',
  later: 'They want to be called later',
  declined: 'They want no call',
  'wrong-number': 'Wrong number',
};
export const feelings: Words<CallRecordInput['feeling']> = {
  better: 'Better',
  same: 'The same',
  worse: 'Worse',
  'not-said': 'They did not say',
};
export const nextVisits: Words<CallRecordInput['nextVisit']> = {
  booked: 'It is booked',
  wanted: 'They want one',
  'not-needed': 'None is needed',
  declined: 'They want none',
};
export const stopReasons: Words<string> = {
  'not-wanted': 'They want no call',
  'not-needed': 'No call is needed',
  'no-number': 'There is no number',
  died: 'The patient has died',
  other: 'Another reason',
};
export const callStatuses: Words<CallTask['status']> = {
  open: 'To call',
  reached: 'Reached',
  unreached: 'Not reached',
  stopped: 'No call',
};

export const referralStatuses: Words<ReferralStatus> = {
  ordered: 'To be sent',
  sent: 'Sent',
  returned: 'They need more from us',
  accepted: 'Accepted',
  contacted: 'Patient knows',
  booked: 'Visit booked there',
  'no-show': 'Did not go',
  attended: 'Was there',
  reported: 'Report is here',
  told: 'Patient was told',
  closed: 'Closed',
  declined: 'Patient said no',
  expired: 'Lost',
};
/** What is to happen next. */
const nextSteps: Partial<Words<ReferralStatus>> = {
  ordered: 'Send it',
  sent: 'Hear from them',
  returned: 'Send what they need',
  accepted: 'Tell the patient',
  contacted: 'See that a visit is booked',
  booked: 'Hear whether they went',
  'no-show': 'Call the patient',
  attended: 'Get the report',
  reported: 'Tell the patient what it says',
  told: 'Close it',
};

/** "Call by 5:00 pm today" */
export const dueOf = ({ callBy, timeZone, overdue, status }: CallTask, now: Date): string | undefined =>
  status === 'open' ? `${overdue ? 'Call was due by' : 'Call by'} ${whenOf(callBy, timeZone, now)}` : undefined;

/** "Send it by 5:00 pm today" */
export const nextOf = ({ status, nextBy, stalled, timeZone }: Referral, now: Date): string | undefined =>
  nextBy === undefined ? undefined : `${nextSteps[status] ?? 'Go on'}: ${stalled ? 'due since' : 'by'} ${whenOf(nextBy, timeZone, now)}`;

/** "In Spanish, with an interpreter" */
export const languageOf = ({ language, interpreter }: CallTask): string | undefined =>
  language === undefined ? undefined : `In ${languageName(language)}${interpreter ? ', with an interpreter' : ''}`;

export const countOf = (count: number, more: boolean, what: readonly [one: string, many: string]): string =>
  `${count}${more ? ' or more' : ''} ${count === 1 && !more ? what[0] : what[1]}`;

const deeds: Words<string> = {
  attempt: 'called',
  assign: 'gave this to',
  stop: 'took it off the list',
  ordered: 'wrote this down',
  stalled: 'The server noted that it stands still',
  note: 'wrote a note',
};

/** "Dora called: no answer" */
export function deedOf({ step, name, outcome, note }: AftercareStep): string {
  if (step === 'stalled') return deeds['stalled'] ?? step;
  const who = name ?? 'Somebody';
  if (step === 'assign') return note === name ? `${who} took this` : `${who} gave this to ${note ?? 'a colleague'}`;
  const status = Object.hasOwn(referralStatuses, step) && step !== 'ordered' ? referralStatuses[step as ReferralStatus] : undefined;
  if (status !== undefined) return `${who} noted: ${status.toLowerCase()}`;
  return `${who} ${deeds[step] ?? step}${outcome === undefined ? '' : `: ${outcomes[outcome].toLowerCase()}`}`;
}

/** What was said for it, apart from what the deed says already. */
export function noteOf({ step, note }: AftercareStep): string | undefined {
  if (note === undefined || step === 'assign') return undefined;
  if (step !== 'stop') return note;
  const [reason = '', ...rest] = note.split(': ');
  return [stopReasons[reason] ?? reason, ...rest].join(': ');
}
