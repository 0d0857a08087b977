import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createBearerVerifier } from '../../packages/reference-server/src/bearer.ts';
import { createStaffSignIn } from '../../packages/reference-server/src/sign-in.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { publicUrl, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, systemRandom, type Hospital } from './setup/hospital.ts';
import { openIssuer, type Fault, type Issuer } from './setup/issuer.ts';
import { openProvider } from './setup/oidc-provider.ts';
import { sessionCookie } from './setup/staff.ts';

const claims = { claim: 'roles', roles: { 'front-desk': [{ role: 'desk' }], it: [{ role: 'manager' }] } } as const;

const cookies = (response: Response) => response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
const location = (response: Response) => response.headers.get('Location') ?? '';

describeEngines(
  'staff who sign in',
  (engine) => {
    let db: Kysely<DB>;
    let hospital: Hospital;
    let server: TestApp;
    let issuer: Issuer;

    const serverOf = (at: Pick<Issuer, 'url' | 'client'>) =>
      testApp(db, hospital, {
        limits: 'off',
        signIn: createStaffSignIn({
          issuer: at.url,
          clientId: at.client.id,
          clientSecret: at.client.secret,
          staff: claims,
          random: systemRandom,
        }),
        bearer: createBearerVerifier({
          issuers: [{ issuer: at.url, audience: 'foyer', staff: claims }],
          clock: { now: () => new Date() },
        }),
      });

    beforeAll(async () => {
      ({ db } = await engine.open());
      hospital = await smallHospital(db);
      issuer = await openIssuer();
      server = serverOf(issuer);
    });
    afterAll(() => issuer.stop());
    beforeEach(() => {
      issuer.fault = undefined;
      issuer.claims = { sub: 'dora', name: 'Dora Klein', roles: ['front-desk'] };
    });

    /** Begins at the desk and is sent back by the issuer. */
    async function away(here = server): Promise<{ jar: string; back: URL }> {
      const begun = await here.call('/desk/sign-in');
      expect(begun.status).toBe(303);
      const sent = await fetch(location(begun), { redirect: 'manual' });
      expect(sent.status).toBe(302);
      return { jar: cookies(begun).join('; '), back: new URL(location(sent)) };
    }
    const back = (jar: string, { search }: URL, here = server) => here.call(`/desk/signed-in${search}`, { headers: { Cookie: jar } });
    /** What the desk shows, and whether anybody is signed in. */
    const outcome = async (response: Response, here = server) => {
      const own = cookies(response).find((one) => one.startsWith(`${sessionCookie(hospital)}=`));
      const headers = { Cookie: own ?? '', 'Sec-Fetch-Site': 'same-origin' };
      const session = own === undefined ? undefined : await here.call('/desk/session', { headers });
      return { to: location(response).replace(publicUrl, ''), session: session?.ok ? await session.json() : undefined };
    };
    const signIn = async (here = server) => {
      const { jar, back: url } = await away(here);
      return outcome(await back(jar, url, here), here);
    };
    const refused = { to: '/desk#problem=refused', session: undefined };

    it('are who their token says, for 12 hours', async () => {
      const { to, session } = await signIn();
      expect([to, session]).toEqual(['/desk', expect.objectContaining({ name: 'Dora Klein', roles: ['desk'], endsInSeconds: 1800 })]);
      const kept = await db.selectFrom('staff_session').selectAll().where('name', '=', 'Dora Klein').executeTakeFirstOrThrow();
      expect(kept.subject).toBe(`${issuer.url}#dora`);
      expect(kept.expires_at.getTime() - kept.created_at.getTime()).toBe(12 * 3_600_000);
    });

    it('leave nothing of the sign-in where others could read it', async () => {
      const begun = await server.call('/desk/sign-in');
      const [set = ''] = begun.headers.getSetCookie();
      expect(set).toMatch(/^__Host-foyer-desk-signing-in-[\w-]+=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
      const asked = new URL(location(begun)).searchParams;
      expect(Object.fromEntries(asked)).toMatchObject({
        response_type: 'code',
        client_id: 'foyer-desk',
        code_challenge_method: 'S256',
        redirect_uri: `${publicUrl}/desk/signed-in`,
      });
      for (const name of ['state', 'nonce']) expect(set).not.toContain(asked.get(name) ?? 'missing');
    });

    it('are refused, whatever is wrong with the answer', async () => {
      const faults: Fault[] = ['nonce', 'audience', 'issuer', 'expired', 'none', 'stranger', 'no-token', 'iss-parameter'];
      const wrong: Fault[] = [];
      for (const fault of faults) {
        issuer.fault = fault;
        const found = await signIn();
        if (JSON.stringify(found) !== JSON.stringify(refused)) wrong.push(fault);
      }
      console.log(`sign-in (${engine.name}): ${wrong.length} of ${faults.length} lying answers signed somebody in`);
      expect(wrong).toEqual([]);
    });

    it('are refused with another’s state, without what their browser kept, and the second time', async () => {
      const [mine, others] = [await away(), await away()];
      const swapped = new URL(mine.back);
      swapped.searchParams.set('state', others.back.searchParams.get('state') ?? '');
      expect(await outcome(await back(mine.jar, swapped))).toEqual(refused);
      expect(await outcome(await back('', others.back))).toEqual(refused);
      expect(await outcome(await back(mine.jar, others.back))).toEqual(refused);
      expect(await outcome(await back(mine.jar.replace(/.$/u, '_'), others.back))).toEqual(refused);

      const third = await away();
      expect((await outcome(await back(third.jar, third.back))).to).toBe('/desk');
      expect(await outcome(await back(third.jar, third.back))).toEqual(refused);

      const denied = await away();
      denied.back.searchParams.delete('code');
      denied.back.searchParams.set('error', 'access_denied');
      expect(await outcome(await back(denied.jar, denied.back))).toEqual(refused);

      const slow = await away();
      hospital.clock.forward(601);
      expect(await outcome(await back(slow.jar, slow.back))).toEqual(refused);
    });

    it('would be seen to be let in where the answer is not looked at', async () => {
      issuer.fault = 'nonce';
      const careless = testApp(db, hospital, {
        limits: 'off',
        signIn: {
          begin: (uri) =>
            createStaffSignIn({ issuer: issuer.url, clientId: issuer.client.id, staff: claims, random: systemRandom }).begin(uri),
          finish: async () => ({ subject: 'x', name: 'X', roles: ['manager'] }),
        },
      });
      expect((await signIn(careless)).session).toMatchObject({ name: 'X' });
    });

    it('are known by keys that were changed a moment ago, and not by the ones before', async () => {
      expect((await signIn()).to).toBe('/desk');
      await issuer.rotate();
      expect((await signIn()).to).toBe('/desk');
      const late = await away();
      issuer.fault = 'stranger';
      expect(await outcome(await back(late.jar, late.back))).toEqual(refused);
    });

    it('who are patients are told that this is for staff', async () => {
      issuer.claims = { sub: 'ann', name: 'Ann', roles: ['patient'] };
      expect(await signIn()).toEqual({ to: '/desk#problem=no-role', session: undefined });
      const token = await issuer.bearer('foyer', { sub: 'ann' });
      const asked = await server.call('/staff/v1/requests', { headers: { Authorization: `Bearer ${token}` } });
      expect([asked.status, await asked.json()]).toEqual([403, expect.objectContaining({ code: 'forbidden' })]);
      const ofDesk = await issuer.bearer('foyer', { sub: 'dora', roles: 'front-desk' });
      expect((await server.call('/staff/v1/requests', { headers: { Authorization: `Bearer ${ofDesk}` } })).status).toBe(200);
    });

    it('are told when the sign-in service cannot be reached', async () => {
      const gone = await openIssuer();
      const here = serverOf(gone);
      const { jar, back: url } = await away(here);
      await gone.stop();
      expect(await outcome(await here.call('/desk/sign-in'))).toEqual({ to: '/desk#problem=unreachable', session: undefined });
      expect(await outcome(await back(jar, url, here))).toEqual({ to: '/desk#problem=unreachable', session: undefined });
    });

    it('sign in at a provider that nobody here wrote', async () => {
      const provider = await openProvider(`${publicUrl}/desk/signed-in`, { sub: 'dora', name: 'Dora Klein', roles: ['it'] });
      const here = serverOf(provider);
      const begun = await here.call('/desk/sign-in');
      const jar = new Map<string, string>();
      let next = location(begun);
      for (let hops = 0; !next.startsWith(publicUrl); hops += 1) {
        expect(hops).toBeLessThan(10);
        const url = new URL(next, provider.url);
        const isForm = url.pathname.startsWith('/interaction/');
        const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetch(url, { method: isForm ? 'POST' : 'GET', headers: { Cookie }, redirect: 'manual' });
        for (const one of cookies(answer)) jar.set(one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1));
        expect(answer.status).toBeLessThan(400);
        next = location(answer);
      }
      const found = await outcome(await back(cookies(begun).join('; '), new URL(next), here), here);
      expect(found).toEqual({ to: '/desk', session: expect.objectContaining({ name: 'Dora Klein', roles: ['manager'] }) });
      await provider.stop();
    });
  },
  ['PGlite'],
);
