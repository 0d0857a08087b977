import { beforeAll, describe, expect, it } from 'vitest';
import { Discovery, Location, Practitioner, Questionnaire, Service } from '@foyer/sdk/contract';
import { serviceRow, siteRow } from '../../packages/reference-server/src/demo/hospital-rows.ts';
import { riverside } from '../../packages/reference-server/src/demo/riverside/riverside.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import * as hospitalStore from '../../packages/reference-server/src/store/hospital.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { bookSlot } from './setup/world.ts';

interface Page {
  items: { id: string; name: string; locationIds?: string[]; serviceIds?: string[]; nextFree?: { start: string; timeZone: string } }[];
  nextCursor?: string;
}

describeEngines('browsing', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db);
    server = testApp(db, hospital);
  });

  const get = async <T = Page>(path: string, language = 'en'): Promise<T> => {
    const response = await server.call(path, { headers: { 'Accept-Language': language } });
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as T;
  };
  const ids = (page: Page) => page.items.map((item) => item.id);

  describe('services', () => {
    it('are listed by name, in the language asked for', async () => {
      const names = (await get('/v1/services')).items.map((s) => s.name);
      expect(names).toHaveLength(10);
      expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
      const arabic = await get('/v1/services', 'ar');
      expect(arabic.items.every((s) => s.name.startsWith('خدمة'))).toBe(true);
      const first = Service.parse(arabic.items[0]);
      expect(first.preparation).toEqual(['أحضر بطاقتك.']);
      // There is no Arabic description: the default language is better than nothing.
      expect(first.description).toMatch(/^What /u);
    });

    it('come in pages that together are the whole list', async () => {
      const whole = ids(await get('/v1/services?limit=200'));
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await get(`/v1/services?limit=3${cursor === undefined ? '' : `&cursor=${cursor}`}`);
        expect(page.items.length).toBeLessThanOrEqual(3);
        paged.push(...ids(page));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(paged).toEqual(whole);
    });

    it('say where they are given, and can be asked for by it', async () => {
      const { services, locations } = hospital;
      const all = (await get('/v1/services')).items;
      const where = (id: string) => all.find((s) => s.id === id)?.locationIds?.toSorted();
      expect(where(services.plain)).toEqual([locations.coast, locations.main].toSorted());
      expect(where(services.requestOnly)).toEqual([]);
      expect(ids(await get(`/v1/services?location=${locations.coast}`)).toSorted()).toEqual([services.deepLink, services.plain].toSorted());
      expect(ids(await get('/v1/services?mode=video'))).toEqual([services.video]);
      expect(ids(await get(`/v1/services?mode=video&location=${locations.coast}`))).toEqual([]);
    });

    it('tell the soonest free time, by the clock of its place', async () => {
      const { plain, requestOnly } = hospital.services;
      expect((await get<Page['items'][0]>(`/v1/services/${plain}`)).nextFree).toEqual({
        start: '2026-11-24T09:00:00-05:00',
        timeZone: 'America/New_York',
      });
      expect((await get<Page['items'][0]>(`/v1/services/${requestOnly}`)).nextFree).toBeUndefined();
      const [first, second] = (await hospital.slots('ages')).map((s) => s.id);
      const child = {
        patient: { name: 'A', birthDate: '2016-01-01', email: 'a@b.example' },
        consent: { accepted: true, version: '2026-01' },
      };
      expect((await server.post('/v1/appointments', { slotId: first, ...child })).status).toBe(201);
      const next = (await get<Page['items'][0]>(`/v1/services/${hospital.services.ages}`)).nextFree;
      expect(next?.start).toBe('2026-11-24T09:30:00-05:00');
      expect(second).toBeDefined();
    });

    it('fit the contract', async () => {
      for (const item of (await get('/v1/services')).items) expect(Service.safeParse(item).error).toBeUndefined();
      expect((await server.call('/v1/services/none')).status).toBe(404);
    });
  });

  it('locations can be asked for by a service', async () => {
    const { services, locations } = hospital;
    const all = await get('/v1/locations');
    for (const item of all.items) expect(Location.safeParse(item).error).toBeUndefined();
    expect(ids(all)).toEqual([locations.coast, locations.main]);
    expect(ids(await get(`/v1/locations?service=${services.approval}`))).toEqual([locations.main]);
    expect(ids(await get(`/v1/locations?service=${services.requestOnly}`))).toEqual([]);
  });

  it('practitioners tell what they do and where', async () => {
    const { services, locations, practitioners } = hospital;
    const all = (await get('/v1/practitioners', 'ar')).items;
    expect(all).toHaveLength(9);
    for (const item of all) expect(Practitioner.safeParse(item).error).toBeUndefined();
    expect(all.find((p) => p.id === practitioners.cleo)).toMatchObject({ role: 'طبيب', locationIds: [locations.coast] });
    expect(all.find((p) => p.id === practitioners.ada)?.serviceIds?.toSorted()).toEqual([services.long, services.plain].toSorted());
    expect(ids(await get(`/v1/practitioners?service=${services.plain}&location=${locations.coast}`))).toEqual([practitioners.cleo]);
    expect(ids(await get(`/v1/practitioners?service=${services.requestOnly}`))).toEqual([]);
  });

  it('what is over is offered no more, what comes back every week is', async () => {
    const other = await smallHospital(db, { days: 1 });
    const there = testApp(db, other);
    const where = async () =>
      ((await (await there.call(`/v1/services/${other.services.plain}`)).json()) as { locationIds: string[] }).locationIds;
    expect(await where()).toHaveLength(2);
    other.clock.set('2026-12-24T00:00:00Z');
    expect(await where()).toEqual([]);
    await db
      .insertInto('schedule_template')
      .values({
        id: `template-${other.site.id}`,
        site_id: other.site.id,
        resource_id: other.resources.ada,
        practitioner_id: other.practitioners.ada,
        location_id: other.locations.main,
        service_ids: [other.services.plain],
        modes: ['in-person'],
        weekday: 1,
        start_time: '09:00',
        end_time: '12:00',
        valid_from: null,
        valid_to: '2026-12-31',
        capacity: null,
      })
      .execute();
    expect(await where()).toEqual([other.locations.main]);
    other.clock.set('2027-01-02T00:00:00Z');
    expect(await where()).toEqual([]);
  });

  it('a questionnaire comes in the language asked for, or the default one', async () => {
    for (const language of ['en', 'ar']) {
      const found = Questionnaire.parse(await get<unknown>(`/v1/questionnaires/${hospital.questionnaireId}`, language));
      expect([found.id, found.item.length]).toEqual([hospital.questionnaireId, 3]);
    }
    expect((await server.call('/v1/questionnaires/none')).status).toBe(404);
  });

  it('discovery says what is so', async () => {
    const found = Discovery.parse(await get<unknown>('/.well-known/foyer', 'ar'));
    expect(found).toMatchObject({
      contract: '1.0.0',
      name: 'مستشفى ريفرسايد العام',
      levels: [0, 1, 2, 3, 4],
      locales: ['en', 'ar'],
      environment: 'sandbox',
      auth: ['anonymous', 'manage'],
    });
    expect(found.capabilities).toMatchObject({ hold: 'hard', requests: true, reschedule: true, waitlist: true, fhir: false });
    const serious = testApp(db, hospital, { environment: 'production', bearer: { verify: async () => undefined } });
    const there = Discovery.parse(await (await serious.call('/.well-known/foyer')).json());
    expect([there.environment, there.auth]).toEqual(['production', ['anonymous', 'manage', 'bearer']]);
  });

  it('counts and lists the same times', async () => {
    const span = `service=${hospital.services.long}&from=2026-11-24&to=2026-11-28`;
    const counted = async () => (await get<{ days: { date: string; free: number }[] }>(`/v1/availability?${span}`)).days;
    const listed = async () => (await get<{ items: { id: string; start: string }[] }>(`/v1/slots?${span}&limit=200`)).items;
    const before = await counted();
    const [slot] = await listed();
    expect(before.map((d) => d.free)).toEqual([6, 6, 6, 6, 6]);
    await bookSlot(server, slot?.id ?? '');
    const after = await counted();
    expect(after.map((d) => d.free)).toEqual([5, 6, 6, 6, 6]);
    expect((await listed()).length).toBe(29);
  });
});

