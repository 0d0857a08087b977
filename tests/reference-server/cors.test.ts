import { beforeAll, expect, it } from 'vitest';
import type { AppOptions } from '../../packages/reference-server/src/app.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { hospitalOrigin, publicUrl, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';

const extra = 'https://app.hospital.example:8443';
const listed = new Set([hospitalOrigin, extra, publicUrl]);

/** 300 origins: the listed ones, and all the ways of looking like one. */
function origins(): string[] {
  const hosts = ['hospital.example', 'app.hospital.example', 'care.example', 'evil.example'];
  const disguises = (host: string) => [
    host,
    `evil-${host}`,
    `${host}.evil.example`,
    `${host}.`,
    `www.${host}`,
    `.${host}`,
    `${host}:80`,
    `${host}:443`,
    `${host}:8443`,
    `${host}:8444`,
    `${host}:0443`,
    host.toUpperCase(),
    `${host}/`,
    `${host}/x`,
    `${host}?x`,
    `${host}#x`,
    `user@${host}`,
    `${host}@evil.example`,
    `${host}%2eevil.example`,
    `${host}%00`,
    `${host}\\.evil.example`,
    `${host},https://evil.example`,
    `${host} `,
    host.replace('.', ''),
    host.replace('e', 'е'),
    `xn--${host}`,
    `${host}_`,
    `${host}-`,
    `1${host}`,
    `${host}.example`,
    `a.b.${host}`,
    `localhost.${host}`,
    `${host}.localhost`,
    `${host}:8443.evil.example`,
    `${host}:1`,
    `${host}:65536`,
    `${host}::443`,
    `${host};`,
    `[${host}]`,
  ];
  const made = hosts.flatMap((host) => disguises(host).flatMap((name) => [`https://${name}`, `http://${name}`]));
  const others = [
    'null',
    '*',
    '',
    'https://',
    'https:',
    '://hospital.example',
    'hospital.example',
    'HTTPS://hospital.example',
    'file://',
    'chrome-extension://abc',
    'moz-extension://hospital.example',
    'data:,x',
    'javascript:alert(1)',
    'ftp://hospital.example',
    'ws://hospital.example',
    'capacitor://localhost',
    'about:blank',
    'https://hospital.example https://evil.example',
    'undefined',
    'true',
    extra,
  ];
  // Not every disguise can stand in a header at all.
  const sendable = (origin: string) => /^[\x21-\x7e][\x20-\x7e]*[\x21-\x7e]$/u.test(origin);
  return [...new Set([...made, ...others].filter(sendable))].slice(0, 300);
}

