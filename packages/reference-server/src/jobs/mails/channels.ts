import type { Channel, Message } from './draft.ts';

/**
 * The ways a message goes: by mail where there is an address, else as a text; a reminder as was asked for, or, where nobody can be
 * reached like that, as anything else.
 *
 * @param gateway whether the hospital sends texts, if not just now
 */
export function channelsOf({ to, wanted = [] }: Pick<Message, 'to' | 'wanted'>, gateway: boolean): readonly Channel[] {
  const open: Channel[] = [];
  if (to.email !== undefined) open.push('email');
  if (to.phone !== undefined && gateway) open.push('sms');
  const chosen = open.filter((channel) => wanted.includes(channel));
  return chosen.length > 0 ? chosen : open.slice(0, 1);
}
