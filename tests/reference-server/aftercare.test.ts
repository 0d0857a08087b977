import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchReferrals } from '../../packages/reference-server/src/jobs/aftercare.ts';
import { keepPromises } from '../../packages/reference-server/src/jobs/promises.ts';
import { remind } from '../../packages/reference-server/src/jobs/reminders.ts';
import type { Deps } from '../../packages/reference-server/src/services/context.ts';
import { daysOf, nextOf } from '../../packages/reference-server/src/services/aftercare/steps.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { referralStatuses, type ReferralStatus } from '@foyer/sdk/contract/staff-aftercare';
import { callAbout, calls, onCall, onReferral, openedCall, record, refer, referrals, visited } from './setup/aftercare.ts';
import { keepingLog, newKey, publicUrl, testApp, type TestApp } from './setup/app.ts';
import { dora, emil, teams } from './setup/cases.ts';
import { exception } from './setup/departments.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, systemRandom, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { plainBearer } from './setup/world.ts';

const months = (from: string, days: number) => new Date(Date.parse(from) + days * 86_400_000).toISOString();

const source = 'packages/reference-server/src';

/** All that the code of aftercare takes from elsewhere: nothing of it writes to the outbox. Whoever adds to this list has looked. */
const known = new Set(
  (
    'audit colleagueNamed colleagues teamById scheduleOf addWorkingDays instantIn dayIn maskPatient contactOf say readCursor writeCursor invalidCursor newId invalid ' +
    'within visitById DomainError allSites sql'
  ).split(' '),
);

/** What files take from others, of what is there when they run, beside what they are allowed. */
function unknownOf(files: readonly string[]): string[] {
  const own = new Set(files.map((file) => resolve(file)));
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^import (?!type\b)\{([^}]*)\} from '([^']+)';/gmu)]
      .filter(([, , from = '']) => !own.has(resolve(dirname(file), from)))
      .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
      .filter((name) => name !== '' && !name.startsWith('type ') && !known.has(name)),
  );
}

const aftercareFiles = () => [
  ...globSync(join(source, 'services/aftercare/*.ts')),
  join(source, 'services/colleague.ts'),
  join(source, 'store/aftercare.ts'),
  join(source, 'jobs/aftercare.ts'),
];

