import { beforeAll, beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { BookingAnswer } from '@foyer/sdk/contract';
import type { Appointment } from '@foyer/sdk/contract';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, somebody, type Hospital } from './setup/hospital.ts';
import { told } from './setup/visits.ts';

describeEngines('a request', (engine) => {
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

  const ask = async (service: keyof Hospital['services'], wishes?: object, people: object = {}) =>
    told<BookingAnswer>(
      server.post('/v1/requests', { serviceId: hospital.services[service], ...(wishes && { wishes }), ...somebody(people) }),
    );
  const faults = async (service: keyof Hospital['services'], wishes?: object, people?: object) => {
    const { problem } = await ask(service, wishes, people);
    return [problem.code, ...(problem.errors ?? []).map((e) => `${e.pointer} ${e.code}`)];
  };

  it('is proposed, without a time, and can be looked up', async () => {
    const answer = await ask('requestOnly');
    expect(answer.status).toBe(201);
    expect(z.parse(BookingAnswer, answer.body)).toEqual(answer.body);
    const { appointment, manage } = answer.body;
    expect(appointment).toMatchObject({
      status: 'proposed',
      version: 1,
      mode: 'in-person',
      timeZone: 'America/New_York',
      policy: { cancel: { allowed: true }, reschedule: { allowed: false } },
    });
    for (const absent of ['start', 'end', 'location', 'practitioner', 'calendar'] as const) expect(appointment[absent]).toBeUndefined();
    const seen = await told<Appointment>(
      server.call(`/v1/appointments/${appointment.id}`, { headers: { Authorization: `Manage ${manage.token}` } }),
    );
    expect(seen.body).toEqual(appointment);
    const messages = await db.selectFrom('outbox').select('topic').where('subject_id', '=', appointment.id).execute();
    expect(messages).toEqual([{ topic: 'request-received' }]);
    expect(await db.selectFrom('occupancy').select('id').where('ref', '=', appointment.id).execute()).toEqual([]);
    hospital.clock.forward(180 * 86_400);
    expect(
      (await told(server.call(`/v1/appointments/${appointment.id}`, { headers: { Authorization: `Manage ${manage.token}` } }))).problem
        .code,
    ).toBe('link-expired');
  });

  it('keeps the wishes', async () => {
    const wishes = {
      from: '2026-12-01',
      to: '2026-12-24',
      daysOfWeek: ['mon'],
      partsOfDay: ['morning'],
      locationId: hospital.locations.coast,
      practitionerId: hospital.practitioners.cleo,
      mode: 'phone',
      note: 'Not on the 5th.',
    };
    const { appointment } = (await ask('video', wishes)).body;
    expect(appointment).toMatchObject({
      mode: 'phone',
      timeZone: 'America/Los_Angeles',
      location: { id: hospital.locations.coast },
      practitioner: { id: hospital.practitioners.cleo },
    });
    const row = await db.selectFrom('appointment').select('about').where('id', '=', appointment.id).executeTakeFirstOrThrow();
    expect(row.about.wishes).toEqual(wishes);
  });

  it('is refused where a service takes none', async () => {
    expect(await faults('deepLink')).toEqual(['not-eligible']);
    expect((await told(server.post('/v1/requests', { serviceId: 'unknown', ...somebody() }))).problem.code).toBe('not-found');
  });

  it('is refused with wishes that cannot be', async () => {
    expect(await faults('plain', { from: '2026-12-02', to: '2026-12-01' })).toEqual(['validation-failed', '/wishes/to before-from']);
    expect(await faults('plain', { mode: 'video' })).toEqual(['validation-failed', '/wishes/mode unknown-value']);
    expect(await faults('plain', { locationId: 'nowhere' })).toEqual(['validation-failed', '/wishes/locationId unknown-value']);
    expect(await faults('plain', { practitionerId: 'nobody' })).toEqual(['validation-failed', '/wishes/practitionerId unknown-value']);
    const other = await smallHospital(db);
    expect(await faults('plain', { locationId: other.locations.main })).toEqual(['validation-failed', '/wishes/locationId unknown-value']);
  });

  it('follows the same rules about people as a booking', async () => {
    expect(await faults('referral')).toEqual(['not-eligible', '/referral required']);
    expect(await faults('ages', {}, { patient: { name: 'A', email: 'a@patients.example' } })).toEqual([
      'not-eligible',
      '/patient/birthDate required',
    ]);
    expect(await faults('questions')).toEqual(['validation-failed', '/answers required']);
    expect(await faults('plain', {}, { consent: { accepted: true, version: 'old' } })).toEqual([
      'consent-outdated',
      '/consent/version outdated',
    ]);
  });
});
