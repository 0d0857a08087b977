import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Appointment } from '@foyer/sdk/contract';
import { purge } from '../../packages/reference-server/src/services/purge.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, somebody, start, type Hospital } from './setup/hospital.ts';
import { sendAll } from './setup/mails.ts';
import { allDays, bookSlot, listAll, told } from './setup/visits.ts';
import { accept, askToWait, cancelVisit, decline, fill, free, leave, lookAt, offerOf, round, wait, type Place } from './setup/waiting.ts';
import { plainBearer } from './setup/world.ts';

const hour = 3_600_000;

describeEngines('the waiting list', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let slots: Row<'slot'>[];

  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    // Messages of the other hospitals of the database.
    await db.deleteFrom('outbox').execute();
    hospital = await smallHospital(db, { days: 14, isDefault: false });
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    slots = await hospital.slots('plain');
  });

  const plain = () => hospital.services.plain;
  const join = (more: Parameters<typeof wait>[2] = {}) => wait(server, plain(), more);
  const go = () => round(db, hospital);
  const slot = (nth: number, day = '2026-11-30') => slots.filter((s) => s.day === day && s.location_id === hospital.locations.main)[nth]!;
  const offered = async (place: Place) => (await offerOf(server, place))?.slot.id;
  async function visit(at: Row<'slot'>, people: object = {}, headers: Record<string, string> = {}): Promise<Place> {
    const { status, body } = await bookSlot(server, at.id, { people }, headers);
    expect(status).toBe(201);
    return { id: body.appointment.id, token: body.manage.token };
  }
  const read = ({ id, token }: Place) =>
    told<Appointment>(server.call(`/v1/appointments/${id}`, { headers: { Authorization: `Manage ${token}` } }));
  const held = (ref: string) => db.selectFrom('occupancy').select(['kind', 'during']).where('ref', '=', ref).execute();
  const mails = () => sendAll(db, hospital, server);

  describe('takes people', () => {
    it('who say what suits them, and gives them a link', async () => {
      const wishes = {
        from: '2026-11-25',
        to: '2026-12-04',
        daysOfWeek: ['mon', 'fri'],
        partsOfDay: ['morning'],
        locationIds: [hospital.locations.main],
        practitionerId: hospital.practitioners.ada,
        mode: 'in-person',
        noticeMinutes: 600,
      };
      const note = 'Not before nine.';
      const { status, body, headers } = await askToWait(server, { serviceId: plain(), wishes: { ...wishes, note }, ...somebody() });
      expect(status).toBe(201);
      const { entry, manage } = body;
      expect(headers.get('Location')).toMatch(new RegExp(`/v1/waitlist/${entry.id}$`, 'u'));
      expect(entry).toMatchObject({ status: 'waiting', service: { id: plain(), name: 'Service plain' }, wishes, offers: [] });
      expect(JSON.stringify(body)).not.toContain(note);
      expect(entry.reference).toMatch(/^[2-9B-Z]{3}-[2-9B-Z]{3}$/u);
      expect(manage.url).toBe(`https://care.example/sites/${hospital.site.slug}/visit#w.${entry.id}.${manage.token}`);
      expect(await lookAt(server, { id: entry.id, token: manage.token })).toEqual(entry);
      expect([Date.parse(entry.createdAt), Date.parse(entry.expiresAt)]).toEqual([Date.parse(start), Date.parse('2026-12-05T05:00:00Z')]);
    });

    it('for half a year unless they say until when', async () => {
      const { expiresAt } = await lookAt(server, await join());
      expect(Date.parse(expiresAt) - Date.parse(start)).toBe(180 * 24 * hour);
    });

    it('and writes to them, without a name, a reason or a department', async () => {
      const place = await join({
        people: { reason: 'a lump', patient: { name: 'Grace Hopper', email: 'g@patients.example', language: 'ar' } },
      });
      const english = await join();
      const [arabic, mail, ...rest] = (await mails()).toSorted((a, b) => (a.to < b.to ? -1 : 1));
      expect([rest, arabic?.to, arabic?.subject]).toEqual([[], 'g@patients.example', 'أنت الآن على قائمة الانتظار']);
      expect(arabic?.text).not.toMatch(/Grace|Hopper|lump|Service|خدمة plain|Dr /u);
      expect([mail?.subject, mail?.calendar]).toEqual(['You are on the waiting list', undefined]);
      const link = /\/visit#w\.([\w-]+)\.([\w-]{22})\n/u.exec(mail?.text ?? '');
      expect(link?.[1]).toBe(english.id);
      expect((await lookAt(server, { id: english.id, token: link?.[2] ?? '' })).status).toBe('waiting');
      expect((await lookAt(server, place)).status).toBe('waiting');
    });

    it('of a service that has one, and no other', async () => {
      const refused = await askToWait(server, { serviceId: hospital.services.requestOnly, ...somebody() });
      expect([refused.status, refused.problem.code]).toEqual([422, 'not-eligible']);
      expect((await askToWait(server, { serviceId: 'none', ...somebody() })).status).toBe(404);
      const referral = await askToWait(server, { serviceId: hospital.services.referral, ...somebody() });
      expect([referral.problem.code, referral.problem.errors?.[0]?.pointer]).toEqual(['not-eligible', '/referral']);
      const old = await askToWait(server, { serviceId: plain(), ...somebody({ consent: { accepted: true, version: 'old' } }) });
      expect(old.problem.code).toBe('consent-outdated');
    });

    it('once it is known who they are and what they wish', async () => {
      const own = await visit(slot(0));
      const cases: [object, string][] = [
        [{}, '/patient /consent'],
        [{ ...somebody(), patient: { name: 'Grace Hopper' } }, '/patient/email'],
        [{ appointmentId: own.id, ...somebody() }, '/patient /consent'],
        [{ ...somebody(), wishes: { from: '2026-12-02', to: '2026-12-01' } }, '/wishes/to'],
        [{ ...somebody(), wishes: { to: '2026-11-22' } }, '/wishes/to'],
        [{ ...somebody(), wishes: { locationIds: [hospital.locations.main, 'nowhere'] } }, '/wishes/locationIds/1'],
        [{ ...somebody(), wishes: { practitionerId: 'nobody' } }, '/wishes/practitionerId'],
        [{ ...somebody(), wishes: { mode: 'video' } }, '/wishes/mode'],
        [{ ...somebody(), wishes: { noticeMinutes: -1 } }, '/wishes/noticeMinutes'],
        [{ ...somebody(), wishes: { partsOfDay: ['night'] } }, '/wishes/partsOfDay/0'],
      ];
      for (const [more, pointers] of cases) {
        const { status, problem } = await askToWait(server, { serviceId: plain(), ...more }, { Authorization: `Manage ${own.token}` });
        expect([pointers, status, problem.errors?.map(({ pointer }) => pointer).join(' ')]).toEqual([pointers, 422, pointers]);
      }
    });

    it('who have a visit, and authority over it', async () => {
      const own = await visit(slot(4));
      const other = await visit(slot(5));
      const body = { serviceId: plain(), appointmentId: own.id };
      expect((await askToWait(server, body)).status).toBe(401);
      expect((await askToWait(server, body, { Authorization: `Manage ${other.token}` })).status).toBe(404);
      expect((await askToWait(server, body, { Authorization: 'Bearer patient:eve' })).status).toBe(404);
      const long = await askToWait(server, { ...body, serviceId: hospital.services.long }, { Authorization: `Manage ${own.token}` });
      expect([long.problem.code, long.problem.errors?.[0]?.pointer]).toEqual(['not-eligible', '/serviceId']);

      const place = await join({ visit: own });
      const entry = await lookAt(server, place);
      const { body: shown } = await read(own);
      expect(entry.appointment).toEqual({ id: own.id, reference: shown.reference });
      expect(Date.parse(entry.expiresAt)).toBe(slot(4).starts_at.getTime());
      const twice = await askToWait(server, body, { Authorization: `Manage ${own.token}` });
      expect([twice.status, twice.problem.code]).toEqual([409, 'invalid-transition']);
      await cancelVisit(server, other);
      const gone = await askToWait(server, { ...body, appointmentId: other.id }, { Authorization: `Manage ${other.token}` });
      expect(gone.problem.code).toBe('invalid-transition');
    });

    it('whose link opens nothing else', async () => {
      const own = await visit(slot(0));
      const place = await join();
      expect((await read({ id: own.id, token: place.token })).status).toBe(404);
      expect((await told(server.call(`/v1/waitlist/${place.id}`, { headers: { Authorization: `Manage ${own.token}` } }))).status).toBe(404);
      expect((await told(server.call(`/v1/waitlist/${own.id}`, { headers: { Authorization: `Manage ${own.token}` } }))).status).toBe(404);
    });

    it('who are signed in, and shows them their place', async () => {
      const ann = { Authorization: 'Bearer patient:ann' };
      const { id } = await join({ headers: ann });
      expect((await server.call(`/v1/waitlist/${id}`, { headers: ann })).status).toBe(200);
      expect((await server.call(`/v1/waitlist/${id}`, { headers: { Authorization: 'Bearer patient:eve' } })).status).toBe(404);
    });

    it('and keeps back the service from a link alone, where a second fact is asked for', async () => {
      await db
        .updateTable('site')
        .set({ managing: JSON.stringify({ secondFact: true }) })
        .where('id', '=', hospital.site.id)
        .execute();
      const strict = testApp(db, hospital, { limits: 'off' });
      const wishes = { practitionerId: hospital.practitioners.ada, partsOfDay: ['morning'] };
      const { body } = await askToWait(strict, { serviceId: plain(), wishes, ...somebody() });
      expect(body.entry).toMatchObject({ service: { name: 'Service plain' }, wishes });
      await go();
      const seen = await lookAt(strict, { id: body.entry.id, token: body.manage.token });
      expect(seen).toMatchObject({ masked: true, service: { name: 'Visit' }, wishes: { partsOfDay: ['morning'] }, status: 'offered' });
      expect(seen.offers[0]?.slot).not.toHaveProperty('practitionerId');
      expect(seen.wishes).toEqual({ partsOfDay: ['morning'] });
    });
  });

  describe('offers a time', () => {
    it('that becomes free, to whoever waits, in one round; and keeps it for them', async () => {
      const taken = slot(0);
      const own = await visit(taken);
      await fill(db, plain());
      const place = await join();
      expect(await go()).toBe(0);
      await cancelVisit(server, own);
      await mails();
      expect(await go()).toBe(1);
      const entry = await lookAt(server, place);
      expect(entry).toMatchObject({
        status: 'offered',
        offers: [{ status: 'open', slot: { id: taken.id, practitionerId: taken.practitioner_id } }],
      });
      const [offer] = entry.offers;
      expect((await held(offer!.id)).map(({ kind }) => kind)).toEqual(['hold']);
      expect(await listAll(server, `service=${plain()}&${allDays}`)).toEqual([]);
      expect((await bookSlot(server, taken.id)).problem.code).toBe('slot-unavailable');
      expect(await go()).toBe(0);

      const [mail, ...rest] = await mails();
      expect([rest, mail?.subject]).toEqual([[], 'A time for you: please answer soon']);
      expect(mail?.text).toContain('When: Monday 30 November 2026, 9:00 am (Eastern Time)');
      expect(mail?.text).toContain('Where: Main building, 1 River Road, Springfield, NY 10001');
      expect(mail?.text).toContain('Answer by: Monday 23 November 2026, 11:00 am (Eastern Time)');
      expect(mail?.text).toContain(`Reference: ${entry.reference}`);
      expect(mail?.text).toMatch(new RegExp(`/visit#w\\.${place.id}\\.[\\w-]{22}\\n`, 'u'));
      expect(mail?.text).not.toMatch(/Grace|Hopper|Service|Dr /u);
    });

    it('to whoever has waited longest, and one to each', async () => {
      await fill(db, plain());
      const first = await join();
      hospital.clock.forward(1);
      const second = await join();
      hospital.clock.forward(1);
      const third = await join();
      await free(db, slot(2), slot(4));
      expect(await go()).toBe(2);
      expect(await Promise.all([first, second, third].map(offered))).toEqual([slot(2).id, slot(4).id, undefined]);
      await free(db, slot(0));
      // The first has one already, though it is later than this one.
      expect(await go()).toBe(1);
      expect(await offered(third)).toBe(slot(0).id);
    });

    it('that is declined to the next person, and never again to the first', async () => {
      await fill(db, plain());
      const first = await join();
      hospital.clock.forward(1);
      const second = await join();
      await free(db, slot(0));
      await go();
      const offer = await offerOf(server, first);
      const said = await decline(server, first, offer?.id);
      expect([said.status, said.body.status, said.body.offers[0]?.status]).toEqual([200, 'waiting', 'declined']);
      expect((await decline(server, first, offer?.id)).status).toBe(200);
      expect(await go()).toBe(1);
      expect(await offered(second)).toBe(slot(0).id);
      await leave(server, second);
      expect(await go()).toBe(0);
      expect((await lookAt(server, first)).status).toBe('waiting');
    });

    it('that runs out to the next person', async () => {
      await fill(db, plain());
      const first = await join();
      hospital.clock.forward(1);
      const second = await join();
      await free(db, slot(0));
      await go();
      const offer = await offerOf(server, first);
      hospital.clock.forward(7201);
      expect((await lookAt(server, first)).status).toBe('waiting');
      const late = await accept(server, first, offer?.id);
      expect([late.status, late.problem.code]).toEqual([410, 'offer-expired']);
      expect(await go()).toBe(1);
      expect(await offered(second)).toBe(slot(0).id);
      expect(await lookAt(server, first)).toMatchObject({ status: 'waiting', offers: [{ status: 'expired' }] });
    });

    it('of whoever leaves to the next person; leaving twice is a success', async () => {
      await fill(db, plain());
      const first = await join();
      hospital.clock.forward(1);
      const second = await join();
      await free(db, slot(0));
      await go();
      const offer = await offerOf(server, first);
      expect((await leave(server, first)).status).toBe(204);
      expect((await leave(server, first)).status).toBe(204);
      expect(await lookAt(server, first)).toMatchObject({ status: 'left', offers: [{ status: 'declined' }] });
      expect((await accept(server, first, offer?.id)).problem.code).toBe('offer-expired');
      expect(await go()).toBe(1);
      expect(await offered(second)).toBe(slot(0).id);
    });

    it('for two hours, but for 20 minutes where the visit is within a day, and never past the last moment to book it', async () => {
      const minutes = async (place: Place) =>
        (Date.parse((await offerOf(server, place))?.expiresAt ?? '') - hospital.clock.now().getTime()) / 60_000;
      await fill(db, plain());
      const [far, near, soon] = [slot(0), slot(0, '2026-11-24'), slot(5, '2026-11-24')];
      const places = [await join()];
      await free(db, far);
      await go();
      expect(await minutes(places[0]!)).toBe(120);
      await leave(server, places[0]!);
      hospital.clock.set('2026-11-23T19:00:00Z');
      places.push(await join());
      await free(db, near);
      await go();
      expect(await minutes(places[1]!)).toBe(20);
      await leave(server, places[1]!);
      // At 10:15 an hour's notice leaves 15 minutes for the visit at 11:30 by the clock of the place.
      hospital.clock.set(new Date(soon.starts_at.getTime() - 75 * 60_000).toISOString());
      places.push(await join());
      await free(db, soon);
      await go();
      expect(await minutes(places[2]!)).toBe(15);
      await leave(server, places[2]!);
      hospital.clock.forward(360);
      // Nobody could answer in 9 minutes.
      const late = await join();
      await go();
      expect(await offered(late)).not.toBe(soon.id);
    });

    it('not at night, unless it would be gone in the morning', async () => {
      await fill(db, plain());
      hospital.clock.set('2026-11-24T03:00:00Z');
      const place = await join();
      await free(db, slot(0));
      expect(await go()).toBe(0);
      expect(await listAll(server, `service=${plain()}&${allDays}`)).toHaveLength(1);
      hospital.clock.set('2026-11-24T12:59:00Z');
      expect(await go()).toBe(0);
      hospital.clock.set('2026-11-24T13:00:00Z');
      expect(await go()).toBe(1);
      await leave(server, place);

      // A visit at nine can be booked until eight: from then on nobody is woken, but it is gone.
      const [early] = slots.filter((s) => s.day === '2026-11-25' && s.location_id === hospital.locations.main);
      hospital.clock.set('2026-11-25T12:00:00Z');
      const awake = await join();
      await free(db, early!);
      expect(await go()).toBe(1);
      expect(await offered(awake)).toBe(early!.id);
    });

    it('only with the notice that the person needs', async () => {
      await fill(db, plain());
      const place = await join({ wishes: { noticeMinutes: 3 * 1440 } });
      await free(db, slot(0, '2026-11-25'));
      expect(await go()).toBe(0);
      await free(db, slot(0, '2026-11-27'));
      expect(await go()).toBe(1);
      expect(await offered(place)).toBe(slot(0, '2026-11-27').id);
    });

    it('to people of the right age alone', async () => {
      const { ages } = hospital.services;
      const times = await hospital.slots('ages');
      await fill(db, ages);
      const turns18 = times.find((s) => s.day === '2026-12-01')!;
      const child = await wait(server, ages, {
        people: { patient: { name: 'Tim', birthDate: '2008-12-01', email: 't@patients.example' } },
      });
      await free(db, turns18);
      expect(await go()).toBe(0);
      const before = times.find((s) => s.day === '2026-11-30')!;
      await free(db, before);
      expect(await go()).toBe(1);
      expect(await offered(child)).toBe(before.id);
    });

    it('where there is what they need, for as long as they need', async () => {
      const rules = [
        { need: 'hoist', locationIds: [hospital.locations.coast] },
        { need: 'extra-time', extraMinutes: 30 },
      ];
      await db
        .updateTable('service')
        .set({ need_rules: JSON.stringify(rules) })
        .where('id', '=', plain())
        .execute();
      await fill(db, plain());
      const hoist = await join({ people: { needs: { access: ['hoist'] } } });
      hospital.clock.forward(1);
      const longer = await join({ people: { needs: { access: ['extra-time'] } } });
      await free(db, slot(0));
      expect(await go()).toBe(0);
      const after = slots.find((s) => s.resource_id === slot(0).resource_id && s.starts_at.getTime() === slot(0).ends_at.getTime())!;
      const coast = slots.find((s) => s.day === '2026-12-01' && s.location_id === hospital.locations.coast)!;
      await free(db, after, coast);
      expect(await go()).toBe(2);
      expect(await offered(hoist)).toBe(coast.id);
      const offer = await offerOf(server, longer);
      expect([offer?.slot.id, Date.parse(offer?.end ?? '')]).toEqual([slot(0).id, after.ends_at.getTime()]);
      const { body } = await accept(server, longer, offer?.id);
      expect(Date.parse(body.appointment.end ?? '')).toBe(after.ends_at.getTime());
    });

    it('of a session seat by seat', async () => {
      const [session] = await hospital.slots('session');
      const places: Place[] = [];
      for (let i = 0; i < 4; i += 1) {
        places.push(await wait(server, hospital.services.session, { wishes: { to: session!.day } }));
        hospital.clock.forward(1);
      }
      expect(await go()).toBe(3);
      expect(await Promise.all(places.map(offered))).toEqual([session!.id, session!.id, session!.id, undefined]);
      const taken = await accept(server, places[0]!, (await offerOf(server, places[0]!))?.id);
      expect(taken.body.appointment.window).toBe(true);
      await leave(server, places[1]!);
      expect(await go()).toBe(1);
      expect(await offered(places[3]!)).toBe(session!.id);
    });

    it('to nobody who is signed in and has a visit then', async () => {
      await fill(db, plain());
      const ann = { Authorization: 'Bearer patient:ann' };
      const [free1, free2] = slots.filter((s) => s.starts_at.getTime() === slot(0).starts_at.getTime());
      await free(db, free1!);
      await visit(free1!, {}, ann);
      const { id } = await join({ headers: ann });
      await free(db, free2!);
      expect(await go()).toBe(0);
      await free(db, slot(2));
      expect(await go()).toBe(1);
      const entry = await told<{ offers: { slot: { id: string } }[] }>(server.call(`/v1/waitlist/${id}`, { headers: ann }));
      expect(entry.body.offers[0]?.slot.id).toBe(slot(2).id);
    });
  });

  describe('once it is accepted', () => {
    const ready = async (more: Parameters<typeof join>[0] = {}) => {
      await fill(db, plain());
      const place = await join(more);
      await free(db, slot(0));
      await go();
      const offer = await offerOf(server, place);
      await mails();
      return { place, offerId: offer!.id };
    };

    it('is a visit, told of as any other', async () => {
      const { place, offerId } = await ready({ people: { reason: 'knee', reminders: [] } });
      const { status, body, headers } = await accept(server, place, offerId);
      expect([status, headers.get('ETag')]).toEqual([200, '"1"']);
      const { appointment, manage } = body;
      expect(appointment).toMatchObject({ status: 'booked', service: { id: plain() }, patient: { name: 'G••• H•••' }, reminders: [] });
      expect(Date.parse(appointment.start ?? '')).toBe(slot(0).starts_at.getTime());
      expect((await read({ id: appointment.id, token: manage.token })).status).toBe(200);
      expect([(await held(offerId)).length, (await held(appointment.id)).map(({ kind }) => kind)]).toEqual([0, ['visit']]);
      expect(await lookAt(server, place)).toMatchObject({
        status: 'booked',
        appointment: { id: appointment.id, reference: appointment.reference },
        offers: [{ status: 'accepted' }],
      });
      const row = await db.selectFrom('appointment').selectAll().where('id', '=', appointment.id).executeTakeFirstOrThrow();
      expect([row.about.reason, row.consent_version, row.consented_at.toISOString()]).toEqual(['knee', '2026-01', start]);
      expect((await mails()).map(({ subject }) => subject)).toEqual(['Your visit is booked']);
      expect((await decline(server, place, offerId)).problem.code).toBe('invalid-transition');
      expect((await leave(server, place)).status).toBe(204);
      expect((await read({ id: appointment.id, token: manage.token })).body.status).toBe('booked');
    });

    it('twice with one key is done once, and with another is the same visit', async () => {
      const { place, offerId } = await ready();
      const key = { 'Idempotency-Key': newKey() };
      const first = await accept(server, place, offerId, key);
      expect((await accept(server, place, offerId, key)).body).toEqual(first.body);
      const again = await accept(server, place, offerId);
      expect([again.status, again.body.appointment.id]).toEqual([200, first.body.appointment.id]);
      expect(again.body.manage.token).not.toBe(first.body.manage.token);
      expect(await db.selectFrom('appointment').select('id').where('site_id', '=', hospital.site.id).execute()).toHaveLength(1);
    });

    it('waits for a person where the service needs approval', async () => {
      const { approval } = hospital.services;
      const place = await wait(server, approval);
      await go();
      const { body } = await accept(server, place, (await offerOf(server, place))?.id);
      expect(body.appointment.status).toBe('pending');
    });

    it('keeps whose it is', async () => {
      await fill(db, plain());
      const ann = { Authorization: 'Bearer patient:ann' };
      const { id } = await join({ headers: ann });
      await free(db, slot(0));
      await go();
      const { body: entry } = await told<{ offers: { id: string }[] }>(server.call(`/v1/waitlist/${id}`, { headers: ann }));
      const made = await told<{ appointment: Appointment }>(
        server.post(`/v1/waitlist/${id}/offers/${entry.offers[0]!.id}/accept`, {}, ann),
      );
      expect(made.status).toBe(200);
      expect((await server.call(`/v1/appointments/${made.body.appointment.id}`, { headers: ann })).status).toBe(200);
    });

    it('but cannot be had any more, tells of others, and the place stays', async () => {
      const { place, offerId } = await ready();
      await free(db, slot(3), slot(5));
      await db.deleteFrom('slot').where('id', '=', slot(0).id).execute();
      hospital.clock.forward(1);
      const lost = await accept(server, place, offerId);
      expect([lost.status, lost.problem.code]).toEqual([409, 'slot-unavailable']);
      expect(lost.problem.alternatives?.map(({ id }) => id)).toEqual([slot(3).id, slot(5).id]);
      await go();
      const entry = await lookAt(server, place);
      expect(entry.offers.map(({ status }) => status)).toEqual(['lost', 'open']);
      expect([await held(offerId), await offered(place)]).toEqual([[], slot(3).id]);
    });

    it('is not one of another place', async () => {
      const { place, offerId } = await ready();
      const other = await join();
      expect((await accept(server, other, offerId)).status).toBe(404);
      expect((await decline(server, other, offerId)).status).toBe(404);
      expect((await accept(server, { id: place.id, token: other.token }, offerId)).status).toBe(404);
      expect((await accept(server, place, 'none')).status).toBe(404);
    });
  });

  describe('with a visit', () => {
    it('offers only times before it, and moves it to the one that is accepted', async () => {
      const own = await visit(slot(4, '2026-12-01'));
      await fill(db, plain());
      const place = await join({ visit: own });
      await free(db, slot(5, '2026-12-01'));
      expect(await go()).toBe(0);
      await free(db, slot(2));
      expect(await go()).toBe(1);
      const before = (await read(own)).body;
      await mails();
      const offer = await offerOf(server, place);
      expect((await held(own.id)).length + (await held(offer!.id)).length).toBe(2);
      const { status, body, headers } = await accept(server, place, offer?.id);
      expect([status, headers.get('ETag')]).toEqual([200, '"2"']);
      expect(body.appointment).toMatchObject({ id: own.id, reference: before.reference, status: 'booked' });
      expect(Date.parse(body.appointment.start ?? '')).toBe(slot(2).starts_at.getTime());
      expect(body.appointment.policy.reschedule.remaining).toBe(before.policy.reschedule.remaining);
      expect((await read({ id: own.id, token: body.manage.token })).body.version).toBe(2);
      expect([(await held(own.id)).length, await held(offer!.id)]).toEqual([1, []]);
      expect((await listAll(server, `service=${plain()}&${allDays}`)).map(({ id }) => id)).toContain(slot(4, '2026-12-01').id);
      const [mail, ...rest] = await mails();
      expect([rest, mail?.subject, mail?.calendar?.method]).toEqual([[], 'Your visit has a new time', 'PUBLISH']);
      expect(await lookAt(server, place)).toMatchObject({ status: 'booked', appointment: { id: own.id } });
    });

    it('moves it past the cut-off and after the last move that is allowed', async () => {
      const own = await visit(slot(5, '2026-11-25'));
      await db.updateTable('appointment').set({ rescheduled: 3 }).where('id', '=', own.id).execute();
      await fill(db, plain());
      hospital.clock.set('2026-11-25T13:00:00Z');
      const place = await join({ visit: own });
      await free(db, slot(3, '2026-11-25'));
      expect(await go()).toBe(1);
      const { status, body } = await accept(server, place, (await offerOf(server, place))?.id);
      expect([status, Date.parse(body.appointment.start ?? '')]).toEqual([200, slot(3, '2026-11-25').starts_at.getTime()]);
      const row = await db.selectFrom('appointment').select('rescheduled').where('id', '=', own.id).executeTakeFirstOrThrow();
      expect(row.rescheduled).toBe(3);
    });

    it('that lasts into its own old time counts that as free, and keeps the rest', async () => {
      await db
        .updateTable('service')
        .set({ need_rules: JSON.stringify([{ need: 'extra-time', extraMinutes: 30 }]) })
        .where('id', '=', plain())
        .execute();
      const ada = slots.filter((s) => s.resource_id === hospital.resources.ada && s.day === '2026-11-30');
      const own = await visit(ada[2]!, { needs: { access: ['extra-time'] } });
      await fill(db, plain());
      const place = await join({ visit: own });
      await free(db, ada[1]!);
      expect(await go()).toBe(1);
      expect((await bookSlot(server, ada[1]!.id)).problem.code).toBe('slot-unavailable');
      const { status, body } = await accept(server, place, (await offerOf(server, place))?.id);
      expect(status).toBe(200);
      expect([Date.parse(body.appointment.start ?? ''), Date.parse(body.appointment.end ?? '')]).toEqual([
        ada[1]!.starts_at.getTime(),
        ada[2]!.ends_at.getTime(),
      ]);
      const rows = await held(own.id);
      expect([rows.length, rows[0]?.kind]).toEqual([1, 'visit']);
    });

    it('takes the offer back when the visit is moved meanwhile, and waits on', async () => {
      const own = await visit(slot(4, '2026-12-02'));
      await fill(db, plain());
      const place = await join({ visit: own });
      await free(db, slot(2, '2026-12-01'), slot(0));
      const sooner = slot(0);
      await db.updateTable('slot').set({ mode: 'phone' }).where('id', '=', sooner.id).execute();
      await wait(server, plain(), { wishes: { mode: 'in-person' } }).then((other) => leave(server, other));
      await go();
      const offer = await offerOf(server, place);
      expect(offer?.slot.id).toBe(sooner.id);
      hospital.clock.forward(1);
      await free(db, slot(2, '2026-12-02'));
      const moved = await told<Appointment>(
        server.post(
          `/v1/appointments/${own.id}/reschedule`,
          { slotId: slot(2, '2026-12-02').id },
          { Authorization: `Manage ${own.token}`, 'If-Match': '"1"' },
        ),
      );
      expect(moved.status).toBe(200);
      await go();
      const entry = await lookAt(server, place);
      expect(entry.offers.map(({ status }) => status)).toEqual(['lost', 'open']);
    });

    it('ends when the visit is cancelled, has begun, or is before all that is wished', async () => {
      const wishes = { from: '2026-11-28' };
      const [cancelled, begun, early] = [await visit(slot(0)), await visit(slot(1)), await visit(slot(2))];
      const places: Place[] = [];
      for (const more of [{ visit: cancelled }, { visit: begun }, { visit: early, wishes }]) {
        places.push(await join(more));
        hospital.clock.forward(1);
      }
      await fill(db, plain());
      await free(db, slot(0, '2026-11-26'));
      await go();
      expect(await offered(places[0]!)).toBe(slot(0, '2026-11-26').id);
      await cancelVisit(server, cancelled);
      await told(
        server.post(
          `/v1/appointments/${early.id}/reschedule`,
          { slotId: slot(0, '2026-11-26').id },
          { Authorization: `Manage ${early.token}`, 'If-Match': '"1"' },
        ),
      ).then(({ status }) => expect(status).toBe(409));
      await go();
      expect(await lookAt(server, places[0]!)).toMatchObject({ status: 'expired', offers: [{ status: 'lost' }] });
      // The time of the first one is free again, and the second is offered it.
      expect(await offered(places[1]!)).toBe(slot(0, '2026-11-26').id);
      await leave(server, places[1]!);
      const to = { slotId: slot(0, '2026-11-26').id };
      const headers = { Authorization: `Manage ${early.token}`, 'If-Match': '"1"' };
      expect((await told(server.post(`/v1/appointments/${early.id}/reschedule`, to, headers))).status).toBe(200);
      await mails();
      await go();
      expect((await lookAt(server, places[2]!)).status).toBe('expired');
      expect(await mails()).toEqual([]);
    });
  });

  describe('ends', () => {
    it('after the last day that is wished, with a message; and the time goes to the next', async () => {
      await fill(db, plain());
      const first = await join({ wishes: { to: '2026-12-01' } });
      hospital.clock.forward(1);
      const second = await join();
      await mails();
      hospital.clock.set('2026-12-02T07:59:00Z');
      await go();
      expect((await lookAt(server, first)).status).toBe('waiting');
      hospital.clock.set('2026-12-02T14:00:00Z');
      expect((await lookAt(server, first)).status).toBe('expired');
      await free(db, slot(0, '2026-12-04'));
      expect(await go()).toBe(1);
      expect(await offered(second)).toBe(slot(0, '2026-12-04').id);
      const [gone] = (await mails()).filter(({ subject }) => subject.startsWith('Your place'));
      expect([gone?.subject, gone?.text.includes('/visit#')]).toEqual(['Your place on the waiting list has ended', false]);
      expect((await accept(server, first, 'none')).status).toBe(404);
    });

    it('and is forgotten 30 days later', async () => {
      const place = await join();
      await join();
      await leave(server, place);
      hospital.clock.forward(30 * 86_400 - 1);
      const keep = async () =>
        (await db.selectFrom('waitlist_entry').select('id').where('site_id', '=', hospital.site.id).execute()).length;
      await purge({ db, clock: hospital.clock });
      expect(await keep()).toBe(2);
      hospital.clock.forward(2);
      await purge({ db, clock: hospital.clock });
      expect(await keep()).toBe(1);
      expect((await told(server.call(`/v1/waitlist/${place.id}`, { headers: { Authorization: `Manage ${place.token}` } }))).status).toBe(
        404,
      );
    });
  });
});
