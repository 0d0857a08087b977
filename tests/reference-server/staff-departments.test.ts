import { beforeAll, describe, expect, it } from 'vitest';
import type { Department, Discovery, Location, StructuredData } from '@foyer/sdk/contract';
import type { DepartmentInput, HoursPreview, StaffDepartment, StaffHoursException } from '@foyer/sdk/contract/staff-departments';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { tellHoursOf } from '../../packages/reference-server/src/store/departments-written.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { staff, staffToken } from './setup/blocks.ts';
import { department, exception, weekly, workdays } from './setup/departments.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: { pointer: string; code: string; detail: string }[];
}

describeEngines('departments, for staff', (engine) => {
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });

  const opened = async (): Promise<{ hospital: Hospital; server: TestApp }> => {
    const hospital = await smallHospital(db, { days: 2 });
    return { hospital, server: testApp(db, hospital, { limits: 'off', staffToken }) };
  };
  const json = async <T>(response: Response | Promise<Response>) => {
    const answer = await response;
    const text = await answer.text();
    const body = (text === '' ? {} : JSON.parse(text)) as T & Problem;
    return { status: answer.status, body, etag: answer.headers.get('ETag') };
  };
  const ask = <T>(server: TestApp, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    json<T>(
      server.call(path, {
        method,
        headers: {
          ...staff,
          ...(body !== undefined && { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  const faults = ({ errors }: Problem) => errors?.map(({ pointer, code }) => `${pointer} ${code}`);

  /** What may be sent back of what was read. */
  const inputOf = ({ id, version, timeZone, hours, paused, ...input }: StaffDepartment): DepartmentInput => input;

  it('are listed with the hidden ones, and changed only as they were read', async () => {
    const { hospital, server } = await opened();
    const id = await department(db, hospital, { name: { en: 'Billing', ar: 'الفواتير' }, status: 'hidden' });
    const { items } = (await ask<{ items: StaffDepartment[] }>(server, 'GET', '/staff/v1/departments')).body;
    expect(items.map((d) => d.id)).toEqual([id]);
    const read = await ask<StaffDepartment>(server, 'GET', `/staff/v1/departments/${id}`);
    expect([read.status, read.etag, read.body.version]).toEqual([200, '"1"', 1]);
    expect(read.body.hours).toEqual([
      { use: 'open', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], times: [{ start: '09:00', end: '17:00' }] },
    ]);

    const path = `/staff/v1/departments/${id}`;
    const input = {
      ...inputOf(read.body),
      status: 'shown',
      name: { en: 'Bills' },
      messages: { replyDays: 3 },
      locationId: hospital.locations.coast,
    };
    expect((await ask(server, 'PUT', path, input)).body.code).toBe('precondition-required');
    expect((await ask(server, 'PUT', path, input, { 'If-Match': '"7"' })).status).toBe(412);
    const saved = await ask<StaffDepartment>(server, 'PUT', path, input, { 'If-Match': '"1"' });
    expect([saved.status, saved.etag]).toEqual([200, '"2"']);
    expect(saved.body).toEqual({ ...read.body, ...input, version: 2, timeZone: 'America/Los_Angeles' });
    expect((await ask(server, 'PUT', path, input, { 'If-Match': '"1"' })).body.code).toBe('version-mismatch');
    // What is not said is taken away.
    const { messages, callbacks, ...less } = input;
    const fewer = await ask<StaffDepartment>(server, 'PUT', path, less, { 'If-Match': '"2"' });
    expect([messages, callbacks !== undefined, fewer.body.messages, fewer.body.callbacks]).toEqual([
      { replyDays: 3 },
      true,
      undefined,
      undefined,
    ]);
  });

  it('of two who change one at once, one is told that it has changed', async () => {
    const { hospital, server } = await opened();
    const id = await department(db, hospital);
    const path = `/staff/v1/departments/${id}`;
    const input = inputOf((await ask<StaffDepartment>(server, 'GET', path)).body);
    const many = await Promise.all(
      Array.from({ length: 6 }, (_, i) => ask(server, 'PUT', path, { ...input, name: { en: `Name ${i}` } }, { 'If-Match': '"1"' })),
    );
    expect(many.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412, 412, 412]);
  });

  it('are not those of another hospital', async () => {
    const [{ hospital, server }, there] = [await opened(), await opened()];
    const id = await department(db, hospital);
    const day = await exception(db, hospital, { day: '2026-12-24' });
    const input = inputOf((await ask<StaffDepartment>(server, 'GET', `/staff/v1/departments/${id}`)).body);
    const any = { 'If-Match': '*' };
    const tried: [string, string, unknown?][] = [
      ['GET', `/staff/v1/departments/${id}`],
      ['PUT', `/staff/v1/departments/${id}`, input],
      ['PUT', `/staff/v1/departments/${id}/hours`, { hours: [] }],
      ['POST', `/staff/v1/departments/${id}/preview`, {}],
      ['POST', `/staff/v1/departments/${id}/channels/message/pause`, {}],
      ['DELETE', `/staff/v1/hours-exceptions/${day}`],
    ];
    for (const [method, path, body] of tried)
      expect([path, (await ask(there.server, method, path, body, any)).status]).toEqual([path, 404]);
    expect((await ask<{ items: [] }>(there.server, 'GET', '/staff/v1/departments')).body.items).toEqual([]);
    expect((await ask<{ items: [] }>(there.server, 'GET', '/staff/v1/hours-exceptions')).body.items).toEqual([]);
    const foreign = await ask(there.server, 'POST', '/staff/v1/hours-exceptions', {
      departmentId: id,
      day: '2026-12-24',
      closed: true,
      times: [],
    });
    expect([foreign.status, faults(foreign.body)]).toEqual([422, ['/departmentId unknown-value']]);
    const elsewhere = { ...input, locationId: there.hospital.locations.main };
    const moved = await ask(server, 'PUT', `/staff/v1/departments/${id}`, elsewhere, any);
    expect([moved.status, faults(moved.body)]).toEqual([422, ['/locationId unknown-value']]);
  });

  it('refuse what cannot be, and say what to do', async () => {
    const { hospital, server } = await opened();
    const id = await department(db, hospital);
    const path = `/staff/v1/departments/${id}`;
    const input = inputOf((await ask<StaffDepartment>(server, 'GET', path)).body);
    const refused: [string, unknown, string][] = [
      ['', { ...input, name: { ar: 'الفواتير' } }, '/name required'],
      ['', { ...input, name: { en: 'Bills', fr: 'Factures' } }, '/name unknown-value'],
      ['', { ...input, topics: ['golf'] }, '/topics/0 unknown-value'],
      ['', { ...input, messages: { replyDays: 0 } }, '/messages/replyDays too-small'],
      ['', { ...input, more: 1 }, '/more unknown-field'],
      [
        '/hours',
        { hours: [{ use: 'open', weekdays: ['mon'], times: [{ start: '09:00', end: '09:00' }] }] },
        '/hours/0/times/0/end end-is-start',
      ],
      [
        '/hours',
        { hours: [{ use: 'open', weekdays: ['mon'], times: [{ start: '24:00', end: '09:00' }] }] },
        '/hours/0/times/0/start starts-at-end',
      ],
      [
        '/hours',
        { hours: [{ use: 'open', weekdays: ['mon'], times: [{ start: '9', end: '10:00' }] }] },
        '/hours/0/times/0/start not-a-time',
      ],
      ['/hours', { hours: [{ use: 'open', weekdays: [], times: [{ start: '09:00', end: '10:00' }] }] }, '/hours/0/weekdays required'],
      [
        '/hours',
        { hours: [1, 2].map((n) => ({ use: 'open', weekdays: ['mon'], times: [{ start: '09:00', end: `1${n}:00` }] })) },
        '/hours/1/times/0 repeated',
      ],
    ];
    for (const [below, body, fault] of refused) {
      const { status, body: problem } = await ask(server, 'PUT', `${path}${below}`, body, { 'If-Match': '*' });
      expect([status, faults(problem)]).toEqual([422, [fault]]);
    }
    const end = await ask(server, 'PUT', `${path}/hours`, refused[5]?.[1], { 'If-Match': '*' });
    expect(end.body.errors?.[0]?.detail).toMatch(/^The end must come after the start\. For hours past midnight/u);
    expect((await ask<StaffDepartment>(server, 'GET', path)).body.version).toBe(1);
  });

  describe('days that differ', () => {
    const closed = { day: '2026-11-26', closed: true, times: [], description: { en: 'Thanksgiving' } };
    const add = (server: TestApp, body: unknown, headers = {}) =>
      ask<StaffHoursException>(server, 'POST', '/staff/v1/hours-exceptions', body, headers);

    it('are added, listed and taken away; adding again with the same key adds nothing', async () => {
      const { hospital, server } = await opened();
      const [id, other] = [await department(db, hospital), await department(db, hospital)];
      const key = { 'Idempotency-Key': newKey() };
      const [one, again] = [await add(server, closed, key), await add(server, closed, key)];
      expect([one.status, again.body]).toEqual([201, one.body]);
      const own = await add(server, { departmentId: id, day: '2026-11-27', closed: false, times: [{ start: '18:00', end: '02:00' }] });
      await add(server, { departmentId: other, day: '2026-11-28', closed: true, times: [] });
      const listed = async (query = '') =>
        (await ask<{ items: StaffHoursException[] }>(server, 'GET', `/staff/v1/hours-exceptions${query}`)).body.items.map((e) => e.day);
      expect(await listed()).toEqual(['2026-11-26', '2026-11-27', '2026-11-28']);
      expect(await listed(`?department=${id}`)).toEqual(['2026-11-26', '2026-11-27']);
      const path = `/staff/v1/hours-exceptions/${own.body.id}`;
      expect((await ask(server, 'DELETE', path)).status).toBe(204);
      expect((await ask(server, 'DELETE', path)).status).toBe(404);
      expect(await listed()).toEqual(['2026-11-26', '2026-11-28']);
    });

    it('are refused twice of one day and one use, however many ask at once', async () => {
      const { hospital, server } = await opened();
      const id = await department(db, hospital);
      const results = await Promise.all(Array.from({ length: 8 }, () => add(server, closed)));
      expect(results.map((r) => r.status).toSorted()).toEqual([201, 422, 422, 422, 422, 422, 422, 422]);
      const refused = results.find((r) => r.status === 422);
      expect(refused?.body.errors).toEqual([
        { pointer: '/day', code: 'taken', detail: 'There is an exception on that day already. Take that one away first.' },
      ]);
      // One department may still be another than the whole hospital, and its phone another than its doors.
      const own = (uses: string[]) => add(server, { departmentId: id, day: '2026-11-26', closed: true, times: [], uses });
      expect([(await own(['phone'])).status, (await own(['open'])).status, (await own(['open', 'callback'])).status]).toEqual([
        201, 201, 422,
      ]);
      for (const [body, fault] of [
        [{ ...closed, day: '2026-11-22' }, '/day past'],
        [{ ...closed, closed: false }, '/times times-needed'],
        [{ ...closed, times: [{ start: '09:00', end: '10:00' }] }, '/times closed-with-times'],
        [{ ...closed, day: '2026-02-30' }, '/day not-a-day'],
      ] as const)
        expect(faults((await add(server, body)).body)).toEqual([fault]);
    });

    it('show at once in every place that tells hours', async () => {
      const { hospital, server } = await opened();
      const { main } = hospital.locations;
      const id = await department(db, hospital, { location_id: main, telecom: [{ system: 'phone', value: '+1-555-0100' }] });
      const contact = JSON.stringify({ ...hospital.site.contact, departmentId: id });
      await db.updateTable('site').set({ contact }).where('id', '=', hospital.site.id).execute();
      await tellHoursOf(db, hospital.site.id, main, id);

      const read = async <T>(path: string) => (await json<T>(server.call(path))).body;
      const slots = `/v1/slots?service=${hospital.services.plain}&from=2026-11-24&to=2026-11-25`;
      const everywhere = async () => {
        const [directory] = (await read<{ items: Department[] }>('/v1/departments')).items;
        const graph = JSON.stringify((await read<StructuredData>('/v1/structured-data'))['@graph']);
        const { contact: found } = await read<Discovery>('/.well-known/foyer');
        const place = (await read<{ items: Location[] }>('/v1/locations')).items.find((l) => l.id === main);
        const beside = (await read<{ included: { locations: Location[] } }>(slots)).included.locations.find((l) => l.id === main);
        return {
          exceptions: directory?.exceptions,
          window: directory?.callbackWindows[0]?.start,
          replyBy: directory?.channels.find((c) => c.kind === 'message')?.replyBy,
          next: directory?.nextOpening,
          special: graph.includes('"validFrom":"2026-11-24"'),
          discovery: found.hours,
          location: place?.hours,
          beside: beside?.hours,
        };
      };
      const week = 'Monday to Friday, 9 am to 5 pm';
      // Monday, 6 pm: closed until tomorrow.
      hospital.clock.set('2026-11-23T23:00:00Z');
      const before = {
        exceptions: [],
        window: '2026-11-24T09:00:00-05:00',
        replyBy: '2026-11-25T17:00:00-05:00',
        next: '2026-11-24T09:00:00-05:00',
        special: false,
        discovery: `${week} Eastern Time`,
        location: week,
        beside: week,
      };
      expect(await everywhere()).toEqual(before);

      const made = await add(server, { day: '2026-11-24', closed: true, times: [], description: { en: 'Water damage' } });
      expect(made.status).toBe(201);
      const told = 'Closed on Tuesday, November 24 (Water damage).';
      expect(await everywhere()).toEqual({
        exceptions: [{ date: '2026-11-24', closed: true, times: [], description: 'Water damage' }],
        window: '2026-11-25T09:00:00-05:00',
        replyBy: '2026-11-26T17:00:00-05:00',
        next: '2026-11-25T09:00:00-05:00',
        special: true,
        discovery: `${week} Eastern Time. ${told}`,
        location: `${week}. ${told}`,
        beside: `${week}. ${told}`,
      });

      expect((await ask(server, 'DELETE', `/staff/v1/hours-exceptions/${made.body.id}`)).status).toBe(204);
      expect(await everywhere()).toEqual(before);
      const later = { hours: [{ use: 'open', weekdays: ['tue'], times: [{ start: '11:30', end: '12:00' }] }] };
      expect((await ask(server, 'PUT', `/staff/v1/departments/${id}/hours`, later, { 'If-Match': '*' })).status).toBe(200);
      expect(await everywhere()).toMatchObject({
        window: '2026-11-24T11:30:00-05:00',
        discovery: 'Tuesday, 11:30 am to noon Eastern Time',
        beside: 'Tuesday, 11:30 am to noon',
      });
    });

    it('do not close whoever does not keep the hospital’s days', async () => {
      const { hospital, server } = await opened();
      const always = weekly([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00');
      const id = await department(db, hospital, { keeps_site_days: false }, always);
      await add(server, { day: '2026-11-23', closed: true, times: [] });
      const { items } = (await ask<{ items: Department[] }>(server, 'GET', '/v1/departments')).body;
      expect(items).toMatchObject([{ id, openNow: true, exceptions: [], hours: 'Open day and night' }]);
      expect(items[0]?.closesAt).toBeUndefined();
    });
  });

  it('are shown with other hours before these are saved', async () => {
    const { hospital, server } = await opened();
    const id = await department(db, hospital, {}, weekly(workdays, '09:00', '17:00'));
    await exception(db, hospital, { day: '2026-11-26', description: 'Thanksgiving' });
    const path = `/staff/v1/departments/${id}/preview`;
    const as = await ask<HoursPreview>(server, 'POST', path, {});
    expect([as.status, as.body.days.length, as.body.department.openNow]).toEqual([200, 14, true]);
    expect(as.body.days[3]).toEqual({ date: '2026-11-26', open: [], phone: [], callback: [], differs: true, description: 'Thanksgiving' });
    const hours = [
      { use: 'open', weekdays: ['mon', 'sat'], times: [{ start: '20:00', end: '01:00' }] },
      { use: 'phone', weekdays: ['mon'], times: [{ start: '08:00', end: '24:00' }] },
    ];
    const exceptions = [{ day: '2026-11-28', closed: false, times: [{ start: '10:00', end: '11:00' }] }];
    const tried = (await ask<HoursPreview>(server, 'POST', path, { hours, exceptions })).body;
    expect(tried.department).toMatchObject({
      openNow: false,
      hours: 'Monday and Saturday, 8 pm to 1 am',
      nextOpening: '2026-11-23T20:00:00-05:00',
    });
    expect(tried.department.callbackWindows[0]?.start).toBe('2026-11-23T20:00:00-05:00');
    expect(tried.days[0]).toMatchObject({
      open: [{ start: '20:00', end: '01:00' }],
      phone: [{ start: '08:00', end: '24:00' }],
      differs: false,
    });
    expect(tried.days[5]).toMatchObject({ date: '2026-11-28', open: [{ start: '10:00', end: '11:00' }], differs: true });
    // Nothing was saved.
    expect((await ask<HoursPreview>(server, 'POST', path, {})).body).toEqual(as.body);
  });

  it('stop taking messages or promising calls when staff say so', async () => {
    const { hospital, server } = await opened();
    const id = await department(db, hospital);
    const states = async () => {
      const [d] = (await ask<{ items: Department[] }>(server, 'GET', '/v1/departments')).body.items;
      return [d?.channels.map(({ kind, state }) => `${kind} ${state}`), d?.callbackWindows.length];
    };
    expect(await states()).toEqual([['message open', 'callback open'], 12]);
    const step = (kind: string, what: string) =>
      ask<StaffDepartment>(server, 'POST', `/staff/v1/departments/${id}/channels/${kind}/${what}`, {});
    expect((await step('message', 'pause')).body.paused).toEqual({ message: true, callback: false });
    expect((await step('callback', 'pause')).body.paused).toEqual({ message: true, callback: true });
    expect(await states()).toEqual([['message closed', 'callback closed'], 0]);
    await step('message', 'resume');
    await step('callback', 'resume');
    expect(await states()).toEqual([['message open', 'callback open'], 12]);
    expect((await step('phone', 'pause')).status).toBe(422);
  });
});
