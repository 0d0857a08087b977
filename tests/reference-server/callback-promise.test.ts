import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepPromises } from '../../packages/reference-server/src/jobs/promises.ts';
import type { Deps } from '../../packages/reference-server/src/services/context.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { keepingLog, publicUrl, testApp, type TestApp } from './setup/app.ts';
import { act, askForCall, idOf, look, mine, opened, send, teams, work, type Teams } from './setup/cases.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, systemRandom, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { plainBearer } from './setup/world.ts';

describeEngines('a promised call', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let team: Teams;

  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    await db.deleteFrom('outbox').execute();
    hospital = await smallHospital(db, { days: 1 });
    team = await teams(db, hospital);
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    // Two hours before anybody is at work.
    hospital.clock.set('2026-11-23T12:03:00Z');
  });

  const newCall = async (more: object = {}) => {
    const one = mine(await askForCall(server, { departmentId: team.billing, ...more }));
    return { ...one, id: await idOf(db, hospital, one.reference) };
  };
  const deps = (): Deps => ({ db, clock: hospital.clock, random: systemRandom, secret: server.secret, publicUrl });
  const attempt = (id: string, outcome = 'no-answer') => work(server, id, 'attempts', { outcome });
  const placesOf = (id: string) => db.selectFrom('callback_place').selectAll().where('ref', '=', id).execute();

  describe('tried before its window', () => {
    it('is promised as before: by the end of the window, however often', async () => {
      const one = await newCall();
      expect(one.case.window).toMatchObject({ start: '2026-11-23T09:00:00-05:00', end: '2026-11-23T10:00:00-05:00' });
      for (let i = 0; i < 4; i += 1) {
        const { body } = await attempt(one.id, i === 1 ? 'voicemail' : 'no-answer');
        expect(body).toMatchObject({ status: 'assigned', replyBy: '2026-11-23T10:00:00-05:00', window: one.case.window, attemptsLeft: 3 });
      }
      expect(await placesOf(one.id)).toHaveLength(1);
      // Each is written down all the same: for the patient, for staff, and in the audit.
      expect((await look(server, one.reference, one.token)).body).toMatchObject({ attempts: [{}, { outcome: 'voicemail' }, {}, {}] });
      expect((await opened(server, one.id)).body.steps.filter(({ step }) => step === 'attempt')).toHaveLength(4);
      const audited = await db.selectFrom('staff_audit').select('action').where('subject_id', '=', one.id).execute();
      expect(audited.filter(({ action }) => action === 'attempt')).toHaveLength(4);
    });

    it('has its three tries in the window and after it', async () => {
      const one = await newCall();
      await attempt(one.id);
      hospital.clock.set('2026-11-23T14:00:00Z');
      expect((await attempt(one.id)).body).toMatchObject({ attemptsLeft: 2, replyBy: '2026-11-24T17:00:00-05:00' });
      expect((await attempt(one.id)).body.status).toBe('assigned');
      expect((await attempt(one.id)).body.status).toBe('unreachable');
    });

    it('has them anew once somebody asks again by adding words', async () => {
      const one = await newCall();
      hospital.clock.set('2026-11-23T14:00:00Z');
      for (let i = 0; i < 3; i += 1) await attempt(one.id);
      expect((await act(server, one, 'messages', { text: 'I am here now.' })).body.status).toBe('assigned');
      expect((await attempt(one.id)).body).toMatchObject({ status: 'assigned', attemptsLeft: 2 });
    });

    it('is not to be had by a wrong number, whenever that shows', async () => {
      const one = await newCall();
      expect((await attempt(one.id, 'wrong-number')).body.status).toBe('unreachable');
    });
  });

  describe('whose place was given back', () => {
    /** Called before its window, so that the place is another's. */
    const reachedEarly = async () => {
      const one = await newCall();
      const to = one.case.callbackWindows?.[1];
      expect((await act(server, one, 'move', { windowId: to?.id })).body.window).toEqual(to);
      const reached = await attempt(one.id, 'reached');
      expect([reached.body.status, await placesOf(one.id)]).toEqual(['reached', []]);
      return { ...one, windowId: to?.id, end: to?.end };
    };
    const again = {
      'the patient opens it': (one: Awaited<ReturnType<typeof newCall>>) => act(server, one, 'reopen'),
      'the patient adds words': (one: Awaited<ReturnType<typeof newCall>>) => act(server, one, 'messages', { text: 'One thing more.' }),
      'staff open it': (one: Awaited<ReturnType<typeof newCall>>) => work(server, one.id, 'reopen'),
    };

    for (const [how, open] of Object.entries(again))
      it(`has no window once ${how} again, and can be moved to that one`, async () => {
        const one = await reachedEarly();
        expect((await open(one)).status).toBe(200);
        const seen = (await look(server, one.reference, one.token)).body;
        expect(seen).toMatchObject({ status: 'assigned', version: 4, can: { move: true } });
        expect([seen.window, (await opened(server, one.id)).body.window]).toEqual([undefined, undefined]);
        expect(seen.callbackWindows?.map(({ id }) => id)).toContain(one.windowId);
        const moved = await act(server, one, 'move', { windowId: one.windowId });
        expect(moved.body).toMatchObject({ version: 5, window: { id: one.windowId }, replyBy: one.end });
        expect(await placesOf(one.id)).toHaveLength(1);
      });

    it('has none either when it is opened again in the middle of it', async () => {
      const one = await newCall();
      hospital.clock.set('2026-11-23T14:15:00Z');
      await attempt(one.id, 'reached');
      const seen = (await act(server, one, 'reopen')).body;
      expect([seen.status, seen.window]).toEqual(['assigned', undefined]);
    });

    it('is not moved to a window that is over, or in which it is no longer promised, as if that had worked', async () => {
      const one = await newCall();
      const own = { windowId: one.case.window?.id };
      hospital.clock.set('2026-11-23T14:15:00Z');
      expect((await act(server, one, 'move', own)).body.version).toBe(1);
      await attempt(one.id);
      expect((await act(server, one, 'move', own)).problem.code).toBe('channel-closed');
      hospital.clock.set('2026-11-23T18:00:00Z');
      expect((await act(server, one, 'move', own)).problem.code).toBe('channel-closed');
    });
  });

  describe('handed to another department', () => {
    const transfer = (id: string, departmentId: string) => work(server, id, 'transfer', { departmentId, reason: 'A canary.' });
    const mails = () => sendAll(db, hospital, server);
    const email = { patient: { name: 'Grace Hopper', email: 'grace@patients.example', phone: '+1 555 0123' } };

    it('is refused to one that calls nobody back', async () => {
      const one = await newCall();
      const { status, problem } = await transfer(one.id, team.desk);
      expect([status, problem.errors]).toEqual([
        422,
        [
          {
            pointer: '/departmentId',
            code: 'not-right',
            detail: 'This department does not call back. Choose one that does, or answer in writing.',
          },
        ],
      ]);
      expect((await look(server, one.reference, one.token)).body).toMatchObject({ version: 1, window: one.case.window });
    });

    it('is promised at the same time where the new one calls then, and the old place is another’s', async () => {
      const one = await newCall({ windowId: (await newCall()).case.callbackWindows?.[2]?.id });
      const moved = await transfer(one.id, team.clinic);
      const { start, end } = one.case.window!;
      expect(moved.body).toMatchObject({ status: 'received', team: { id: team.clinic }, window: { start, end }, replyBy: end });
      expect(await placesOf(one.id)).toMatchObject([{ department_id: team.clinic, starts_at: new Date(start) }]);
      const seen = (await look(server, one.reference, one.token)).body;
      expect(seen).toMatchObject({ version: 2, window: moved.body.window, can: { move: true } });
      expect(seen.callbackWindows?.every(({ id }) => id.endsWith(team.clinic))).toBe(true);
    });

    it('is promised in its next window where that one is full', async () => {
      const first = await newCall({ departmentId: team.clinic });
      const one = await newCall();
      expect(one.case.window?.start).toBe(first.case.window?.start);
      const moved = await transfer(one.id, team.clinic);
      expect(moved.body).toMatchObject({ window: { start: '2026-11-23T10:00:00-05:00' }, replyBy: '2026-11-23T11:00:00-05:00' });
    });

    it('is promised by its rule where it has no window, and says nothing of a move', async () => {
      const one = await newCall();
      await db.updateTable('department').set({ callback_paused: true }).where('id', '=', team.clinic).execute();
      const moved = await transfer(one.id, team.clinic);
      expect([moved.body.window, moved.body.replyBy, await placesOf(one.id)]).toEqual([undefined, '2026-11-24T17:00:00-05:00', []]);
      const seen = (await look(server, one.reference, one.token)).body;
      expect([seen.window, seen.can.move, seen.callbackWindows]).toEqual([undefined, false, undefined]);
    });

    it('is told of, with when the call is, and not who has it where that tells something', async () => {
      // Who named a safe time is told nothing unasked.
      const one = await newCall({ ...email, safeTime: undefined, text: 'A question with a canary.' });
      await mails();
      await transfer(one.id, team.clinic);
      const [mail, ...more] = await mails();
      expect([mail?.to, mail?.subject, more]).toEqual(['grace@patients.example', 'There is news about your question', []]);
      expect(mail?.text).toContain('Another team at the hospital looks after it now.');
      expect(mail?.text).toContain('We call you: Monday 23 November 2026, any time from 9:00 am to 10:00 am (Eastern Time)');
      expect(mail?.text).toContain(`#c.${one.reference}.`);
      await db.updateTable('department').set({ callback_paused: true }).where('id', '=', team.billing).execute();
      await transfer(one.id, team.billing);
      const [back] = await mails();
      expect(back?.text).toContain('Who answers: Billing office\nBy: Wednesday 25 November 2026, 5:00 pm (Eastern Time)');
      expect(back?.text).not.toContain('We call you');
      expect(`${mail?.text} ${mail?.html} ${back?.text} ${back?.html}`).not.toMatch(/canary|fertility|Grace/iu);
    });

    it('as a message is told of too, and its promise stays', async () => {
      const one = mine(await send(server));
      await mails();
      const moved = await transfer(await idOf(db, hospital, one.reference), team.clinic);
      expect(moved.body.replyBy).toBe(one.case.replyBy);
      const [mail] = await mails();
      expect([mail?.subject, mail?.text.includes('Who answers: The hospital\n')]).toEqual(['There is news about your question', true]);
    });
  });

  describe('through any steps', () => {
    const sequences = 30;
    const stepsEach = 14;

    /** Numbers that look random, and are the same in every run. */
    function draws(seed: number) {
      let state = seed;
      const next = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
      };
      return { below: (n: number) => Math.floor(next() * n), of: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T };
    }

    it('shows a window that is to come if and only if it has a place in it, and is promised by its end', { timeout: 240_000 }, async () => {
      const done = new Map<string, number>();
      let [looked, withPlace, again] = [0, 0, 0];
      for (let seed = 1; seed <= sequences; seed += 1) {
        const draw = draws(seed);
        hospital.clock.set(`2026-11-23T${12 + draw.below(9)}:20:00Z`);
        // Everybody has a number of their own: one may have but two calls to come.
        const patient = { name: 'Grace Hopper', phone: `+1 555 0${200 + seed}` };
        const one = await newCall({ patient, ...(draw.below(2) === 1 && { departmentId: team.clinic }) });
        const known = new Set([one.case.window?.id ?? '']);
        const outcomes = ['reached', 'no-answer', 'no-answer', 'voicemail', 'wrong-number'];
        const ways: Record<string, () => Promise<{ status: number }>> = {
          add: () => act(server, one, 'messages', { text: 'More.' }),
          withdraw: () => (draw.below(4) === 0 ? act(server, one, 'withdraw') : act(server, one, 'messages', { text: 'No.' })),
          reopen: () => act(server, one, 'reopen'),
          move: () => act(server, one, 'move', { windowId: draw.of([...known]) }),
          attempt: () => attempt(one.id, draw.of(outcomes)),
          answer: () => work(server, one.id, 'answers', { text: 'So it is.' }),
          close: () => work(server, one.id, 'close'),
          restore: () => work(server, one.id, 'reopen'),
          assign: () => work(server, one.id, 'assign'),
          transfer: () => work(server, one.id, 'transfer', { departmentId: draw.of([team.billing, team.clinic, team.desk]) }),
          wait: async () => {
            hospital.clock.forward(60 * draw.of([10, 45, 90, 600]));
            await keepPromises(deps(), keepingLog());
            return { status: 200 };
          },
        };
        const told = [`seed ${seed}`];
        let wasSettled = false;
        for (let i = 0; i < stepsEach; i += 1) {
          const name = draw.of(Object.keys(ways));
          const { status } = await ways[name]!();
          told.push(`${name} ${status}`);
          if (status === 200) done.set(name, (done.get(name) ?? 0) + 1);
          const seen = (await look(server, one.reference, one.token)).body;
          for (const { id } of seen.callbackWindows ?? []) if (known.size < 6) known.add(id);
          const staffSee = (await opened(server, one.id)).body;
          const now = hospital.clock.now();
          const coming = (window: { start: string } | undefined) =>
            window && Date.parse(window.start) > now.getTime() ? [new Date(window.start).toISOString()] : [];
          const taken = (await placesOf(one.id)).filter(({ starts_at }) => starts_at > now);
          const had = taken.map(({ starts_at }) => starts_at.toISOString());
          expect([...told, coming(seen.window)]).toEqual([...told, had]);
          expect([...told, coming(staffSee.window)]).toEqual([...told, had]);
          if (had.length > 0) {
            expect([...told, seen.replyBy]).toEqual([...told, seen.window?.end]);
            expect([...told, taken[0]?.department_id]).toEqual([...told, seen.team.id]);
          }
          const open = seen.status === 'received' || seen.status === 'assigned';
          if (open && wasSettled) again += 1;
          wasSettled = !open;
          looked += 1;
          withPlace += had.length;
        }
      }
      const steps = [...done].map(([name, n]) => `${n} ${name}`).join(', ');
      console.log(
        `${engine.name}: ${sequences} callbacks, ${looked} steps (done: ${steps}), ${withPlace} times with a place, ${again} times open again`,
      );
      expect([looked, withPlace > 100, again > 15]).toEqual([sequences * stepsEach, true, true]);
    });
  });
});
