import type { Row } from '../store/db.ts';

export type CaseKind = Row<'patient_case'>['kind'];
export type CaseStatus = Row<'patient_case'>['status'];

/** What can be done to a case, by whom it is done. */
export const patientSteps = ['add', 'withdraw', 'reopen', 'move'] as const;
export const staffSteps = ['assign', 'transfer', 'answer', 'reach', 'miss', 'give-up', 'close', 'restore'] as const;
export type PatientStep = (typeof patientSteps)[number];
export type CaseStep = PatientStep | (typeof staffSteps)[number];

/** Where a step leads. `open` is `assigned` where somebody has it, else `received`. `same` changes nothing of the status. */
type Where = 'open' | 'same' | CaseStatus;

type Steps = Readonly<Partial<Record<CaseStatus, Where>>>;

const open = (to: Where): Steps => ({ received: to, assigned: to });
const settled = (to: Where): Steps => ({ answered: to, reached: to, unreachable: to });

/**
 * The table of steps. What is not in it cannot be done.
 *
 * A patient who writes on what was answered has it open again; one that was closed they open again themselves. What was taken back stays
 * so. `restore` is the staff's own re-opening. Nothing is closed before somebody answered, called, or tried to.
 */
const table: Readonly<Record<CaseStep, Steps>> = {
  add: { ...open('same'), ...settled('open') },
  withdraw: { ...open('withdrawn'), unreachable: 'withdrawn' },
  reopen: { ...settled('open'), closed: 'open' },
  move: { ...open('same'), unreachable: 'open' },
  assign: { received: 'assigned', assigned: 'assigned', ...settled('same') },
  transfer: open('received'),
  answer: { ...open('answered'), ...settled('answered') },
  reach: { ...open('reached'), unreachable: 'reached' },
  miss: { ...open('same'), unreachable: 'same' },
  'give-up': { ...open('unreachable') },
  close: settled('closed'),
  restore: { ...settled('open'), closed: 'open' },
};

const isCallStep = (step: CaseStep) => step === 'reach' || step === 'miss' || step === 'give-up';

/** What the table is asked about. */
export interface Standing {
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  /** Whether somebody at the hospital has it. */
  readonly owned: boolean;
  /** Whether it may be answered by a call: a callback, or a message whose answer is wanted by phone. */
  readonly byPhone: boolean;
}

/** The status after a step; undefined where it cannot be done. */
export function after(step: CaseStep, { kind, status, owned, byPhone }: Standing): CaseStatus | undefined {
  if (step === 'move' && kind !== 'callback') return undefined;
  if (isCallStep(step) && !byPhone) return undefined;
  const to = table[step][status];
  if (to === 'same') return status;
  return to === 'open' ? (owned ? 'assigned' : 'received') : to;
}

/** Those from which a step can be done, for the sentence that says why not. */
export const statusesFor = (step: CaseStep): CaseStatus[] => Object.keys(table[step]) as CaseStatus[];

const openStatuses = new Set<CaseStatus>(['received', 'assigned', 'acknowledged', 'investigating', 'interim', 'signed-off', 'reopened']);

/** Whether somebody still waits for an answer or a call. */
export const isOpen = (status: CaseStatus): boolean => openStatuses.has(status);

/** Whether it came to an end that only its patient can undo, if anybody. */
export const isEnded = (status: CaseStatus): boolean => status === 'closed' || status === 'withdrawn' || status === 'transferred';

/** So many calls that nobody took, and it is `unreachable`; a wrong number is so at once. */
export const mostAttempts = 3;
