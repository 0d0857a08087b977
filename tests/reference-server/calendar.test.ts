import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { rollForward, type RollOptions } from '../../packages/reference-server/src/services/calendar.ts';
import { createHold } from '../../packages/reference-server/src/services/holds.ts';
import { ScheduleError } from '../../packages/reference-server/src/services/hours.ts';
import { book } from '../../packages/reference-server/src/services/visits.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { clinic } from './setup/clinic.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { somebody } from './setup/hospital.ts';
import { slowTimes, wallOf } from './setup/slow-clock.ts';

const newYork = 'America/New_York';

/** Two clinicians, two places an hour apart, three services. Sunday 22 November 2026, noon in New York. */
const small = (db: Kysely<DB>) =>
  clinic(db, {
    places: { east: newYork, west: 'America/Chicago' },
    who: ['ada', 'ben'],
    services: { visit: { minutes: 30 }, long: { minutes: 60 }, shot: { minutes: 10 } },
    now: '2026-11-22T17:00:00Z',
  });
type Small = Awaited<ReturnType<typeof small>>;

const roll = (c: Small, options: RollOptions = {}) => rollForward(c, { siteId: c.site.id, ...options });
const slotsOf = (c: Small) =>
  c.db.selectFrom('slot').selectAll().where('site_id', '=', c.site.id).orderBy('starts_at').orderBy('service_id').execute();
const walls = async (c: Small, zone = newYork) => (await slotsOf(c)).map((s) => wallOf(zone, s.starts_at.getTime()).slice(5));
const person = somebody({ consent: { accepted: true, version: '1' } });
const bookFirst = async (c: Small, at: string) => {
  const slot = (await slotsOf(c)).find((s) => wallOf(newYork, s.starts_at.getTime()).endsWith(at));
  if (!slot) throw new Error(`no time at ${at}`);
  const { appointment } = await c.db.transaction().execute((tx) => book(c.context(), tx, { slotId: slot.id, ...person }));
  return { slot, appointment };
};
const visits = (c: Small) => c.db.selectFrom('appointment').selectAll().where('site_id', '=', c.site.id).execute();

/** Monday mornings of ada. */
const monday = { who: 'ada', at: 'east', services: ['visit'], weekday: 1, from: '09:00', to: '11:00' } as const;

