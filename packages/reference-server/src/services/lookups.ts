import type { LookupInput } from '@foyer/sdk/contract';
import { insertLookup, type Contact } from '../store/lookups.ts';
import { insertMessage } from '../store/outbox.ts';
import { hmacSha256, type Bytes } from './bytes.ts';
import type { Context, Tx } from './context.ts';
import { newId } from './ids.ts';

/** A contact as it is compared: an address in small letters, of a number the last 9 digits (people leave out the first ones). */
export function contactNamed(contact: string): Contact {
  const text = contact.trim();
  return text.includes('@') ? { email: text.toLowerCase() } : { phone: text.replace(/\D/gu, '').slice(-9) };
}

/** By what messages to a contact are counted, so that it need not be kept; those of each purpose by themselves. */
export function contactMac({ secret, site }: Pick<Context, 'secret' | 'site'>, purpose: 'lookup' | 'case', contact: string): Bytes {
  const named = contactNamed(contact);
  return hmacSha256(secret, `${purpose}\n${site.id}\n${'email' in named ? named.email : named.phone}`);
}

/** Messages to one contact in an hour, for what anybody may press: whoever knows an address or a number cannot have it flooded. */
export const mostAnHour = 3;

/**
 * Has links of a contact's visits sent. Nothing is looked up here, so that neither the answer nor its time can tell whether there
 * are any: the outbox does it in its next round. It is not woken for it, as its work slows what is asked meanwhile, and more of it
 * where there are visits.
 */
export async function lookUp(ctx: Context, tx: Tx, { contact, reference }: LookupInput): Promise<{ accepted: boolean }> {
  const id = newId(ctx.random);
  await insertLookup(tx, {
    id,
    site_id: ctx.site.id,
    contact: contact.trim(),
    contact_mac: contactMac(ctx, 'lookup', contact),
    reference: reference?.toUpperCase().replace(/[^0-9A-Z]/gu, '') ?? null,
    locale: ctx.locale,
    created_at: ctx.now,
    answered_at: null,
  });
  await insertMessage(tx, { id: newId(ctx.random), siteId: ctx.site.id, topic: 'links-asked', subjectId: id, runAt: ctx.now });
  return { accepted: true };
}
