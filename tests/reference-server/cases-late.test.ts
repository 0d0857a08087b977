import { beforeAll, beforeEach, expect, it } from 'vitest';
import { keepPromises } from '../../packages/reference-server/src/jobs/promises.ts';
import type { Deps } from '../../packages/reference-server/src/services/context.ts';
import { overdue } from '../../packages/reference-server/src/store/cases.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { insertMessage } from '../../packages/reference-server/src/store/outbox.ts';
import { keepingLog, publicUrl, testApp, type TestApp } from './setup/app.ts';
import { act, askForCall, idOf, look, mine, opened, queue, send, teams, work } from './setup/cases.ts';
import { exception } from './setup/departments.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { smallHospital, systemRandom, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { plainBearer } from './setup/world.ts';

describeEngines('promises', (engine) => {
  let store: TestStore;
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let log: ReturnType<typeof keepingLog>;

  beforeAll(async () => {
    store = await engine.open();
    ({ db } = store);
  });
  beforeEach(async () => {
    await db.deleteFrom('outbox').execute();
    await db.updateTable('patient_case').set({ late_since: null, reply_by: null }).execute();
    hospital = await smallHospital(db, { days: 1, isDefault: false });
    await teams(db, hospital);
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    log = keepingLog();
  });

  const deps = (pool = db): Deps => ({ db: pool, clock: hospital.clock, random: systemRandom, secret: server.secret, publicUrl });
  const round = () => keepPromises(deps(), log);
  const newOne = async (more: object = {}) => {
    const made = mine(await send(server, more));
    return { ...made, id: await idOf(db, hospital, made.reference) };
  };

  it('are kept to the minute, over a holiday; a broken one is told of once, with a new one', async () => {
    await exception(db, hospital, { day: '2026-11-26', description: 'Thanksgiving' });
    hospital.clock.set('2026-11-25T15:00:00Z');
    const one = await newOne();
    expect(one.case.replyBy).toBe('2026-11-30T17:00:00-05:00');
    await sendAll(db, hospital, server);
    for (const time of ['2026-11-26T23:00:00Z', '2026-11-28T12:00:00Z', '2026-11-30T21:59:59Z']) {
      hospital.clock.set(time);
      expect([time, await round()]).toEqual([time, 0]);
    }
    hospital.clock.set('2026-11-30T22:00:00Z');
    expect([await round(), await round()]).toEqual([1, 0]);
    const seen = (await look(server, one.reference, one.token)).body;
    expect(seen).toMatchObject({
      status: 'received',
      version: 2,
      replyBy: '2026-12-01T17:00:00-05:00',
      late: {
        since: '2026-11-30T17:00:00-05:00',
        apology: 'We have not met our promise to you. We are sorry. We answer by the new time below.',
      },
    });
    const arabic = await (
      await server.call(`/v1/cases/${one.reference}`, { headers: { Authorization: `Manage ${one.code}`, 'Accept-Language': 'ar' } })
    ).json();
    expect((arabic as { late: { apology: string } }).late.apology).toContain('نعتذر');
    // Staff: first in the queue, in the log by count, in the timeline.
    expect((await queue(server, '?overdue=true')).body.items).toMatchObject([
      { id: one.id, overdue: true, lateSince: '2026-11-30T17:00:00-05:00' },
    ]);
    expect(log.lines).toEqual([{ level: 'warn', event: 'promises-broken', fields: { count: 1 } }]);
    expect((await opened(server, one.id)).body.steps.at(-1)).toMatchObject({ step: 'late', by: 'hospital' });
    // The patient: once.
    const mails = await sendAll(db, hospital, server);
    expect(mails.map(({ subject }) => subject)).toEqual(['We are late, and we are sorry']);
    expect(mails[0]?.text).toContain('By: Tuesday 1 December 2026, 5:00 pm (Eastern Time)');
    hospital.clock.set('2026-12-01T22:00:00Z');
    expect(await round()).toBe(1);
    expect(await sendAll(db, hospital, server)).toEqual([]);
    expect((await look(server, one.reference, one.token)).body).toMatchObject({
      replyBy: '2026-12-02T17:00:00-05:00',
      late: { since: '2026-11-30T17:00:00-05:00' },
    });
    // Answered at last: nobody is late any more.
    await work(server, one.id, 'answers', { text: 'Sorry.' });
    const answered = (await look(server, one.reference, one.token)).body;
    expect([answered.late, answered.replyBy]).toEqual([undefined, undefined]);
    hospital.clock.set('2027-01-31T22:00:00Z');
    expect(await round()).toBe(0);
  });

  it('of a call are broken when its window is over without one, and kept by a try', async () => {
    const [called, forgotten] = [mine(await askForCall(server)), mine(await askForCall(server))];
    hospital.clock.set('2026-11-23T15:59:59Z');
    await work(server, await idOf(db, hospital, called.reference), 'attempts', { outcome: 'no-answer' });
    expect(await round()).toBe(0);
    hospital.clock.set('2026-11-23T16:00:00Z');
    expect(await round()).toBe(1);
    const late = (await look(server, forgotten.reference, forgotten.token)).body;
    expect(late).toMatchObject({ late: { since: '2026-11-23T11:00:00-05:00' }, replyBy: '2026-11-24T17:00:00-05:00', can: { move: true } });
    expect((await look(server, called.reference, called.token)).body.late).toBeUndefined();
    // Another window is another promise.
    const moved = await act(server, forgotten, 'move', { windowId: late.callbackWindows?.[0]?.id });
    expect(moved.body.late).toBeUndefined();
  });

  it('that are broken are found once, by however many rounds at once', async () => {
    const people = [];
    for (let i = 0; i < 20; i += 1) people.push(await newOne({ reply: { by: 'email' } }));
    await sendAll(db, hospital, server);
    hospital.clock.set('2026-11-26T15:00:00Z');
    const pools = [db, store.another(), store.another()];
    const found = await Promise.all([0, 1, 2, 3, 4, 5].map((i) => keepPromises(deps(pools[i % 3]), log)));
    const steps = await db
      .selectFrom('case_step')
      .select('case_id')
      .where('site_id', '=', hospital.site.id)
      .where('step', '=', 'late')
      .execute();
    const mails = await sendAll(db, hospital, server);
    console.log(`${engine.name}: 20 broken promises, 6 rounds at once in 3 pools: ${steps.length} steps, ${mails.length} apologies`);
    expect(found.reduce((sum, n) => sum + n, 0)).toBe(20);
    expect([new Set(steps.map(({ case_id }) => case_id)).size, steps.length, mails.length]).toEqual([20, 20, 20]);
    expect(people).toHaveLength(20);
  });

  it('would be seen to be told of twice where a round does not look again at what it locked', async () => {
    for (let i = 0; i < 5; i += 1) await newOne();
    await sendAll(db, hospital, server);
    hospital.clock.set('2026-11-26T15:00:00Z');
    /** The planted bug: takes for late what was late when it began. */
    const careless = async (name: string) => {
      const ids = await overdue(db, hospital.site.id, hospital.clock.now(), 100);
      for (const id of ids) {
        await db.updateTable('patient_case').set({ late_since: '2026-11-25T22:00:00.000Z' }).where('id', '=', id).execute();
        await insertMessage(db, {
          id: `${name}-${id}`,
          siteId: hospital.site.id,
          topic: 'case-late',
          subjectId: id,
          runAt: hospital.clock.now(),
        });
      }
    };
    await Promise.all(['one', 'other'].map(careless));
    const mails = await sendAll(db, hospital, server);
    console.log(`${engine.name}: without a second look, 5 broken promises bring ${mails.length} apologies`);
    expect(mails.length).toBeGreaterThan(5);
  });
});
