import { checks, runConformance, type Result } from '@foyer/conformance';
import { beforeAll, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { describeEngines, openDatabase } from '../reference-server/setup/engines.ts';
import type { Hospital } from '../reference-server/setup/hospital.ts';
import { mutants } from './mutants/all.ts';
import { kitHospital } from './support/kit-hospital.ts';
import { expiredVisit, reference } from './support/reference.ts';

it('each check has a mutant that dies by it, and no mutant names a check that is not there', () => {
  const named = new Set(mutants.flatMap(({ killedBy }) => killedBy));
  console.log(`${mutants.length} mutants for ${checks.length} checks`);
  expect([...named].sort()).toEqual(checks.map(({ id }) => id).sort());
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

const outcomes = (results: readonly Result[]) =>
  results.map(({ id, outcome, reason, fault }) => ({ id, outcome, why: reason ?? fault?.got }));

describeEngines(
  'a mutant',
  (engine) => {
    let db: Kysely<DB>;
    let untouched: Hospital;
    beforeAll(async () => {
      db = await openDatabase(engine);
      untouched = await kitHospital(db);
    });

    // Only the checks that must see it, so that the whole stays quick: `npm run kills` runs all of them on each.
    it.each(mutants)('$id dies by $killedBy', async ({ wrap, killedBy }) => {
      // Where nothing is written, all look at one hospital.
      const writes = checks.some((check) => check.writes && killedBy.includes(check.id)) || killedBy.includes('access.expired');
      const hospital = writes ? await kitHospital(db) : untouched;
      const { url, fetch, ports, config, server } = reference(db, hospital);
      const expired = killedBy.includes('access.expired') ? { expired: await expiredVisit(db, hospital, server) } : {};
      const report = await runConformance({
        url,
        fetch: wrap(fetch),
        ports,
        only: killedBy,
        config: { ...config, ...expired },
        writes: true,
      });
      expect(outcomes(report.results).filter(({ outcome }) => outcome !== 'fail')).toEqual([]);
      expect(report.results).toHaveLength(killedBy.length);
    });
  },
  ['PGlite'],
);
