import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { act, dora, look, opened, queue, teams, work, type Teams } from './setup/cases.ts';
import {
  answered,
  complain,
  complained,
  mona,
  outcome,
  patientRelations,
  petra,
  quinn,
  ruth,
  save,
  saul,
  setComplaints,
  signedIn,
  step,
  words,
  written,
} from './setup/complaints.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { plainBearer } from './setup/world.ts';

describeEngines('a complaint', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let team: Teams;

  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 1 });
    team = await teams(db, hospital);
    await setComplaints(db, hospital, {
      departmentId: team.billing,
      onCall: 'on-call@hospital.example',
      elsewhere: [{ name: { en: 'The state' }, phone: '+1 555 0190' }],
    });
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    await signedIn(db, hospital, { ...patientRelations, dora: ['desk'], mona: ['manager'] });
  });

  it('is taken at any hour, with its reference and its dates at once', async () => {
    const { status, body, headers } = await complain(server, { people: 'Dr. Klein', happenedOn: '2026-11-20', wish: 'An apology' });
    expect(status).toBe(201);
    expect(headers.get('Location')).toMatch(new RegExp(`/v1/cases/${body.case.reference}$`, 'u'));
    expect(body.case).toMatchObject({
      kind: 'complaint',
      status: 'received',
      team: { id: team.billing },
      // Monday: two working days, without Thanksgiving, and seven days.
      replyBy: '2026-11-25T23:59:00-05:00',
      can: { add: true, withdraw: true, reopen: false, move: false },
      complaint: {
        category: 'waiting',
        rules: { id: 'us-cms', name: 'US hospitals (CMS)' },
        assurance: 'Complaining will not change the care you get.',
        acknowledgeBy: '2026-11-25T23:59:00-05:00',
        respondBy: '2026-11-30T23:59:00-05:00',
        review: 1,
        steps: [{ step: 'received' }],
        elsewhere: [{ name: 'The state', phone: '+1 555 0190' }],
      },
    });
    expect(body.manage.url).toBe(`https://care.example/feedback#c.${body.case.reference}.${body.manage.token}`);
    const byCode = await look(server, body.case.reference, body.manage.code.toLowerCase());
    expect(byCode.body.complaint).toEqual(body.case.complaint);
    expect(JSON.stringify(byCode.body)).not.toMatch(/Klein|An apology/u);
  });

  it('goes its way: acknowledged, owned, looked into, interim, signed by a second person, answered, opened again by others', async () => {
    // What other tests left to be sent is not this one's.
    await sendAll(db, hospital, server);
    const one = await complained(server, db, hospital, { patient: { name: 'Grace Hopper', email: 'grace@patients.example' } });
    expect((await step(server, one.id, 'owners', words.owners)).problem.detail).toMatch(/that you have it/u);
    expect((await step(server, one.id, 'acknowledge', words.acknowledge)).body).toMatchObject({
      status: 'acknowledged',
      replyBy: '2026-11-30T23:59:00-05:00',
    });
    expect((await step(server, one.id, 'owners', { owner: 'petra', deputy: 'petra' })).status).toBe(422);
    expect((await step(server, one.id, 'owners', words.owners)).body).toMatchObject({
      status: 'assigned',
      owner: { subject: 'petra' },
      complaint: { deputy: { subject: 'quinn' } },
    });
    expect((await save(server, one.id)).problem.detail).toMatch(/somebody looks into it/u);
    expect((await step(server, one.id, 'investigate')).body.status).toBe('investigating');
    expect((await step(server, one.id, 'interim', { text: 'Later.', respondBy: '2026-11-30' })).problem.errors).toMatchObject([
      { pointer: '/respondBy', code: 'too-early' },
    ]);
    expect((await step(server, one.id, 'interim', { text: 'It takes until Friday.', respondBy: '2026-12-04' })).body).toMatchObject({
      status: 'interim',
      replyBy: '2026-12-04T23:59:00-05:00',
      complaint: { interimBy: '2026-12-03T23:59:00-05:00' },
    });

    // The outcome, part by part.
    const { contact: _, ...lacking } = outcome();
    expect((await save(server, one.id, lacking, ruth)).problem.detail).toMatch(/owner or the deputy/u);
    expect((await save(server, one.id, lacking)).body.complaint).toMatchObject({
      missing: ['contact'],
      draft: { by: { subject: 'petra' } },
    });
    expect((await step(server, one.id, 'sign-off', {}, ruth)).problem.detail).toMatch(/lacks whom to ask/u);
    expect((await save(server, one.id, outcome({ completedOn: '2026-11-24' }))).problem.errors).toMatchObject([
      { pointer: '/completedOn' },
    ]);
    expect((await save(server, one.id, outcome({ learning: { action: 'Tell', owner: 'Ward', dueOn: '2026-12-31' } }), quinn)).status).toBe(
      200,
    );
    for (const who of [petra, quinn]) expect((await step(server, one.id, 'sign-off', {}, who)).problem.detail).toMatch(/second person/u);
    expect((await step(server, one.id, 'send', {}, ruth)).status).toBe(409);
    expect((await step(server, one.id, 'send-back', { reason: 'Say sorry.' }, ruth)).body.status).toBe('interim');
    expect((await step(server, one.id, 'sign-off', {}, ruth)).body).toMatchObject({
      status: 'signed-off',
      complaint: { signed: { by: { subject: 'ruth' } }, next: { send: { can: true }, outcome: { can: false } } },
    });
    const sent = await step(server, one.id, 'send');
    expect(sent.body).toMatchObject({ status: 'answered', complaint: { reopenUntil: '2027-01-22T23:59:00-05:00' } });
    expect(sent.body.replyBy).toBeUndefined();

    // As its patient reads it, with the code.
    const read = await look(server, one.reference, one.code);
    expect(read.body).toMatchObject({
      status: 'answered',
      owner: { name: 'Name of petra' },
      can: { add: false, withdraw: false, reopen: true },
      complaint: {
        deputy: { name: 'Name of quinn' },
        outcome: {
          contact: { name: 'Petra Klein' },
          steps: expect.stringContaining('notes') as string,
          remedies: ['apology', 'change'],
        },
        reopenUntil: '2027-01-22T23:59:00-05:00',
      },
      messages: [{ from: 'patient' }, { kind: 'acknowledgement' }, { kind: 'interim' }, { kind: 'outcome' }],
    });
    expect(read.body.complaint?.steps.map((s) => s.step)).toEqual([
      'received',
      'acknowledged',
      'assigned',
      'investigating',
      'interim',
      'signed-off',
      'answered',
    ]);
    expect(JSON.stringify(read.body)).not.toMatch(/Say sorry|ruth|subject|Ward/u);

    // Mails say that there is word and by when, and never what about. That it came need not be said any more.
    const mails = await sendAll(db, hospital, server);
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
      'A person has read what you wrote',
      'There is an answer for you',
      'There is word for you',
    ]);
    for (const { text, html, subject } of mails)
      expect(`${text} ${html} ${subject}`).not.toMatch(/omplain|hours|nurse|Grace|Petra|petra|notes|Billing|Friday\./u);

    // Opened again: to others, by a shorter clock.
    const again = await act(server, one, 'reopen', { text: 'That is not what happened.' });
    expect(again.body).toMatchObject({
      status: 'reopened',
      replyBy: '2026-11-30T23:59:00-05:00',
      complaint: { review: 2, outcome: { contact: { name: 'Petra Klein' } } },
    });
    expect(again.body.owner).toBeUndefined();
    for (const owner of ['petra', 'quinn', 'ruth'])
      expect((await step(server, one.id, 'owners', { owner, deputy: 'saul' }, saul)).problem.errors).toMatchObject([
        { pointer: '/owner', detail: expect.stringMatching(/before it was opened again/u) as string },
      ]);
    await signedIn(db, hospital, { tara: ['complaints'], uma: ['manager'] });
    await written(server, one.id, { owner: 'saul', deputy: 'tara' });
    expect((await step(server, one.id, 'sign-off', {}, ruth)).problem.detail).toMatch(/before it was opened again/u);
    expect((await step(server, one.id, 'sign-off', {}, { Authorization: 'Bearer complaints:uma' })).body.status).toBe('signed-off');
  });

  it('does not exist for the desk, for editors, and for whom it is about', async () => {
    const one = await complained(server, db, hospital);
    const editor = { Authorization: 'Bearer editor:ed' };
    expect((await queue(server, '', dora)).body.items).toEqual([]);
    expect((await queue(server, '?kind=complaint', dora)).body.items).toEqual([]);
    expect((await opened(server, one.id, dora)).status).toBe(404);
    expect((await opened(server, one.id, editor)).status).toBe(403);
    for (const action of ['notes', 'close', 'assign', 'answers', 'transfer'])
      expect(
        (await work(server, one.id, action, action === 'transfer' ? { departmentId: team.desk } : { text: 'x' }, dora)).status,
      ).not.toBe(200);
    expect((await work(server, one.id, 'notes', { text: 'x' }, dora)).status).toBe(404);
    expect((await step(server, one.id, 'acknowledge', words.acknowledge, dora)).status).toBe(403);
    // And patient relations see no questions.
    expect((await queue(server, '', petra)).body.items).toHaveLength(1);
    // Whoever sees both may ask for either.
    expect((await queue(server, '?kind=complaint', mona)).body.items.map(({ id }) => id)).toEqual([one.id]);
    expect((await queue(server, '?kind=question', mona)).body.items.filter(({ kind }) => kind === 'complaint')).toEqual([]);
    expect((await queue(server, '?kind=question', petra)).body.items).toEqual([]);

    await step(server, one.id, 'concerns', { subjects: ['quinn', 'mona'], reason: 'The patient says so.' });
    for (const who of [quinn, mona]) {
      expect((await queue(server, '', who)).body.items).toEqual([]);
      expect((await opened(server, one.id, who)).status).toBe(404);
      for (const action of ['acknowledge', 'notes', 'investigate', 'sign-off', 'close'])
        expect((await step(server, one.id, action, { text: 'x' }, who)).status, action).toBeOneOf([404, 422]);
      expect((await step(server, one.id, 'notes', { text: 'x' }, who)).status).toBe(404);
    }
    await step(server, one.id, 'acknowledge', words.acknowledge);
    expect((await step(server, one.id, 'owners', words.owners)).problem.errors).toMatchObject([{ pointer: '/deputy' }]);
  });

  it('takes itself away from whoever it turns out to be about', async () => {
    const one = await complained(server, db, hospital);
    await written(server, one.id);
    await step(server, one.id, 'sign-off', {}, ruth);
    // The signature of somebody it is about is none.
    expect((await step(server, one.id, 'concerns', { subjects: ['ruth'], reason: 'She was on that ward.' })).body).toMatchObject({
      status: 'investigating',
      owner: { subject: 'petra' },
    });
    // Whoever says it of themselves sees it no more.
    expect((await step(server, one.id, 'concerns', { subjects: ['petra'], reason: 'It was me.' })).status).toBe(204);
    const now = await opened(server, one.id, quinn);
    expect(now.body).toMatchObject({ status: 'acknowledged', complaint: { concerned: [{ subject: 'petra' }, { subject: 'ruth' }] } });
    expect(now.body.owner).toBeUndefined();
    // What petra wrote is signed by nobody until another owner has written it anew.
    await step(server, one.id, 'owners', { owner: 'quinn', deputy: 'saul' }, quinn);
    await step(server, one.id, 'investigate', {}, quinn);
    expect((await step(server, one.id, 'sign-off', {}, mona)).problem.detail).toMatch(/anew/u);
    await save(server, one.id, outcome(), quinn);
    expect((await step(server, one.id, 'sign-off', {}, mona)).status).toBe(200);
  });

  it('keeps away whoever goes by a name that the patient gave, until a colleague clears them', async () => {
    const one = await complained(server, db, hospital, { people: 'Nurse PÉTRA, and quinn’s boss' });
    const barred = (await opened(server, one.id, ruth)).body.complaint?.colleagues.filter((c) => c.barred);
    expect(barred).toMatchObject([
      { subject: 'dora', barred: 'no-role' },
      { subject: 'petra', barred: 'named' },
      { subject: 'quinn', barred: 'named' },
    ]);
    expect((await step(server, one.id, 'acknowledge', words.acknowledge, petra)).problem.detail).toMatch(/name like/u);
    await step(server, one.id, 'acknowledge', words.acknowledge, ruth);
    expect((await step(server, one.id, 'owners', words.owners, ruth)).problem.errors).toMatchObject([{ pointer: '/owner' }]);
    expect((await step(server, one.id, 'clear', { subject: 'petra', reason: 'x' }, petra)).status).toBe(409);
    expect((await step(server, one.id, 'clear', { subject: 'saul', reason: 'x' }, ruth)).problem.errors).toMatchObject([
      { pointer: '/subject' },
    ]);
    expect((await step(server, one.id, 'clear', { subject: 'petra', reason: '' }, ruth)).status).toBe(422);
    await step(server, one.id, 'clear', { subject: 'petra', reason: 'Our Petra works in the laboratory of another house.' }, ruth);
    expect((await step(server, one.id, 'owners', { owner: 'petra', deputy: 'saul' }, ruth)).status).toBe(200);
    expect((await opened(server, one.id, ruth)).body.steps.map(({ step: name }) => name)).toContain('clear');
  });

  it('alarms whoever is on call within the hour where somebody may be in danger, and tells them nothing of anybody', async () => {
    const harm = await complained(server, db, hospital, { harm: true });
    expect(harm.case).toMatchObject({ replyBy: '2026-11-23T10:00:00-05:00', complaint: { acknowledgeBy: '2026-11-23T10:00:00-05:00' } });
    const words = await complain(server, { text: 'I want to kill myself since then.', reply: { by: 'online' } });
    expect(words.body).toMatchObject({ danger: { phone: expect.any(String) as string }, case: { replyBy: '2026-11-23T10:00:00-05:00' } });
    await complained(server, db, hospital, { reply: { by: 'online' } });
    const alarms = (await sendAll(db, hospital, server)).filter(({ to }) => to === 'on-call@hospital.example');
    expect(alarms).toHaveLength(2);
    for (const { text, html } of alarms) expect(`${text} ${html}`).not.toMatch(/Grace|kill|waited|grace@|555 0123/u);
    expect((await queue(server, '', petra)).body.items.map(({ urgent }) => urgent)).toEqual([true, true, false]);
  });

  it('is made urgent by what is added, and sooner due', async () => {
    const one = await complained(server, db, hospital);
    hospital.clock.forward(3600);
    const more = await act(server, one, 'messages', { text: 'I will hang myself' });
    expect(more.body).toMatchObject({ replyBy: '2026-11-23T11:00:00-05:00', complaint: { acknowledgeBy: '2026-11-23T11:00:00-05:00' } });
    await act(server, one, 'messages', { text: 'I will hang myself' });
    const mails = await sendAll(db, hospital, server);
    expect(mails.filter(({ to }) => to === 'on-call@hospital.example')).toHaveLength(1);
  });

  it('waits for the patient’s word where somebody complains for them', async () => {
    const sentBy = { name: 'Carl Hopper', relationship: 'son', email: 'carl@patients.example' };
    const one = await complained(server, db, hospital, { sentBy });
    await written(server, one.id);
    expect((await step(server, one.id, 'sign-off', {}, ruth)).problem.detail).toMatch(/has not agreed/u);
    expect((await step(server, one.id, 'consent', { reason: 'She said so on the phone.' })).body.complaint?.consent).toBe('given');
    expect((await step(server, one.id, 'consent', { reason: 'Again' })).status).toBe(409);
    expect((await step(server, one.id, 'sign-off', {}, ruth)).status).toBe(200);
    const agreed = await complained(server, db, hospital, { sentBy, patientAgrees: true });
    expect((await opened(server, agreed.id, petra)).body.complaint?.consent).toBe('given');
  });

  it('stands still with a reason and word to the patient, and its date moves by the working days', async () => {
    const one = await complained(server, db, hospital);
    const stop = { reason: 'Waits for the police.', text: 'We wait for the police. Then we go on.', until: '2026-11-27' };
    expect((await step(server, one.id, 'pause', stop)).status).toBe(409);
    await step(server, one.id, 'acknowledge', words.acknowledge);
    expect((await step(server, one.id, 'pause', { reason: 'x' })).status).toBe(422);
    const paused = await step(server, one.id, 'pause', stop);
    expect(paused.body.complaint).toMatchObject({ isPaused: true, next: { interim: { can: false }, resume: { can: true } } });
    expect(paused.body.replyBy).toBeUndefined();
    expect((await look(server, one.reference, one.token)).body).toMatchObject({
      complaint: { paused: { reason: 'We wait for the police. Then we go on.', until: '2026-11-27T23:59:00-05:00' } },
      messages: [{}, {}, { kind: 'pause' }],
    });
    hospital.clock.set('2026-11-25T15:00:00Z');
    const going = await step(server, one.id, 'resume', { reason: 'They are done.' });
    // Tuesday and Wednesday.
    expect(going.body).toMatchObject({ replyBy: '2026-12-02T23:59:00-05:00', complaint: { respondBy: '2026-12-02T23:59:00-05:00' } });
  });

  it('is taken back, or handed to somebody outside with the patient’s word', async () => {
    const one = await complained(server, db, hospital);
    expect((await act(server, one, 'withdraw')).body).toMatchObject({
      status: 'withdrawn',
      can: { add: false, withdraw: false, reopen: false },
    });
    expect((await act(server, one, 'withdraw')).status).toBe(200);
    expect((await step(server, one.id, 'acknowledge', words.acknowledge)).problem.detail).toMatch(/took it back/u);
    const other = await complained(server, db, hospital);
    const body = { name: 'The dentists’ board', url: 'https://board.example' };
    expect((await step(server, other.id, 'transfer-out', { body, reason: 'Not ours.' })).status).toBe(422);
    const away = await step(server, other.id, 'transfer-out', { body, reason: 'Not ours.', patientAgreed: true });
    expect(away.body).toMatchObject({ status: 'transferred' });
    expect((await look(server, other.reference, other.token)).body.complaint?.transferredTo).toEqual(body);
  });

  it('is opened again only as long as the rules say', async () => {
    const one = await complained(server, db, hospital);
    await answered(server, one.id);
    hospital.clock.set('2027-01-23T06:00:00Z');
    expect((await look(server, one.reference, one.token)).body.can.reopen).toBe(false);
    expect((await act(server, one, 'reopen')).problem.code).toBe('invalid-transition');
    hospital.clock.set('2027-01-23T04:00:00Z');
    expect((await act(server, one, 'reopen')).body.status).toBe('reopened');
  });
});
