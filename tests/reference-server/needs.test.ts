import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Service } from '@foyer/sdk/contract';
import type { DB, Kysely, NeedRuleRow, Row } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { allDays, bookSlot, holdSlot, listAll, releaseHold, told, type Told } from './setup/visits.ts';

const outcome = ({ status, problem }: Told<unknown>) => (status < 300 ? status : problem.code);
const interpreter = { needs: { interpreter: 'uk' } };

/** Live visits that share a clinician's time, looked for in the visits themselves. */
async function doubleBooked(db: Kysely<DB>, siteId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM appointment a JOIN appointment b ON b.practitioner_id = a.practitioner_id AND b.id > a.id
    WHERE a.site_id = ${siteId} AND a.status = 'booked' AND b.status = 'booked' AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`.execute(
    db,
  );
  return rows[0]?.n ?? -1;
}

describeEngines('needs', (engine) => {
  let db: Kysely<DB>;
  let pools: readonly Kysely<DB>[];
  let hospital: Hospital;
  let server: TestApp;
  /** Ada's times, 9:00 to 12:00 in steps of 30 minutes. */
  let times: Row<'slot'>[];
  beforeAll(async () => {
    const store = await engine.open();
    db = store.db;
    pools = [db, store.another()];
  });
  const rule = (service: 'plain' | 'session' | 'video', ...rules: NeedRuleRow[]) =>
    db
      .updateTable('service')
      .set({ need_rules: JSON.stringify(rules) })
      .where('id', '=', hospital.services[service])
      .execute();
  const at = (i: number) => times[i] as Row<'slot'>;
  beforeEach(async () => {
    hospital = await smallHospital(db);
    server = testApp(db, hospital, { limits: 'off' });
    times = (await hospital.slots('plain')).filter((slot) => slot.resource_id === hospital.resources.ada).slice(0, 6);
    await rule(
      'plain',
      { need: 'interpreter', extraMinutes: 20 },
      { need: 'extra-time', extraMinutes: 30, text: { en: 'Take your time.' } },
    );
  });
  const listed = async () => new Set((await listAll(server, `service=${at(0).service_id}&${allDays}`)).map(({ id }) => id));

  it('are told with the service, in the reader’s words', async () => {
    const { body } = await told<Service>(server.call(`/v1/services/${hospital.services.plain}`));
    expect(body.needRules).toEqual([
      { need: 'interpreter', extraMinutes: 20 },
      { need: 'extra-time', extraMinutes: 30, text: 'Take your time.' },
    ]);
    const { body: other } = await told<Service>(server.call(`/v1/services/${hospital.services.long}`));
    expect(other).not.toHaveProperty('needRules');
  });

  it('make a visit longer, and the time after it is nobody else’s', async () => {
    const { body } = await bookSlot(server, at(0).id, { people: interpreter });
    expect(Date.parse(body.appointment.end ?? '') - Date.parse(body.appointment.start ?? '')).toBe(50 * 60_000);
    const free = await listed();
    expect([at(0), at(1), at(2)].map(({ id }) => free.has(id))).toEqual([false, false, true]);
    expect(outcome(await bookSlot(server, at(1).id))).toBe('slot-unavailable');
    expect(outcome(await bookSlot(server, at(2).id))).toBe(201);
  });

  it('of several count by the longest, and unknown ones not at all', async () => {
    const { body } = await bookSlot(server, at(0).id, { people: { needs: { interpreter: 'uk', access: ['extra-time', 'a cat'] } } });
    expect(Date.parse(body.appointment.end ?? '') - Date.parse(body.appointment.start ?? '')).toBe(60 * 60_000);
    const { body: plain } = await bookSlot(server, at(2).id, { people: { needs: { access: ['a cat'] } } });
    expect(Date.parse(plain.appointment.end ?? '') - Date.parse(plain.appointment.start ?? '')).toBe(30 * 60_000);
  });

  it('are kept time for by a hold, which books', async () => {
    const { status, body: hold } = await holdSlot(server, at(0).id, { needs: ['interpreter'] });
    expect(status).toBe(201);
    expect(hold.end).toBe('2026-11-24T09:50:00-05:00');
    expect((await listed()).has(at(1).id)).toBe(false);
    expect(outcome(await bookSlot(server, at(0).id, { hold, people: interpreter }))).toBe(201);
    expect((await holdSlot(server, at(3).id)).body).not.toHaveProperty('end');
  });

  it('told after the time was held lengthen the hold, or the booking', async () => {
    const { body: short } = await holdSlot(server, at(0).id);
    const { status, body: longer } = await holdSlot(server, at(0).id, { replaces: short, needs: ['interpreter'] });
    expect([status, longer.end]).toEqual([201, '2026-11-24T09:50:00-05:00']);
    await releaseHold(server, longer);
    const { body: again } = await holdSlot(server, at(2).id);
    expect(outcome(await bookSlot(server, at(2).id, { hold: again, people: interpreter }))).toBe(201);
    expect(outcome(await bookSlot(server, at(3).id))).toBe('slot-unavailable');
    // A need that was taken back gives its time back.
    const { body: long } = await holdSlot(server, at(4).id, { needs: ['interpreter'] });
    expect(outcome(await bookSlot(server, at(4).id, { hold: long }))).toBe(201);
    expect(outcome(await bookSlot(server, at(5).id))).toBe(201);
  });

  it('without room are refused, the hold stands, and each alternative has the room', async () => {
    await bookSlot(server, at(1).id);
    const { body: short } = await holdSlot(server, at(0).id);
    const refused = await holdSlot(server, at(0).id, { replaces: short, needs: ['interpreter'] });
    expect(outcome(refused)).toBe('slot-unavailable');
    const alternatives = refused.problem.alternatives ?? [];
    expect(alternatives).toHaveLength(6);
    for (const { id } of alternatives) {
      const { status, body } = await holdSlot(server, id, { needs: ['interpreter'] });
      expect(status).toBe(201);
      await releaseHold(server, body);
    }
    expect(outcome(await bookSlot(server, at(0).id, { hold: short, people: interpreter }))).toBe('slot-unavailable');
    expect(outcome(await bookSlot(server, at(0).id, { hold: short }))).toBe(201);
  });

  it('do not reach beyond the hours', async () => {
    const last = await holdSlot(server, at(5).id);
    expect(outcome(last)).toBe(201);
    await releaseHold(server, last.body);
    expect(outcome(await bookSlot(server, at(5).id, { people: interpreter }))).toBe('slot-unavailable');
    expect(outcome(await bookSlot(server, at(4).id, { people: interpreter }))).toBe(201);
  });

  it('that a place or a way does not have are told with the reason', async () => {
    const { coast } = hospital.locations;
    await rule(
      'plain',
      { need: 'hoist', locationIds: [coast], text: { en: 'The hoist is at the coast.' } },
      { need: 'interpreter', modes: ['video'] },
    );
    const held = await holdSlot(server, at(0).id, { needs: ['interpreter', 'hoist'] });
    expect(outcome(held)).toBe('not-eligible');
    expect(held.problem.errors).toEqual([
      { pointer: '/needs/0', code: 'not-this-way', detail: 'This kind of visit cannot have what is needed. Choose another.' },
      { pointer: '/needs/1', code: 'not-at-this-place', detail: 'The hoist is at the coast.' },
    ]);
    const booked = await bookSlot(server, at(0).id, { people: { needs: { interpreter: 'uk', access: ['step-free', 'hoist'] } } });
    expect(booked.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/needs/interpreter', '/needs/access/1']);
    const there = (await hospital.slots('plain')).find((slot) => slot.location_id === coast) as Row<'slot'>;
    await bookSlot(server, there.id);
    // Taken there: only times there are of any use.
    const refused = await holdSlot(server, there.id, { needs: ['hoist'] });
    expect([...new Set(refused.problem.alternatives?.map(({ locationId }) => locationId))]).toEqual([coast]);
  });

  it('make no session longer', async () => {
    await rule('session', { need: 'interpreter', extraMinutes: 20 });
    const [session] = await hospital.slots('session');
    const { status, body } = await holdSlot(server, (session as Row<'slot'>).id, { needs: ['interpreter'] });
    expect([status, body.end]).toEqual([201, undefined]);
  });

  describe('in a race', () => {
    const racers = 64;
    const race = async () => {
      const secret = crypto.getRandomValues(new Uint8Array(32));
      const servers = pools.map((pool) => testApp(pool, hospital, { limits: 'off', secret }));
      const answers = await Promise.all(
        Array.from({ length: racers }, (_, i) =>
          bookSlot(servers[i % servers.length] as TestApp, at(i % 4).id, { people: i % 2 ? interpreter : {} }),
        ),
      );
      for (const answer of answers) expect(['slot-unavailable', 201]).toContain(outcome(answer));
      return answers.filter(({ status }) => status === 201).length;
    };

    it(`of ${racers} for four times in a row, half of them for longer, nobody shares a minute`, async () => {
      const won = await race();
      const doubles = await doubleBooked(db, hospital.site.id);
      console.log(`${engine.name}: ${doubles} visits that overlap, of ${won} booked by ${racers} racers`);
      expect([won > 0, doubles]).toEqual([true, 0]);
    });

    it('the count finds visits that overlap: planted, one that is longer than the time it took', async () => {
      await bookSlot(server, at(0).id);
      await bookSlot(server, at(1).id);
      await db
        .updateTable('appointment')
        .set({ ends_at: new Date(at(0).ends_at.getTime() + 20 * 60_000).toISOString() })
        .where('slot_id', '=', at(0).id)
        .execute();
      expect(await doubleBooked(db, hospital.site.id)).toBe(1);
    });
  });
});
