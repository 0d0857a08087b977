import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { newKey, type TestApp } from './setup/app.ts';
import {
  askToBlock,
  block,
  changeVisit,
  followUp,
  lift,
  openSeconds,
  see,
  staff,
  tellAll,
  unmarked,
  withStaff,
  type Own,
} from './setup/blocks.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { allDays, bookSlot, holdSlot, listAll, told } from './setup/visits.ts';
import { accept, askToWait, lookAt, offerOf, round, wait } from './setup/waiting.ts';

describeEngines('a blocked time', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  /** Ada's times of the first day, half an hour each from 9 to 12, and of the next. */
  let [today, tomorrow]: Row<'slot'>[][] = [];
  const day = '2026-11-24';
  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db);
    server = withStaff(db, hospital);
    const all = (await hospital.slots('plain')).filter((slot) => slot.practitioner_id === hospital.practitioners.ada);
    [today, tomorrow] = [all.filter((slot) => slot.day === day), all.filter((slot) => slot.day === '2026-11-25')];
  });

  const at = (n: number, of = today): Row<'slot'> => of?.[n] as Row<'slot'>;
  const adasDay = () => ({ practitionerId: hospital.practitioners.ada, day });
  async function visitAt(slot: Row<'slot'>, people: object = {}, headers: Record<string, string> = {}): Promise<Own> {
    const { status, body } = await bookSlot(server, slot.id, { people }, headers);
    expect(status).toBe(201);
    return { id: body.appointment.id, token: body.manage.token };
  }
  const listed = async (service: keyof Hospital['services'] = 'plain', headers: Record<string, string> = {}, more = '') =>
    (await listAll(server, `service=${hospital.services[service]}&${allDays}${more}`, headers)).map(({ id }) => id);
  const adas = (ids: readonly string[]) => ids.filter((id) => today?.some((slot) => slot.id === id));

  it('is nobody’s any more: not listed, counted, held, booked or moved into', async () => {
    const visit = await visitAt(at(0, tomorrow));
    expect(adas(await listed())).toHaveLength(6);
    const made = await block(server, adasDay());
    expect(made).toMatchObject({ from: '2026-11-24T00:00:00-05:00', to: '2026-11-25T00:00:00-05:00', affected: [] });

    expect(adas(await listed())).toEqual([]);
    expect((await listed('long')).filter((id) => id.includes('ada') && id.includes('1124'))).toEqual([]);
    const query = `service=${hospital.services.plain}&from=${day}&to=${day}&practitioner=${hospital.practitioners.ada}`;
    expect((await told<{ days: [] }>(server.call(`/v1/availability?${query}`))).body.days).toEqual([]);
    for (const slot of today ?? []) {
      for (const answer of [
        await holdSlot(server, slot.id),
        await bookSlot(server, slot.id),
        await changeVisit(server, visit, 'reschedule', { slotId: slot.id }),
      ]) {
        expect([answer.status, answer.problem.code]).toEqual([409, 'slot-unavailable']);
        expect(adas(answer.problem.alternatives?.map(({ id }) => id) ?? [])).toEqual([]);
        expect(answer.problem.alternatives?.length).toBeGreaterThan(0);
      }
    }
    expect((await see(server, visit)).disrupted).toBeUndefined();
  });

  it('ends the holds in it: whoever is just booking is offered other times', async () => {
    const { body: hold } = await holdSlot(server, at(1).id);
    const { body: other } = await holdSlot(server, at(0, tomorrow).id);
    await block(server, adasDay());
    const answer = await bookSlot(server, at(1).id, { hold });
    expect([answer.status, answer.problem.code, answer.problem.alternatives?.length]).toEqual([409, 'slot-unavailable', 6]);
    expect((await bookSlot(server, other.slotId, { hold: other })).status).toBe(201);
  });

  describe('with visits in it', () => {
    it('leaves them marked, as they are, and free to move or cancel whatever the rules say', async () => {
      const [first, second, there] = [await visitAt(at(0)), await visitAt(at(1)), await visitAt(at(2))];
      const others = (await hospital.slots('plain')).filter((slot) => slot.practitioner_id === hospital.practitioners.ben);
      const elsewhere = await visitAt(others[0] as Row<'slot'>);
      expect((await changeVisit(server, first, 'confirm')).status).toBe(200);
      await server.call(`/staff/v1/appointments/${there.id}/arrive`, { method: 'POST', headers: staff });
      // Past the cut-off of a day, and moved as often as allowed.
      await db.updateTable('appointment').set({ rescheduled: 3 }).where('id', '=', first.id).execute();
      expect((await see(server, first)).policy).toMatchObject({ cancel: { allowed: false }, reschedule: { allowed: false } });

      const { affected } = await block(server, adasDay());
      expect(affected).toEqual([first.id, second.id]);
      const shown = await see(server, first);
      expect(shown).toMatchObject({
        status: 'booked',
        version: 3,
        start: '2026-11-24T09:00:00-05:00',
        disrupted: { since: '2026-11-23T09:00:00-05:00' },
        policy: { cancel: { allowed: true }, reschedule: { allowed: true } },
      });
      expect([shown.confirmedAt, shown.calendar]).toEqual([undefined, undefined]);
      // A page that was open before has not seen it.
      expect((await changeVisit(server, first, 'cancel', {}, { 'If-Match': '"2"' })).problem.code).toBe('version-mismatch');
      for (const visit of [there, elsewhere]) expect((await see(server, visit)).disrupted).toBeUndefined();

      expect((await changeVisit(server, first, 'confirm')).problem.code).toBe('invalid-transition');
      hospital.clock.set('2026-11-24T15:00:00Z');
      const noShow = await told(server.call(`/staff/v1/appointments/${second.id}/no-show`, { method: 'POST', headers: staff }));
      expect(noShow.problem.code).toBe('invalid-transition');
      // Also when the time is over.
      const moved = await changeVisit(server, first, 'reschedule', { slotId: at(0, tomorrow).id });
      expect(moved.body).toMatchObject({ status: 'booked', start: '2026-11-25T09:00:00-05:00', policy: { reschedule: { remaining: 0 } } });
      expect(moved.body.disrupted).toBeUndefined();
      expect((await changeVisit(server, second, 'cancel')).body.status).toBe('cancelled');
    });

    it('takes each time that one of them gives back, and lists it to nobody, them included', async () => {
      const visits = [await visitAt(at(0)), await visitAt(at(1)), await visitAt(at(2))] as const;
      await block(server, adasDay());
      expect(await openSeconds(db, hospital.site.id)).toBe(0);
      const own = { Authorization: `Manage ${visits[0].token}` };
      expect(adas(await listed('plain', own, `&for=${visits[0].id}`))).toEqual([]);
      const same = await changeVisit(server, visits[0], 'reschedule', { slotId: at(0).id });
      expect([same.status, same.problem.code]).toEqual([409, 'slot-unavailable']);
      expect((await see(server, visits[0])).disrupted).toBeDefined();

      await changeVisit(server, visits[0], 'reschedule', { slotId: at(0, tomorrow).id });
      await changeVisit(server, visits[1], 'cancel');
      expect(await openSeconds(db, hospital.site.id)).toBe(0);
      expect(adas(await listed())).toEqual([]);
      for (const slot of today ?? []) expect((await holdSlot(server, slot.id)).status).toBe(409);
      expect((await holdSlot(server, at(1, tomorrow).id)).status).toBe(201);
    });

    it('would be seen to be open where a time that is given back goes to all', async () => {
      const visit = await visitAt(at(0));
      await block(server, adasDay());
      await db.deleteFrom('occupancy').where('ref', '=', visit.id).execute();
      expect(await openSeconds(db, hospital.site.id)).toBe(1800);
      expect(adas(await listed())).toHaveLength(1);
      expect((await bookSlot(server, at(0).id)).status).toBe(201);
      expect(await unmarked(db, hospital.site.id)).toBe(1);
    });

    it('marks a visit that it touches in part, and takes that part', async () => {
      const visit = await visitAt(at(1));
      const part = { practitionerId: hospital.practitioners.ada, from: '2026-11-24T09:45:00-05:00', to: '2026-11-24T10:30:00-05:00' };
      expect((await block(server, part)).affected).toEqual([visit.id]);
      await changeVisit(server, visit, 'cancel');
      // 9:00 is before it, 9:30 to 10:30 are not free, and 10:30 is after it.
      expect(adas(await listed())).toEqual([0, 3, 4, 5].map((n) => at(n).id));
    });

    it('is not approved while its time is blocked, and can be declined', async () => {
      const [slot] = await hospital.slots('approval');
      const visit = await visitAt(slot as Row<'slot'>);
      expect((await block(server, { practitionerId: hospital.practitioners.dora, day })).affected).toEqual([visit.id]);
      const step = (name: string) => told(server.call(`/staff/v1/appointments/${visit.id}/${name}`, { method: 'POST', headers: staff }));
      expect((await step('approve')).problem.code).toBe('invalid-transition');
      expect((await step('decline')).status).toBe(200);
      expect((await listed('approval')).includes(slot?.id ?? '')).toBe(false);
    });
  });

  describe('has another time kept for each patient', () => {
    it('that is nearest, listed to them alone, and theirs by one move without a hold', async () => {
      const [one, two] = [await visitAt(at(0)), await visitAt(at(1))];
      await block(server, adasDay());
      expect([await tellAll(db, hospital), await tellAll(db, hospital)]).toEqual([2, 0]);
      const [offer, other] = [(await see(server, one)).disrupted?.offer, (await see(server, two)).disrupted?.offer];
      // Ben sees patients at the same times.
      expect([offer?.slot.start, other?.slot.start]).toEqual(['2026-11-24T09:00:00-05:00', '2026-11-24T09:30:00-05:00']);
      expect([offer?.slot.practitionerId, offer?.expiresAt]).toEqual([hospital.practitioners.ben, '2026-11-24T08:00:00-05:00']);
      const id = offer?.slot.id ?? '';
      expect((await listed()).includes(id)).toBe(false);
      expect((await listed('plain', { Authorization: `Manage ${one.token}` }, `&for=${one.id}`)).includes(id)).toBe(true);
      expect((await listed('plain', { Authorization: `Manage ${two.token}` }, `&for=${two.id}`)).includes(id)).toBe(false);
      expect([(await bookSlot(server, id)).status, (await changeVisit(server, two, 'reschedule', { slotId: id })).status]).toEqual([
        409, 409,
      ]);

      const moved = await changeVisit(server, one, 'reschedule', { slotId: id });
      expect([moved.status, moved.body.start, moved.body.policy.reschedule.remaining]).toEqual([200, offer?.slot.start, 3]);
      const rows = await db.selectFrom('occupancy').select('kind').where('ref', '=', one.id).execute();
      expect(rows).toEqual([{ kind: 'visit' }]);
    });

    it('that is free again when they choose another, or cancel', async () => {
      const [one, two] = [await visitAt(at(0)), await visitAt(at(1))];
      await block(server, adasDay());
      await tellAll(db, hospital);
      const [offer, other] = [(await see(server, one)).disrupted?.offer, (await see(server, two)).disrupted?.offer];
      expect((await changeVisit(server, one, 'reschedule', { slotId: at(0, tomorrow).id })).status).toBe(200);
      await changeVisit(server, two, 'cancel');
      expect(await listed()).toEqual(expect.arrayContaining([offer?.slot.id, other?.slot.id]));
    });

    it('for 24 hours, then for whoever comes', async () => {
      const late = (await hospital.slots('plain')).filter(
        (slot) => slot.practitioner_id === hospital.practitioners.ada && slot.day === '2026-11-27',
      );
      const visit = await visitAt(late[0] as Row<'slot'>);
      await block(server, { practitionerId: hospital.practitioners.ada, day: '2026-11-27' });
      await tellAll(db, hospital);
      const offer = (await see(server, visit)).disrupted?.offer;
      expect(offer?.expiresAt).toBe('2026-11-24T09:00:00-05:00');
      hospital.clock.forward(86_400);
      expect((await see(server, visit)).disrupted).toEqual({ since: '2026-11-23T09:00:00-05:00' });
      expect((await bookSlot(server, offer?.slot.id ?? '')).status).toBe(201);
      // The patient is not left alone: any other time is still theirs to choose.
      expect((await changeVisit(server, visit, 'reschedule', { slotId: (late[0] as Row<'slot'>).id.replace('ada', 'ben') })).status).toBe(
        409,
      );
      const [free] = await listed();
      expect((await changeVisit(server, visit, 'reschedule', { slotId: free })).status).toBe(200);
    });

    it('not if it would be blocked too', async () => {
      const visit = await visitAt(at(0));
      await block(server, adasDay());
      await tellAll(db, hospital);
      const kept = (await see(server, visit)).disrupted?.offer?.slot.id ?? '';
      await block(server, { practitionerId: hospital.practitioners.ben, day });
      expect((await see(server, visit)).disrupted?.offer).toBeUndefined();
      expect((await changeVisit(server, visit, 'reschedule', { slotId: kept })).status).toBe(409);
    });
  });

  describe('that is taken back', () => {
    it('gives all of it back, and the visits that wait stand again; what moved stays moved', async () => {
      const [waits, moves, cancels] = [await visitAt(at(0)), await visitAt(at(1)), await visitAt(at(2))];
      const { id } = await block(server, adasDay());
      await tellAll(db, hospital);
      const kept = (await see(server, waits)).disrupted?.offer?.slot.id;
      await changeVisit(server, moves, 'reschedule', { slotId: at(0, tomorrow).id });
      await changeVisit(server, cancels, 'cancel');
      expect([await lift(server, id), await lift(server, id)]).toEqual([204, 204]);

      const restored = await see(server, waits);
      expect([restored.disrupted, restored.status, restored.start]).toEqual([undefined, 'booked', '2026-11-24T09:00:00-05:00']);
      expect((await see(server, moves)).start).toBe('2026-11-25T09:00:00-05:00');
      expect(adas(await listed())).toEqual([1, 2, 3, 4, 5].map((n) => at(n).id));
      expect(await listed()).toContain(kept);
      for (const n of [1, 2]) expect((await bookSlot(server, at(n).id)).status).toBe(201);
      expect((await bookSlot(server, at(0).id)).status).toBe(409);
      expect((await followUp(server, id)).visits.map(({ state }) => state)).toEqual(['restored', 'moved', 'cancelled']);
    });

    it('stays blocked where another block has it too, and so do the visits', async () => {
      const visit = await visitAt(at(0));
      const first = await block(server, adasDay());
      const second = await block(server, { locationId: hospital.locations.main, day });
      expect([first.affected, second.affected]).toEqual([[visit.id], [visit.id]]);
      await lift(server, first.id);
      expect((await see(server, visit)).disrupted).toBeDefined();
      expect((await listed()).filter((id) => id.includes('1124') && !id.includes('cleo'))).toEqual([]);
      await changeVisit(server, visit, 'cancel');
      expect(adas(await listed())).toEqual([]);
      await lift(server, second.id);
      expect(adas(await listed())).toHaveLength(6);
    });

    it('leaves a visit whose time is over for its patient to move', async () => {
      const visit = await visitAt(at(0));
      const { id } = await block(server, adasDay());
      hospital.clock.set('2026-11-24T15:00:00Z');
      await lift(server, id);
      expect((await see(server, visit)).disrupted).toBeDefined();
      expect((await changeVisit(server, visit, 'reschedule', { slotId: at(0, tomorrow).id })).status).toBe(200);
    });
  });

  it('takes nobody more into a session, though seats are left, and everybody again when it is taken back', async () => {
    const [session] = (await hospital.slots('session')) as [Row<'slot'>];
    const visit = await visitAt(session);
    const { body: hold } = await holdSlot(server, session.id);
    const { id, affected } = await block(server, {
      practitionerId: hospital.practitioners.fay,
      from: '2026-11-24T11:00:00-05:00',
      to: '2026-11-24T11:30:00-05:00',
    });
    expect(affected).toEqual([visit.id]);
    const closed = async () => {
      expect(await listed('session')).not.toContain(session.id);
      expect([(await holdSlot(server, session.id)).status, (await bookSlot(server, session.id, { hold })).status]).toEqual([409, 409]);
    };
    await closed();
    await tellAll(db, hospital);
    const offer = (await see(server, visit)).disrupted?.offer;
    expect([offer?.slot.window, offer?.slot.start]).toEqual([true, '2026-11-25T09:00:00-05:00']);
    expect((await changeVisit(server, visit, 'reschedule', { slotId: offer?.slot.id })).status).toBe(200);
    await closed();
    await lift(server, id);
    for (let seat = 0; seat < 3; seat += 1) expect((await bookSlot(server, session.id)).status).toBe(201);
    expect((await bookSlot(server, session.id)).status).toBe(409);
  });

  it('of a place is that of all who see patients there, and of nobody elsewhere', async () => {
    const visit = await visitAt(at(0));
    const coast = (await hospital.slots('plain')).filter((slot) => slot.location_id === hospital.locations.coast);
    const far = await visitAt(coast[0] as Row<'slot'>);
    const { affected, timeZone } = await block(server, { locationId: hospital.locations.main, day });
    expect([affected, timeZone]).toEqual([[visit.id], 'America/New_York']);
    expect((await see(server, far)).disrupted).toBeUndefined();
    const left = (await listed()).filter((id) => id.includes('1124'));
    expect([left.length, left.every((id) => id.includes('cleo'))]).toEqual([5, true]);
    for (const service of ['long', 'approval', 'video', 'session', 'questions'] as const)
      expect((await listed(service)).filter((id) => id.includes('1124'))).toEqual([]);
  });

  describe('and the waiting list', () => {
    it('is offered to nobody, though it becomes free', async () => {
      const visits: Own[] = [];
      for (const slot of [...(today ?? [])]) visits.push(await visitAt(slot));
      await block(server, adasDay());
      const place = await wait(server, hospital.services.plain, { wishes: { practitionerId: hospital.practitioners.ada, to: day } });
      for (const visit of visits) await changeVisit(server, visit, 'cancel');
      expect(await round(db, hospital)).toBe(0);
      expect(await offerOf(server, place)).toBeUndefined();
    });

    it('loses the offers that were made of it, and their people wait on', async () => {
      const place = await wait(server, hospital.services.plain, { wishes: { practitionerId: hospital.practitioners.ada, to: day } });
      expect(await round(db, hospital)).toBe(1);
      const offer = await offerOf(server, place);
      await block(server, adasDay());
      expect((await accept(server, place, offer?.id)).problem.code).toBe('slot-unavailable');
      expect(await round(db, hospital)).toBe(0);
      const entry = await lookAt(server, place);
      expect([entry.status, entry.offers.map(({ status }) => status)]).toEqual(['waiting', ['lost']]);
    });

    it('moves a visit to an earlier time that is not blocked, and then it is no trouble any more', async () => {
      const visit = await visitAt(at(0, tomorrow));
      const asked = await askToWait(
        server,
        { serviceId: hospital.services.plain, appointmentId: visit.id },
        { Authorization: `Manage ${visit.token}` },
      );
      const place = { id: asked.body.entry.id, token: asked.body.manage.token };
      await block(server, { practitionerId: hospital.practitioners.ada, day: '2026-11-25' });
      await round(db, hospital);
      const offer = await offerOf(server, place);
      expect((await accept(server, place, offer?.id)).body.appointment.disrupted).toBeUndefined();
      expect(await unmarked(db, hospital.site.id)).toBe(0);
    });
  });

  describe('for staff', () => {
    it('can be looked at before it is done, which does nothing', async () => {
      const visit = await visitAt(at(0));
      await holdSlot(server, at(1).id);
      const preview = await told<object>(server.post('/staff/v1/blocks/preview', adasDay(), staff));
      expect(preview.body).toEqual({
        practitionerId: hospital.practitioners.ada,
        from: '2026-11-24T00:00:00-05:00',
        to: '2026-11-25T00:00:00-05:00',
        timeZone: 'America/New_York',
        affected: [visit.id],
        holds: 1,
      });
      expect((await see(server, visit)).disrupted).toBeUndefined();
      expect(adas(await listed())).toHaveLength(4);
    });

    it('says whom to phone: who was told, who chose, who did not', async () => {
      const reached = await visitAt(at(0));
      const phone = { patient: { name: 'Ida Rhodes', phone: '+1 555 0123' } };
      await visitAt(at(1), phone);
      const moved = await visitAt(at(2));
      const { id } = await block(server, { ...adasDay(), reason: 'Dr Ada is ill' });
      await tellAll(db, hospital);
      await changeVisit(server, moved, 'reschedule', { slotId: at(0, tomorrow).id });
      const { visits, reason } = await followUp(server, id);
      expect(reason).toBe('Dr Ada is ill');
      expect(visits.map(({ state, told: how, contact, newStart }) => [state, how, contact?.phone, newStart])).toEqual([
        ['waiting', 'not-yet', undefined, undefined],
        ['waiting', 'not-yet', '+1 555 0123', undefined],
        ['moved', 'not-yet', undefined, '2026-11-25T09:00:00-05:00'],
      ]);
      await sendAll(db, hospital, server);
      expect((await followUp(server, id)).visits.map(({ told: how }) => how)).toEqual(['sent', 'no-address', 'sent']);
      expect([visits[0]?.id, visits[2]?.contact]).toEqual([reached.id, undefined]);
      hospital.clock.set('2026-11-24T15:00:00Z');
      expect((await followUp(server, id)).visits.map(({ past }) => past)).toEqual([true, true, undefined]);
      // The reason is told to nobody else.
      expect(JSON.stringify(await see(server, reached))).not.toContain('ill');
    });

    it('is listed with how many wait, page by page, until it is over or taken back', async () => {
      await visitAt(at(0));
      const first = await block(server, adasDay());
      const second = await block(server, { locationId: hospital.locations.coast, day: '2026-11-25' });
      const third = await block(server, { locationId: hospital.locations.coast, day: '2026-11-26' });
      type List = { items: { id: string; affected: number; waiting: number }[]; nextCursor?: string };
      const list = async (query = '') => (await told<List>(server.call(`/staff/v1/blocks${query}`, { headers: staff }))).body;
      const page = await list('?limit=2');
      expect(page.items.map(({ id, affected, waiting }) => [id, affected, waiting])).toEqual([
        [first.id, 1, 1],
        [second.id, 0, 0],
      ]);
      expect((await list(`?limit=2&cursor=${page.nextCursor}`)).items.map(({ id }) => id)).toEqual([third.id]);
      await lift(server, second.id);
      hospital.clock.set('2026-11-25T06:00:00Z');
      expect((await list()).items.map(({ id }) => id)).toEqual([third.id]);
    });

    it('is made once with one key, and not without', async () => {
      const key = { 'Idempotency-Key': newKey() };
      const answers = await Promise.all(Array.from({ length: 8 }, () => askToBlock(server, adasDay(), key)));
      const made = answers.filter(({ status }) => status === 201);
      expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
      for (const { status, problem } of answers) if (status !== 201) expect(problem.code).toBe('idempotency-in-progress');
      expect((await db.selectFrom('block').select('id').where('site_id', '=', hospital.site.id).execute()).length).toBe(1);
      expect((await askToBlock(server, { ...adasDay(), day: '2026-11-25' }, key)).problem.code).toBe('idempotency-key-reused');
      expect((await askToBlock(server, adasDay(), { 'Idempotency-Key': '' })).problem.code).toBe('idempotency-key-required');
    });

    it('is refused where it cannot be, and says what is wrong', async () => {
      const who = { practitionerId: hospital.practitioners.ada };
      const [from, to] = ['2026-11-24T09:00:00-05:00', '2026-11-24T10:00:00-05:00'];
      const cases: readonly (readonly [body: object, pointer: string, code: string])[] = [
        [{ day }, '/practitionerId', 'one-of'],
        [{ ...who, locationId: hospital.locations.main, day }, '/practitionerId', 'one-of'],
        [{ practitionerId: 'none', day }, '/practitionerId', 'unknown-value'],
        [{ locationId: 'none', day }, '/locationId', 'unknown-value'],
        [who, '/from', 'one-of'],
        [{ ...who, from }, '/from', 'one-of'],
        [{ ...who, day, from, to }, '/from', 'one-of'],
        [{ ...who, from: to, to: from }, '/to', 'before-from'],
        [{ ...who, from, to: from }, '/to', 'before-from'],
        [{ ...who, day: '2026-11-22' }, '/to', 'past'],
        [{ ...who, day: '2026-02-30' }, '/day', 'not-a-day'],
        [{ ...who, from: '2026-11-24T09:00:00', to }, '/from', 'not-an-instant'],
        [{ ...who, from, to: '2026-11-31T99:00:00Z' }, '/to', 'not-an-instant'],
        [{ ...who, day: 7 }, '/day', 'not-a-day'],
        [{ ...who, day, reason: 'a\u0000b' }, '/reason', 'not-plain-text'],
        [{ ...who, day, reason: 'x'.repeat(1001) }, '/reason', 'too-long'],
        [{ ...who, day, why: 'x' }, '', 'unknown-field'],
        [[], '', 'wrong-type'],
      ];
      for (const path of ['/staff/v1/blocks', '/staff/v1/blocks/preview']) {
        for (const [body, pointer, code] of cases) {
          const { status, problem } = await told(server.post(path, body, staff));
          expect([body, status, problem.errors?.map((e) => [e.pointer, e.code])]).toEqual([body, 422, [[pointer, code]]]);
        }
        const wide = { ...who, from, to: '2027-02-01T00:00:00Z' };
        expect((await told(server.post(path, wide, staff))).problem.code).toBe('range-too-wide');
      }
      expect(await db.selectFrom('block').select('id').where('site_id', '=', hospital.site.id).execute()).toEqual([]);
      for (const id of ['none', '%00'])
        expect([await lift(server, id), (await server.call(`/staff/v1/blocks/${id}`, { headers: staff })).status]).toEqual(
          id === 'none' ? [404, 404] : [422, 422],
        );
    });
  });
});
