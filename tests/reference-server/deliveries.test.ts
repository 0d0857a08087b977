import { beforeAll, beforeEach, expect, it } from 'vitest';
import { remind } from '../../packages/reference-server/src/jobs/reminders.ts';
import { smtpMailer } from '../../packages/reference-server/src/node/smtp.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { readMail, startMailServer } from './setup/mail-server.ts';
import { sendAll } from './setup/mails.ts';
import { bookSlot, told } from './setup/visits.ts';
import { asStaff, deliverAll, register, staffToken, startReceiver } from './setup/webhooks.ts';

interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly lastCode?: string;
}

describeEngines('messages that staff look after', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let slots: Row<'slot'>[];
  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 6, isDefault: false });
    server = testApp(db, hospital, { limits: 'off', staffToken });
    slots = await hospital.slots('plain');
  });

  const book = async (people: object = {}) => {
    const { status, body } = await bookSlot(server, (slots.pop() as Row<'slot'>).id, { people });
    expect(status).toBe(201);
    return { id: body.appointment.id, token: body.manage.token };
  };
  const list = async (query = '') =>
    (await told<{ items: Delivery[]; nextCursor?: string }>(server.call(`/staff/v1/deliveries${query}`, { headers: asStaff }))).body;
  const act = (path: string, body?: object) =>
    told<Delivery>(
      server.call(`/staff/v1/deliveries/${path}`, {
        method: 'POST',
        headers: { ...asStaff, ...(body && { 'Content-Type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
  const bounce = (messageId: string) => act('bounces', { messageId });
  const refusing = (error: object) => ({
    mailer: { send: () => Promise.reject(Object.assign(new Error('grace@patients.example'), error)) },
  });
  /** What staff see of a visit when they do something with it: here that the patient is there. */
  const undelivered = async ({ id }: { id: string }) =>
    (await told<{ undelivered?: boolean }>(server.call(`/staff/v1/appointments/${id}/arrive`, { method: 'POST', headers: asStaff }))).body
      .undelivered;

  it('bounce at once where a real mail server knows nobody of that address, and go when the address is mended', async () => {
    const mailServer = await startMailServer();
    const mailer = smtpMailer(mailServer.url);
    mailServer.behave('unknown');
    const visit = await book();
    await sendAll(db, hospital, server, { mailer });
    const [delivery, ...rest] = (await list('?state=bounced')).items;
    expect(rest).toEqual([]);
    expect(delivery).toMatchObject({
      channel: 'email',
      topic: 'visit-booked',
      state: 'bounced',
      appointmentId: visit.id,
      attempts: 1,
      lastCode: 'EENVELOPE:550',
    });
    expect(JSON.stringify(delivery)).not.toMatch(/grace|Hopper|patients\.example/u);
    expect(delivery).not.toHaveProperty('nextTryAt');

    mailServer.behave('take');
    expect((await act(`${delivery?.id}/retry`)).body).toMatchObject({ state: 'waiting', attempts: 0 });
    await sendAll(db, hospital, server, { mailer });
    expect((await list('?state=bounced')).items).toEqual([]);
    expect((await list(`?appointment=${visit.id}`)).items).toMatchObject([{ id: delivery?.id, state: 'sent' }]);
    expect(mailServer.received).toHaveLength(1);

    // It came back later: the mail server's own word, by the Message-ID it knows.
    const messageId = readMail(mailServer.received[0]?.source ?? '').header('message-id');
    expect((await bounce(messageId)).body).toMatchObject({ id: delivery?.id, state: 'bounced' });
    expect((await bounce(messageId)).status, 'twice is once').toBe(200);
    expect((await bounce('<nobody-knows@care.example>')).problem.code).toBe('not-found');
    mailer.close();
  });

  it.each([
    ['a refusal after the text was read', { code: 'EMESSAGE', responseCode: 554 }, 'bounced'],
    ['a mailbox that is full', { code: 'EENVELOPE', responseCode: 552, command: 'RCPT TO' }, 'bounced'],
    ['a sender that may not send, which is ours to mend', { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'failing'],
    ['a password that is wrong', { code: 'EAUTH', responseCode: 535 }, 'failing'],
    ['a server that wants it later', { code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, 'failing'],
    ['no server', { code: 'ECONNREFUSED' }, 'failing'],
  ])('tell %s apart', async (_, error, state) => {
    const visit = await book();
    await sendAll(db, hospital, server, refusing(error));
    const [delivery] = (await list(`?appointment=${visit.id}`)).items;
    expect(delivery?.state).toBe(state);
    expect(Object.keys(delivery ?? {}).includes('nextTryAt')).toBe(state === 'failing');
  });

  it('wait, for as long as it takes, where there is no mail server', async () => {
    const visit = await book();
    for (let i = 0; i < 25; i += 1) {
      await sendAll(db, hospital, server, { mailer: undefined as never });
      hospital.clock.forward(3600);
    }
    expect((await list(`?appointment=${visit.id}`)).items).toMatchObject([{ state: 'failing', lastCode: 'no_mail_server', attempts: 25 }]);
    // Other hospitals of the database have mails of theirs.
    expect((await sendAll(db, hospital, server)).filter(({ text }) => text.includes(visit.id))).toHaveLength(1);
  });

  it('mark the visit until somebody has seen to it', async () => {
    const [good, bad, called] = [await book(), await book(), await book()];
    await sendAll(db, hospital, server, {
      mailer: {
        send: async (mail) => {
          if (!mail.text.includes(good.id)) throw Object.assign(new Error('no'), { code: 'EENVELOPE', responseCode: 550 });
        },
      },
    });
    const [delivery] = (await list(`?appointment=${called.id}`)).items;
    expect((await act(`${delivery?.id}/discard`)).body).toMatchObject({ state: 'discarded' });
    expect((await act(`${delivery?.id}/discard`)).problem.code).toBe('invalid-transition');
    expect([await undelivered(good), await undelivered(bad), await undelivered(called)]).toEqual([undefined, true, undefined]);
    expect((await list('?state=bounced')).items).toHaveLength(1);
  });

  it('never keep a booking waiting, nor a discarded reminder from staying so', async () => {
    const visit = await book();
    await sendAll(db, hospital, server, refusing({ code: 'ETIMEDOUT' }));
    expect((await server.call(`/v1/appointments/${visit.id}`, { headers: { Authorization: `Manage ${visit.token}` } })).status).toBe(200);
    const [first] = (await list('?state=failing')).items;
    await act(`${first?.id}/discard`);
    hospital.clock.set('2026-11-28T15:00:00.000Z');
    await remind({ db, clock: hospital.clock });
    await sendAll(db, hospital, server, refusing({ code: 'EENVELOPE', responseCode: 550 }));
    for (const { id } of (await list('?state=bounced')).items) await act(`${id}/discard`);
    await remind({ db, clock: hospital.clock });
    expect(await sendAll(db, hospital, server)).toEqual([]);
  });

  it('are listed in pages, each once, of this hospital alone', async () => {
    const receiver = await startReceiver();
    receiver.behave(500);
    await register(server, { kind: 'crm', url: receiver.url });
    const other = await smallHospital(db, { isDefault: false });
    const elsewhere = testApp(db, other, { staffToken });
    for (let i = 0; i < 5; i += 1) await book();
    await bookSlot(elsewhere, ((await other.slots('plain'))[0] as Row<'slot'>).id);
    await deliverAll(db, hospital, server);
    const whole = await list('?limit=200');
    expect(whole.items).toHaveLength(10);
    expect(whole.items.filter(({ state }) => state === 'failing')).toHaveLength(5);
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: { items: Delivery[]; nextCursor?: string } = await list(`?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    const theirs = await told<{ items: Delivery[] }>(elsewhere.call('/staff/v1/deliveries', { headers: asStaff }));
    expect(theirs.body.items).toHaveLength(1);
    expect(
      (await told(elsewhere.call(`/staff/v1/deliveries/${whole.items[0]?.id}/retry`, { method: 'POST', headers: asStaff }))).status,
    ).toBe(404);
    expect((await told(server.call(`/staff/v1/deliveries?state=${newKey()}`, { headers: asStaff }))).status).toBe(422);
  });

  it('hold nothing of a person, whatever they are about', async () => {
    const receiver = await startReceiver();
    const canaries = ['CanaryGrace', 'canary@patients.example', '5557791', 'CanaryLump', 'CanaryRamp', 'CanaryAnswer'];
    const found = (text: string) => canaries.filter((one) => text.includes(one));
    await register(server, { kind: 'crm', url: `${receiver.url}/crm` });
    await register(server, { kind: 'sms', url: `${receiver.url}/sms` });
    const people = { reason: 'CanaryLump', needs: { access: ['CanaryRamp'], note: 'CanaryAnswer' } };
    const visit = await book({ patient: { name: 'CanaryGrace', email: 'canary@patients.example', phone: '+1 212 5557791' }, ...people });
    const texted = await book({ patient: { name: 'CanaryGrace', phone: '+1 212 5557791' }, ...people });
    for (const { id, token } of [visit, texted])
      await server.post(`/v1/appointments/${id}/cancel`, { reason: 'CanaryLump' }, { Authorization: `Manage ${token}`, 'If-Match': '*' });
    const { log } = await deliverAll(db, hospital, server);
    const events = receiver.posted.filter(({ path }) => path === '/crm').map((one) => JSON.stringify(one));
    const texts = receiver.posted
      .filter(({ path }) => path === '/sms')
      .map(({ body }) => (JSON.parse(body) as { data: { text: string } }).data.text);
    expect([events.length, texts.length]).toEqual([4, 1]);
    const kept = JSON.stringify(await db.selectFrom('outbox').selectAll().execute());
    const view = JSON.stringify(await list('?limit=200'));
    const leaks = {
      events: found(events.join()),
      texts: found(texts.join()),
      kept: found(kept),
      view: found(view),
      log: found(JSON.stringify(log.lines)),
    };
    console.log(
      `webhooks (${engine.name}): ${Object.values(leaks).flat().length} of ${canaries.length} canaries in ${events.length} events, ${texts.length} texts, the outbox, the view of staff and the log`,
    );
    expect(Object.values(leaks).flat()).toEqual([]);
    // They would be seen: a text goes to a number, which its gateway must be told.
    expect(found(receiver.posted.map(({ body }) => body).join())).toEqual(['5557791']);
  });
});
