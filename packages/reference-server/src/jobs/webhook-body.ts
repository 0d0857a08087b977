import type { TextMessage } from '@foyer/sdk/contract/webhooks';
import type { Deps } from '../services/context.ts';
import type { Delivery } from '../store/webhooks.ts';
import { channelsOf } from './mails/channels.ts';
import { composeText } from './mails/compose.ts';
import { messageOf } from './mails/message.ts';
import { textTime } from './mails/text-times.ts';

/** What an endpoint is sent now; or that it must wait until then; or nothing, as it is no longer true. */
export type Outgoing = { readonly body: string; readonly sent?: () => Promise<void> } | { readonly waitUntil: Date } | 'not-needed';

/** A text is worded when it is sent, so that it is true and its link new. @throws Undeliverable */
async function textOf(deps: Deps, claim: Delivery): Promise<Outgoing> {
  const message = await messageOf(deps, claim);
  if (!message || !channelsOf(message, true).includes('sms')) return 'not-needed';
  const now = deps.clock.now();
  const mayGo = textTime(message, now, claim);
  if (mayGo > now) return { waitUntil: mayGo };
  const composed = await composeText(message);
  if (!composed) return 'not-needed';
  const { text, sent } = composed;
  const told: TextMessage = { type: 'message.sms', timestamp: now.toISOString(), data: { ...text } };
  return { body: JSON.stringify(told), ...(sent && { sent }) };
}

/** An event is sent as it was written down with the change it is of; people are in none. @throws Undeliverable */
export async function outgoing(deps: Deps, claim: Delivery): Promise<Outgoing> {
  return claim.payload === null ? textOf(deps, claim) : { body: claim.payload };
}
