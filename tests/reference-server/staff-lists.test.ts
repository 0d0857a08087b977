import { beforeAll, expect, it } from 'vitest';
import type { StaffVisit, StaffVisitDetail } from '@foyer/sdk/contract/staff';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, somebody, systemRandom, type Hospital } from './setup/hospital.ts';
import { bookSlot, plainBearer } from './setup/world.ts';

const staff = { Authorization: 'Bearer desk:dora' };

describeEngines('what staff see of visits', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  const booked: string[] = [];

  const get = async <T>(path: string, here = server): Promise<T> => {
    const response = await here.call(path, { headers: staff });
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as T;
  };
  const list = (query: string, here = server) => get<{ items: StaffVisit[]; nextCursor?: string }>(`/staff/v1/appointments?${query}`, here);

  beforeAll(async () => {
    ({ db } = await engine.open());
    hospital = await smallHospital(db, { clinicians: 1 });
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    const slots = await hospital.slots('plain');
    for (const slot of slots.filter(({ day }) => day === '2026-11-24')) booked.push((await bookSlot(server, slot.id)).id);
    for (const slot of slots.filter(({ day }) => day === '2026-11-25').slice(0, 2)) await bookSlot(server, slot.id);
  });

  it('are the visits of a day, the first first, page by page', async () => {
    const whole = await list('day=2026-11-24&limit=200');
    expect(whole.items.map(({ id }) => id).toSorted()).toEqual(booked.toSorted());
    const starts = whole.items.map(({ start }) => start ?? '');
    expect(starts).toEqual(starts.toSorted((a, b) => Date.parse(a) - Date.parse(b)));
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`day=2026-11-24&limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    const here = await list(`day=2026-11-24&location=${hospital.locations.coast}`);
    expect(here.items.every(({ location }) => location?.id === hospital.locations.coast)).toBe(true);
    expect(here.items.length).toBeLessThan(whole.items.length);
  });

  it('belong to the day of their own place', async () => {
    const [first = ''] = booked;
    // 23:30 on the 26th at the coast, where the clock is three hours behind the main building's.
    await db
      .updateTable('appointment')
      .set({ starts_at: '2026-11-27T07:30:00.000Z', ends_at: '2026-11-27T08:00:00.000Z', time_zone: 'America/Los_Angeles' })
      .where('id', '=', first)
      .execute();
    const on = async (day: string) => (await list(`day=${day}`)).items.some(({ id }) => id === first);
    expect([await on('2026-11-26'), await on('2026-11-27')]).toEqual([true, false]);
  });

  it('mask their patients in a list, and tell of them when opened', async () => {
    const [, second = ''] = booked;
    const { items } = await list('day=2026-11-24');
    expect(JSON.stringify(items)).not.toMatch(/Hopper|grace@|1990-12/u);
    const opened = await get<StaffVisitDetail>(`/staff/v1/appointments/${second}`);
    expect(opened).toMatchObject({
      patient: { name: 'Grace Hopper', email: 'grace@patients.example' },
      about: { birthDate: '1990-12-09' },
      steps: ['arrive', 'fulfil'],
    });
    expect(opened.about).not.toHaveProperty('answers');
  });

  it('say what may be done next, and nothing that is then refused', async () => {
    const later = testApp(db, hospital, { limits: 'off', bearer: plainBearer, clock: { now: () => new Date('2026-11-25T23:00:00Z') } });
    const { items } = await list('day=2026-11-25', later);
    expect(items.map(({ steps }) => steps)).toEqual(items.map(() => ['arrive', 'fulfil', 'no-show']));
    const step = async (id: string, name: string) => {
      const response = await later.call(`/staff/v1/appointments/${id}/${name}`, { method: 'POST', headers: staff });
      expect(response.status).toBe(200);
      return (await response.json()) as StaffVisit;
    };
    const [one, two] = items as [StaffVisit, StaffVisit];
    expect(await step(one.id, 'arrive')).toMatchObject({ status: 'arrived', steps: ['fulfil'] });
    expect(await step(one.id, 'fulfil')).toMatchObject({ status: 'fulfilled', steps: [] });
    expect(await step(two.id, 'no-show')).toMatchObject({ status: 'noshow', steps: [] });
  });

  it('are marked where a message did not reach the patient', async () => {
    const [, , third = ''] = booked;
    const at = hospital.clock.now().toISOString();
    const row = { id: `lost-${third}`, site_id: hospital.site.id, topic: 'visit-booked', subject_id: third, run_at: at, failed_at: at };
    await db.insertInto('outbox').values(row).execute();
    const { items } = await list('day=2026-11-24');
    expect(items.filter(({ undelivered }) => undelivered).map(({ id }) => id)).toEqual([third]);
    expect(await get(`/staff/v1/appointments/${third}`)).toMatchObject({ undelivered: true });
  });

  it('are found by their reference, in any spelling and whatever their day', async () => {
    const [one = ''] = booked;
    const { reference } = await get<StaffVisit>(`/staff/v1/appointments/${one}`);
    const plain = reference.replace('-', '');
    const spellings = [reference, plain, plain.toLowerCase(), reference.replace('-', ' '), ` ${plain.slice(0, 2)}-${plain.slice(2)} `];
    for (const spelling of spellings) {
      const found = await list(`reference=${encodeURIComponent(spelling)}`);
      expect([spelling, found.items.map(({ id, patient }) => [id, patient.name])]).toEqual([spelling, [[one, 'G••• H•••']]]);
    }
    for (const none of ['222-222', 'x', '%']) expect((await list(`reference=${encodeURIComponent(none)}`)).items).toEqual([]);
    for (const query of ['', `day=2026-11-24&reference=${plain}`, `reference=${'x'.repeat(21)}`])
      expect([query, (await server.call(`/staff/v1/appointments?${query}`, { headers: staff })).status]).toEqual([query, 422]);
    const rows = await db.selectFrom('staff_audit').select(['action', 'kind', 'subject_id']).where('action', '=', 'find').execute();
    expect(rows).toEqual([...spellings.map(() => one), null, null, null].map((id) => ({ action: 'find', kind: 'visit', subject_id: id })));
    const other = testApp(db, await smallHospital(db, { isDefault: false }), { limits: 'off', bearer: plainBearer });
    expect((await list(`reference=${plain}`, other)).items).toEqual([]);
  });

  it('wait for a person, the oldest first', async () => {
    const [slot] = await hospital.slots('approval');
    const ask = async () =>
      (
        (await (await server.post('/v1/requests', { serviceId: hospital.services.requestOnly, ...somebody() })).json()) as {
          appointment: { id: string };
        }
      ).appointment.id;
    const first = await ask();
    hospital.clock.forward(60);
    const second = (await bookSlot(server, slot?.id ?? '')).id;
    hospital.clock.forward(60);
    const third = await ask();
    const { items } = await get<{ items: StaffVisit[] }>('/staff/v1/requests');
    expect(items.map(({ id, status, steps }) => [id, status, steps])).toEqual([
      [first, 'proposed', ['decline']],
      [second, 'pending', ['approve', 'decline']],
      [third, 'proposed', ['decline']],
    ]);
    const page = await get<{ items: StaffVisit[]; nextCursor: string }>('/staff/v1/requests?limit=1');
    expect((await get<{ items: StaffVisit[] }>(`/staff/v1/requests?limit=1&cursor=${page.nextCursor}`)).items[0]?.id).toBe(second);
    // A request that no visit comes of is closed, and its patient is told in words that fit.
    const closed = await server.call(`/staff/v1/appointments/${first}/decline`, { method: 'POST', headers: staff });
    expect(await closed.json()).toMatchObject({ status: 'cancelled', steps: [] });
    const told = await db.selectFrom('outbox').select('topic').where('subject_id', '=', first).orderBy('run_at').execute();
    expect(told.map(({ topic }) => topic)).toContain('request-closed');
    expect(told.map(({ topic }) => topic)).not.toContain('visit-declined');
    expect((await get<{ items: StaffVisit[] }>('/staff/v1/requests')).items.map(({ id }) => id)).toEqual([second, third]);
  });

  it('are those of their own hospital alone', async () => {
    const other = testApp(db, await smallHospital(db), { limits: 'off', bearer: plainBearer });
    expect((await list('day=2026-11-24', other)).items).toEqual([]);
    expect((await get<{ items: [] }>('/staff/v1/requests', other)).items).toEqual([]);
    expect((await other.call(`/staff/v1/appointments/${booked[1] ?? ''}`, { headers: staff })).status).toBe(404);
  });

  it('answer sorts of nonsense with a problem', async () => {
    const random = () => systemRandom.bytes(4).reduce((sum, byte) => sum * 256 + byte, 0);
    const pick = <T>(some: readonly T[]): T => some[random() % some.length] as T;
    const lists = ['appointments', 'requests', 'audit', 'calls', 'referrals', 'appointments/none', 'calls/none'];
    const paths = lists.map((list) => `/staff/v1/${list}`);
    const names = ['day', 'status', 'mine', 'location', 'reference', 'limit', 'cursor', 'subject', 'staff', 'x', '__proto__'];
    const values = [
      '2026-11-24',
      '2026-02-30',
      '9999-12-31',
      '1850-01-01',
      '%00',
      '%ff',
      '1',
      '0',
      '201',
      '-1',
      '9e9',
      "' OR 1",
      'WzEsImEiXQ',
      'W251bGwsImEiXQ',
      '99999999999999999999',
      'x'.repeat(600),
      '%ED%A0%80',
      '',
    ];
    const count = 2000;
    let [bad, ok] = [0, 0];
    for (let i = 0; i < count; i += 1) {
      const query = Array.from({ length: random() % 4 }, () => `${pick(names)}=${pick(values)}`).join('&');
      const response = await server.call(`${pick(paths)}?${query}`, { headers: { Authorization: 'Bearer manager:mo' } });
      if (response.status >= 500) bad += 1;
      if (response.ok) ok += 1;
      else expect((await response.json()) as object).toHaveProperty('code');
    }
    console.log(`staff lists (${engine.name}): ${bad} of ${count} odd requests answered 5xx, ${ok} answered 2xx`);
    expect(bad).toBe(0);
    expect(ok).toBeGreaterThan(count / 20);
  });
});
