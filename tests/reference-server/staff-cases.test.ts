import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { act, askForCall, dora, emil, idOf, look, mine, opened, queue, send, teams, work, type Teams } from './setup/cases.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { told } from './setup/visits.ts';
import { plainBearer } from './setup/world.ts';

describeEngines('staff and what patients ask', (engine) => {
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
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
  });

  const newMessage = async (more: object = {}) => {
    const one = mine(await send(server, more));
    return { ...one, id: await idOf(db, hospital, one.reference) };
  };
  const newCall = async (more: object = {}) => {
    const one = mine(await askForCall(server, more));
    return { ...one, id: await idOf(db, hospital, one.reference) };
  };
  const audited = async (id: string) => {
    const rows = await db.selectFrom('staff_audit').selectAll().where('subject_id', '=', id).orderBy('seq').execute();
    return rows.map(({ action, staff_name }) => `${action} by ${staff_name}`);
  };

  it('answer a message, and it is read back by its code on another device; it goes on from there', async () => {
    const one = await newMessage({ reply: { by: 'email', voicemail: false, safeTime: 'Mornings' } });
    // Whoever says when it is safe to call gets nothing that was not asked for.
    expect(await sendAll(db, hospital, server)).toEqual([]);

    // At the desk.
    const listed = await queue(server, `?reference=${one.reference.toLowerCase().replace('-', '')}`);
    expect(listed.body.items).toMatchObject([{ id: one.id, reference: one.reference, status: 'received', patient: { name: 'G••• H•••' } }]);
    expect(JSON.stringify(listed.body)).not.toMatch(/Grace|grace|555 0123|billed/u);
    const whole = await opened(server, one.id);
    expect(whole.body).toMatchObject({
      about: { patient: { name: 'Grace Hopper', email: 'grace@patients.example', phone: '+1 555 0123' } },
      reply: { by: 'email', voicemail: false, safeTime: 'Mornings' },
      messages: [{ from: 'patient', text: 'Why was I billed twice?' }],
      can: { assign: true, answer: true, attempt: false, close: false, reopen: false, transfer: true },
    });
    expect((await work(server, one.id, 'assign')).body).toMatchObject({
      status: 'assigned',
      owner: { subject: 'dora', name: 'Name of dora' },
    });
    expect((await work(server, one.id, 'notes', { text: 'Looks like a double entry.' })).body.messages.at(-1)).toMatchObject({
      from: 'note',
    });
    const answered = await work(server, one.id, 'answers', { text: 'It was our mistake. We took the second bill back.' });
    expect(answered.body).toMatchObject({ status: 'answered', version: 3, overdue: false });
    expect(answered.body.replyBy).toBeUndefined();

    // The patient is told that there is an answer, not what it says.
    const [mail] = await sendAll(db, hospital, server);
    expect(mail).toMatchObject({ to: 'grace@patients.example', subject: 'There is an answer for you' });
    expect(`${mail?.text} ${mail?.html}`).not.toMatch(/mistake|second bill|billed twice|double entry|Grace/u);
    const link = /\/case#c\.([^.]+)\.(\S+)/u.exec(mail?.text ?? '');
    expect(link?.[1]).toBe(one.reference);

    // On another device, by reference and code, as written on paper; and by the link in the mail.
    const other = testApp(db, hospital, { limits: 'off', secret: server.secret });
    for (const secret of [one.code.toLowerCase(), link?.[2] ?? '']) {
      const read = await look(other, one.reference.toLowerCase(), secret);
      expect(read.body).toMatchObject({
        status: 'answered',
        owner: { name: 'Name of dora' },
        messages: [
          { from: 'patient', text: 'Why was I billed twice?' },
          { from: 'staff', name: 'Name of dora', text: 'It was our mistake. We took the second bill back.' },
        ],
        can: { add: true, reopen: true, withdraw: false },
      });
      expect(JSON.stringify(read.body)).not.toMatch(/double entry|subject|dora@/u);
    }

    // It goes on.
    const more = await act(other, { reference: one.reference, token: one.code }, 'messages', { text: 'And the fee?' });
    expect(more.body).toMatchObject({ status: 'assigned', replyBy: '2026-11-25T17:00:00-05:00' });
    await work(server, one.id, 'answers', { text: 'The fee too.' }, emil);
    expect((await work(server, one.id, 'close', { reason: 'All said.' })).body.status).toBe('closed');
    const closed = await look(other, one.reference, one.code);
    expect(closed.body.can).toEqual({ add: false, withdraw: false, reopen: true, move: false });
    const reopened = await act(other, { reference: one.reference, token: one.code }, 'reopen', { text: 'It came again.' });
    expect(reopened.body).toMatchObject({ status: 'assigned', messages: [{}, {}, {}, {}, { text: 'It came again.' }] });

    // What was done, and by whom, is written down.
    const steps = (await opened(server, one.id)).body.steps.map(
      ({ step, by, name }) => `${step} ${by}${name === undefined ? '' : ` ${name}`}`,
    );
    expect(steps).toEqual([
      'receive patient',
      'assign staff Name of dora',
      'note staff Name of dora',
      'answer staff Name of dora',
      'add patient',
      'answer staff Name of emil',
      'close staff Name of dora',
      'reopen patient',
    ]);
    expect(await audited(one.id)).toEqual([
      'read by Name of dora',
      'assign by Name of dora',
      'read by Name of dora',
      'note by Name of dora',
      'read by Name of dora',
      'answer by Name of dora',
      'read by Name of dora',
      'answer by Name of emil',
      'read by Name of emil',
      'close by Name of dora',
      'read by Name of dora',
      'read by Name of dora',
    ]);
  });

  it('cannot change what was done', async () => {
    const one = await newMessage();
    for (const statement of [
      sql`UPDATE case_step SET reason = 'x' WHERE case_id = ${one.id}`,
      sql`DELETE FROM case_step WHERE case_id = ${one.id}`,
    ])
      await expect(statement.execute(db)).rejects.toThrow(/only ever added to/u);
  });

  it('do a step once, however often it is asked for with one key', async () => {
    const one = await newMessage();
    const headers = { ...dora, 'Idempotency-Key': newKey() };
    for (let i = 0; i < 3; i += 1) expect((await work(server, one.id, 'answers', { text: 'Once.' }, headers)).status).toBe(200);
    expect((await look(server, one.reference, one.token)).body.messages).toHaveLength(2);
    expect((await work(server, one.id, 'answers', { text: 'Twice.' }, headers)).problem.code).toBe('idempotency-key-reused');
    expect((await told(server.call(`/staff/v1/cases/${one.id}/answers`, { method: 'POST', headers: dora }))).problem.code).toBe(
      'idempotency-key-required',
    );
  });

  it('have one answer win where two close and reopen at once, and no version twice', async () => {
    const one = await newMessage();
    await work(server, one.id, 'answers', { text: 'So it is.' });
    const answers = await Promise.all([
      work(server, one.id, 'close'),
      work(server, one.id, 'close', {}, emil),
      act(server, one, 'messages', { text: 'But' }),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    const steps = await db.selectFrom('case_step').select('version').where('case_id', '=', one.id).orderBy('nr').execute();
    expect(steps.map(({ version }) => version)).toEqual(steps.map((_, i) => i + 1));
  });

  it('give it to a colleague who is known here, and to nobody else', async () => {
    const [one, other] = [await newMessage(), await newMessage()];
    await work(server, other.id, 'assign', {}, emil);
    const known = await told<{ items: unknown[] }>(server.call('/staff/v1/colleagues', { headers: dora }));
    expect(known.body.items).toEqual([{ subject: 'emil', name: 'Name of emil' }]);
    expect((await work(server, one.id, 'assign', { subject: 'emil' })).body.owner).toEqual({ subject: 'emil', name: 'Name of emil' });
    expect((await work(server, one.id, 'assign', { subject: 'emil' })).body.version).toBe(2);
    expect((await work(server, one.id, 'assign', { subject: 'nobody' })).problem.errors).toMatchObject([{ pointer: '/subject' }]);
    expect((await queue(server, '?mine=true', emil)).body.items).toHaveLength(2);
    expect((await queue(server, '?mine=true')).body.items).toHaveLength(0);
  });

  it('hand it to another department, and the promise stays', async () => {
    const one = await newMessage();
    await work(server, one.id, 'assign');
    const moved = await work(server, one.id, 'transfer', { departmentId: team.clinic, reason: 'Not ours.' });
    expect(moved.body).toMatchObject({ status: 'received', team: { id: team.clinic }, replyBy: one.case.replyBy });
    expect(moved.body.owner).toBeUndefined();
    expect((await work(server, one.id, 'transfer', { departmentId: 'none' })).problem.errors).toMatchObject([{ pointer: '/departmentId' }]);
    expect((await look(server, one.reference, one.token)).body).toMatchObject({ team: { name: 'Fertility clinic' }, version: 3 });
  });

  it('do nothing to a case that another one changed since they read it', async () => {
    const one = await newMessage();
    const seen = { 'If-Match': '"1"' };
    const steps: [string, object][] = [
      ['answers', { text: 'Mine.' }],
      ['assign', {}],
      ['transfer', { departmentId: team.clinic }],
    ];
    await work(server, one.id, 'notes', { text: 'No version is needed, and none made.' });
    expect((await work(server, one.id, 'answers', { text: 'Emil’s.' }, { ...emil, ...seen })).body).toMatchObject({ version: 2 });
    for (const [step, body] of steps)
      expect([step, (await work(server, one.id, step, body, { ...dora, ...seen })).problem.code]).toEqual([step, 'version-mismatch']);
    const now = await opened(server, one.id);
    expect(now.body.messages.filter(({ from }) => from === 'staff').map(({ text }) => text)).toEqual(['Emil’s.']);
    // The same request once more is the same answer, though the version is another by now.
    const again = { ...dora, 'If-Match': '"2"', 'Idempotency-Key': 'the-very-same-request-once-more' };
    for (let i = 0; i < 2; i += 1) expect((await work(server, one.id, 'answers', { text: 'Mine.' }, again)).body.version).toBe(3);
  });

  it('are told what is theirs, and how many calls are left', async () => {
    const one = await newCall();
    hospital.clock.set('2026-11-23T15:30:00Z');
    await work(server, one.id, 'attempts', { outcome: 'no-answer' });
    expect((await opened(server, one.id)).body).toMatchObject({ mine: true, attemptsLeft: 2 });
    const theirs = (await opened(server, one.id, emil)).body;
    expect([theirs.mine, (await queue(server, '?mine=true')).body.items.map(({ id, mine: own }) => [id, own])]).toEqual([
      undefined,
      [[one.id, true]],
    ]);
  });

  it('see none but their own site’s', async () => {
    const elsewhere = await smallHospital(db, { days: 1, isDefault: false });
    const there = testApp(db, elsewhere, { limits: 'off', bearer: plainBearer });
    const one = await newMessage();
    expect((await opened(there, one.id)).problem.code).toBe('not-found');
    expect((await work(there, one.id, 'answers', { text: 'x' })).problem.code).toBe('not-found');
    expect((await queue(there)).body.items).toEqual([]);
  });

  describe('call', () => {
    it('and reach somebody', async () => {
      const one = await newCall();
      const called = await work(server, one.id, 'attempts', { outcome: 'reached', note: 'All clear.' });
      expect(called.body).toMatchObject({ status: 'reached', owner: { name: 'Name of dora' } });
      const seen = (await look(server, one.reference, one.token)).body;
      expect(seen).toMatchObject({
        status: 'reached',
        attempts: [{ outcome: 'reached' }],
        messages: [],
        can: { move: false, reopen: true },
      });
      expect((await work(server, one.id, 'close')).body.status).toBe('closed');
    });

    it('three times in vain, then say so, with what can be done', async () => {
      const one = await newCall();
      // In its window.
      hospital.clock.set('2026-11-23T15:30:00Z');
      const first = await work(server, one.id, 'attempts', { outcome: 'no-answer' });
      // The end of the next working day.
      expect(first.body).toMatchObject({ status: 'assigned', replyBy: '2026-11-24T17:00:00-05:00' });
      await work(server, one.id, 'attempts', { outcome: 'voicemail' });
      const last = await work(server, one.id, 'attempts', { outcome: 'no-answer' });
      expect(last.body.status).toBe('unreachable');
      const seen = (await look(server, one.reference, one.token)).body;
      expect(seen).toMatchObject({ status: 'unreachable', can: { move: true, add: true } });
      expect(seen.attempts?.map(({ outcome }) => outcome)).toEqual(['no-answer', 'voicemail', 'no-answer']);
      // They choose another time, and it begins anew.
      const moved = await act(server, one, 'move', { windowId: seen.callbackWindows?.[4]?.id });
      expect(moved.body).toMatchObject({ status: 'assigned', replyBy: seen.callbackWindows?.[4]?.end });
      expect((await work(server, one.id, 'attempts', { outcome: 'no-answer' })).body.status).toBe('assigned');
    });

    it('a wrong number once', async () => {
      const one = await newCall();
      expect((await work(server, one.id, 'attempts', { outcome: 'wrong-number' })).body.status).toBe('unreachable');
    });

    it('about a message only where an answer by phone is wanted', async () => {
      const [written, spoken] = [await newMessage(), await newMessage({ reply: { by: 'phone' } })];
      expect((await work(server, written.id, 'attempts', { outcome: 'reached' })).problem.code).toBe('invalid-transition');
      expect((await work(server, spoken.id, 'attempts', { outcome: 'reached' })).body.status).toBe('reached');
    });
  });

  describe('the queue', () => {
    it('has what is late first, then danger, then by the promise; what is settled comes last', async () => {
      const plain = await newMessage();
      const sooner = await newMessage({ topic: 'other' });
      const done = await newMessage();
      await work(server, done.id, 'answers', { text: 'Done.' });
      const gone = await newMessage();
      await act(server, gone, 'withdraw');
      const [urgent, late, both] = [await newMessage(), await newMessage(), await newMessage()];
      const [overdue, danger] = [{ reply_by: '2026-11-23T13:00:00.000Z' }, { urgent: true }];
      await db.updateTable('patient_case').set(danger).where('id', '=', urgent.id).execute();
      await db.updateTable('patient_case').set(overdue).where('id', '=', late.id).execute();
      const lateAndUrgent = { reply_by: '2026-11-23T13:30:00.000Z', ...danger };
      await db.updateTable('patient_case').set(lateAndUrgent).where('id', '=', both.id).execute();
      const expected = [both, late, urgent, sooner, plain, done, gone].map(({ id }) => id);
      const all = await queue(server);
      expect(all.body.items.map(({ id }) => id)).toEqual(expected);
      expect(all.body.items.map(({ overdue }) => overdue)).toEqual([true, true, false, false, false, false, false]);
      // Page by page the same, whatever the clock does meanwhile.
      const paged: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await queue(server, `?limit=2${cursor}`);
        paged.push(...body.items.map(({ id }) => id));
        if (body.nextCursor === undefined) break;
        cursor = `&cursor=${body.nextCursor}`;
        hospital.clock.forward(86_400 * 3);
      }
      expect(paged).toEqual(expected);
    });

    it('is asked for in parts', async () => {
      const [message, call] = [await newMessage(), await newCall()];
      const ids = async (query: string) => (await queue(server, query)).body.items.map(({ id }) => id);
      expect(await ids('?kind=callback')).toEqual([call.id]);
      expect(await ids(`?kind=message&department=${team.billing}&status=received`)).toEqual([message.id]);
      expect(await ids(`?department=${team.clinic}`)).toEqual([]);
      expect(await ids('?status=answered')).toEqual([]);
      expect(await ids('?urgent=true')).toEqual([]);
      expect(await ids('?overdue=true')).toEqual([]);
      hospital.clock.forward(86_400);
      expect(await ids('?overdue=true')).toEqual([call.id]);
      for (const query of ['?kind=x', '?cursor=x', '?cursor=WzEsMiwzXQ', '?limit=0', '?mine=yes', '?who=x'])
        expect([query, (await queue(server, query)).status]).toEqual([query, 422]);
    });
  });
});
