import { checks, openSession, runConformance } from '@foyer/conformance';
import { bookAppointment, createHold, getDiscovery, listSlots } from '@foyer/sdk/contract';
import { beforeAll, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { describeEngines, openDatabase } from '../reference-server/setup/engines.ts';
import type { Hospital } from '../reference-server/setup/hospital.ts';
import { asked, isOf, spoils } from './mutants/mutant.ts';
import { taken } from './support/taken.ts';
import { kitHospital } from './support/kit-hospital.ts';
import { reference, type Fetch, type Reference } from './support/reference.ts';

describeEngines(
  'what a run made',
  (engine) => {
    let db: Kysely<DB>;
    beforeAll(async () => void (db = await openDatabase(engine)));

    async function begin(): Promise<Reference & { hospital: Hospital; left: () => Promise<number> }> {
      const hospital = await kitHospital(db);
      return { ...reference(db, hospital), hospital, left: () => taken(db, hospital.site.id, hospital.clock.now()) };
    }

    it('is all taken back where visits can be cancelled', async () => {
      const { url, fetch, ports, config, left } = await begin();
      const report = await runConformance({ url, fetch, ports, config, level: 4 });
      const { released, cancelled } = report.left;
      console.log(`0 of ${released} holds and ${cancelled} visits left`);
      expect(report.left).toMatchObject({ visits: [], holds: 0 });
      expect(released).toBeGreaterThan(10);
      expect(cancelled).toBeGreaterThan(10);
      expect(await left()).toBe(0);
    });

    it('is told where visits cannot be cancelled, and the holds are let go', async () => {
      const { url, fetch, ports, config, left } = await begin();
      const booking = spoils(getDiscovery, (body) => ({ ...body, levels: [0, 1, 2] }))(fetch);
      const report = await runConformance({ url, fetch: booking, ports, config, only: ['holds.exclusive', 'booking.twice'] });
      expect(report.left).toMatchObject({ visits: [expect.any(String), expect.any(String)], holds: 0, cancelled: 0 });
      expect(await left()).toBe(2);
    });

    it('would be seen if it were left', async () => {
      const { url, fetch, ports, config, left } = await begin();
      const session = await openSession({ url, fetch, ports, config, only: ['holds.exclusive', 'booking.twice'] });
      for (const check of session.checks) await session.check(check);
      expect(await left()).toBe(3);
      await session.close();
      expect(await left()).toBe(0);
    });

    it.each([1, 2, 5, 9, 20])('is taken back when the run is interrupted at its write number %i', async (at) => {
      const { url, fetch, ports, config, left } = await begin();
      const stop = new AbortController();
      let writes = 0;
      const stopping: Fetch = async (to, init) => {
        // While the request is on its way: what it makes is made.
        if (init.method === 'POST' && isOf(createHold, asked(to, init)) && ++writes === at) stop.abort();
        return fetch(to, init);
      };
      const report = await runConformance({ url, fetch: stopping, ports, config, level: 4, signal: stop.signal });
      expect(report.interrupted).toBe(true);
      expect(report.results.length).toBeLessThan(checks.length);
      expect(report.left).toMatchObject({ visits: [], holds: 0 });
      expect(await left()).toBe(0);
    });

    it('is taken back when the answer of a write was lost', async () => {
      const { url, fetch, ports, config, left } = await begin();
      let lost = 0;
      const losing: Fetch = async (to, init) => {
        const response = await fetch(to, init);
        const request = asked(to, init);
        const made = response.status === 201 && (isOf(createHold, request) || isOf(bookAppointment, request));
        if (made && lost < 2) {
          lost += 1;
          throw new TypeError('fetch failed');
        }
        return response;
      };
      const report = await runConformance({ url, fetch: losing, ports, config, only: ['holds.release', 'booking.answer'] });
      expect(report.results.map(({ outcome }) => outcome)).toEqual(['fail', 'fail']);
      expect(lost).toBe(2);
      expect(report.left).toMatchObject({ released: 1, cancelled: 1, visits: [], holds: 0 });
      expect(await left()).toBe(0);
    });

    it('is taken back when a check breaks after it has made something', async () => {
      const { url, fetch, ports, config, left } = await begin();
      let held = false;
      const breaking: Fetch = async (to, init) => {
        const request = asked(to, init);
        held ||= isOf(createHold, request);
        // Neither an answer nor a failure to get one: what only a fault of the runtime would do.
        if (held && isOf(listSlots, request)) return { status: 200, headers: new Headers(), text: async () => 7 } as unknown as Response;
        return fetch(to, init);
      };
      const report = await runConformance({
        url,
        fetch: breaking,
        ports,
        config,
        only: ['holds.invisible', 'holds.expiry'],
      });
      expect(report.results.map(({ outcome }) => outcome)).not.toContain('pass');
      expect(report.left).toMatchObject({ visits: [], holds: 0 });
      expect(await left()).toBe(0);
    });
  },
  ['PGlite'],
);
