import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { askForCall, mine, send, teams, type Teams } from './setup/cases.ts';
import { department } from './setup/departments.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';

describeEngines('the team that answers', (engine) => {
  let store: TestStore;
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let team: Teams;

  beforeAll(async () => {
    store = await engine.open();
    ({ db } = store);
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 1 });
    team = await teams(db, hospital);
    server = testApp(db, hospital, { limits: 'off' });
  });

  /** One message and one call, and the billing office takes no more of either. */
  const fill = async (departmentId = team.billing) => {
    await db.updateTable('department').set({ message_limit: 1, callback_limit: 1 }).where('id', '=', departmentId).execute();
    mine(await send(server, { departmentId }));
    mine(await askForCall(server, { departmentId }));
  };
  const other = (more: object = {}) =>
    department(db, hospital, { topics: ['billing', 'records', 'appointment', 'other'], callback_lead: 0, ...more });
  const details = async (more: object = {}) => [(await send(server, more)).problem.detail, (await askForCall(server, more)).problem.detail];
  const full = 'This team has more messages than it can answer in time.';
  const noTime = 'This team has no time for calls now.';

  it('is another one of the topic where the first one has no room', async () => {
    const second = await other();
    await fill();
    expect((await send(server)).body.case.team.id).toBe(second);
    const called = (await askForCall(server)).body.case;
    expect([called.team.id, called.window?.id.endsWith(second)]).toEqual([second, true]);
    // Whoever chose it is told, and not sent elsewhere.
    expect((await send(server, { departmentId: team.billing })).problem.code).toBe('channel-closed');
  });

  it('is another one where the first one has places, but in no window that is to come', async () => {
    const second = await other();
    await db.deleteFrom('department_hours').where('department_id', '=', team.billing).execute();
    expect((await askForCall(server)).body.case.team.id).toBe(second);
    expect((await send(server)).body.case.team.id).toBe(second);
  });

  it('is refused with no channel that takes nothing either', async () => {
    await fill();
    expect(await details()).toEqual([`${full} Please call +1 555 0111.`, `${noTime} Please call +1 555 0111.`]);
    expect(await details({ departmentId: team.billing })).toEqual(await details());
  });

  it('is refused with what another one of the topic does, unless one was chosen', async () => {
    await fill();
    await other({ reply_days: null });
    expect((await send(server)).problem.detail).toBe(`${full} You can ask to be called back instead, or call +1 555 0111.`);
    expect((await send(server, { departmentId: team.billing })).problem.detail).toBe(`${full} Please call +1 555 0111.`);
  });

  it('is refused with a number that is answered, or with when it is', async () => {
    await fill();
    await db.updateTable('department').set({ callback_paused: true }).where('id', '=', team.billing).execute();
    // Nobody is at work before eight; then the hospital's line is open, and from nine on the team's own.
    hospital.clock.set('2026-11-24T12:00:00Z');
    const later = 'Please call +1 555 0111 from Tuesday, November 24, 9 am Eastern Time.';
    expect(await details()).toEqual([`${full} ${later}`, `${noTime} ${later}`]);
    hospital.clock.set('2026-11-24T13:00:00Z');
    const { phone } = hospital.site.contact;
    expect((await send(server)).problem.detail).toBe(`${full} Please call the hospital at ${phone}.`);
    hospital.clock.set('2026-11-24T14:00:00Z');
    expect((await send(server)).problem.detail).toBe(`${full} Please call +1 555 0111.`);
    // A team without a number of its own has the hospital's.
    hospital.clock.set('2026-11-27T23:00:00Z');
    await db.updateTable('department').set({ message_paused: true, callback_paused: true }).where('id', '=', team.clinic).execute();
    expect((await send(server, { topic: 'appointment' })).problem.detail).toBe(
      `This team takes no messages now. Please call ${phone} from Monday, November 30, 8 am Eastern Time.`,
    );
  });

  it('is each one once where many ask at once for the last places of three', { timeout: 60_000 }, async () => {
    const three = [team.billing, await other(), await other()];
    await db.updateTable('department').set({ callback_limit: 1 }).where('id', 'in', three).execute();
    const servers = [server, testApp(store.another(), hospital, { limits: 'off' })];
    const answers = await Promise.all(Array.from({ length: 24 }, (_, i) => askForCall(servers[i % 2] as TestApp)));
    const won = answers.filter(({ status }) => status === 201).map(({ body }) => body.case.team.id);
    const lost = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code);
    console.log(`${engine.name}: 24 at once for 3 places of 3 teams, ${new Set(won).size} teams had one each, ${lost.length} were refused`);
    expect([won.toSorted(), new Set(lost)]).toEqual([three.toSorted(), new Set(['channel-closed'])]);
  });
});
