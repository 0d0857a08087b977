import type { ComplaintAction } from '@foyer/sdk/contract/staff-complaints';

/** What can be done to a complaint alone. `close` and `note` are those of any case. */
export type ComplaintDeed = Exclude<ComplaintAction, 'close'>;

export interface FieldRule {
  /** `lines`: several; `one`: of colleagues; `many`, `ticks`: any number, kept as lines. */
  readonly kind: 'lines' | 'line' | 'tel' | 'day' | 'one' | 'many' | 'ticks' | 'yes';
  /** Longest text, as `String.length` counts it. */
  readonly most?: number;
  readonly optional?: true;
}

const words: FieldRule = { kind: 'lines', most: 4000 };
const reason: FieldRule = { kind: 'lines', most: 1000 };
const name: FieldRule = { kind: 'line', most: 200 };
const day: FieldRule = { kind: 'day' };
const optional = { optional: true } as const;

/** The fields of each step, in the order in which they stand. */
export const fieldsOf: Readonly<Record<ComplaintDeed, Readonly<Record<string, FieldRule>>>> = {
  acknowledge: { text: words },
  owners: { owner: { kind: 'one' }, deputy: { kind: 'one' } },
  concerns: { subjects: { kind: 'many' }, reason },
  clear: { subject: { kind: 'one' }, reason },
  investigate: {},
  interim: { respondBy: day, text: words },
  pause: { text: words, reason, until: { ...day, ...optional } },
  resume: { reason },
  agree: { respondBy: day, text: words },
  outcome: {
    contactName: { ...name, ...optional },
    contactRole: { ...name, ...optional },
    contactPhone: { kind: 'tel', most: 40, ...optional },
    steps: { ...words, ...optional },
    results: { ...words, ...optional },
    completedOn: { ...day, ...optional },
    remedies: { kind: 'ticks', ...optional },
    learningAction: { ...reason, ...optional },
    learningOwner: { ...name, ...optional },
    learningDueOn: { ...day, ...optional },
  },
  'sign-off': {},
  'send-back': { reason },
  send: {},
  'transfer-out': {
    bodyName: name,
    bodyPhone: { kind: 'tel', most: 40, ...optional },
    bodyUrl: { kind: 'line', most: 500, ...optional },
    reason,
    patientAgreed: { kind: 'yes' },
  },
  consent: { reason },
};
