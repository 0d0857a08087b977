import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeAnswer, VerifyAnswer } from '@foyer/sdk/contract';
import { codeFor } from '../../packages/reference-server/src/services/codes.ts';
import { purge } from '../../packages/reference-server/src/services/purge.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, start, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { bookSlot, told } from './setup/visits.ts';
import { leave, lookAt, wait, type Place } from './setup/waiting.ts';

describeEngines('finding a visit again', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let slots: Row<'slot'>[];
  let people = 0;
  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db, { days: 12, clinicians: 2 });
    server = testApp(db, hospital, { limits: 'off' });
    slots = (await hospital.slots('plain')).filter((s) => s.day > '2026-11-26');
  });

  const drain = () => sendAll(db, hospital, server);
  const visit = async (patient: object, more: object = {}) => {
    const { status, body } = await bookSlot(server, slots.shift()?.id ?? '', {
      people: { patient: { name: 'Grace Hopper', ...patient }, ...more },
    });
    expect(status).toBe(201);
    return { id: body.appointment.id, token: body.manage.token, reference: body.appointment.reference };
  };
  const somebodyNew = () => `grace${(people += 1)}@patients.example`;
  const ask = (contact: string, reference?: string, headers: Record<string, string> = {}) =>
    told<unknown>(server.post('/v1/appointments/lookup', { contact, ...(reference !== undefined && { reference }) }, headers));
  const linked = (text = '') => [...text.matchAll(/\/visit#(?!w\.)([\w-]+)\.[\w-]{22}/gu)].map(([, id]) => id);

  describe('by a contact', () => {
    it('sends one mail with the links of all that is to come, which open the visits', async () => {
      const email = somebodyNew();
      const own = [await visit({ email }), await visit({ email })];
      await drain();
      expect((await ask(email.toUpperCase())).status).toBe(202);
      const [mail, ...rest] = await drain();
      expect(rest).toEqual([]);
      expect([mail?.to, mail?.subject]).toEqual([email, 'The links to your visits']);
      const ids = own.map(({ id }) => id).toSorted();
      expect([linked(mail?.text).toSorted(), linked(mail?.html).toSorted()]).toEqual([ids, ids]);
      expect(`${mail?.text} ${mail?.html}`).not.toMatch(/Grace|Hopper|Service|Dr /u);
      const [, id, token] = /\/visit#([\w-]+)\.([\w-]{22})/u.exec(mail?.text ?? '') ?? [];
      const shown = await server.call(`/v1/appointments/${id}`, { headers: { Authorization: `Manage ${token}` } });
      expect(shown.status).toBe(200);
    });

    it('is looked up in a round to come, not at once: the work would tell whoever asks something meanwhile', async () => {
      let woken = 0;
      const waking = testApp(db, hospital, { limits: 'off', wakeOutbox: () => void (woken += 1) });
      const slot = slots.shift()?.id ?? '';
      expect((await bookSlot(waking, slot, { people: { patient: { name: 'Grace Hopper', email: somebodyNew() } } })).status).toBe(201);
      expect(woken).toBe(1);
      expect((await told(waking.post('/v1/appointments/lookup', { contact: somebodyNew() }))).status).toBe(202);
      expect(woken).toBe(1);
      await drain();
    });

    it('sends the links of places on the waiting list too, one’s own and those of one’s visits', async () => {
      const email = somebodyNew();
      const own = await visit({ email, phone: '+1 555 0177' });
      const { plain } = hospital.services;
      const wishes = { from: '2026-12-31' };
      const places = [
        await wait(server, plain, { wishes, people: { patient: { name: 'Grace Hopper', email } } }),
        await wait(server, plain, { wishes: {}, visit: own }),
      ];
      const left = await wait(server, plain, { wishes, people: { patient: { name: 'Grace Hopper', email } } });
      await leave(server, left);
      await wait(server, plain, { wishes });
      await drain();
      await ask(email);
      const [mail] = await drain();
      const found = [...(mail?.text ?? '').matchAll(/\/visit#w\.([\w-]+)\.([\w-]{22})\n/gu)].map(([, id = '', token = '']) => ({
        id,
        token,
      }));
      expect(found.map(({ id }) => id).toSorted()).toEqual(places.map(({ id }) => id).toSorted());
      for (const place of found) expect((await lookAt(server, place)).status).toBe('waiting');
      expect(linked(mail?.text)).toEqual([own.id]);
      const { reference } = await lookAt(server, places[0] as Place);
      expect(mail?.text).toContain(`When: No time yet\nReference: ${reference}\nSee your place on the list, or leave it:\n`);
      expect(`${mail?.text} ${mail?.html}`).not.toMatch(/Grace|Hopper|Service|Dr /u);

      await ask(email, reference);
      const [one] = await drain();
      expect([linked(one?.text), one?.text.match(/#w\./gu)?.length]).toEqual([[], 1]);
      await ask('+1 555 0177');
      const [byPhone] = await drain();
      expect([byPhone?.to, linked(byPhone?.text), byPhone?.text.match(/#w\./gu)?.length]).toEqual([email, [own.id], 1]);
    });

    it('answers the same for a contact that nobody has, and sends nothing', async () => {
      const email = somebodyNew();
      await visit({ email });
      await drain();
      const bare = ({ status, body, headers }: Awaited<ReturnType<typeof ask>>) => [
        status,
        body,
        [...headers].filter(([name]) => name !== 'x-request-id'),
      ];
      const known = bare(await ask(email));
      expect(await drain()).toHaveLength(1);
      for (const stranger of ['nobody@patients.example', '+1 555 0198 7766', 'a@b', `${email}.example`])
        expect(bare(await ask(stranger))).toEqual(known);
      expect(await drain()).toEqual([]);
    });

    it('finds the one with a reference, however it is written', async () => {
      const email = somebodyNew();
      const [, second] = [await visit({ email }), await visit({ email })];
      await drain();
      await ask(email, ` ${second.reference.toLowerCase().replace('-', ' ')}`);
      expect(linked((await drain())[0]?.text)).toEqual([second.id]);
      await ask(email, 'ZZZ-ZZZ');
      expect(await drain()).toEqual([]);
      // Somebody else's reference opens nothing.
      await ask(somebodyNew(), second.reference);
      expect(await drain()).toEqual([]);
    });

    it('finds a phone number however it is written, and mails whoever stands with it', async () => {
      const email = somebodyNew();
      const own = await visit({ email, phone: '+44 (0)20 7946 0958' });
      await drain();
      for (const written of ['020 7946 0958', '+442079460958', '0044-20-7946-0958']) {
        await ask(written);
        const [mail] = await drain();
        expect([written, mail?.to, linked(mail?.text)]).toEqual([written, email, [own.id]]);
      }
    });

    it('finds what somebody booked for another, for both of them', async () => {
      const [patient, booker] = [somebodyNew(), somebodyNew()];
      const own = await visit({ email: patient }, { bookedBy: { name: 'Ada King', relationship: 'parent', email: booker } });
      await drain();
      for (const contact of [patient, booker]) {
        await ask(contact);
        expect((await drain()).map((m) => [m.to, linked(m.text)])).toEqual([[contact, [own.id]]]);
      }
    });

    it('leaves out what is over or cancelled', async () => {
      const email = somebodyNew();
      const own = await visit({ email });
      await server.post(`/v1/appointments/${own.id}/cancel`, {}, { Authorization: `Manage ${own.token}`, 'If-Match': '*' });
      await drain();
      await ask(email);
      expect(await drain()).toEqual([]);
    });

    it('sends 3 messages an hour at most, and says nothing of it', async () => {
      const email = somebodyNew();
      await visit({ email });
      await drain();
      for (let i = 0; i < 8; i += 1) expect((await ask(email)).status).toBe(202);
      expect(await drain()).toHaveLength(3);
      hospital.clock.forward(3601);
      await ask(email);
      expect(await drain()).toHaveLength(1);
      hospital.clock.set(start);
    });

    it('keeps no contact once it is answered, and nothing after a day', async () => {
      await ask('nobody@patients.example');
      await drain();
      const rows = await db.selectFrom('lookup').select('contact').execute();
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ contact }) => contact !== null)).toEqual([]);
      hospital.clock.forward(86_401 + 3601);
      await purge({ db, clock: hospital.clock });
      expect(await db.selectFrom('lookup').select('id').execute()).toEqual([]);
      hospital.clock.set(start);
    });

    it('needs an address or a number', async () => {
      for (const contact of ['', 'grace', '12', '@', 'a b@c', '1'.repeat(21)]) {
        const { status, problem } = await ask(contact);
        expect([contact, status, problem.errors?.[0]?.pointer]).toEqual([contact, 422, '/contact']);
      }
    });
  });

  describe('with a code', () => {
    const manage = (own: { id: string; token: string }, step: string, body: object = {}) =>
      told<unknown>(server.post(`/v1/appointments/${own.id}/${step}`, body, { Authorization: `Manage ${own.token}` }));
    const send = async (own: { id: string; token: string }) => {
      const answer = await manage(own, 'codes');
      const mail = (await drain()).find(({ subject }) => subject === 'Your code');
      return { answer, mail, code: /Code: (\d{6})/u.exec(mail?.text ?? '')?.[1] ?? '' };
    };
    const verify = (own: { id: string; token: string }, code: string) => manage(own, 'codes/verify', { code });
    const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

    it('shows the visit whole, by a token that does so for half an hour', async () => {
      const email = somebodyNew();
      const own = await visit({ email });
      await drain();
      const { answer, mail, code } = await send(own);
      expect(answer.status).toBe(202);
      expect(answer.body).toMatchObject({ expiresInSeconds: 600, sentTo: 'g•••@p•••.example', triesLeft: 5 } satisfies Partial<CodeAnswer>);
      expect([mail?.to, mail?.subject]).toEqual([email, 'Your code']);
      expect(mail?.text).not.toContain('/visit#');

      const { status, body } = await verify(own, ` ${code.slice(0, 3)} ${code.slice(3)}`.trim());
      expect(status).toBe(200);
      const { appointment, manage: whole } = body as VerifyAnswer;
      expect(appointment.patient).toEqual({ name: 'Grace Hopper', email });
      const read = (token: string) =>
        told<{ patient: object }>(server.call(`/v1/appointments/${own.id}`, { headers: { Authorization: `Manage ${token}` } }));
      expect((await read(whole.token)).body.patient).toEqual({ name: 'Grace Hopper', email });
      expect((await read(own.token)).body.patient).toEqual({ name: 'G••• H•••', email: 'g•••@p•••.example' });
      hospital.clock.forward(1801);
      expect((await read(whole.token)).problem.code).toBe('link-expired');
      hospital.clock.set(start);
    });

    it('is good once', async () => {
      const own = await visit({ email: somebodyNew() });
      const { code } = await send(own);
      const answers = await Promise.all(Array.from({ length: 4 }, () => verify(own, code)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect((await verify(own, code)).status).toBe(422);
    });

    it('is good for 10 minutes', async () => {
      const own = await visit({ email: somebodyNew() });
      const { code } = await send(own);
      hospital.clock.forward(600);
      expect((await verify(own, code)).problem.errors?.[0]).toMatchObject({ pointer: '/code', code: 'wrong-code' });
      hospital.clock.set(start);
    });

    it('takes 5 tries, and sending another gives no more', async () => {
      const own = await visit({ email: somebodyNew() });
      const first = await send(own);
      for (let i = 0; i < 3; i += 1) expect((await verify(own, wrong(first.code))).status).toBe(422);
      const second = await send(own);
      expect(second.answer.body).toMatchObject({ triesLeft: 2 });
      for (let i = 0; i < 2; i += 1) expect((await verify(own, wrong(second.code))).status).toBe(422);
      const refused = await verify(own, second.code);
      expect([refused.status, refused.problem.code]).toEqual([429, 'rate-limited']);
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect((await send(own)).answer.body).toMatchObject({ triesLeft: 0 });
    });

    it('takes 20 tries a day, whatever is sent', async () => {
      const own = await visit({ email: somebodyNew() });
      let checked = 0;
      for (let round = 0; round < 8; round += 1) {
        const { answer, code } = await send(own);
        if (answer.status !== 202) break;
        for (let i = 0; i < 6; i += 1) if ((await verify(own, wrong(code))).status === 422) checked += 1;
        hospital.clock.forward(601);
      }
      expect(checked).toBe(20);
      expect((await manage(own, 'codes')).status).toBe(429);
      hospital.clock.forward(86_400);
      const { code } = await send(own);
      expect((await verify(own, code)).status).toBe(200);
      hospital.clock.set(start);
    });

    it('is good with the token that asked for it alone', async () => {
      const email = somebodyNew();
      const own = await visit({ email });
      await drain();
      const { code } = await send(own);
      await ask(email);
      const token = /\/visit#[\w-]+\.([\w-]{22})/u.exec((await drain())[0]?.text ?? '')?.[1] ?? '';
      expect((await verify({ id: own.id, token }, code)).status).toBe(422);
      expect((await verify(own, code)).status).toBe(200);
    });

    it('cannot be sent where nobody left an address', async () => {
      const own = await visit({ phone: '+1 555 0123' });
      expect((await manage(own, 'codes')).problem.code).toBe('not-eligible');
    });

    it('is any of a million, all alike', () => {
      const counts = new Array<number>(100).fill(0);
      const n = 100_000;
      for (let i = 0; i < n; i += 1) {
        const code = codeFor(server.secret, 'v', new Uint8Array(new BigUint64Array([BigInt(i)]).buffer));
        expect(code.length).toBe(6);
        counts[Number(code) % 100] = (counts[Number(code) % 100] ?? 0) + 1;
      }
      const chi = counts.reduce((sum, count) => sum + (count - n / 100) ** 2 / (n / 100), 0);
      // 99 degrees of freedom: p = 0.001 at 148.2, and as little below 60.
      expect(chi).toBeLessThan(148.2);
    });
  });

  describe('where the hospital asks for a second fact', () => {
    it('a link alone shows time and place, and a code the rest', async () => {
      const other = await smallHospital(db);
      await db
        .updateTable('site')
        .set({ managing: JSON.stringify({ secondFact: true, pageUrl: 'https://hospital.example/visit' }) })
        .where('id', '=', other.site.id)
        .execute();
      const there = testApp(db, other, { limits: 'off', secret: server.secret });
      const [slot] = (await other.slots('plain')).filter((s) => s.day > '2026-11-26');
      const { body } = await bookSlot(there, slot?.id ?? '');
      expect(body.manage.url).toBe(`https://hospital.example/visit#${body.appointment.id}.${body.manage.token}`);
      const [mail] = await sendAll(db, other, there);
      expect(mail?.text).toContain('https://hospital.example/visit#');
      const headers = { Authorization: `Manage ${body.manage.token}` };
      const path = `/v1/appointments/${body.appointment.id}`;
      const masked = await told<Record<string, unknown>>(there.call(path, { headers }));
      expect(masked.body).toMatchObject({ masked: true, service: { name: 'Visit' }, preparation: [], location: { name: 'Main building' } });
      expect(masked.body).not.toHaveProperty('practitioner');
      // It can be cancelled by the link alone, and still says no more.
      await there.post(`${path}/codes`, {}, headers);
      const code = /Code: (\d{6})/u.exec((await sendAll(db, other, there))[0]?.text ?? '')?.[1] ?? '';
      const whole = await told<VerifyAnswer>(there.post(`${path}/codes/verify`, { code }, headers));
      expect(whole.body.appointment).toMatchObject({ service: { name: 'Service plain' }, patient: { name: 'Grace Hopper' } });
      expect(whole.body.appointment.masked).toBeUndefined();
      const cancelled = await told<Record<string, unknown>>(
        there.post(`${path}/cancel`, {}, { ...headers, 'If-Match': '"1"', 'Idempotency-Key': newKey() }),
      );
      expect(cancelled.body).toMatchObject({ status: 'cancelled', masked: true, service: { name: 'Visit' } });
    });
  });
});
