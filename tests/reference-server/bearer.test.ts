import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { beforeAll, expect, it } from 'vitest';
import { createBearerVerifier } from '../../packages/reference-server/src/bearer.ts';
import type { Asked, BearerVerifier } from '../../packages/reference-server/src/ports.ts';
import type { StaffClaims } from '../../packages/reference-server/src/staff-claims.ts';
import { testApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { movableClock, smallHospital, start } from './setup/hospital.ts';

const issuer = 'https://login.hospital.example/realms/patients';
const audience = 'foyer';
const clock = movableClock(start);
const riverside: Asked = { slug: 'riverside', is_default: true };
const lakeside: Asked = { slug: 'lakeside', is_default: false };
const roles: StaffClaims['roles'] = {
  'front-desk': [{ role: 'desk' }],
  'front-desk-lead': [{ role: 'manager' }],
  'lakeside-desk': [{ role: 'desk', at: 'lakeside' }],
  'group-it': [{ role: 'manager', at: '*' }],
  floater: [{ role: 'desk' }, { role: 'editor', at: 'lakeside' }],
};
const seconds = () => Math.floor(clock.now().getTime() / 1000);

let verifier: BearerVerifier;
let sign: (claims?: Record<string, unknown>, more?: { key?: CryptoKey; kid?: string; expires?: number }) => Promise<string>;
let published: JWK;
let asked: string[] = [];
let reachable = true;

const keysOf = (): typeof fetch => async (input) => {
  const url = input instanceof Request ? input.url : String(input);
  asked.push(url);
  if (!reachable) throw new TypeError('fetch failed');
  if (url.endsWith('/.well-known/openid-configuration')) return Response.json({ issuer, jwks_uri: `${issuer}/keys` });
  if (url === `${issuer}/keys`) return Response.json({ keys: [published] });
  return new Response('', { status: 404 });
};

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  published = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  sign = (claims = {}, { key = privateKey, kid = 'one', expires = 300 } = {}) =>
    new SignJWT({ iss: issuer, aud: audience, sub: 'ann', exp: seconds() + expires, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid })
      .sign(key);
  verifier = createBearerVerifier({
    issuers: [{ issuer, audience, staff: { claim: 'roles', roles } }],
    clock,
    fetch: keysOf(),
  });
});

it('takes a token of the issuer, and asks for its keys once', async () => {
  asked = [];
  const ann = { subject: `${issuer}#ann`, role: 'patient' };
  expect(await verifier.verify(await sign(), riverside)).toEqual(ann);
  expect(await verifier.verify(await sign(), riverside)).toEqual(ann);
  expect(asked).toEqual([`${issuer}/.well-known/openid-configuration`, `${issuer}/keys`]);
});

it('knows staff by their claim', async () => {
  for (const [told, roles] of [
    ['front-desk', ['desk']],
    [
      ['nurse', 'front-desk', 'front-desk-lead', 7],
      ['desk', 'manager'],
    ],
    ['front-desk-trainee', undefined],
    [{ 'front-desk': true }, undefined],
    ['constructor', undefined],
  ] as const) {
    const found = await verifier.verify(await sign({ roles: told, name: '  Dora\u0000 Klein ' }), riverside);
    const dora = { subject: `${issuer}#ann`, role: 'staff', name: 'Dora Klein', roles };
    expect(found).toEqual(roles ? dora : { subject: `${issuer}#ann`, role: 'patient' });
  }
});

it('knows staff at the hospitals where they work', async () => {
  const at = async (roles: string[], asked: Asked) => {
    const found = await verifier.verify(await sign({ roles }), asked);
    return typeof found === 'object' && found.role === 'staff' ? found.roles : [];
  };
  const rows: [string[], readonly string[], readonly string[]][] = [
    [['front-desk'], ['desk'], []],
    [['lakeside-desk'], [], ['desk']],
    [['front-desk', 'lakeside-desk'], ['desk'], ['desk']],
    [['group-it'], ['manager'], ['manager']],
    [['floater'], ['desk'], ['editor']],
    [['lakeside-desk', 'group-it'], ['manager'], ['desk', 'manager']],
  ];
  for (const [told, here, there] of rows) expect([await at(told, riverside), await at(told, lakeside)]).toEqual([here, there]);
});

it('tells an expired token from a wrong one', async () => {
  expect(await verifier.verify(await sign({}, { expires: -10 }), riverside)).toBe('expired');
  const good = await sign();
  clock.forward(400);
  expect(await verifier.verify(good, riverside)).toBe('expired');
});

it('takes nothing else', async () => {
  const stranger = (await generateKeyPair('ES256')).privateKey;
  const good = await sign();
  const [head = '', , tail = ''] = good.split('.');
  const forged = `${head}.${btoa(JSON.stringify({ iss: issuer, aud: audience, sub: 'eve', exp: seconds() + 300 })).replace(/=+$/u, '')}.${tail}`;
  const shared = await new SignJWT({ iss: issuer, aud: audience, sub: 'eve', exp: seconds() + 300 })
    .setProtectedHeader({ alg: 'HS256', kid: 'one' })
    .sign(new TextEncoder().encode(JSON.stringify(published)));
  const unsigned = new UnsecuredJWT({ iss: issuer, aud: audience, sub: 'eve', exp: seconds() + 300 }).encode();
  const wrong = {
    stranger: await sign({}, { key: stranger }),
    'other key id': await sign({}, { kid: 'two' }),
    'expired and forged': await sign({}, { key: stranger, expires: -100 }),
    audience: await sign({ aud: 'another' }),
    issuer: await sign({ iss: 'https://evil.example' }),
    'issuer with a slash': await sign({ iss: `${issuer}/` }),
    'no subject': await sign({ sub: undefined }),
    'no expiry': await sign({ exp: undefined }),
    'not yet': await sign({ nbf: seconds() + 600 }),
    forged,
    shared,
    unsigned,
    empty: '',
    dots: '...',
    long: `${'a'.repeat(10_000)}.b.c`,
    cut: good.slice(0, -4),
  };
  for (const [name, token] of Object.entries(wrong)) expect([name, await verifier.verify(token, riverside)]).toEqual([name, undefined]);
});

it('does not ask an issuer that it does not know', async () => {
  asked = [];
  expect(await verifier.verify(await sign({ iss: 'https://evil.example' }), riverside)).toBeUndefined();
  expect(asked).toEqual([]);
});

describeEngines(
  'signed in',
  (engine) => {
    it('is answered by the contract, also when the issuer cannot be reached', async () => {
      const { db } = await engine.open();
      const hospital = await smallHospital(db);
      const unreached = createBearerVerifier({ issuers: [{ issuer, audience }], clock, fetch: keysOf() });
      const server = testApp(db, hospital, { bearer: unreached });
      const mine = async (token: string) => {
        const response = await server.call('/v1/appointments', { headers: { Authorization: `bearer ${token}` } });
        return [response.status, ((await response.json()) as { code?: string }).code];
      };
      reachable = false;
      expect(await mine(await sign())).toEqual([502, 'backend-unavailable']);
      reachable = true;
      expect(await mine(await sign())).toEqual([200, undefined]);
      expect(await mine(await sign({}, { expires: -10 }))).toEqual([401, 'token-expired']);
      expect(await mine(await sign({ aud: 'another' }))).toEqual([401, 'unauthenticated']);
    });
  },
  ['PGlite'],
);
