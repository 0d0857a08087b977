import { badInput, letsNulThrough, send, wholeFaults } from '../../reference-server/setup/bad-input.ts';
import { describeEngines } from '../../reference-server/setup/engines.ts';
import { prove } from '../part.ts';

/** Another one than that of `npm test`. */
const seed = 20_261_127;

describeEngines(
  'bad input',
  (engine) =>
    prove({
      bar: 'no request of any operation, however wrong, is answered 5xx or with anything that the contract does not have',
      full: 100_000,
      quick: 12_000,
      work: async (total) => {
        const { db } = await engine.open();
        const { hospital, server, requests } = await badInput(db, total, seed);
        const tally = await send(server, requests);
        const faults = wholeFaults(tally, server, requests.length);
        for (const line of [...tally.findings.slice(0, 20), ...faults]) console.log(line);
        const planted = await letsNulThrough(db, hospital, requests);
        return {
          n: `${requests.length} requests of ${tally.succeeded.size} operations, each of which succeeded at least once; ${Math.round((100 * tally.pastValidation) / requests.length)} % past the validation`,
          found: `${tally.findings.length} of ${requests.length} answered wrongly${faults.length > 0 ? `; ${faults.join(', ')}` : ''}`,
          met: tally.findings.length + faults.length === 0 && requests.length >= total,
          planted: { bug: 'NUL reaches the database', seen: `${planted.length} answered 500`, caught: planted.length > 0 },
          engine: engine.name,
        };
      },
    }),
  ['PGlite'],
);
