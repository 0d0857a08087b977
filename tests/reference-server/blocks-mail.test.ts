import { beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { remind } from '../../packages/reference-server/src/jobs/reminders.ts';
import type { Mail } from '../../packages/reference-server/src/ports.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import type { TestApp } from './setup/app.ts';
import { block, changeVisit, followUp, lift, see, tellAll, withStaff, type Own } from './setup/blocks.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { bookSlot, told } from './setup/visits.ts';

describeEngines('whose time was blocked', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let ada: Row<'slot'>[] = [];
  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    await db.deleteFrom('outbox').execute();
    hospital = await smallHospital(db, { isDefault: false });
    server = withStaff(db, hospital);
    ada = (await hospital.slots('plain')).filter(
      (slot) => slot.practitioner_id === hospital.practitioners.ada && slot.day === '2026-11-27',
    );
  });

  const day = () => ({ practitionerId: hospital.practitioners.ada, day: '2026-11-27', reason: 'Dr Ada is ill' });
  const send = (): Promise<Mail[]> => sendAll(db, hospital, server);
  async function visitAt(n: number, people: object = {}): Promise<Own> {
    const { status, body } = await bookSlot(server, (ada[n] as Row<'slot'>).id, { people });
    expect(status).toBe(201);
    return { id: body.appointment.id, token: body.manage.token };
  }
  const blockIt = async () => {
    const { id } = await block(server, day());
    await tellAll(db, hospital);
    return id;
  };

  it('is told that we cannot see them then, which time is kept, and until when; and of nothing else', async () => {
    const visit = await visitAt(0);
    await send();
    await blockIt();
    const [mail, ...more] = await send();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('We cannot see you at the time of your visit');
    expect(mail?.text).toContain('Please do not come then');
    expect(mail?.text).toMatch(/Not possible: Friday 27 November 2026, 9:00.am/u);
    expect(mail?.text).toMatch(/Kept for you: Friday 27 November 2026, 9:00.am[\s\S]*Answer by: Tuesday 24 November 2026, 9:00.am/u);
    expect(mail?.html).toContain('Kept for you');
    for (const secret of ['Ada', 'ill', 'Grace', 'plain', 'Ben']) expect([secret, mail?.text.includes(secret)]).toEqual([secret, false]);
    expect([mail?.calendar?.method, mail?.calendar?.content.includes('STATUS:CANCELLED')]).toEqual(['CANCEL', true]);
    // Its link is a token of its own, that moves the visit to the time that is kept.
    const token = /#[\w-]+\.([\w-]{22})/u.exec(mail?.text ?? '')?.[1] ?? '';
    const slotId = (await see(server, { id: visit.id, token })).disrupted?.offer?.slot.id;
    expect((await changeVisit(server, { id: visit.id, token }, 'reschedule', { slotId })).status).toBe(200);
    const [moved] = await send();
    expect([moved?.subject, moved?.calendar?.method]).toEqual(['Your visit has a new time', 'PUBLISH']);
    const sequence = (calendar: Mail['calendar']) => Number(/SEQUENCE:(\d+)/u.exec(calendar?.content ?? '')?.[1]);
    expect(sequence(moved?.calendar)).toBeGreaterThan(sequence(mail?.calendar));
  });

  it('is told in Arabic too, and at night', async () => {
    hospital.clock.set('2026-11-24T05:00:00Z');
    await visitAt(0, { patient: { name: 'Ines', email: 'ines@patients.example', language: 'ar' } });
    await send();
    await blockIt();
    const [mail] = await send();
    expect([mail?.subject, mail?.text.includes('محجوز لك')]).toEqual(['لا يمكننا استقبالك في موعد زيارتك', true]);
  });

  it('is told that no time could be kept by hearing of none', async () => {
    await visitAt(0);
    await send();
    await db
      .deleteFrom('slot')
      .where('service_id', '=', hospital.services.plain)
      .where('practitioner_id', '!=', hospital.practitioners.ada)
      .execute();
    for (const date of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-28']) await block(server, { ...day(), day: date });
    await blockIt();
    const [mail] = await send();
    expect(mail?.subject).toBe('We cannot see you at the time of your visit');
    expect(mail?.text).not.toContain('Kept for you');
    expect(mail?.text).toContain('#');
  });

  it('never hears that the visit stands: not by a message that was late, nor by a reminder', async () => {
    const [late, moves] = [await visitAt(0), await visitAt(1)];
    await blockIt();
    expect((await send()).map(({ subject }) => subject)).toEqual(Array(2).fill('We cannot see you at the time of your visit'));
    await changeVisit(server, moves, 'reschedule', { slotId: (ada[4] as Row<'slot'>).id.replace('ada', 'ben') });
    await send();
    for (const at of ['2026-11-24T17:10:00Z', '2026-11-26T17:40:00Z']) {
      hospital.clock.set(at);
      await remind({ db, clock: hospital.clock });
    }
    const reminded = await db
      .selectFrom('outbox')
      .select('subject_id')
      .where('topic', '=', 'visit-reminder')
      .where('site_id', '=', hospital.site.id)
      .execute();
    expect(new Set(reminded.map((row) => row.subject_id))).toEqual(new Set([moves.id]));
    // Links that were asked for say so as well.
    await told(
      server.post('/v1/appointments/lookup', { contact: 'grace@patients.example', reference: (await see(server, late)).reference }),
    );
    const links = (await send()).find(({ subject }) => subject === 'The links to your visits');
    expect(links?.text).toContain('Not possible: Friday 27 November 2026');
    const { calendar } = await see(server, moves);
    expect(calendar).toBeDefined();
  });

  it('is told when the visit takes place after all, with its calendar file', async () => {
    await visitAt(0);
    await send();
    const id = await blockIt();
    const [gone] = await send();
    await lift(server, id);
    const [mail, ...more] = await send();
    expect(more).toEqual([]);
    expect([gone?.calendar?.method, mail?.subject, mail?.calendar?.method]).toEqual([
      'CANCEL',
      'Your visit takes place after all',
      'PUBLISH',
    ]);
    expect(mail?.text).toMatch(/When: Friday 27 November 2026, 9:00.am/u);
  });

  it('hears nothing where it was taken back before anything was sent', async () => {
    await visitAt(0);
    await send();
    const { id } = await block(server, day());
    await tellAll(db, hospital);
    await lift(server, id);
    expect((await send()).map(({ subject }) => subject)).toEqual([]);
  });

  it('is kept another time, and told, when the one that was kept is blocked too', async () => {
    const visit = await visitAt(0);
    await send();
    await blockIt();
    await send();
    const kept = (await see(server, visit)).disrupted?.offer?.slot;
    await block(server, { practitionerId: kept?.practitionerId, from: kept?.start, to: kept?.end });
    expect((await see(server, visit)).disrupted?.offer).toBeUndefined();
    await tellAll(db, hospital);
    expect((await send()).map(({ subject }) => subject)).toEqual(['We cannot see you at the time of your visit']);
    const next = (await see(server, visit)).disrupted?.offer?.slot;
    expect([next === undefined, next?.id === kept?.id]).toEqual([false, false]);
  });

  describe('is followed up by staff', () => {
    it('as told once the mail was sent, and as not reached while it is not', async () => {
      await visitAt(0);
      await send();
      const id = await blockIt();
      const how = async () => (await followUp(server, id)).visits.map(({ told: said }) => said);
      const broken = { mailer: { send: () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })) } };
      expect(await how()).toEqual(['not-yet']);
      for (const expected of ['failing', 'failing', 'given-up']) {
        await sendAll(db, hospital, server, { ...broken, maxAttempts: 3 });
        expect(await how()).toEqual([expected]);
        hospital.clock.forward(3600);
      }
      await db
        .updateTable('outbox')
        .set({ failed_at: null, run_at: hospital.clock.now().toISOString() })
        .where('topic', '=', 'visit-disrupted')
        .execute();
      await send();
      expect(await how()).toEqual(['sent']);
    });
  });
});
