import { runConformance, type Report } from '@foyer/conformance';
import { beforeAll, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { describeEngines, openDatabase } from '../reference-server/setup/engines.ts';
import { mutants } from './mutants/all.ts';
import { kitHospital } from './support/kit-hospital.ts';
import { reference } from './support/reference.ts';

const killersOf = ({ results }: Report) => results.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id);

describeEngines(
  'a mutant',
  (engine) => {
    let db: Kysely<DB>;
    beforeAll(async () => void (db = await openDatabase(engine)));

    it.each(mutants)('$id dies by $killedBy', async ({ wrap, killedBy }) => {
      const { url, fetch, ports } = reference(db, await kitHospital(db));
      const report = await runConformance({ url, fetch: wrap(fetch), ports, writes: true });
      const killers = killersOf(report);
      expect(killers).toContain(killedBy);
      // A check that breaks where a server misbehaves tells the vendor nothing.
      expect(report.results.filter(({ outcome }) => outcome === 'error').map(({ id, fault }) => [id, fault?.got])).toEqual([]);
    });
  },
  ['PGlite'],
);
