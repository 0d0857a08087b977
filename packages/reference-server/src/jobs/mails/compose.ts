import type { Mail } from '../../ports.ts';
import type { Deps } from '../../services/context.ts';
import type { Claim } from '../../store/deliveries.ts';
import { plainLine } from '../wording.ts';
import type { Message } from './draft.ts';
import { asHtml, asShortText, asText } from './layout.ts';
import { Undeliverable, letterOf } from './message.ts';

/** One address and nothing that a mail server could read as more than one (RFC 5322, 3.4.1, without quoted names). */
const oneAddress = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()\\,;:"@]+$/u;

/** Something to send, and what to do once it was sent. */
export type Composed<T> = T & { readonly sent?: () => Promise<void> };

/**
 * A message as a mail.
 *
 * @returns undefined when there is nothing to say.
 * @throws Undeliverable
 */
export async function composeMail(
  deps: Deps,
  claim: Claim,
  message: Message,
  mailFrom?: string,
): Promise<Composed<{ readonly mail: Mail }> | undefined> {
  const { site, to } = message;
  if (to.email === undefined || !oneAddress.test(to.email)) throw new Undeliverable('bad-address');
  const draft = await message.draft('email');
  if (!draft) return undefined;
  const letter = letterOf(message, draft);
  const { calendar, sent } = draft;
  const mail: Mail = {
    from: plainLine(mailFrom ?? site.mail_from),
    to: to.email,
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter),
    messageId: `${claim.id}@${new URL(deps.publicUrl).hostname.replace(/[[\]]/gu, '')}`,
    ...(calendar && { calendar }),
  };
  return { mail, ...(sent && { sent }) };
}

/** What an SMS gateway is asked to send. */
export interface Text {
  readonly to: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** Digits, and a plus before them where there was one. @throws Undeliverable */
function dialled(phone: string | undefined): string {
  const digits = phone?.replace(/\D/gu, '') ?? '';
  if (digits === '') throw new Undeliverable('bad-number');
  return phone?.trimStart().startsWith('+') ? `+${digits}` : digits;
}

/**
 * The same message as a text of a few lines.
 *
 * @returns undefined when there is nothing to say.
 * @throws Undeliverable
 */
export async function composeText(message: Message): Promise<Composed<{ readonly text: Text }> | undefined> {
  const to = dialled(message.to.phone);
  const draft = await message.draft('sms');
  if (!draft) return undefined;
  const { sent } = draft;
  return { text: { to, text: asShortText(letterOf(message, draft)), language: message.locale }, ...(sent && { sent }) };
}
