import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { BookingAnswer } from '@foyer/sdk/contract';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import type { TestApp } from './setup/app.ts';
import { askToBlock, changeVisit, lift, openSeconds, tellAll, unmarked, withStaff, type Own } from './setup/blocks.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { bookSlot, holdSlot, type Told } from './setup/visits.ts';

const racers = 64;

describeEngines('a race against a block', (engine) => {
  // PGlite runs one transaction after the other: the races that can be lost are PostgreSQL's.
  const rounds = engine.name === 'PostgreSQL' ? 8 : 2;
  let db: Kysely<DB>;
  /** On PostgreSQL two servers, each with a pool of its own as two processes have; on PGlite the same one twice. */
  let pools: readonly Kysely<DB>[];
  beforeAll(async () => {
    const store = await engine.open();
    db = store.db;
    pools = [db, store.another()];
  });

  const time = { from: '2026-11-26T00:00:00-05:00', to: '2026-11-28T00:00:00-05:00' };

  /** A hospital with times to be blocked, visits in some of them, and visits elsewhere that want to move into them. */
  async function begin() {
    const hospital = await smallHospital(db, { clinicians: 4 });
    await db
      .updateTable('service')
      .set({ policy: sql<string>`policy || '{"rescheduleLimit": 1000}'` })
      .where('id', '=', hospital.services.plain)
      .execute();
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const servers = pools.map((pool) => withStaff(pool, hospital, { secret }));
    const all = await hospital.slots('plain');
    const isAdas = (slot: Row<'slot'>) => slot.practitioner_id === hospital.practitioners.ada;
    const target = all.filter((slot) => isAdas(slot) && slot.day >= '2026-11-26' && slot.day <= '2026-11-27');
    const elsewhere = all.filter((slot) => !isAdas(slot) && slot.day >= '2026-11-26');
    const own = async (slot: Row<'slot'>): Promise<Own> => {
      const { body } = await bookSlot(servers[0] as TestApp, slot.id);
      return { id: body.appointment.id, token: body.manage.token };
    };
    const inside = await Promise.all(target.slice(0, 4).map(own));
    const outside = await Promise.all(elsewhere.slice(0, 16).map(own));
    return { hospital, servers, target, elsewhere: elsewhere.slice(16), inside, outside };
  }
  type Begun = Awaited<ReturnType<typeof begin>>;

  /** Books, holds then books, moves in, moves within, moves out, cancels: each racer one of them. */
  async function run({ servers, target, elsewhere, inside, outside }: Begun, racer: number): Promise<Told<unknown>> {
    const server = servers[racer % servers.length] as TestApp;
    const slot = target[racer % target.length] as Row<'slot'>;
    const visit = inside[racer % inside.length] as Own;
    switch (racer % 8) {
      case 0:
        return changeVisit(server, visit, 'reschedule', { slotId: slot.id });
      case 1:
        return racer < racers / 2
          ? changeVisit(server, visit, 'reschedule', { slotId: (elsewhere[racer] as Row<'slot'>).id })
          : changeVisit(server, visit, 'cancel');
      case 2:
      case 3:
        return changeVisit(server, outside[racer % outside.length] as Own, 'reschedule', { slotId: slot.id });
      case 4:
      case 5: {
        const hold = await holdSlot(server, slot.id);
        return hold.status === 201 ? bookSlot(server, slot.id, { hold: hold.body }) : hold;
      }
      default:
        return bookSlot(server, slot.id);
    }
  }

  async function race(begun: Begun, blocking: () => Promise<unknown>): Promise<Told<unknown>[]> {
    const answers: Promise<Told<unknown>>[] = [];
    let block: Promise<unknown> = Promise.resolve();
    for (let racer = 0; racer < racers; racer += 1) {
      if (racer === racers / 4) block = blocking();
      answers.push(run(begun, racer));
      if (racer % 8 === 7) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await block;
    return Promise.all(answers);
  }

  const overlapping = async (siteId: string) =>
    (
      await sql<{ n: number }>`
        SELECT count(*)::int AS n FROM appointment a JOIN appointment b ON b.practitioner_id = a.practitioner_id AND b.id > a.id
        WHERE a.site_id = ${siteId} AND a.status IN ('pending', 'booked') AND b.status IN ('pending', 'booked') AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`.execute(
        db,
      )
    ).rows[0]?.n;

  it('leaves no visit in it that is not marked, and no time of it free', async () => {
    let [missed, open, within, kept] = [0, 0, 0, 0];
    for (let i = 0; i < rounds; i += 1) {
      const begun = await begin();
      const { hospital, servers, target } = begun;
      const who = { practitionerId: hospital.practitioners.ada, ...time };
      let made: Told<{ id: string; affected: string[] }> | undefined;
      const answers = await race(begun, async () => (made = await askToBlock(servers[1] as TestApp, who)));
      expect([made?.status, made?.status === 201 ? '' : made?.problem]).toEqual([201, '']);
      for (const { status, problem } of answers) if (status >= 400) expect([409, 412], JSON.stringify(problem)).toContain(status);
      missed += await unmarked(db, hospital.site.id);
      open += await openSeconds(db, hospital.site.id);
      expect(await overlapping(hospital.site.id)).toBe(0);
      within += made?.body.affected.length ?? 0;

      // All of them are told, by two processes at once, and each is kept a time of their own.
      const waiting = await db
        .selectFrom('disruption')
        .select('appointment_id')
        .where('block_id', '=', made?.body.id ?? '')
        .where('outcome', 'is', null)
        .execute();
      const told = await Promise.all([tellAll(pools[0] as Kysely<DB>, hospital), tellAll(pools[1] as Kysely<DB>, hospital)]);
      expect(told[0] + told[1]).toBe(waiting.length);
      const holds = await db
        .selectFrom('appointment')
        .select('kept_hold_id')
        .where('site_id', '=', hospital.site.id)
        .where('kept_hold_id', 'is not', null)
        .execute();
      expect(new Set(holds.map((row) => row.kept_hold_id)).size).toBe(waiting.length);
      kept += holds.length;

      // Moved out, taken back and moved into, all at once.
      const visits = await db
        .selectFrom('appointment')
        .select('id')
        .where('site_id', '=', hospital.site.id)
        .where('disrupted_at', 'is not', null)
        .execute();
      const mine = [...begun.inside, ...begun.outside].filter((visit) => visits.some(({ id }) => id === visit.id));
      const [lifted] = await Promise.all([
        lift(servers[0] as TestApp, made?.body.id ?? ''),
        ...mine.map((visit, n) => changeVisit(servers[n % 2] as TestApp, visit, 'cancel')),
        ...target.map((slot, n) => bookSlot(servers[n % 2] as TestApp, slot.id)),
      ]);
      expect(lifted).toBe(204);
      const blocked = await db
        .selectFrom('occupancy')
        .select('id')
        .where('ref', '=', made?.body.id ?? '')
        .execute();
      const marked = await db
        .selectFrom('appointment')
        .select('id')
        .where('site_id', '=', hospital.site.id)
        .where('disrupted_at', 'is not', null)
        .execute();
      expect([blocked, marked]).toEqual([[], []]);
      expect(await overlapping(hospital.site.id)).toBe(0);
    }
    console.log(
      `${engine.name}: ${missed} unmarked visits and ${open} free seconds in blocked time, in ${rounds} rounds of ${racers} racers; ${within} visits marked, ${kept} kept another time`,
    );
    expect([missed, open]).toEqual([0, 0]);
    expect(within).toBeGreaterThan(0);
  });

  it('of a session takes nobody who is not marked', async () => {
    let [missed, within] = [0, 0];
    for (let i = 0; i < rounds; i += 1) {
      const hospital = await smallHospital(db, { seats: 40 });
      const servers = pools.map((pool) => withStaff(pool, hospital));
      const [slot] = (await hospital.slots('session')) as [Row<'slot'>];
      const answers = await Promise.all(
        Array.from({ length: racers }, async (_, racer): Promise<Told<unknown>> => {
          const server = servers[racer % 2] as TestApp;
          if (racer === 24) return askToBlock(server, { practitionerId: hospital.practitioners.fay, day: slot.day });
          if (racer % 2 === 0) return bookSlot(server, slot.id);
          const hold = await holdSlot(server, slot.id);
          return hold.status === 201 ? bookSlot(server, slot.id, { hold: hold.body }) : hold;
        }),
      );
      const booked = answers.filter(({ status, body }) => status === 201 && (body as BookingAnswer).appointment).length;
      const { affected } = answers[24]?.body as { affected: string[] };
      expect(affected.length).toBe(booked);
      missed += await unmarked(db, hospital.site.id);
      within += affected.length;
      expect(await db.selectFrom('seat').select('seat').where('slot_id', '=', slot.id).where('kind', '=', 'hold').execute()).toEqual([]);
    }
    console.log(`${engine.name}: ${missed} unmarked seats of ${within}, in ${rounds} rounds of ${racers} racers`);
    expect(missed).toBe(0);
  });

  /** Looks for visits, marks them, then takes what is free: three steps that nothing holds together. */
  async function planted(pool: Kysely<DB>, hospital: Hospital): Promise<void> {
    const [id, ada, now] = [`planted-${hospital.site.id}`, hospital.resources.ada, hospital.clock.now().toISOString()];
    const during = sql`tstzrange(${time.from}::timestamptz, ${time.to}::timestamptz)`;
    await sql`INSERT INTO block (id, site_id, practitioner_id, resource_id, starts_at, ends_at, time_zone, created_at)
      VALUES (${id}, ${hospital.site.id}, ${hospital.practitioners.ada}, ${ada}::bigint, ${time.from}, ${time.to}, 'America/New_York', ${now})`.execute(
      pool,
    );
    const { rows } = await sql<{ ref: string }>`
      SELECT ref FROM occupancy WHERE resource_id = ${ada}::bigint AND kind = 'visit' AND during && ${during}`.execute(pool);
    for (const { ref } of rows) {
      await sql`UPDATE appointment SET disrupted_at = ${now} WHERE id = ${ref}`.execute(pool);
      await sql`INSERT INTO disruption (block_id, appointment_id, starts_at) VALUES (${id}, ${ref}, ${now})`.execute(pool);
    }
    await sql`
      INSERT INTO occupancy (site_id, resource_id, during, kind, ref)
      SELECT ${hospital.site.id}, ${ada}::bigint, gap, 'block', ${id} FROM unnest(tstzmultirange(${during}) - coalesce(
        (SELECT range_agg(o.during) FROM occupancy o WHERE o.resource_id = ${ada}::bigint), '{}')) AS gap ON CONFLICT DO NOTHING`.execute(
      pool,
    );
  }

  it('that is written in steps leaves some, and they are found', async () => {
    let [missed, open] = [0, 0];
    for (let i = 0; i < rounds; i += 1) {
      const begun = await begin();
      await race(begun, () => planted(pools[1] as Kysely<DB>, begun.hospital));
      missed += await unmarked(db, begun.hospital.site.id);
      open += await openSeconds(db, begun.hospital.site.id);
    }
    console.log(
      `${engine.name}: planted: ${missed} unmarked visits and ${open} free seconds in blocked time, in ${rounds} rounds of ${racers} racers`,
    );
    expect(missed).toBeGreaterThan(0);
  });
});
