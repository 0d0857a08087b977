import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Location, Service } from '@foyer/sdk/contract';
import { isUsable, reportText, type ImportReport } from '../../packages/reference-server/src/import/report.ts';
import { importSmart, type ImportOptions } from '../../packages/reference-server/src/import/smart.ts';
import { ImportError, type Source } from '../../packages/reference-server/src/import/source.ts';
import { openSource } from '../../packages/reference-server/src/node/scheduling-source.ts';
import { locationsById, servicesById } from '../../packages/reference-server/src/services/catalogue.ts';
import { createHold } from '../../packages/reference-server/src/services/holds.ts';
import { listSlots } from '../../packages/reference-server/src/services/slots.ts';
import { book } from '../../packages/reference-server/src/services/visits.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { clinic } from './setup/clinic.ts';
import { describeEngines } from './setup/engines.ts';
import { somebody } from './setup/hospital.ts';
import { capacity, deepLink, guide, location, memorySource, ndjson, phone, schedule, slot } from './setup/scheduling-set.ts';
import { wallOf } from './setup/slow-clock.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const newYork = 'America/New_York';
const published = fileURLToPath(new URL('smart-scheduling-links', import.meta.url));
const person = somebody({ consent: { accepted: true, version: '1' } });

/** A site of its own to import into. Sunday 22 November 2026. */
const siteIn = (db: Kysely<DB>, now = '2026-11-22T17:00:00Z') => clinic(db, { places: { here: newYork }, who: [], services: {}, now });
type Into = Awaited<ReturnType<typeof siteIn>>;

const run = (c: Into, source: Source, options: ImportOptions = {}) => importSmart(c, source, { site: c.site.slug, ...options });
const slotsOf = (c: Into) =>
  c.db.selectFrom('slot').selectAll().where('site_id', '=', c.site.id).orderBy('starts_at').orderBy('id').execute();
const skips = (report: ImportReport) => report.skipped.first.map((s) => `${s.file}:${s.line} ${s.reason}`);

/** All that is in the tables an import may touch. */
const everything = async (c: Into) =>
  (
    await sql<Record<string, string>>`SELECT
      (SELECT md5(string_agg(x::text, ',' ORDER BY id)) FROM slot x WHERE site_id = ${c.site.id}) AS slots, (SELECT md5(string_agg(x::text, ',' ORDER BY id)) FROM service x WHERE site_id = ${c.site.id}) AS services,
      (SELECT md5(string_agg(x::text, ',' ORDER BY id)) FROM location x WHERE site_id = ${c.site.id}) AS locations, (SELECT md5(string_agg(x::text, ',' ORDER BY id)) FROM occupancy x WHERE site_id = ${c.site.id}) AS occupancy,
      (SELECT md5(string_agg(x::text, ',' ORDER BY id)) FROM resource x WHERE site_id = ${c.site.id}) AS resources, (SELECT md5(string_agg(x::text, ',' ORDER BY id)) FROM practitioner x WHERE site_id = ${c.site.id}) AS people`.execute(
      c.db,
    )
  ).rows[0];

const bookOn = (c: Into, slotId: string) => c.db.transaction().execute((tx) => book(c.context(), tx, { slotId, ...person }));
const holdOn = (c: Into, slotId: string) => c.db.transaction().execute((tx) => createHold(c.context(), tx, { slotId }));

