import pg from 'pg';
import type { BookingAnswer, Slot } from '@foyer/sdk/contract';
import { afterwards } from '../../reference-server/setup/programs.ts';
import { book, freeTimes, startServer, type Server } from '../../reference-server/setup/server-process.ts';
import type { TestDatabase } from '../../setup/database.ts';

/** The key of every server of a part, so that a part can make what only the server can. */
export const secret = 'the key of the servers under proof, 0123456789';

/** A server of the demo hospital, with no limits for each address. */
export const serverOn = ({ url }: Pick<TestDatabase, 'url'>, env: Readonly<Record<string, string>> = {}): Promise<Server> =>
  startServer({ DATABASE_URL: url, FOYER_RATE_LIMITS: 'off', FOYER_SECRET: secret, ...env });

/** Straight into a server's database, for what no API tells. */
export function lookInto({ url }: Pick<TestDatabase, 'url'>): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  afterwards(() => pool.end());
  return pool;
}

/** Works on each of some things, so many at once. */
export async function each<T, R>(things: readonly T[], atOnce: number, work: (thing: T, index: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < things.length; i = next++) done[i] = await work(things[i] as T, i);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, worker));
  return done;
}

export interface Patient {
  readonly email: string;
  readonly answer: BookingAnswer;
}

/** Books so many visits, each for a patient of its own. @throws when there are not so many free times */
export async function bookMany(url: string, count: number, slots?: Slot[]): Promise<Patient[]> {
  // Of one clinician's times, those of two services overlap: more are looked at than needed.
  const free = slots ?? (await freeTimes(url, count * 4));
  const patients: Patient[] = [];
  await each(Array.from({ length: 8 }), 8, async () => {
    for (let slot = free.shift(); slot && patients.length < count; slot = free.shift()) {
      const email = `patient-${slot.id}@patients.example`.toLowerCase();
      const { status, answer } = await book(url, slot.id, { patient: { email } });
      if (status === 201) patients.push({ email, answer });
    }
  });
  if (patients.length < count) throw new Error(`There were free times for ${patients.length} visits, and ${count} are needed.`);
  return patients.slice(0, count);
}
