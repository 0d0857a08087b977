import type { AuditEntry } from '@foyer/sdk/contract/staff';

const deeds: Readonly<Record<string, string>> = {
  read: 'opened',
  'read-contact': 'opened the contact details of',
  list: 'listed',
  create: 'made',
  add: 'added',
  remove: 'removed',
  lift: 'took back',
  preview: 'tried out',
  approve: 'confirmed',
  decline: 'declined',
  arrive: 'marked as arrived',
  fulfil: 'marked as seen',
  'no-show': 'marked as not come',
  link: 'linked',
  unlink: 'took a link from',
  assign: 'gave to somebody',
  note: 'wrote a note on',
  answer: 'answered',
  attempt: 'noted a call for',
  transfer: 'handed over',
  close: 'closed',
  reopen: 'opened again',
  rotate: 'gave a new secret to',
  enable: 'switched on',
  disable: 'switched off',
  bounce: 'noted as returned',
  retry: 'sent again',
  discard: 'set aside',
  retire: 'took away from patients',
  restore: 'brought back',
  acknowledge: 'told the patient that we have',
  owners: 'gave two people',
  concerns: 'said whom it is about, of',
  clear: 'said whom it is not about, of',
  investigate: 'began to look into',
  interim: 'told the patient that it takes longer with',
  pause: 'stopped the clock of',
  resume: 'started the clock of',
  agree: 'agreed on a date for',
  outcome: 'wrote the outcome of',
  'sign-off': 'signed the outcome of',
  'send-back': 'sent back the outcome of',
  send: 'sent the outcome of',
  'transfer-out': 'gave somebody outside',
  consent: 'noted that the patient agrees to',
  'pass-on': 'passed on',
};
const things: Readonly<Record<string, readonly [one: string, many: string]>> = {
  visit: ['a visit', 'visits'],
  'visits-of-day': ['the visits of a day', 'visits'],
  requests: ['a request', 'requests'],
  case: ['a message, callback or complaint', 'messages, callbacks and complaints'],
  cases: ['messages, callbacks and complaints', 'messages, callbacks and complaints'],
  survey: ['a survey', 'surveys'],
  'monthly-counts': ['the exact monthly counts of a survey', 'exact monthly counts'],
  praise: ['thanks of a patient', 'thanks of patients'],
  change: ['an entry of “You said, we did”', 'entries of “You said, we did”'],
  block: ['a blocked time', 'blocked times'],
  delivery: ['a sent message', 'sent messages'],
  department: ['a department', 'departments'],
  webhook: ['a webhook', 'webhooks'],
  audit: ['the audit of one thing', 'the audit'],
};

/** "opened a visit"; a deed or thing without a name here as the server calls it. */
export function entryWords({ action, kind, subjectId }: AuditEntry): string {
  if (kind === 'session') return action === 'sign-in' ? 'signed in' : 'signed out';
  const [one, many] = things[kind] ?? [kind, kind];
  return `${deeds[action] ?? action} ${subjectId === undefined ? many : one}`;
}

/** What stands before an entry's id. */
export const idWords = ({ kind }: AuditEntry): string => (kind === 'visits-of-day' ? 'Day' : 'Id');
