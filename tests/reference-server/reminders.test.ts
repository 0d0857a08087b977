import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { remind } from '../../packages/reference-server/src/jobs/reminders.ts';
import { notBefore } from '../../packages/reference-server/src/services/quiet-hours.ts';
import { minutesOf, zoneClock } from '../../packages/reference-server/src/services/wall-time.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { bookSlot, told } from './setup/visits.ts';

const hour = 3_600_000;

describe('the quiet hours', () => {
  const quiet = (from: string, to: string, zone = 'America/New_York') => ({ time_zone: zone, managing: { quiet: { from, to } } });

  it.each([
    ['2026-11-24T01:59:00Z', '2026-11-24T01:59:00Z'],
    ['2026-11-24T02:00:00Z', '2026-11-24T13:00:00Z'],
    ['2026-11-24T05:30:00Z', '2026-11-24T13:00:00Z'],
    ['2026-11-24T12:59:59Z', '2026-11-24T13:00:00Z'],
    ['2026-11-24T13:00:00Z', '2026-11-24T13:00:00Z'],
  ])('from 21:00 to 08:00 make %s %s', (now, then) => {
    expect(notBefore(new Date(now), { time_zone: 'America/New_York', managing: {} })).toEqual(new Date(then));
  });

  it.each([
    // Clocks go from 2 am back to 1 am at 06:00 UTC: what ends at 1:30 am ends twice in that night.
    ['2026-11-01T05:10:00Z', '2026-11-01T05:30:00Z'],
    ['2026-11-01T05:40:00Z', '2026-11-01T05:40:00Z'],
    ['2026-11-01T06:10:00Z', '2026-11-01T06:30:00Z'],
  ])('up to 01:30 make %s %s where clocks go back', (now, then) => {
    expect(notBefore(new Date(now), quiet('22:00', '01:30', 'America/New_York'))).toEqual(new Date(then));
  });

  it('never end in themselves, in any zone, over changes of the clock', () => {
    const zones = ['America/New_York', 'Australia/Lord_Howe', 'Europe/London', 'Asia/Kathmandu', 'Pacific/Apia'];
    const wall = fc
      .oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 180 }))
      .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
    // Half of them within hours of a change of these clocks, where the mistakes are.
    const changes = [
      '2026-10-25T01:00:00Z',
      '2026-11-01T06:00:00Z',
      '2027-03-14T07:00:00Z',
      '2027-03-28T01:00:00Z',
      '2027-04-03T15:00:00Z',
    ];
    const moments = fc.oneof(
      fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2028-01-01T00:00:00Z') }),
      fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * hour, max: 3 * hour })).map(([change, off]) => Date.parse(change) + off),
    );
    fc.assert(
      fc.property(fc.constantFrom(...zones), wall, wall, moments, (zone, from, to, at) => {
        const then = notBefore(new Date(at), quiet(from, to, zone)).getTime();
        expect(then).toBeGreaterThanOrEqual(at);
        expect(then - at).toBeLessThanOrEqual(25 * hour);
        const { minutes } = zoneClock(zone).read(then);
        const [begins, ends] = [minutesOf(from), minutesOf(to)];
        // The end itself may be a time that the clock leaps over: then it is the first one after it.
        const inside = begins < ends ? minutes >= begins && minutes < ends : begins !== ends && (minutes >= begins || minutes < ends);
        if (then !== at) expect(minutes - ends).toBeLessThanOrEqual(60);
        else expect(inside).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });
});

