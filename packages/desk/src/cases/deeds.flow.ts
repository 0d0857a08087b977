import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import { baseOf, complaintBody, isComplaintDeed, tellsPatient, type Typed } from '../complaints/complaint-deeds.flow.ts';
import type { ComplaintDeed } from '../complaints/complaint-fields.flow.ts';

/** What can be done to a message or a callback at the desk; of a complaint, a note and closing. */
export type CaseDeed = 'take' | 'assign' | 'transfer' | 'note' | 'answer' | 'attempt' | 'close' | 'reopen';

export type Deed = CaseDeed | ComplaintDeed;

/** What is typed and chosen for a deed. */
export interface Draft {
  readonly text: string;
  /** An outcome, a colleague or a department; empty until chosen. */
  readonly choice: string;
  /** Of a complaint's step: what was changed of its fields, by name. */
  readonly fields?: Typed;
}

export const empty: Draft = { text: '', choice: '' };

/** Characters that may be typed, as `String.length` counts them. */
export const longest: Readonly<Record<CaseDeed, number>> = {
  take: 0,
  assign: 0,
  transfer: 1000,
  note: 4000,
  answer: 4000,
  attempt: 4000,
  close: 1000,
  reopen: 1000,
};

export const left = (deed: CaseDeed, { text }: Draft): number => longest[deed] - text.length;

const needsText: ReadonlySet<CaseDeed> = new Set(['note', 'answer']);
const needsChoice: ReadonlySet<CaseDeed> = new Set(['assign', 'transfer', 'attempt']);

/** What is missing before a deed can be done. */
export function faultOf(deed: CaseDeed, draft: Draft): 'text' | 'choice' | 'long' | undefined {
  if (needsChoice.has(deed) && draft.choice === '') return 'choice';
  if (needsText.has(deed) && draft.text.trim() === '') return 'text';
  return left(deed, draft) < 0 ? 'long' : undefined;
}

/** Whether the patient is told of it, so that it cannot be taken back. */
export function needsYes(deed: Deed, { choice }: Draft, { attemptsLeft }: Pick<StaffCaseDetail, 'attemptsLeft'>): boolean {
  if (isComplaintDeed(deed)) return tellsPatient(deed);
  return deed === 'answer' || (deed === 'attempt' && (choice === 'wrong-number' || (choice !== 'reached' && attemptsLeft <= 1)));
}

/** The last part of the deed's address. */
export const pathOf = (deed: Deed): string =>
  isComplaintDeed(deed)
    ? deed
    : {
        take: 'assign',
        assign: 'assign',
        transfer: 'transfer',
        note: 'notes',
        answer: 'answers',
        attempt: 'attempts',
        close: 'close',
        reopen: 'reopen',
      }[deed];

/** All that a form of a complaint's step has in it: what the server has, and over it what was typed. */
export const typedIn = (one: Pick<StaffCaseDetail, 'owner' | 'complaint'>, deed: ComplaintDeed, { fields }: Draft): Typed => ({
  ...baseOf(one, deed),
  ...fields,
});

export function bodyOf(deed: Deed, draft: Draft, one: Pick<StaffCaseDetail, 'owner' | 'complaint'>): object {
  if (isComplaintDeed(deed)) return complaintBody(deed, typedIn(one, deed, draft));
  const { text, choice } = draft;
  const reason = text.trim() === '' ? {} : { reason: text };
  switch (deed) {
    case 'take':
      return {};
    case 'assign':
      return { subject: choice };
    case 'transfer':
      return { departmentId: choice, ...reason };
    case 'attempt':
      return { outcome: choice, ...(text.trim() !== '' && { note: text }) };
    case 'note':
    case 'answer':
      return { text };
    case 'close':
    case 'reopen':
      return reason;
  }
}
