import { beforeAll, expect, it } from 'vitest';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { describeEngines } from '../../reference-server/setup/engines.ts';
import { newKeyForEachTry, runManageSessions } from '../support/manage-sessions.ts';

const sessions = 120;

describeEngines(
  'managing visits through a bad network',
  (engine) => {
    let db: Kysely<DB>;
    beforeAll(async () => {
      db = (await engine.open()).db;
    });

    it(`tells all of ${sessions} patients the truth, and changes each visit once`, { timeout: 240_000 }, async () => {
      const { wrong, faulted, ended } = await runManageSessions(db, sessions);
      console.log(
        `${sessions} sessions, ${faulted} harmed requests: ${[...ended].map(([step, n]) => `${step} ${n}`).join(', ')}; ${wrong.length} of ${sessions} told wrong`,
      );
      expect(faulted).toBeGreaterThan(sessions);
      expect(wrong).toEqual([]);
      expect((ended.get('moved') ?? 0) + (ended.get('cancelled') ?? 0)).toBeGreaterThan(sessions * 0.9);
    });

    it('catches a client that makes a new key for each try', { timeout: 240_000 }, async () => {
      const { wrong } = await runManageSessions(db, sessions, newKeyForEachTry);
      console.log(`planted: a new key for each try, ${wrong.length} of ${sessions} told wrong`);
      expect(wrong.length).toBeGreaterThan(0);
    });
  },
  ['PGlite'],
);
