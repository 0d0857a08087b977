import { Hono } from 'hono';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { failureOf } from '../../packages/reference-server/src/middleware/problems.ts';
import { testApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, somebody, type Hospital } from './setup/hospital.ts';

interface Told {
  code: string;
  outcome?: string;
  detail: string;
}

const failing = (code: string, message = 'secret detail') => Object.assign(new Error(message), { code });

describe('what was thrown', () => {
  it.each([
    [failing('ECONNREFUSED'), 'maintenance', 'unknown'],
    [failing('57P01'), 'maintenance', 'unknown'],
    [failing('08006'), 'maintenance', 'unknown'],
    [new Error('Connection terminated unexpectedly'), 'maintenance', 'unknown'],
    [new Error('Client has encountered a connection error and is not queryable'), 'maintenance', 'unknown'],
    [new Error('outer', { cause: failing('57P03') }), 'maintenance', 'unknown'],
    [failing('53300'), 'overloaded', 'none'],
    [failing('40P01'), 'overloaded', 'none'],
    [failing('57014'), 'backend-timeout', 'none'],
    [failing('22021'), 'internal-error', 'none'],
    [new TypeError('x is not a function'), 'internal-error', 'unknown'],
    ['text', 'internal-error', 'unknown'],
    [undefined, 'internal-error', 'unknown'],
  ])('%s becomes %s', (thrown, code, outcome) => {
    const failure = failureOf(thrown);
    expect([failure.error.code, failure.outcome]).toEqual([code, outcome]);
    expect(`${failure.error.message} ${failure.cause}`).not.toContain('secret');
  });
});

describeEngines('a server that fails', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db);
  });

  it('says no more than that it failed, and logs no more than a code', async () => {
    const pages = new Hono()
      .get('/broken/sql', async () => {
        await sql`SELECT 'Grace Hopper'::int`.execute(db);
        return new Response();
      })
      .post('/broken/code', () => {
        throw new TypeError('Grace Hopper is not a function');
      })
      .get('/broken/odd', () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- what some library may do
        throw 'Grace Hopper';
      });
    const server = testApp(db, hospital, { pages: [pages] });
    for (const [method, path] of [
      ['GET', '/broken/sql'],
      ['POST', '/broken/code'],
      ['GET', '/broken/odd'],
    ] as const) {
      const response = await server.app.request(`http://localhost${path}`, { method });
      const text = await response.text();
      expect([response.status, (JSON.parse(text) as Told).code]).toEqual([500, 'internal-error']);
      expect(text).not.toMatch(/Grace|select|integer|at \w+ \(/iu);
    }
    expect(JSON.stringify(server.log.lines)).not.toContain('Grace');
    expect(server.log.lines.filter((l) => l.level === 'error').map((l) => l.fields.cause)).toEqual([
      expect.stringContaining('22P02'),
      'TypeError',
      'string',
    ]);
  });

  it('whose database is gone is alive but not ready', async () => {
    const { db: gone } = await engine.open();
    const there = await smallHospital(gone);
    const server = testApp(gone, there, { allowedOrigins: ['https://hospital.example'] });
    expect((await server.call('/ready')).status).toBe(200);
    const [slot] = await there.slots('plain');
    await gone.destroy();

    expect((await server.call('/health')).status).toBe(200);
    const page = await server.call('/health', { headers: { Origin: 'https://hospital.example' } });
    expect([page.status, page.headers.get('Access-Control-Allow-Origin')]).toEqual([200, 'https://hospital.example']);
    there.clock.forward(60);
    for (const [path, init] of [
      ['/ready', {}],
      ['/v1/services', {}],
      ['/v1/holds', { method: 'POST' }],
    ] as const) {
      const response = await server.call(path, init);
      expect([path, response.status, ((await response.json()) as Told).code]).toEqual([path, 503, 'maintenance']);
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1);
    }
    // Refused on the way in, so nothing can have been made.
    const booking = await server.post('/v1/appointments', { slotId: slot?.id, ...somebody() });
    expect([booking.status, ((await booking.json()) as Told).outcome]).toEqual([503, 'none']);
  });

  it('does not know how a write ended that lost its database half-way', async () => {
    const { db: going } = await engine.open();
    const there = await smallHospital(going);
    const server = testApp(going, there);
    const [slot] = await there.slots('plain');
    // The site is known from here on, so that the next request gets as far as the booking.
    expect((await server.call('/v1/locations')).status).toBe(200);
    await going.destroy();
    const booking = await server.post('/v1/appointments', { slotId: slot?.id, ...somebody() });
    const told = (await booking.json()) as Told;
    expect([booking.status, told.code, told.outcome]).toEqual([503, 'maintenance', 'unknown']);
  });

  it('that is told to stop is not ready', async () => {
    const server = testApp(db, hospital, { stopping: () => true });
    const response = await server.call('/ready');
    expect([response.status, ((await response.json()) as Told).code]).toEqual([503, 'maintenance']);
  });
});