describeEngines('reminders', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let slots: Row<'slot'>[];
  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 14, isDefault: false });
    server = testApp(db, hospital, { limits: 'off' });
    slots = (await hospital.slots('plain')).filter((s) => s.day > '2026-11-30');
  });

  const visit = async (people: object = {}, slot = slots.shift() as Row<'slot'>) => {
    const { status, body } = await bookSlot(server, slot.id, { people });
    expect(status).toBe(201);
    return { id: body.appointment.id, token: body.manage.token, slot };
  };
  type Own = Awaited<ReturnType<typeof visit>>;
  const before = (slot: Row<'slot'>, hours: number, minutes = 0) =>
    hospital.clock.set(new Date(slot.starts_at.getTime() - hours * hour + minutes * 60_000).toISOString());
  const setting = (managing: object) =>
    db
      .updateTable('site')
      .set({ managing: JSON.stringify(managing) })
      .where('id', '=', hospital.site.id)
      .execute();
  /** The reminders of a visit that a round sends; other hospitals of the database have other clocks. */
  const round = async (own: Own) => {
    await remind({ db, clock: hospital.clock });
    const mails = await sendAll(db, hospital, server);
    return mails.filter((m) => m.subject === 'Your visit is coming up' && m.text.includes(`/visit#${own.id}.`));
  };
  const send = (own: Own, step: string, body: object) =>
    told<{ status: string; reminders: string[]; version: number }>(
      server.post(`/v1/appointments/${own.id}/${step}`, body, { Authorization: `Manage ${own.token}`, 'If-Match': '*' }),
    );

  it('are two, 3 days and 1 day before, each once, with link and calendar file', async () => {
    const own = await visit();
    await sendAll(db, hospital, server);
    before(own.slot, 72, -1);
    expect(await round(own)).toEqual([]);
    for (const hours of [72, 24]) {
      before(own.slot, hours, 1);
      const first = await round(own);
      expect(first).toHaveLength(1);
      expect(first[0]?.calendar?.method).toBe('PUBLISH');
      expect(await round(own)).toEqual([]);
      const deps = { db, clock: hospital.clock };
      expect(await Promise.all([remind(deps), remind(deps)])).toEqual([0, 0]);
    }
    before(own.slot, 1);
    expect(await round(own)).toEqual([]);
  });

  it('made by many processes at once are one', async () => {
    const own = await visit();
    before(own.slot, 72, 1);
    const deps = { db, clock: hospital.clock };
    const made = await Promise.all(Array.from({ length: 16 }, () => remind(deps)));
    expect(made.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await round(own)).toHaveLength(1);
  });

  it('wait for the morning', async () => {
    const own = await visit();
    await setting({ reminderHours: [30] });
    // The visit is at nine: thirty hours before is three in the night.
    before(own.slot, 30, 1);
    expect(await round(own)).toEqual([]);
    hospital.clock.forward(5 * 3600);
    expect(await round(own)).toHaveLength(1);
  });

  it('do not come at once for a visit that was made or moved later than they are due', async () => {
    const [first, second, third] = slots as [Row<'slot'>, Row<'slot'>, Row<'slot'>];
    const own = await visit({}, slots.at(-1));
    before(first, 71);
    const late = await visit({}, first);
    expect(await round(late)).toEqual([]);
    expect((await send(own, 'reschedule', { slotId: second.id })).status).toBe(200);
    expect(await round(own)).toEqual([]);
    before(third, 24, 5);
    expect([await round(late), await round(own)].map((mails) => mails.length).reduce((a, b) => a + b)).toBeGreaterThan(0);
  });

  it('are of the time the visit has, not of the one it had', async () => {
    const own = await visit();
    await sendAll(db, hospital, server);
    before(own.slot, 72, 1);
    await remind({ db, clock: hospital.clock });
    const to = slots.pop() as Row<'slot'>;
    expect((await send(own, 'reschedule', { slotId: to.id })).status).toBe(200);
    const mails = await sendAll(db, hospital, server);
    expect(mails.filter((m) => m.text.includes(own.id)).map((m) => m.subject)).toEqual(['Your visit has a new time']);
    before(to, 72, 1);
    expect(await round(own)).toHaveLength(1);
  });

  it('are sent to nobody who wants none, has cancelled, or left no address', async () => {
    const quiet = await visit();
    const set = await send(quiet, 'reminders', { reminders: [] });
    expect([set.status, set.body.reminders]).toEqual([200, []]);
    const gone = await visit();
    await send(gone, 'cancel', {});
    const mute = await visit({ patient: { name: 'Grace Hopper', phone: '+1 555 0123' } });
    const changed = await visit();
    for (const own of [quiet, gone, mute]) {
      before(own.slot, 72, 1);
      expect(await round(own)).toEqual([]);
    }
    // Stopped between the making and the sending.
    before(changed.slot, 24, 1);
    await remind({ db, clock: hospital.clock });
    await send(changed, 'reminders', { reminders: [] });
    expect(await round(changed)).toEqual([]);
  });

  it('can be asked for again, and changing nothing is no new version', async () => {
    const own = await visit({ reminders: [] });
    const first = await send(own, 'reminders', { reminders: ['email'] });
    expect(first.body).toMatchObject({ reminders: ['email'], version: 2 });
    expect((await send(own, 'reminders', { reminders: ['email', 'email'] })).body.version).toBe(2);
    before(own.slot, 72, 1);
    expect(await round(own)).toHaveLength(1);
  });
});
