import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startMatcher, type Matcher } from '../../packages/reference-server/src/jobs/matcher.ts';
import { fitsWishes } from '../../packages/reference-server/src/services/wishes.ts';
import type { DB, Kysely, Row, Wishes } from '../../packages/reference-server/src/store/db.ts';
import { keepingLog, publicUrl, testApp, type TestApp } from './setup/app.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { smallHospital, systemRandom, type Hospital } from './setup/hospital.ts';
import { until } from './setup/mails.ts';
import { wallOf } from './setup/slow-clock.ts';
import { bookSlot, holdSlot, releaseHold } from './setup/visits.ts';
import { cancelVisit, decline, fill, free, leave, lookAt, offerOf, round, wait, type Place } from './setup/waiting.ts';

const minute = 60_000;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
type Time = Pick<Row<'slot'>, 'starts_at' | 'ends_at' | 'capacity' | 'location_id' | 'practitioner_id' | 'mode'>;

/** A second opinion: looks at the clock on the wall, minute by minute, and knows nothing of the code under test. */
function wished(w: Wishes, slot: Time, zone: string, now: Date): boolean {
  const [day = '', clock = ''] = wallOf(zone, slot.starts_at.getTime()).split(' ');
  const parts = new Set<string>();
  const last = slot.capacity === null ? slot.starts_at.getTime() : slot.ends_at.getTime() - minute;
  for (let at = slot.starts_at.getTime(); at <= last; at += minute) {
    const hour = Number((at === slot.starts_at.getTime() ? clock : (wallOf(zone, at).split(' ')[1] ?? '')).slice(0, 2));
    parts.add(hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening');
  }
  if (w.from !== undefined && day < w.from) return false;
  if (w.to !== undefined && day > w.to) return false;
  if (w.daysOfWeek?.length && !w.daysOfWeek.includes(weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun')) return false;
  if (w.partsOfDay?.length && !w.partsOfDay.some((part) => parts.has(part))) return false;
  if (w.locationIds?.length && !w.locationIds.includes(slot.location_id)) return false;
  if (w.practitionerId !== undefined && w.practitionerId !== slot.practitioner_id) return false;
  if (w.mode !== undefined && w.mode !== slot.mode) return false;
  return slot.starts_at.getTime() - now.getTime() >= (w.noticeMinutes ?? -Infinity) * minute;
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const wishesOf = (
  places: readonly string[],
  people: readonly string[],
  modes: readonly ('in-person' | 'video' | 'phone')[],
  days: readonly string[],
) =>
  fc
    .record({
      span: maybe(fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days)).map((two) => two.toSorted())),
      daysOfWeek: maybe(fc.subarray([...weekdays])),
      partsOfDay: maybe(fc.subarray(['morning', 'afternoon', 'evening'] as const)),
      locationIds: maybe(fc.subarray([...places])),
      practitionerId: maybe(fc.constantFrom(...people)),
      mode: maybe(fc.constantFrom(...modes)),
      noticeMinutes: maybe(fc.integer({ min: 0, max: 6 * 1440 })),
    })
    .map(
      ({ span, ...rest }) =>
        Object.fromEntries(
          Object.entries({ ...rest, from: span?.[0], to: span?.[1] }).filter(([, value]) => value !== undefined),
        ) as Wishes,
    );

describe('what is wished', () => {
  const zones = ['America/New_York', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'Europe/London'];
  const days = Array.from({ length: 12 }, (_, i) => `2026-11-${String(19 + i).padStart(2, '0')}`).slice(0, 12);
  const now = new Date('2026-11-23T14:00:00Z');
  const times = fc
    .record({
      zone: fc.constantFrom(...zones),
      at: fc.integer({ min: Date.parse('2026-11-20T00:00:00Z') / (5 * minute), max: Date.parse('2026-11-30T00:00:00Z') / (5 * minute) }),
      minutes: fc.constantFrom(15, 30, 60, 240, 480),
      capacity: fc.constantFrom(null, 3),
      location_id: fc.constantFrom('a', 'b', 'c'),
      practitioner_id: fc.constantFrom(null, 'x', 'y'),
      mode: fc.constantFrom('in-person', 'video'),
    })
    // A session past midnight has no one part of a day that it ends in.
    .filter(
      ({ zone, at, minutes }) => wallOf(zone, at * 5 * minute).slice(0, 10) === wallOf(zone, (at * 5 + minutes - 1) * minute).slice(0, 10),
    )
    .map(({ zone, at, minutes, ...rest }) => {
      const starts_at = new Date(at * 5 * minute);
      const day = wallOf(zone, starts_at.getTime()).slice(0, 10);
      return { ...rest, time_zone: zone, starts_at, ends_at: new Date(starts_at.getTime() + minutes * minute), day };
    });
  const wishes = wishesOf(['a', 'b', 'c'], ['x', 'y'], ['in-person', 'video'], days);
  const differing = (fits: typeof fitsWishes, runs: number) =>
    fc.check(
      fc.property(wishes, times, (w, time) => fits(w, time, now) === wished(w, time, time.time_zone, now)),
      { numRuns: runs, seed: 20_261_123 },
    );

  it('is what a slow second opinion says, in any zone', () => {
    const { failed, counterexample } = differing(fitsWishes, 5_000);
    expect([failed, counterexample]).toEqual([false, null]);
  });

  it.each(['from', 'to', 'daysOfWeek', 'partsOfDay', 'locationIds', 'practitionerId', 'mode', 'noticeMinutes'] as const)(
    'and is caught where %s is forgotten',
    (name) => {
      expect(differing((w, time, at) => fitsWishes({ ...w, [name]: undefined }, time, at), 5_000).failed).toBe(true);
    },
  );
});

describeEngines('matching', (engine) => {
  let store: TestStore;
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let slots: Row<'slot'>[];

  beforeAll(async () => {
    store = await engine.open();
    db = store.db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 9, isDefault: false });
    server = testApp(db, hospital, { limits: 'off' });
    slots = await hospital.slots('plain');
  });
  const join = async (wishes: object = {}): Promise<Place> => {
    const place = await wait(server, hospital.services.plain, { wishes });
    hospital.clock.forward(1);
    return place;
  };
  const zoneOf = (slot: Row<'slot'>) => (slot.location_id === hospital.locations.main ? 'America/New_York' : 'America/Los_Angeles');

  it(
    'gives each person, the longest waiting first, the soonest time that fits every wish, and no other',
    { timeout: 120_000 },
    async () => {
      const start = hospital.clock.now().toISOString();
      const days = [...new Set(slots.map(({ day }) => day))];
      const wishes = wishesOf(
        Object.values(hospital.locations),
        [hospital.practitioners.ada, hospital.practitioners.cleo],
        ['in-person'],
        days,
      );
      let [offers, waiting] = [0, 0];
      await fc.assert(
        fc.asyncProperty(
          fc.array(wishes, { minLength: 1, maxLength: 5 }),
          fc.subarray(slots, { minLength: 1, maxLength: 10 }),
          async (all, times) => {
            hospital.clock.set(start);
            await fill(db, hospital.services.plain);
            const places: Place[] = [];
            for (const one of all) places.push(await join(one));
            const now = hospital.clock.now();
            await free(db, ...times);
            await round(db, hospital);

            const left = [...times];
            for (const [i, place] of places.entries()) {
              const expected = left.findIndex((slot) => wished(all[i] ?? {}, slot, zoneOf(slot), now));
              expect((await offerOf(server, place))?.slot.id).toBe(left[expected]?.id);
              if (expected >= 0) left.splice(expected, 1);
              if (expected >= 0) offers += 1;
              else waiting += 1;
            }
            for (const place of places) await leave(server, place);
          },
        ),
        { numRuns: 40, seed: 20_261_123 },
      );
      console.log(`${engine.name}: 0 of ${offers} offers wrong, 0 of ${waiting} left waiting though a time was there, in 40 cases`);
      expect(Math.min(offers, waiting)).toBeGreaterThan(20);
    },
  );

  it('by many processes at once makes one offer of each time and to each person, in the order they came', async () => {
    const pools = [db, store.another(), store.another()];
    await fill(db, hospital.services.plain);
    const places: Place[] = [];
    for (let i = 0; i < 24; i += 1) places.push(await join());
    const given = slots.filter(({ day }) => day > '2026-11-26').slice(0, 10);
    await free(db, ...given);
    const made = await Promise.all(Array.from({ length: 9 }, (_, i) => round(pools[i % 3]!, hospital)));
    expect(made.reduce((sum, n) => sum + n, 0)).toBe(given.length);
    const offered = await Promise.all(places.map(async (place) => (await offerOf(server, place))?.slot.id));
    expect(offered.slice(0, 10).toSorted()).toEqual(given.map(({ id }) => id).toSorted());
    expect(offered.slice(10)).toEqual(Array.from({ length: 14 }, () => undefined));
    const rows = await db
      .selectFrom('waitlist_offer')
      .select('id')
      .where(
        'slot_id',
        'in',
        given.map(({ id }) => id),
      )
      .execute();
    const held = await db
      .selectFrom('occupancy')
      .select('ref')
      .where('site_id', '=', hospital.site.id)
      .where('kind', '=', 'hold')
      .execute();
    expect([rows.length, held.map(({ ref }) => ref).toSorted()]).toEqual([10, rows.map(({ id }) => id).toSorted()]);
  });

  it('by many processes at once ends what ran out once', async () => {
    const pools = [db, store.another()];
    await fill(db, hospital.services.plain);
    const [first, second] = [await join(), await join()];
    const slot = slots.find(({ day }) => day > '2026-11-30')!;
    await free(db, slot);
    await round(db, hospital);
    hospital.clock.forward(7200);
    const made = await Promise.all(Array.from({ length: 8 }, (_, i) => round(pools[i % 2]!, hospital)));
    expect(made.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect((await lookAt(server, first)).offers.map(({ status }) => status)).toEqual(['expired']);
    expect((await offerOf(server, second))?.slot.id).toBe(slot.id);
  });

  describe('by a process of its own', () => {
    let matcher: Matcher | undefined;
    afterEach(() => matcher?.stop());

    /** A server whose matcher looks at everything once an hour: what comes sooner comes because it was woken. */
    async function begin(everySeconds = 3600) {
      const log = keepingLog();
      const deps = { db, clock: hospital.clock, random: systemRandom, secret: systemRandom.bytes(32), publicUrl };
      matcher = startMatcher({ deps, log, everySeconds });
      const started = matcher;
      server = testApp(db, hospital, { limits: 'off', wakeMatcher: (siteId, freed) => started.wake(siteId, freed) });
      // Its first round is over.
      await new Promise((resolve) => setTimeout(resolve, 100));
      return log;
    }
    const slotOf = async (place: Place) => (await offerOf(server, place))?.slot.id;

    it('offers what is given back at once, by whatever way', async () => {
      const [visited, held, moved] = slots.filter(({ day }) => day > '2026-11-26') as [Row<'slot'>, Row<'slot'>, Row<'slot'>];
      const own = (await bookSlot(server, visited.id)).body;
      const other = (await bookSlot(server, moved.id)).body;
      const hold = (await holdSlot(server, held.id, { ttlSeconds: 600 })).body;
      await fill(db, hospital.services.plain);
      const [first, second, third, fourth] = [await join(), await join(), await join(), await join()];
      const log = await begin();
      const begun = performance.now();
      await cancelVisit(server, { id: own.appointment.id, token: own.manage.token });
      await until(async () => (await slotOf(first)) === visited.id);
      await releaseHold(server, hold);
      await until(async () => (await slotOf(second)) === held.id);
      const to = slots.at(-1)!;
      await free(db, to);
      const headers = { Authorization: `Manage ${other.manage.token}`, 'If-Match': '"1"' };
      expect((await server.post(`/v1/appointments/${other.appointment.id}/reschedule`, { slotId: to.id }, headers)).status).toBe(200);
      await until(async () => (await slotOf(third)) === moved.id);
      await decline(server, first, (await offerOf(server, first))?.id);
      await until(async () => (await slotOf(fourth)) === visited.id);
      console.log(`${engine.name}: four times given back reached the next person in ${Math.round(performance.now() - begun)} ms`);
      expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
      expect(log.lines.filter(({ event }) => event === 'times-offered').length).toBe(4);
    });

    it('finds in its rounds what nobody told it of', async () => {
      await fill(db, hospital.services.plain);
      const place = await join();
      await begin(0.05);
      const slot = slots.at(-1)!;
      await free(db, slot);
      await until(async () => {
        // However long its first round takes: another one is due.
        hospital.clock.forward(1);
        return (await slotOf(place)) === slot.id;
      });
    });

    it('tells of a database that is away, and goes on', async () => {
      const log = keepingLog();
      const gone = store.another({ max: 1 });
      if (gone === db) return;
      await gone.selectFrom('site').select('id').execute();
      await gone.destroy();
      const deps = { db: gone, clock: hospital.clock, random: systemRandom, secret: systemRandom.bytes(32), publicUrl };
      matcher = startMatcher({ deps, log, everySeconds: 3600 });
      await until(() => log.lines.some(({ event }) => event === 'matcher-failed'));
    });
  });
});