/** What people may type, and which service they mean: a development set, the search was made with it in view. */
const wishes: readonly (readonly [string, string])[] = [
  ['blood test', 'blood-test'],
  ['blod tset', 'blood-test'],
  ['I need my sugar checked', 'blood-test'],
  ['my knee hurts', 'bone-doctor'],
  ['broken arm', 'bone-doctor'],
  ['heart', 'heart-doctor'],
  ['palpitations', 'heart-doctor'],
  ['hart problem', 'heart-doctor'],
  ['ECG', 'heart-rhythm-test'],
  ['chest xray', 'x-ray'],
  ['X-Ray!!', 'x-ray'],
  ['glasses', 'eye-exam'],
  ['pregnant', 'first-pregnancy-visit'],
  ['baby checkup', 'baby-checkup'],
  ['flu shot', 'flu-shot'],
  ['vacine', 'flu-shot'],
  ['skin rash', 'skin-check'],
  ['dermatolgist', 'skin-check'],
  ['talk to someone about sadness', 'counseling'],
  ['can’t sleep', 'counseling'],
  ['kids doctor', 'child-doctor'],
  ['my son has a fever', 'child-doctor'],
  ['scan of my head', 'mri-scan'],
  ['breast lump', 'mammogram'],
  ['tooth ache', 'dental-care'],
  ['travelling to africa', 'travel-vaccines'],
  ['appointment with GP please', 'family-doctor'],
  ['yearly physical', 'yearly-checkup'],
  ['physio', 'physical-therapy'],
  ['فحص دم', 'blood-test'],
  ['قلب', 'heart-doctor'],
  ['تطعيم', 'flu-shot'],
  ['دكتور اطفال', 'child-doctor'],
];

