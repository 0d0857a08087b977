import { sql } from 'kysely';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Department, Location, Practitioner, Questionnaire, Service } from '@foyer/sdk/contract';
import { saveDirectory } from '../../packages/reference-server/src/demo/directory.ts';
import { brookfield } from '../../packages/reference-server/src/demo/brookfield.ts';
import { holidaysOf } from '../../packages/reference-server/src/demo/holidays.ts';
import { clinicians } from '../../packages/reference-server/src/demo/riverside/clinicians.ts';
import { riverside } from '../../packages/reference-server/src/demo/riverside/riverside.ts';
import { lakeside } from '../../packages/reference-server/src/demo/lakeside.ts';
import { seedRiverside, SeedRefused } from '../../packages/reference-server/src/demo/seed.ts';
import { locationsById, practitionersById, servicesById } from '../../packages/reference-server/src/services/catalogue.ts';
import type { Context } from '../../packages/reference-server/src/services/context.ts';
import { allDepartments } from '../../packages/reference-server/src/services/departments.ts';
import { discover } from '../../packages/reference-server/src/services/discovery.ts';
import { praiseReceived } from '../../packages/reference-server/src/services/praise.ts';
import { getQuestionnaire } from '../../packages/reference-server/src/services/questionnaires.ts';
import { countFree, listSlots, nextFree } from '../../packages/reference-server/src/services/slots.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { defaultSite } from '../../packages/reference-server/src/store/sites.ts';
import { clinic } from './setup/clinic.ts';
import { describeEngines } from './setup/engines.ts';
import { movableClock, systemRandom, type MovableClock } from './setup/hospital.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const sunday = '2026-11-22T22:00:00Z';
const options = { publicUrl: 'https://care.example' };

async function contextOf(db: Kysely<DB>, clock: MovableClock, locale = 'en', slug?: string): Promise<Context> {
  const site = await (slug === undefined ? defaultSite(db) : db.selectFrom('site').selectAll().where('slug', '=', slug).executeTakeFirst());
  if (!site) throw new Error('no site');
  return {
    db,
    clock,
    random: systemRandom,
    secret: systemRandom.bytes(32),
    publicUrl: 'https://care.example',
    baseUrl: 'https://care.example',
    site,
    locale,
    now: clock.now(),
    caller: {},
  };
}

const texts = (value: unknown): { en: string; ar: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'ar' in value)
    return Array.isArray(value.en)
      ? (value.en as string[]).map((en, i) => ({ en, ar: (value.ar as string[])[i] ?? '' }))
      : [value as { en: string; ar: string }];
  return Object.values(value).flatMap(texts);
};

