import { Hono } from 'hono';
import { beforeAll, expect, it } from 'vitest';
import type { Env } from '../../packages/reference-server/src/http.ts';
import { cookieIn } from '../../packages/reference-server/src/middleware/desk-session.ts';
import { staffRoles, type StaffRole } from '../../packages/reference-server/src/ports.ts';
import { staffRules } from '../../packages/reference-server/src/routes/staff-roles.ts';
import { staffOperations, type StaffOperation } from '../../packages/reference-server/src/routes/staff.ts';
import { sessionOf } from '../../packages/reference-server/src/services/staff-sessions.ts';
import { sha256 } from '../../packages/reference-server/src/services/bytes.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { publicUrl, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { sessionCookie, signIn, type DeskHeaders } from './setup/staff.ts';
import { plainBearer } from './setup/world.ts';

const staffToken = 'staff-token-of-thirty-two-characters-or-more';
const deskToken = 'one-time-token-of-thirty-two-characters-or-more';

type Headers = Readonly<Record<string, string>>;

const told = async (response: Response): Promise<string> =>
  response.status < 400 ? String(response.status) : `${response.status} ${((await response.clone().json()) as { code: string }).code}`;

/** A request of a route that asks for nothing that is there: it shows who is let in, and changes nothing. */
function empty(operation: StaffOperation): { method: string; path: string } {
  const [method = '', path = ''] = operation.split(' ');
  return { method, path: path.replace(/\{\w+\}/gu, 'none') };
}

