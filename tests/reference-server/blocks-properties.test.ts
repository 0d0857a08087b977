import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeSlots } from '../../packages/reference-server/src/import/write-slots.ts';
import { rollForward } from '../../packages/reference-server/src/services/calendar.ts';
import { blockTime, liftBlock } from '../../packages/reference-server/src/services/blocks.ts';
import { listSlots } from '../../packages/reference-server/src/services/slots.ts';
import { inTransaction } from '../../packages/reference-server/src/services/transactions.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import type { ImportSlot } from '../../packages/reference-server/src/store/import.ts';
import type { TestApp } from './setup/app.ts';
import { block, changeVisit, lift, openSeconds, tellAll, unmarked, withStaff, type Own } from './setup/blocks.ts';
import { clinic } from './setup/clinic.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { allDays, bookSlot, holdSlot, listAll, told } from './setup/visits.ts';
import { byStaff } from './setup/world.ts';

type Step =
  | { readonly do: 'block'; readonly who: 'ada' | 'ben' | 'main' | 'coast'; readonly from: number; readonly minutes: number }
  | { readonly do: 'lift' | 'cancel' | 'tell'; readonly which: number }
  | { readonly do: 'book' | 'hold' | 'move'; readonly which: number; readonly slot: number };

const which = fc.nat(1000);
const step: fc.Arbitrary<Step> = fc.oneof(
  // From 8 in the morning of the first day, in steps of 5 minutes, up to two days.
  fc.record({
    do: fc.constant('block' as const),
    who: fc.constantFrom('ada', 'ben', 'main', 'coast'),
    from: fc.nat(700).map((n) => n * 5),
    minutes: fc.integer({ min: 1, max: 576 }).map((n) => n * 5),
  }),
  fc.record({ do: fc.constantFrom('lift' as const, 'cancel' as const, 'tell' as const), which }),
  fc.record({
    do: fc.constantFrom('book' as const, 'book' as const, 'hold' as const, 'move' as const, 'move' as const),
    which,
    slot: which,
  }),
);

