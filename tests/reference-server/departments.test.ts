import { beforeAll, describe, expect, it } from 'vitest';
import { Department, StructuredData } from '@foyer/sdk/contract';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { department, exception, weekly, workdays } from './setup/departments.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';

describeEngines('departments', (engine) => {
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });

  const opened = async (): Promise<{ hospital: Hospital; server: TestApp }> => {
    const hospital = await smallHospital(db, { days: 1 });
    return { hospital, server: testApp(db, hospital, { limits: 'off' }) };
  };
  const list = async (server: TestApp, query = '', language = 'en') => {
    const response = await server.call(`/v1/departments${query}`, { headers: { 'Accept-Language': language } });
    expect(response.status).toBe(200);
    const { items } = (await response.json()) as { items: Department[] };
    for (const item of items) expect(Department.safeParse(item).error).toBeUndefined();
    return { items, maxAge: Number(/max-age=(\d+)/u.exec(response.headers.get('Cache-Control') ?? '')?.[1]) };
  };

  it('say whom to turn to, where, and when', async () => {
    const { hospital, server } = await opened();
    const { coast } = hospital.locations;
    const id = await department(
      db,
      hospital,
      {
        name: { en: 'Billing', ar: 'الفواتير' },
        location_id: coast,
        telecom: [
          { system: 'phone', value: '+1-555-0150' },
          { system: 'text-relay', value: '711' },
        ],
        languages: ['en', 'es'],
        topics: ['billing'],
        contact: { name: 'Ann Lee', role: { en: 'Head of billing' } },
      },
      [...weekly(workdays, '08:00', '17:00'), ...weekly([1], '09:00', '12:00', 'phone')],
    );
    await exception(db, hospital, { day: '2026-11-26', description: 'Thanksgiving' });
    // Monday, 8:30 am there.
    hospital.clock.set('2026-11-23T16:30:00Z');
    const [found] = (await list(server)).items;
    expect(found).toMatchObject({
      id,
      name: 'Billing',
      locationId: coast,
      timeZone: 'America/Los_Angeles',
      languages: ['en', 'es'],
      topics: ['billing'],
      contact: { name: 'Ann Lee', role: 'Head of billing' },
      availableTime: [{ daysOfWeek: ['mon', 'tue', 'wed', 'thu', 'fri'], availableStartTime: '08:00', availableEndTime: '17:00' }],
      exceptions: [{ date: '2026-11-26', closed: true, times: [], description: 'Thanksgiving' }],
      hours: 'Monday to Friday, 8 am to 5 pm Pacific Time',
      openNow: true,
      closesAt: '2026-11-23T17:00:00-08:00',
      // The phone, half an hour on.
      changesAt: '2026-11-23T09:00:00-08:00',
      channels: [
        { kind: 'phone', state: 'closed', nextOpening: '2026-11-23T09:00:00-08:00', hours: 'Monday, 9 am to noon Pacific Time' },
        // Tuesday and Wednesday.
        { kind: 'message', state: 'open', replyBy: '2026-11-25T17:00:00-08:00' },
        { kind: 'callback', state: 'open', hours: 'Monday to Friday, 8 am to 5 pm Pacific Time' },
      ],
    });
    expect(found?.address?.line.length).toBeGreaterThan(0);
    expect(found?.callbackWindows).toHaveLength(12);
    const [arabic] = (await list(server, '', 'ar')).items;
    expect(arabic).toMatchObject({ name: 'الفواتير', contact: { role: 'Head of billing' } });
    expect(arabic?.hours).toMatch(/^من الاثنين إلى الجمعة، من 8 صباحًا إلى 5 /u);
  });

  it('come by name, and by place or topic where asked; another hospital’s and hidden ones never', async () => {
    const { hospital, server } = await opened();
    const there = await opened();
    const { main } = hospital.locations;
    const b = await department(db, hospital, { name: { en: 'B' }, location_id: main, topics: ['records'] });
    const a = await department(db, hospital, { name: { en: 'A' }, topics: ['billing', 'records'] });
    await department(db, hospital, { name: { en: 'C' }, status: 'hidden' });
    const ids = async (query = '') => (await list(server, query)).items.map((d) => d.id);
    expect(await ids()).toEqual([a, b]);
    expect(await ids(`?location=${main}`)).toEqual([b]);
    expect(await ids('?topic=billing')).toEqual([a]);
    expect(await ids('?topic=other')).toEqual([]);
    expect((await list(there.server)).items).toEqual([]);
    const paged = await server.call('/v1/departments?limit=1');
    const { nextCursor } = (await paged.json()) as { nextCursor: string };
    expect(await ids(`?limit=1&cursor=${nextCursor}`)).toEqual([b]);
    expect((await server.call('/v1/departments?topic=golf')).status).toBe(422);
  });

  it('are kept by nobody longer than they are true', async () => {
    const { hospital, server } = await opened();
    await department(db, hospital, {}, weekly(workdays, '09:00', '17:00'));
    const ages: (readonly [string, number])[] = [];
    for (const time of ['21:58:30', '21:59:30', '21:59:59', '22:00:00']) {
      hospital.clock.set(`2026-11-23T${time}Z`);
      ages.push([time, (await list(server)).maxAge]);
    }
    expect(ages).toEqual([
      ['21:58:30', 60],
      ['21:59:30', 30],
      ['21:59:59', 1],
      ['22:00:00', 60],
    ]);
    const first = await server.call('/v1/departments');
    const again = await server.call('/v1/departments', { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('say that a channel is closed or full, and offer no time there', async () => {
    const { hospital, server } = await opened();
    await department(db, hospital, { name: { en: '1' }, message_paused: true, callback_paused: true });
    await department(db, hospital, { name: { en: '2' }, reply_days: null, callback_capacity: null });
    await department(db, hospital, { name: { en: '3' } }, []);
    const { items } = await list(server);
    expect(items.map((d) => [d.channels.map(({ kind, state }) => `${kind} ${state}`), d.callbackWindows.length])).toEqual([
      [['message closed', 'callback closed'], 0],
      [[], 0],
      [['message closed', 'callback closed'], 0],
    ]);
    expect(items[2]).toMatchObject({ openNow: false, hours: 'No opening hours' });
    expect(items[2]?.nextOpening).toBeUndefined();
  });

  describe('for search engines', () => {
    it('are schema.org’s', async () => {
      const { hospital, server } = await opened();
      const { main } = hospital.locations;
      const phone = [{ system: 'phone', value: '+1-555-0150' }];
      const place = { location_id: main, telecom: phone };
      await department(
        db,
        hospital,
        { name: { en: '1' }, kind: 'clinic', languages: ['en', 'es'], ...place },
        weekly([1, 5, 6], '17:00', '01:00'),
      );
      const keeps = { kind: 'emergency', keeps_site_days: false } as const;
      await department(db, hospital, { name: { en: '2' }, ...keeps }, weekly([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00'));
      const [, second] = [await department(db, hospital, { name: { en: '3' } }), await department(db, hospital, { name: { en: '4' } })];
      await exception(db, hospital, { day: '2026-11-26' });
      await exception(db, hospital, { departmentId: second, day: '2026-11-27', times: [{ start: '18:00', end: '24:00' }] });
      const response = await server.call('/v1/structured-data');
      expect(response.status).toBe(200);
      const body = StructuredData.parse(await response.json());
      const hours = { '@type': 'OpeningHoursSpecification' };
      const closed = { ...hours, opens: '00:00', closes: '00:00', validFrom: '2026-11-26', validThrough: '2026-11-26' };
      const week = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
      const evenings = { ...hours, dayOfWeek: ['Monday', 'Friday', 'Saturday'], opens: '17:00', closes: '01:00' };
      expect(body['@context']).toBe('https://schema.org');
      expect(body['@graph']).toMatchObject([
        {
          '@type': 'Hospital',
          telephone: hospital.site.contact.phone,
          address: { '@type': 'PostalAddress' },
          department: [
            {
              '@type': 'MedicalClinic',
              name: '1',
              telephone: '+1-555-0150',
              address: { '@type': 'PostalAddress' },
              openingHoursSpecification: [evenings],
              specialOpeningHoursSpecification: [closed],
              contactPoint: { '@type': 'ContactPoint', availableLanguage: ['en', 'es'], hoursAvailable: [evenings, closed] },
            },
            {
              '@type': 'EmergencyService',
              openingHoursSpecification: [{ ...hours, dayOfWeek: [...week, 'Saturday', 'Sunday'], opens: '00:00', closes: '23:59' }],
            },
            { '@type': 'LocalBusiness', openingHoursSpecification: [{ ...hours, dayOfWeek: week, opens: '09:00', closes: '17:00' }] },
            {
              specialOpeningHoursSpecification: [
                closed,
                { ...hours, opens: '18:00', closes: '00:00', validFrom: '2026-11-27', validThrough: '2026-11-27' },
              ],
            },
          ],
        },
      ]);
      const [graph] = body['@graph'];
      expect(JSON.stringify((graph?.['department'] as object[])[1])).not.toContain('specialOpening');
    });
  });
});
