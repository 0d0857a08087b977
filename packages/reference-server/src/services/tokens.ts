import type { Random } from '../ports.ts';
import { DomainError } from '../problem.ts';
import type { ManageTokenTable, Store } from '../store/db.ts';
import { isVisitOf } from '../store/appointments.ts';
import { insertToken, tokenOf } from '../store/tokens.ts';
import { isEntryOf } from '../store/waitlist.ts';
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

/** The one answer for a visit that is not there and for one that is not the caller's. */
export const noSuchVisit = () => new DomainError('not-found', 'There is no such visit, or this token is not for it.');
/** The same of a place on the waiting list. */
export const noSuchEntry = () => new DomainError('not-found', 'There is no such place on the waiting list, or this token is not for it.');

/** To staff, who see all of their site's. */
export const noSuchBlock = () => new DomainError('not-found', 'There is no such block.');

const kinds = {
  visit: { isOf: isVisitOf, lacking: noSuchVisit },
  waitlist: { isOf: isEntryOf, lacking: noSuchEntry },
} as const;

/**
 * Lets through whoever has a token of this very thing, or is signed in as the patient it was made by.
 * @returns how much of it they may see.
 * @throws DomainError `unauthenticated` without either; `not-found` for any that is not of this thing and site; `link-expired`
 */
export async function requireAuthority(
  ctx: Pick<Context, 'db' | 'site' | 'now' | 'caller'>,
  subjectId: string,
  kind: keyof typeof kinds = 'visit',
): Promise<{ sight: Sight }> {
  const { isOf, lacking } = kinds[kind];
  const { bearer, manageToken } = ctx.caller;
  if (bearer) {
    if (!(await isOf(ctx.db, ctx.site.id, subjectId, bearer.subject))) throw lacking();
    return { sight: 'own' };
  }
  if (manageToken === undefined) throw new DomainError('unauthenticated', 'Send the token of its link as Authorization: Manage.');
  const token = await tokenOf(ctx.db, { hash: sha256(manageToken), siteId: ctx.site.id, kind, subjectId });
  if (!token) throw lacking();
  if (token.expires_at <= ctx.now) throw new DomainError('link-expired', 'This link has expired. Ask for a new one, or call us.');
  return { sight: token.verified ? 'verified' : 'link' };
}

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

/** The same page for a place on the waiting list: `w.` before the id tells them apart. */
export const waitlistUrl = (ctx: Pick<Context, 'site' | 'baseUrl'>, entryId: string, token: string): string =>
  manageUrl(ctx, `w.${entryId}`, token);

/** Until when a new token of a place on the waiting list is good: 30 days after it ends at the latest. */
export const waitlistUntil = ({ expires_at }: { expires_at: Date }): Date => new Date(expires_at.getTime() + 30 * day);

/** The page for surveys, thanks and complaints: the hospital's own if it has one, else ours. What it opens is in the fragment, which browsers send to nobody. */
export const feedbackUrl = ({ site, baseUrl }: Pick<Context, 'site' | 'baseUrl'>, fragment: string): string =>
  `${site.managing.feedbackPageUrl ?? `${baseUrl}/feedback`}#${fragment}`;

/** The page of a message or a callback, or that of a complaint: the hospital's own if it has one, else ours. */
export function caseUrl(
  ctx: Pick<Context, 'site' | 'baseUrl'>,
  { kind, reference }: { readonly kind: 'message' | 'callback' | 'complaint'; readonly reference: string },
  token: string,
): string {
  const fragment = `c.${reference}.${token}`;
  const { casePageUrl = `${ctx.baseUrl}/case` } = ctx.site.managing;
  return kind === 'complaint' ? feedbackUrl(ctx, fragment) : `${casePageUrl}#${fragment}`;
}