/** What the publisher wrote, read without the code under test. */
const publishedSlots = readdirSync(published)
  .filter((name) => name.startsWith('slots'))
  .toSorted()
  .flatMap((name) =>
    readFileSync(`${published}/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; start: string; end: string }),
  );

const day = (n: number) => `2026-12-${String(n).padStart(2, '0')}`;
const at = (n: number, time: string) => `${day(n)}T${time}-05:00`;

describeEngines('the published set', (engine) => {
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });

  test('adopted and moved: 300 sessions from next Monday, each on its weekday and at its wall time', async () => {
    const c = await siteIn(db);
    const source = await openSource(published);
    const report = await run(c, source, { adopt: true, shift: true, timeZone: newYork });
    expect(report).toMatchObject({
      locations: { read: 10, added: 10 },
      schedules: { read: 10 },
      services: { read: 1, added: 1 },
      slots: { read: 300, added: 300, changed: 0, unchanged: 0, sessions: 300, links: 0, busy: 0, over: 0 },
      shiftDays: 2093,
      skipped: { total: 0 },
    });
    expect(publishedSlots).toHaveLength(300);
    const want = publishedSlots.map(({ start, end }) => {
      const later = (iso: string) => {
        const [date = '', time = ''] = wallOf(newYork, Date.parse(iso)).split(' ');
        return `${new Date(Date.parse(`${date}T00:00:00Z`) + 2093 * 86_400_000).toISOString().slice(0, 10)} ${time}`;
      };
      return `${later(start)} ${later(end)}`;
    });
    const slots = await slotsOf(c);
    expect(slots.map((s) => `${wallOf(newYork, s.starts_at.getTime())} ${wallOf(newYork, s.ends_at.getTime())}`).toSorted()).toEqual(
      want.toSorted(),
    );
    expect(want.toSorted()[0]).toBe('2026-11-23 09:00 2026-11-23 18:00');
    // Published after the change of the clock: ten by the wall.
    expect(want.toSorted().at(-1)).toBe('2026-12-22 10:00 2026-12-22 19:00');
    expect(slots.every((s) => s.capacity === 100 && s.deep_link === null && s.phone === null)).toBe(true);
    expect(slots.map((s) => wallOf(newYork, s.starts_at.getTime()).slice(0, 10))).toEqual(slots.map((s) => s.day));
  });

  test('100 people get a seat, the 101st does not', async () => {
    const c = await siteIn(db);
    await run(c, await openSource(published), { adopt: true, shift: true, timeZone: newYork });
    const [session] = await slotsOf(c);
    if (!session) throw new Error('no session');
    const ctx = c.context();
    const [service] = await servicesById(ctx, [session.service_id]);
    expect(Service.parse(service)).toMatchObject({
      name: 'Immunization',
      durationMinutes: 15,
      capabilities: { book: true, hold: 'hard', deepLink: false },
    });
    expect(service?.description).toBe('COVID-19 Immunization Appointment. Vaccine: Moderna COVID-19 Vaccine. Dose: 1.');
    expect(Location.parse((await locationsById(ctx, [session.location_id]))[0])).toMatchObject({
      timeZone: newYork,
      address: { state: 'MA' },
      telecom: [{ value: '000-000-0000' }, { system: 'url' }],
    });
    const listed = (
      await listSlots(ctx, { service: session.service_id, from: '2026-11-23', to: '2026-11-23', location: session.location_id })
    ).items;
    expect(listed).toMatchObject([{ id: session.id, window: true, remaining: 100 }]);
    for (let n = 0; n < 100; n++) await bookOn(c, session.id);
    await expect(bookOn(c, session.id)).rejects.toMatchObject({ code: 'slot-unavailable' });
    expect((await db.selectFrom('seat').select('seat').where('slot_id', '=', session.id).execute()).length).toBe(100);
    // More seats than the first time: they are there.
    const more = memorySource(
      {
        'all.ndjson': readdirSync(published)
          .filter((n) => n.endsWith('.ndjson'))
          .map((n) => readFileSync(`${published}/${n}`, 'utf8').replaceAll('"valueInteger":100', '"valueInteger":101'))
          .join('\n'),
      },
      { name: 'smart-scheduling-links' },
    );
    expect(await run(c, more, { adopt: true, shift: true, timeZone: newYork })).toMatchObject({
      slots: { changed: 300, added: 0 },
      skipped: { total: 0 },
    });
    await bookOn(c, session.id);
    await expect(bookOn(c, session.id)).rejects.toMatchObject({ code: 'slot-unavailable' });
  });

  test('again, and a week later, changes nothing and says so', async () => {
    const c = await siteIn(db);
    const options = { adopt: true, shift: true, timeZone: newYork };
    await run(c, await openSource(published), options);
    const before = await everything(c);
    const again = await run(c, await openSource(published), options);
    expect(again).toMatchObject({
      slots: { added: 0, changed: 0, unchanged: 300 },
      locations: { unchanged: 10 },
      services: { unchanged: 1 },
      resumed: false,
    });
    expect(reportText(again)).toContain('Nothing changed.');
    c.clock.forward(7 * 86_400);
    expect(await run(c, await openSource(published), options)).toMatchObject({ shiftDays: 2093, slots: { unchanged: 300 } });
    expect(await everything(c)).toEqual(before);
    // Once all of it is over, it starts anew.
    c.clock.forward(60 * 86_400);
    expect(await run(c, await openSource(published), options)).toMatchObject({ shiftDays: 2093 + 70, slots: { added: 300 } });
  });

  test('not adopted they stay links; adopted later they are ours', async () => {
    const c = await siteIn(db);
    const links = await run(c, await openSource(published), { shift: true, timeZone: newYork });
    expect(links.slots).toMatchObject({ added: 300, links: 300 });
    const [first] = await slotsOf(c);
    if (!first) throw new Error('no slot');
    expect(first.deep_link).toMatch(/^https:\/\/ehr-portal\.example\.org\/bookings\?slot=10000/u);
    const listed = (await listSlots(c.context(), { service: first.service_id, from: '2026-11-23', to: '2026-11-23' })).items;
    expect(listed).toHaveLength(10);
    expect(listed[0]).toMatchObject({
      deepLink: expect.stringContaining('https://ehr-portal') as string,
      phone: '000-000-0000',
      window: true,
    });
    await expect(holdOn(c, first.id)).rejects.toMatchObject({ code: 'not-eligible' });

    expect((await run(c, await openSource(published), { adopt: true, shift: true, timeZone: newYork })).slots).toMatchObject({
      added: 0,
      changed: 300,
      unchanged: 0,
    });
    await holdOn(c, first.id);
    const { appointment } = await bookOn(c, first.id);
    // Somebody has a seat there: that one cannot be a link again.
    const back = await run(c, await openSource(published), { shift: true, timeZone: newYork });
    expect(back.slots.changed).toBe(299);
    expect(back.skipped.byReason).toEqual({ 'has-bookings': 1 });
    expect((await db.selectFrom('slot').select('deep_link').where('id', '=', first.id).executeTakeFirst())?.deep_link).toBeNull();
    expect((await db.selectFrom('appointment').select('status').where('id', '=', appointment.id).executeTakeFirst())?.status).toBe(
      'booked',
    );
  });

  test('without a time zone nothing is written, and nobody guesses', async () => {
    const c = await siteIn(db);
    await expect(run(c, await openSource(published))).rejects.toThrow(
      /^10 places \(SMART Vaccine Clinic Boston, .*\) have no time zone\. .* --time-zone America\/New_York$/u,
    );
    await expect(run(c, await openSource(published), { timeZone: 'Mars/Phobos' })).rejects.toThrow(/There is no time zone "Mars\/Phobos"/u);
    await expect(run(c, await openSource(published), { timeZone: '+05:00' })).rejects.toThrow(ImportError);
    expect((await everything(c))?.['slots']).toBeNull();
    expect(await db.selectFrom('location').selectAll().where('site_id', '=', c.site.id).execute()).toHaveLength(1);
  });

  test('a dry run says what would be done, and leaves no trace', async () => {
    const c = await siteIn(db);
    const before = await everything(c);
    const options = { adopt: true, shift: true, timeZone: newYork };
    const dry = await run(c, await openSource(published), { ...options, dryRun: true });
    expect(await everything(c)).toEqual(before);
    expect(
      await db
        .selectFrom('import_run' as 'slot')
        .selectAll()
        .where('site_id', '=', c.site.id)
        .execute(),
    ).toEqual([]);
    expect({ ...dry, dryRun: false }).toEqual(await run(c, await openSource(published), options));
    expect(reportText(dry)).toMatch(/^Nothing was written/u);
  });

  test('two at once come to the same end', async () => {
    const [c, alone] = [await siteIn(db), await siteIn(db)];
    const options = { adopt: true, shift: true, timeZone: newYork };
    await Promise.all([run(c, await openSource(published), options), run(c, await openSource(published), options)]);
    await run(alone, await openSource(published), options);
    const shape = async (x: Into) =>
      (await slotsOf(x)).map((s) => `${s.starts_at.getTime()} ${s.ends_at.getTime()} ${s.capacity} ${s.mode}`);
    expect(await shape(c)).toEqual(await shape(alone));
  });
});

describeEngines('sets that are not perfect', (engine) => {
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });

  const base = [location('a'), schedule('s', 'a')];

  test('each fault is told with its line, and the rest goes on', async () => {
    const c = await siteIn(db);
    const good = (n: number) => slot(`good${n}`, 's', at(n, '09:00:00'), at(n, '09:20:00'));
    const time = [at(20, '10:00:00'), at(20, '10:20:00')] as const;
    const faulty: [string, string][] = [
      ['not json at all', 'invalid-json'],
      ['{"resourceType":"Slot","id":"x"', 'invalid-json'],
      ['[1,2,3]', 'not-a-resource'],
      ['"text"', 'not-a-resource'],
      ['{"id":"y"}', 'not-a-resource'],
      [`{"resourceType":"Slot","id":"${'x'.repeat(1024 * 1024)}"}`, 'line-too-long'],
      [`{"resourceType":"Slot","note":"${'y'.repeat(10 * 1024 * 1024)}"}`, 'line-too-long'],
      [`{"resourceType":"Slot","id":"nul\0"}`, 'nul'],
      [JSON.stringify(slot('bad id!', 's', ...time)), 'bad-id'],
      [JSON.stringify(slot('x'.repeat(65), 's', ...time)), 'bad-id'],
      [JSON.stringify(slot('good1', 's', ...time)), 'duplicate-id'],
      [JSON.stringify(slot('f1', 'nobody', ...time)), 'unknown-schedule'],
      [JSON.stringify({ ...slot('f2', 's', ...time), schedule: undefined }), 'unknown-schedule'],
      [JSON.stringify(slot('f3', 's', '2026-02-30T10:00:00Z', '2026-03-01T10:00:00Z')), 'bad-time'],
      [JSON.stringify(slot('f4', 's', 'tomorrow', at(20, '10:20:00'))), 'bad-time'],
      [JSON.stringify(slot('f5', 's', '9999999-01-01T00:00:00Z', '9999999-01-01T00:10:00Z')), 'bad-time'],
      [JSON.stringify(slot('f6', 's', '2026-12-20T25:00:00Z', at(20, '10:20:00'))), 'bad-time'],
      [JSON.stringify(slot('f7', 's', '2026-12-20T10:00:00', '2026-12-20T10:20:00')), 'time-without-offset'],
      [JSON.stringify(slot('f8', 's', at(20, '10:20:00'), at(20, '10:00:00'))), 'end-before-start'],
      [JSON.stringify(slot('f9', 's', at(20, '10:00:00'), at(20, '10:00:00'))), 'end-before-start'],
      [JSON.stringify(slot('f10', 's', at(20, '10:00:00'), at(22, '10:00:00'))), 'too-long'],
      [JSON.stringify(slot('f11', 's', ...time, { extension: [capacity(-1)] })), 'bad-capacity'],
      [JSON.stringify(slot('f12', 's', ...time, { extension: [capacity(1.5)] })), 'bad-capacity'],
      [JSON.stringify(slot('f13', 's', ...time, { extension: [capacity('100')] })), 'bad-capacity'],
      [JSON.stringify(slot('f14', 's', ...time, { extension: [capacity(10_001)] })), 'bad-capacity'],
      [JSON.stringify(slot('f15', 's', ...time, { extension: [deepLink('javascript:alert(1)')] })), 'bad-link'],
      [JSON.stringify(slot('f16', 's', ...time, { extension: [deepLink('https://')] })), 'bad-link'],
      [JSON.stringify(slot('f17', 's', ...time, { extension: [deepLink(7)] })), 'bad-link'],
      [JSON.stringify(slot('f18', 's', ...time, { extension: [phone('call me')] })), 'bad-phone'],
      [JSON.stringify(slot('f19', 's', ...time, { status: 'maybe' })), 'unknown-status'],
      [JSON.stringify(slot('f20', 's', ...time, { extension: [deepLink('https://x.example/\u0000')] })), 'bad-text'],
      [JSON.stringify(slot('f21', 's', ...time, { extension: [deepLink('https://x.example/\ud800')] })), 'bad-text'],
      [JSON.stringify(slot('twin', 's', at(1, '09:00:00'), at(1, '09:40:00'))), 'same-time'],
      [JSON.stringify(location('a')), 'duplicate-id'],
      [JSON.stringify(location('nameless', { name: ' ' })), 'name-missing'],
      [
        JSON.stringify(
          location('lost', { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'Mars/Phobos' }] }),
        ),
        'unknown-time-zone',
      ],
      [JSON.stringify(location('shut', { status: 'inactive' })), 'inactive'],
      [JSON.stringify(schedule('s', 'a')), 'duplicate-id'],
      [JSON.stringify(schedule('s2', 'lost')), 'unknown-location'],
      [JSON.stringify(schedule('s3', 'a', { actor: [{ reference: 'PractitionerRole/7' }] })), 'no-location'],
      [JSON.stringify(schedule('s4', 'a', { serviceType: [] })), 'no-service'],
      [JSON.stringify(schedule('s5', 'a', { active: false })), 'inactive'],
    ];
    // A good line before and after each fault.
    const body = faulty
      .map(
        ([line], i) =>
          `${line}\n${JSON.stringify(slot(`after${i}`, 's', `2027-01-${String(1 + (i % 28)).padStart(2, '0')}T1${Math.floor(i / 28)}:00:00Z`, `2027-01-${String(1 + (i % 28)).padStart(2, '0')}T1${Math.floor(i / 28)}:15:00Z`))}\n`,
      )
      .join('');
    const content = ndjson(...base, good(1)) + body;
    const report = await run(c, memorySource({ 'mixed.ndjson': content }), { adopt: true });
    expect(skips(report)).toEqual(faulty.map(([, reason], i) => `mixed.ndjson:${4 + 2 * i} ${reason}`));
    expect(report.skipped.total).toBe(faulty.length);
    expect(report.slots).toMatchObject({ added: faulty.length + 1 });
    expect((await slotsOf(c)).length).toBe(faulty.length + 1);
    expect(isUsable(report)).toBe(true);
    const text = reportText(report);
    expect(text).toContain(`${faulty.length} lines were left out:`);
    expect(text).toContain('mixed.ndjson:4  invalid-json  "not json at all"');
    expect(text).not.toMatch(/\p{Cc}(?<!\n)/u);
  });

  test('a byte order mark, CRLF, a missing last newline and bytes that are no text', async () => {
    const c = await siteIn(db);
    const text = `\uFEFF${ndjson(...base).replaceAll('\n', '\r\n')}${JSON.stringify(slot('one', 's', at(1, '09:00:00'), at(1, '09:20:00')))}`;
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(ndjson(slot('two', 's', at(2, '09:00:00'), at(2, '09:20:00')))),
      0xc3,
      0x28,
      0x0a,
      ...new TextEncoder().encode(JSON.stringify(slot('three', 's', at(3, '09:00:00'), at(3, '09:20:00')))),
    ]);
    const report = await run(c, memorySource({ 'a.ndjson': text, 'b.ndjson': bytes }), { adopt: true });
    expect(report.slots.added).toBe(3);
    expect(skips(report)).toEqual(['b.ndjson:2 not-utf8']);
  });

  test('any order, one file or many: slots may come before what they hang on', async () => {
    const c = await siteIn(db);
    const report = await run(
      c,
      memorySource({
        '1.ndjson': ndjson(slot('x', 's', at(1, '09:00:00'), at(1, '09:20:00')), { resourceType: 'Organization', id: 'o' }),
        '2.ndjson': ndjson(schedule('s', 'a')),
        '3.ndjson': ndjson(location('a'), slot('y', 's', at(1, '10:00:00'), at(1, '10:20:00'))),
      }),
      { adopt: true },
    );
    expect(report).toMatchObject({ slots: { added: 2 }, otherLines: 1, skipped: { total: 0 } });
    const [first] = await slotsOf(c);
    const [service] = await servicesById(c.context(), [first?.service_id ?? '']);
    expect(service).toMatchObject({ durationMinutes: 20, description: 'Immunization.' });
  });

  test('extensions of the newer guide, offsets of any kind, absolute references, named clinicians', async () => {
    const c = await siteIn(db);
    const role = { reference: 'https://fhir.example.org/r4/PractitionerRole/doc-smith', display: 'Dr. Jane Smith' };
    const source = memorySource({
      'all.ndjson': ndjson(
        location('a'),
        location('b', { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'Asia/Kolkata' }] }),
        schedule('s', 'a', {
          actor: [{ reference: 'https://fhir.example.org/r4/Location/a' }, role],
          serviceType: [{ text: 'Heart check', coding: [{ code: '165' }] }],
        }),
        schedule('t', 'b', {
          actor: [{ reference: 'Location/b' }, role],
          serviceType: [{ text: 'Heart check', coding: [{ code: '165' }] }],
        }),
        slot('x', 's', '2026-12-01T09:00-05', '2026-12-01T09:20:00.5-0500', {
          schedule: { reference: 'https://fhir.example.org/r4/Schedule/s/_history/3' },
          extension: [deepLink('https://book.example.org/x', guide), phone('+1-555-0131', guide)],
        }),
        slot('y', 't', '2026-12-02T09:00:00+05:30', '2026-12-02T09:20:00+05:30', { extension: [phone('+1-555-0131')] }),
        slot('z', 't', '2026-12-03T09:00:00+05:30', '2026-12-03T09:20:00+05:30'),
      ),
    });
    const report = await run(c, source);
    expect(skips(report)).toEqual(['all.ndjson:7 no-way-to-book']);
    const slots = await slotsOf(c);
    expect(slots.map((s) => [s.starts_at.toISOString(), s.ends_at.toISOString(), s.day, s.deep_link, s.phone])).toEqual([
      ['2026-12-01T14:00:00.000Z', '2026-12-01T14:20:00.000Z', '2026-12-01', 'https://book.example.org/x', '+1-555-0131'],
      ['2026-12-02T03:30:00.000Z', '2026-12-02T03:50:00.000Z', '2026-12-02', null, '+1-555-0131'],
    ]);
    // One clinician in two places is one resource.
    expect(new Set(slots.map((s) => s.resource_id)).size).toBe(1);
    const people = await db.selectFrom('practitioner').selectAll().where('site_id', '=', c.site.id).execute();
    expect(people).toMatchObject([{ name: { en: 'Dr. Jane Smith' }, role: { en: 'Clinician' } }]);
    expect(new Set(slots.map((s) => s.practitioner_id))).toEqual(new Set([people[0]?.id]));
    // Booked by phone: listed, and not held here.
    const listed = (await listSlots(c.context(), { service: slots[1]?.service_id ?? '', from: '2026-12-02', to: '2026-12-02' })).items;
    expect(listed).toMatchObject([{ phone: '+1-555-0131', timeZone: 'Asia/Kolkata', start: '2026-12-02T09:00:00+05:30' }]);
    await expect(holdOn(c, slots[1]?.id ?? '')).rejects.toMatchObject({ code: 'not-eligible' });
  });

  test('services of one name are told apart', async () => {
    const c = await siteIn(db);
    const vaccine = (display: string, dose: number) => ({
      extension: [
        { url: `${guide}vaccine-product`, valueCoding: { system: 'http://hl7.org/fhir/sid/cvx', code: display, display } },
        { url: `${guide}vaccine-dose`, valueInteger: dose },
      ],
    });
    await run(
      c,
      memorySource({
        'all.ndjson': ndjson(
          location('a'),
          schedule('s', 'a', vaccine('Alpha', 1)),
          schedule('t', 'a', vaccine('Alpha', 2)),
          schedule('u', 'a', vaccine('Beta', 1)),
          schedule('v', 'a', { serviceType: [{ text: 'Travel advice' }] }),
          slot('x', 's', at(1, '09:00:00'), at(1, '09:20:00')),
        ),
      }),
      { adopt: true },
    );
    const names = (await db.selectFrom('service').select('name').where('site_id', '=', c.site.id).execute()).map((s) => s.name['en']);
    expect(names.toSorted()).toEqual([
      'Immunization (Alpha, dose 1)',
      'Immunization (Alpha, dose 2)',
      'Immunization (Beta, dose 1)',
      'Travel advice',
    ]);
  });

  test('times that are taken are not offered, and go when they were; a visit stays', async () => {
    const c = await siteIn(db);
    const set = (status: Record<string, string>, more: Record<string, unknown> = {}) =>
      memorySource({
        'all.ndjson': ndjson(
          ...base,
          ...['a', 'b', 'c', 'd'].map((id, i) =>
            slot(id, 's', at(1, `${10 + i}:00:00`), at(1, `${10 + i}:20:00`), { status: status[id] ?? 'free' }),
          ),
          slot('full', 's', at(2, '09:00:00'), at(2, '12:00:00'), { extension: [capacity(more['full'] ?? 0)] }),
        ),
      });
    const first = await run(c, set({ a: 'busy', b: 'busy-tentative' }), { adopt: true });
    expect(first.slots).toMatchObject({ read: 2, busy: 3, added: 2, removed: 0 });
    const [slotC] = await slotsOf(c);
    const { appointment } = await bookOn(c, slotC?.id ?? '');
    const second = await run(c, set({ b: 'entered-in-error', c: 'busy', d: 'busy-unavailable' }, { full: 5 }), { adopt: true });
    expect(second.slots).toMatchObject({ added: 2, removed: 1 });
    expect((await slotsOf(c)).map((s) => wallOf(newYork, s.starts_at.getTime()))).toEqual([
      '2026-12-01 10:00',
      '2026-12-01 12:00',
      '2026-12-02 09:00',
    ]);
    expect((await db.selectFrom('appointment').select(['status', 'slot_id']).where('id', '=', appointment.id).execute())[0]).toEqual({
      status: 'booked',
      slot_id: slotC?.id,
    });
  });

  test('a time the publisher moves is moved, but not under a visit', async () => {
    const c = await siteIn(db);
    const set = (hour: number) =>
      memorySource({
        'all.ndjson': ndjson(...base, ...[1, 2].map((n) => slot(`m${n}`, 's', at(n, `${hour}:00:00`), at(n, `${hour}:20:00`)))),
      });
    await run(c, set(10), { adopt: true });
    const [first] = await slotsOf(c);
    await bookOn(c, first?.id ?? '');
    const report = await run(c, set(14), { adopt: true });
    expect(report.slots).toMatchObject({ changed: 1 });
    expect(skips(report)).toEqual(['all.ndjson:3 has-bookings']);
    expect((await slotsOf(c)).map((s) => wallOf(newYork, s.starts_at.getTime()))).toEqual(['2026-12-01 10:00', '2026-12-02 14:00']);
  });

  test('sessions of one schedule do not overlap', async () => {
    const c = await siteIn(db);
    const seats = { extension: [capacity(10)] };
    const report = await run(
      c,
      memorySource({
        'all.ndjson': ndjson(
          ...base,
          slot('x', 's', at(1, '09:00:00'), at(1, '12:00:00'), seats),
          slot('y', 's', at(1, '11:00:00'), at(1, '13:00:00'), seats),
          slot('z', 's', at(1, '12:00:00'), at(1, '13:00:00'), seats),
        ),
      }),
      { adopt: true },
    );
    expect(skips(report)).toEqual(['all.ndjson:4 overlaps']);
    expect(await db.selectFrom('occupancy').select('kind').where('site_id', '=', c.site.id).execute()).toEqual([
      { kind: 'session' },
      { kind: 'session' },
    ]);
  });

  test('moved over a change of the clock, times keep weekday and wall time; one that is leapt over is told', async () => {
    const c = await siteIn(db, '2027-03-03T12:00:00Z');
    const source = memorySource({
      'all.ndjson': ndjson(
        ...base,
        slot('mon', 's', '2026-12-07T09:00:00-05:00', '2026-12-07T09:20:00-05:00'),
        slot('gap', 's', '2026-12-13T02:30:00-05:00', '2026-12-13T02:50:00-05:00'),
        slot('sun', 's', '2026-12-13T09:00:00-05:00', '2026-12-13T09:20:00-05:00'),
      ),
    });
    const report = await run(c, source, { adopt: true, shift: true });
    // 14 March 2027 has no half past two.
    expect(skips(report)).toEqual(['all.ndjson:4 time-leapt-over']);
    expect((await slotsOf(c)).map((s) => s.starts_at.toISOString())).toEqual(['2027-03-08T14:00:00.000Z', '2027-03-14T13:00:00.000Z']);
    expect(report.shiftDays).toBe(91);
  });

  test('what is over is imported and told', async () => {
    const c = await siteIn(db);
    const report = await run(
      c,
      memorySource({ 'all.ndjson': ndjson(...base, slot('old', 's', '2021-03-01T14:00:00Z', '2021-03-01T14:20:00Z')) }),
      { adopt: true },
    );
    expect(report.slots).toMatchObject({ added: 1, over: 1 });
    expect(reportText(report)).toContain('1 time is over already; --shift moves an old set into next week.');
  });

  test('nothing usable, no site, another language: one clear sentence', async () => {
    const c = await siteIn(db);
    const empty = await run(c, memorySource({ 'a.ndjson': 'nothing\nhere\n' }));
    expect(isUsable(empty)).toBe(false);
    await expect(run(c, memorySource({}))).rejects.toThrow('There are no files to import.');
    await expect(importSmart(c, memorySource({ 'a.ndjson': '' }), { site: 'nowhere' })).rejects.toThrow(
      /^There is no site "nowhere"\. Say which with --site: /u,
    );
    await expect(importSmart(c, memorySource({ 'a.ndjson': '' }))).rejects.toThrow(/^There is no default site\. /u);
    await expect(run(c, memorySource({ 'a.ndjson': '' }), { locale: 'fr' })).rejects.toThrow(
      /does not speak "fr"\. Use one of its languages: --locale en/u,
    );
  });

  test('two publishers may use the same ids, and two sites the same publisher', async () => {
    const [c, other] = [await siteIn(db), await siteIn(db)];
    const files = { 'all.ndjson': ndjson(...base, slot('x', 's', at(1, '09:00:00'), at(1, '09:20:00'))) };
    await run(c, memorySource(files, { name: 'one' }), { adopt: true });
    await run(c, memorySource(files, { name: 'two' }), { adopt: true });
    await run(other, memorySource(files, { name: 'one' }), { adopt: true });
    expect(await slotsOf(c)).toHaveLength(2);
    expect(await slotsOf(other)).toHaveLength(1);
    expect(
      (await listSlots(other.context(), { service: (await slotsOf(other))[0]?.service_id ?? '', from: day(1), to: day(1) })).items,
    ).toHaveLength(1);
  });
});

describeEngines(
  'sets that chance has broken',
  (engine) => {
    test('whatever the files hold: no crash, no half of a line, and the same again changes nothing', async () => {
      const { db } = await engine.open();
      const good = ndjson(
        location('a'),
        schedule('s', 'a'),
        schedule('t', 'a', { serviceType: [{ text: 'Travel advice' }] }),
        ...Array.from({ length: 12 }, (_, i) =>
          slot(`x${i}`, i % 2 ? 's' : 't', at(1 + i, '09:00:00'), at(1 + i, '11:20:00'), {
            extension: [deepLink(`https://book.example.org/${i}`), capacity(i), phone('+1-555-0131')],
          }),
        ),
      );
      const edits = fc.array(
        fc.record({
          at: fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000),
          cut: fc.integer({ min: 0, max: 12 }),
          put: fc.oneof(
            fc.constantFrom(
              '\n',
              '"',
              '}',
              '\\u0000',
              '\\ud800',
              '-',
              '9',
              'null',
              '[',
              '\0',
              '\uFEFF',
              '2026-02-30',
              '"Slot"',
              '1e400',
              '\r\n',
            ),
            fc.string({ unit: 'grapheme', maxLength: 6 }),
          ),
        }),
        { minLength: 1, maxLength: 8 },
      );
      let lines = 0;
      let left = 0;
      let added = 0;
      let cases = 0;
      await fc.assert(
        fc.asyncProperty(edits, fc.boolean(), async (list, adopt) => {
          const text = list.reduce(
            (t, e) => t.slice(0, Math.floor(e.at * t.length)) + e.put + t.slice(Math.floor(e.at * t.length) + e.cut),
            good,
          );
          const c = await siteIn(db);
          const report = await run(c, memorySource({ 'all.ndjson': text }), { adopt, timeZone: newYork });
          const slots = await slotsOf(c);
          expect(slots).toHaveLength(report.slots.added);
          expect(report.slots.added).toBeLessThanOrEqual(report.slots.read);
          for (const s of slots) {
            expect(s.ends_at.getTime()).toBeGreaterThan(s.starts_at.getTime());
            expect(s.day).toBe(wallOf(newYork, s.starts_at.getTime()).slice(0, 10));
            if (s.deep_link !== null) expect(s.deep_link).toMatch(/^https?:/u);
          }
          const before = await everything(c);
          expect(await run(c, memorySource({ 'all.ndjson': text }), { adopt, timeZone: newYork })).toMatchObject({
            slots: { added: 0, changed: 0, unchanged: report.slots.added },
            skipped: report.skipped,
          });
          expect(await everything(c)).toEqual(before);
          cases++;
          lines += text.split('\n').length;
          left += report.skipped.total;
          added += report.slots.added;
        }),
        { numRuns: 60, endOnFailure: true },
      );
      console.log(
        `import of broken sets: 0 crashes in ${cases} sets, ${lines} lines, ${left} left out with a reason, ${added} times imported`,
      );
      // Some of each: broken ones that are told, and good ones beside them that are imported.
      expect(left).toBeGreaterThan(cases);
      expect(added).toBeGreaterThan(cases);
    });
  },
  ['PGlite'],
);

