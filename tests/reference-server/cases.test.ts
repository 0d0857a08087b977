import type { KyselyPlugin } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Case, CaseAnswer, CaseWithWords } from '@foyer/sdk/contract';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { purge } from '../../packages/reference-server/src/services/purge.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { act, askForCall, look, mine, send, teams, type Teams } from './setup/cases.ts';
import { department, exception } from './setup/departments.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { told } from './setup/visits.ts';
import { plainBearer } from './setup/world.ts';

describeEngines('messages and callbacks', (engine) => {
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

  describe('a message', () => {
    it('is answered with who answers, by when, and how to find it again', async () => {
      const { status, headers, body } = await send(server);
      expect(status).toBe(201);
      expect(CaseAnswer.safeParse(body).success).toBe(true);
      expect(body.case).toMatchObject({
        kind: 'message',
        status: 'received',
        version: 1,
        topic: 'billing',
        team: { id: team.billing, name: 'Billing office', phone: '+1 555 0111' },
        // Monday: two working days, to the end of Wednesday.
        replyBy: '2026-11-25T17:00:00-05:00',
        messages: [{ from: 'patient', text: 'Why was I billed twice?' }],
        reply: { by: 'email', sentTo: 'g•••@p•••.example' },
        can: { add: true, withdraw: true, reopen: false, move: false },
      });
      expect(body.case.reference).toMatch(/^[2-9B-Z]{3}-[2-9B-Z]{3}$/u);
      expect(body.manage.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/u);
      expect(body.manage.url).toBe(
        `https://care.example${hospital.site.is_default ? '' : `/sites/${hospital.site.slug}`}/case#c.${body.case.reference}.${body.manage.token}`,
      );
      expect(headers.get('location')).toMatch(new RegExp(`/v1/cases/${body.case.reference}$`, 'u'));
    });

    it('goes to the team that was chosen, else to whoever answers its topic, else to the one for all', async () => {
      const to = async (more: object) => (await send(server, more)).body.case.team.id;
      expect(await to({})).toBe(team.billing);
      expect(await to({ topic: 'appointment' })).toBe(team.clinic);
      expect(await to({ topic: 'other' })).toBe(team.desk);
      expect(await to({ topic: 'other', departmentId: team.clinic })).toBe(team.clinic);
      const { status, problem } = await send(server, { departmentId: 'nowhere' });
      expect([status, problem.errors?.[0]]).toMatchObject([422, { pointer: '/departmentId', code: 'unknown-value' }]);
    });

    it('is promised over a holiday and a weekend', async () => {
      await exception(db, hospital, { day: '2026-11-26', description: 'Thanksgiving' });
      hospital.clock.set('2026-11-25T15:00:00Z');
      // Wednesday before: Friday and Monday are the two working days.
      expect((await send(server)).body.case.replyBy).toBe('2026-11-30T17:00:00-05:00');
    });

    it('is refused where nobody answers, with what works instead', async () => {
      const { status, problem } = await send(server, { departmentId: team.silent });
      expect([status, problem.code, problem.detail]).toEqual([
        409,
        'channel-closed',
        'This team takes no messages now. Please call +1 555 0112.',
      ]);
      await db.updateTable('department').set({ message_paused: true }).where('id', '=', team.billing).execute();
      const paused = await send(server, { departmentId: team.billing });
      expect(paused.problem.detail).toBe('This team takes no messages now. You can ask to be called back instead, or call +1 555 0111.');
      // Without a choice it goes to somebody who answers.
      const other = await department(db, hospital, { topics: ['billing'], reply_days: 1 });
      expect((await send(server)).body.case.team.id).toBe(other);
    });

    it('is refused past the number that can be answered', async () => {
      const full = await department(db, hospital, { topics: [], reply_days: 1, message_limit: 2 });
      const statuses = [];
      for (let i = 0; i < 3; i += 1) statuses.push((await send(server, { departmentId: full })).status);
      expect(statuses).toEqual([201, 201, 409]);
    });

    it('may have 4,000 characters, and is refused whole with one more', async () => {
      const longest = 'ä'.repeat(3998) + '😀';
      const kept = mine(await send(server, { text: longest }));
      expect((await look(server, kept.reference, kept.token)).body.messages[0]?.text).toBe(longest);
      const over = await send(server, { text: `${longest}x` });
      expect([over.status, over.problem.errors]).toMatchObject([422, [{ pointer: '/text', code: 'too-long' }]]);
      expect((await send(server, { text: ' \n ' })).problem.errors).toMatchObject([{ pointer: '/text', code: 'required' }]);
    });

    it('is answered by a way that was told', async () => {
      const without = { patient: { name: 'Grace Hopper' } };
      for (const way of ['email', 'sms', 'phone'])
        expect((await send(server, { ...without, reply: { by: way } })).problem.errors).toMatchObject([
          { pointer: '/reply/by', code: 'contact-needed' },
        ]);
      expect((await send(server, { ...without, reply: { by: 'online' } })).status).toBe(201);
    });

    it('that is opened again with words of danger says what to do at once', async () => {
      const one = mine(await send(server));
      await db.updateTable('patient_case').set({ status: 'answered', reply_by: null }).where('reference', '=', one.reference).execute();
      const { status, body } = await act(server, one, 'reopen', { text: 'I have chest pain now' });
      expect([status, body.status]).toEqual([200, 'received']);
      expect(body.danger).toMatchObject({ phone: '911' });
    });

    it('that tells of danger is taken, says what to do at once, and is seen first', async () => {
      const calm = mine(await send(server));
      const { status, body } = await send(server, { text: 'I have chest pain now and cannot breathe' });
      expect(status).toBe(201);
      expect(CaseAnswer.safeParse(body).success).toBe(true);
      expect(body.danger).toMatchObject({ phone: '911' });
      expect((await send(server, { text: 'How do I pay?' })).body.danger).toBeUndefined();
      const added = await act(server, calm, 'messages', { text: 'my chest hurts and I cant breathe' });
      expect([added.status, CaseWithWords.safeParse(added.body).success]).toEqual([200, true]);
      expect(added.body.danger).toMatchObject({ phone: '911' });
      expect((await act(server, calm, 'messages', { text: 'How do I pay?' })).body.danger).toBeUndefined();
      const rows = await db.selectFrom('patient_case').select(['reference', 'urgent']).where('site_id', '=', hospital.site.id).execute();
      expect(
        rows
          .filter(({ urgent }) => urgent)
          .map(({ reference }) => reference)
          .toSorted(),
      ).toEqual([body.case.reference, calm.reference].toSorted());
    });

    it('is sent once, however often it is asked for at once', async () => {
      const key = newKey();
      const answers = await Promise.all(Array.from({ length: 50 }, () => send(server, {}, { 'Idempotency-Key': key })));
      const made = answers.filter(({ status }) => status === 201);
      const rest = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code);
      expect(made.length).toBeGreaterThan(0);
      expect(new Set(rest)).toEqual(rest.length > 0 ? new Set(['idempotency-in-progress']) : new Set());
      expect(new Set(made.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      const { cases } = await db
        .selectFrom('patient_case')
        .select(({ fn }) => fn.countAll<string>().as('cases'))
        .where('site_id', '=', hospital.site.id)
        .executeTakeFirstOrThrow();
      console.log(`one key, 50 at once: ${made.length} answered alike, ${cases} case`);
      expect(cases).toBe('1');
    });
  });

  describe('whoever has it', () => {
    it('is its token, its code as people type it, or the patient who signed in', async () => {
      const one = mine(await send(server));
      const own = mine(await send(server, {}, { Authorization: 'Bearer patient:ann' }));
      const typed = one.code.replaceAll('0', 'o').replaceAll('1', 'l');
      const spellings = [
        one.token,
        one.code,
        one.code.toLowerCase(),
        one.code.replaceAll('-', ' '),
        one.code.replaceAll('-', ''),
        typed,
        ` ${typed.toUpperCase()} `,
      ];
      for (const secret of spellings) expect([secret, (await look(server, one.reference, secret)).status]).toEqual([secret, 200]);
      for (const reference of [one.reference.toLowerCase(), one.reference.replace('-', ''), one.reference.replace('-', '%20')])
        expect([reference, (await look(server, reference, one.code)).status]).toEqual([reference, 200]);
      const asAnn = (reference: string) =>
        told<Case>(server.call(`/v1/cases/${reference}`, { headers: { Authorization: 'Bearer patient:ann' } }));
      expect([(await asAnn(own.reference)).status, (await asAnn(one.reference)).status]).toEqual([200, 404]);
    });

    it('is nobody else, and nobody learns what there is', async () => {
      const [one, other] = [mine(await send(server)), mine(await send(server))];
      const visitToken = 'x'.repeat(22);
      for (const secret of [other.token, other.code, visitToken, '0000-0000-0000', '', '\u00ff', 'K7P'])
        for (const reference of [one.reference, 'ZZZ-ZZZ', 'K7P4QX'])
          expect([secret, reference, (await look(server, reference, secret)).problem.code]).toEqual([secret, reference, 'not-found']);
      for (const reference of [one.reference, 'ZZZ-ZZZ', '1'])
        expect((await told(server.call(`/v1/cases/${reference}`))).problem.code).toBe('unauthenticated');
    });

    it('has as much work made whether there is such a case or not', async () => {
      const one = mine(await send(server));
      const asked: string[] = [];
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          asked.push(node.kind);
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      const watched = testApp(db.withPlugin(counting), hospital, { limits: 'off', secret: server.secret });
      await look(watched, one.reference, one.code);
      const queries = async (reference: string, secret: string) => {
        asked.length = 0;
        const { status } = await look(watched, reference, secret);
        return [status, asked.length];
      };
      const refused = [];
      for (const reference of [one.reference, 'ZZZ-ZZZ', 'K7P'])
        for (const secret of ['0000-0000-0000', 'x'.repeat(22), 'no']) refused.push(await queries(reference, secret));
      expect(new Set(refused.map((one) => one.join(' ')))).toEqual(new Set(['404 1']));
      expect((await queries(one.reference, one.code))[1]).toBeGreaterThan(1);
    });

    it('is told when link and code have run out', async () => {
      const one = mine(await send(server));
      hospital.clock.forward(181 * 86_400);
      for (const secret of [one.token, one.code]) expect((await look(server, one.reference, secret)).problem.code).toBe('link-expired');
      expect((await look(server, one.reference, 'wrong')).problem.code).toBe('not-found');
    });

    it('has link and code until 180 days after the last change, whichever of them is older', async () => {
      const one = mine(await send(server));
      const left = mine(await send(server));
      const [own, others] = [
        [one.token, one.code],
        [left.token, left.code],
      ];
      const read = async ({ reference }: typeof one, secrets: string[]) =>
        Promise.all(secrets.map(async (secret) => (await look(server, reference, secret)).status));
      for (let change = 0; change < 4; change += 1) {
        hospital.clock.forward(179 * 86_400);
        expect([change, await read(one, own)]).toEqual([change, [200, 200]]);
        expect((await act(server, one, 'messages', { text: 'Still waiting.' })).status).toBe(200);
        await purge({ db, clock: hospital.clock });
      }
      hospital.clock.forward(179 * 86_400);
      expect(await read(one, own)).toEqual([200, 200]);
      hospital.clock.forward(2 * 86_400);
      expect(await read(one, own)).toEqual([410, 410]);
      // What nobody changed for so long says that it has expired for a year, and then is as unknown as any other token.
      await purge({ db, clock: hospital.clock });
      expect(await read(left, others)).toEqual([404, 410]);
    });

    it('finds only a keyed hash of the code in the database', async () => {
      const one = mine(await send(server));
      const row = await db.selectFrom('patient_case').selectAll().where('reference', '=', one.reference).executeTakeFirstOrThrow();
      const kept = JSON.stringify([row, await db.selectFrom('manage_token').selectAll().execute()], (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      );
      for (const secret of [one.code, one.code.replaceAll('-', ''), one.token]) expect(kept).not.toContain(secret);
      expect(row.code_mac).toHaveLength(32);
    });

    it('is no guesser: 10,000 wrong codes, none of them let in, and the right one is all the while', { timeout: 240_000 }, async () => {
      const limited = testApp(db, hospital, { limits: { read: { perMinute: 1e7 }, write: { perMinute: 1e7 } }, secret: server.secret });
      const one = mine(await send(limited));
      const codes = new Map<string, number>();
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      for (let i = 0; i < 10_000; i += 1) {
        const guess = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => alphabet[byte & 31]).join('');
        const { status, headers } = await look(limited, one.reference, guess);
        codes.set(String(status), (codes.get(String(status)) ?? 0) + 1);
        if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        if (i % 1000 === 999) expect((await look(limited, one.reference, one.code)).status).toBe(200);
      }
      console.log(
        `10,000 guesses at a code: ${[...codes].map(([status, n]) => `${n} answered ${status}`).join(', ')}; 0 hits, and its owner 10 of 10 times let in`,
      );
      expect(codes.get('200') ?? 0).toBe(0);
      expect(codes.get('429')).toBeGreaterThan(9000);
    });
  });

  describe('its patient', () => {
    it('adds words, takes it back, and takes it back again', async () => {
      const one = mine(await send(server));
      const added = await act(server, one, 'messages', { text: 'It is the bill of May.' });
      expect(added.body).toMatchObject({
        version: 2,
        status: 'received',
        messages: [{}, { from: 'patient', text: 'It is the bill of May.' }],
      });
      const gone = await act(server, one, 'withdraw');
      expect(gone.body).toMatchObject({ version: 3, status: 'withdrawn', can: { add: false, withdraw: false, reopen: false } });
      expect(gone.body.replyBy).toBeUndefined();
      const again = await act(server, one, 'withdraw');
      expect([again.status, again.body.version]).toEqual([200, 3]);
      for (const [step, body] of [
        ['messages', { text: 'x' }],
        ['reopen', {}],
        ['move', { windowId: 'x' }],
      ] as const)
        expect([step, (await act(server, one, step, body)).problem.code]).toEqual([step, 'invalid-transition']);
    });

    it('cannot write where it is not theirs, and their words come to nobody else', async () => {
      const [one, other] = [mine(await send(server)), mine(await send(server))];
      const { problem } = await act(server, { reference: one.reference, token: other.token }, 'messages', { text: 'x' });
      expect(problem.code).toBe('not-found');
      expect((await look(server, one.reference, one.token)).body.messages).toHaveLength(1);
    });
  });

  describe('a callback', () => {
    it('is refused where whoever is called left no number, and points at theirs', async () => {
      const name = 'Grace Hopper';
      const sentBy = { name: 'Ada', relationship: 'friend', email: 'ada@patients.example' };
      const refused = async (people: object) => {
        const { status, problem } = await askForCall(server, people);
        return [status, ...(problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
      };
      expect(await refused({ patient: { name, email: 'grace@patients.example' } })).toEqual([422, '/patient/phone contact-needed']);
      expect(await refused({ patient: { name, phone: '+1 555 0123' }, sentBy })).toEqual([422, '/sentBy/phone contact-needed']);
      expect(await refused({ patient: undefined })).toEqual([422, '/patient required']);
      expect((await askForCall(server, { patient: { name }, sentBy: { ...sentBy, phone: '+1 555 0177' } })).status).toBe(201);
    });

    const places = () => db.selectFrom('callback_place').selectAll().where('site_id', '=', hospital.site.id).execute();

    it('is promised for a window of staffed hours', async () => {
      const { status, body } = await askForCall(server);
      expect(status).toBe(201);
      expect(Case.safeParse(body.case).success).toBe(true);
      expect(body.case).toMatchObject({
        kind: 'callback',
        status: 'received',
        team: { id: team.billing },
        // The one that begins at this very moment is too late to ask for.
        window: { start: '2026-11-23T10:00:00-05:00', end: '2026-11-23T11:00:00-05:00' },
        replyBy: '2026-11-23T11:00:00-05:00',
        attempts: [],
        messages: [],
        reply: { by: 'phone', sentTo: '••• 23' },
        can: { move: true, withdraw: true },
      });
      expect(body.case.callbackWindows?.length).toBeGreaterThan(0);
    });

    it('on the eve of a holiday lands in the next staffed window', async () => {
      await exception(db, hospital, { day: '2026-11-26', description: 'Thanksgiving' });
      hospital.clock.set('2026-11-25T23:30:00Z');
      expect((await askForCall(server)).body.case.window?.start).toBe('2026-11-27T09:00:00-05:00');
    });

    it('moves, and frees its old place; to its own window it changes nothing', async () => {
      const one = mine(await askForCall(server));
      const to = one.case.callbackWindows?.[3];
      const moved = await act(server, one, 'move', { windowId: to?.id });
      expect(moved.body).toMatchObject({ version: 2, window: to, replyBy: to?.end });
      expect((await places()).map(({ starts_at }) => starts_at.toISOString())).toEqual([new Date(to?.start ?? '').toISOString()]);
      expect((await act(server, one, 'move', { windowId: to?.id })).body.version).toBe(2);
    });

    it('keeps its old place when the new one cannot be had', async () => {
      const one = mine(await askForCall(server));
      const to = one.case.callbackWindows?.[5]?.id;
      const other = { name: 'Edith Clarke', phone: '+1 555 0145' };
      for (let i = 0; i < 2; i += 1) mine(await askForCall(server, { windowId: to, patient: other }));
      const before = await places();
      const refused = await act(server, one, 'move', { windowId: to });
      expect([refused.status, refused.problem.code]).toEqual([409, 'channel-closed']);
      expect(refused.problem.detail).toContain('You can send a message instead, or call +1 555 0111.');
      expect((await act(server, one, 'move', { windowId: 'none' })).problem.code).toBe('channel-closed');
      expect(await places()).toEqual(before);
      expect((await look(server, one.reference, one.token)).body).toMatchObject({ version: 1, window: one.case.window });
    });

    it('gives its place back when it is taken back', async () => {
      const one = mine(await askForCall(server, { windowId: (await askForCall(server)).body.case.callbackWindows?.[2]?.id }));
      expect(await places()).toHaveLength(2);
      expect((await act(server, one, 'withdraw')).body.status).toBe('withdrawn');
      expect(await places()).toHaveLength(1);
    });

    it('is of the department of its window', async () => {
      const ofClinic = mine(await askForCall(server, { departmentId: team.clinic })).case.callbackWindows;
      expect((await askForCall(server, { windowId: ofClinic?.[2]?.id })).body.case.team.id).toBe(team.clinic);
      const wrong = await askForCall(server, { windowId: ofClinic?.[3]?.id, departmentId: team.billing });
      expect(wrong.problem.errors).toMatchObject([{ pointer: '/windowId' }]);
    });

    it('is refused where nobody calls', async () => {
      const { problem } = await askForCall(server, { departmentId: team.desk });
      expect([problem.code, problem.detail]).toEqual([
        'channel-closed',
        'This team has no time for calls now. You can send a message instead, or call +1 555 0100.',
      ]);
    });
  });

  it('says in discovery whether anybody is called back', async () => {
    const claimed = async (here: TestApp) =>
      (await told<{ capabilities: { callback: boolean } }>(here.call('/.well-known/foyer'))).body.capabilities.callback;
    const elsewhere = await smallHospital(db, { days: 1, isDefault: false });
    expect([await claimed(server), await claimed(testApp(db, elsewhere))]).toEqual([true, false]);
  });

  it('answers in the reader’s language', async () => {
    const arabic = { 'Accept-Language': 'ar' };
    expect((await send(server, {}, arabic)).body.case.team.name).toBe('مكتب الفواتير');
  });
});
