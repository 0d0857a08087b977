import type { Context as HonoContext } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { Http } from '../http.ts';
import type { Staff } from '../ports.ts';
import { DomainError } from '../problem.ts';
import { sessionOf, workIn, type SessionRow, type SigningIn } from '../services/staff-sessions.ts';

/** What the browser keeps: the session, and while somebody is away at the sign-in service, what must come back with them. */
type Kind = 'session' | 'signing-in';

/**
 * The name and scope of a cookie of the desk, one for each hospital. `__Host-` keeps other hosts of the domain from setting it (RFC 6265bis, 4.1.3);
 * it wants the whole host, so a server below a path has `__Secure-` and its path. Without TLS there is neither: that is a demo on one's own machine.
 */
function cookieOf(c: Http, kind: Kind): { name: string; options: CookieOptions } {
  const { server, site } = c.var;
  const { protocol, pathname } = new URL(server.deps.publicUrl);
  const path = pathname.replace(/\/+$/u, '') || '/';
  const secure = protocol === 'https:';
  const prefix = !secure ? '' : path === '/' ? '__Host-' : '__Secure-';
  return {
    name: `${prefix}foyer-desk-${kind}-${site.slug}`,
    // Whoever comes back from the sign-in service comes from another site.
    options: { path, secure, httpOnly: true, sameSite: kind === 'session' ? 'Strict' : 'Lax' },
  };
}

export function keepCookie(c: Http, kind: Kind, value: string, seconds: number): void {
  const { name, options } = cookieOf(c, kind);
  setCookie(c as HonoContext, name, value, { ...options, maxAge: seconds });
}

export function dropCookie(c: Http, kind: Kind): void {
  const { name, options } = cookieOf(c, kind);
  deleteCookie(c as HonoContext, name, options);
}

export const cookieIn = (c: Http, kind: Kind): string | undefined => getCookie(c as HonoContext, cookieOf(c, kind).name);

/**
 * A cookie is sent whoever makes the browser ask, so it counts only where the browser says that a page of this very origin does: by
 * `Sec-Fetch-Site`, which every browser since 2023 sends over TLS and on one's own machine, else by `Origin`.
 * @throws DomainError `origin-not-allowed`
 */
export function requireOwnPage(c: Http): void {
  const from = c.req.header('Sec-Fetch-Site');
  const own = new URL(c.var.server.deps.publicUrl).origin;
  if (from === undefined ? c.req.header('Origin') === own : from === 'same-origin') return;
  throw new DomainError('origin-not-allowed', 'The desk’s sign-in works from the desk’s own page alone, over https.');
}

export const signingIn = (c: Http): SigningIn => {
  const { server, site, locale, baseUrl, now, requestId } = c.var;
  return { ...server.deps, site, locale, baseUrl, now, requestId, caller: {} };
};

/**
 * The session of whoever is signed in at the desk.
 * @param look how it is looked at: `workIn`, or without counting it as work.
 * @throws DomainError `unauthenticated`, `token-expired`, `origin-not-allowed`
 */
export async function sessionIn(c: Http, look: typeof workIn = workIn): Promise<SessionRow | undefined> {
  const secret = cookieIn(c, 'session');
  if (secret === undefined) return undefined;
  requireOwnPage(c);
  const row = await look(signingIn(c), secret);
  if (row === 'expired') throw new DomainError('token-expired', 'Your sign-in at the desk has ended. Sign in again.');
  if (!row) throw new DomainError('unauthenticated', 'You are not signed in at this desk. Sign in again.');
  return row;
}

/** Whether the page reads this by itself: that nobody is at the desk must end a session, however often its lists are read anew. */
const isUnattended = (c: Http): boolean => c.req.method === 'GET' && c.req.header('Desk-Unattended') === 'true';

/** Whoever is signed in at the desk, if anybody. @throws DomainError `unauthenticated`, `token-expired`, `origin-not-allowed` */
export async function memberOf(c: Http): Promise<Staff | undefined> {
  const row = await sessionIn(c, isUnattended(c) ? sessionOf : workIn);
  return row && { subject: row.subject, name: row.name, roles: row.roles };
}
