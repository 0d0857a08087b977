import { beforeAll, beforeEach, expect, it } from 'vitest';
import { keepPromises } from '../../packages/reference-server/src/jobs/promises.ts';
import type { Deps } from '../../packages/reference-server/src/services/context.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { keepingLog, publicUrl, testApp, type TestApp } from './setup/app.ts';
import { act, look, queue, send, teams, work } from './setup/cases.ts';
import {
  complained,
  outcome,
  petra,
  ruth,
  save,
  setComplaints,
  signedIn,
  step,
  words,
  written,
  patientRelations,
} from './setup/complaints.ts';
import { exception } from './setup/departments.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, systemRandom, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { plainBearer } from './setup/world.ts';

const mona = { Authorization: 'Bearer manager:mona' };

describeEngines('the clock of a complaint', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;

  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    await db.deleteFrom('outbox').execute();
    // What the tests before left is promised to nobody any more.
    await db.updateTable('patient_case').set({ late_since: null, reply_by: null }).execute();
    await db.updateTable('complaint').set({ paused_at: null, paused_words: null, paused_until: null }).execute();
    hospital = await smallHospital(db, { days: 1 });
    await teams(db, hospital);
    await setComplaints(db, hospital, { rules: 'us-cms', onCall: 'on-call@hospital.example' });
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    await signedIn(db, hospital, patientRelations);
    await exception(db, hospital, { day: '2026-11-26', description: 'Thanksgiving' });
  });

  const deps = (): Deps => ({ db, clock: hospital.clock, random: systemRandom, secret: server.secret, publicUrl });
  const round = () => keepPromises(deps(), keepingLog());
  const theirs = async () => (await sendAll(db, hospital, server)).filter(({ to }) => to === 'grace@patients.example');

  it('shows other dates under other rules, over the same holiday', async () => {
    hospital.clock.set('2026-11-24T20:00:00Z');
    expect((await complained(server, db, hospital)).case.complaint).toMatchObject({
      acknowledgeBy: '2026-11-27T23:59:00-05:00',
      respondBy: '2026-12-01T23:59:00-05:00',
    });
    await setComplaints(db, hospital, { rules: 'england-nhs' });
    const english = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    expect((await complained(english, db, hospital)).case.complaint).toMatchObject({
      rules: { id: 'england-nhs' },
      acknowledgeBy: '2026-11-30T23:59:00-05:00',
      respondBy: '2027-05-24T23:59:00-04:00',
    });
  });

  it('runs out to the minute; the patient is told once, with an apology and the next date', async () => {
    const one = await complained(server, db, hospital);
    await theirs();
    hospital.clock.set('2026-11-26T04:58:59Z');
    expect(await round()).toBe(0);
    hospital.clock.set('2026-11-26T04:59:00Z');
    expect([await round(), await round()]).toEqual([1, 0]);
    // The next working day is the one after Thanksgiving.
    expect((await look(server, one.reference, one.token)).body).toMatchObject({
      status: 'received',
      replyBy: '2026-11-27T23:59:00-05:00',
      late: {
        since: '2026-11-25T23:59:00-05:00',
        apology: 'We have not met our promise to you. We are sorry. We answer by the new time below.',
      },
      complaint: { acknowledgeBy: '2026-11-25T23:59:00-05:00', steps: [{ step: 'received' }, { step: 'late' }] },
    });
    hospital.clock.set('2026-11-28T05:00:00Z');
    expect(await round()).toBe(1);
    expect((await theirs()).map(({ subject }) => subject)).toEqual(['We are late, and we are sorry']);
    // Said at last: the outcome's date counts, and is kept.
    const said = await step(server, one.id, 'acknowledge', words.acknowledge);
    expect(said.body).toMatchObject({ replyBy: '2026-11-30T23:59:00-05:00', overdue: false });
    expect((await look(server, one.reference, one.token)).body.late).toBeUndefined();
  });

  it('is told before it runs out, and then it was no broken promise; after it, the apology stays', async () => {
    const [before, after] = [await complained(server, db, hospital), await complained(server, db, hospital)];
    for (const { id } of [before, after]) await written(server, id);
    // Asked for in time: a working day before the date.
    hospital.clock.set('2026-11-28T12:00:00Z');
    expect((await queue(server, `?reference=${before.reference}`, petra)).body.items[0]?.complaint).toMatchObject({
      interimBy: '2026-11-27T23:59:00-05:00',
      respondBy: '2026-11-30T23:59:00-05:00',
    });
    const word = { text: 'We need four more days.', respondBy: '2026-12-04' };
    expect((await step(server, before.id, 'interim', word)).status).toBe(200);
    hospital.clock.set('2026-12-01T05:00:00Z');
    expect(await round()).toBe(1);
    expect((await step(server, after.id, 'pause', { reason: 'x', text: 'x' })).problem.detail).toMatch(/date is over/u);
    expect((await step(server, after.id, 'interim', word)).body).toMatchObject({ replyBy: '2026-12-04T23:59:00-05:00', overdue: true });
    expect((await look(server, before.reference, before.token)).body.late).toBeUndefined();
    expect((await look(server, after.reference, after.token)).body.late?.since).toBe('2026-11-30T23:59:00-05:00');
    await step(server, after.id, 'sign-off', {}, ruth);
    await step(server, after.id, 'send', {}, ruth);
    expect((await look(server, after.reference, after.token)).body.late).toBeUndefined();
  });

  it('runs again by itself when a pause is over, in any number of rounds', async () => {
    const one = await complained(server, db, hospital);
    await step(server, one.id, 'acknowledge', words.acknowledge);
    await step(server, one.id, 'pause', { reason: 'Police.', text: 'We wait.', until: '2026-12-04' });
    hospital.clock.set('2026-12-03T12:00:00Z');
    expect(await round()).toBe(0);
    expect((await look(server, one.reference, one.token)).body.complaint?.paused).toBeDefined();
    hospital.clock.set('2026-12-05T05:00:00Z');
    await Promise.all([round(), round(), round()]);
    const { body } = await look(server, one.reference, one.token);
    // Eight working days: Thanksgiving and two weekends were none.
    expect(body).toMatchObject({ replyBy: '2026-12-10T23:59:00-05:00', complaint: { respondBy: '2026-12-10T23:59:00-05:00' } });
    expect(body.complaint?.steps.filter((s) => s.step === 'resumed')).toHaveLength(1);
    expect(body.complaint?.paused).toBeUndefined();
  });

  it('sorts the board: late and in danger first, then by the next date, whatever kind it is of', async () => {
    const calm = await complained(server, db, hospital);
    const paused = await complained(server, db, hospital);
    await step(server, paused.id, 'acknowledge', words.acknowledge);
    await step(server, paused.id, 'pause', { reason: 'Police.', text: 'We wait.' });
    const harm = await complained(server, db, hospital, { harm: true });
    const message = await send(server);
    const order = async (who = mona) => (await queue(server, '', who)).body.items.map(({ reference }) => reference);
    expect(await order()).toEqual([harm.reference, message.body.case.reference, calm.reference, paused.reference]);
    expect(await order(petra)).toEqual([harm.reference, calm.reference, paused.reference]);
    expect((await queue(server, '?kind=complaint&urgent=true', mona)).body.items.map(({ reference }) => reference)).toEqual([
      harm.reference,
    ]);
    hospital.clock.set('2026-11-26T05:00:00Z');
    await round();
    expect((await order()).slice(0, 3)).toEqual([harm.reference, message.body.case.reference, calm.reference]);
    // A deputy has it too.
    await step(server, calm.id, 'acknowledge', words.acknowledge);
    await step(server, calm.id, 'owners', words.owners);
    expect((await queue(server, '?mine=true', { Authorization: 'Bearer complaints:quinn' })).body.items).toMatchObject([{ mine: true }]);
  });

  it('tells nobody a word: not in events, mails, logs or the audit', async () => {
    await db
      .insertInto('webhook_endpoint')
      .values({
        id: `crm-${hospital.site.id}`,
        site_id: hospital.site.id,
        kind: 'crm',
        url: 'https://crm.example',
        events: [],
        enabled: true,
        secret: Buffer.from('sealed'),
        created_at: hospital.clock.now().toISOString(),
      } as never)
      .execute();
    const canary = (name: string) => `Canary${name}Word`;
    const one = await complained(server, db, hospital, {
      text: `${canary('Text')} kill myself`,
      wish: canary('Wish'),
      people: canary('People'),
      patient: { name: canary('Patient'), email: 'grace@patients.example' },
    });
    await step(server, one.id, 'acknowledge', { text: canary('Acknowledge') });
    await step(server, one.id, 'owners', words.owners);
    await step(server, one.id, 'investigate');
    await step(server, one.id, 'interim', { text: canary('Interim'), respondBy: '2026-12-04' });
    await step(server, one.id, 'pause', { reason: canary('Reason'), text: canary('Pause') });
    await step(server, one.id, 'resume', { reason: canary('Resume') });
    await act(server, one, 'messages', { text: canary('Added') });
    await save(
      server,
      one.id,
      outcome({ steps: canary('Steps'), results: canary('Results'), contact: { name: canary('Contact'), phone: '+1 555 0111' } }),
    );
    await work(server, one.id, 'notes', { text: canary('Note') }, petra);
    await step(server, one.id, 'concerns', { subjects: ['saul'], reason: canary('Concern') });
    await step(server, one.id, 'send-back', { reason: canary('Back') });
    await step(server, one.id, 'sign-off', {}, ruth);
    await step(server, one.id, 'send', {}, ruth);
    await act(server, one, 'reopen', { text: canary('Reopen') });
    const outbox = await db.selectFrom('outbox').selectAll().where('site_id', '=', hospital.site.id).execute();
    const events = outbox.filter(({ channel }) => channel === 'webhook');
    expect(events.length).toBeGreaterThan(12);
    const mails = await sendAll(db, hospital, server);
    expect(mails.length).toBeGreaterThan(5);
    const audit = await db.selectFrom('staff_audit').selectAll().where('site_id', '=', hospital.site.id).execute();
    for (const [name, all] of Object.entries({ outbox, mails, log: server.log.lines, audit }))
      expect(JSON.stringify(all), name).not.toMatch(/Canary/u);
    // A patient reads what was meant for them, and nothing else.
    const read = JSON.stringify((await look(server, one.reference, one.token)).body);
    for (const name of ['Text', 'Acknowledge', 'Interim', 'Pause', 'Added', 'Steps', 'Results', 'Contact', 'Reopen'])
      expect(read).toContain(canary(name));
    for (const name of ['Wish', 'People', 'Patient', 'Reason', 'Resume', 'Note', 'Concern', 'Back'])
      expect(read, name).not.toContain(canary(name));
    console.log(`${engine.name}: 18 canaries, ${events.length} events, ${mails.length} mails, ${audit.length} rows of audit: none sang`);
  });
});