describeEngines(
  'CORS',
  (engine) => {
    let db: Kysely<DB>;
    let hospital: Hospital;
    const production = (more: Partial<AppOptions> = {}): TestApp =>
      testApp(db, hospital, { environment: 'production', allowedOrigins: [extra], limits: 'off', ...more });
    const rows = async () => {
      const count = async (table: 'hold' | 'appointment' | 'idempotency' | 'occupancy') =>
        Number(
          (
            await db
              .selectFrom(table)
              .select((eb) => eb.fn.countAll().as('n'))
              .executeTakeFirstOrThrow()
          ).n,
        );
      return (await count('hold')) + (await count('appointment')) + (await count('idempotency')) + (await count('occupancy'));
    };
    beforeAll(async () => {
      db = (await engine.open()).db;
      hospital = await smallHospital(db);
    });

    it('lets pages of listed origins call, and of no other of 300', async () => {
      const server = production();
      const all = origins();
      expect(all).toHaveLength(300);
      const [slot] = await hospital.slots('plain');
      const before = await rows();
      let refused = 0;
      for (const origin of all) {
        const read = await server.call('/v1/locations', { headers: { Origin: origin } });
        const preflight = await server.call('/v1/holds', {
          method: 'OPTIONS',
          headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'idempotency-key' },
        });
        const may = listed.has(origin);
        for (const answer of [read, preflight]) {
          expect([origin, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([origin, may ? origin : null]);
          expect(answer.headers.has('Access-Control-Allow-Credentials')).toBe(false);
          expect(answer.headers.get('Vary')).toMatch(/\bOrigin\b/u);
          if (!may)
            expect([origin, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([origin, 403, 'origin-not-allowed']);
        }
        if (may) {
          expect([read.status, preflight.status]).toEqual([200, 204]);
        } else {
          const write = await server.post('/v1/holds', { slotId: slot?.id }, { Origin: origin });
          expect([origin, write.status]).toEqual([origin, 403]);
          refused += 1;
        }
      }
      expect(refused).toBe(300 - listed.size);
      expect(await rows()).toBe(before);
    });

    it('says what the contract lists, no more and no less', async () => {
      const server = production();
      const preflight = await server.call('/v1/appointments', {
        method: 'OPTIONS',
        headers: { Origin: hospitalOrigin, 'Access-Control-Request-Method': 'POST' },
      });
      expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe(
        'Authorization, Content-Type, Accept-Language, Hold-Secret, Idempotency-Key, If-Match, Challenge-Response, Last-Event-ID',
      );
      expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET, POST, DELETE');
      expect(preflight.headers.get('Access-Control-Max-Age')).toBe('7200');
      expect(await preflight.text()).toBe('');
      for (const path of ['/v1/locations', '/health', '/v1/nothing', '/v1/locations?x=1', '/openapi.json']) {
        const answer = await server.call(path, { headers: { Origin: hospitalOrigin } });
        expect([path, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([path, hospitalOrigin]);
        expect(answer.headers.get('Access-Control-Expose-Headers')).toBe(
          'ETag, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Deprecation, Sunset',
        );
      }
    });

    it('asks nothing of whoever is no page', async () => {
      const answer = await production().call('/v1/locations');
      expect(answer.status).toBe(200);
      expect(answer.headers.has('Access-Control-Allow-Origin')).toBe(false);
    });

    it('keeps a list for each site', async () => {
      const other = await smallHospital(db);
      await db
        .updateTable('site')
        .set({ allowed_origins: ['https://other.example'] })
        .where('id', '=', other.site.id)
        .execute();
      const [here, there] = [production(), testApp(db, other, { environment: 'production' })];
      const asks = async (server: TestApp, origin: string) => (await server.call('/v1/locations', { headers: { Origin: origin } })).status;
      expect([await asks(here, hospitalOrigin), await asks(here, 'https://other.example')]).toEqual([200, 403]);
      expect([await asks(there, hospitalOrigin), await asks(there, 'https://other.example')]).toEqual([403, 200]);
    });

    it('lets pages of this machine in on a sandbox only', async () => {
      const asks = async (server: TestApp, origin: string) => (await server.call('/health', { headers: { Origin: origin } })).status;
      const [sandbox, serious] = [testApp(db, hospital), production()];
      for (const origin of [
        'http://localhost:5173',
        'http://127.0.0.1:8000',
        'http://[::1]:3000',
        'https://localhost',
        'http://localhost',
      ]) {
        expect([origin, await asks(sandbox, origin), await asks(serious, origin)]).toEqual([origin, 200, 403]);
      }
      for (const origin of [
        'http://localhost.evil.example',
        'http://127.0.0.1.evil.example',
        'http://localhost:5173@evil.example',
        'http://127.0.0.2',
        'http://evil.example',
        'null',
      ]) {
        expect([origin, await asks(sandbox, origin)]).toEqual([origin, 403]);
      }
    });

    it('has no wildcard in production', async () => {
      expect(() => production({ allowedOrigins: ['*'] })).toThrow(/name each origin/u);
      const anywhere = testApp(db, hospital, { allowedOrigins: ['*'] });
      const answer = await anywhere.call('/v1/locations', { headers: { Origin: 'https://anywhere.example' } });
      expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*']);

      await db
        .updateTable('site')
        .set({ allowed_origins: ['*'] })
        .where('id', '=', hospital.site.id)
        .execute();
      const refused = await production().call('/v1/locations', { headers: { Origin: 'https://anywhere.example' } });
      await db
        .updateTable('site')
        .set({ allowed_origins: [hospitalOrigin] })
        .where('id', '=', hospital.site.id)
        .execute();
      expect(refused.status).toBe(403);
    });
  },
  ['PGlite'],
);
