import { createClient, isProblem, type Client, type FetchPort } from '@foyer/sdk';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listen, type Listening } from '../../../packages/reference-server/src/node/listen.ts';
import { createCaseWatch, type CaseWatch } from '../../../packages/reference-server/src/services/case-watch.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { testApp } from '../../reference-server/setup/app.ts';
import { question, teams } from '../../reference-server/setup/cases.ts';
import { describeEngines } from '../../reference-server/setup/engines.ts';
import { smallHospital, type Hospital } from '../../reference-server/setup/hospital.ts';

/** The client over real HTTP, on a server whose streams end when it is told to let go of them. */
describeEngines(
  'watching a case with the client',
  (engine) => {
    let db: Kysely<DB>;
    let hospital: Hospital;
    let watch: CaseWatch;
    let app: ReturnType<typeof testApp>;
    let listening: Listening;
    let client: Client;
    let requests: Request[];
    const secret = new Uint8Array(32).fill(9);

    const begin = () => {
      watch = createCaseWatch(db, { pollMs: 100, mostOfOne: 2 });
      app = testApp(db, hospital, { limits: 'off', secret, caseWatch: watch });
    };
    beforeAll(async () => {
      db = (await engine.open()).db;
      listening = await listen((request, bindings) => app.app.fetch(request, bindings), 0, '127.0.0.1');
    });
    afterAll(() => listening.close(0));
    beforeEach(async () => {
      hospital = await smallHospital(db, { days: 1, isDefault: false });
      await teams(db, hospital);
      begin();
      requests = [];
      const kept: FetchPort = (request) => {
        requests.push(request);
        return fetch(request);
      };
      const baseUrl = `http://127.0.0.1:${listening.port}/sites/${hospital.site.slug}`;
      // No pause between one stream and the next but the one that the server asks for; tests do not wait for it.
      client = createClient({ baseUrl, fetch: kept, validate: 'strict', retry: 0, ports: { random: () => 0.01 } });
    });
    const streams = () => requests.filter(({ url }) => url.endsWith('/events'));
    const ask = async () => {
      const { case: made, manage } = await client.messages.send(question() as Parameters<Client['messages']['send']>[0]);
      return { reference: made.reference, manage: manage.code };
    };

    it('is told of each version, with the code', async () => {
      const { reference, manage } = await ask();
      const versions = [];
      for await (const { version } of client.cases.watch(reference, { manage })) {
        versions.push(version);
        if (version === 4) break;
        await client.cases.add(reference, `Words ${version}`, { manage });
      }
      expect(versions).toEqual([1, 2, 3, 4]);
      expect(streams()).toHaveLength(1);
      // Whoever breaks off is gone.
      await expect.poll(() => watch.size).toBe(0);
    });

    it('goes on after a break, from where it was, and misses nothing', { timeout: 30_000 }, async () => {
      const { reference, manage } = await ask();
      const versions: number[] = [];
      for await (const { version } of client.cases.watch(reference, { manage })) {
        versions.push(version);
        if (versions.length === 3) break;
        if (version === 1) {
          // The process ends, another one takes its place, and there is more by then.
          watch.close();
          begin();
          await client.cases.add(reference, 'Meanwhile.', { manage });
        } else await client.cases.add(reference, 'And more.', { manage });
      }
      expect(versions).toEqual([1, 2, 3]);
      expect(streams().map(({ headers }) => headers.get('last-event-id'))).toEqual([null, '1']);
    });

    it('begins where it is told to', async () => {
      const { reference, manage } = await ask();
      await client.cases.add(reference, 'More.', { manage });
      for await (const { version } of client.cases.watch(reference, { manage, lastEventId: '1' })) {
        expect(version).toBe(2);
        break;
      }
    });

    it('ends with its signal, whether it waits for news or for another try', { timeout: 30_000 }, async () => {
      const { reference, manage } = await ask();
      const cut = new AbortController();
      const seen: number[] = [];
      const watching = (async () => {
        for await (const { version } of client.cases.watch(reference, { manage, signal: cut.signal })) seen.push(version);
      })();
      await expect.poll(() => seen).toEqual([1]);
      cut.abort();
      await watching;
      await expect.poll(() => watch.size).toBe(0);

      const refusing = createClient({ baseUrl: 'http://127.0.0.1:9', validate: 'off', retry: 0 });
      const later = new AbortController();
      setTimeout(() => later.abort(), 300);
      for await (const _ of refusing.cases.watch(reference, { manage, signal: later.signal })) expect.unreachable();
    });

    it('says no where asking again does not help, and asks again where it does', { timeout: 30_000 }, async () => {
      const { reference, manage } = await ask();
      const wrong = await client.cases
        .watch(reference, { manage: '0000-0000-0000' })
        .next()
        .catch((error: unknown) => error);
      expect(isProblem(wrong, 'not-found')).toBe(true);
      const none = await client.cases
        .watch(reference)
        .next()
        .catch((error: unknown) => error);
      expect(isProblem(none, 'unauthenticated')).toBe(true);

      // Full at first: 503 with a time to wait, which this network makes short.
      let refused = 0;
      const busy: FetchPort = async (request) => {
        refused += 1;
        if (refused < 3) return new Response('{"code":"overloaded"}', { status: 503, headers: { 'Retry-After': '0' } });
        if (refused === 3) throw new TypeError('the network is gone');
        return fetch(request);
      };
      const patient = createClient({
        baseUrl: `http://127.0.0.1:${listening.port}/sites/${hospital.site.slug}`,
        fetch: busy,
        validate: 'off',
        ports: { random: () => 0.01 },
      });
      for await (const { version } of patient.cases.watch(reference, { manage })) {
        expect([version, refused]).toEqual([1, 4]);
        break;
      }
    });
  },
  ['PGlite'],
);
