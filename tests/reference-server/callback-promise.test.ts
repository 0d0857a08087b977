import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { act, askForCall, idOf, look, mine, opened, teams, work, type Teams } from './setup/cases.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
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
});
