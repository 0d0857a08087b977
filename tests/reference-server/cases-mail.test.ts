import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TextMessage } from '@foyer/sdk/contract/webhooks';
import { mailTerms } from '../../packages/reference-server/src/jobs/mails/terms.ts';
import type { Mail } from '../../packages/reference-server/src/ports.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { act, askForCall, idOf, look, mine, send, teams, work, type Teams } from './setup/cases.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { asStaff, deliverAll, register, staffToken, startReceiver, verified, type Receiver } from './setup/webhooks.ts';
import { plainBearer } from './setup/world.ts';

/** What was written on either side, who wrote, what it is about, and where: none of it may stand in a message. */
const words = /canary|Grace|Hopper|billing|records|fertility|appointment|front desk/iu;

describeEngines('messages about cases', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let team: Teams;

  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    await db.deleteFrom('outbox').execute();
    hospital = await smallHospital(db, { days: 1, isDefault: false });
    team = await teams(db, hospital);
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer, staffToken });
  });

  const mails = () => sendAll(db, hospital, server);
  const both = { name: 'Grace Hopper', email: 'grace@patients.example', phone: '+1 212 555 0123' };
  const text = 'A question with a canary in it.';
  const one = async (more: object = {}) => {
    const made = mine(await send(server, { patient: both, text, ...more }));
    return { ...made, id: await idOf(db, hospital, made.reference) };
  };
  const call = async (more: object = {}) => {
    const made = mine(await askForCall(server, { patient: both, text, safeTime: undefined, ...more }));
    return { ...made, id: await idOf(db, hospital, made.reference) };
  };
  const answer = (id: string) => work(server, id, 'answers', { text: 'An answer with a canary.' }, asStaff);

  const tells = ({ subject, text: plain, html }: Mail, ...facts: string[]) => {
    expect(`${subject} ${plain} ${html}`).not.toMatch(words);
    for (const fact of facts) expect(plain).toContain(fact);
  };

  it('tell who answers, by when, and where to see it; an office by name, a clinic not', async () => {
    const a = await one();
    const [toOffice] = await mails();
    // Its name is what may be told of an office.
    expect(toOffice?.text).toContain('Who answers: Billing office\n');
    tells(
      { ...toOffice!, text: toOffice!.text.replaceAll('Billing office', ''), html: toOffice!.html.replaceAll('Billing office', '') },
      'By: Wednesday 25 November 2026, 5:00 pm (Eastern Time)',
      `Reference: ${a.reference}`,
      '/case#c.',
    );
    await one({ topic: 'appointment' });
    await one({ topic: 'other' });
    for (const mail of await mails()) tells(mail, 'Who answers: The hospital\n');
  });

  it('say that there is an answer, with a link of their own', async () => {
    const a = await one();
    await mails();
    await answer(a.id);
    const [mail] = await mails();
    tells(mail!, 'There is an answer to your message.', 'For your privacy it is not in this message.');
    const token = /#c\.[^.]+\.(\S+)/u.exec(mail!.text)?.[1] ?? '';
    expect(token).not.toBe(a.token);
    expect((await look(server, a.reference, token)).status).toBe(200);
    expect(mail!.text).not.toContain(a.code);
  });

  it('tell when somebody is called, when that changes, and when it is taken back', async () => {
    const a = await call();
    const [booked] = await mails();
    tells(booked!, 'We will call you', 'We call you: Monday 23 November 2026, any time from 10:00 am to 11:00 am (Eastern Time)');
    await act(server, a, 'move', { windowId: a.case.callbackWindows?.[8]?.id });
    const [moved] = await mails();
    tells(moved!, 'Your call was moved.', 'We call you: Tuesday 24 November 2026');
    await act(server, a, 'withdraw');
    const [gone] = await mails();
    tells(gone!, 'You took your question back.');
    expect(gone!.text).not.toContain('#c.');
  });

  it('say that somebody could not be reached, and what they can do', async () => {
    const a = await call();
    await mails();
    await work(server, a.id, 'attempts', { outcome: 'wrong-number', note: 'A canary.' }, asStaff);
    const [mail] = await mails();
    tells(mail!, 'We tried to call you and could not reach you.', 'You can choose another time for a call, or write to us');
  });

  it('are not sent once they are no longer true, nor where none are wanted', async () => {
    const withdrawn = await one();
    await act(server, withdrawn, 'withdraw');
    expect((await mails()).map(({ subject }) => subject)).toEqual(['You took your question back']);
    const over = await call();
    hospital.clock.forward(86_400);
    expect((await mails()).map(({ text: plain }) => plain.includes(over.reference))).toEqual([]);
    const online = await one({ reply: { by: 'online' } });
    await answer(online.id);
    expect(await mails()).toEqual([]);
    expect(await db.selectFrom('outbox').select('id').where('subject_id', '=', online.id).execute()).toEqual([]);
  });

  it('go to whoever wrote for somebody else', async () => {
    await one({ sentBy: { name: 'Ada', relationship: 'daughter', email: 'ada@patients.example' } });
    expect((await mails()).map(({ to }) => to)).toEqual(['ada@patients.example']);
  });

  it.each([
    ['a callback', { email: 'grace@patients.example' }, undefined],
    ['a message by phone', { email: 'grace@patients.example' }, 'phone'],
    ['a message by text, where the hospital sends none', both, 'sms'],
  ] as const)('never go to the patient where somebody else wrote: %s', async (_, known, way) => {
    const sentBy = { name: 'Ada', relationship: 'friend', phone: '+1 555 0177' };
    const people = { patient: { name: 'Grace Hopper', ...known }, sentBy };
    const made = way === undefined ? await call(people) : await one({ ...people, reply: { by: way } });
    // Not even masked: whoever wrote is told where the answer goes.
    expect(made.case.reply?.sentTo).toMatch(/77$/u);
    await answer(made.id);
    expect(await mails()).toEqual([]);
  });

  it('are no more than three an hour to one contact for what is pressed, and say nothing of it', async () => {
    const made = [];
    for (let i = 0; i < 8; i += 1) made.push(await one({ patient: { ...both, email: i % 2 ? both.email : both.email.toUpperCase() } }));
    expect(await mails()).toHaveLength(3);
    // Each is a case as any other, and its answer is told.
    for (const { reference, token } of made) expect((await look(server, reference, token)).body.status).toBe('received');
    await answer(made[7]!.id);
    expect((await mails()).map(({ subject }) => subject)).toEqual(['There is an answer for you']);
    // Taking back and asking again is no way round it; others are told all the while.
    await act(server, made[6]!, 'withdraw');
    await one({ patient: { ...both, email: 'edith@patients.example' } });
    expect((await mails()).map(({ to }) => to)).toEqual(['edith@patients.example']);
    hospital.clock.forward(3601);
    await one();
    expect(await mails()).toHaveLength(1);
    const kept = await db.selectFrom('lookup').select(['contact', 'contact_mac']).where('site_id', '=', hospital.site.id).execute();
    expect([kept.length > 0, kept.every(({ contact }) => contact === null)]).toEqual([true, true]);
  });

  it('are written in Arabic to whoever reads it', async () => {
    const a = await one({ patient: { ...both, language: 'ar' } });
    const [mail] = await mails();
    expect(mail!.subject).toBe(mailTerms.ar?.subject.caseReceived);
    expect(mail!.html).toContain('dir="rtl"');
    expect(mail!.text).toContain('مكتب الفواتير');
    expect(mail!.text).toContain(a.reference);
  });

  it('have words for every occasion in both languages', () => {
    const occasions = [
      'caseReceived',
      'caseAnswered',
      'caseLate',
      'caseWithdrawn',
      'caseTransferred',
      'callBooked',
      'callMoved',
      'notReached',
    ] as const;
    for (const terms of Object.values(mailTerms))
      for (const occasion of occasions)
        for (const sentence of [terms.subject[occasion], terms.opening[occasion], terms.next[occasion]])
          expect(sentence?.length).toBeGreaterThan(5);
  });

  describe('as texts', () => {
    let receiver: Receiver;
    let secret: string;
    beforeEach(async () => {
      receiver = await startReceiver();
      ({ secret } = await register(server, { kind: 'sms', url: receiver.url }));
    });
    const bothWays = async () => {
      const { mails: letters } = await deliverAll(db, hospital, server);
      const posted = receiver.posted.splice(0);
      return { letters, texts: posted.map((came) => verified(came, secret, hospital.clock.now()).data as TextMessage['data']) };
    };
    const texts = async () => (await bothWays()).texts;

    it('go where a text is wanted, and nowhere else, and say no more than that there is news', async () => {
      const byText = await one({ reply: { by: 'sms' } });
      await one({ reply: { by: 'email' } });
      const sent = await texts();
      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatchObject({ to: '+12125550123', language: 'en' });
      const [news, reference, link, ...rest] = sent[0]!.text.split('\n');
      expect([news, reference, rest]).toEqual([
        'Riverside General Hospital: There is news about what you asked us.',
        `Reference: ${byText.reference}`,
        [],
      ]);
      const token = /\/case#c\.[^.]+\.(\S+)$/u.exec(link ?? '')?.[1] ?? '';
      expect((await look(server, byText.reference, token)).status).toBe(200);
    });

    it.each([
      ['a callback', undefined],
      ['a message by phone', 'phone'],
    ] as const)('have no link where nobody chose them: %s', async (_, way) => {
      const patient = { name: 'Grace Hopper', phone: both.phone };
      const a = way === undefined ? await call({ patient, voicemail: false }) : await one({ patient, reply: { by: way } });
      expect((await texts()).map(({ text: said }) => said.split('\n'))).toEqual([
        [
          'Riverside General Hospital: There is news about what you asked us.',
          `Reference: ${a.reference}`,
          expect.stringContaining('+1 555 0100'),
        ],
      ]);
    });

    it.each([
      ['a callback', undefined, both],
      ['a callback of whoever has but a phone', undefined, { name: 'Grace Hopper', phone: both.phone }],
      ['a message by phone', 'phone', both],
    ] as const)('are none, nor mails, where somebody says when it is safe to call: %s', async (_, way, patient) => {
      const safeTime = 'after 3 pm';
      const ask = () => (way === undefined ? call({ patient, safeTime }) : one({ patient, reply: { by: way, safeTime } }));
      const [answered, withdrawn] = [await ask(), await ask()];
      await answer(answered.id);
      await act(server, withdrawn, 'withdraw');
      expect(await bothWays()).toEqual({ texts: [], letters: [] });
    });

    it.each(['sms', 'email'] as const)('bring but the answer, as it was asked for, where there is a safe time: %s', async (way) => {
      const a = await one({ reply: { by: way, safeTime: 'after 3 pm' } });
      expect(await bothWays()).toEqual({ texts: [], letters: [] });
      await answer(a.id);
      const { texts: said, letters } = await bothWays();
      expect([said.length, letters.length]).toEqual(way === 'sms' ? [1, 0] : [0, 1]);
    });

    it('wait for the morning, unless they answer what was pressed in that minute', async () => {
      const patient = { name: 'Grace Hopper', phone: both.phone };
      hospital.clock.set('2026-11-24T03:30:00Z');
      // Nobody chose a text, whatever they pressed.
      await call({ patient });
      await one({ patient, reply: { by: 'phone' } });
      expect(await texts()).toEqual([]);
      const pressed = await one({ reply: { by: 'sms' } });
      expect((await texts()).map(({ text: said }) => said.includes(pressed.reference))).toEqual([true]);
      await answer(pressed.id);
      // The process was away for a while.
      await one({ reply: { by: 'sms' } });
      hospital.clock.forward(61);
      expect(await texts()).toEqual([]);
      hospital.clock.set('2026-11-24T13:00:00Z');
      expect(await texts()).toHaveLength(4);
    });

    it('are no more than three an hour to one number, however it is written', async () => {
      const phones = ['+1 212 555 0123', '212-555-0123', '(212) 5550123', '1 212 555 0123'];
      for (let i = 0; i < 8; i += 1) await one({ patient: { ...both, phone: phones[i % 4] }, reply: { by: 'sms' } });
      expect(await texts()).toHaveLength(3);
    });

    it('go to whoever wrote, and never to the patient', async () => {
      const sentBy = { name: 'Ada', relationship: 'friend', phone: '+1 555 0177' };
      await one({ sentBy, reply: { by: 'sms' } });
      const { texts: said, letters } = await bothWays();
      expect([said.map(({ to }) => to), letters]).toEqual([['+15550177'], []]);
      await one({ sentBy: { ...sentBy, email: 'ada@patients.example', phone: undefined }, reply: { by: 'email' } });
      const next = await bothWays();
      expect([next.texts, next.letters.map(({ to }) => to)]).toEqual([[], ['ada@patients.example']]);
    });

    it('become mails where the hospital sends none', async () => {
      await db.deleteFrom('outbox').execute();
      await db.deleteFrom('webhook_endpoint').execute();
      await one({ reply: { by: 'sms' } });
      expect((await mails()).map(({ to }) => to)).toEqual(['grace@patients.example']);
    });
  });

  it('come with an event for the hospital’s systems, which has ids alone', async () => {
    const receiver = await startReceiver();
    const { secret } = await register(server, { kind: 'crm', url: receiver.url });
    const a = await one();
    await work(server, a.id, 'assign', {}, asStaff);
    await answer(a.id);
    await act(server, a, 'messages', { text });
    await answer(a.id);
    await work(server, a.id, 'close', {}, asStaff);
    const c = await call();
    await act(server, c, 'move', { windowId: c.case.callbackWindows?.[3]?.id });
    await work(server, c.id, 'attempts', { outcome: 'no-answer' }, asStaff);
    await act(server, c, 'withdraw');
    await deliverAll(db, hospital, server);
    const events = receiver.posted.map((posted) => verified(posted, secret, hospital.clock.now()));
    expect(JSON.stringify(events)).not.toMatch(words);
    for (const { data } of events) expect(Object.keys(data).toSorted()).toEqual(['id', 'status', 'version']);
    const of = (id: string) =>
      events
        .filter(({ data }) => data.id === id)
        .toSorted((x, y) => Number(x.data.version) - Number(y.data.version))
        .map(({ type, data }) => `${type} ${String(data.version)} ${String(data.status)}`);
    expect(of(a.id)).toEqual([
      'case.received 1 received',
      'case.assigned 2 assigned',
      'case.answered 3 answered',
      'case.reopened 4 assigned',
      'case.answered 5 answered',
      'case.closed 6 closed',
    ]);
    expect(of(c.id)).toEqual([
      'case.received 1 received',
      'case.moved 2 received',
      'case.not-reached 3 assigned',
      'case.withdrawn 4 withdrawn',
    ]);
    expect(team.billing).toBeDefined();
  });
});
