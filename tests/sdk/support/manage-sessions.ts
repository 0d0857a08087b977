import { createClient, newKey, type FetchPort } from '@foyer/sdk';
import { createManage, type ManageState } from '@foyer/sdk/flows';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { publicUrl, testApp } from '../../reference-server/setup/app.ts';
import { smallHospital } from '../../reference-server/setup/hospital.ts';
import { bookSlot } from '../../reference-server/setup/visits.ts';
import { persist } from './persistent-patient.ts';
import { seeded } from './random.ts';

const faultRate = 0.3;
const atOnce = 8;
const settled = new Set<ManageState['step']>(['moved', 'cancelled']);

/** The planted bug: a client that makes a new key for each try. */
export const newKeyForEachTry =
  (through: FetchPort): FetchPort =>
  (request) => {
    if (request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newKey());
    return through(request);
  };

/**
 * So many patients move and cancel their visits on the real server, through a network that harms every third request. What each of them
 * is told in the end is held against the database.
 * @param wrap the client's way to that network
 */
export async function runManageSessions(
  db: Kysely<DB>,
  sessions: number,
  wrap: (through: FetchPort) => FetchPort = (through) => through,
): Promise<{ wrong: string[]; faulted: number; ended: Map<string, number> }> {
  // Times for each visit, and for each move.
  const hospital = await smallHospital(db, { days: 20, clinicians: Math.ceil(sessions / 40) });
  const server = testApp(db, hospital, { limits: 'off' });
  const slots = (await hospital.slots('plain')).filter((s) => s.day > '2026-11-26');
  const chance = seeded(20261126);
  let faulted = 0;
  const harmed: FetchPort = async (request) => {
    const draw = chance();
    if (draw >= faultRate) return server.app.fetch(request);
    faulted += 1;
    if (draw < faultRate / 3) throw new TypeError('the network is gone');
    if (draw < (2 * faultRate) / 3) {
      await server.app.fetch(request);
      throw new TypeError('the answer was lost');
    }
    return new Response('{"code":"overloaded","status":503,"outcome":"none"}', {
      status: 503,
      headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '0' },
    });
  };
  const wrong: string[] = [];
  const ended = new Map<string, number>();
  const own = await Promise.all(Array.from({ length: sessions }, () => bookSlot(server, slots.shift()?.id ?? '')));
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < sessions; i = next++) {
      const { appointment, manage: authority } = own[i]!.body;
      const client = createClient({
        baseUrl: hospital.site.is_default ? publicUrl : `${publicUrl}/sites/${hospital.site.slug}`,
        fetch: wrap(harmed),
        validate: 'off',
        retry: { limit: 2, minDelay: 1, maxDelay: 4 },
        ports: { random: chance },
      });
      const manage = createManage({
        client,
        language: 'en',
        link: { id: appointment.id, token: authority.token },
        now: () => hospital.clock.now().getTime(),
      });
      const wants = i % 3 === 0 ? 'cancel' : 'move';
      const end = await persist(manage, wants, chance);
      manage.stop();
      ended.set(end.step, (ended.get(end.step) ?? 0) + 1);
      const row = await db.selectFrom('appointment').selectAll().where('id', '=', appointment.id).executeTakeFirstOrThrow();
      const held = await db.selectFrom('occupancy').select('id').where('ref', '=', appointment.id).execute();
      const told = `${end.step} ${end.visit?.status} ${Date.parse(end.visit?.start ?? '')} v${end.visit?.version}`;
      const truth = `${end.step} ${row.status} ${row.starts_at?.getTime()} v${row.version}`;
      // Once changed, whatever number of presses and retries it took.
      const once = row.version === (settled.has(end.step) ? 2 : 1);
      if (told !== truth || !once || held.length !== (row.status === 'booked' ? 1 : 0))
        wrong.push(`${i}: told ${told}, is ${truth}, ${held.length} times`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { wrong, faulted, ended };
}
