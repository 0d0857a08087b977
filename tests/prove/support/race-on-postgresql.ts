import type { TestDatabase } from '../../setup/database.ts';
import { prove } from '../part.ts';
import { demoDatabase } from '../../setup/demo.ts';
import { lookInto, serverOn } from './demo.ts';
import { type paths, racers, runRaces, staffToken, type Raced } from './races.ts';

/** What the demo does not let anyone do so often, or at night. */
const openHospital = `
  UPDATE service SET policy = policy || '{"rescheduleLimit": 1000000}', capabilities = capabilities || '{"waitlist": true}';
  UPDATE site SET managing = managing || '{"quiet": {"from": "03:00", "to": "03:00"}}';`;

/** @param prepare statements on the database, as a bug would have it */
async function raceOn(database: TestDatabase, rounds: number, path: keyof typeof paths, prepare = ''): Promise<Raced> {
  const servers = await Promise.all([1, 2].map(() => serverOn(database, { FOYER_STAFF_TOKEN: staffToken })));
  const db = lookInto(database);
  await db.query(`${openHospital} ${prepare}`);
  // Catalogues are kept for a moment.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const visitsAt = async (slotId: string) => {
    const { rows } = await db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM appointment WHERE slot_id = $1 AND status IN ('pending', 'booked')`,
      [slotId],
    );
    return rows[0]?.n ?? -1;
  };
  const raced = await runRaces({ urls: servers.map(({ url }) => url), visitsAt }, rounds, path);
  await Promise.all(servers.map((server) => server.kill('SIGKILL')));
  return raced;
}

/** A part for one path, with the constraint away as its planted bug. */
export const proveRace = (path: keyof typeof paths): void =>
  prove({
    bar: `${path}: of ${racers} who come for one time at once over two server processes, one gets it, and the others are told so`,
    full: { rounds: 1000, planted: 5 },
    quick: { rounds: 8, planted: 3 },
    work: async ({ rounds, planted: few }) => {
      const { rounds: run, doubles, faults } = await raceOn(await demoDatabase(), rounds, path);
      for (const fault of faults.slice(0, 20)) console.log(fault);
      const planted = await raceOn(await demoDatabase(), few, 'book', 'ALTER TABLE occupancy DROP CONSTRAINT occupancy_no_overlap;');
      return {
        n: `${run} rounds of ${racers}`,
        found: `${doubles} doubles in ${run} rounds; ${faults.length} of ${run * racers} answers other than the contract has`,
        met: doubles + faults.length === 0,
        planted: {
          bug: `no exclusion constraint (${few} rounds of book)`,
          seen: `${planted.doubles} doubles`,
          caught: planted.doubles > 0,
        },
        engine: 'PostgreSQL, two server processes',
      };
    },
  });
