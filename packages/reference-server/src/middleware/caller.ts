import type { Operation } from '@foyer/sdk/contract';
import type { Http, Server } from '../http.ts';
import { tokenHolder, type Asked, type BearerVerifier, type Principal, type Staff } from '../ports.ts';
import { DomainError } from '../problem.ts';
import { sameBytes, sha256 } from '../services/bytes.ts';
import type { Caller } from '../services/context.ts';
import { memberOf } from './desk-session.ts';

const unauthenticated = (detail: string) => new DomainError('unauthenticated', detail);

/** `Authorization`, split in scheme and credentials (RFC 9110, section 11.4). */
function authorization(headers: Headers): { scheme: string; credentials: string } | undefined {
  const value = headers.get('authorization')?.trim();
  if (value === undefined || value === '') return undefined;
  const [, scheme = '', credentials = ''] = /^(\S+)(?:\s+(.*))?$/su.exec(value) ?? [];
  return { scheme: scheme.toLowerCase(), credentials };
}

async function verified(verifier: BearerVerifier | undefined, token: string, asked: Asked): Promise<Principal> {
  let principal: Awaited<ReturnType<BearerVerifier['verify']>>;
  try {
    principal = await verifier?.verify(token, asked);
  } catch {
    throw new DomainError('backend-unavailable', 'The sign-in service cannot be reached. Try again in a little while.');
  }
  if (principal === 'expired') throw new DomainError('token-expired', 'The sign-in has expired. Get a new token and try again.');
  if (!principal) throw unauthenticated('The bearer token is not one this server takes. Sign in again.');
  return principal;
}

/**
 * Who calls, as far as the headers tell; whether a manage token or a hold's secret is any good is for the service to say.
 * Operations that are the same for everybody do not look.
 * @throws DomainError `unauthenticated`, `token-expired`
 */
export async function identify(
  operation: Operation,
  headers: Headers,
  verifier: BearerVerifier | undefined,
  asked: Asked,
): Promise<Caller> {
  const { authority = 'anyone' } = operation.route;
  const identifies = authority !== 'anyone' || operation.problems?.includes('unauthenticated') === true;
  if (!identifies) return {};

  const secret = headers.get('hold-secret');
  const ifMatch = headers.get('if-match');
  const hold = { ...(secret && { holdSecret: secret }), ...(ifMatch !== null && { ifMatch }) };
  const sent = authorization(headers);
  if (sent?.scheme === 'bearer') return { ...hold, bearer: await verified(verifier, sent.credentials, asked) };
  if (authority === 'bearer') throw unauthenticated('Send the signed-in patient’s token as Authorization: Bearer.');
  if (authority === 'hold' && !('holdSecret' in hold)) throw unauthenticated('Send the hold’s secret as Hold-Secret.');
  if (authority === 'manage' && !sent) throw unauthenticated('Send the token of its link as Authorization: Manage.');
  // Another scheme is taken as a token that fits nothing: its answer must not differ from a wrong token's.
  return sent ? { ...hold, manageToken: sent.scheme === 'manage' ? sent.credentials : `${sent.scheme} ${sent.credentials}` } : hold;
}

/** Takes as long for a nearly right text as for a wrong one, whatever its length. */
const same = (a: string, b: string): boolean => sameBytes(sha256(a), sha256(b));

/** Whether it is the server's own staff token. */
export const isStaffToken = ({ staffToken }: Pick<Server, 'staffToken'>, text: string): boolean =>
  staffToken !== undefined && same(text, staffToken);

/**
 * Which member of staff calls: by the server's own staff token, signed in as staff, or, without `Authorization`, by the desk's session.
 * @throws DomainError `unauthenticated`, `token-expired`; `forbidden` for a signed-in patient, and for a session that another site's page uses
 */
export async function staffOnly(c: Http): Promise<Staff> {
  const { server } = c.var;
  const sent = authorization(c.req.raw.headers);
  if (!sent) {
    const member = await memberOf(c);
    if (member) return member;
  }
  if (sent?.scheme !== 'bearer') throw unauthenticated('Send a staff token as Authorization: Bearer, or sign in at the desk.');
  if (isStaffToken(server, sent.credentials)) return tokenHolder;
  const principal = await verified(server.bearer, sent.credentials, c.var.site);
  if (principal.role !== 'staff') throw new DomainError('forbidden', 'This is for the hospital’s staff.');
  const { subject, name, roles } = principal;
  return { subject, name, roles };
}
