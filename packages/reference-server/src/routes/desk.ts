import { DeskSignIn } from '@foyer/sdk/contract/staff';
import type { Http, HttpApp } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { isStaffToken } from '../middleware/caller.ts';
import { cookieIn, dropCookie, keepCookie, requireOwnPage, sessionIn, signingIn } from '../middleware/desk-session.ts';
import { limitRate, type LimitClass } from '../middleware/rate-limit.ts';
import { tokenHolder, type SignInKept, type Staff } from '../ports.ts';
import { DomainError } from '../problem.ts';
import { closeSession, openSession, presentSession, sessionOf } from '../services/staff-sessions.ts';
import { openKept, sealKept } from '../services/staff-signing-in.ts';

/** How the desk's page signs staff in and out. What it works with is the staff's own API. */
export const deskOperations = [
  'GET /desk/session',
  'POST /desk/session',
  'POST /desk/stay',
  'POST /desk/sign-out',
  'GET /desk/sign-in',
  'GET /desk/signed-in',
] as const;

/** Whoever follows the demo's printed link. */
const demoManager: Staff = { subject: 'demo', name: 'Demo', roles: ['manager'] };

/** As long as a session lasts, in seconds. */
const halfDay = 12 * 3600;
const tenMinutes = 600;

/** @param name how it is counted: what asks the sign-in service costs more than a look. @throws DomainError `rate-limited` */
function begin(c: Http, operation: string, name: LimitClass = c.req.method === 'POST' ? 'write' : 'read'): void {
  c.set('operation', operation);
  limitRate(c, name);
}

const notSignedIn = () => new DomainError('unauthenticated', 'You are not signed in at this desk. Sign in again.');

/** @throws DomainError `invitation-used`, `unauthenticated` */
function holderOf(c: Http, token: string): Staff {
  const { server } = c.var;
  if (isStaffToken(server, token)) return tokenHolder;
  const redeemed = server.deskToken?.redeem(token) ?? 'wrong';
  if (redeemed === 'used')
    throw new DomainError('invitation-used', 'This sign-in link was used already. Start the server again: it prints a new one.');
  if (redeemed === 'wrong')
    throw new DomainError(
      'unauthenticated',
      'This code is not one that signs in here. A code of before the last start of the server is no good.',
    );
  return demoManager;
}

/** Back to the desk's page, which says what went wrong. */
const toDesk = (c: Http, problem?: 'unreachable' | 'refused' | 'no-role') =>
  c.redirect(`${c.var.baseUrl}/desk${problem === undefined ? '' : `#problem=${problem}`}`, 303);

async function signedIn(c: Http): Promise<Response> {
  const { server, baseUrl, requestId } = c.var;
  const ctx = signingIn(c);
  const sealed = cookieIn(c, 'signing-in');
  dropCookie(c, 'signing-in');
  const kept = sealed === undefined ? undefined : await openKept<SignInKept>(ctx, sealed);
  if (!server.signIn || !kept) return toDesk(c, 'refused');
  let found: Awaited<ReturnType<typeof server.signIn.finish>>;
  try {
    found = await server.signIn.finish(new URL(`${baseUrl}/desk/signed-in${new URL(c.req.url).search}`), kept, c.var.site);
  } catch {
    server.log.warn('sign-in-unreachable', { requestId });
    return toDesk(c, 'unreachable');
  }
  if (typeof found === 'string') return toDesk(c, found);
  const { secret } = await openSession(ctx, found);
  keepCookie(c, 'session', secret, halfDay);
  return toDesk(c);
}

export function deskRoutes(app: HttpApp): void {
  app.get('/desk/session', async (c) => {
    begin(c, 'getDeskSession');
    const row = await sessionIn(c, sessionOf);
    if (!row) throw notSignedIn();
    return c.json(presentSession(c.var, row));
  });
  app.post('/desk/stay', async (c) => {
    begin(c, 'stayAtDesk');
    const row = await sessionIn(c);
    if (!row) throw notSignedIn();
    return c.json(presentSession(c.var, row));
  });
  app.post('/desk/session', async (c) => {
    begin(c, 'signInAtDesk');
    requireOwnPage(c);
    const { token } = check(DeskSignIn, await readJson(c.req.raw), '') as { token: string };
    const { secret, row } = await openSession(signingIn(c), holderOf(c, token));
    keepCookie(c, 'session', secret, halfDay);
    return c.json(presentSession(c.var, row), 201);
  });
  app.post('/desk/sign-out', async (c) => {
    begin(c, 'signOutOfDesk');
    requireOwnPage(c);
    const secret = cookieIn(c, 'session');
    if (secret !== undefined) await closeSession(signingIn(c), secret);
    dropCookie(c, 'session');
    return c.body(null, 204);
  });
  app.get('/desk/sign-in', async (c) => {
    begin(c, 'beginSignIn', 'write');
    const { server, baseUrl } = c.var;
    if (!server.signIn) throw new DomainError('not-found', 'This server has no sign-in service for staff.');
    try {
      const { url, kept } = await server.signIn.begin(`${baseUrl}/desk/signed-in`);
      keepCookie(c, 'signing-in', await sealKept(signingIn(c), kept), tenMinutes);
      return c.redirect(url, 303);
    } catch {
      server.log.warn('sign-in-unreachable', { requestId: c.var.requestId });
      return toDesk(c, 'unreachable');
    }
  });
  app.get('/desk/signed-in', async (c) => {
    begin(c, 'finishSignIn', 'write');
    return signedIn(c);
  });
}
