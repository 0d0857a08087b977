import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { createClient } from '@foyer/sdk';
import { createManage } from '@foyer/sdk/flows';
import { persist } from '../../sdk/support/persistent-patient.ts';
import { seeded } from '../../sdk/support/random.ts';
import type { TestDatabase } from '../../setup/database.ts';
import { prove } from '../part.ts';
import { demoDatabase } from '../../setup/demo.ts';
import { bookMany, lookInto, serverOn, type Patient } from '../support/demo.ts';
import { proxyTo } from '../support/proxy.ts';
import { median } from '../support/statistics.ts';

/** Who move their visits as the server is killed. */
const patients = 4;
/** Groups of them who are left in peace, to see how long a move takes here and now. */
const unharmed = 4;

interface Truth {
  readonly status: string;
  readonly version: number;
  readonly sequence: number;
  readonly start: number;
  /** Times taken in the visit's name. */
  readonly times: number;
  /** Of them, those that are the visit's own. */
  readonly own: number;
  readonly messages: number;
}

async function truthOf(db: pg.Pool, { answer: { appointment } }: Patient): Promise<Truth> {
  const { rows } = await db.query<Omit<Truth, 'start'> & { starts_at: Date }>(
    `SELECT a.status, a.version, a.sequence, a.starts_at,
       (SELECT count(*)::int FROM occupancy o WHERE o.ref = a.id) AS times,
       (SELECT count(*)::int FROM occupancy o WHERE o.ref = a.id AND o.kind = 'visit' AND o.during = tstzrange(a.starts_at, a.ends_at)) AS own,
       (SELECT count(*)::int FROM outbox m WHERE m.subject_id = a.id AND m.topic = 'visit-moved') AS messages
     FROM appointment a WHERE a.id = $1`,
    [appointment.id],
  );
  const [row] = rows;
  if (!row) throw new Error('a visit is gone');
  return { ...row, start: row.starts_at.getTime() };
}

/** One visit, booked, at one time which is its own, as it was or moved once with all that goes with it. */
const isWhole = ({ status, version, sequence, times, own, messages }: Truth) =>
  status === 'booked' &&
  times === 1 &&
  own === 1 &&
  (version === 1 || version === 2) &&
  sequence === version - 1 &&
  messages === version - 1;

async function killWhileMoving(database: TestDatabase, kills: number, seed: number, front: (url: string) => Promise<string>) {
  const random = seeded(seed);
  const db = lookInto(database);
  let server = await serverOn(database);
  const url = await front(server.url);
  const everybody = await bookMany(server.url, (kills + unharmed) * patients);
  const wrong: string[] = [];
  const cut = { before: 0, after: 0, told: 0 };
  let moved = 0;
  const nextOnes = () =>
    Promise.all(
      everybody.splice(0, patients).map(async (patient) => {
        const client = createClient({
          baseUrl: url,
          validate: 'off',
          timeout: 5_000,
          retry: { limit: 2, minDelay: 60, maxDelay: 200 },
          ports: { random },
        });
        const { appointment, manage } = patient.answer;
        const flow = createManage({ client, language: 'en', link: { id: appointment.id, token: manage.token }, now: () => Date.now() });
        const at = await persist(flow, 'move', random, ({ step }) => step === 'move');
        if (at.step !== 'move') throw new Error(`the patient stands at ${at.step}`);
        return { patient, flow };
      }),
    );
  const took: number[] = [];
  for (let group = 0; group < unharmed; group += 1) {
    const moving = await nextOnes();
    const began = performance.now();
    for (const { step } of await Promise.all(moving.map(({ flow }) => persist(flow, 'move', random))))
      if (step === 'moved') took.push(performance.now() - began);
    for (const { flow } of moving) flow.stop();
  }
  // Somewhat longer than a move takes: some are killed before it, some in it, some when it is told.
  const within = 1.3 * median(took);

  for (let kill = 0; kill < kills; kill += 1) {
    const moving = await nextOnes();
    const ends = moving.map(({ flow }) => persist(flow, 'move', random));
    await pause(random() * within);
    await server.kill('SIGKILL');
    for (const { patient, flow } of moving) {
      const truth = await truthOf(db, patient);
      if (flow.state.step === 'moved') cut.told += 1;
      else cut[truth.version === 1 ? 'before' : 'after'] += 1;
      if (!isWhole(truth)) wrong.push(`after kill ${kill}: ${JSON.stringify(truth)}`);
    }
    server = await serverOn(database, { PORT: String(server.port) });
    for (const [i, end] of (await Promise.all(ends)).entries()) {
      const { patient, flow } = moving[i]!;
      flow.stop();
      const truth = await truthOf(db, patient);
      const agrees = Date.parse(end.visit?.start ?? '') === truth.start && end.visit?.version === truth.version;
      if (end.step === 'moved') moved += 1;
      if (!isWhole(truth) || !agrees || (end.step === 'moved') !== (truth.version === 2))
        wrong.push(`at the end of ${kill}: told ${end.step} ${end.visit?.version} ${end.visit?.start}, is ${JSON.stringify(truth)}`);
    }
  }
  return { wrong, moved, cut, moves: kills * patients };
}

/** The bug: the old time is given back first, and the new one taken in a transaction of its own. */
const inTwoSteps = (database: TestDatabase) => async (url: string) => {
  const db = lookInto(database);
  return proxyTo(url, async (request) => {
    const [, id] = /\/v1\/appointments\/([^/]+)\/reschedule$/u.exec(new URL(request.url).pathname) ?? [];
    if (id !== undefined)
      await db.query('DELETE FROM occupancy o USING appointment a WHERE o.ref = a.id AND a.id = $1 AND a.version = 1', [id]);
    return undefined;
  });
};

prove({
  bar: 'a server killed in the middle of a move leaves the patient one visit, at the old time or the new; once it is back, the last screen agrees with it',
  full: { kills: 100, planted: 10 },
  quick: { kills: 12, planted: 5 },
  work: async ({ kills, planted: few }) => {
    const seen = await killWhileMoving(await demoDatabase(), kills, 1, async (url) => url);
    const other = await demoDatabase();
    const planted = await killWhileMoving(other, few, 2, inTwoSteps(other));
    for (const line of seen.wrong) console.log(line);
    const { before, after, told } = seen.cut;
    return {
      n: `${kills} kills (kill -9), ${patients} patients moving at once: ${before} moves undone, ${after} done and not told, ${told} told`,
      found: `${seen.wrong.length} of ${2 * seen.moves} looks, right after and at the end, found anything else; ${seen.moved} of ${seen.moves} ended moved`,
      met: seen.wrong.length === 0 && seen.moved >= 0.95 * seen.moves && before > 0 && after > 0,
      planted: {
        bug: `a move of two transactions (${few} kills)`,
        seen: `${planted.wrong.length} of ${2 * planted.moves} looks`,
        caught: planted.wrong.length > 0,
      },
      engine: 'PostgreSQL, one server process',
    };
  },
});
