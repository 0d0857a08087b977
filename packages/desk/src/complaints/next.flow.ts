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

/** The one that comes next, where there is one. Who has it is chosen once; to change that is a way beside. */
export const nextOf = ({ next, deputy }: StaffComplaint): ComplaintAction | undefined =>
  inOrder.find((action) => onward.has(action) && next[action].can && !(action === 'owners' && deputy !== undefined));
