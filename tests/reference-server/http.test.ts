import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { problems } from '@foyer/sdk/contract';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { readJson } from '../../packages/reference-server/src/middleware/body.ts';
import { chooseLocale } from '../../packages/reference-server/src/middleware/language.ts';
import { clientKey, createRateLimiter } from '../../packages/reference-server/src/middleware/rate-limit.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { movableClock, smallHospital, somebody, type Hospital } from './setup/hospital.ts';

interface Told {
  code: string;
  status: number;
  requestId: string;
  outcome?: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

const problem = async (response: Response): Promise<Told> => {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const told = (await response.json()) as Told;
  expect(problems).toHaveProperty(told.code);
  expect(told.status).toBe(response.status);
  expect(told.requestId).toBe(response.headers.get('X-Request-Id'));
  return told;
};

const faults = async (response: Response) => {
  expect(response.status).toBe(422);
  const { code, errors = [] } = await problem(response);
  expect(code).toBe('validation-failed');
  for (const { detail } of errors) expect(detail).toMatch(/^[A-Z].*[.]$|-$/u);
  return errors.map((e) => `${e.pointer} ${e.code}`);
};

const json = (body: string | Uint8Array, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...headers },
  body: body as string,
});

describeEngines(
  'HTTP',
  (engine) => {
    let db: Kysely<DB>;
    let hospital: Hospital;
    let server: TestApp;
    beforeAll(async () => {
      db = (await engine.open()).db;
      hospital = await smallHospital(db);
      server = testApp(db, hospital);
    });

    describe('a query', () => {
      it('says each fault with its place', async () => {
        expect(await faults(await server.call('/v1/locations?limit=0'))).toEqual(['/query/limit too-small']);
        expect(await faults(await server.call('/v1/locations?limit=201'))).toEqual(['/query/limit too-large']);
        expect(await faults(await server.call('/v1/locations?limit=ten'))).toEqual(['/query/limit not-a-number']);
        expect(await faults(await server.call('/v1/locations?limit=1.5'))).toEqual(['/query/limit not-a-number']);
        expect(await faults(await server.call('/v1/locations?limit=1&limit=2'))).toEqual(['/query/limit repeated']);
        expect(await faults(await server.call('/v1/locations?lim=1&limit=x'))).toEqual([
          '/query/lim unknown-field',
          '/query/limit not-a-number',
        ]);
        expect(await faults(await server.call('/v1/slots?service=a&from=2026-02-30'))).toEqual([
          '/query/from not-a-day',
          '/query/to required',
        ]);
        expect(await faults(await server.call('/v1/locations?cursor=bm9uZQ'))).toEqual(['/query/cursor not-a-cursor']);
        expect(await faults(await server.call('/health?x=1'))).toEqual(['/query/x unknown-field']);
      });

      it('never repeats a strange name or value', async () => {
        const response = await server.call('/v1/locations?%3Cscript%3E=1&limit=%3Cb%3E');
        expect(await response.clone().text()).not.toMatch(/script|<b>/u);
        expect(await faults(response)).toEqual(['/query unknown-field', '/query/limit not-a-number']);
      });

      it('takes digits for numbers', async () => {
        const response = await server.call('/v1/locations?limit=1');
        expect(response.status).toBe(200);
        expect(await response.json()).toMatchObject({ items: [{ name: 'Coast clinic' }], nextCursor: expect.any(String) });
      });
    });

    describe('a path', () => {
      it('is checked too', async () => {
        expect(await faults(await server.call('/v1/services/%00'))).toEqual(['/params/id not-an-id']);
        expect(await faults(await server.call(`/v1/services/${'a'.repeat(129)}`))).toEqual(['/params/id not-an-id']);
        expect(await faults(await server.call('/v1/services/%ff%zz'))).toEqual(['/params/id not-an-id']);
      });

      it('that leads nowhere is a problem', async () => {
        for (const path of [
          '/',
          '/v1',
          '/v1/nothing',
          '/v1/services/a/b',
          '/sites',
          '/sites/none/v1/services',
          '/sites/NO%20NE/health/x',
        ]) {
          const response = await server.app.request(`http://localhost${path}`);
          expect([path, response.status, (await problem(response)).code]).toEqual([path, 404, 'not-found']);
        }
      });
    });

    describe('a body', () => {
      const q = '{"q":"test"}';
      it('is JSON and nothing else', async () => {
        for (const type of [
          'text/plain',
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=x',
          'application/json; charset=utf-16',
          'application/json;charset=latin1',
          'application/jsonp',
          '',
        ]) {
          const response = await server.call('/v1/services/search', json(q, { 'Content-Type': type }));
          expect([type, response.status, (await problem(response)).code]).toEqual([type, 415, 'unsupported-media-type']);
        }
        const compressed = await server.call('/v1/services/search', json(q, { 'Content-Encoding': 'gzip' }));
        expect(compressed.status).toBe(415);
        for (const text of ['', '{', 'NaN', '{"q":}', '\uFEFF', "{'q':1}", '{"q":1}x']) {
          const response = await server.call('/v1/services/search', json(text));
          expect([text, response.status, (await problem(response)).code]).toEqual([text, 400, 'malformed-request']);
        }
        const broken = await server.call('/v1/services/search', json(new Uint8Array([0x22, 0xff, 0xfe, 0x22])));
        expect((await problem(broken)).code).toBe('malformed-request');
      });

      it('is at most 64 KB, told or not', async () => {
        const told = await server.call('/v1/services/search', json(q, { 'Content-Length': '65537' }));
        expect((await problem(told)).code).toBe('body-too-large');
        let sent = 0;
        const endless = new ReadableStream({
          pull: (controller) => {
            sent += 1;
            controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
          },
        });
        const response = await server.call('/v1/services/search', { ...json(''), body: endless, duplex: 'half' } as RequestInit);
        expect([response.status, (await problem(response)).code]).toEqual([413, 'body-too-large']);
        expect(sent).toBeLessThan(8);
        const whole = `{"q":"${' '.repeat(64 * 1024 - 8)}"}`;
        expect(await faults(await server.call('/v1/services/search', json(whole)))).toEqual(['/q too-long']);
      });

      it('is read, and refused, as well where requests have no stream', async () => {
        // As in Firefox, which gives a request's body only whole.
        const sent = (body: string) =>
          Object.defineProperty(new Request('https://care.example.org', json(body)), 'body', { value: undefined });
        expect(await readJson(sent('{"q":"heart"}'))).toEqual({ q: 'heart' });
        await expect(readJson(sent(''))).rejects.toMatchObject({ code: 'malformed-request' });
        await expect(readJson(sent(' '.repeat(64 * 1024 + 1)))).rejects.toMatchObject({ code: 'body-too-large' });
      });

      it('is at most 20 levels deep', async () => {
        const deep = (n: number) => `{"q":${'['.repeat(n)}${']'.repeat(n)}}`;
        expect(await faults(await server.call('/v1/services/search', json(deep(19))))).toEqual(['/q not-text']);
        for (const n of [20, 10_000, 32_000])
          expect((await problem(await server.call('/v1/services/search', json(deep(n))))).code).toBe('malformed-request');
      });

      it('is strict', async () => {
        expect(await faults(await server.call('/v1/services/search', json('{"q":"a","x":1,"mode":"in-person"}')))).toEqual([
          '/x unknown-field',
        ]);
        expect(await faults(await server.call('/v1/services/search', json('{"q":"a","__proto__":{"mode":"video"}}')))).toEqual([
          ' unknown-field',
        ]);
        expect(await faults(await server.call('/v1/services/search', json('[]')))).toEqual([' wrong-type']);
        expect(await faults(await server.call('/v1/services/search', json('null')))).toEqual([' wrong-type']);
        expect(await faults(await server.call('/v1/services/search', json('{}')))).toEqual(['/q required']);
        expect(await faults(await server.call('/v1/services/search', json('{"q":null}')))).toEqual(['/q not-text']);
        expect(await faults(await server.call('/v1/services/search', json('{"q":"  "}')))).toEqual(['/q required']);
        expect(await faults(await server.call('/v1/services/search', json('{"q":"a\\u0000"}')))).toEqual(['/q not-plain-text']);
        expect(await faults(await server.call('/v1/services/search', json('{"q":"\\ud800"}')))).toEqual(['/q not-plain-text']);
        expect(await faults(await server.call('/v1/services/search', json('{"q":1,"q":"a","mode":"by-ship"}')))).toEqual([
          '/mode unknown-value',
        ]);
      });

      it('of a booking is checked to the leaf', async () => {
        const body = {
          slotId: 'a b',
          patient: { birthDate: '2026-02-30', phone: '12' },
          consent: { accepted: 'yes' },
          answers: [{ linkId: 'a', answer: [{}] }],
          reminders: ['fax'],
        };
        expect(await faults(await server.post('/v1/appointments', body))).toEqual([
          '/slotId not-an-id',
          '/patient/name required',
          '/patient/birthDate not-a-day',
          '/patient/phone not-a-phone',
          '/answers/0/answer/0 one-value',
          '/reminders/0 unknown-value',
          '/consent/accepted consent-needed',
          '/consent/version required',
        ]);
        const nobody = { slotId: 'a', patient: { name: 'A' }, consent: { accepted: true, version: '1' } };
        expect(await faults(await server.post('/v1/appointments', nobody))).toEqual(['/patient/email contact-needed']);
        const many = { ...nobody, answers: Array.from({ length: 300 }, () => ({ x: 1 })) };
        expect((await faults(await server.post('/v1/appointments', many))).length).toBeLessThanOrEqual(50);
      });
    });

    it('needs an Idempotency-Key that is hard to guess', async () => {
      for (const key of ['', 'short', 'a'.repeat(21), 'a'.repeat(256), `${newKey()} x`]) {
        const response = await server.post('/v1/holds', { slotId: 'a' }, { 'Idempotency-Key': key });
        expect([key, response.status, (await problem(response)).code]).toEqual([key, 400, 'idempotency-key-required']);
      }
    });

    describe('the same key', () => {
      const bare = async (response: Response) => {
        const headers = [...response.headers].filter(([name]) => !/^(x-request-id|ratelimit)/u.test(name));
        return JSON.stringify([response.status, headers, (await response.text()).replace(/"requestId":"\w+"/u, '')]);
      };

      it('gets the same answer, in whatever language it asks again', async () => {
        const [slot] = await hospital.slots('long');
        const key = { 'Idempotency-Key': newKey() };
        const body = { slotId: slot?.id, ...somebody() };
        const first = await server.post('/v1/appointments', body, { ...key, 'Accept-Language': 'ar' });
        expect([first.status, first.headers.get('Content-Language'), first.headers.get('ETag')]).toEqual([201, 'ar', '"1"']);
        expect(first.headers.get('Location')).toMatch(/^https:\/\/care\.example\/v1\/appointments\/[\w-]+$/u);
        const again = await server.post('/v1/appointments', body, { ...key, 'Accept-Language': 'en' });
        expect(first.headers.get('X-Request-Id')).not.toBe(again.headers.get('X-Request-Id'));
        expect(await bare(again)).toBe(await bare(first));

        const other = await server.post('/v1/appointments', { ...body, reason: 'another' }, key);
        expect([other.status, (await problem(other)).code]).toEqual([422, 'idempotency-key-reused']);
        expect((await server.post('/v1/holds', { slotId: slot?.id }, key)).status).toBe(409);
      });

      it('gets the same refusal too, with the same alternatives', async () => {
        const [slot] = await hospital.slots('long');
        const key = { 'Idempotency-Key': newKey() };
        const body = { slotId: slot?.id, ...somebody() };
        const [first, again] = [await server.post('/v1/appointments', body, key), await server.post('/v1/appointments', body, key)];
        expect(first.status).toBe(409);
        const text = await bare(first);
        expect(text).toContain('alternatives');
        expect(await bare(again)).toBe(text);
      });
    });

    it('gives a calendar file by a link that needs no header', async () => {
      const [slot] = await hospital.slots('video');
      const booked = await server.post('/v1/appointments', { slotId: slot?.id, ...somebody() });
      const { appointment } = (await booked.json()) as { appointment: { calendar: { url: string; expiresAt: string } } };
      const { pathname, origin } = new URL(appointment.calendar.url);
      expect(origin).toBe('https://care.example');
      const there = testApp(db, hospital, { secret: server.secret });
      const file = await there.call(pathname);
      expect([file.status, file.headers.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
      expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="visit.ics"');
      expect(await file.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*DTSTART:20261124T140000Z[\s\S]*END:VCALENDAR/u);
      expect((await testApp(db, hospital).call(pathname)).status).toBe(404);
      const before = hospital.clock.now().toISOString();
      hospital.clock.set(appointment.calendar.expiresAt);
      const late = await there.call(pathname);
      hospital.clock.set(before);
      expect([late.status, (await problem(late)).code]).toEqual([410, 'link-expired']);
    });

    describe('methods', () => {
      it('are told where one is wrong', async () => {
        for (const [method, path, allow] of [
          ['PUT', '/v1/services', 'GET, HEAD, OPTIONS'],
          ['DELETE', '/v1/appointments', 'POST, GET, HEAD, OPTIONS'],
          ['GET', '/v1/holds', 'POST, OPTIONS'],
          ['POST', '/health', 'GET, HEAD, OPTIONS'],
          ['GET', '/staff/v1/appointments/a/approve', 'POST, OPTIONS'],
        ] as const) {
          const response = await server.call(path, { method });
          expect([path, response.status, response.headers.get('Allow')]).toEqual([path, 405, allow]);
          expect((await problem(response)).code).toBe('method-not-allowed');
        }
      });

      it('HEAD and OPTIONS work everywhere', async () => {
        const head = await server.call('/v1/locations', { method: 'HEAD' });
        const get = await server.call('/v1/locations');
        expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([200, '', get.headers.get('ETag')]);
        const options = await server.call('/v1/locations', { method: 'OPTIONS' });
        expect([options.status, options.headers.get('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
      });
    });

    describe('a list that is the same for everybody', () => {
      it('may be kept for a minute and asked for again', async () => {
        const first = await server.call('/v1/locations');
        const tag = first.headers.get('ETag') ?? '';
        expect(tag).toMatch(/^"[\w-]{20,}"$/u);
        expect(first.headers.get('Cache-Control')).toBe('public, max-age=60');
        expect(first.headers.get('Vary')).toBe('Origin, Accept-Language');
        expect(first.headers.has('RateLimit')).toBe(false);
        for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
          const again = await server.call('/v1/locations', { headers: { 'If-None-Match': header } });
          expect([header, again.status, await again.text(), again.headers.get('ETag')]).toEqual([header, 304, '', tag]);
        }
        expect((await server.call('/v1/locations', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
      });

      it('differs by language', async () => {
        const tags = await Promise.all(
          ['en', 'ar'].map(async (language) => {
            const response = await server.call('/.well-known/foyer', { headers: { 'Accept-Language': language } });
            expect(response.headers.get('Content-Language')).toBe(language);
            return response.headers.get('ETag');
          }),
        );
        expect(new Set(tags).size).toBe(2);
      });
    });

    describe('too much', () => {
      const limits = { read: { perMinute: 60 }, write: { perMinute: 2 } };
      it('is counted for each client, site and kind', async () => {
        const from = { current: '192.0.2.1' };
        const other = await smallHospital(db);
        const limited = testApp(db, hospital, { limits, clientAddress: () => from.current });
        const elsewhere = `http://localhost/sites/${other.site.slug}/v1/holds`;
        const hold = () => limited.post('/v1/holds', {});
        expect([(await hold()).status, (await hold()).status]).toEqual([422, 422]);
        const third = await hold();
        expect([third.status, (await problem(third)).code, third.headers.get('Retry-After')]).toEqual([429, 'rate-limited', '30']);
        expect(third.headers.get('RateLimit-Policy')).toBe('"write";q=2;w=60');
        expect(third.headers.get('RateLimit')).toBe('"write";r=0;t=60');

        expect((await limited.call('/v1/locations')).status).toBe(200);
        expect((await limited.app.request(elsewhere, json('{}'))).status).toBe(422);
        from.current = '192.0.2.2';
        expect((await hold()).status).toBe(422);
        from.current = '192.0.2.1';
        hospital.clock.forward(29);
        expect((await hold()).status).toBe(429);
        hospital.clock.forward(1);
        expect((await hold()).status).toBe(422);
        expect((await hold()).status).toBe(429);
      });

      it('never silences whoever watches the process', async () => {
        const limited = testApp(db, hospital, { limits: { read: { perMinute: 1 }, write: { perMinute: 1 } } });
        for (let i = 0; i < 5; i += 1) expect((await limited.call('/health')).status).toBe(200);
        expect((await limited.call('/v1/nothing')).status).toBe(429);
      });

      it('at once is refused before anything is done', async () => {
        const waiting: (() => void)[] = [];
        const pages = new Hono().get('/slow', async (c) => {
          await new Promise<void>((go) => waiting.push(go));
          return c.text('done');
        });
        const small = testApp(db, hospital, { maxInFlight: 2, pages: [pages] });
        const slow = [small.app.request('http://localhost/slow'), small.app.request('http://localhost/slow')];
        const refused = await small.post('/v1/holds', { slotId: 'a' });
        const told = await problem(refused);
        expect([refused.status, told.code, told.outcome]).toEqual([503, 'overloaded', 'none']);
        expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1);
        expect((await small.call('/health')).status).toBe(200);
        for (const go of waiting) go();
        for (const answer of slow) expect((await answer).status).toBe(200);
        expect((await small.call('/v1/locations')).status).toBe(200);
      });
    });

    it('finds the site by the base URL that was called', async () => {
      const other = await smallHospital(db);
      const there = testApp(db, other);
      const here = await server.call('/v1/locations');
      const elsewhere = await there.call('/v1/locations');
      expect(JSON.stringify(await here.json())).not.toContain(other.locations.main);
      expect(JSON.stringify(await elsewhere.json())).toContain(other.locations.main);
      expect((await there.call(`/v1/services/${hospital.services.plain}`)).status).toBe(404);
      const bySlug = await server.app.request(`http://localhost/sites/${hospital.site.slug}/v1/locations`);
      expect(await bySlug.text()).toContain(hospital.locations.main);
    });

    it('logs nothing but what it may', async () => {
      const quiet = testApp(db, hospital);
      await quiet.call('/v1/locations?limit=7&secret=canary', { headers: { Authorization: 'Manage canary', 'X-Request-Id': 'canary' } });
      expect(quiet.log.lines).toEqual([
        {
          level: 'info',
          event: 'request',
          fields: { requestId: expect.stringMatching(/^[0-9a-f]{24}$/u), operation: 'listLocations', status: 422, ms: 0 },
        },
      ]);
    });
  },
  ['PGlite'],
);

describe('Accept-Language', () => {
  const locales = ['en', 'ar', 'pt-BR', 'zh-Hans'];
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ar', 'ar'],
    ['AR-eg, en;q=0.5', 'ar'],
    ['fr, ar;q=0.8, en;q=0.9', 'en'],
    ['fr, de', 'en'],
    ['ar;q=0, en', 'en'],
    ['en;q=0.1, ar;q=0.2', 'ar'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh-Hans-CN-x-private', 'zh-Hans'],
    ['*', 'en'],
    ['ar;q=abc, en;q=0.1', 'en'],
    ['ar;q=1.5', 'en'],
    [',;=,;;,ar', 'ar'],
    ['x'.repeat(100_000), 'en'],
  ])('%s: %s', (header, locale) => expect(chooseLocale(header, locales, 'en')).toBe(locale));
});

it('a rate limiter counts 20,000 clients, and forgets who was quiet the longest', () => {
  const clock = movableClock('2026-11-23T14:00:00Z');
  const limiter = createRateLimiter({ read: { perMinute: 2 }, write: { perMinute: 2 } }, clock);
  const remaining = (client: number) => limiter.take('', String(client), 'read').remaining;
  for (let client = 0; client < 20_000; client += 1) remaining(client);
  expect(remaining(0)).toBe(0);
  expect(remaining(20_000)).toBe(1);
  expect([remaining(1), remaining(0)]).toEqual([1, 0]);
});

describe('a client address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, key) => expect(clientKey(address)).toBe(key));
});
