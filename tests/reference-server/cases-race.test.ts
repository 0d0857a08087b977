import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { act, askForCall, idOf, look, mine, send, teams, type Mine, type Teams } from './setup/cases.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';

const racers = 64;
/** Somebody of their own: nobody has more than two calls to come. */
const person = (i: number) => ({ name: 'Grace Hopper', phone: `+1 212 555 ${String(1000 + i)}` });

describeEngines('racing for a call', (engine) => {
  let store: TestStore;
  let db: Kysely<DB>;
  let hospital: Hospital;
  let servers: TestApp[];
  let team: Teams;

  beforeAll(async () => {
    store = await engine.open();
    ({ db } = store);
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 1 });
    team = await teams(db, hospital);
    // As two processes on one database.
    servers = [db, store.another()].map((pool) => testApp(pool, hospital, { limits: 'off' }));
  });

  const server = (i: number) => servers[i % 2] as TestApp;
  const windows = async (departmentId = team.billing) =>
    (mine(await askForCall(server(0), { departmentId })).case.callbackWindows ?? []).map(({ id }) => id);
  /** How many calls each window has promised, fullest first. */
  async function counts(departmentId: string): Promise<number[]> {
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM callback_place WHERE department_id = ${departmentId} GROUP BY starts_at ORDER BY 1 DESC`.execute(db);
    return rows.map(({ n }) => n);
  }

  it(`has exactly as many as it has places, of ${racers} at once`, { timeout: 60_000 }, async () => {
    await sql`UPDATE department SET callback_capacity = 5 WHERE id = ${team.billing}`.execute(db);
    const [windowId] = (await windows()).slice(3);
    const answers = await Promise.all(Array.from({ length: racers }, (_, i) => askForCall(server(i), { windowId, patient: person(i) })));
    const won = answers.filter(({ status }) => status === 201);
    const lost = answers.filter(({ status }) => status !== 201).map(({ status, problem }) => `${status} ${problem.code}`);
    console.log(`${engine.name}: ${won.length} of ${racers} got one of 5 places`);
    expect([won.length, new Set(lost)]).toEqual([5, new Set(['409 channel-closed'])]);
    expect((await counts(team.billing))[0]).toBe(5);
    // A case is there for whoever got a place, and for nobody else.
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM patient_case WHERE window_id = ${windowId}`.execute(db);
    expect(rows[0]?.n).toBe(5);
  });

  it(`lets one have the last place that ${racers} move to, and all the others keep theirs`, { timeout: 120_000 }, async () => {
    await sql`UPDATE department SET callback_capacity = ${racers} WHERE id = ${team.billing}`.execute(db);
    const all = await windows();
    const people: Mine[] = [];
    for (let i = 0; i < racers; i += 1) people.push(mine(await askForCall(server(i), { windowId: all[2], patient: person(i) })));
    await sql`UPDATE department SET callback_capacity = 1 WHERE id = ${team.billing}`.execute(db);
    const answers = await Promise.all(people.map((one, i) => act(server(i), one, 'move', { windowId: all[5] })));
    const statuses = answers.map(({ status }) => status);
    console.log(`${engine.name}: ${statuses.filter((s) => s === 200).length} of ${racers} moved to the last place`);
    expect(statuses.filter((s) => s === 200)).toHaveLength(1);
    expect(statuses.filter((s) => s === 409)).toHaveLength(racers - 1);
    let kept = 0;
    for (const one of people) {
      const now = (await look(server(0), one.reference, one.token)).body;
      const moved = now.window?.id === all[5];
      expect([now.version, moved || now.window?.id === all[2]]).toEqual([moved ? 2 : 1, true]);
      kept += 1;
    }
    expect(kept).toBe(racers);
    expect((await counts(team.billing)).reduce((sum, n) => sum + n, 0)).toBe(racers + 1);
  });

  it('leaves one version after another when words, a withdrawal and a move come at once', { timeout: 60_000 }, async () => {
    let rounds = 0;
    for (; rounds < 10; rounds += 1) {
      const one = mine(await askForCall(server(0)));
      const to = one.case.callbackWindows?.[rounds + 1]?.id;
      const answers = await Promise.all([
        act(server(0), one, 'messages', { text: 'one' }),
        act(server(1), one, 'withdraw'),
        act(server(0), one, 'move', { windowId: to }),
        act(server(1), one, 'messages', { text: 'two' }),
      ]);
      const versions = answers.filter(({ status }) => status === 200).map(({ body }) => body.version);
      expect(answers[1]?.status).toBe(200);
      expect(versions.toSorted((a, b) => a - b)).toEqual(versions.map((_, i) => i + 2));
      const steps = await db
        .selectFrom('case_step')
        .select('version')
        .where('case_id', '=', await idOf(db, hospital, one.reference))
        .orderBy('nr')
        .execute();
      expect(steps.map(({ version }) => version)).toEqual(steps.map((_, i) => i + 1));
      const places = await db
        .selectFrom('callback_place')
        .select('ref')
        .where('ref', '=', await idOf(db, hospital, one.reference))
        .execute();
      expect(places).toEqual([]);
    }
    console.log(`${engine.name}: ${rounds} cases changed by 4 at once, each one version after the other`);
  });

  it('would be seen to be overfull where places are counted and then taken', { timeout: 60_000 }, async () => {
    const departmentId = team.clinic;
    const startsAt = '2026-11-24T15:00:00Z';
    /** The planted bug: looks whether there is room, and takes it later. */
    const careless = async (i: number) => {
      const { rows } = await sql<{ n: number }>`
        SELECT count(*)::int AS n FROM callback_place WHERE department_id = ${departmentId} AND starts_at = ${startsAt}::timestamptz`.execute(
        db,
      );
      if ((rows[0]?.n ?? 0) >= 1) return;
      await sql`INSERT INTO callback_place (department_id, starts_at, place, site_id, ref)
        VALUES (${departmentId}, ${startsAt}::timestamptz, ${i + 1}, ${hospital.site.id}, ${`careless-${i}-${hospital.site.id}`})`.execute(
        db,
      );
    };
    await Promise.all(Array.from({ length: racers }, (_, i) => careless(i)));
    const [fullest = 0] = await counts(departmentId);
    console.log(`${engine.name}: counted first, a window of 1 place has ${fullest}`);
    expect(fullest).toBeGreaterThan(1);
  });

  it('lets nobody have more than two calls of one team to come, of 24 at once', { timeout: 60_000 }, async () => {
    await sql`UPDATE department SET callback_capacity = ${racers} WHERE id = ${team.billing}`.execute(db);
    const written = ['+1 555 0123 456', '1-555-0123-456', '555 0123456'];
    const ask = (i: number) => askForCall(server(i), { patient: { name: 'Grace Hopper', phone: written[i % 3] } });
    const answers = await Promise.all(Array.from({ length: 24 }, (_, i) => ask(i)));
    const won = answers.filter(({ status }) => status === 201);
    const lost = answers.filter(({ status }) => status !== 201);
    console.log(`${engine.name}: ${won.length} of 24 calls to one number`);
    expect([won.length, new Set(lost.map(({ status, problem }) => `${status} ${problem.code}`))]).toEqual([
      2,
      new Set(['429 rate-limited']),
    ]);
    expect(Number(lost[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(lost[0]?.problem.detail).toContain('Move or take back one of them');
    expect((await counts(team.billing)).reduce((sum, n) => sum + n, 0)).toBe(2);
    // Another team, another person, and the same one once a call is taken back.
    expect((await askForCall(server(0), { topic: 'appointment', patient: { name: 'Grace Hopper', phone: written[0] } })).status).toBe(201);
    expect((await askForCall(server(0), { patient: person(1) })).status).toBe(201);
    await act(server(0), mine(won[0] as Awaited<ReturnType<typeof ask>>), 'withdraw');
    expect((await ask(1)).status).toBe(201);
  });

  it('takes a message for a team no more often than it can, one after the other', async () => {
    await sql`UPDATE department SET message_limit = 3 WHERE id = ${team.billing}`.execute(db);
    const answers = [];
    for (let i = 0; i < 5; i += 1) answers.push((await send(server(i))).status);
    expect(answers).toEqual([201, 201, 201, 409, 409]);
  });
});
