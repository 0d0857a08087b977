import { checks, runConformance } from '@foyer/conformance';
import { bookAppointment, getDiscovery, listServices } from '@foyer/sdk/contract';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { describeEngines, openDatabase } from '../reference-server/setup/engines.ts';
import { movingIntoMutants } from './mutants/moving-into.ts';
import { object, spoils, spoilsItems } from './mutants/mutant.ts';
import { kitHospital } from './support/kit-hospital.ts';
import { reference } from './support/reference.ts';

describeEngines(
  'level 3, on a server with rules of its own,',
  (engine) => {
    let db: Kysely<DB>;
    beforeAll(async () => void (db = await openDatabase(engine)));

    const begin = async () => {
      const hospital = await kitHospital(db);
      return { ...reference(db, hospital), hospital };
    };

    const fixed = (item: Record<string, unknown>) => ({ ...item, capabilities: { ...object(item['capabilities']), modify: false } });
    const unmoved = (body: Record<string, unknown>) => ({ ...body, capabilities: { ...object(body['capabilities']), reschedule: false } });

    it.each([
      ['not-run', 'no service lets them be made', spoilsItems(listServices, (items) => items.map(fixed))],
      ['not-applicable', 'discovery says that there are none', spoils(getDiscovery, unmoved)],
    ] as const)('has its moves %s where %s', async (skipped, _, wrap) => {
      const { url, fetch, ports, config } = await begin();
      const only = ['moving.answer', 'race.move', 'changing.stale', 'policy.limit', 'confirming.answer', 'cancelling.frees'];
      const { results } = await runConformance({ url, fetch: wrap(fetch), ports, config, only });
      const found = results.map(({ id, outcome, skip }) => [id, skip ?? outcome]);
      const cancels = ['confirming.answer', 'cancelling.frees'];
      expect(found).toEqual(results.map(({ id }) => [id, cancels.includes(id) ? 'pass' : skipped]));
    });

    it('books what is far enough ahead to be changed still', async () => {
      const { url, fetch, ports, config, hospital } = await begin();
      const days = 20;
      await sql`UPDATE service SET policy = policy || ${JSON.stringify({ cancelCutoffMinutes: days * 1440, rescheduleCutoffMinutes: days * 1440 })}::jsonb WHERE site_id = ${hospital.site.id}`.execute(
        db,
      );
      const booked: number[] = [];
      const listening = spoils(bookAppointment, (body) => {
        booked.push(Date.parse(String(object(body['appointment'])['start'])));
        return body;
      })(fetch);
      const only = checks.filter(({ id }) => /^(moving|race\.(move|version)|confirming|cancelling)/u.test(id)).map(({ id }) => id);
      const report = await runConformance({ url, fetch: listening, ports, config, only });
      expect(report.results.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
      expect(booked.length).toBeGreaterThan(10);
      expect(Math.min(...booked)).toBeGreaterThan(hospital.clock.now().getTime() + days * 86_400_000);
      expect(report.left).toMatchObject({ visits: [], holds: 0 });
    });

    it('moves a visit across its own time where times are closer together than visits are long', async () => {
      const { url, fetch, ports, config, hospital } = await begin();
      await sql`UPDATE service SET need_rules = '[]' WHERE site_id = ${hospital.site.id}`.execute(db);
      await sql`UPDATE slot SET ends_at = ends_at + interval '15 minutes' WHERE service_id = ${hospital.services.plain}`.execute(db);
      const only = ['moving.overlap', 'moving.needs'];
      const those = { ...config, services: [hospital.services.plain] };
      const { results } = await runConformance({ url, fetch, ports, config: those, only });
      expect(results.map(({ outcome, skip }) => skip ?? outcome)).toEqual(['pass', 'not-applicable']);
      const ownWay = movingIntoMutants.find(({ id }) => id === 'move-meets-itself') ?? expect.fail('the mutant is gone');
      const wrong = await runConformance({ url, fetch: ownWay.wrap(fetch), ports, config: those, only });
      expect(wrong.results.map(({ outcome, skip }) => skip ?? outcome)).toEqual(['fail', 'not-applicable']);
    });
  },
  ['PGlite'],
);
