import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { listen, type Listening } from '../../packages/reference-server/src/node/listen.ts';
import { createCaseWatch, type CaseWatch } from '../../packages/reference-server/src/services/case-watch.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { act, by, mine, send, teams, type Mine } from './setup/cases.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';

interface Reading {
  /** The next piece, or `end`. */
  next(): Promise<string>;
  stop(): Promise<void>;
}

function read(response: Response): Reading {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return {
    async next() {
      for (;;) {
        const end = rest.indexOf('\n\n');
        if (end >= 0) {
          const piece = rest.slice(0, end);
          rest = rest.slice(end + 2);
          return piece;
        }
        const { done, value } = await reader.read();
        if (done) return 'end';
        rest += value;
      }
    },
    stop: () => reader.cancel(),
  };
}

const event = (version: number) => `id: ${version}\nevent: case\ndata: {"version":${version}}`;

describeEngines('watching a case', (engine) => {
  let store: TestStore;
  let db: Kysely<DB>;
  let hospital: Hospital;
  let watches: CaseWatch[];
  let servers: [TestApp, TestApp];
  let one: Mine;
  const secret = new Uint8Array(32).fill(7);
  const open: Reading[] = [];

  beforeAll(async () => {
    store = await engine.open();
    ({ db } = store);
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 1 });
    await teams(db, hospital);
    // As two processes on one database.
    const pools = [db, store.another()] as const;
    watches = pools.map((pool) => createCaseWatch(pool, { pollMs: 100, most: 6, mostOfOne: 3 }));
    servers = pools.map((pool, i) => testApp(pool, hospital, { limits: 'off', secret, caseWatch: watches[i] })) as [TestApp, TestApp];
    one = mine(await send(servers[0]));
  });
  afterEach(async () => {
    for (const reading of open.splice(0)) await reading.stop().catch(() => undefined);
    for (const watch of watches) watch.close();
  });

  const ask = (server: TestApp, headers: Record<string, string> = {}, init: RequestInit = {}) =>
    server.call(`/v1/cases/${one.reference}/events`, { ...init, headers: { ...by(one.code), ...headers } });
  const watch = async (server: TestApp, headers: Record<string, string> = {}) => {
    const reading = read(await ask(server, headers));
    open.push(reading);
    expect(await reading.next()).toBe('retry: 3000');
    return reading;
  };

  it('tells the version there is, and each one after it, never what is in it', async () => {
    const response = await ask(servers[0]);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      'no-store',
    ]);
    const reading = read(response);
    open.push(reading);
    expect([await reading.next(), await reading.next()]).toEqual(['retry: 3000', event(1)]);
    await act(servers[0], one, 'messages', { text: 'More of it.' });
    expect(await reading.next()).toBe(event(2));
    await act(servers[0], one, 'withdraw');
    expect(await reading.next()).toBe(event(3));
  });

  it('goes on from the version that is known', async () => {
    await act(servers[0], one, 'messages', { text: 'More of it.' });
    const behind = await watch(servers[0], { 'Last-Event-ID': '1' });
    const level = await watch(servers[0], { 'Last-Event-ID': '2' });
    const ahead = await watch(servers[0], { 'Last-Event-ID': '99' });
    expect([await behind.next(), await ahead.next()]).toEqual([event(2), event(2)]);
    await act(servers[0], one, 'withdraw');
    for (const reading of [behind, level, ahead]) expect(await reading.next()).toBe(event(3));
  });

  it('hears of what another process changed', async () => {
    const reading = await watch(servers[0]);
    expect(await reading.next()).toBe(event(1));
    for (let version = 2; version <= 6; version += 1) {
      await act(servers[1], one, 'messages', { text: `Words ${version}` });
      expect(await reading.next()).toBe(event(version));
    }
    console.log(`${engine.name}: 5 of 5 changes of another process were told`);
  });

  it('is let go of when its reader goes, by abort or by cancel', async () => {
    const cut = new AbortController();
    const cancelled = await watch(servers[0]);
    const aborted = read(await ask(servers[0], {}, { signal: cut.signal }));
    expect(watches[0]!.size).toBe(2);
    cut.abort();
    await cancelled.stop();
    await expect.poll(() => watches[0]!.size).toBe(0);
    expect([await aborted.next(), await aborted.next(), await aborted.next()]).toEqual(['retry: 3000', event(1), 'end']);
  });

  it('is refused beyond what a process, or a case, may have; HEAD takes none', async () => {
    expect((await ask(servers[0], {}, { method: 'HEAD' })).status).toBe(200);
    expect(watches[0]!.size).toBe(0);
    const readings = [];
    for (let i = 0; i < 3; i += 1) readings.push(await watch(servers[0]));
    const refused = await ask(servers[0]);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([503, 'overloaded']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const others = [mine(await send(servers[0])), mine(await send(servers[0]))];
    const statuses = [];
    for (let i = 0; i < 6; i += 1) {
      const other = others[i % 2]!;
      const response = await servers[0].call(`/v1/cases/${other.reference}/events`, { headers: by(other.token) });
      if (response.ok) open.push(read(response));
      statuses.push(response.status);
    }
    expect(statuses).toEqual([200, 200, 200, 503, 503, 503]);
    await readings[0]!.stop();
    expect(await watch(servers[0])).toBeDefined();
  });

  it('ends when the process stops, and nobody is let in after that', async () => {
    const readings = [await watch(servers[0]), await watch(servers[0])];
    watches[0]!.close();
    for (const reading of readings) expect([await reading.next(), await reading.next()]).toEqual([event(1), 'end']);
    expect((await ask(servers[0])).status).toBe(503);
  });

  it('is for whoever has the case alone', async () => {
    const codes = [];
    for (const headers of [{ Authorization: 'Manage wrong' }, { Authorization: '' }]) {
      const response = await servers[0].call(`/v1/cases/${one.reference}/events`, { headers });
      codes.push(((await response.json()) as { code: string }).code);
    }
    expect(codes).toEqual(['not-found', 'unauthenticated']);
  });

  /** A server on a port of its own, which works on two requests at once at most. */
  const served = async () => {
    const small = testApp(db, hospital, { limits: 'off', secret, caseWatch: watches[0]!, maxInFlight: 2 });
    const listening: Listening = await listen((request, bindings) => small.app.fetch(request, bindings), 0, '127.0.0.1');
    const site = hospital.site.is_default ? '' : `/sites/${hospital.site.slug}`;
    const path = `http://127.0.0.1:${listening.port}${site}/v1/cases/${one.reference}`;
    const get = (more = '', init: RequestInit = {}) => fetch(path + more, { headers: by(one.token), ...init });
    return { listening, get };
  };

  it('goes over HTTP, and is no request under way: others are still let in', async () => {
    const { listening, get } = await served();
    const cut = new AbortController();
    const readings = [];
    for (const init of [{}, {}, { signal: cut.signal }]) readings.push(read(await get('/events', init)));
    for (const reading of readings) expect([await reading.next(), await reading.next()]).toEqual(['retry: 3000', event(1)]);
    const answer = await get();
    expect([answer.status, ((await answer.json()) as { version: number }).version]).toEqual([200, 1]);
    cut.abort();
    await expect.poll(() => watches[0]!.size).toBe(2);
    for (const reading of readings.slice(0, 2)) await reading.stop();
    await expect.poll(() => watches[0]!.size).toBe(0);
    await listening.close(0);
  });

  it('does not keep a server from stopping', { timeout: 30_000 }, async () => {
    const { listening, get } = await served();
    const readings = [read(await get('/events')), read(await get('/events'))];
    for (const reading of readings) expect([await reading.next(), await reading.next()]).toEqual(['retry: 3000', event(1)]);
    const began = performance.now();
    const closed = listening.close(10_000);
    watches[0]!.close();
    for (const reading of readings) expect(await reading.next()).toBe('end');
    await closed;
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('would be seen to be deaf where other processes are not asked', async () => {
    const deaf = createCaseWatch(db, { pollMs: 1e9 });
    const server = testApp(db, hospital, { limits: 'off', secret, caseWatch: deaf });
    const reading = await watch(server);
    expect(await reading.next()).toBe(event(1));
    await act(servers[1], one, 'messages', { text: 'Unheard.' });
    const heard = await Promise.race([reading.next(), new Promise((resolve) => setTimeout(() => resolve('nothing'), 1000))]);
    expect(heard).toBe('nothing');
    deaf.close();
  });
});
