import { describeEngines } from '../../reference-server/setup/engines.ts';
import { newKeyForEachTry, runManageSessions } from '../../sdk/support/manage-sessions.ts';
import { prove } from '../part.ts';

describeEngines(
  'sessions',
  (engine) =>
    prove({
      bar: 'a patient who moves or cancels a visit through a bad network changes it once, and is told the truth on the last screen',
      full: { sessions: 2000, planted: 120 },
      quick: { sessions: 240, planted: 120 },
      work: async ({ sessions, planted: few }) => {
        const { db } = await engine.open();
        const { wrong, faulted, ended } = await runManageSessions(db, sessions);
        const planted = await runManageSessions(db, few, newKeyForEachTry);
        const [moved = 0, cancelled = 0] = [ended.get('moved'), ended.get('cancelled')];
        return {
          n: `${sessions} sessions at 30 % faults: ${faulted} requests lost, answered and lost, or refused with 503`,
          found: `${wrong.length} of ${sessions} told wrong or changed twice; ${moved} moved, ${cancelled} cancelled`,
          met: wrong.length === 0 && faulted > sessions && moved + cancelled > 0.9 * sessions,
          planted: {
            bug: `a new key for each try (${few} sessions)`,
            seen: `${planted.wrong.length} wrong`,
            caught: planted.wrong.length > 0,
          },
          engine: engine.name,
        };
      },
    }),
  ['PostgreSQL'],
);
