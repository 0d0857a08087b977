import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Appointment } from '@foyer/sdk/contract';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import type { TestApp } from './setup/app.ts';
import { changeVisit, see, staff, withStaff, type Own } from './setup/blocks.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { bookSlot, told } from './setup/visits.ts';

describeEngines('visits that belong together', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let slots: Row<'slot'>[] = [];
  let [test, consultation]: Own[] = [];
  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  const visitAt = async (n: number, people: object = {}): Promise<Own> => {
    const { body } = await bookSlot(server, (slots[n] as Row<'slot'>).id, { people });
    return { id: body.appointment.id, token: body.manage.token };
  };
  beforeEach(async () => {
    hospital = await smallHospital(db);
    server = withStaff(db, hospital);
    slots = (await hospital.slots('plain')).filter(({ day }) => day >= '2026-11-25');
    [test, consultation] = [await visitAt(0), await visitAt(8)];
  });

  const one = () => test as Own;
  const two = () => consultation as Own;
  const link = (visit: string, appointmentId: string, relation: string, at = server) =>
    told<Appointment>(at.post(`/staff/v1/appointments/${visit}/links`, { appointmentId, relation }, staff));

  it('name each other, with where the other belongs and when it is', async () => {
    const linked = await link(two().id, one().id, 'before');
    const [first, second] = [await see(server, one()), await see(server, two())];
    expect(linked.body.linked).toEqual(second.linked);
    const service = { id: hospital.services.plain, name: 'Service plain' };
    expect(second.linked).toEqual([{ id: one().id, reference: first.reference, relation: 'before', start: first.start, service }]);
    expect(first.linked).toEqual([{ id: two().id, reference: second.reference, relation: 'after', start: second.start, service }]);
    // No authority comes with it.
    const other = await told(server.call(`/v1/appointments/${two().id}`, { headers: { Authorization: `Manage ${one().token}` } }));
    expect(other.status).toBe(404);
  });

  it('can be moved out of their order, which both then show', async () => {
    await link(two().id, one().id, 'before');
    const late = slots.at(-1) as Row<'slot'>;
    const moved = await changeVisit(server, one(), 'reschedule', { slotId: late.id });
    expect(moved.status).toBe(200);
    const [other] = moved.body.linked ?? [];
    expect([other?.relation, Date.parse(moved.body.start ?? '') > Date.parse(other?.start ?? '')]).toEqual(['after', true]);
    expect((await see(server, two())).linked).toMatchObject([{ relation: 'before', start: moved.body.start }]);
  });

  it('are linked once however often it is said, and not the other way round', async () => {
    expect([(await link(two().id, one().id, 'before')).status, (await link(one().id, two().id, 'after')).status]).toEqual([200, 200]);
    expect((await see(server, one())).linked).toHaveLength(1);
    expect((await link(one().id, two().id, 'before')).problem.code).toBe('invalid-transition');
    const many = await Promise.all(
      Array.from({ length: 16 }, (_, i) => (i % 2 ? link(one().id, two().id, 'after') : link(two().id, one().id, 'after'))),
    );
    expect(many.map(({ status }) => status)).toEqual(many.map((_, i) => (i % 2 ? 200 : 409)));
    const unlink = (other: string) =>
      server.call(`/staff/v1/appointments/${one().id}/links/${other}`, { method: 'DELETE', headers: staff });
    expect([(await unlink(two().id)).status, (await unlink(two().id)).status, (await see(server, one())).linked]).toEqual([
      204,
      204,
      undefined,
    ]);
  });

  it('are never linked both ways by two at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) => (i % 2 ? link(one().id, two().id, 'after') : link(two().id, one().id, 'after'))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(8);
    expect(await db.selectFrom('visit_link').selectAll().where('site_id', '=', hospital.site.id).execute()).toHaveLength(1);
  });

  it('show nothing of one that was cancelled', async () => {
    await link(two().id, one().id, 'before');
    await changeVisit(server, one(), 'cancel');
    expect((await see(server, two())).linked).toBeUndefined();
  });

  it('tell a link alone no service, where the hospital asks for a second fact', async () => {
    await db.updateTable('site').set({ managing: '{"secondFact":true}' }).where('id', '=', hospital.site.id).execute();
    // Sites are remembered for some seconds.
    server = withStaff(db, hospital);
    await link(two().id, one().id, 'before');
    const [other, ...more] = (await see(server, two())).linked ?? [];
    expect([Object.keys(other ?? {}).toSorted(), more]).toEqual([['id', 'reference', 'relation', 'start'], []]);
  });

  describe('are refused', () => {
    it('of two people, of another site, with themselves, and where something is not there', async () => {
      const else1 = await visitAt(4, { patient: { name: 'Ida Rhodes', email: 'grace@patients.example' } });
      const else2 = await visitAt(5, { patient: { name: 'Grace Hopper', email: 'other@patients.example' } });
      for (const other of [else1, else2]) expect((await link(one().id, other.id, 'after')).problem.code).toBe('not-eligible');
      const other = await smallHospital(db);
      const there = withStaff(db, other);
      expect((await link(one().id, two().id, 'after', there)).status).toBe(404);
      for (const [body, pointer, code] of [
        [{ appointmentId: one().id, relation: 'after' }, '/appointmentId', 'same-visit'],
        [{ appointmentId: 'none', relation: 'after' }, '/appointmentId', 'unknown-value'],
        [{ appointmentId: two().id, relation: 'beside' }, '/relation', 'unknown-value'],
        [{ appointmentId: two().id }, '/relation', 'required'],
        [{ relation: 'after' }, '/appointmentId', 'required'],
        [{ appointmentId: two().id, relation: 'after', note: 'x' }, '', 'unknown-field'],
      ] as const) {
        const { status, problem } = await told(server.post(`/staff/v1/appointments/${one().id}/links`, body, staff));
        expect([status, problem.errors?.[0]?.pointer, problem.errors?.[0]?.code]).toEqual([422, pointer, code]);
      }
      expect((await see(server, one())).linked).toBeUndefined();
    });
  });
});