describe('what it says', () => {
  test('a report is a table for people', () => {
    const tally = { read: 1200, added: 1000, changed: 0, unchanged: 200 };
    const text = reportText({
      source: 's',
      site: 'riverside',
      dryRun: false,
      resumed: true,
      files: [{ name: 'a', lines: 1 }],
      locations: tally,
      schedules: { read: 1 },
      services: tally,
      slots: { ...tally, busy: 1, removed: 2, over: 0, sessions: 0, links: 1200 },
      otherLines: 0,
      shiftDays: null,
      skipped: {
        total: 30,
        byReason: { 'bad-time': 25, overlaps: 5 },
        first: Array.from({ length: 30 }, (_, i) => ({ file: 'a', line: i + 1, reason: 'bad-time' as const, found: 'x\u001b[31m' })),
      },
    });
    expect(text.slice(0, text.indexOf('  a:1  '))).toBe(`Carried on with an import that had been cut short.
From 1 file of s into the site riverside:
             read    new  changed  as before
  places    1,200  1,000        0        200
  services  1,200  1,000        0        200
  times     1,200  1,000        0        200
1,200 times are booked elsewhere, by link or by phone; --adopt would have them booked here.
1 time is taken, says the publisher, and not offered.
2 times that were offered are taken now, and gone.
30 lines were left out:
  has a start or end that is no time                         25
  is a session that overlaps something else of its schedule   5
`);
    expect(text).toContain('  ... and 10 more; --json lists up to 1,000.');
    expect(text.split('\n').filter((l) => l.startsWith('  a:'))).toHaveLength(20);
  });
});
