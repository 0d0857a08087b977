import { count, runConformance, type Report, type Result } from '@foyer/conformance';
import { expect, it, beforeAll } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { describeEngines, openDatabase } from '../reference-server/setup/engines.ts';
import { elsewhere, kitHospital } from './support/kit-hospital.ts';
import { expiredVisit, reference } from './support/reference.ts';

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

  const told = (what: string, report: Report) =>
    console.log(`${engine.name}, ${what}: 0 false alarms of ${report.results.length} checks, ${JSON.stringify(count(report))}`);

  it.each(elsewhere.map((where, seed) => ({ ...where, seed: seed + 1 })))(
    'keeps the contract in $zone and $other, seed $seed',
    async ({ seed, ...where }) => {
      const hospital = await kitHospital(db, where);
      const { fetch, url, ports, config, server } = reference(db, hospital, seed);
      const report = await runConformance({ url, fetch, ports, config: { ...config, expired: await expiredVisit(db, hospital, server) } });
      told(where.zone, report);
      expect(notPassed(report)).toEqual([]);
      expect(report.level).toBe(4);
    },
  );

  it('keeps the contract while it tells the kit to wait, as in production', async () => {
    const hospital = await kitHospital(db);
    const limits = { read: { perMinute: 300 }, write: { perMinute: 60 } };
    const { fetch, url, ports, config, server } = reference(db, hospital, 4, { limits });
    const report = await runConformance({ url, fetch, ports, config: { ...config, expired: await expiredVisit(db, hospital, server) } });
    told('with limits', report);
    expect(notPassed(report)).toEqual([]);
  });
});