describeEngines(
  'staff',
  (engine) => {
    let db: Kysely<DB>;
    let hospital: Hospital;
    let other: Hospital;
    let server: TestApp;
    let expired: DeskHeaders;
    let idle: DeskHeaders;
    let others: DeskHeaders;
    const at = {} as Record<StaffRole, DeskHeaders & { secret: string }>;

    const ask = (operation: StaffOperation, headers: Headers, here = server) => {
      const { method, path } = empty(operation);
      return here.call(path, { method, headers });
    };

    beforeAll(async () => {
      ({ db } = await engine.open());
      hospital = await smallHospital(db);
      other = await smallHospital(db);
      server = testApp(db, hospital, { limits: 'off', bearer: plainBearer, staffToken, deskToken });
      for (const role of staffRoles) at[role] = await signIn(hospital, role);
      const end = async (change: object) => {
        const headers = await signIn(hospital, 'manager');
        await db.updateTable('staff_session').set(change).where('hash', '=', sha256(headers.secret)).execute();
        return headers;
      };
      const ago = (minutes: number) => new Date(hospital.clock.now().getTime() - minutes * 60_000).toISOString();
      expired = await end({ expires_at: ago(0) });
      idle = await end({ seen_at: ago(30) });
      const { secret } = await signIn(other, 'manager');
      others = { Cookie: `${sessionCookie(hospital)}=${secret}`, 'Sec-Fetch-Site': 'same-origin' };
    });

    it('have a rule for each operation, and no rule for another', () => {
      expect(Object.keys(staffRules).toSorted()).toEqual([...staffOperations].toSorted());
    });

    it('may do what their role says, by token and by session, and nobody else may', async () => {
      let asked = 0;
      const wrong: string[] = [];
      for (const operation of staffOperations) {
        const callers: [string, Headers, string | undefined][] = [
          ['nobody', {}, '401 unauthenticated'],
          ['a patient', { Authorization: 'Bearer patient:ann' }, '403 forbidden'],
          ['an expired session', { ...expired }, '401 token-expired'],
          ['an idle session', { ...idle }, '401 token-expired'],
          ['another site’s session', others as unknown as Headers, '401 unauthenticated'],
          [
            'a made-up session',
            { Cookie: `${sessionCookie(hospital)}=${'a'.repeat(43)}`, 'Sec-Fetch-Site': 'same-origin' },
            '401 unauthenticated',
          ],
          ['the staff token', { Authorization: `Bearer ${staffToken}` }, undefined],
        ];
        for (const role of staffRoles) {
          const { Cookie, 'Sec-Fetch-Site': site } = at[role];
          const may = role === 'manager' || staffRules[operation].roles.includes(role);
          callers.push([`${role}, by session`, { Cookie, 'Sec-Fetch-Site': site }, may ? undefined : '403 forbidden']);
          callers.push([`${role}, by bearer`, { Authorization: `Bearer ${role}:x` }, may ? undefined : '403 forbidden']);
        }
        for (const [who, headers, refusal] of callers) {
          const found = await told(await ask(operation, headers));
          asked += 1;
          const isRight = refusal === undefined ? !/^(401|403|5)/u.test(found) : found === refusal;
          if (!isRight) wrong.push(`${operation}, ${who}: ${found}`);
        }
      }
      console.log(
        `staff (${engine.name}): ${wrong.length} of ${asked} asked of ${staffOperations.length} operations were let in or out wrongly`,
      );
      expect(wrong).toEqual([]);
    });

    it('see and publish what was changed where they may see cases, or write what the hospital says', async () => {
      const complaints = { Authorization: 'Bearer complaints:cora' };
      for (const headers of [complaints, { Authorization: 'Bearer editor:ed' }, { Authorization: 'Bearer manager:mo' }])
        for (const [operation, found] of [
          ['GET /staff/v1/changes', '200'],
          ['POST /staff/v1/changes', '400 idempotency-key-required'],
          ['POST /staff/v1/changes/{id}/retire', '404 not-found'],
        ] as const)
          expect([headers.Authorization, operation, await told(await ask(operation, headers))]).toEqual([
            headers.Authorization,
            operation,
            found,
          ]);
      expect(await told(await ask('GET /staff/v1/cases', complaints))).toBe('200');
      expect(await told(await ask('POST /staff/v1/changes', { Authorization: 'Bearer desk:dora' }))).toBe('403 forbidden');
    });

    it('are told which role they need', async () => {
      const response = await ask('POST /staff/v1/appointments/{id}/arrive', { Authorization: 'Bearer editor:ed' });
      expect([response.status, await response.json()]).toEqual([
        403,
        expect.objectContaining({ detail: expect.stringContaining('desk or manager') }),
      ]);
    });

    /** Whoever makes a browser ask, but the desk's own page. */
    const foreign: Headers[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
      { 'Sec-Fetch-Site': 'cross-site', Origin: publicUrl },
      { Origin: 'http://localhost:9999' },
      { Origin: 'null' },
      {},
    ];
    const letIn = async (here: TestApp) => {
      const wrong: string[] = [];
      let asked = 0;
      for (const operation of staffOperations) {
        for (const headers of foreign) {
          const found = await told(await ask(operation, { Cookie: at.manager.Cookie, ...headers }, here));
          asked += 1;
          if (!found.startsWith('403')) wrong.push(`${operation} ${JSON.stringify(headers)}: ${found}`);
        }
      }
      return { asked, wrong };
    };

    it('are not worked with by pages of others', async () => {
      const { asked, wrong } = await letIn(server);
      console.log(`staff (${engine.name}): ${wrong.length} of ${asked} requests that another page made with the desk’s cookie were let in`);
      expect(wrong).toEqual([]);
      const own = await told(await ask('GET /staff/v1/requests', { Cookie: at.manager.Cookie, Origin: publicUrl }));
      expect(own).toBe('200');
    });

    it('would be seen to be where the cookie alone is looked at', async () => {
      const planted = new Hono<Env>().get('/staff/v1/requests', async (c) => {
        c.set('site', hospital.site);
        const row = await sessionOf({ ...hospital.context() }, cookieIn(c, 'session') ?? '');
        return c.json({ items: [] }, typeof row === 'object' ? 200 : 403);
      });
      const site = hospital.site.is_default ? '' : `/sites/${hospital.site.slug}`;
      const broken = testApp(db, hospital, { limits: 'off', pages: [new Hono().route(site, planted as unknown as Hono)] });
      const { wrong } = await letIn(broken);
      expect(wrong.length).toBe(foreign.length);
    });

    it('sign in with the printed code once, with the staff token always', async () => {
      const own = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' };
      const post = (token: string, headers: Headers = own) =>
        server.call('/desk/session', { method: 'POST', headers, body: JSON.stringify({ token }) });
      expect(await told(await post('wrong'))).toBe('401 unauthenticated');
      expect(await told(await post(deskToken, { ...own, 'Sec-Fetch-Site': 'cross-site' }))).toBe('403 origin-not-allowed');
      const first = await post(deskToken);
      expect([first.status, await first.clone().json()]).toEqual([201, expect.objectContaining({ name: 'Demo', roles: ['manager'] })]);
      const set = first.headers.get('Set-Cookie') ?? '';
      expect(set).toMatch(/^__Host-foyer-desk-session-[\w-]+=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/u);
      expect(await told(await post(deskToken))).toBe('410 invitation-used');
      for (let i = 0; i < 2; i += 1) expect(await (await post(staffToken)).json()).toMatchObject({ name: 'Token', roles: ['manager'] });

      const Cookie = set.split(';')[0] ?? '';
      const mine = { ...own, Cookie };
      expect(await (await server.call('/desk/session', { headers: mine })).json()).toMatchObject({ name: 'Demo', endsInSeconds: 1800 });
      const out = await server.call('/desk/sign-out', { method: 'POST', headers: mine });
      expect([out.status, out.headers.get('Set-Cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
      expect(await told(await server.call('/desk/session', { headers: mine }))).toBe('401 unauthenticated');
      const kept = await db.selectFrom('staff_session').selectAll().execute();
      expect(JSON.stringify(kept)).not.toContain(Cookie.split('=')[1]);
    });

    it('stay signed in while they work, and not for ever', async () => {
      const here = await smallHospital(db);
      const desk = testApp(db, here, { limits: 'off' });
      const { Cookie, 'Sec-Fetch-Site': site } = await signIn(here, 'desk');
      const headers = { Cookie, 'Sec-Fetch-Site': site };
      const left = async (method = 'GET', path = '/desk/session') =>
        ((await (await desk.call(path, { method, headers })).json()) as { endsInSeconds?: number }).endsInSeconds;
      here.clock.forward(29 * 60);
      // Looking is no work.
      expect([await left(), await left()]).toEqual([60, 60]);
      expect(await left('POST', '/desk/stay')).toBe(1800);
      for (let i = 0; i < 27; i += 1) {
        here.clock.forward(25 * 60);
        expect((await desk.call('/staff/v1/requests', { headers })).status).toBe(200);
      }
      // 29 minutes and 27 times 25 minutes are over: 16 minutes are left of 12 hours.
      expect(await left()).toBe(16 * 60);
      here.clock.forward(16 * 60);
      expect(await told(await desk.call('/staff/v1/requests', { headers }))).toBe('401 token-expired');
    });

    it('are signed out of a desk that was left, however often its page reads a list by itself', async () => {
      const here = await smallHospital(db, { isDefault: false });
      const desk = testApp(db, here, { limits: 'off' });
      /** How many minutes a desk lasts whose page asks this each minute. */
      const lasts = async (method: string, path: string, more: Headers): Promise<number> => {
        const { Cookie, 'Sec-Fetch-Site': site } = await signIn(here, 'desk');
        for (let minutes = 1; minutes <= 40; minutes += 1) {
          here.clock.forward(60);
          const { status } = await desk.call(path, { method, headers: { Cookie, 'Sec-Fetch-Site': site, ...more } });
          if (status === 401) return minutes;
        }
        return Infinity;
      };
      const unattended = { 'Desk-Unattended': 'true' };
      expect(await lasts('GET', '/staff/v1/cases', unattended)).toBe(30);
      expect(await lasts('GET', '/staff/v1/cases', {})).toBe(Infinity);
      // Whatever is done was done by somebody.
      expect(await lasts('POST', '/staff/v1/cases/none/notes', unattended)).toBe(Infinity);
    });
  },
  ['PGlite'],
);
