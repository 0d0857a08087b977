import { checks, openSession, type Session } from '@foyer/conformance';
import { beforeAll, expect, test } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { describeEngines, openDatabase } from '../reference-server/setup/engines.ts';
import type { Hospital } from '../reference-server/setup/hospital.ts';
import { taken } from './support/taken.ts';
import { kitHospital } from './support/kit-hospital.ts';
import { reference } from './support/reference.ts';

// As docs/guides/conformance.md shows it to vendors: a test for each check.
describeEngines(
  'in a test runner',
  (engine) => {
    let db: Kysely<DB>;
    let hospital: Hospital;
    let session: Session;
    beforeAll(async () => {
      db = await openDatabase(engine);
      hospital = await kitHospital(db);
      const { url, fetch, ports, config } = reference(db, hospital);
      session = await openSession({ url, fetch, ports, config });
    });
    test.each(checks)('$id $title', async (check) => {
      expect(await session.check(check)).not.toMatchObject({ outcome: expect.stringMatching(/fail|error/u) });
    });

    // A vendor does this in `afterAll`; here the database is gone by then.
    test('and nothing is left', async () => {
      expect(await session.close()).toMatchObject({ visits: [], holds: 0 });
      expect(await taken(db, hospital.site.id, hospital.clock.now())).toBe(0);
    });
  },
  ['PGlite'],
);
