import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Appointment, BookingAnswer } from '@foyer/sdk/contract';
import type { BearerVerifier } from '../../packages/reference-server/src/ports.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, somebody, type Hospital, type ServiceName } from './setup/hospital.ts';
import { allDays, bookSlot, listAll, told, type Told } from './setup/visits.ts';

const staffToken = 'staff-token-for-the-visits-0123456789';
const bearer: BearerVerifier = {
  verify: async (token) =>
    token === 'expired' ? 'expired' : token.startsWith('patient-') ? { subject: token, role: 'patient' } : undefined,
};
const as = (subject: string) => ({ Authorization: `Bearer ${subject}` });
const manage = (token: string) => ({ Authorization: `Manage ${token}` });

const outcome = ({ status, problem }: Told<unknown>) => (status < 300 ? status : problem.code);
const pointers = ({ problem }: Told<unknown>) => problem.errors?.map((e) => `${e.pointer} ${e.code}`) ?? [];

describeEngines('a visit', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db);
    server = testApp(db, hospital, { limits: 'off', bearer, staffToken });
  });

  const slot = async (service: ServiceName, i = 0) => (await hospital.slots(service))[i] as Row<'slot'>;
  const book = async (service: ServiceName, i = 0, people: object = {}, headers: Record<string, string> = {}) =>
    bookSlot(server, (await slot(service, i)).id, { people }, headers);
  const get = (id: string, headers: Record<string, string> = {}) => told<Appointment>(server.call(`/v1/appointments/${id}`, { headers }));
  const rowOf = (id: string) => db.selectFrom('appointment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  describe('when booked', () => {
    it('is answered as the contract has it', async () => {
      hospital.clock.set('2026-11-20T14:00:00Z');
      const answer = await book('plain', 0, {
        patient: {
          name: 'Grace Brewster Hopper',
          birthDate: '1990-12-09',
          email: 'grace@mail.patients.example',
          phone: '+1 (555) 010-4242',
        },
        bookedBy: { name: 'Vincent', relationship: 'partner', email: 'v@patients.example' },
        needs: { interpreter: 'ase', access: ['step-free'], note: 'Quiet, please.' },
        reason: 'A cough.',
        reminders: ['email', 'email'],
      });
      expect(answer.status).toBe(201);
      expect(z.parse(BookingAnswer, answer.body)).toEqual(answer.body);
      const { appointment, manage: authority } = answer.body;
      expect(answer.headers.get('ETag')).toBe('"1"');
      expect(answer.headers.get('Location')).toBe(`https://care.example${base()}/v1/appointments/${appointment.id}`);
      expect(authority.url).toBe(`https://care.example${base()}/visit#${appointment.id}.${authority.token}`);
      expect(authority.token).toMatch(/^[A-Za-z0-9_-]{22}$/u);
      expect(appointment.reference).toMatch(/^[2-9B-DF-HJ-KMNP-TV-XZ]{3}-[2-9B-DF-HJ-KMNP-TV-XZ]{3}$/u);
      expect(appointment).toMatchObject({
        status: 'booked',
        version: 1,
        start: '2026-11-24T09:00:00-05:00',
        end: '2026-11-24T09:30:00-05:00',
        timeZone: 'America/New_York',
        mode: 'in-person',
        service: { id: hospital.services.plain, name: 'Service plain', durationMinutes: 30 },
        location: { id: hospital.locations.main, name: 'Main building', directions: 'By the river.' },
        practitioner: { id: hospital.practitioners.ada, name: 'Dr ada', role: 'Physician' },
        patient: { name: 'G••• B••• H•••', email: 'g•••@m•••.example', phone: '••• 42' },
        preparation: ['Bring your card.'],
        policy: {
          cancel: { allowed: true, until: '2026-11-23T09:00:00-05:00' },
          reschedule: { allowed: true, until: '2026-11-23T09:00:00-05:00', remaining: 3 },
        },
      });
      const row = await rowOf(appointment.id);
      expect(row.about).toEqual({
        patient: {
          name: 'Grace Brewster Hopper',
          birthDate: '1990-12-09',
          email: 'grace@mail.patients.example',
          phone: '+1 (555) 010-4242',
        },
        bookedBy: { name: 'Vincent', relationship: 'partner', email: 'v@patients.example' },
        needs: { interpreter: 'ase', access: ['step-free'], note: 'Quiet, please.' },
        reason: 'A cough.',
      });
      expect(row).toMatchObject({
        reminders: ['email'],
        consent_version: '2026-01',
        consented_at: hospital.clock.now(),
        subject: null,
        locale: 'en',
      });
      const messages = await db.selectFrom('outbox').select(['topic', 'done_at']).where('subject_id', '=', appointment.id).execute();
      expect(messages).toEqual([{ topic: 'visit-booked', done_at: null }]);
    });

    it('speaks the language asked for, and writes in the patient’s', async () => {
      const answer = await book(
        'plain',
        0,
        { patient: { name: 'غريس هوبر', email: 'g@patients.example', language: 'ar-EG' } },
        { 'Accept-Language': 'ar' },
      );
      expect(answer.body.appointment).toMatchObject({
        service: { name: 'خدمة plain' },
        practitioner: { role: 'طبيب', name: 'Dr ada' },
        preparation: ['أحضر بطاقتك.'],
        patient: { name: 'غ••• ه•••' },
      });
      expect(answer.body.appointment.policy.cancel.why).toMatch(/^\p{Script=Arabic}/u);
      expect((await rowOf(answer.body.appointment.id)).locale).toBe('ar');
      expect(
        (await rowOf((await book('plain', 1, { patient: { name: 'A', phone: '555 0100', language: 'fr' } })).body.appointment.id)).locale,
      ).toBe('en');
    });

    it('of a session is a window', async () => {
      const { appointment } = (await book('session')).body;
      expect(appointment).toMatchObject({ window: true, start: '2026-11-24T09:00:00-05:00', end: '2026-11-24T12:00:00-05:00' });
    });

    it('at a place in another zone is in that zone', async () => {
      const i = (await hospital.slots('plain')).findIndex((s) => s.location_id === hospital.locations.coast);
      expect((await book('plain', i)).body.appointment).toMatchObject({
        start: '2026-11-24T09:00:00-08:00',
        timeZone: 'America/Los_Angeles',
      });
    });

    it('names its hospital’s base', async () => {
      const other = await smallHospital(db, { isDefault: false });
      const [there] = await other.slots('plain');
      const { body } = await bookSlot(testApp(db, other), (there as Row<'slot'>).id);
      expect(body.manage.url).toMatch(new RegExp(`^https://care\\.example/sites/${other.site.slug}/visit#`, 'u'));
      expect(body.appointment.calendar?.url).toMatch(new RegExp(`^https://care\\.example/sites/${other.site.slug}/v1/calendar/`, 'u'));
    });
  });

  const base = () => (hospital.site.is_default ? '' : `/sites/${hospital.site.slug}`);

  describe('is refused', () => {
    it('for a time that is not there', async () => {
      expect(outcome(await bookSlot(server, 'unknown'))).toBe('not-found');
    });

    it('with consent to another text', async () => {
      const answer = await book('plain', 0, { consent: { accepted: true, version: '2025-12' } });
      expect([outcome(answer), ...pointers(answer)]).toEqual(['consent-outdated', '/consent/version outdated']);
      expect(outcome(await book('plain'))).toBe(201);
    });

    it('without the referral it needs', async () => {
      for (const referral of [undefined, {}]) {
        const answer = await book('referral', 0, referral && { referral });
        expect([outcome(answer), ...pointers(answer)]).toEqual(['not-eligible', '/referral required']);
      }
      expect(outcome(await book('referral', 0, { referral: { from: 'Dr Who' } }))).toBe(201);
      expect(outcome(await book('referral', 1, { referral: { reference: 'R-1' } }))).toBe(201);
    });

    it('outside the ages it is for, on the day of the visit', async () => {
      // The visit is on 24 November 2026; ages 2 to 17.
      const born = async (birthDate: string | undefined, i: number) => {
        const answer = await book('ages', i, {
          patient: { name: 'A child', email: 'a@patients.example', ...(birthDate && { birthDate }) },
        });
        return [outcome(answer), ...pointers(answer)];
      };
      expect(await born(undefined, 0)).toEqual(['not-eligible', '/patient/birthDate required']);
      expect(await born('2024-11-25', 0)).toEqual(['not-eligible', '/patient/birthDate too-young']);
      expect(await born('2008-11-24', 0)).toEqual(['not-eligible', '/patient/birthDate too-old']);
      expect(await born('2024-11-24', 0)).toEqual([201]);
      expect(await born('2008-11-25', 1)).toEqual([201]);
      // Two years old by then, though not yet today.
      expect(
        await born(
          '2024-11-27',
          (await hospital.slots('ages')).findIndex((s) => s.day === '2026-11-27'),
        ),
      ).toEqual([201]);
    });

    it('for somebody who is born tomorrow, by the calendar of the place', async () => {
      const born = async (birthDate: string, i: number) =>
        book('plain', i, { patient: { name: 'A child', email: 'a@patients.example', birthDate } });
      const answer = await born('2026-11-24', 0);
      expect([outcome(answer), ...pointers(answer)]).toEqual(['validation-failed', '/patient/birthDate in-the-future']);
      hospital.clock.set('2026-11-24T04:59:00Z');
      expect(outcome(await born('2026-11-24', 4))).toBe('validation-failed');
      hospital.clock.set('2026-11-24T05:00:00Z');
      expect(outcome(await born('2026-11-24', 4))).toBe(201);
    });

    it('with answers that do not fit the questions', async () => {
      const answers = async (...given: [string, ...object[]][]) =>
        book('questions', 0, { answers: given.map(([linkId, ...answer]) => ({ linkId, answer })) });
      const refused = async (...given: [string, ...object[]][]) => {
        const answer = await answers(...given);
        expect(outcome(answer)).toBe('validation-failed');
        return pointers(answer);
      };
      const no: [string, object] = ['allergies', { valueBoolean: false }];
      expect(await refused()).toEqual(['/answers required']);
      expect(await refused(['allergies', { valueBoolean: true }])).toEqual(['/answers required']);
      expect(await refused(['allergies', { valueString: 'no' }])).toEqual(['/answers/0/answer/0 wrong-type']);
      expect(await refused(no, ['what', { valueBoolean: true }])).toEqual(['/answers/1/linkId unknown-question']);
      expect(await refused(no, ['note', { valueString: 'x' }], ['more', { valueString: 'x' }])).toEqual([
        '/answers/1/linkId unknown-question',
        '/answers/2/linkId unknown-question',
      ]);
      expect(await refused(no, no)).toEqual(['/answers/0/linkId repeated']);
      expect(await refused(no, ['count', { valueInteger: 1 }, { valueInteger: 2 }])).toEqual(['/answers/1/answer too-many']);
      expect(await refused(no, ['side', { valueCoding: { code: 'up' } }])).toEqual(['/answers/1/answer/0 unknown-value']);
      expect(await refused(['allergies', { valueBoolean: true }], ['which', { valueString: 'x'.repeat(41) }])).toEqual([
        '/answers/1/answer/0 too-long',
      ]);
      const fine = await answers(
        ['allergies', { valueBoolean: true }],
        ['which', { valueString: 'Nuts' }],
        ['since', { valueDate: '2020-01-01' }],
        ['side', { valueCoding: { code: 'left' } }],
      );
      expect(outcome(fine)).toBe(201);
      expect((await rowOf(fine.body.appointment.id)).about.answers).toHaveLength(4);
      const none = await book('plain', 0, { answers: [{ linkId: 'allergies', answer: [{ valueBoolean: false }] }] });
      expect(pointers(none)).toEqual(['/answers/0/linkId unknown-question']);
    });

    it('where the patient has one at that time, if they are signed in', async () => {
      const long = (await hospital.slots('long')).findIndex((s) => s.practitioner_id === hospital.practitioners.ben);
      expect(outcome(await book('plain', 0, {}, as('patient-1')))).toBe(201);
      expect(outcome(await book('long', long, {}, as('patient-1')))).toBe('duplicate-appointment');
      expect(outcome(await book('long', long, {}, as('patient-2')))).toBe(201);
      expect(outcome(await book('approval', 0))).toBe(201);
      // At the next half hour there is nothing in the way.
      expect(outcome(await book('plain', 2, {}, as('patient-1')))).toBe(201);
    });

    it('to all but one of 24 bookings of a signed-in patient at once', async () => {
      hospital = await smallHospital(db, { clinicians: 24 });
      server = testApp(db, hospital, { limits: 'off', bearer });
      const slots = await hospital.slots('plain');
      const clinicians = slots.filter((s) => s.day === '2026-11-24' && s.location_id === hospital.locations.main);
      // Several rounds: in the first the pool still makes its connections, one after the other.
      for (const start of [...new Set(clinicians.map((s) => s.starts_at.getTime()))].slice(0, 4)) {
        const same = clinicians.filter((s) => s.starts_at.getTime() === start).slice(0, 24);
        const answers = await Promise.all(same.map((s) => bookSlot(server, s.id, {}, as('patient-9'))));
        expect(answers.map(outcome).sort()).toEqual([201, ...same.slice(1).map(() => 'duplicate-appointment')]);
      }
    });
  });

  describe('is shown', () => {
    it('to whoever has its token, and is the same', async () => {
      const { appointment, manage: authority } = (await book('plain')).body;
      const answer = await get(appointment.id, manage(authority.token));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('ETag')).toBe('"1"');
      expect(answer.body).toEqual(appointment);
      expect(z.parse(Appointment, answer.body)).toEqual(answer.body);
    });

    it('to the patient who booked it, signed in', async () => {
      const { appointment, manage: authority } = (await book('plain', 0, {}, as('patient-1'))).body;
      expect(outcome(await get(appointment.id, as('patient-1')))).toBe(200);
      expect(outcome(await get(appointment.id, manage(authority.token)))).toBe(200);
      expect(outcome(await get(appointment.id, as('patient-2')))).toBe('not-found');
      expect(outcome(await get(appointment.id, as('expired')))).toBe('token-expired');
      expect(outcome(await get(appointment.id, as('nobody')))).toBe('unauthenticated');
      const anonymous = (await book('plain', 1)).body.appointment;
      expect(outcome(await get(anonymous.id, as('patient-1')))).toBe('not-found');
    });

    it('to nobody else, all of them told alike', async () => {
      const { appointment, manage: authority } = (await book('plain')).body;
      const other = (await book('plain', 1)).body;
      for (const id of [appointment.id, other.appointment.id, 'unknown', appointment.reference])
        expect(outcome(await get(id))).toBe('unauthenticated');
      const elsewhere = await smallHospital(db);
      const foreign = testApp(db, elsewhere, { limits: 'off' });
      const answers = [
        await get(appointment.id, manage(other.manage.token)),
        await get('unknown', manage(authority.token)),
        await get(appointment.id, manage('AAAAAAAAAAAAAAAAAAAAAA')),
        await get(appointment.id, manage('x')),
        await get(appointment.id, manage('')),
        await get(appointment.id, manage(`${authority.token}A`)),
        await get(appointment.id, { Authorization: `Basic ${authority.token}` }),
        await told<Appointment>(foreign.call(`/v1/appointments/${appointment.id}`, { headers: manage(authority.token) })),
      ];
      const alike = answers.map(({ status, problem: { requestId: _, ...rest } }) => `${status} ${JSON.stringify(rest)}`);
      expect(new Set(alike).size).toBe(1);
      expect(answers.map(outcome)[0]).toBe('not-found');
    });

    it('until 30 days after it', async () => {
      const { appointment, manage: authority } = (await book('plain')).body;
      hospital.clock.set('2026-12-24T14:29:59Z');
      expect(outcome(await get(appointment.id, manage(authority.token)))).toBe(200);
      hospital.clock.set('2026-12-24T14:30:00Z');
      const late = await get(appointment.id, manage(authority.token));
      expect({ status: late.status, code: late.problem.code }).toEqual({ status: 410, code: 'link-expired' });
      expect(outcome(await get(appointment.id, manage('AAAAAAAAAAAAAAAAAAAAAA')))).toBe('not-found');
      // To another hospital even an expired link says nothing.
      const foreign = testApp(db, { ...(await smallHospital(db)), clock: hospital.clock }, { limits: 'off' });
      expect(outcome(await told(foreign.call(`/v1/appointments/${appointment.id}`, { headers: manage(authority.token) })))).toBe(
        'not-found',
      );
    });

    it('with what may still be done, and why not', async () => {
      hospital.clock.set('2026-11-20T14:00:00Z');
      const { appointment, manage: authority } = (await book('plain')).body;
      const policyAt = async (time: string) => {
        hospital.clock.set(time);
        return (await get(appointment.id, manage(authority.token))).body.policy;
      };
      expect((await policyAt('2026-11-23T13:59:59Z')).cancel).toEqual({ allowed: true, until: '2026-11-23T09:00:00-05:00' });
      expect((await policyAt('2026-11-23T14:00:00Z')).cancel).toEqual({
        allowed: false,
        until: '2026-11-23T09:00:00-05:00',
        why: 'It is too late to change this online. Please call us.',
      });
      await db.updateTable('appointment').set({ rescheduled: 3 }).where('id', '=', appointment.id).execute();
      expect((await policyAt('2026-11-20T14:00:00Z')).reschedule).toMatchObject({
        allowed: false,
        remaining: 0,
        why: 'This visit was moved as often as allowed. Please call us.',
      });
      await db
        .updateTable('service')
        .set({ capabilities: JSON.stringify({ modify: false, cancel: false }) })
        .where('id', '=', hospital.services.plain)
        .execute();
      expect((await policyAt('2026-11-20T14:00:00Z')).cancel).toEqual({
        allowed: false,
        why: 'This cannot be changed online. Please call us.',
      });
      await db.updateTable('appointment').set({ status: 'cancelled' }).where('id', '=', appointment.id).execute();
      const cancelled = (await get(appointment.id, manage(authority.token))).body;
      expect(cancelled.policy.cancel).toEqual({ allowed: false, why: 'This visit can no longer be changed.' });
      expect(cancelled.calendar).toBeUndefined();
    });
  });

  describe('among mine', () => {
    const mine = (query = '', headers = as('patient-1')) =>
      told<{ items: Appointment[]; nextCursor?: string }>(server.call(`/v1/appointments${query}`, { headers }));

    it('comes in time order, the ones without a time last, and in pages', async () => {
      expect(outcome(await mine('', {} as never))).toBe('unauthenticated');
      const wish = await told<BookingAnswer>(
        server.post('/v1/requests', { serviceId: hospital.services.requestOnly, ...somebody() }, as('patient-1')),
      );
      const order = [20, 3, 11, 40];
      for (const i of order) await book('plain', i, {}, as('patient-1'));
      await book('plain', 50, {}, as('patient-2'));
      await book('plain', 51);
      const all = (await mine()).body.items;
      expect(all.map((v) => v.start).slice(0, 4)).toEqual(
        all
          .map((v) => v.start)
          .slice(0, 4)
          .toSorted(),
      );
      expect(all.map((v) => v.id).at(-1)).toBe(wish.body.appointment.id);
      expect(all).toHaveLength(5);
      for (const limit of [1, 2, 3]) {
        const ids: string[] = [];
        for (let cursor = ''; ;) {
          const { body } = await mine(`?limit=${limit}${cursor && `&cursor=${cursor}`}`);
          ids.push(...body.items.map((v) => v.id));
          cursor = body.nextCursor ?? '';
          if (cursor === '') break;
        }
        expect(ids).toEqual(all.map((v) => v.id));
      }
      expect(outcome(await mine('?cursor=abc'))).toBe('validation-failed');
    });

    it('is gone when it is over', async () => {
      await book('plain', 0, {}, as('patient-1'));
      hospital.clock.set('2026-11-24T14:29:59Z');
      expect((await mine()).body.items).toHaveLength(1);
      hospital.clock.set('2026-11-24T14:30:00Z');
      expect((await mine()).body.items).toEqual([]);
    });
  });

  describe('that needs approval', () => {
    const staff = (id: string, step: string, body?: object) =>
      told<Appointment>(
        server.call(`/staff/v1/appointments/${id}/${step}`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${staffToken}`, ...(body && { 'Content-Type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        }),
      );
    const isFree = async () =>
      (await listAll(server, `service=${hospital.services.approval}&${allDays}`)).some((s) => s.start === '2026-11-24T09:00:00-05:00');

    it('waits, takes its time meanwhile, and is booked', async () => {
      const { appointment, manage: authority } = (await book('approval')).body;
      expect(appointment.status).toBe('pending');
      expect(await isFree()).toBe(false);
      hospital.clock.forward(60);
      const approved = await staff(appointment.id, 'approve');
      expect(approved.body).toMatchObject({ id: appointment.id, reference: appointment.reference, status: 'booked', version: 2 });
      expect((await get(appointment.id, manage(authority.token))).headers.get('ETag')).toBe('"2"');
      for (const step of ['approve', 'decline']) expect(outcome(await staff(appointment.id, step))).toBe('invalid-transition');
      const messages = await db.selectFrom('outbox').select('topic').where('subject_id', '=', appointment.id).orderBy('run_at').execute();
      expect(messages.map((m) => m.topic)).toEqual(['visit-pending', 'visit-approved']);
      expect(await isFree()).toBe(false);
    });

    it('or is declined, and its time is free again', async () => {
      const { appointment, manage: authority } = (await book('approval')).body;
      const declined = await staff(appointment.id, 'decline', { reason: 'The clinician is away.' });
      expect(declined.body).toMatchObject({ status: 'cancelled', version: 2 });
      expect(await rowOf(appointment.id)).toMatchObject({ cancel_reason: 'The clinician is away.', cancelled_at: hospital.clock.now() });
      expect((await get(appointment.id, manage(authority.token))).body.status).toBe('cancelled');
      expect(await isFree()).toBe(true);
      expect(outcome(await book('approval'))).toBe(201);
    });

    it('is nobody’s but the hospital’s own', async () => {
      const { appointment } = (await book('approval')).body;
      const other = await smallHospital(db);
      const foreign = testApp(db, other, { limits: 'off', staffToken });
      const headers = { Authorization: `Bearer ${staffToken}` };
      expect(outcome(await told(foreign.call(`/staff/v1/appointments/${appointment.id}/approve`, { method: 'POST', headers })))).toBe(
        'not-found',
      );
      expect(outcome(await staff('unknown', 'approve'))).toBe('not-found');
      expect(outcome(await staff((await book('plain')).body.appointment.id, 'approve'))).toBe('invalid-transition');
      expect((await rowOf(appointment.id)).status).toBe('pending');
    });
  });

  describe('as a calendar file', () => {
    const fetchLink = (url: string) => server.call(url.replace(`https://care.example${base()}`, ''));

    it('opens without a header for a week, and only unchanged', async () => {
      const secret = crypto.getRandomValues(new Uint8Array(32));
      server = testApp(db, hospital, { limits: 'off', secret });
      const other = await smallHospital(db);
      const foreign = testApp(db, { ...other, clock: hospital.clock }, { limits: 'off', secret });
      const { appointment } = (await book('plain')).body;
      const { url, expiresAt } = appointment.calendar as { url: string; expiresAt: string };
      expect(expiresAt).toBe('2026-11-30T09:00:00-05:00');
      const answer = await fetchLink(url);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toMatch(/^text\/calendar/u);
      expect(await answer.text()).toContain('DTSTART:20261124T140000Z');
      const token = url.slice(url.lastIndexOf('/') + 1, -'.ics'.length);
      for (const wrong of [token.slice(0, -1), `A${token.slice(1)}`, token.slice(1), `${token}A`, 'AAAA', appointment.id]) {
        const refused = await told(fetchLink(url.replace(token, wrong === token ? `B${token.slice(1)}` : wrong)));
        expect(outcome(refused)).toBe('not-found');
      }
      expect(outcome(await told(foreign.call(`/v1/calendar/${token}.ics`)))).toBe('not-found');
      hospital.clock.forward(7 * 86_400);
      expect(outcome(await told(fetchLink(url)))).toBe('link-expired');
      expect(outcome(await told(foreign.call(`/v1/calendar/${token}.ics`)))).toBe('not-found');
    });
  });
});
