import { checks, count, openSession, passed, provedLevel, runConformance, type Level, type Report } from '@foyer/conformance';
import { createHold, getDiscovery, getService, listServices, listSlots, operations } from '@foyer/sdk/contract';
import { beforeAll, expect, it, test } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { describeEngines, openDatabase } from '../reference-server/setup/engines.ts';
import { answers, asked, isOf, object, problemOf, spoils, spoilsItems } from './mutants/mutant.ts';
import { taken } from './support/taken.ts';
import { nonsense, talkingNonsense } from './support/hostile.ts';
import { kitHospital } from './support/kit-hospital.ts';
import { reference, type Fetch } from './support/reference.ts';

const broken = ({ results }: Report) =>
  results.filter(({ outcome }) => outcome === 'error').map(({ id, fault }) => [id, fault?.what, fault?.got]);

describeEngines(
  'the engine',
  (engine) => {
    let db: Kysely<DB>;
    beforeAll(async () => void (db = await openDatabase(engine)));

    const begin = async () => {
      const hospital = await kitHospital(db);
      return { ...reference(db, hospital), hospital };
    };

    it.each(nonsense)('runs to its end where every answer is %s', async (_, give) => {
      const { url, fetch, ports, config } = await begin();
      const report = await runConformance({ url, fetch: talkingNonsense(fetch, give), ports, config, level: 4, writes: true });
      expect(report.results).toHaveLength(checks.length);
      expect(broken(report)).toEqual([]);
      expect(passed(report)).toBe(false);
      expect(provedLevel(report)).toBeUndefined();
    });

    it('only reads where nothing else is allowed', async () => {
      const { url, fetch, ports, config, hospital } = await begin();
      const methods = new Map<string, number>();
      const counting: Fetch = async (to, init) => {
        const { method, url: at } = asked(to, init);
        const name = `${method} ${at.pathname.replace(/^\/sites\/[^/]+/u, '')}`;
        methods.set(name, (methods.get(name) ?? 0) + 1);
        return fetch(to, init);
      };
      const report = await runConformance({ url, fetch: counting, ports, config, writes: false });
      const others = [...methods.keys()].filter((name) => !name.startsWith('GET '));
      // A search changes nothing; a method that is not offered does nothing.
      expect(others.sort()).toEqual([
        'DELETE /.well-known/foyer',
        'OPTIONS /v1/services/search',
        'POST /v1/faqs/search',
        'POST /v1/services/search',
      ]);
      expect(await taken(db, hospital.site.id, hospital.clock.now())).toBe(0);
      expect(passed(report)).toBe(true);
      expect(provedLevel(report)).toBe(1);
      expect(count(report).notRun).toBe(checks.filter(({ writes }) => writes).length);
      expect(report.left).toEqual({ released: 0, cancelled: 0, visits: [], holds: 0 });
    });

    it('writes on its own only in a sandbox', async () => {
      const { url, fetch, ports } = await begin();
      const production = spoils(getDiscovery, (body) => ({ ...body, environment: 'production' }))(fetch);
      expect((await openSession({ url, fetch, ports })).writes).toBe(true);
      expect((await openSession({ url, fetch: production, ports })).writes).toBe(false);
      expect((await openSession({ url, fetch: production, ports, writes: true })).writes).toBe(true);
      expect((await openSession({ url, fetch, ports, writes: false })).writes).toBe(false);
    });

    it('looks as far as the server claims, or as far as it is told', async () => {
      const { url, fetch, ports } = await begin();
      const browsing = spoils(getDiscovery, (body) => ({ ...body, levels: [0, 1] }))(fetch);
      const levels = async (level?: Level) => {
        const session = await openSession({ url, fetch: browsing, ports, ...(level !== undefined && { level }) });
        return [...new Set(session.checks.map((check) => check.level))].sort();
      };
      expect(await levels()).toEqual([0, 1]);
      expect(await levels(0)).toEqual([0]);
      expect(await levels(2)).toEqual([0, 1, 2]);
      expect(await levels(3)).toEqual([0, 1, 2, 3]);
      expect(await levels(4)).toEqual([0, 1, 2, 3, 4]);
    });

    it('asks nothing of level 3 where it is told to look as far as level 2', async () => {
      const { url, fetch, ports, config } = await begin();
      const asks = new Set<string>();
      const listening: Fetch = async (to, init) => {
        const request = asked(to, init);
        for (const operation of Object.values(operations))
          if (operation.route.level === 3 && isOf(operation, request)) asks.add(operation.route.id);
        return fetch(to, init);
      };
      const session = await openSession({ url, fetch: listening, ports, config, level: 2 });
      for (const check of session.checks) await session.check(check);
      expect([...asks]).toEqual([]);
      // But what was booked is taken back, as far as the server can.
      await session.close();
      expect([...asks]).toEqual(['cancelAppointment']);
    });

    it('proves a server that cannot hold times', async () => {
      const { url, fetch, ports, config } = await begin();
      const none = (item: Record<string, unknown>) => ({ ...item, capabilities: { ...object(item['capabilities']), hold: 'none' } });
      const without = [
        spoils(getDiscovery, none),
        spoilsItems(listServices, (items) => items.map(none)),
        spoils(getService, none),
        spoils(listSlots, (body) => ({
          ...body,
          included: { ...object(body['included']), services: (object(body['included'])['services'] as []).map(none) },
        })),
        answers(createHold, () => problemOf(422, 'not-eligible')),
      ].reduce<Fetch>((inner, wrap) => wrap(inner), fetch);
      const report = await runConformance({ url, fetch: without, ports, config });
      const failing = report.results.filter(({ outcome }) => outcome === 'fail').map(({ id, fault }) => [id, fault]);
      expect(failing).toEqual([]);
      expect(provedLevel(report)).toBe(4);
      expect(report.results.filter(({ id, skip }) => /^holds/u.test(id) && skip === 'not-applicable').length).toBeGreaterThan(10);
    });

    it('leaves out what the configuration says, and does not call the level proved', async () => {
      const { url, fetch, ports, config } = await begin();
      const skip = { 'race.book': 'our test system has one clinician' };
      const report = await runConformance({ url, fetch, ports, config: { ...config, skip } });
      expect(report.results.find(({ id }) => id === 'race.book')).toMatchObject({
        outcome: 'skip',
        skip: 'not-run',
        reason: skip['race.book'],
      });
      expect(passed(report)).toBe(true);
      expect(provedLevel(report)).toBe(1);
    });

    it('says in one sentence why it cannot begin', async () => {
      const { url, fetch, ports } = await begin();
      const why = (options: object) =>
        runConformance({ url, fetch, ports, ...options }).catch((error: Error) => `${error.name}: ${error.message}`);
      const down = async () => {
        throw new TypeError('fetch failed');
      };
      expect(await why({ url: 'care' })).toMatch(/^CannotRun: "care" is no address/u);
      expect(await why({ fetch: down })).toBe(`CannotRun: Nobody answers at ${url}.`);
      expect(await why({ fetch: async () => new Response('<h1>It works</h1>') })).toMatch(/is not a Foyer API: .* answers 200 without/u);
      expect(await why({ fetch: async () => Response.json({ hello: 'world' }) })).toMatch(/is not a Foyer API/u);
      expect(await why({ only: ['race.boat'] })).toBe('CannotRun: There is no check race.boat.');
      expect(await why({ config: { racers: 1 } })).toBe('CannotRun: The configuration is not right at /racers.');
      expect(await why({ config: { racer: 5 } })).toBe('CannotRun: The configuration is not right at /racer: there is no such setting.');
    });
  },
  ['PGlite'],
);

test('no file of the engine needs Node', async () => {
  const { globSync, readFileSync } = await import('node:fs');
  const files = globSync('packages/conformance/src/**/*.ts').filter((file) => !/[\\/]cli(\.ts|[\\/])/u.test(file));
  const needing = (text: string) => /from '(node:|[a-z]+\/node)|\bprocess\.|\bBuffer\b/u.test(text);
  expect(files.filter((file) => needing(readFileSync(file, 'utf8')))).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
  expect(needing(readFileSync('packages/conformance/src/cli/main.ts', 'utf8'))).toBe(true);
});
