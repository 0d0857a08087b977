import { beforeAll, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import type { TestApp } from './setup/app.ts';
import { badInput, letsNulThrough, send, wholeFaults } from './setup/bad-input.ts';
import { describeEngines } from './setup/engines.ts';
import type { GeneratedRequest } from './setup/generated-requests.ts';
import type { Hospital } from './setup/hospital.ts';

const seed = Number(process.env.FOYER_SEED ?? 20_261_123);
const total = 17_000;

describeEngines(
  'bad input',
  (engine) => {
    let db: Kysely<DB>;
    let hospital: Hospital;
    let server: TestApp;
    let requests: GeneratedRequest[];
    beforeAll(async () => {
      db = (await engine.open()).db;
      ({ hospital, server, requests } = await badInput(db, total, seed));
    });

    it(`makes no server error of ${total} requests`, { timeout: 600_000 }, async () => {
      expect(requests.length).toBeGreaterThanOrEqual(total);
      const tally = await send(server, requests);
      console.log(
        `bad input (seed ${seed}): ${tally.findings.length} of ${requests.length} requests answered wrongly, ${Math.round((100 * tally.pastValidation) / requests.length)} % past validation;`,
        [...tally.codes]
          .toSorted(([, a], [, b]) => b - a)
          .map(([code, n]) => `${code} ${n}`)
          .join(', '),
      );
      expect(tally.findings).toEqual([]);
      expect(wholeFaults(tally, server, requests.length)).toEqual([]);
    });

    it('catches a server that lets NUL through to the database', async () => {
      expect((await letsNulThrough(db, hospital, requests)).length).toBeGreaterThan(0);
    });
  },
  ['PGlite'],
);