describeEngines('blocked times', (engine) => {
  const runs = engine.name === 'PGlite' ? 8 : 30;
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });

  // Other times are kept by another process here, of which this one's lists hear a second later.
  const anew = { slots: 'read-anew' } as const;

  const meets = (a: { starts_at: Date; ends_at: Date }, b: { starts_at: Date; ends_at: Date }) =>
    a.starts_at < b.ends_at && b.starts_at < a.ends_at;

  /** What should be listed, computed from visits, holds and blocks alone; `occupancy` is not asked. */
  async function expected(hospital: Hospital): Promise<Set<string>> {
    const site = hospital.site.id;
    const visits = await db.selectFrom('appointment').selectAll().where('site_id', '=', site).where('status', '=', 'booked').execute();
    const blocks = await db.selectFrom('block').selectAll().where('site_id', '=', site).where('lifted_at', 'is', null).execute();
    const holds = await db
      .selectFrom('hold')
      .innerJoin('slot', 'slot.id', 'hold.slot_id')
      .select(['slot.resource_id', 'slot.starts_at', 'slot.ends_at'])
      .where('hold.site_id', '=', site)
      .where('hold.ended_at', 'is', null)
      .where('hold.expires_at', '>', hospital.clock.now().toISOString() as never)
      .execute();
    const slots = [...(await hospital.slots('plain')), ...(await hospital.slots('long'))];
    // What a block of a place has is the time of its slots: the clinician's others go with it.
    const closed = blocks.flatMap((b) =>
      b.resource_id !== null
        ? [{ resource_id: b.resource_id, starts_at: b.starts_at, ends_at: b.ends_at }]
        : slots
            .filter((s) => s.location_id === b.location_id && meets(s, b))
            .map((s) => ({
              resource_id: s.resource_id,
              starts_at: s.starts_at > b.starts_at ? s.starts_at : b.starts_at,
              ends_at: s.ends_at < b.ends_at ? s.ends_at : b.ends_at,
            })),
    );
    const isTaken = (s: Row<'slot'>) =>
      visits.some(
        (v) =>
          v.practitioner_id === s.practitioner_id && v.starts_at && v.ends_at && meets(s, { starts_at: v.starts_at, ends_at: v.ends_at }),
      ) || [...closed, ...holds].some((t) => t.resource_id === s.resource_id && meets(s, t));
    return new Set(slots.filter((s) => !isTaken(s)).map(({ id }) => id));
  }

  const listed = async (server: TestApp, hospital: Hospital) => {
    const lists = await Promise.all(
      (['plain', 'long'] as const).map((name) => listAll(server, `service=${hospital.services[name]}&${allDays}`)),
    );
    return lists.flat().map(({ id }) => id);
  };

  async function play(
    hospital: Hospital,
    server: TestApp,
    steps: readonly Step[],
    looks: { count: number },
    spoil?: () => Promise<unknown>,
  ): Promise<number> {
    const visits: Own[] = [];
    const blocks: string[] = [];
    const all = [...(await hospital.slots('plain')), ...(await hospital.slots('long'))];
    const first = Date.parse('2026-11-24T13:00:00Z');
    let wrong = 0;
    for (const s of steps) {
      const own = 'which' in s ? visits[s.which % Math.max(1, visits.length)] : undefined;
      const slotId = 'slot' in s ? (all[s.slot % all.length]?.id ?? '') : '';
      if (s.do === 'block') {
        const from = first + s.from * 60_000;
        const whose =
          s.who === 'main' || s.who === 'coast'
            ? { locationId: hospital.locations[s.who] }
            : { practitionerId: hospital.practitioners[s.who] };
        blocks.push(
          (await block(server, { ...whose, from: new Date(from).toISOString(), to: new Date(from + s.minutes * 60_000).toISOString() })).id,
        );
      } else if (s.do === 'lift') await lift(server, blocks.splice(s.which % Math.max(1, blocks.length), 1)[0] ?? 'none');
      else if (s.do === 'tell') await tellAll(db, hospital);
      else if (s.do === 'cancel') await (own && changeVisit(server, own, 'cancel'));
      else if (s.do === 'move') await (own && changeVisit(server, own, 'reschedule', { slotId }));
      else if (s.do === 'hold') await holdSlot(server, slotId);
      else {
        const { status, body } = await bookSlot(server, slotId);
        if (status === 201) visits.push({ id: body.appointment.id, token: body.manage.token });
      }
      await spoil?.();
      const [found, want] = [await listed(server, hospital), await expected(hospital)];
      const same = found.length === want.size && found.every((id) => want.has(id));
      if (!same || (await openSeconds(db, hospital.site.id)) > 0 || (await unmarked(db, hospital.site.id)) > 0) wrong += 1;
      looks.count += 1;
    }
    return wrong;
  }

  it('are never listed, and all that is not blocked or taken is, whatever is done', async () => {
    const looks = { count: 0 };
    let held = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        const hospital = await smallHospital(db, { days: 3 });
        const server = withStaff(db, hospital, anew);
        expect(await play(hospital, server, steps, looks)).toBe(0);
        // What is listed can be had.
        for (const id of (await listed(server, hospital)).filter((slot) => slot.startsWith('plain')).slice(0, 6)) {
          expect((await holdSlot(server, id)).status).toBe(201);
          held += 1;
        }
      }),
      { numRuns: runs },
    );
    console.log(
      `${engine.name}: 0 of ${looks.count} looks in ${runs} runs found a blocked time free, or a free one missing; ${held} of ${held} listed times were held`,
    );
  });

  it('would be found where a cancelled visit’s time goes to all', async () => {
    const hospital = await smallHospital(db, { days: 3 });
    const server = withStaff(db, hospital, anew);
    const [slot] = (await hospital.slots('plain')).filter((s) => s.practitioner_id === hospital.practitioners.ada) as [Row<'slot'>];
    const at = (await hospital.slots('plain')).concat(await hospital.slots('long')).findIndex(({ id }) => id === slot.id);
    const steps: Step[] = [
      { do: 'book', which: 0, slot: at },
      { do: 'block', who: 'ada', from: 0, minutes: 600 },
      { do: 'cancel', which: 0 },
    ];
    // As if nobody had asked for blocks when it was given back.
    const spoil = () =>
      sql`DELETE FROM occupancy o USING appointment a WHERE a.status = 'cancelled' AND a.site_id = ${hospital.site.id} AND o.kind = 'block' AND o.resource_id = ${slot.resource_id}::bigint
        AND o.during = tstzrange(a.starts_at, a.ends_at)`.execute(db);
    expect(await play(hospital, server, steps, { count: 0 }, spoil)).toBe(1);
  });

  describe('at a place', () => {
    it('have no times that hours make later, nor a session', async () => {
      const here = await clinic(db, {
        places: { hall: 'America/New_York', annex: 'America/New_York' },
        who: ['joan', 'mary'],
        services: { talk: { minutes: 30 }, group: { minutes: 60 } },
        now: '2026-11-23T14:00:00Z',
      });
      const ctx = () => here.context();
      const roll = () => rollForward(here, { siteId: here.site.id, days: 10 });
      const times = async (service: 'talk' | 'group') =>
        (await listSlots(ctx(), { service: here.services[service], from: '2026-11-24', to: '2026-11-24', limit: 200 })).items;
      await here.saveHours({ who: 'joan', at: 'hall', services: ['talk'], weekday: 2, from: '09:00', to: '10:00' });
      await roll();
      expect(await times('talk')).toHaveLength(2);
      const made = await inTransaction(ctx(), (tx) =>
        blockTime(byStaff(ctx()), tx, { locationId: here.locations.hall, day: '2026-11-24' }),
      );
      expect(await times('talk')).toEqual([]);
      // Longer hours, another clinician and a session there; and hours elsewhere.
      await here.saveHours(
        { who: 'joan', at: 'hall', services: ['talk'], weekday: 2, from: '09:00', to: '12:00' },
        { who: 'mary', at: 'hall', services: ['talk'], weekday: 2, from: '09:00', to: '10:00' },
        { who: 'mary', at: 'hall', services: ['group'], weekday: 2, from: '10:00', to: '11:00', seats: 5 },
        { who: 'mary', at: 'annex', services: ['talk'], weekday: 2, from: '14:00', to: '15:00' },
      );
      await roll();
      expect((await times('talk')).map(({ locationId, start }) => [locationId, start.slice(11, 16)])).toEqual([
        [here.locations.annex, '14:00'],
        [here.locations.annex, '14:30'],
      ]);
      expect(await times('group')).toEqual([]);
      await liftBlock(byStaff(ctx()), made.id);
      await roll();
      expect([(await times('talk')).length, (await times('group')).length]).toEqual([10, 1]);
    });

    it('have no times that an import brings later, nor a session', async () => {
      const hospital = await smallHospital(db, { days: 1 });
      const server = withStaff(db, hospital, anew);
      const { site, services, locations, practitioners, resources } = hospital;
      for (const locationId of Object.values(locations)) await block(server, { locationId, day: '2026-12-01' });
      const at = (who: 'ada' | 'fay', hour: number, more: Partial<ImportSlot> = {}): ImportSlot => {
        const start = Date.parse(`2026-12-01T${hour}:00:00-05:00`);
        const where = { locationId: locations.main, practitionerId: practitioners[who], resourceId: resources[who], day: '2026-12-01' };
        const time = { start, end: start + 1_800_000, capacity: null, deepLink: null, phone: null };
        return { name: `${who}-${hour}`, serviceId: services.plain, ...where, ...time, ...more };
      };
      // One on the day after is no trouble.
      const later = { start: Date.parse('2026-12-02T15:00:00Z'), end: Date.parse('2026-12-02T15:30:00Z'), day: '2026-12-02' };
      const read = [at('ada', 10), at('ada', 11, later), at('fay', 12, { serviceId: services.session, capacity: 4 })];
      const job = { clock: hospital.clock, siteId: site.id, source: 'a', adopt: true };
      const written = await db.transaction().execute((tx) =>
        writeSlots(
          tx,
          job,
          read.map((slot, line) => ({ line, slot })),
          [],
        ),
      );
      expect([written.added, written.skipped]).toEqual([2, [[2, 'overlaps']]]);
      const listedOn = async (service: string) =>
        (await listAll(server, `service=${service}&from=2026-12-01&to=2026-12-02`)).map(({ start }) => start);
      expect([await listedOn(services.plain), await listedOn(services.session)]).toEqual([['2026-12-02T10:00:00-05:00'], []]);
      expect(await unmarked(db, site.id)).toBe(0);
    });

    it('are offered to nobody by any list: services’ soonest times, counts and the next day', async () => {
      const hospital = await smallHospital(db, { days: 2 });
      const server = withStaff(db, hospital, anew);
      for (const locationId of Object.values(hospital.locations)) await block(server, { locationId, day: '2026-11-24' });
      const query = `service=${hospital.services.plain}&from=2026-11-23&to=2026-11-24`;
      expect((await told<object>(server.call(`/v1/availability?${query}`))).body).toEqual({ days: [], next: '2026-11-25' });
      type Found = { items: { nextFree?: { start: string } }[] };
      const { body } = await told<Found>(server.post('/v1/services/search', { q: 'plain' }));
      expect(body.items.map(({ nextFree }) => nextFree?.start)).toEqual(['2026-11-25T09:00:00-05:00']);
    });
  });
});