describeEngines('weekly hours roll on', (engine) => {
  let store: TestStore;
  let db: Kysely<DB>;
  beforeAll(async () => {
    store = await engine.open();
    db = store.db;
  });

  test('60 days of times, as a slow clock has them, over both changes of the clock', async () => {
    for (const now of ['2026-02-20T12:00:00Z', '2026-10-10T12:00:00Z']) {
      const c = await small(db);
      c.clock.set(now);
      await c.saveHours(
        { ...monday, weekday: 7, from: '00:30', to: '04:00' },
        { ...monday, who: 'ben', at: 'west', weekday: 7, from: '22:00', to: '02:30' },
      );
      const { added } = await roll(c);
      const days = Array.from({ length: 61 }, (_, i) => new Date(Date.parse(now) + (i - 1) * 86_400_000))
        .filter((d) => d.getUTCDay() === 0)
        .map((d) => d.toISOString().slice(0, 10));
      const want = days.flatMap((day) => [
        ...slowTimes(newYork, day, { from: 30, to: 240 }, 30).map((t) => `ada ${t.day} ${t.start} ${t.end}`),
        ...slowTimes('America/Chicago', day, { from: 22 * 60, to: 26 * 60 + 30 }, 30).map((t) => `ben ${t.day} ${t.start} ${t.end}`),
      ]);
      const found = (await slotsOf(c)).map(
        (s) => `${s.resource_id === c.resources.ada ? 'ada' : 'ben'} ${s.day} ${s.starts_at.getTime()} ${s.ends_at.getTime()}`,
      );
      expect(found.toSorted()).toEqual(want.toSorted());
      expect(added).toBe(want.length);
    }
  });

  test('a second call changes nothing, and the same hours always make the same ids', async () => {
    const c = await small(db);
    await c.saveHours(monday, { ...monday, who: 'ben', services: ['visit', 'long'] });
    await roll(c);
    const before = await slotsOf(c);
    expect(await roll(c)).toEqual({ added: 0, removed: 0, kept: 0, clashes: 0 });
    expect(await slotsOf(c)).toEqual(before);

    await db.deleteFrom('slot').where('site_id', '=', c.site.id).execute();
    await db.deleteFrom('schedule_roll').where('resource_id', 'in', Object.values(c.resources)).execute();
    await roll(c);
    expect(await slotsOf(c)).toEqual(before);
  });

  test('the next day adds the next day, and leaves the rest', async () => {
    const c = await small(db);
    await c.saveHours(...[1, 2, 3, 4, 5].map((weekday) => ({ ...monday, weekday })));
    await roll(c, { days: 8 });
    const before = await slotsOf(c);
    c.clock.forward(86_400 * 2);
    expect(await roll(c, { days: 8 })).toEqual({ added: 8, removed: 0, kept: 0, clashes: 0 });
    expect((await slotsOf(c)).slice(0, before.length)).toEqual(before);
  });

  test('six at once make each time once', async () => {
    const c = await small(db);
    await c.saveHours(
      ...(['ada', 'ben'] as const).flatMap((who) =>
        [1, 2, 3, 4, 5].map((weekday) => ({ ...monday, who, weekday, services: ['visit', 'long'] as const })),
      ),
    );
    const processes = [db, store.another(), store.another()];
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, i) => rollForward({ db: processes[i % 3] ?? db, clock: c.clock }, { siteId: c.site.id })),
    );
    const slots = await slotsOf(c);
    expect(all.reduce((sum, r) => sum + r.added, 0)).toBe(slots.length);
    expect(slots.length).toBeGreaterThan(300);
    expect(new Set(slots.map((s) => `${s.resource_id} ${s.service_id} ${s.starts_at.getTime()}`)).size).toBe(slots.length);
  });

  test('other hours take the free times away, and no visit', async () => {
    const c = await small(db);
    await c.saveHours({ ...monday, id: 'h' });
    await roll(c, { days: 3 });
    const { slot, appointment } = await bookFirst(c, '09:30');
    const before = await visits(c);

    await c.saveHours({ ...monday, id: 'h', from: '14:00', to: '15:00' });
    expect(await roll(c, { days: 3 })).toEqual({ added: 2, removed: 3, kept: 1, clashes: 0 });
    expect(await walls(c)).toEqual(['11-23 09:30', '11-23 14:00', '11-23 14:30']);
    expect(await visits(c)).toEqual(before);
    expect(before[0]).toMatchObject({ id: appointment.id, status: 'booked', slot_id: slot.id });

    // Cancelled, the time is nobody's and not in the hours any more.
    await db.updateTable('appointment').set({ status: 'cancelled' }).where('id', '=', appointment.id).execute();
    await db.deleteFrom('occupancy').where('ref', '=', appointment.id).execute();
    expect(await roll(c, { days: 3 })).toMatchObject({ removed: 1, kept: 0 });
  });

  test('a closed day takes free times away, keeps visits and holds, and gives the times back', async () => {
    const c = await small(db);
    await c.saveHours(monday);
    await roll(c, { days: 3 });
    const { appointment } = await bookFirst(c, '09:30');
    const held = (await slotsOf(c))[0];
    await db.transaction().execute((tx) => createHold(c.context(), tx, { slotId: held?.id ?? '' }));

    const exception = await c.close({ resource_id: c.resources.ada, day: '2026-11-23' });
    expect(await roll(c, { days: 3 })).toEqual({ added: 0, removed: 2, kept: 2, clashes: 0 });
    expect(await walls(c)).toEqual(['11-23 09:00', '11-23 09:30']);
    expect((await visits(c)).map((v) => v.id)).toEqual([appointment.id]);

    await db.deleteFrom('schedule_exception').where('id', '=', exception).execute();
    expect(await roll(c, { days: 3 })).toEqual({ added: 2, removed: 0, kept: 0, clashes: 0 });
    expect(await walls(c)).toHaveLength(4);
  });

  test('a session takes its clinician once, closes to newcomers, and opens again', async () => {
    const c = await small(db);
    await c.saveHours({ ...monday, services: ['shot'], to: '12:00', seats: 5 }, { ...monday, from: '13:00', to: '14:00' });
    expect(await roll(c, { days: 3 })).toEqual({ added: 3, removed: 0, kept: 0, clashes: 0 });
    const [session] = await slotsOf(c);
    const occupied = () => db.selectFrom('occupancy').select(['kind', 'ref']).where('resource_id', '=', c.resources.ada).execute();
    expect(await occupied()).toEqual([{ kind: 'session', ref: session?.id }]);
    await bookFirst(c, '09:00');
    await bookFirst(c, '09:00');

    const exception = await c.close({ location_id: c.locations.east, day: '2026-11-23' });
    expect(await roll(c, { days: 3 })).toEqual({ added: 0, removed: 2, kept: 1, clashes: 0 });
    expect((await slotsOf(c)).map((s) => s.capacity)).toEqual([2]);
    await expect(bookFirst(c, '09:00')).rejects.toMatchObject({ code: 'slot-unavailable' });

    await db.deleteFrom('schedule_exception').where('id', '=', exception).execute();
    await roll(c, { days: 3 });
    expect((await slotsOf(c)).map((s) => s.capacity)).toEqual([5, null, null]);
    await bookFirst(c, '09:00');
    expect(await visits(c)).toHaveLength(3);

    // More seats are more seats.
    await c.saveHours({ ...monday, services: ['shot'], to: '12:00', seats: 8 });
    await roll(c, { days: 3 });
    expect((await slotsOf(c)).map((s) => s.capacity)).toEqual([8, null, null]);
  });

  test('a session is not made over a visit, and is once the visit is gone; an expired hold is no obstacle', async () => {
    const c = await small(db);
    await c.saveHours({ ...monday, id: 'h' });
    await roll(c, { days: 3 });
    const { appointment } = await bookFirst(c, '09:30');
    const late = (await slotsOf(c)).at(-1);
    await db.transaction().execute((tx) => createHold(c.context(), tx, { slotId: late?.id ?? '', ttlSeconds: 5 }));
    c.clock.forward(10);

    await c.saveHours({ ...monday, id: 'h', services: ['shot'], to: '12:00', seats: 5 });
    expect(await roll(c, { days: 3 })).toEqual({ added: 0, removed: 3, kept: 1, clashes: 1 });
    await db.updateTable('appointment').set({ status: 'cancelled' }).where('id', '=', appointment.id).execute();
    await db.deleteFrom('occupancy').where('ref', '=', appointment.id).execute();
    expect(await roll(c, { days: 3 })).toEqual({ added: 1, removed: 1, kept: 0, clashes: 0 });
    expect((await slotsOf(c)).map((s) => s.capacity)).toEqual([5]);
  });

  test('a longer service, and hours that end, are followed', async () => {
    const c = await small(db);
    await c.saveHours(monday, { ...monday, who: 'ben', validTo: '2026-11-23' });
    await roll(c, { days: 10 });
    expect(await slotsOf(c)).toHaveLength(12);
    await db.updateTable('service').set({ duration_minutes: 40 }).where('id', '=', c.services.visit).execute();
    await roll(c, { days: 10 });
    expect(
      (await slotsOf(c)).filter((s) => s.resource_id === c.resources.ben).map((s) => wallOf(newYork, s.starts_at.getTime()).slice(11)),
    ).toEqual(['09:00', '09:40', '10:20']);
    await db.deleteFrom('schedule_template').where('resource_id', '=', c.resources.ben).execute();
    expect(await roll(c, { days: 10 })).toEqual({ added: 0, removed: 3, kept: 0, clashes: 0 });
    expect((await slotsOf(c)).every((s) => s.resource_id === c.resources.ada)).toBe(true);
  });

  test('two places in one day are fine, at one time they are refused', async () => {
    const c = await small(db);
    // 11:00 in Chicago is noon in New York.
    await c.saveHours({ ...monday, to: '12:00' }, { ...monday, at: 'west', from: '11:00', to: '12:00' });
    await expect(c.saveHours({ ...monday, at: 'west', from: '10:30', to: '10:59' })).rejects.toThrow(
      /cannot be in two places at once.*Monday 09:00 to 12:00.*Monday 10:30 to 10:59.*overlap on 2026-11-23/u,
    );
    await c.saveHours({ ...monday, at: 'west', from: '10:30', to: '10:59', validTo: '2026-11-22' });
    await expect(
      c.saveHours({ ...monday, weekday: 1, at: 'west', from: '22:30', to: '02:00' }, { ...monday, weekday: 2, from: '01:00', to: '04:00' }),
    ).rejects.toThrow(ScheduleError);
    expect(
      await db
        .selectFrom('schedule_template')
        .select(sql<string>`count(*)`.as('n'))
        .where('site_id', '=', c.site.id)
        .execute(),
    ).toEqual([{ n: '3' }]);
  });

  test('hours that cannot be are refused with a sentence', async () => {
    const c = await small(db);
    await expect(c.saveHours({ ...monday, to: '09:00' })).rejects.toThrow(/are empty. For a whole day, use 00:00 to 24:00/u);
    await expect(c.saveHours({ ...monday, services: ['visit', 'shot'], seats: 4 })).rejects.toThrow(
      /a session, which has one service and one mode/u,
    );
    await expect(c.saveHours({ ...monday, services: ['surgery' as 'visit'] })).rejects.toThrow(/a service that the site does not have/u);
    expect(await db.selectFrom('schedule_template').selectAll().where('site_id', '=', c.site.id).execute()).toEqual([]);
  });
});
