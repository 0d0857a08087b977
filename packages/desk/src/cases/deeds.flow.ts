import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';

/** What can be done to a case at the desk. */
export type Deed = 'take' | 'assign' | 'transfer' | 'note' | 'answer' | 'attempt' | 'close' | 'reopen';

/** What is typed and chosen for a deed. */
export interface Draft {
  readonly text: string;
  /** An outcome, a colleague or a department; empty until chosen. */
  readonly choice: string;
}

export const empty: Draft = { text: '', choice: '' };

/** Characters that may be typed, as `String.length` counts them. */
export const longest: Readonly<Record<Deed, number>> = {
  take: 0,
  assign: 0,
  transfer: 1000,
  note: 4000,
  answer: 4000,
  attempt: 4000,
  close: 1000,
  reopen: 1000,
};

export const left = (deed: Deed, { text }: Draft): number => longest[deed] - text.length;

const needsText: ReadonlySet<Deed> = new Set(['note', 'answer']);
const needsChoice: ReadonlySet<Deed> = new Set(['assign', 'transfer', 'attempt']);

/** What is missing before a deed can be done. */
export function faultOf(deed: Deed, draft: Draft): 'text' | 'choice' | 'long' | undefined {
  if (needsChoice.has(deed) && draft.choice === '') return 'choice';
  if (needsText.has(deed) && draft.text.trim() === '') return 'text';
  return left(deed, draft) < 0 ? 'long' : undefined;
}

/** Whether the patient is told of it, so that it cannot be taken back. */
export const needsYes = (deed: Deed, { choice }: Draft, { attemptsLeft }: Pick<StaffCaseDetail, 'attemptsLeft'>): boolean =>
  deed === 'answer' || (deed === 'attempt' && (choice === 'wrong-number' || (choice !== 'reached' && attemptsLeft <= 1)));

/** The last part of the deed's address. */
export const pathOf = (deed: Deed): string =>
  ({
    take: 'assign',
    assign: 'assign',
    transfer: 'transfer',
    note: 'notes',
    answer: 'answers',
    attempt: 'attempts',
    close: 'close',
    reopen: 'reopen',
  })[deed];

export function bodyOf(deed: Deed, { text, choice }: Draft): object {
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
