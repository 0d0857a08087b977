import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Appointment, Slot } from '@foyer/sdk/contract';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { plainBearer } from './setup/world.ts';
import { allDays, bookSlot, holdSlot, listAll, told } from './setup/visits.ts';

interface Own {
  readonly id: string;
  readonly token: string;
  readonly slot: Row<'slot'>;
  readonly appointment: Appointment;
}

describeEngines('managing a visit', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let slots: Row<'slot'>[];

  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db, { days: 20, clinicians: 2 });
    server = testApp(db, hospital, { limits: 'off', staffToken: 'staff-token-of-managing-0123456789' });
    // From the third day on, so that no cut-off of a day stands in the way.
    slots = (await hospital.slots('plain')).filter((s) => s.day > '2026-11-26');
  });

  const take = (): Row<'slot'> => {
    const slot = slots.shift();
    if (!slot) throw new Error('no time left');
    return slot;
  };

  async function visit(slot = take(), people: object = {}): Promise<Own> {
    const { status, body } = await bookSlot(server, slot.id, { people });
    expect(status).toBe(201);
    slots = slots.filter((s) => s !== slot);
    return { id: body.appointment.id, token: body.manage.token, slot, appointment: body.appointment };
  }

  const send = <T = Appointment>(own: Pick<Own, 'id' | 'token'>, step: string, body: unknown, headers: Record<string, string> = {}) =>
    told<T>(server.post(`/v1/appointments/${own.id}/${step}`, body, { Authorization: `Manage ${own.token}`, ...headers }));
  const move = (
    own: Pick<Own, 'id' | 'token'>,
    slotId: string,
    version = 1,
    more: { body?: object; headers?: Record<string, string> } = {},
  ) => send(own, 'reschedule', { slotId, ...more.body }, { 'If-Match': `"${version}"`, ...more.headers });
  const cancel = (own: Pick<Own, 'id' | 'token'>, version = 1, body: object = {}) =>
    send(own, 'cancel', body, { 'If-Match': `"${version}"` });
  const read = (own: Pick<Own, 'id' | 'token'>) =>
    told<Appointment>(server.call(`/v1/appointments/${own.id}`, { headers: { Authorization: `Manage ${own.token}` } }));
  const listed = async (service: 'plain' | 'session' | 'video' = 'plain', headers: Record<string, string> = {}, more = '') =>
    (await listAll(server, `service=${hospital.services[service]}&${allDays}${more}`, headers)).map((s: Slot) => s.id);
  const occupied = (id: string) => db.selectFrom('occupancy').select(['resource_id', 'during']).where('ref', '=', id).execute();

  describe('to another time', () => {
    it('keeps its id and reference, and is the next version', async () => {
      const own = await visit();
      const to = take();
      const { status, body, headers } = await move(own, to.id);
      expect(status).toBe(200);
      expect(body).toMatchObject({ id: own.id, reference: own.appointment.reference, status: 'booked', version: 2 });
      expect(Date.parse(body.start ?? '')).toBe(to.starts_at.getTime());
      expect(headers.get('ETag')).toBe('"2"');
      expect(body.policy.reschedule.remaining).toBe(2);
      expect((await read(own)).body).toEqual({ ...body, calendar: expect.anything() as unknown });
    });

    it('frees the old time and takes the new one, at once', async () => {
      const own = await visit();
      const to = take();
      expect(await listed()).not.toContain(own.slot.id);
      await move(own, to.id);
      const after = await listed();
      expect(after).toContain(own.slot.id);
      expect(after).not.toContain(to.id);
      expect(await occupied(own.id)).toHaveLength(1);
    });

    it('that overlaps its own old one works', async () => {
      const long = (await hospital.slots('long')).filter((s) => s.day > '2026-12-03');
      const first = long[0] as Row<'slot'>;
      const own = await visit(first);
      // The same clinician, an hour later: made to overlap by half an hour.
      const inside = long.find((s) => s.resource_id === first.resource_id && s.day === first.day && s.id !== first.id) as Row<'slot'>;
      const half = { starts_at: new Date(first.starts_at.getTime() + 1_800_000), ends_at: new Date(first.ends_at.getTime() + 1_800_000) };
      await db
        .updateTable('slot')
        .set({ starts_at: half.starts_at.toISOString(), ends_at: half.ends_at.toISOString() })
        .where('id', '=', inside.id)
        .execute();
      expect(await listed()).toBeDefined();
      const seen = await listAll(server, `service=${hospital.services.long}&${allDays}&for=${own.id}`, {
        Authorization: `Manage ${own.token}`,
      });
      expect(seen.map((s) => s.id)).toContain(inside.id);
      const { status, body } = await move(own, inside.id);
      expect([status, Date.parse(body.start ?? '')]).toEqual([200, half.starts_at.getTime()]);
    });

    it('that went leaves the old one, with others to choose', async () => {
      const own = await visit();
      const other = await visit();
      const { status, problem } = await move(own, other.slot.id);
      expect([status, problem.code]).toEqual([409, 'slot-unavailable']);
      expect(problem.alternatives?.length).toBeGreaterThan(0);
      expect(problem.alternatives?.map((s) => s.id)).not.toContain(own.slot.id);
      expect((await read(own)).body).toMatchObject({ version: 1, start: own.appointment.start });
      expect(await listed()).not.toContain(own.slot.id);
    });

    it('is told of by mail, with a calendar file that moves the same event', async () => {
      await sendAll(db, hospital, server);
      const own = await visit();
      const [booked] = await sendAll(db, hospital, server);
      const to = take();
      await move(own, to.id);
      const [moved, ...rest] = await sendAll(db, hospital, server);
      expect(rest).toEqual([]);
      expect(moved?.subject).toBe('Your visit has a new time');
      const event = (content = '') =>
        new ICAL.Event(new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent('vevent') as ICAL.Component);
      const [before, after] = [event(booked?.calendar?.content), event(moved?.calendar?.content)];
      expect([after.uid, after.sequence]).toEqual([before.uid, before.sequence + 1]);
      expect(after.startDate.toJSDate().getTime()).toBe(to.starts_at.getTime());
      const [, id, token] = /\/visit#([\w-]+)\.([\w-]{22})/u.exec(moved?.text ?? '') ?? [];
      expect((await read({ id: id ?? '', token: token ?? '' })).status).toBe(200);
    });

    it('with a hold of it, though somebody else wants it', async () => {
      const own = await visit();
      const to = take();
      const hold = (await holdSlot(server, to.id)).body;
      const stranger = await visit();
      expect((await move(stranger, to.id)).problem.code).toBe('slot-unavailable');
      const moved = await move(own, to.id, 1, { body: { holdId: hold.id }, headers: { 'Hold-Secret': hold.secret } });
      expect(moved.status).toBe(200);
      expect(await db.selectFrom('occupancy').select('kind').where('ref', '=', hold.id).execute()).toEqual([]);
      const conflict = await move(stranger, take().id, 1, { body: { holdId: hold.id }, headers: { 'Hold-Secret': hold.secret } });
      expect(conflict.problem.code).toBe('hold-conflict');
    });

    it('of its own changes nothing', async () => {
      const own = await visit();
      const { status, body } = await move(own, own.slot.id);
      expect([status, body.version, body.policy.reschedule.remaining]).toEqual([200, 1, 3]);
    });

    it('by phone in place of video is a move', async () => {
      const all = (await hospital.slots('video')).filter((s) => s.day > '2026-12-03');
      const video = all.find((s) => s.mode === 'video') as Row<'slot'>;
      const phone = all.find((s) => s.mode === 'phone' && s.starts_at.getTime() === video.starts_at.getTime()) as Row<'slot'>;
      const own = await visit(video);
      expect(own.appointment.join?.url).toBeDefined();
      const { status, body } = await move(own, phone.id);
      expect([status, body.mode, body.join]).toEqual([200, 'phone', undefined]);
    });

    it('takes back what the patient had confirmed, and lets the link last longer', async () => {
      const own = await visit();
      expect((await send(own, 'confirm', {})).body.confirmedAt).toBeDefined();
      const last = slots.pop() as Row<'slot'>;
      expect((await move(own, last.id, 2)).body.confirmedAt).toBeUndefined();
      hospital.clock.set(new Date(last.ends_at.getTime() + 29 * 86_400_000).toISOString());
      expect((await read(own)).status).toBe(200);
      hospital.clock.set('2026-11-23T14:00:00.000Z');
    });

    it('of a session gives back the seat', async () => {
      const sessions = (await hospital.slots('session')).filter((s) => s.day > '2026-11-26') as [Row<'slot'>, Row<'slot'>];
      const own = await visit(sessions[0]);
      expect((await move(own, sessions[1].id)).status).toBe(200);
      const seats = await db.selectFrom('seat').select('slot_id').where('ref', '=', own.id).execute();
      expect(seats).toEqual([{ slot_id: sessions[1].id }]);
    });

    it('keeps what the patient needs, for as long as it makes the visit', async () => {
      const rules = [{ need: 'extra-time', extraMinutes: 30 }];
      await db
        .updateTable('service')
        .set({ need_rules: JSON.stringify(rules) })
        .where('id', '=', hospital.services.plain)
        .execute();
      const days = slots.filter((s) => ['2026-12-08', '2026-12-09', '2026-12-10'].includes(s.day));
      slots = slots.filter((s) => !days.includes(s));
      const at = (i: number, day: string) => {
        const those = days.filter((s) => s.day === day && s.resource_id === hospital.resources.ada);
        return those[i] as Row<'slot'>;
      };
      const own = await visit(at(0, '2026-12-08'), { needs: { access: ['extra-time'] } });
      const to = at(2, '2026-12-09');
      const { status, body } = await move(own, to.id);
      expect([status, (Date.parse(body.end ?? '') - Date.parse(body.start ?? '')) / 60_000]).toEqual([200, 60]);
      // Half an hour is free there, an hour is not.
      await visit(at(2, '2026-12-10'));
      const refused = await move(own, at(1, '2026-12-10').id, 2);
      expect([refused.status, refused.problem.code]).toEqual([409, 'slot-unavailable']);
      await db.updateTable('service').set({ need_rules: '[]' }).where('id', '=', hospital.services.plain).execute();
    });
  });

  describe('is refused', () => {
    it('without If-Match, and with one of another version', async () => {
      const own = await visit();
      const to = take();
      expect((await send(own, 'reschedule', { slotId: to.id })).problem.code).toBe('precondition-required');
      expect((await send(own, 'cancel', {})).problem.code).toBe('precondition-required');
      for (const tag of ['"7"', 'W/"1"', '1', '""', 'x']) {
        const { status, problem } = await send(own, 'reschedule', { slotId: to.id }, { 'If-Match': tag });
        expect([tag, status, problem.code]).toEqual([tag, 412, 'version-mismatch']);
      }
      for (const tag of ['"7", "1"', '*']) {
        const other = await visit();
        expect([tag, (await send(other, 'cancel', {}, { 'If-Match': tag })).status]).toEqual([tag, 200]);
      }
      expect((await read(own)).body.version).toBe(1);
    });

    it('after the cut-off, but not before it', async () => {
      const own = await visit();
      hospital.clock.set(new Date(own.slot.starts_at.getTime() - 24 * 3_600_000 - 1000).toISOString());
      expect((await move(own, (slots.pop() as Row<'slot'>).id)).status).toBe(200);
      const other = await visit();
      hospital.clock.set(new Date(other.slot.starts_at.getTime() - 24 * 3_600_000).toISOString());
      const later = slots.pop() as Row<'slot'>;
      expect((await move(other, later.id)).problem.code).toBe('cutoff-passed');
      expect((await cancel(other)).problem.code).toBe('cutoff-passed');
      expect((await read(other)).body.policy.cancel).toMatchObject({ allowed: false, why: expect.stringContaining('call us') as unknown });
      hospital.clock.set('2026-11-23T14:00:00.000Z');
    });

    it('when it was moved as often as allowed', async () => {
      const own = await visit();
      for (let version = 1; version <= 3; version += 1) expect((await move(own, take().id, version)).status).toBe(200);
      const fourth = await move(own, take().id, 4);
      expect([fourth.status, fourth.problem.code]).toEqual([422, 'reschedule-limit']);
      expect((await cancel(own, 4)).status).toBe(200);
    });

    it('to a time of another service, or one that is not there', async () => {
      const own = await visit();
      const [other] = await hospital.slots('approval');
      const { status, problem } = await move(own, (other as Row<'slot'>).id);
      expect([status, problem.code, problem.errors?.[0]?.code]).toEqual([422, 'not-eligible', 'other-service']);
      expect((await move(own, 'none')).status).toBe(404);
      expect((await read(own)).body.version).toBe(1);
    });

    it('of what has no time, is over, or was cancelled', async () => {
      const own = await visit();
      await cancel(own);
      expect((await move(own, take().id, 2)).problem.code).toBe('invalid-transition');
      expect((await send(own, 'confirm', {})).problem.code).toBe('invalid-transition');
      expect((await send(own, 'reminders', { reminders: [] })).problem.code).toBe('invalid-transition');
    });

    it('to a signed-in patient who has another visit then', async () => {
      const signed = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
      const headers = { Authorization: 'Bearer patient:zoe' };
      const own = (await bookSlot(signed, take().id, {}, headers)).body.appointment;
      const pairs = slots.map((slot) => [slot, slots.find((s) => s.id !== slot.id && s.starts_at.getTime() === slot.starts_at.getTime())]);
      const [second, same] = pairs.find(([, other]) => other) as [Row<'slot'>, Row<'slot'>];
      slots = slots.filter((s) => s !== second);
      expect((await bookSlot(signed, second.id, {}, headers)).status).toBe(201);
      const { status, problem } = await told(
        signed.post(`/v1/appointments/${own.id}/reschedule`, { slotId: same.id }, { ...headers, 'If-Match': '"1"' }),
      );
      expect([status, problem.code]).toEqual([409, 'duplicate-appointment']);
    });
  });

  describe('to an end', () => {
    it('frees the time at once, and doing it again changes nothing', async () => {
      const own = await visit();
      const { status, body } = await cancel(own, 1, { reason: 'I feel better.' });
      expect([status, body.status, body.version]).toEqual([200, 'cancelled', 2]);
      expect(await listed()).toContain(own.slot.id);
      const again = await cancel(own, 1, { reason: 'Again.' });
      expect([again.status, again.body.version]).toEqual([200, 2]);
      expect((await send(own, 'cancel', {})).status).toBe(200);
      const row = await db
        .selectFrom('appointment')
        .select(['cancel_reason', 'sequence'])
        .where('id', '=', own.id)
        .executeTakeFirstOrThrow();
      expect(row).toEqual({ cancel_reason: 'I feel better.', sequence: 1 });
    });

    it('needs no body, and takes no other', async () => {
      const own = await visit();
      const bare = (headers: Record<string, string>, body?: string) =>
        server.call(`/v1/appointments/${own.id}/cancel`, {
          method: 'POST',
          headers: { Authorization: `Manage ${own.token}`, 'Idempotency-Key': newKey(), 'If-Match': '"1"', ...headers },
          ...(body !== undefined && { body }),
        });
      expect((await bare({ 'Content-Type': 'text/plain' }, 'reason=x')).status).toBe(415);
      expect((await bare({ 'Content-Type': 'application/json' }, '{"why":"x"}')).status).toBe(422);
      expect((await bare({})).status).toBe(200);
    });

    it('leaves the time to whoever takes it next, and never frees it again', async () => {
      const own = await visit();
      await cancel(own);
      const next = await visit(own.slot);
      await cancel(own);
      expect(await listed()).not.toContain(own.slot.id);
      expect((await read(next)).body.status).toBe('booked');
    });

    it('is told of by mail, with a calendar file that takes the event away', async () => {
      await sendAll(db, hospital, server);
      const own = await visit();
      await cancel(own);
      const mails = await sendAll(db, hospital, server);
      // The confirmation is no longer true.
      expect(mails.map((m) => m.subject)).toEqual(['Your visit is cancelled']);
      expect(mails[0]?.calendar?.method).toBe('CANCEL');
      expect(mails[0]?.calendar?.content).toMatch(/METHOD:CANCEL[^]*SEQUENCE:1[^]*STATUS:CANCELLED/u);
    });

    it('takes a request back, which has no time', async () => {
      const request = await told<{ appointment: Appointment; manage: { token: string } }>(
        server.post('/v1/requests', {
          serviceId: hospital.services.requestOnly,
          patient: { name: 'Grace Hopper', email: 'grace@patients.example' },
          consent: { accepted: true, version: '2026-01' },
        }),
      );
      const own = { id: request.body.appointment.id, token: request.body.manage.token };
      expect((await move(own, take().id)).problem.code).toBe('invalid-transition');
      await sendAll(db, hospital, server);
      expect((await cancel(own)).body.status).toBe('cancelled');
      expect((await sendAll(db, hospital, server)).map((m) => m.subject)).toEqual(['Your request is taken back']);
    });
  });

  describe('and saying that one will come', () => {
    it('is kept, once', async () => {
      const own = await visit();
      const first = await send(own, 'confirm', {});
      expect([first.status, first.body.version, first.headers.get('ETag')]).toEqual([200, 2, '"2"']);
      const second = await send(own, 'confirm', {});
      expect([second.status, second.body.version, second.body.confirmedAt]).toEqual([200, 2, first.body.confirmedAt]);
    });

    it('needs a visit that is booked and not over', async () => {
      const [slot] = (await hospital.slots('approval')).filter((s) => s.day > '2026-11-26');
      const pending = await visit(slot as Row<'slot'>);
      expect(pending.appointment.status).toBe('pending');
      expect((await send(pending, 'confirm', {})).problem.code).toBe('invalid-transition');
    });
  });

  describe('asked twice', () => {
    it('with one key is done once, whatever the version says the second time', async () => {
      const own = await visit();
      const to = take();
      const headers = { 'Idempotency-Key': newKey() };
      const first = await move(own, to.id, 1, { headers });
      for (const version of [1, 2, 9]) {
        const again = await move(own, to.id, version, { headers });
        expect([again.status, again.body]).toEqual([200, first.body]);
      }
      expect((await read(own)).body.version).toBe(2);
      expect((await move(own, take().id, 2, { headers })).problem.code).toBe('idempotency-key-reused');
    });

    it('needs authority before the first answer is told again', async () => {
      const own = await visit();
      const headers = { 'Idempotency-Key': newKey() };
      const to = take();
      await move(own, to.id, 1, { headers });
      const stranger = await visit();
      expect((await move({ id: own.id, token: stranger.token }, to.id, 1, { headers })).status).toBe(404);
    });
  });

  describe('by staff', () => {
    const staff = (own: Pick<Own, 'id'>, step: string) =>
      told<Appointment>(
        server.call(`/staff/v1/appointments/${own.id}/${step}`, {
          method: 'POST',
          headers: { Authorization: 'Bearer staff-token-of-managing-0123456789' },
        }),
      );

    it('goes from booked to arrived to fulfilled, and no other way', async () => {
      const own = await visit();
      expect((await staff(own, 'no-show')).problem.code).toBe('invalid-transition');
      expect((await staff(own, 'arrive')).body.status).toBe('arrived');
      expect((await staff(own, 'arrive')).problem.code).toBe('invalid-transition');
      expect((await cancel(own, 2)).problem.code).toBe('invalid-transition');
      expect((await staff(own, 'fulfil')).body.status).toBe('fulfilled');
      for (const step of ['arrive', 'fulfil', 'no-show', 'approve', 'decline'])
        expect([step, (await staff(own, step)).status]).toEqual([step, 409]);
    });

    it('is missed only once it has begun', async () => {
      const own = await visit();
      hospital.clock.set(new Date(own.slot.starts_at.getTime() + 60_000).toISOString());
      expect((await staff(own, 'no-show')).body.status).toBe('noshow');
      hospital.clock.set('2026-11-23T14:00:00.000Z');
    });
  });
});