describeEngines('aftercare', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let free: string[];

  beforeAll(async () => {
    ({ db } = await engine.open());
  });
  beforeEach(async () => {
    await db
      .updateTable('referral')
      .set({ stalled_at: new Date(0).toISOString() })
      .where('stalled_at', 'is', null)
      .execute();
    hospital = await smallHospital(db, { clinicians: 2, days: 3 });
    await teams(db, hospital);
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    free = (await hospital.slots('plain')).filter(({ location_id }) => location_id === hospital.locations.main).map(({ id }) => id);
  });

  const deps = (): Deps => ({ db, clock: hospital.clock, random: systemRandom, secret: server.secret, publicUrl });
  const next = () => free.pop() ?? '';
  const newCall = async (people: object = {}) => callAbout(server, await visited(server, next(), people));
  const audited = async (id: string) => {
    const rows = await db.selectFrom('staff_audit').select('action').where('subject_id', '=', id).orderBy('seq').execute();
    return rows.map(({ action }) => action);
  };

  describe('calls', () => {
    it('are to be made after a visit was closed, in two working days, over a holiday too', async () => {
      await exception(db, hospital, { day: '2026-11-26', description: 'Thanksgiving' });
      hospital.clock.set('2026-11-25T15:00:00Z');
      const made = await newCall();
      expect(made).toMatchObject({
        status: 'open',
        // Friday is the first, Monday the second.
        callBy: '2026-11-30T18:00:00-05:00',
        overdue: false,
        attempts: 0,
        patient: { name: 'G••• H•••' },
        visit: { service: 'Service plain' },
      });
      expect(made).not.toHaveProperty('owner');
      expect(JSON.stringify((await calls(server)).body)).not.toMatch(/Hopper|grace@|0123/u);
      expect((await openedCall(server, made.id)).body).toMatchObject({ patient: { name: 'Grace Hopper' }, attemptsLeft: 4 });
      hospital.clock.set('2026-11-30T23:00:00Z');
      expect((await calls(server, '?overdue=true')).body.items.map(({ id, overdue }) => [id, overdue])).toEqual([[made.id, true]]);
    });

    it('are one for a visit, and none after a kind of visit that nobody calls after', async () => {
      const visit = await visited(server, next());
      const again = await server.call(`/staff/v1/appointments/${visit}/fulfil`, { method: 'POST', headers: dora });
      expect(again.status).toBe(409);
      await db.updateTable('service').set({ aftercare: false }).where('id', '=', hospital.services.plain).execute();
      await visited(server, next());
      expect((await calls(server)).body.items.map((one) => one.visit.id)).toEqual([visit]);
    });

    it('end with what was talked about, and who made them', async () => {
      const { id } = await newCall();
      const said = record({ questions: 'May I swim? Yes.', nextSteps: 'The test is back.', feelingWords: 'Much better' });
      const done = await onCall(server, id, 'attempts', { outcome: 'reached', record: said });
      expect(done.body).toMatchObject({
        status: 'reached',
        record: said,
        owner: { subject: 'dora' },
        mine: true,
        steps: [{ step: 'attempt', outcome: 'reached', name: 'Name of dora' }],
        can: { assign: false, attempt: false, stop: false },
      });
      expect((await calls(server)).body.items).toEqual([]);
      expect((await calls(server, '?status=reached')).body.items.map((one) => one.id)).toEqual([id]);
      expect((await onCall(server, id, 'attempts', { outcome: 'no-answer' })).problem.code).toBe('invalid-transition');
      expect(await audited(id)).toEqual(['attempt', 'read']);
    });

    it('are handed to a person where somebody feels worse', async () => {
      const { id } = await newCall();
      const alone = await onCall(server, id, 'attempts', { outcome: 'reached', record: record({ feeling: 'worse' }) });
      expect([alone.status, alone.problem.errors]).toMatchObject([422, [{ pointer: '/record/handedTo', code: 'required' }]]);
      const handed = record({ feeling: 'worse', handedTo: 'Nurse on call' });
      expect((await onCall(server, id, 'attempts', { outcome: 'reached', record: handed })).body.record).toEqual(handed);
    });

    it('are tried on four days, however often on each, and then are over', async () => {
      const { id } = await newCall();
      const seen = [];
      // The last one of the first day is past midnight in London, and not where the hospital is.
      for (const [at, outcome] of [
        ['2026-11-23T15:00:00Z', 'no-answer'],
        ['2026-11-23T15:00:01Z', 'voicemail'],
        ['2026-11-23T15:00:02Z', 'busy'],
        ['2026-11-24T01:00:00Z', 'no-answer'],
        ['2026-11-24T15:00:00Z', 'no-answer'],
        ['2026-11-25T15:00:00Z', 'busy'],
        ['2026-11-25T16:00:00Z', 'no-answer'],
        ['2026-11-27T15:00:00Z', 'no-answer'],
      ] as const) {
        hospital.clock.set(at);
        const { body } = await onCall(server, id, 'attempts', { outcome });
        seen.push([body.status, body.attempts, body.attemptsLeft, body.callBy.slice(0, 10)]);
      }
      expect(seen).toEqual([
        ['open', 1, 3, '2026-11-24'],
        ['open', 2, 3, '2026-11-24'],
        ['open', 3, 3, '2026-11-24'],
        ['open', 4, 3, '2026-11-24'],
        ['open', 5, 2, '2026-11-25'],
        ['open', 6, 1, '2026-11-26'],
        ['open', 7, 1, '2026-11-26'],
        ['unreached', 8, 0, '2026-11-26'],
      ]);
      expect((await openedCall(server, id)).body.steps).toHaveLength(8);
    });

    it('begin to count anew when somebody asked to be called later, on the same day too', async () => {
      const { id } = await newCall();
      const left = async (body: object) => (await onCall(server, id, 'attempts', body)).body.attemptsLeft;
      expect(await left({ outcome: 'no-answer' })).toBe(3);
      expect(await left({ outcome: 'later', callAt: '2026-11-23T16:00:00-05:00' })).toBe(4);
      expect(await left({ outcome: 'no-answer' })).toBe(3);
      expect(await left({ outcome: 'no-answer' })).toBe(3);
    });

    it('are made when somebody asked for it, by whoever they are given to', async () => {
      const { id } = await newCall({ patient: { name: 'Li', phone: '+1 555 0177' }, needs: { interpreter: 'vi' } });
      for (const [callAt, code] of [
        ['2026-11-20T10:00:00-05:00', 'in-the-past'],
        ['9999-12-31T10:00:00Z', 'too-late'],
        ['2026-13-45T10:00:00Z', 'not-an-instant'],
      ]) {
        const wrong = await onCall(server, id, 'attempts', { outcome: 'later', callAt });
        expect([callAt, wrong.status, wrong.problem.errors]).toMatchObject([callAt, 422, [{ pointer: '/callAt', code }]]);
      }
      const later = await onCall(server, id, 'attempts', { outcome: 'later', callAt: '2026-12-02T10:00:00-05:00' });
      expect(later.body).toMatchObject({
        status: 'open',
        callBy: '2026-12-02T10:00:00-05:00',
        language: 'vi',
        interpreter: true,
        attemptsLeft: 4,
      });
      expect((await onCall(server, id, 'assign', { subject: 'nobody' })).problem.errors).toMatchObject([{ pointer: '/subject' }]);
      expect((await onCall(server, id, 'assign', {}, emil)).body.owner).toEqual({ subject: 'emil', name: 'Name of emil' });
      expect([(await calls(server, '?mine=true')).body.items.length, (await calls(server, '?mine=true', emil)).body.items.length]).toEqual([
        0, 1,
      ]);
    });

    it('are stopped with a reason, and a wrong number ends them', async () => {
      const [one, two, three] = [await newCall(), await newCall(), await newCall()];
      expect((await onCall(server, one.id, 'stop', { reason: 'other' })).problem.errors).toMatchObject([
        { pointer: '/note', code: 'required' },
      ]);
      expect((await onCall(server, one.id, 'stop', { reason: 'died' })).body).toMatchObject({
        status: 'stopped',
        steps: [{ step: 'stop', note: 'died' }],
      });
      expect((await onCall(server, two.id, 'attempts', { outcome: 'wrong-number' })).body.status).toBe('unreached');
      expect((await onCall(server, three.id, 'attempts', { outcome: 'declined' })).body.status).toBe('stopped');
    });

    it('are done once, however often they are sent, and by one of many at once', async () => {
      const { id } = await newCall();
      const key = { 'Idempotency-Key': newKey(), ...dora };
      const body = { outcome: 'no-answer' };
      const all = await Promise.all(Array.from({ length: 16 }, () => onCall(server, id, 'attempts', body, key)));
      expect(all.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
      expect((await openedCall(server, id)).body).toMatchObject({ attempts: 1, attemptsLeft: 3 });
      const ends = await Promise.all(
        Array.from({ length: 16 }, (_, i) => onCall(server, id, 'attempts', { outcome: 'reached', record: record({ questions: `${i}` }) })),
      );
      expect(ends.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(15).fill(409)]);
    });

    it('are listed page by page, each once', async () => {
      for (let i = 0; i < 5; i += 1) await newCall();
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await calls(server, `?limit=2${cursor}`);
        seen.push(...body.items.map(({ id }) => id));
        if (body.nextCursor === undefined) break;
        cursor = `&cursor=${body.nextCursor}`;
      }
      expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
    });
  });

  describe('referrals', () => {
    const newReferral = async (more: object = {}) => {
      const appointmentId = await visited(server, next());
      const { status, body } = await refer(server, { appointmentId, to: 'Lakeside heart clinic', phone: '+1 555 0140', ...more });
      expect(status).toBe(201);
      return body;
    };

    it('always have somebody who follows them, from order to word to the patient', async () => {
      const made = await newReferral({ reason: 'Echo' });
      expect(made).toMatchObject({
        status: 'ordered',
        owner: { subject: 'dora' },
        nextBy: '2026-11-25T18:00:00-05:00',
        patient: { name: 'Grace Hopper' },
        next: ['sent', 'declined', 'expired'],
      });
      const way: [ReferralStatus, object][] = [
        ['sent', {}],
        ['returned', { note: 'They want the last letter' }],
        ['sent', {}],
        ['accepted', {}],
        ['contacted', {}],
        ['booked', { visitOn: '2026-12-10' }],
        ['attended', {}],
        ['reported', {}],
        ['told', {}],
        ['closed', {}],
      ];
      const dates = [];
      for (const [to, more] of way) {
        const { status, body } = await onReferral(server, made.id, 'steps', { to, ...more });
        expect([to, status]).toEqual([to, 200]);
        dates.push([to, body.nextBy?.slice(0, 10)]);
      }
      expect(dates).toEqual([
        ['sent', '2026-11-30'],
        ['returned', '2026-11-25'],
        ['sent', '2026-11-30'],
        ['accepted', '2026-11-26'],
        ['contacted', '2026-12-02'],
        // Three working days after the day of the visit there.
        ['booked', '2026-12-15'],
        ['attended', '2026-12-11'],
        ['reported', '2026-11-26'],
        ['told', '2026-11-25'],
        ['closed', undefined],
      ]);
      expect((await referrals(server)).body.items).toEqual([]);
    });

    it('take every step that leads on and refuse every other, with what can be done', async () => {
      let [taken, refused] = [0, 0];
      for (const from of referralStatuses) {
        for (const to of referralStatuses) {
          const { id } = await onReferralAt(from);
          const { status, problem } = await onReferral(server, id, 'steps', { to, note: 'Because' });
          const can = nextOf(from).includes(to);
          expect([from, to, status]).toEqual([from, to, can ? 200 : 409]);
          if (can) taken += 1;
          else {
            expect(problem.code).toBe('invalid-transition');
            refused += 1;
          }
        }
      }
      expect([taken, refused]).toEqual([29, 13 * 13 - 29]);
    });

    let shared: string | undefined;
    /** One that stands where it is wanted, put there by hand. */
    async function onReferralAt(status: ReferralStatus) {
      shared ??= await visited(server, next());
      const { body } = await refer(server, { appointmentId: shared, to: 'Clinic' });
      const ended = daysOf(status) === undefined;
      await db
        .updateTable('referral')
        .set({ status, ...(ended && { next_by: null }) })
        .where('id', '=', body.id)
        .execute();
      return body;
    }

    it('say why where they are refused or lost, and are nobody’s never', async () => {
      const { id } = await newReferral();
      for (const to of ['declined', 'expired'])
        expect((await onReferral(server, id, 'steps', { to })).problem.errors).toMatchObject([{ pointer: '/note', code: 'required' }]);
      const nobody = await refer(server, { appointmentId: await visited(server, next()), to: 'Clinic', owner: 'nobody' });
      expect(nobody.problem.errors).toMatchObject([{ pointer: '/owner' }]);
      expect((await refer(server, { appointmentId: 'none', to: 'Clinic' })).problem.errors).toMatchObject([{ pointer: '/appointmentId' }]);
      expect((await onReferral(server, id, 'assign', {}, emil)).body.owner).toEqual({ subject: 'emil', name: 'Name of emil' });
      expect((await onReferral(server, id, 'notes', { note: 'Rang them' })).body).toMatchObject({
        status: 'ordered',
        steps: [{}, {}, { step: 'note', note: 'Rang them' }],
      });
    });

    it('that do not go on come first, are marked once for each step, and are told of by a count', async () => {
      const log = keepingLog();
      const [slow, quick] = [await newReferral(), await newReferral()];
      hospital.clock.set('2026-11-25T22:59:00Z');
      expect(await watchReferrals(deps(), log)).toBe(0);
      await onReferral(server, quick.id, 'steps', { to: 'sent' });
      hospital.clock.set('2026-11-25T23:00:00Z');
      expect([await watchReferrals(deps(), log), await watchReferrals(deps(), log)]).toEqual([1, 0]);
      expect(log.lines.filter(({ event }) => event === 'referrals-stalled')).toMatchObject([{ fields: { count: 1 } }]);
      const listed = (await referrals(server)).body.items;
      expect(listed.map(({ id, stalled }) => [id, stalled])).toEqual([
        [slow.id, true],
        [quick.id, false],
      ]);
      expect((await referrals(server, '?stalled=true')).body.items.length).toBe(1);
      // Moved on, it waits anew.
      const on = await onReferral(server, slow.id, 'steps', { to: 'sent' });
      expect(on.body).toMatchObject({ stalled: false });
      expect(on.body.steps.map(({ step }) => step)).toEqual(['ordered', 'stalled', 'sent']);
      hospital.clock.set('2026-12-20T12:00:00Z');
      expect(await watchReferrals(deps(), log)).toBe(2);
    });
  });

  describe('nothing is sent by itself', () => {
    /** What might leave the hospital about any of these: mails, texts and events, sent or waiting; by the ids that they have. */
    const about = async (ids: readonly string[]) => {
      const rows = await db.selectFrom('outbox').select(['id', 'topic', 'subject_id']).orderBy('id').execute();
      return rows.filter((row) => ids.some((id) => row.subject_id === id || row.id.includes(id))).map(({ id, topic }) => `${topic} ${id}`);
    };

    /** Every round there is, a day at a time. */
    async function live(days: number) {
      const log = keepingLog();
      const from = hospital.clock.now().toISOString();
      for (let day = 1; day <= days; day += 1) {
        hospital.clock.set(months(from, day));
        await remind(deps());
        await keepPromises(deps(), log);
        await watchReferrals(deps(), log);
        await sendAll(db, hospital, server);
      }
    }

    it('0 messages of 6 calls and 6 referrals, whatever becomes of them, in 60 days', async () => {
      const tasks = [];
      for (let i = 0; i < 6; i += 1) {
        const task = await newCall();
        tasks.push({ task, referral: (await refer(server, { appointmentId: task.visit.id, to: 'Clinic' })).body });
      }
      await sendAll(db, hospital, server);
      const ids = tasks.flatMap(({ task, referral }) => [task.id, referral.id, task.visit.id]);
      const before = await about(ids);
      const outcomes = [
        { outcome: 'no-answer' },
        { outcome: 'voicemail' },
        { outcome: 'declined' },
        { outcome: 'wrong-number' },
        { outcome: 'reached', record: record() },
      ];
      for (const [i, body] of outcomes.entries()) {
        const { task, referral } = tasks[i] ?? {};
        await onCall(server, task?.id ?? '', 'attempts', body);
        await onReferral(server, referral?.id ?? '', 'steps', { to: 'sent' });
      }
      await live(60);
      expect([before.length > 0, (await about(ids)).filter((one) => !before.includes(one))]).toEqual([true, []]);

      // Planted: a message after all.
      const [{ task }] = tasks as [(typeof tasks)[number]];
      const at = hospital.clock.now().toISOString();
      await db
        .insertInto('outbox')
        .values({ id: 'how-are-you', site_id: hospital.site.id, topic: 'visit-booked', subject_id: task.id, run_at: at })
        .execute();
      expect((await about(ids)).filter((one) => !before.includes(one))).toEqual(['visit-booked how-are-you']);
    });

    it('as its code takes nothing that sends: 0 of its imports; of code that does one is found', () => {
      expect([aftercareFiles().length, unknownOf(aftercareFiles())]).toEqual([8, []]);
      expect(unknownOf([join(source, 'services/visit-change.ts')])).toContain('saveChange');
    });
  });
});
