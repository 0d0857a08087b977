import type { Random } from '../ports.ts';
import { DomainError } from '../problem.ts';
import type { ManageTokenTable, Store } from '../store/db.ts';
import { isVisitOf } from '../store/appointments.ts';
import { insertToken, tokenOf } from '../store/tokens.ts';
import { sha256, toBase64url, type Bytes } from './bytes.ts';
import type { Context, Sight, Site } from './context.ts';

/** 128 random bits as text for a header, and the hash that is kept of it. */
export function newSecret(random: Random): { secret: string; hash: Bytes } {
  const secret = toBase64url(random.bytes(16));
  return { secret, hash: sha256(secret) };
}

/**
 * Makes a token that manages one thing: 128 random bits in base64url. Only its hash is kept, so this is the one time it is seen.
 * A thing may have many, each with its own end.
 */
export async function issueToken(
  db: Store,
  ctx: { readonly site: Pick<Site, 'id'>; readonly random: Random },
  grant: { kind: ManageTokenTable['kind']; subjectId: string; expiresAt: Date; verified?: boolean },
): Promise<string> {
  const { secret, hash } = newSecret(ctx.random);
  await insertToken(db, { hash, siteId: ctx.site.id, ...grant });
  return secret;
}

/**
 * Lets through whoever has a token of this visit, or is signed in as the patient it was booked by.
 * @returns how much of it they may see.
 * @throws DomainError `unauthenticated` without either; `not-found` for any that is not of this visit and site; `link-expired`
 */
export async function requireAuthority(ctx: Pick<Context, 'db' | 'site' | 'now' | 'caller'>, visitId: string): Promise<{ sight: Sight }> {
  const { bearer, manageToken } = ctx.caller;
  if (bearer) {
    if (!(await isVisitOf(ctx.db, ctx.site.id, visitId, bearer.subject))) throw noSuchVisit();
    return { sight: 'own' };
  }
  if (manageToken === undefined) throw new DomainError('unauthenticated', 'Send the visit’s token as Authorization: Manage.');
  const token = await tokenOf(ctx.db, { hash: sha256(manageToken), siteId: ctx.site.id, kind: 'visit', subjectId: visitId });
  if (!token) throw noSuchVisit();
  if (token.expires_at <= ctx.now) throw new DomainError('link-expired', 'This link has expired. Ask for a new one, or call us.');
  return { sight: token.verified ? 'verified' : 'link' };
}

/** The one answer for a visit that is not there and for one that is not the caller's. */
export const noSuchVisit = () => new DomainError('not-found', 'There is no such visit, or this token is not for it.');

const day = 86_400_000;

/** Until when a new manage token of a visit is good: 30 days after the visit ends; 180 days from now for one without a time. */
export const manageUntil = (visit: { ends_at: Date | null }, now: Date): Date =>
  new Date(visit.ends_at ? visit.ends_at.getTime() + 30 * day : now.getTime() + 180 * day);

/**
 * The page a patient manages a visit on: the hospital's own if it has one, else ours. The token is in the fragment, which browsers send to
 * nobody.
 */
export const manageUrl = ({ site, baseUrl }: Pick<Context, 'site' | 'baseUrl'>, visitId: string, token: string): string =>
  `${site.managing.pageUrl ?? `${baseUrl}/visit`}#${visitId}.${token}`;