describeEngines('searching by one’s own words', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let search: (q: string, more?: object) => Promise<string[]>;
  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db, { isDefault: false });
    await hospitalStore.saveSite(db, { ...siteRow(riverside, 'https://hospital.example/privacy', []), is_default: true });
    await hospitalStore.saveQuestionnaires(db, riverside.site.id, riverside.questionnaires);
    await hospitalStore.saveServices(db, riverside.site.id, riverside.services.map(serviceRow));
    server = testApp(db, { ...hospital, site: { ...hospital.site, is_default: true } });
    search = async (q, more = {}) => {
      const response = await server.call('/v1/services/search', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ q, ...more }),
      });
      expect([q, response.status]).toEqual([q, 200]);
      return ((await response.json()) as Page).items.map((s) => s.id);
    };
  });

  it('finds what was meant among the first three', async () => {
    const missed: string[] = [];
    for (const [q, meant] of wishes) if (!(await search(q)).slice(0, 3).includes(meant)) missed.push(q);
    console.log(
      `search (${engine.name}): ${wishes.length - missed.length} of ${wishes.length} wishes found among the first three${missed.length > 0 ? `; missed ${missed.join(', ')}` : ''}`,
    );
    expect(missed.length / wishes.length).toBeLessThanOrEqual(0.1);
  });

  it('finds nothing where there is nothing, and says so', async () => {
    for (const q of ['zzzzqqq', 'I need a', '!!!', '%', "' OR 1=1 --", '\\']) expect([q, await search(q)]).toEqual([q, []]);
    // What shows nothing asks for nothing.
    for (const q of [' ', '\u200b']) expect((await server.call(`/v1/services?q=${encodeURIComponent(q)}`)).status).toBe(422);
  });

  it('takes accents, case and width as nothing', async () => {
    for (const q of ['BLOOD TEST', 'blóod tést', 'ｂｌｏｏｄ　ｔｅｓｔ']) expect((await search(q))[0]).toBe('blood-test');
  });

  it('finds what is only begun to be typed', async () => {
    expect(await search('mammo')).toEqual(['mammogram']);
    expect((await search('ultras'))[0]).toBe('ultrasound');
  });

  it('keeps to the mode and place asked for', async () => {
    const all = await search('doctor');
    const byVideo = await search('doctor', { mode: 'video' });
    expect(byVideo.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(byVideo));
    expect(await search('doctor', { location: 'none' })).toEqual([]);
  });

  it('finds at most 20, of this site only', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      ...serviceRow(riverside.services[0] as never),
      id: `many-${i}`,
      name: { en: `Gazebo visit ${i}` },
    }));
    await hospitalStore.saveServices(db, riverside.site.id, many as never);
    expect(await search('gazebo')).toHaveLength(20);
    expect((await search('service plain')).some((id) => id === hospital.services.plain)).toBe(false);
  });
});
