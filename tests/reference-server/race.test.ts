import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Appointment, BookingAnswer, Hold } from '@foyer/sdk/contract';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, somebody, type Hospital } from './setup/hospital.ts';
import { bookSlot, holdSlot, listAll, told, type Told } from './setup/visits.ts';
import { accept, decline, fill, free, leave, lookAt, offerOf, round, wait, type Place } from './setup/waiting.ts';

const racers = 64;
const staffToken = 'staff-token-of-the-race-0123456789';

/** Live visits that share a clinician's time, looked for in the visits themselves: the constraint under test is not asked. */
async function doubleBooked(db: Kysely<DB>, siteId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM appointment a JOIN appointment b ON b.practitioner_id = a.practitioner_id AND b.id > a.id
    WHERE a.site_id = ${siteId} AND a.status IN ('pending', 'booked') AND b.status IN ('pending', 'booked')
      AND NOT a.is_window AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`.execute(db);
  return rows[0]?.n ?? -1;
}

describeEngines('a race', (engine) => {
  // PGlite runs one transaction after the other: the races that can be lost are PostgreSQL's.
  const rounds = engine.name === 'PostgreSQL' ? 6 : 2;
  let db: Kysely<DB>;
  /** On PostgreSQL two servers, each with a pool of its own as two processes have; on PGlite the same one twice. */
  let pools: readonly Kysely<DB>[];
  beforeAll(async () => {
    const store = await engine.open();
    db = store.db;
    pools = [db, store.another()];
  });

  const serversOf = (hospital: Hospital): TestApp[] => {
    const secret = crypto.getRandomValues(new Uint8Array(32));
    return pools.map((pool) => testApp(pool, hospital, { limits: 'off', staffToken, secret }));
  };

  /** Every racer at once, over the two servers in turn. */
  const race = <T>(
    servers: readonly TestApp[],
    run: (server: TestApp, racer: number) => Promise<Told<T>>,
    many = racers,
  ): Promise<Told<T>[]> => Promise.all(Array.from({ length: many }, (_, i) => run(servers[i % servers.length] as TestApp, i)));

  /** The winners, once it is sure that each loser was told properly. */
  function winnersOf<T>(answers: readonly Told<T>[], slotId: string): Told<T>[] {
    for (const { status, problem } of answers) {
      if (status === 201) continue;
      expect({ status, code: problem.code }).toEqual({ status: 409, code: 'slot-unavailable' });
      expect(problem.alternatives?.length).toBeGreaterThan(0);
      expect(problem.alternatives?.length).toBeLessThanOrEqual(6);
      expect(problem.alternatives?.map((slot) => slot.id)).not.toContain(slotId);
    }
    return answers.filter(({ status }) => status === 201);
  }

  const report = (path: string, doubles: number, rounds: number) =>
    console.log(`${engine.name}: ${path}: ${doubles} doubles in ${rounds} rounds of ${racers} racers`);

  it('to book has one winner', async () => {
    const hospital = await smallHospital(db);
    const servers = serversOf(hospital);
    let doubles = 0;
    for (const slot of (await hospital.slots('plain')).slice(0, rounds)) {
      const won = winnersOf(await race(servers, (server) => bookSlot(server, slot.id)), slot.id);
      expect(won.length).toBeGreaterThan(0);
      doubles += won.length - 1;
    }
    report('book', doubles, rounds);
    expect(doubles).toBe(0);
    expect(await doubleBooked(db, hospital.site.id)).toBe(0);
  });

  it('between two services of one clinician has one winner', async () => {
    const hospital = await smallHospital(db);
    const servers = serversOf(hospital);
    const hours = (await hospital.slots('long')).slice(0, rounds);
    const halves = await hospital.slots('plain');
    let doubles = 0;
    for (const hour of hours) {
      const inside = halves.filter((h) => h.resource_id === hour.resource_id && h.starts_at >= hour.starts_at && h.ends_at <= hour.ends_at);
      expect(inside).toHaveLength(2);
      const answers = await race(servers, (server, i) => bookSlot(server, ([hour, ...inside][i % 3] as Row<'slot'>).id));
      const won = answers.filter(({ status }) => status === 201).map(({ body }) => body.appointment);
      // Either the hour, or its halves, each once.
      const minutes = won.reduce((sum, visit) => sum + (Date.parse(visit.end ?? '') - Date.parse(visit.start ?? '')) / 60_000, 0);
      if (minutes > 60) doubles += 1;
      expect(minutes).toBe(60);
    }
    report('book half hours against hours', doubles, rounds);
    expect(await doubleBooked(db, hospital.site.id)).toBe(0);
  });

  it('to hold has one winner, who then books', async () => {
    const hospital = await smallHospital(db);
    const servers = serversOf(hospital);
    let doubles = 0;
    for (const slot of (await hospital.slots('plain')).slice(0, rounds)) {
      const holds = winnersOf(await race(servers, (server) => holdSlot(server, slot.id)), slot.id);
      expect(holds).toHaveLength(1);
      const hold = holds[0]?.body as Hold;
      // One racer in four comes with the hold; the others try without.
      const answers = await race(servers, (server, i) => bookSlot(server, slot.id, i % 4 === 0 ? { hold } : {}));
      doubles += winnersOf(answers, slot.id).length - 1;
      expect(answers.findIndex(({ status }) => status === 201) % 4).toBe(0);
    }
    report('hold, then book', doubles, rounds);
    expect(doubles).toBe(0);
    expect(await doubleBooked(db, hospital.site.id)).toBe(0);
  });

  it('to an expired hold’s time has one winner', async () => {
    const hospital = await smallHospital(db);
    const servers = serversOf(hospital);
    let doubles = 0;
    for (const slot of (await hospital.slots('plain')).slice(0, rounds)) {
      const hold = (await holdSlot(servers[0] as TestApp, slot.id, { ttlSeconds: 5 })).body;
      hospital.clock.forward(6);
      const answers = await race(servers, (server, i) => (i % 4 === 0 ? bookSlot(server, slot.id, { hold }) : bookSlot(server, slot.id)));
      doubles += winnersOf(answers, slot.id).length - 1;
    }
    report('book an expired hold’s time', doubles, rounds);
    expect(doubles).toBe(0);
    expect(await doubleBooked(db, hospital.site.id)).toBe(0);
  });

  it('for the seats of a session has as many winners as seats', async () => {
    const seats = 10;
    const hospital = await smallHospital(db, { seats });
    const servers = serversOf(hospital);
    let wrong = 0;
    for (const slot of (await hospital.slots('session')).slice(0, 4)) {
      const answers = await race<unknown>(servers, async (server, i) => {
        if (i % 2 === 0) return bookSlot(server, slot.id);
        const hold = await holdSlot(server, slot.id);
        return hold.status === 201 ? bookSlot(server, slot.id, { hold: hold.body }) : hold;
      });
      wrong += Math.abs(winnersOf(answers, slot.id).length - seats);
      const taken = await db.selectFrom('seat').select(['seat', 'kind']).where('slot_id', '=', slot.id).orderBy('seat').execute();
      expect(taken).toEqual(Array.from({ length: seats }, (_, i) => ({ seat: i + 1, kind: 'visit' })));
    }
    console.log(`${engine.name}: seats: ${wrong} seats too many or too few in 4 rounds of ${racers} racers for ${seats} seats`);
    expect(wrong).toBe(0);
  });

  it('to approve has one winner, and so has the booking before it', async () => {
    const hospital = await smallHospital(db);
    const servers = serversOf(hospital);
    const staff = (server: TestApp, id: string, step: string) =>
      told<unknown>(
        server.call(`/staff/v1/appointments/${id}/${step}`, { method: 'POST', headers: { Authorization: `Bearer ${staffToken}` } }),
      );
    let doubles = 0;
    for (const slot of (await hospital.slots('approval')).slice(0, rounds)) {
      const won = winnersOf(await race(servers, (server) => bookSlot(server, slot.id)), slot.id);
      expect(won.map(({ body }) => body.appointment.status)).toEqual(['pending']);
      const id = won[0]?.body.appointment.id as string;
      const answers = await race(servers, (server, i) => staff(server, id, i % 8 === 0 ? 'decline' : 'approve'));
      for (const { status, problem } of answers)
        if (status !== 200) expect({ status, code: problem.code }).toEqual({ status: 409, code: 'invalid-transition' });
      doubles += answers.filter(({ status }) => status === 200).length - 1;
      const visit = await db.selectFrom('appointment').select(['status', 'version']).where('id', '=', id).executeTakeFirstOrThrow();
      const messages = await db.selectFrom('outbox').select('topic').where('subject_id', '=', id).orderBy('topic').execute();
      const occupied = await db.selectFrom('occupancy').select('kind').where('ref', '=', id).execute();
      expect(visit.version).toBe(2);
      expect(messages.map((m) => m.topic)).toEqual([visit.status === 'booked' ? 'visit-approved' : 'visit-declined', 'visit-pending']);
      expect(occupied).toHaveLength(visit.status === 'booked' ? 1 : 0);
    }
    report('approve', doubles, rounds);
    expect(doubles).toBe(0);
  });

  /** Each racer's own visit, none at `except`. */
  const ownVisits = async (hospital: Hospital, servers: readonly TestApp[], except: readonly string[]) => {
    const others = (await hospital.slots('plain')).filter(({ id, day }) => day > '2026-11-26' && !except.includes(id));
    const booked = await race(servers, (server, i) => bookSlot(server, (others[i] as Row<'slot'>).id));
    expect(booked.every(({ status }) => status === 201)).toBe(true);
    return booked.map(({ body }) => body);
  };
  const change = <T = Appointment>(server: TestApp, { appointment, manage }: BookingAnswer, step: string, body: object, version = 1) =>
    told<T>(
      server.post(`/v1/appointments/${appointment.id}/${step}`, body, {
        Authorization: `Manage ${manage.token}`,
        'If-Match': `"${version}"`,
      }),
    );

  it('to move a visit to a time has one winner, and every loser keeps the visit they had', async () => {
    const hospital = await smallHospital(db, { clinicians: 5, days: 6 });
    const servers = serversOf(hospital);
    const target = (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26')[0] as Row<'slot'>;
    const visits = await ownVisits(hospital, servers, [target.id]);
    const moved = await race(servers, (server, i) => change(server, visits[i] as BookingAnswer, 'reschedule', { slotId: target.id }));
    const won = moved.filter(({ status }) => status === 200);
    winnersOf(
      moved.filter(({ status }) => status !== 200),
      target.id,
    );
    report('move a visit', won.length - 1, 1);
    expect(won).toHaveLength(1);
    const rows = await db.selectFrom('appointment').select(['id', 'slot_id', 'version']).where('site_id', '=', hospital.site.id).execute();
    for (const [i, { appointment }] of visits.entries()) {
      const row = rows.find(({ id }) => id === appointment.id);
      const held = await db.selectFrom('occupancy').select('during').where('ref', '=', appointment.id).execute();
      expect([held.length, row?.version, row?.slot_id === target.id]).toEqual([
        1,
        moved[i]?.status === 200 ? 2 : 1,
        moved[i]?.status === 200,
      ]);
    }
    expect(await doubleBooked(db, hospital.site.id)).toBe(0);
  });

  it('to move one visit, with one version, has one winner', async () => {
    const hospital = await smallHospital(db, { clinicians: 5, days: 6 });
    const servers = serversOf(hospital);
    const slots = (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26');
    const own = (await bookSlot(servers[0] as TestApp, slots[0]?.id ?? '')).body;
    const moved = await race(servers, (server, i) =>
      i % 8 === 0 ? change(server, own, 'cancel', {}) : change(server, own, 'reschedule', { slotId: (slots[i + 1] as Row<'slot'>).id }),
    );
    // Whoever cancels a visit that is cancelled by then is told so too.
    const changed = moved.filter(({ status, body }) => status === 200 && body.status !== 'cancelled');
    const ended = moved.some(({ status, body }) => status === 200 && body.status === 'cancelled');
    report('move one visit', Math.max(0, changed.length + Number(ended) - 1), 1);
    expect(changed.length + Number(ended)).toBe(1);
    for (const { status, problem } of moved) if (status !== 200) expect([412, 409]).toContain(problem.status);
    const held = await db.selectFrom('occupancy').select('during').where('ref', '=', own.appointment.id).execute();
    expect(held).toHaveLength(ended ? 0 : 1);
  });

  it('in circles, each to the next one’s time, ends with everybody where they were', async () => {
    const hospital = await smallHospital(db, { days: 6 });
    const servers = serversOf(hospital);
    const slots = (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26').slice(0, 8);
    const visits = await race(servers, (server, i) => bookSlot(server, (slots[i] as Row<'slot'>).id), slots.length);
    const moved = await race(
      servers,
      (server, i) =>
        change(server, visits[i]?.body as BookingAnswer, 'reschedule', { slotId: (slots[(i + 1) % slots.length] as Row<'slot'>).id }),
      slots.length,
    );
    expect(moved.map(({ problem }) => problem.code)).toEqual(slots.map(() => 'slot-unavailable'));
    expect(await db.selectFrom('occupancy').select('ref').where('site_id', '=', hospital.site.id).execute()).toHaveLength(slots.length);
  });

  it('to the time of a visit that is cancelled at that moment has one winner', async () => {
    const hospital = await smallHospital(db, { days: 6 });
    const servers = serversOf(hospital);
    let doubles = 0;
    for (const slot of (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26').slice(0, rounds)) {
      const own = (await bookSlot(servers[0] as TestApp, slot.id)).body;
      const [gone, ...answers] = await race<unknown>(servers, (server, i) =>
        i === 0 ? change(server, own, 'cancel', {}) : bookSlot(server, slot.id),
      );
      expect(gone?.status).toBe(200);
      // Whoever came before it was cancelled was refused; the rest had a time to win.
      const won = answers.filter(({ status }) => status === 201);
      const late = won.length === 0 ? await bookSlot(servers[0] as TestApp, slot.id) : undefined;
      expect(won.length + Number(late?.status === 201)).toBe(1);
      doubles += Math.max(0, won.length - 1);
    }
    report('cancel, then book again', doubles, rounds);
    expect(doubles).toBe(0);
    expect(await doubleBooked(db, hospital.site.id)).toBe(0);
  });

  describe('for an offered time', () => {
    /** A time that is offered to somebody, and the offer. */
    async function offerOne(hospital: Hospital, servers: readonly TestApp[], slot: Row<'slot'>, visit?: Place) {
      const server = servers[0] as TestApp;
      await fill(db, hospital.services.plain);
      const place = await wait(server, hospital.services.plain, visit ? { visit } : {});
      await free(db, slot);
      expect(await round(db, hospital)).toBe(1);
      return { place, offerId: (await offerOf(server, place))?.id };
    }
    const visitsAt = (slotId: string) =>
      db.selectFrom('appointment').select('id').where('slot_id', '=', slotId).where('status', 'in', ['booked', 'pending']).execute();

    it('has one winner of those who accept, book and hold', async () => {
      const hospital = await smallHospital(db, { days: 9 });
      const servers = serversOf(hospital);
      let doubles = 0;
      for (const slot of (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26').slice(0, rounds)) {
        const { place, offerId } = await offerOne(hospital, servers, slot);
        const answers = await race<unknown>(servers, (server, i) =>
          i % 3 === 0 ? accept(server, place, offerId) : i % 3 === 1 ? bookSlot(server, slot.id) : holdSlot(server, slot.id),
        );
        // Whoever accepts again is told of the same visit.
        const accepted = answers.filter((_, i) => i % 3 === 0);
        expect(accepted.map(({ status }) => status)).toEqual(accepted.map(() => 200));
        for (const { status, problem } of answers.filter((_, i) => i % 3 !== 0))
          expect({ status, code: problem.code }).toEqual({ status: 409, code: 'slot-unavailable' });
        doubles += (await visitsAt(slot.id)).length - 1;
      }
      report('accept, book and hold an offered time', doubles, rounds);
      expect(doubles).toBe(0);
      expect(await doubleBooked(db, hospital.site.id)).toBe(0);
    });

    it('with one key is accepted once', async () => {
      const hospital = await smallHospital(db, { days: 9 });
      const servers = serversOf(hospital);
      const slot = (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26')[0] as Row<'slot'>;
      const { place, offerId } = await offerOne(hospital, servers, slot);
      const key = { 'Idempotency-Key': newKey() };
      const answers = await race(servers, (server) => accept(server, place, offerId, key));
      const done = answers.filter(({ status }) => status === 200);
      for (const { status, problem } of answers)
        if (status !== 200) expect({ status, code: problem.code }).toEqual({ status: 409, code: 'idempotency-in-progress' });
      expect([new Set(done.map(({ body }) => body.manage.token)).size, (await visitsAt(slot.id)).length]).toEqual([1, 1]);
    });

    it('that runs out at that moment has one winner, whoever it is', async () => {
      const hospital = await smallHospital(db, { days: 9 });
      const servers = serversOf(hospital);
      let doubles = 0;
      for (const slot of (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26').slice(0, rounds)) {
        const { place, offerId } = await offerOne(hospital, servers, slot);
        // One in two comes late: the clock goes on between them.
        const answers = await race<unknown>(servers, async (server, i) => {
          if (i === racers / 2) hospital.clock.forward(7200);
          return i % 2 === 0 ? accept(server, place, offerId) : bookSlot(server, slot.id);
        });
        for (const { status, problem } of answers) if (status >= 400) expect(['slot-unavailable', 'offer-expired']).toContain(problem.code);
        doubles += (await visitsAt(slot.id)).length - 1;
        await leave(servers[0] as TestApp, place);
      }
      report('accept and book a time whose offer runs out', doubles, rounds);
      expect(doubles).toBe(0);
      expect(await doubleBooked(db, hospital.site.id)).toBe(0);
    });

    it('that is accepted, declined and left at once is the visit’s or free, and nothing between', async () => {
      const hospital = await smallHospital(db, { days: 9 });
      const servers = serversOf(hospital);
      const slots = (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26');
      for (const slot of slots.slice(0, rounds)) {
        const { place, offerId } = await offerOne(hospital, servers, slot);
        await race<unknown>(
          servers,
          (server, i) =>
            i % 3 === 0 ? accept(server, place, offerId) : i % 3 === 1 ? decline(server, place, offerId) : leave(server, place),
          9,
        );
        const entry = await lookAt(servers[0] as TestApp, place);
        const booked = entry.status === 'booked';
        expect([booked, ['left', 'booked']]).toEqual([entry.offers[0]?.status === 'accepted', expect.arrayContaining([entry.status])]);
        expect((await visitsAt(slot.id)).length).toBe(booked ? 1 : 0);
        const kinds = await db
          .selectFrom('occupancy')
          .select('kind')
          .where('ref', 'in', [offerId ?? '', entry.appointment?.id ?? ''])
          .execute();
        expect(kinds).toEqual(booked ? [{ kind: 'visit' }] : []);
      }
    });

    it('to move a visit there leaves it one time at every moment', async () => {
      const hospital = await smallHospital(db, { days: 9 });
      const servers = serversOf(hospital);
      const slots = (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26');
      const own = (await bookSlot(servers[0] as TestApp, slots.at(-1)?.id ?? '')).body;
      const visit = { id: own.appointment.id, token: own.manage.token };
      const { place, offerId } = await offerOne(hospital, servers, slots[0] as Row<'slot'>, visit);
      await free(db, slots[1] as Row<'slot'>);
      const answers = await race<unknown>(servers, (server, i) =>
        i % 2 === 0 ? accept(server, place, offerId) : change(server, own, 'reschedule', { slotId: slots[1]?.id }),
      );
      expect(answers.some(({ status }) => status === 200)).toBe(true);
      for (const { status, problem } of answers) if (status !== 200) expect([409, 410, 412]).toContain(problem.status);
      const held = await db.selectFrom('occupancy').select('during').where('ref', '=', visit.id).execute();
      expect(held).toHaveLength(1);
      expect(await doubleBooked(db, hospital.site.id)).toBe(0);
    });
  });

  describe('a look from outside', () => {
    /** How often a visit was seen without a time, or with two, while it was moved to and fro. */
    async function watch(pool: Kysely<DB>, id: string, moving: Promise<unknown>): Promise<{ looks: number; wrong: number }> {
      let [looks, wrong, over] = [0, 0, false];
      void moving.finally(() => (over = true)).catch(() => undefined);
      while (!over) {
        const { rows } = await sql<{ n: number }>`
          SELECT (SELECT count(*)::int FROM occupancy WHERE ref = ${id}) + (SELECT CASE WHEN status = 'booked' THEN 0 ELSE 9 END FROM appointment WHERE id = ${id}) AS n`.execute(
          pool,
        );
        looks += 1;
        if (rows[0]?.n !== 1) wrong += 1;
      }
      await moving;
      return { looks, wrong };
    }

    it('never finds the patient without a visit, nor with two, while it is moved', async () => {
      const hospital = await smallHospital(db, { days: 6 });
      const [server] = serversOf(hospital) as [TestApp];
      await db
        .updateTable('service')
        .set({ policy: sql<string>`policy || '{"rescheduleLimit": 1000}'` })
        .where('id', '=', hospital.services.plain)
        .execute();
      const slots = (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26');
      const own = (await bookSlot(server, slots[0]?.id ?? '')).body;
      const moves = 60;
      const seen = await watch(
        pools[1] as Kysely<DB>,
        own.appointment.id,
        (async () => {
          for (let i = 1; i <= moves; i += 1)
            expect((await change(server, own, 'reschedule', { slotId: slots[i % 3]?.id ?? '' }, i)).status).toBe(200);
        })(),
      );
      console.log(`${engine.name}: ${seen.wrong} of ${seen.looks} looks found no visit, or two, over ${moves} moves`);
      expect(seen.looks).toBeGreaterThan(moves);
      expect(seen.wrong).toBe(0);
    });

    it('finds one who cancels first and books then', async () => {
      const hospital = await smallHospital(db, { days: 6 });
      const [server] = serversOf(hospital) as [TestApp];
      const slots = (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26');
      const own = (await bookSlot(server, slots[0]?.id ?? '')).body;
      const { id } = own.appointment;
      const planted = async () => {
        for (let i = 1; i <= 60; i += 1) {
          const slot = slots[i % 3] as Row<'slot'>;
          await sql`DELETE FROM occupancy WHERE ref = ${id}`.execute(db);
          await sql`INSERT INTO occupancy (site_id, resource_id, during, kind, ref)
            VALUES (${slot.site_id}, ${slot.resource_id}::bigint, tstzrange(${slot.starts_at.toISOString()}::timestamptz, ${slot.ends_at.toISOString()}::timestamptz), 'visit', ${id})`.execute(
            db,
          );
        }
      };
      expect((await watch(pools[1] as Kysely<DB>, id, planted())).wrong).toBeGreaterThan(0);
    });
  });

  it('to move one’s hold has one winner, and every loser keeps the old one', async () => {
    const hospital = await smallHospital(db, { clinicians: 4, days: 4 });
    const servers = serversOf(hospital);
    const slots = await hospital.slots('plain');
    const [target, ...others] = slots as [Row<'slot'>, ...Row<'slot'>[]];
    const holds = await race(servers, (server, i) => holdSlot(server, (others[i] as Row<'slot'>).id));
    expect(holds.every(({ status }) => status === 201)).toBe(true);
    const moved = await race(servers, (server, i) => holdSlot(server, target.id, { replaces: holds[i]?.body as Hold }));
    const won = winnersOf(moved, target.id);
    report('move a hold', won.length - 1, 1);
    expect(won).toHaveLength(1);
    // Each loser still has what they had: it is theirs to book, and nobody else's.
    const answers = await race(servers, (server, i) =>
      moved[i]?.status === 201
        ? bookSlot(server, target.id, { hold: moved[i].body })
        : bookSlot(server, (others[i] as Row<'slot'>).id, { hold: holds[i]?.body as Hold }),
    );
    expect(answers.filter(({ status }) => status !== 201)).toHaveLength(0);
    expect(await doubleBooked(db, hospital.site.id)).toBe(0);
  });

  it('in circles, each to the next one’s held time, ends with everybody where they were', async () => {
    const hospital = await smallHospital(db);
    const servers = serversOf(hospital);
    const slots = (await hospital.slots('plain')).slice(0, 8);
    const holds = await race(servers, (server, i) => holdSlot(server, (slots[i] as Row<'slot'>).id), slots.length);
    const moved = await race(
      servers,
      (server, i) => holdSlot(server, (slots[(i + 1) % slots.length] as Row<'slot'>).id, { replaces: holds[i]?.body as Hold }),
      slots.length,
    );
    expect(moved.map(({ status, problem }) => ({ status, code: problem.code }))).toEqual(
      slots.map(() => ({ status: 409, code: 'slot-unavailable' })),
    );
    const booked = await race(
      servers,
      (server, i) => bookSlot(server, (slots[i] as Row<'slot'>).id, { hold: holds[i]?.body as Hold }),
      slots.length,
    );
    expect(booked.map(({ status }) => status)).toEqual(slots.map(() => 201));
  });

  it('of 16 clients to different clinicians refuses no free time', async () => {
    const clients = 16;
    const hospital = await smallHospital(db, { clinicians: clients - 3 });
    const servers = serversOf(hospital);
    const slots = await hospital.slots('plain');
    const clinicians = [...new Set(slots.map((slot) => slot.resource_id))];
    const byClinician = clinicians.map((resource) => slots.filter((slot) => slot.resource_id === resource));
    expect(byClinician).toHaveLength(clients);
    const refused: string[] = [];
    await Promise.all(
      byClinician.map(async (own, i) => {
        const server = servers[i % servers.length] as TestApp;
        for (const [n, slot] of own.entries()) {
          const hold = n % 2 === 0 ? undefined : await holdSlot(server, slot.id);
          if (hold && hold.status !== 201) refused.push(hold.problem.code);
          const answer = await bookSlot(server, slot.id, hold ? { hold: hold.body } : {});
          if (answer.status !== 201) refused.push(answer.problem.code);
        }
      }),
    );
    console.log(`${engine.name}: ${clients} clients, each at another clinician: ${refused.length} free times refused of ${slots.length}`);
    expect(slots.length).toBe(clients * 30);
    expect(refused).toEqual([]);
    expect(await listAll(servers[0] as TestApp, `service=${hospital.services.plain}&from=2026-11-20&to=2026-12-20`)).toEqual([]);
    expect(await doubleBooked(db, hospital.site.id)).toBe(0);
  });

  describe('planted: look first, then write', () => {
    /** What every peer did once: two statements, no transaction, nothing in the database that forbids it. */
    async function planted(pool: Kysely<DB>, hospital: Hospital, slot: Row<'slot'>, racer: number): Promise<boolean> {
      const { rows } = await sql`
        SELECT 1 FROM appointment WHERE practitioner_id = ${slot.practitioner_id} AND status IN ('pending', 'booked')
          AND starts_at < ${slot.ends_at.toISOString()}::timestamptz AND ends_at > ${slot.starts_at.toISOString()}::timestamptz`.execute(
        pool,
      );
      if (rows.length > 0) return false;
      const now = hospital.clock.now().toISOString();
      await pool
        .insertInto('appointment')
        .values({
          id: `planted-${slot.id}-${racer}`,
          site_id: hospital.site.id,
          reference: `P-${slot.id}-${racer}`,
          status: 'booked',
          slot_id: slot.id,
          service_id: slot.service_id,
          location_id: slot.location_id,
          practitioner_id: slot.practitioner_id,
          mode: slot.mode,
          starts_at: slot.starts_at.toISOString(),
          ends_at: slot.ends_at.toISOString(),
          time_zone: 'America/New_York',
          about: JSON.stringify(somebody()),
          consent_version: '1',
          consented_at: now,
          locale: 'en',
          created_at: now,
          updated_at: now,
        })
        .execute();
      return true;
    }

    it('books doubles, and they are found', async () => {
      const hospital = await smallHospital(db);
      let doubles = 0;
      for (const slot of (await hospital.slots('plain')).slice(0, rounds)) {
        const won = await Promise.all(
          Array.from({ length: racers }, (_, i) => planted(pools[i % pools.length] as Kysely<DB>, hospital, slot, i)),
        );
        doubles += won.filter(Boolean).length - 1;
      }
      report('planted', doubles, rounds);
      expect(doubles).toBeGreaterThan(0);
      expect(await doubleBooked(db, hospital.site.id)).toBeGreaterThan(0);
    });
  });
});