describe('what the demo says', () => {
  test('60 clinicians, 4 places in two zones, 12 departments and more, about 20 services', () => {
    expect(riverside.clinicians).toHaveLength(60);
    expect(new Set(clinicians.map((c) => c.name)).size).toBe(60);
    expect(riverside.locations.map((l) => l.time_zone).toSorted()).toEqual([
      'America/Chicago',
      'America/New_York',
      'America/New_York',
      'America/New_York',
    ]);
    expect(new Set(riverside.services.map((s) => s.department.en)).size).toBeGreaterThanOrEqual(12);
    expect(riverside.services.length).toBeGreaterThanOrEqual(20);
    expect(riverside.services.filter((s) => s.modes.includes('video')).length).toBeGreaterThanOrEqual(5);
    expect(riverside.services.filter((s) => s.requirements?.referral === 'required').length).toBeGreaterThanOrEqual(3);
    expect(
      riverside.services.filter((s) => s.requirements?.minAge !== undefined || s.requirements?.maxAge !== undefined).length,
    ).toBeGreaterThanOrEqual(4);
    expect(riverside.services.filter((s) => s.policy?.requiresApproval)).toHaveLength(1);
    expect(riverside.services.filter((s) => s.capabilities?.phoneOnly)).toHaveLength(1);
    expect(riverside.services.filter((s) => s.capabilities?.deepLink)).toHaveLength(1);
    expect(riverside.services.filter((s) => s.capabilities?.request && !s.capabilities.book)).toHaveLength(1);
    const working = new Set(riverside.hours.map((h) => h.who));
    expect(riverside.clinicians.filter((c) => !working.has(c.id))).toEqual([]);
    expect(new Set(riverside.hours.filter((h) => h.who === 'mei-lin-zhao').map((h) => h.at)).size).toBe(2);
  });

  test('every text is there in English and in Arabic', () => {
    const all = [riverside, lakeside, brookfield].flatMap((h) =>
      texts({ site: h.site, locations: h.locations, services: h.services, roles: h.clinicians.map((c) => c.role) }),
    );
    expect(all.length).toBeGreaterThan(200);
    for (const { en, ar } of all) {
      expect(ar, en).toMatch(/\p{Script=Arabic}/u);
      expect(en, ar).not.toMatch(/\p{Script=Arabic}/u);
      expect(ar.trim()).toBe(ar);
    }
    for (const s of riverside.services) {
      expect(s.keywords).toMatch(/[a-z]/u);
      expect(s.keywords).toMatch(/\p{Script=Arabic}/u);
      if (s.requirements?.referral === 'required' || s.requirements?.minAge) expect(s.requirements.text, s.id).toBeDefined();
    }
  });

  test('no number and no address is anybody’s', () => {
    const all = JSON.stringify([riverside, lakeside, brookfield]).replace(/"\d{4}-\d\d-\d\d"/gu, '""');
    for (const [number] of all.matchAll(/\+?\d[\d ()-]{6,}\d/gu))
      // 01632 960xxx is set aside for drama by Ofcom.
      expect(number).toMatch(/^(\+1-555-01\d\d|\+44 1632 960\d{3})$/u);
    for (const [, host = ''] of all.matchAll(/(?:https?:\/\/|@)([\w.-]+)/gu)) expect(host).toMatch(/\.example$/u);
  });

  test('public holidays', () => {
    const us = (year: number, days: string) => days.split(' ').map((day) => `${year}-${day}`);
    // A Saturday is kept on the Friday before, a Sunday on the Monday after.
    expect(holidaysOf(riverside, 2026)).toEqual(us(2026, '01-01 05-25 07-03 07-04 09-07 11-26 12-25'));
    expect(holidaysOf(riverside, 2027)).toEqual(us(2027, '01-01 05-31 07-04 07-05 09-06 11-25 12-24 12-25 12-31'));
    expect(holidaysOf(riverside, 2028)).toEqual(us(2028, '01-01 05-29 07-04 09-04 11-23 12-25'));
    expect(holidaysOf(riverside, 2023).slice(0, 2)).toEqual(us(2023, '01-01 01-02'));
    // As the government of the United Kingdom lists them: https://www.gov.uk/bank-holidays.
    expect(holidaysOf(brookfield, 2026)).toEqual(
      ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-26', '12-28'].map((day) => `2026-${day}`),
    );
    expect(holidaysOf(brookfield, 2027).slice(-4)).toEqual(['2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28']);
    expect(holidaysOf(brookfield, 2022)).toContain('2022-01-03');
  });
});

