import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Slot } from '@foyer/sdk/contract';
import { rollForward } from '../../packages/reference-server/src/services/calendar.ts';
import { createHold, releaseHold } from '../../packages/reference-server/src/services/holds.ts';
import { countFree, listSlots } from '../../packages/reference-server/src/services/slots.ts';
import { book } from '../../packages/reference-server/src/services/visits.ts';
import { addBlocks } from '../../packages/reference-server/src/store/hospital.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { clinic } from './setup/clinic.ts';
import { describeEngines } from './setup/engines.ts';
import { somebody } from './setup/hospital.ts';
import { changeDays, slowSpan, slowTimes, wallOf, type SlowSpan } from './setup/slow-clock.ts';

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Africa/Casablanca',
];
const quiet = ['2026-05-20', '2026-12-30'];
const scenes = zones.flatMap((zone) => [...changeDays(zone, 2026), ...quiet].map((day) => ({ zone, day })));

const dayMs = 86_400_000;
const shift = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const wall = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const spans = fc
  .record({ from: fc.integer({ min: 0, max: 95 }), length: fc.integer({ min: 2, max: 40 }) })
  .map(({ from, length }): SlowSpan => ({ from: from * 15, to: from * 15 + length * 15 }));
const services = { quick: 20, visit: 45 } as const;
type ServiceName = keyof typeof services;
const scenarios = fc.record({
  scene: fc.constantFrom(...scenes),
  // By days from the change of the clock.
  hours: fc.array(
    fc.record({
      who: fc.constantFrom('ada', 'ben'),
      offset: fc.integer({ min: -1, max: 2 }),
      span: spans,
      services: fc.constantFrom<ServiceName[]>(['quick'], ['visit'], ['visit', 'quick']),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  session: fc.option(fc.record({ offset: fc.integer({ min: -1, max: 2 }), span: spans, seats: fc.integer({ min: 1, max: 3 }) }), {
    freq: 3,
  }),
  closed: fc.array(
    fc.record({ who: fc.constantFrom('ada', 'ben', 'cy', null), offset: fc.integer({ min: -1, max: 2 }), span: fc.option(spans) }),
    { maxLength: 2 },
  ),
  blocks: fc.array(fc.record({ who: fc.constantFrom('ada', 'ben', 'cy'), offset: fc.integer({ min: -1, max: 2 }), span: spans }), {
    maxLength: 3,
  }),
  events: fc.array(fc.record({ kind: fc.constantFrom('hold', 'lapse', 'book'), pick: fc.nat() }), { maxLength: 5 }),
  limit: fc.integer({ min: 9, max: 60 }),
  // Hours after the first day begins: what is past is not listed.
  now: fc.integer({ min: 0, max: 40 }),
});
type Scenario = typeof scenarios extends fc.Arbitrary<infer T> ? T : never;

/** The slow model's idea of what is free. */
interface Free {
  service: string;
  who: string;
  start: number;
  end: number;
  seats?: number;
}
interface Taken {
  who: string;
  start: number;
  end: number;
  until: number;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;

function offered({ scene: { zone, day }, hours, session, closed }: Scenario): Free[] {
  const shut = closed.map((c) => ({ who: c.who, ...slowSpan(zone, shift(day, c.offset), c.span ?? { from: 0, to: 1440 }) }));
  const all = new Map<string, Free>();
  const offer = (free: Free) => {
    if (!shut.some((s) => (s.who === null || s.who === free.who) && overlaps(s, free)))
      all.set(`${free.service} ${free.who} ${free.start}`, free);
  };
  for (const h of hours) {
    for (const service of h.services)
      for (const t of slowTimes(zone, shift(day, h.offset), h.span, services[service]))
        offer({ service, who: h.who, start: t.start, end: t.end });
  }
  if (session) {
    const span = slowSpan(zone, shift(day, session.offset), session.span);
    if (span.end > span.start) offer({ service: 'shot', who: 'cy', ...span, seats: session.seats });
  }
  return [...all.values()];
}

const person = somebody({ consent: { accepted: true, version: '1' } });
const totals = { cases: 0, listed: 0, held: 0, refused: 0 };

async function lay(db: Kysely<DB>, s: Scenario) {
  const { zone, day } = s.scene;
  const c = await clinic(db, {
    places: { here: zone },
    who: ['ada', 'ben', 'cy'],
    services: { quick: { minutes: services.quick }, visit: { minutes: services.visit }, shot: { minutes: 10 } },
    now: new Date(slowSpan(zone, shift(day, -1), { from: 0, to: 1 }).start - dayMs).toISOString(),
  });
  await c.saveHours(
    ...s.hours.map((h, i) => ({
      id: `h${i}`,
      who: h.who as 'ada',
      at: 'here' as const,
      services: h.services,
      weekday: weekday(shift(day, h.offset)),
      from: wall(h.span.from),
      to: wall(h.span.to % 1440),
      validFrom: shift(day, -1),
      validTo: shift(day, 2),
    })),
    ...(s.session
      ? [
          {
            id: 's',
            who: 'cy' as const,
            at: 'here' as const,
            services: ['shot' as const],
            weekday: weekday(shift(day, s.session.offset)),
            from: wall(s.session.span.from),
            to: wall(s.session.span.to % 1440),
            seats: s.session.seats,
            validFrom: shift(day, -1),
            validTo: shift(day, 2),
          },
        ]
      : []),
  );
  for (const e of s.closed) {
    await c.close({
      day: shift(day, e.offset),
      ...(e.who && { resource_id: c.resources[e.who as 'ada'] }),
      ...(e.span && { start_time: wall(e.span.from), end_time: wall(e.span.to % 1440) }),
    });
  }
  await rollForward(c, { siteId: c.site.id, days: 6 });
  return c;
}
type Laid = Awaited<ReturnType<typeof lay>>;

async function listAll(c: Laid, s: Scenario): Promise<Slot[]> {
  const found: Slot[] = [];
  for (const service of ['quick', 'visit', 'shot'] as const) {
    const query = { service: c.services[service], from: shift(s.scene.day, -3), to: shift(s.scene.day, 5) };
    const items: Slot[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await listSlots(c.context(), { ...query, limit: s.limit, ...(cursor !== undefined && { cursor }) });
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    // In time order, told by the place's clock, and counted alike by day.
    const starts = items.map((i) => Date.parse(i.start));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    const byDay = new Map<string, number>();
    for (const i of items) byDay.set(i.start.slice(0, 10), (byDay.get(i.start.slice(0, 10)) ?? 0) + 1);
    const { days } = await countFree(c.context(), query);
    expect(Object.fromEntries(days.map((d) => [d.date, d.free]))).toEqual(Object.fromEntries(byDay));
    found.push(...items);
  }
  for (const i of found) expect(i.start.slice(0, 16)).toBe(wallOf(s.scene.zone, Date.parse(i.start)).replace(' ', 'T'));
  return found;
}

const hold = (c: Laid, slotId: string, ttlSeconds = 300) =>
  c.db.transaction().execute((tx) => createHold(c.context(), tx, { slotId, ttlSeconds }));

/** Lays a clinic out, lets things happen, and compares what is listed with the slow model, and with what can be held. */
async function check(db: Kysely<DB>, s: Scenario, plant?: (c: Laid) => Promise<void>): Promise<void> {
  totals.cases++;
  const { zone, day } = s.scene;
  const c = await lay(db, s);
  await plant?.(c);
  c.clock.set(new Date(slowSpan(zone, shift(day, -1), { from: 0, to: 1 }).start + s.now * 3_600_000).toISOString());
  const now = () => c.clock.now().getTime();
  const taken: Taken[] = [];
  for (const b of s.blocks) {
    const span = slowSpan(zone, shift(day, b.offset), b.span);
    // The session's clinician is taken by the session already.
    if (span.end > span.start && (await addBlocks(db, c.site.id, 'test', [{ resourceId: c.resources[b.who as 'ada'], ...span }])) === 1)
      taken.push({ who: b.who, ...span, until: Infinity });
  }
  const nameOf = (resource: string) => (['ada', 'ben', 'cy'] as const).find((who) => c.practitioners[who] === resource) ?? '?';
  const serviceOf = (id: string) => (['quick', 'visit', 'shot'] as const).find((name) => c.services[name] === id) ?? '?';
  const seats: number[] = [];

  const model = () =>
    offered(s).filter((f) => {
      if (f.seats !== undefined) return f.end > now() && seats.filter((until) => until > now()).length < f.seats;
      return f.start > now() && !taken.some((t) => t.who === f.who && t.until > now() && overlaps(t, f));
    });
  const asText = (f: { service: string; who: string; start: number; end: number }) => `${f.service} ${f.who} ${f.start} ${f.end}`;
  const compare = async () => {
    const listed = await listAll(c, s);
    const shown = listed.map((i) =>
      asText({ service: serviceOf(i.serviceId), who: nameOf(i.practitionerId ?? ''), start: Date.parse(i.start), end: Date.parse(i.end) }),
    );
    expect(shown.toSorted()).toEqual(model().map(asText).toSorted());
    return listed;
  };

  let listed = await compare();
  for (const event of s.events) {
    const slot = listed[event.pick % Math.max(1, listed.length)];
    if (!slot) break;
    const who = nameOf(slot.practitionerId ?? '');
    const time = { who, start: Date.parse(slot.start), end: Date.parse(slot.end) };
    const until = event.kind === 'book' ? Infinity : now() + (event.kind === 'lapse' ? 5 : 300) * 1000;
    if (event.kind === 'book') await c.db.transaction().execute((tx) => book(c.context(), tx, { slotId: slot.id, ...person }));
    else await hold(c, slot.id, event.kind === 'lapse' ? 5 : 300);
    if (slot.window) seats.push(until);
    else taken.push({ ...time, until });
    if (event.kind === 'lapse') c.clock.forward(6);
    listed = await compare();
  }

  // Every listed time can be held; no other can.
  for (const slot of listed) {
    const made = await hold(c, slot.id);
    await releaseHold({ ...c.context(), caller: { holdSecret: made.secret } }, made.id);
  }
  const free = new Set(listed.map((slot) => slot.id));
  const others = (await db.selectFrom('slot').select('id').where('site_id', '=', c.site.id).execute()).filter((row) => !free.has(row.id));
  for (const row of others)
    await expect(hold(c, row.id)).rejects.toMatchObject({
      code: expect.stringMatching(/^(slot-unavailable|outside-booking-window)$/u) as string,
    });
  totals.listed += listed.length;
  totals.held += listed.length;
  totals.refused += others.length;
}

// As long as it takes on a busy machine: this is no test of speed.
vi.setConfig({ testTimeout: 300_000 });

describeEngines('what is listed, held and true', (engine) => {
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });

  test('every listed time can be held, nothing bookable is missing, and the slow model agrees', async () => {
    Object.assign(totals, { cases: 0, listed: 0, held: 0, refused: 0 });
    await fc.assert(
      fc.asyncProperty(scenarios, (s) => check(db, s)),
      { numRuns: 40, endOnFailure: true },
    );
    console.log(
      `availability on ${engine.name}: 0 counterexamples in ${totals.cases} cases, ${zones.length} zones, ${scenes.length} days; ${totals.held} listed times held, ${totals.refused} others refused`,
    );
    expect(totals.held).toBeGreaterThan(100);
    expect(totals.refused).toBeGreaterThan(100);
  });

  test('planted: minutes counted in UTC from midnight are caught', async () => {
    const offset = (zone: string, at: number) => Date.parse(`${wallOf(zone, at).replace(' ', 'T')}Z`) - at;
    const planted = (s: Scenario) => async (c: Laid) => {
      for (const slot of await db.selectFrom('slot').select(['id', 'day', 'starts_at']).where('site_id', '=', c.site.id).execute()) {
        const { zone } = s.scene;
        const off = offset(zone, slot.starts_at.getTime()) - offset(zone, slowSpan(zone, slot.day, { from: 0, to: 1 }).start);
        const later = sql`make_interval(secs => ${off / 1000}::int)`;
        if (off !== 0)
          await sql`UPDATE slot SET starts_at = starts_at + ${later}, ends_at = ends_at + ${later} WHERE id = ${slot.id}`.execute(db);
      }
    };
    const run = await fc.check(
      fc.asyncProperty(scenarios, (s) => check(db, s, planted(s))),
      { numRuns: 100, endOnFailure: true },
    );
    console.log(`availability on ${engine.name}, planted UTC arithmetic: caught in case ${run.numRuns}`);
    expect(run.failed).toBe(true);
  });

  test('planted: a time that is listed though somebody has it is caught', async () => {
    const planted = async (c: Laid) => {
      // As if the list had forgotten the blocks.
      await sql`CREATE OR REPLACE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`.execute(db);
      await sql`CREATE OR REPLACE TRIGGER forgets BEFORE INSERT ON occupancy FOR EACH ROW WHEN (NEW.kind <> 'session') EXECUTE FUNCTION forget()`.execute(
        db,
      );
      expect(c.site.id).not.toBe('');
    };
    const run = await fc.check(
      fc.asyncProperty(scenarios, (s) => check(db, s, planted)),
      { numRuns: 30, endOnFailure: true },
    );
    await sql`DROP TRIGGER forgets ON occupancy`.execute(db);
    expect(run.failed).toBe(true);
  });
});
