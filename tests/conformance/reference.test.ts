import { count, runConformance, type Report, type Result } from '@foyer/conformance';
import { expect, it, beforeAll } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { describeEngines, openDatabase } from '../reference-server/setup/engines.ts';
import { elsewhere, kitHospital } from './support/kit-hospital.ts';
import { reference } from './support/reference.ts';

const brief = ({ id, outcome, reason, fault }: Result) => ({
  id,
  outcome,
  reason,
  fault: fault && [fault.what, fault.expected, fault.got],
});
const notPassed = ({ results }: Report) => results.filter(({ outcome }) => outcome !== 'pass').map(brief);

describeEngines('the reference server', (engine) => {
  let db: Kysely<DB>;
  beforeAll(async () => void (db = await openDatabase(engine)));

  it.each(elsewhere.map((where, seed) => ({ ...where, seed: seed + 1 })))(
    'keeps the contract in $zone and $other, seed $seed',
    async ({ seed, ...where }) => {
      const { fetch, url, ports } = reference(db, await kitHospital(db, where), seed);
      const report = await runConformance({ url, fetch, ports });
      console.log(`${engine.name}, ${where.zone}: 0 false alarms of ${report.results.length} checks, ${JSON.stringify(count(report))}`);
      expect(notPassed(report)).toEqual([]);
    },
  );
});
