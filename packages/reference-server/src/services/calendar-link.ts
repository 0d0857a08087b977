import { DomainError } from '../problem.ts';
import { fromBase64url, fromUtf8, hmacSha256, sameBytes, toBase64url, utf8, type Bytes } from './bytes.ts';
import type { Context } from './context.ts';

/** How long a calendar link is good: enough to open it on another device, too short to be handed around. */
const goodFor = 7 * 86_400_000;
const macLength = 16;
const noSuchLink = () => new DomainError('not-found', 'There is no such calendar file.');

const macOf = (ctx: Pick<Context, 'secret' | 'site'>, claim: string): Bytes =>
  hmacSha256(ctx.secret, `calendar link\n${ctx.site.id}\n${claim}`).slice(0, macLength);

/**
 * A link to the visit's calendar file that works without a header, as calendars send none. Its token says which visit and until
 * when, signed with the server's secret (HMAC-SHA-256, 128 bits of it); nothing in it is about a person.
 */
export function calendarLink(ctx: Pick<Context, 'secret' | 'site' | 'baseUrl' | 'now'>, visitId: string): { url: string; expiresAt: Date } {
  const expiresAt = new Date(ctx.now.getTime() + goodFor);
  const claim = `${expiresAt.getTime().toString(36)}.${visitId}`;
  const mac = macOf(ctx, claim);
  const text = utf8(claim);
  const token = new Uint8Array(macLength + text.length);
  token.set(mac);
  token.set(text, macLength);
  return { url: `${ctx.baseUrl}/v1/calendar/${toBase64url(token)}.ics`, expiresAt };
}

function claimIn(bytes: Bytes): string | undefined {
  try {
    return fromUtf8(bytes.slice(macLength));
  } catch {
    return undefined;
  }
}

/** @returns the visit's id. @throws DomainError `not-found` for a token that is not ours; `link-expired` */
export function readCalendarToken(ctx: Pick<Context, 'secret' | 'site' | 'now'>, token: string): string {
  const bytes = token.length <= 512 ? fromBase64url(token) : undefined;
  const claim = bytes && claimIn(bytes);
  if (!bytes || claim === undefined || !sameBytes(bytes.slice(0, macLength), macOf(ctx, claim))) throw noSuchLink();
  const [until = '', ...id] = claim.split('.');
  if (parseInt(until, 36) <= ctx.now.getTime())
    throw new DomainError('link-expired', 'This calendar link has expired. Open the visit again for a new one.');
  return id.join('.');
}
