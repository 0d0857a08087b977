import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { ComplaintAction, StaffComplaint } from '@foyer/sdk/contract/staff-complaints';

/** In the order in which they come; of `outcome`, see its own part of the page. */
export const inOrder: readonly ComplaintAction[] = [
  'acknowledge',
  'consent',
  'owners',
  'investigate',
  'send',
  'sign-off',
  'close',
  'resume',
  'interim',
  'agree',
  'send-back',
  'concerns',
  'clear',
  'pause',
  'transfer-out',
];
/** What leads on; the others are ways beside it. */
const onward: ReadonlySet<ComplaintAction> = new Set([
  'acknowledge',
  'consent',
  'owners',
  'investigate',
  'send',
  'sign-off',
  'close',
  'resume',
]);

/** All that can be done, in their order; writing the outcome is a step too. */
const every: readonly ComplaintAction[] = [...inOrder, 'outcome'];

/** What cannot be done now by whoever looks. */
export const heldUp = ({ next }: StaffComplaint): readonly ComplaintAction[] => every.filter((action) => !next[action].can);

/** The one that comes next, where there is one. Who has it is chosen once; to change that is a way beside. */
export const nextOf = ({ next, deputy }: StaffComplaint): ComplaintAction | undefined =>
  inOrder.find((action) => onward.has(action) && next[action].can && !(action === 'owners' && deputy !== undefined));

/** Whether nothing leads on but to write the outcome. */
export const isWritingNext = (complaint: StaffComplaint): boolean =>
  nextOf(complaint) === undefined && complaint.next.outcome.can && complaint.missing.length > 0;

/** Whether what comes next is done by somebody who has to read the outcome before. */
export const readsFirst = (complaint: StaffComplaint): boolean => {
  const next = nextOf(complaint);
  return next === 'sign-off' || next === 'send';
};

/** Whether the draft that nobody has signed is theirs who look: they change it, and send it back to nobody. */
export function isOwnDraft(
  { mine, owner }: Pick<StaffCaseDetail, 'mine' | 'owner'>,
  { draft, signed, next, deputy }: StaffComplaint,
): boolean {
  // Two people write: whoever may and is not the owner is the deputy.
  const me = mine ? owner : deputy;
  return draft !== undefined && signed === undefined && next.outcome.can && draft.by.subject === me?.subject;
}
