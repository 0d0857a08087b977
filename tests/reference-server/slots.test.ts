import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Slot } from '@foyer/sdk/contract';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, start, type Hospital } from './setup/hospital.ts';
import { allDays, bookSlot, holdSlot, listAll, releaseHold, told } from './setup/visits.ts';

describeEngines('free times', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db);
    server = testApp(db, hospital, { limits: 'off' });
  });

  const idsOf = (slots: readonly { id: string }[]) => slots.map((slot) => slot.id);
  const free = (service: keyof Hospital['services'], more = '', headers: Record<string, string> = {}) =>
    listAll(server, `service=${hospital.services[service]}&${allDays}${more}`, headers);
  const first = async (service: keyof Hospital['services']) => (await hospital.slots(service))[0] as Row<'slot'>;

  interface Days {
    days: { date: string; free: number }[];
    next?: string;
  }
  const count = (service: keyof Hospital['services'], days = allDays) =>
    told<Days>(server.call(`/v1/availability?service=${hospital.services[service]}&${days}`));

  /** A further candidate of `plain`, for a clinician of its own place. */
  async function addSlot(
    zone: string,
    at: string,
    day: string,
    more: { service?: keyof Hospital['services']; hours?: number; capacity?: number } = {},
  ): Promise<string> {
    const mark = `${zone}-${at}`.replace(/[^A-Za-z0-9]/gu, '') + hospital.site.id;
    await db
      .insertInto('location')
      .values({
        id: `place-${mark}`,
        site_id: hospital.site.id,
        name: '{"en":"Far away"}',
        address: '{"line":[]}',
        time_zone: zone,
        hours: null,
        directions: null,
      })
      .execute();
    const { id: resource } = await db
      .insertInto('resource')
      .values({ site_id: hospital.site.id, kind: 'room', source: mark })
      .returning('id')
      .executeTakeFirstOrThrow();
    const starts = new Date(at);
    await db
      .insertInto('slot')
      .values({
        id: `slot-${mark}`,
        site_id: hospital.site.id,
        service_id: hospital.services[more.service ?? 'plain'],
        location_id: `place-${mark}`,
        practitioner_id: null,
        resource_id: resource,
        mode: 'in-person',
        starts_at: starts.toISOString(),
        ends_at: new Date(starts.getTime() + (more.hours ?? 0.5) * 3_600_000).toISOString(),
        day,
        capacity: more.capacity ?? null,
        deep_link: null,
        phone: null,
        source: 'template',
      })
      .execute();
    return `slot-${mark}`;
  }

  describe('a list', () => {
    it('is all candidates in time order while nothing is taken', async () => {
      const listed = await free('plain');
      expect(idsOf(listed)).toEqual(idsOf(await hospital.slots('plain')));
      expect(listed[0]).toMatchObject({
        serviceId: hospital.services.plain,
        locationId: hospital.locations.main,
        mode: 'in-person',
        start: '2026-11-24T09:00:00-05:00',
        end: '2026-11-24T09:30:00-05:00',
        timeZone: 'America/New_York',
      });
      expect(listed.find((slot) => slot.locationId === hospital.locations.coast)).toMatchObject({
        start: '2026-11-24T09:00:00-08:00',
        timeZone: 'America/Los_Angeles',
      });
    });

    it('is the same in pages of any size', async () => {
      const whole = idsOf(await free('plain'));
      for (const limit of [7, 89, 90, 91]) {
        expect(idsOf(await listAll(server, `service=${hospital.services.plain}&${allDays}`, {}, limit))).toEqual(whole);
      }
      // Two at the same moment, one on each side of a page's end.
      const one = `service=${hospital.services.video}&from=2026-11-24&to=2026-11-24`;
      expect(idsOf(await listAll(server, one, {}, 1))).toEqual(idsOf(await listAll(server, one)));
    });

    it('has what its times name, once each', async () => {
      const page = await told<{ included: { services: { id: string }[]; locations: { id: string }[]; practitioners: { id: string }[] } }>(
        server.call(`/v1/slots?service=${hospital.services.plain}&${allDays}`),
      );
      const { services, locations, practitioners } = page.body.included;
      expect(idsOf(services)).toEqual([hospital.services.plain]);
      expect(new Set(idsOf(locations))).toEqual(new Set([hospital.locations.main, hospital.locations.coast]));
      expect(new Set(idsOf(practitioners))).toEqual(
        new Set([hospital.practitioners.ada, hospital.practitioners.ben, hospital.practitioners.cleo]),
      );
      expect(locations).toHaveLength(2);
      expect(practitioners).toHaveLength(3);
    });

    it('keeps to a place, a clinician and a mode', async () => {
      const all = await hospital.slots('plain');
      expect(idsOf(await free('plain', `&location=${hospital.locations.coast}`))).toEqual(
        idsOf(all.filter((s) => s.location_id === hospital.locations.coast)),
      );
      expect(idsOf(await free('plain', `&practitioner=${hospital.practitioners.ben}`))).toEqual(
        idsOf(all.filter((s) => s.practitioner_id === hospital.practitioners.ben)),
      );
      expect(await free('plain', '&mode=video')).toEqual([]);
      expect(new Set((await free('video', '&mode=phone')).map((s) => s.mode))).toEqual(new Set(['phone']));
      expect(await free('plain', '&location=nowhere')).toEqual([]);
    });

    it('takes days by the clock of each place, at both ends of the world', async () => {
      const early = await addSlot('Pacific/Kiritimati', '2026-11-25T10:00:00Z', '2026-11-26');
      const late = await addSlot('Pacific/Pago_Pago', '2026-11-27T10:30:00Z', '2026-11-26');
      const listed = await listAll(server, `service=${hospital.services.plain}&from=2026-11-26&to=2026-11-26`);
      expect(idsOf(listed)).toEqual(expect.arrayContaining([early, late]));
      expect(new Set(listed.map((slot) => slot.start.slice(0, 10)))).toEqual(new Set(['2026-11-26']));
      expect(listed.find((slot) => slot.id === early)?.start).toBe('2026-11-26T00:00:00+14:00');
      for (const day of ['2026-11-25', '2026-11-27']) {
        const others = idsOf(await listAll(server, `service=${hospital.services.plain}&from=${day}&to=${day}`));
        expect(others).not.toContain(early);
        expect(others).not.toContain(late);
      }
    });

    it('is of one site', async () => {
      const other = await smallHospital(db);
      const foreign = testApp(db, other, { limits: 'off' });
      const answer = await told(foreign.call(`/v1/slots?service=${hospital.services.plain}&${allDays}`));
      expect({ status: answer.status, code: answer.problem.code }).toEqual({ status: 404, code: 'not-found' });
      expect((await told(foreign.call(`/v1/availability?service=${hospital.services.plain}&${allDays}`))).status).toBe(404);
      const slot = await first('plain');
      expect((await bookSlot(foreign, slot.id)).status).toBe(404);
      expect((await holdSlot(foreign, slot.id)).status).toBe(404);
    });

    it.each([
      ['from=2026-11-24&to=2026-11-23', 422, 'validation-failed', '/query/to'],
      ['from=2026-11-24&to=2027-01-25', 422, 'range-too-wide', undefined],
      ['from=2026-11-24&to=2027-01-24', 200, undefined, undefined],
      [`${allDays}&cursor=bm90LW91cnM`, 422, 'validation-failed', '/query/cursor'],
      [`${allDays}&cursor=${btoa('[null,"x"]').replace(/=/gu, '')}`, 422, 'validation-failed', '/query/cursor'],
      [`${allDays}&cursor=${btoa('[1e300,"x"]').replace(/=/gu, '')}`, 422, 'validation-failed', '/query/cursor'],
      [`${allDays}&cursor=${btoa('[1,"\\u0000"]').replace(/=/gu, '')}`, 422, 'validation-failed', '/query/cursor'],
    ])('%s: %i', async (query, status, code, pointer) => {
      const answer = await told(server.call(`/v1/slots?service=${hospital.services.plain}&${query}`));
      expect(answer.status).toBe(status);
      expect(answer.problem.code).toBe(code);
      expect(answer.problem.errors?.[0]?.pointer).toBe(pointer);
    });
  });

  describe('one truth', () => {
    it('lists a time if and only if it can be held, and booked', async () => {
      // Something of everything: booked, held, blocked, overlapped by a longer visit, expired.
      const [a, b, c, d, e] = (await hospital.slots('plain')).filter((s) => s.practitioner_id === hospital.practitioners.ada) as [
        Row<'slot'>,
        Row<'slot'>,
        Row<'slot'>,
        Row<'slot'>,
        Row<'slot'>,
      ];
      await bookSlot(server, a.id);
      await holdSlot(server, b.id);
      await holdSlot(server, c.id, { ttlSeconds: 5 });
      await db
        .insertInto('occupancy')
        .values({
          site_id: hospital.site.id,
          resource_id: d.resource_id,
          during: `[${d.starts_at.toISOString()},${d.ends_at.toISOString()})`,
          kind: 'block',
          ref: 'lunch',
          expires_at: null,
        })
        .execute();
      const long = (await hospital.slots('long')).find((s) => s.resource_id === e.resource_id && s.starts_at > d.ends_at) as Row<'slot'>;
      await bookSlot(server, long.id);
      hospital.clock.forward(10);

      let agreed = 0;
      for (const service of ['plain', 'long'] as const) {
        const listed = new Set(idsOf(await free(service)));
        for (const slot of await hospital.slots(service)) {
          const hold = await holdSlot(server, slot.id);
          expect([201, 409]).toContain(hold.status);
          expect({ slot: slot.id, held: hold.status === 201 }).toEqual({ slot: slot.id, held: listed.has(slot.id) });
          agreed += 1;
          if (hold.status !== 201) {
            expect((await bookSlot(server, slot.id)).status).toBe(409);
          } else {
            await releaseHold(server, hold.body);
          }
        }
        expect(new Set(idsOf(await free(service)))).toEqual(listed);
        expect(listed.size).toBeLessThan((await hospital.slots(service)).length);
      }
      console.log(`${engine.name}: list and hold disagree about 0 of ${agreed} times`);
      expect((await free('plain')).map((s) => s.id)).toContain(c.id);
    });

    it('shows a held time to its holder alone', async () => {
      const slot = await first('plain');
      const { body: hold } = await holdSlot(server, slot.id);
      expect(idsOf(await free('plain'))).not.toContain(slot.id);
      expect(idsOf(await free('plain', '', { 'Hold-Secret': 'AAAAAAAAAAAAAAAAAAAAAA' }))).not.toContain(slot.id);
      expect(idsOf(await free('plain', '', { 'Hold-Secret': hold.secret }))).toContain(slot.id);
    });

    it('counts the days it lists', async () => {
      const slots = await hospital.slots('plain');
      for (const slot of slots.slice(0, 4)) await bookSlot(server, slot.id);
      const byDay = new Map<string, number>();
      for (const slot of await free('plain')) byDay.set(slot.start.slice(0, 10), (byDay.get(slot.start.slice(0, 10)) ?? 0) + 1);
      const { body } = await count('plain');
      expect(new Map(body.days.map((day) => [day.date, day.free]))).toEqual(byDay);
      expect(body.next).toBeUndefined();
      expect([...byDay.values()].reduce((a, b) => a + b)).toBe(slots.length - 4);
    });

    it('knows the next day with a free time', async () => {
      expect((await count('plain', 'from=2026-11-20&to=2026-11-22')).body).toEqual({ days: [], next: '2026-11-24' });
      expect((await count('plain', 'from=2026-11-20&to=2026-11-24')).body).toEqual({
        days: [{ date: '2026-11-24', free: 18 }],
        next: '2026-11-25',
      });
      for (const slot of await hospital.slots('approval')) if (slot.day < '2026-11-27') await bookSlot(server, slot.id);
      expect((await count('approval', 'from=2026-11-24&to=2026-11-24')).body).toEqual({ days: [], next: '2026-11-27' });
      // Later as a moment, and yet a day earlier than what comes first: it is still the 27th there.
      await addSlot('Pacific/Kiritimati', '2026-11-27T10:30:00Z', '2026-11-28', { service: 'requestOnly' });
      await addSlot('Pacific/Pago_Pago', '2026-11-28T10:30:00Z', '2026-11-27', { service: 'requestOnly' });
      await db
        .updateTable('service')
        .set({ capabilities: JSON.stringify({ find: true, book: true, hold: 'hard' }) })
        .where('id', '=', hospital.services.requestOnly)
        .execute();
      expect((await count('requestOnly', 'from=2026-11-24&to=2026-11-25')).body.next).toBe('2026-11-27');
    });

    it('says what services have free next', async () => {
      const services = await told<{ items: { id: string; nextFree?: { start: string; timeZone: string } }[] }>(
        server.call('/v1/services?limit=200'),
      );
      const nextOf = (name: keyof Hospital['services']) => services.body.items.find((s) => s.id === hospital.services[name])?.nextFree;
      expect(nextOf('plain')).toEqual({ start: '2026-11-24T09:00:00-05:00', timeZone: 'America/New_York' });
      expect(nextOf('requestOnly')).toBeUndefined();
    });
  });

  describe('the booking window', () => {
    const at = async (time: string, service: keyof Hospital['services'], slot: Row<'slot'>) => {
      hospital.clock.set(time);
      const listed = idsOf(await free(service)).includes(slot.id);
      const hold = await holdSlot(server, slot.id);
      if (hold.status === 201) await releaseHold(server, hold.body);
      const book = listed ? undefined : (await bookSlot(server, slot.id)).problem.code;
      return { listed, hold: hold.status === 201 ? 'held' : hold.problem.code, book };
    };
    const open = { listed: true, hold: 'held', book: undefined };
    const closed = { listed: false, hold: 'outside-booking-window', book: 'outside-booking-window' };

    it('ends at the notice', async () => {
      const slot = await first('plain');
      expect(await at('2026-11-24T13:00:00Z', 'plain', slot)).toEqual(open);
      expect(await at('2026-11-24T13:00:01Z', 'plain', slot)).toEqual(closed);
      expect(await at('2026-11-24T14:00:00Z', 'plain', slot)).toEqual(closed);
      expect(await at('2027-11-24T14:00:00Z', 'plain', slot)).toEqual(closed);
    });

    it('ends at the start where no notice is asked for', async () => {
      await db
        .updateTable('service')
        .set({
          policy: JSON.stringify({
            minNoticeMinutes: 0,
            maxAdvanceDays: 60,
            requiresApproval: false,
            cancelCutoffMinutes: 0,
            rescheduleCutoffMinutes: 0,
            rescheduleLimit: 1,
          }),
        })
        .where('id', '=', hospital.services.plain)
        .execute();
      const slot = await first('plain');
      expect(await at('2026-11-24T13:59:59Z', 'plain', slot)).toEqual(open);
      expect(await at('2026-11-24T14:00:00Z', 'plain', slot)).toEqual(closed);
    });

    it('begins so many days ahead, by the calendar of the place', async () => {
      const here = await first('plain');
      const coast = (await hospital.slots('plain')).find((s) => s.location_id === hospital.locations.coast) as Row<'slot'>;
      // 60 days before 24 November is 25 September, which begins at 4:00 UTC in New York and at 7:00 UTC in Los Angeles.
      expect(await at('2026-09-25T03:59:59Z', 'plain', here)).toEqual(closed);
      expect(await at('2026-09-25T04:00:00Z', 'plain', here)).toEqual(open);
      expect(await at('2026-09-25T06:59:59Z', 'plain', coast)).toEqual(closed);
      expect(await at('2026-09-25T07:00:00Z', 'plain', coast)).toEqual(open);
    });

    it('of a session is open while people can still come', async () => {
      const slot = await first('session');
      expect(slot.ends_at.toISOString()).toBe('2026-11-24T17:00:00.000Z');
      expect(await at('2026-11-24T16:00:00Z', 'session', slot)).toEqual(open);
      expect(await at('2026-11-24T16:00:01Z', 'session', slot)).toEqual(closed);
    });

    it('leaves out a session that began more than 25 hours ago', async () => {
      const id = await addSlot('America/New_York', '2026-11-24T14:00:00Z', '2026-11-24', { service: 'session', hours: 48, capacity: 3 });
      const slot = await db.selectFrom('slot').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      expect(await at('2026-11-25T14:59:59Z', 'session', slot)).toEqual(open);
      expect(await at('2026-11-25T15:00:00Z', 'session', slot)).toEqual(closed);
    });
  });

  describe('a session', () => {
    it('tells the seats left, and goes when none is', async () => {
      const slot = await first('session');
      const left = async () => (await free('session')).find((s) => s.id === slot.id)?.remaining;
      expect((await free('session'))[0]).toMatchObject({
        window: true,
        remaining: 3,
        start: '2026-11-24T09:00:00-05:00',
        end: '2026-11-24T12:00:00-05:00',
      });
      await bookSlot(server, slot.id);
      expect(await left()).toBe(2);
      const { body: hold } = await holdSlot(server, slot.id, { ttlSeconds: 60 });
      expect(await left()).toBe(1);
      await bookSlot(server, slot.id);
      expect(await left()).toBeUndefined();
      const refused = await bookSlot(server, slot.id);
      expect({ status: refused.status, code: refused.problem.code }).toEqual({ status: 409, code: 'slot-unavailable' });
      expect((await free('session', '', { 'Hold-Secret': hold.secret })).find((s) => s.id === slot.id)?.remaining).toBe(1);
      hospital.clock.forward(61);
      expect(await left()).toBe(1);
      expect((await bookSlot(server, slot.id)).status).toBe(201);
      expect((await bookSlot(server, slot.id, { hold })).status).toBe(409);
    });

    it('and a single visit of one clinician keep each other out', async () => {
      const [session] = await hospital.slots('session');
      const single = async (resource: string) => {
        const id = await addSlot('America/New_York', (session as Row<'slot'>).starts_at.toISOString(), '2026-11-24');
        await db.updateTable('slot').set({ resource_id: resource }).where('id', '=', id).execute();
        return id;
      };
      const visit = await single((session as Row<'slot'>).resource_id);
      await bookSlot(server, visit);
      expect(idsOf(await free('session'))).not.toContain((session as Row<'slot'>).id);
      expect((await bookSlot(server, (session as Row<'slot'>).id)).status).toBe(409);

      hospital = await smallHospital(db);
      server = testApp(db, hospital, { limits: 'off' });
      const [other] = await hospital.slots('session');
      const blocked = await addSlot('America/New_York', (other as Row<'slot'>).starts_at.toISOString(), '2026-11-24');
      await db
        .updateTable('slot')
        .set({ resource_id: (other as Row<'slot'>).resource_id })
        .where('id', '=', blocked)
        .execute();
      expect((await bookSlot(server, (other as Row<'slot'>).id)).status).toBe(201);
      expect(idsOf(await free('plain'))).not.toContain(blocked);
      expect((await bookSlot(server, blocked)).status).toBe(409);
    });
  });

  it('lists what is booked elsewhere with its link and number, and neither holds nor books it', async () => {
    const listed = await free('deepLink');
    expect(listed).toHaveLength(30);
    expect(listed[0]).toMatchObject({ deepLink: 'https://elsewhere.example/book', phone: '+1 555 0199' });
    const { id } = listed[0] as Slot;
    for (const answer of [await holdSlot(server, id), await bookSlot(server, id)]) {
      expect({ status: answer.status, code: answer.problem.code }).toEqual({ status: 422, code: 'not-eligible' });
    }
  });

  describe('for a visit to be moved', () => {
    const list = (visit: string, headers: Record<string, string> = {}) =>
      told<{ items: Slot[] }>(server.call(`/v1/slots?service=${hospital.services.plain}&${allDays}&for=${visit}&limit=200`, { headers }));
    const manage = (token: string) => ({ Authorization: `Manage ${token}` });

    it('counts its own time as free, for whoever has its token', async () => {
      const slot = await first('plain');
      const { appointment, manage: own } = (await bookSlot(server, slot.id)).body;
      const other = (await bookSlot(server, ((await hospital.slots('plain'))[1] as Row<'slot'>).id)).body;
      expect(idsOf((await list(appointment.id, manage(own.token))).body.items)).toContain(slot.id);
      expect(idsOf(await free('plain'))).not.toContain(slot.id);

      expect((await list(appointment.id)).problem.code).toBe('unauthenticated');
      const refusals = [manage(other.manage.token), manage('AAAAAAAAAAAAAAAAAAAAAA'), manage('?'), { Authorization: 'Basic abc' }];
      for (const headers of refusals) expect((await list(appointment.id, headers)).problem.code).toBe('not-found');
      expect((await list('unknown', manage(own.token))).problem.code).toBe('not-found');
      hospital.clock.forward(40 * 86_400);
      expect((await list(appointment.id, manage(own.token))).problem.code).toBe('link-expired');
    });

    it('counts its own seat', async () => {
      const slot = await first('session');
      const answers = [];
      for (let i = 0; i < 3; i++) answers.push((await bookSlot(server, slot.id)).body);
      const { appointment, manage: own } = answers[0] as (typeof answers)[0];
      const seen = await told<{ items: Slot[] }>(
        server.call(`/v1/slots?service=${hospital.services.session}&${allDays}&for=${appointment.id}`, { headers: manage(own.token) }),
      );
      expect(seen.body.items.find((s) => s.id === slot.id)?.remaining).toBe(1);
    });
  });

  describe('offered for a time that is taken', () => {
    const distance = (from: Row<'slot'>, to: string | Date) => Math.abs(new Date(to).getTime() - from.starts_at.getTime());

    it('are the nearest others, in time order, and can be had', async () => {
      const slots = await hospital.slots('plain');
      const taken = slots.filter((s) => s.day === '2026-11-25')[5] as Row<'slot'>;
      await bookSlot(server, taken.id);
      const offered = (await bookSlot(server, taken.id)).problem.alternatives ?? [];
      expect(offered).toHaveLength(6);
      const nearest = slots
        .filter((s) => s.id !== taken.id)
        .map((s) => distance(taken, s.starts_at))
        .sort((a, b) => a - b)[5] as number;
      expect(Math.max(...offered.map((s) => distance(taken, s.start)))).toBe(nearest);
      expect(offered.map((s) => Date.parse(s.start))).toEqual(offered.map((s) => Date.parse(s.start)).sort((a, b) => a - b));
      for (const slot of offered) expect((await holdSlot(server, slot.id)).status).toBe(201);
    });

    it('are held in the same way, and booked here', async () => {
      const [first, ...others] = await hospital.slots('video');
      const taken = first as Row<'slot'>;
      await bookSlot(server, taken.id);
      const alike = others.filter((s) => s.mode === taken.mode && s.starts_at > taken.starts_at);
      const [next, second] = alike as [Row<'slot'>, Row<'slot'>];
      await db.updateTable('slot').set({ deep_link: 'https://elsewhere.example/book' }).where('id', '=', next.id).execute();
      const offered = (await bookSlot(server, taken.id)).problem.alternatives ?? [];
      expect(idsOf(offered)).not.toContain(next.id);
      expect(idsOf(offered)).toContain(second.id);
      expect(new Set(offered.map((s) => s.mode))).toEqual(new Set([taken.mode]));
      expect(idsOf(await free('video'))).toContain(next.id);
      for (const answer of [await holdSlot(server, next.id), await bookSlot(server, next.id)])
        expect(answer.problem.code).toBe('not-eligible');
    });
  });

  it('starts on a clock that can be moved', () => {
    expect(hospital.clock.now().toISOString()).toBe(start);
  });
});
