import type { ComplaintAction } from '@foyer/sdk/contract/staff-complaints';
import { isOpen, type CaseStatus } from '../case-steps.ts';

/** What a patient can do with a complaint. */
export type ComplainantStep = 'add' | 'withdraw' | 'reopen';
export type ComplaintStep = ComplaintAction | ComplainantStep;

type Steps = Readonly<Partial<Record<CaseStatus, CaseStatus | 'same'>>>;

const all = ['received', 'acknowledged', 'assigned', 'investigating', 'interim', 'signed-off', 'reopened', 'answered'] as const;
const from = (statuses: readonly CaseStatus[], to: CaseStatus | 'same'): Steps => Object.fromEntries(statuses.map((one) => [one, to]));
const open = all.filter(isOpen);
/** Somebody answers for it, or is to. */
const going = ['acknowledged', 'reopened', 'assigned', 'investigating', 'interim'] as const;

/**
 * The table of steps of a complaint. What is not in it cannot be done.
 *
 * First whoever complained hears from somebody, then two persons have it. An outcome goes out when a second person has signed it, and nothing is closed without one.
 * What was opened again begins with other people.
 */
const table: Readonly<Record<ComplaintStep, Steps>> = {
  add: from(open, 'same'),
  withdraw: from(open, 'withdrawn'),
  reopen: { answered: 'reopened', closed: 'reopened' },
  acknowledge: { received: 'acknowledged' },
  owners: { acknowledged: 'assigned', reopened: 'assigned', ...from(['assigned', 'investigating', 'interim'], 'same') },
  concerns: from(all, 'same'),
  clear: from(all, 'same'),
  investigate: { assigned: 'investigating' },
  interim: { ...from(going, 'same'), investigating: 'interim' },
  pause: from(going, 'same'),
  resume: from(going, 'same'),
  agree: from(going, 'same'),
  outcome: from(['investigating', 'interim'], 'same'),
  'sign-off': { investigating: 'signed-off', interim: 'signed-off' },
  'send-back': { ...from(['investigating', 'interim'], 'same'), 'signed-off': 'investigating' },
  send: { 'signed-off': 'answered' },
  close: { answered: 'closed' },
  'transfer-out': from(open, 'transferred'),
  consent: from(open, 'same'),
};

/** The status after a step; undefined where it cannot be done. */
export function afterStep(step: ComplaintStep, status: CaseStatus): CaseStatus | undefined {
  const to: CaseStatus | 'same' | undefined = table[step][status];
  return to === 'same' ? status : to;
}

/** What comes first, for whoever tries a step too early or too late. */
const instead: Readonly<Partial<Record<CaseStatus, string>>> = {
  received: 'Tell the patient first that you have it.',
  acknowledged: 'Give it to an owner and a deputy first.',
  reopened: 'Give it to another owner and deputy first.',
  assigned: 'Say first that somebody looks into it.',
  investigating: 'Save the outcome, and have it signed by a second person.',
  interim: 'Save the outcome, and have it signed by a second person.',
  'signed-off': 'It is signed. Send it, or send it back to be changed.',
  answered: 'The outcome was sent. Close it, or wait whether the patient opens it again.',
  closed: 'It is closed. Only the patient can open it again.',
  withdrawn: 'The patient took it back.',
  transferred: 'Somebody outside has it now.',
};

/** Why a step cannot be done from a status, with what to do. */
export const refusal = (step: ComplaintStep, status: CaseStatus): string => {
  if (step === 'acknowledge' && isOpen(status)) return 'The patient was told already that you have it.';
  if (step === 'investigate' && isOpen(status) && status !== 'received' && status !== 'acknowledged' && status !== 'reopened')
    return 'It is being looked into already.';
  return instead[status] ?? 'This cannot be done now.';
};