describeEngines('the demo in a database', (engine) => {
  let db: Kysely<DB>;
  const clock = movableClock(sunday);
  beforeAll(async () => {
    db = (await engine.open()).db;
    const began = performance.now();
    const { slots } = await seedRiverside({ db, clock }, options);
    console.log(`demo on ${engine.name}: ${slots} times in ${Math.round(performance.now() - began)} ms`);
  });

  test('keeps the contract, in both languages', async () => {
    for (const locale of ['en', 'ar']) {
      const ctx = await contextOf(db, clock, locale);
      const services = await servicesById(
        ctx,
        riverside.services.map((s) => s.id),
      );
      expect(services).toHaveLength(riverside.services.length);
      for (const service of services) expect(Service.parse(service)).toEqual(service);
      const people = await practitionersById(
        ctx,
        clinicians.map((c) => c.id),
      );
      for (const person of people) {
        expect(Practitioner.parse(person)).toEqual(person);
        expect(person.serviceIds.length).toBeGreaterThan(0);
      }
      expect(people).toHaveLength(60);
      for (const location of await locationsById(
        ctx,
        riverside.locations.map((l) => l.id),
      ))
        expect(Location.parse(location)).toEqual(location);
      const questions = await getQuestionnaire(ctx, 'diabetes-before-visit');
      expect(Questionnaire.parse(questions)).toEqual(questions);
      expect(questions.language).toBe(locale);
    }
  });

  test('each service that is booked here has a time within a week, and lists that look real', async () => {
    const ctx = await contextOf(db, clock);
    const bookable = riverside.services.filter((s) => s.capabilities?.book !== false);
    const soonest = await nextFree(
      ctx,
      riverside.services.map((s) => s.id),
    );
    for (const s of bookable) expect(Date.parse(soonest.get(s.id)?.start ?? '') - clock.now().getTime(), s.id).toBeLessThan(8 * 86_400_000);
    expect(soonest.has('dental-care')).toBe(true);
    expect(soonest.has('mri-scan')).toBe(false);
    expect(soonest.has('travel-vaccines')).toBe(false);

    const { days } = await countFree(ctx, { service: 'hearing-test', from: '2026-11-23', to: '2027-01-15' });
    // Weekdays without free times, and a closed holiday.
    expect(days.length).toBeGreaterThan(15);
    expect(days.length).toBeLessThan(38);
    expect(days.map((d) => d.date)).not.toContain('2026-11-26');
    expect(days.map((d) => d.date)).not.toContain('2026-12-25');
    const { total, taken } = (
      await sql<{ total: number; taken: number }>`
        SELECT count(*)::int AS total, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM occupancy o WHERE o.resource_id = s.resource_id AND o.kind = 'block'
          AND o.during && tstzrange(s.starts_at, s.ends_at)))::int AS taken FROM slot s WHERE source = 'template' AND capacity IS NULL`.execute(
        db,
      )
    ).rows[0] ?? { total: 1, taken: 0 };
    expect(taken / total).toBeGreaterThan(0.4);
    expect(taken / total).toBeLessThan(0.8);
  });

  test('the vaccine day has seats, the dentist a link, the west bank its own clock', async () => {
    const ctx = await contextOf(db, clock);
    const shots = (await listSlots(ctx, { service: 'flu-shot', from: '2026-11-23', to: '2026-12-06' })).items;
    expect(shots.map((s) => [s.start, s.end, s.window, s.remaining])).toContainEqual([
      '2026-11-28T09:00:00-05:00',
      '2026-11-28T15:00:00-05:00',
      true,
      120,
    ]);
    const [dental] = (await listSlots(ctx, { service: 'dental-care', from: '2026-11-23', to: '2026-12-06' })).items;
    expect(dental?.deepLink).toMatch(/^https:\/\/millpond-dental\.example\/book\?day=2026-/u);
    const west = (await listSlots(ctx, { service: 'blood-test', location: 'riverside-westbank', from: '2026-11-23', to: '2026-11-25' }))
      .items;
    expect(west[0]).toMatchObject({ timeZone: 'America/Chicago', start: expect.stringMatching(/-06:00$/u) as string });
    expect(west[0]).not.toHaveProperty('practitionerId');
  });

  test('two sites that do not see each other, and not one person', async () => {
    const ctx = await contextOf(db, clock, 'en', 'lakeside');
    expect(await servicesById(ctx, ['family-doctor'])).toEqual([]);
    expect((await nextFree(ctx, ['lakeside-doctor', 'family-doctor'])).size).toBe(1);
    for (const table of ['appointment', 'hold', 'seat', 'outbox', 'manage_token'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('occupancy').select('kind').distinct().orderBy('kind').execute()).toEqual([
      { kind: 'block' },
      { kind: 'session' },
    ]);
  });

  test('whom to turn to, in both languages, at the numbers and hours that the answers tell', async () => {
    for (const locale of ['en', 'ar']) {
      const ctx = await contextOf(db, clock, locale);
      const all = await allDepartments(ctx);
      expect(all).toHaveLength(riverside.departments.length);
      for (const one of all) {
        expect(Department.parse(one)).toEqual(one);
        expect(one.hours).toMatch(locale === 'ar' ? /^\P{Script=Latin}+$/u : /^[A-Z]/u);
        expect(one.description).toBeDefined();
        expect(one.telecom[0]).toMatchObject({ system: 'phone', value: expect.stringMatching(/^\+1-555-01\d\d$/u) as string });
      }
      expect(await allDepartments(await contextOf(db, clock, locale, 'lakeside'))).toHaveLength(2);
    }
    const ctx = await contextOf(db, clock);
    const all = await allDepartments(ctx);
    const told = (id: string) => {
      const one = all.find((d) => d.id === `riverside-${id}`);
      return [one?.telecom[0]?.value.slice(-4), one?.hours, one?.openNow];
    };
    // Sunday, 5 pm.
    expect(told('patient-access')).toEqual(['0101', 'Monday to Friday, 7 am to 6 pm', false]);
    expect(told('medical-records')).toEqual(['0103', 'Monday to Friday, 8 am to 4:30 pm', false]);
    expect(told('billing')).toEqual(['0104', 'Monday to Friday, 8 am to 5 pm', false]);
    expect(told('pharmacy')).toEqual(['0106', 'Every day, 8 am to 9 pm', true]);
    expect(told('patient-relations')).toEqual(['0108', 'Monday to Friday, 8:30 am to 5 pm', false]);
    expect(told('nurse-line')).toEqual(['0102', 'Open day and night', true]);
    expect(told('emergency')).toEqual(['0100', 'Open day and night', true]);
    expect(told('urgent-care')).toEqual(['0100', 'Every day, 8 am to 8 pm', true]);
    expect(told('laboratory')).toEqual(['0101', 'Monday to Friday, 6:30 am to 5 pm', false]);
    expect(told('eastgate-evenings')).toEqual(['0123', 'Friday to Sunday, 5 pm to 1 am', true]);
    expect(told('westbank-clinic')).toEqual(['0122', 'Monday to Friday, 8 am to 5 pm Central Time', false]);
    const thanksgiving = (id: string) => all.find((d) => d.id === `riverside-${id}`)?.exceptions[0];
    const day = { date: '2026-11-26', description: 'Thanksgiving' };
    expect(thanksgiving('billing')).toEqual({ ...day, closed: true, times: [] });
    expect(thanksgiving('pharmacy')).toEqual({ ...day, closed: false, times: [{ start: '10:00', end: '16:00' }] });
    expect(thanksgiving('nurse-line')).toBeUndefined();

    const closed = 'Closed on Thursday, November 26 (Thanksgiving).';
    const contact = async (locale: string) =>
      (await discover(await contextOf(db, clock, locale), { contract: '1', bearer: false, environment: 'sandbox' })).contact.hours;
    expect(await contact('en')).toBe(`Monday to Friday, 7 am to 6 pm Eastern Time. ${closed}`);
    expect(await contact('ar')).toBe(
      'من الاثنين إلى الجمعة، من 7 صباحًا إلى 6 مساءً (التوقيت الشرقي لأمريكا الشمالية). مغلق يوم الخميس، 26 نوفمبر (عيد الشكر).',
    );
    const places = await locationsById(ctx, ['riverside-main', 'riverside-westbank']);
    expect(places.map((l) => l.hours)).toEqual([
      `Monday to Friday, 7 am to 6 pm; Saturday, 8 am to 4 pm. ${closed}`,
      `Monday to Friday, 8 am to 5 pm Central Time. ${closed}`,
    ]);
  });

  test('thanks reach the team of whoever they name in full, and no namesake’s', async () => {
    const ctx = await contextOf(db, clock);
    const teamOf = async (person: string) => (await praiseReceived(ctx, db, { text: 'Thank you.', person })).team.id;
    const catchAll: string[] = [];
    const counts = new Map<string, number>();
    for (const { name } of clinicians) {
      const team = await teamOf(name);
      if (team === undefined || team === riverside.site.contact.departmentId) catchAll.push(name);
      counts.set(team ?? '', (counts.get(team ?? '') ?? 0) + 1);
    }
    console.log(`${clinicians.length - catchAll.length} of ${clinicians.length} clinicians have a team: ${JSON.stringify([...counts])}`);
    expect([clinicians.length, catchAll]).toEqual([60, []]);
    expect(await teamOf('Dr. Margaret Oyelaran')).toBe('riverside-clinics');
    expect(await teamOf('Marcus Oyelaran, who explained my bill')).toBe('riverside-billing');
    expect(await teamOf('the team at Eastgate Clinic')).toBe('riverside-eastgate-clinic');
    expect(await teamOf('the Evening clinic at Eastgate')).toBe('riverside-eastgate-evenings');
    expect(await teamOf('Nurse Rosa Delgado')).toBe('riverside-clinics');
    expect(await teamOf('Dr. Helen Marchetti')).toBe('riverside-women-and-children');
    // Somebody else of that name, whom nobody knows here.
    expect(await teamOf('Winston Oyelaran')).toBe(riverside.site.contact.departmentId);
  });

  test('what staff changed of its departments and holidays stays', async () => {
    const ctx = await contextOf(db, clock);
    await db.updateTable('department').set({ callback_paused: true }).where('id', '=', 'riverside-billing').execute();
    await db.deleteFrom('hours_exception').where('id', '=', 'riverside-holiday-2026-12-25').execute();
    await saveDirectory(db, riverside, clock.now());
    const billing = (await allDepartments(ctx)).find((d) => d.id === 'riverside-billing');
    expect(billing?.callbackWindows).toEqual([]);
    expect(billing?.exceptions.map((e) => e.date)).toEqual(['2026-11-26', '2027-01-01']);
    await saveDirectory(db, riverside, new Date('2027-01-01T12:00:00Z'));
    const years = await db.selectFrom('hours_exception').select('day').where('site_id', '=', 'riverside').execute();
    expect([...new Set(years.map(({ day }) => day.slice(0, 4)))].toSorted()).toEqual(['2026', '2027', '2028', '2029']);
  });

  test('again changes nothing; the next day rolls on', async () => {
    const everything = async () =>
      (
        await sql<
          Record<string, string>
        >`SELECT (SELECT md5(string_agg(s::text, ',' ORDER BY id)) FROM slot s) AS slots, (SELECT md5(string_agg(o::text, ',' ORDER BY id)) FROM occupancy o) AS taken,
        (SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM schedule_template t) AS hours, (SELECT md5(string_agg(v::text, ',' ORDER BY id)) FROM service v) AS services,
        (SELECT md5(string_agg(f::text, ',' ORDER BY site_id, id)) FROM faq f) AS faqs, (SELECT md5(string_agg(v::text, ',' ORDER BY site_id)) FROM faq_version v) AS faq_versions`.execute(
          db,
        )
      ).rows[0];
    const before = await everything();
    const steps: number[] = [];
    expect(await seedRiverside({ db, clock }, { ...options, onProgress: (done) => steps.push(done) })).toEqual({
      sites: ['riverside', 'lakeside', 'brookfield'],
      slots: 0,
    });
    expect(await everything()).toEqual(before);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(100);

    clock.forward(86_400);
    const { slots } = await seedRiverside({ db, clock }, options);
    expect(slots).toBeGreaterThan(500);
    expect(slots).toBeLessThan(3000);
  });
});

describeEngines('a demo that was cut short', (engine) => {
  test('has no default site yet, and is carried on to the same end', async () => {
    const [whole, cut] = [(await engine.open()).db, (await engine.open()).db];
    const clock = movableClock(sunday);
    const ids = (db: Kysely<DB>) =>
      sql<{
        n: string;
        md5: string;
      }>`SELECT count(*) AS n, md5(string_agg(service_id || starts_at || mode || location_id, ',' ORDER BY service_id, starts_at, mode, location_id, coalesce(practitioner_id, ''))) AS md5 FROM slot`.execute(
        db,
      );
    await seedRiverside({ db: whole, clock }, { ...options, days: 7 });
    for (const at of [3, 40, 97]) {
      const stop = (done: number) => {
        if (done >= at) throw new Error('killed');
      };
      await expect(seedRiverside({ db: cut, clock }, { ...options, days: 7, onProgress: stop })).rejects.toThrow('killed');
      expect(await defaultSite(cut)).toBeUndefined();
    }
    await seedRiverside({ db: cut, clock }, { ...options, days: 7 });
    expect((await ids(cut)).rows).toEqual((await ids(whole)).rows);
    expect((await defaultSite(cut))?.slug).toBe('riverside');
  });

  test('is not mixed with a hospital of one’s own', async () => {
    const { db } = await engine.open();
    const c = await clinic(db, { places: { here: 'Europe/Berlin' }, who: [], services: {}, now: sunday });
    await db.updateTable('site').set({ is_default: true }).where('id', '=', c.site.id).execute();
    await expect(seedRiverside({ db, clock: c.clock }, options)).rejects.toThrow(SeedRefused);
    expect(await db.selectFrom('site').select('id').execute()).toHaveLength(1);
  });
});
