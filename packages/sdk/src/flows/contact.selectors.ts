import type { Channel, Department } from '../contract/departments.ts';
import { contactPages, departmentOf } from './contact.pages.ts';
import { emptyContactDraft } from './contact.steps.ts';
import type { ContactAttempt, ContactData, ContactPage, ContactState, ContactStepName, Topic, WrittenChannel } from './contact.state.ts';

/** How a department is reached, in the same order everywhere. Kinds that this flow does not know are left out. */
export function channelsOf({ channels }: Department): readonly (Channel & { readonly kind: 'phone' | 'message' | 'callback' })[] {
  const order = ['phone', 'message', 'callback'] as const;
  return order.flatMap((kind) => channels.flatMap((channel) => (channel.kind === kind ? { ...channel, kind } : [])));
}

/** What works now where another does not: the first that is open. Missing where all are, and where none is. */
export function channelInstead(department: Department) {
  const channels = channelsOf(department);
  return channels.every(({ state }) => state === 'open') ? undefined : channels.find(({ state }) => state === 'open');
}

/** What may be written about: what the department answers, or anything. */
export function topicsOf(state: Pick<ContactData, 'departments' | 'departmentId'>): readonly Topic[] {
  const all = ['appointment', 'billing', 'records', 'other'] as const;
  const known = departmentOf(state)?.topics;
  const fit = known ? all.filter((topic) => known.includes(topic)) : all;
  return fit.length > 0 ? fit : all;
}

/** Which page of how many, counted from 1; missing outside of a form. */
export function contactProgress({
  step,
  channel,
}: Pick<ContactState, 'step' | 'channel'>): { readonly step: number; readonly of: number } | undefined {
  const pages = contactPages(channel);
  const at = pages.indexOf(step as ContactPage);
  return at < 0 ? undefined : { step: at + 1, of: pages.length };
}

/** One page back. */
export function previousContactStep(state: ContactState): ContactStepName | undefined {
  const { step, departmentId, departments, channel, attempt, thread } = state;
  const isToTeam = channel === 'message' || channel === 'callback';
  const before = isToTeam ? (departmentId === undefined ? 'directory' : 'department') : undefined;
  const pages = contactPages(channel);
  const at = pages.indexOf(step as ContactPage);
  if (at >= 0) return pages[at - 1] ?? before;
  switch (step) {
    case 'department':
      return 'directory';
    case 'find':
      return departments ? 'directory' : undefined;
    case 'closed':
      return 'check';
    case 'failed':
      return attempt && isOfCase(attempt.kind) && thread ? 'case' : 'check';
    case 'withdraw':
    case 'move':
      return 'case';
    default:
      return undefined;
  }
}

/** Whether what is sent changes a case, or makes one. */
export const isOfCase = (kind: ContactAttempt['kind']): kind is 'add' | 'withdraw' | 'reopen' | 'move' =>
  kind === 'add' || kind === 'withdraw' || kind === 'reopen' || kind === 'move';

/** What works in place of a channel that closed while somebody typed. */
export function otherChannel(state: Pick<ContactData, 'departments' | 'departmentId' | 'channel'>): WrittenChannel | undefined {
  const other = state.channel === 'message' ? 'callback' : 'message';
  const department = departmentOf(state);
  return department?.channels.some(({ kind, state: is }) => kind === other && is === 'open') ? other : undefined;
}

/** Whether there is anything that the next person at this device must not see, or be able to do. */
export const isContactPrivate = (state: ContactState): boolean =>
  state.draft !== emptyContactDraft || state.query !== '' || state.link !== undefined || state.thread !== undefined;

/** Whether all of that can be forgotten now: not while a write is on its way, whose outcome the patient must hear. */
export const canClearContact = (state: ContactState): boolean =>
  isContactPrivate(state) && state.step !== 'sending' && state.step !== 'unknown';
