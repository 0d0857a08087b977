import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { purge } from '../../packages/reference-server/src/services/purge.ts';
import { noteMisses, singleWords } from '../../packages/reference-server/src/services/faq-misses.ts';
import { migrations } from '../../packages/reference-server/src/store/migrations/all.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import type { TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { asStaff, faqApp, write } from './setup/faqs.ts';
import { smallHospital, start, type Hospital } from './setup/hospital.ts';

describe('single words of a search', () => {
  test.each([
    ['Where is Grace?', ['where', 'is', 'grace']],
    ['grace@patients.example please', ['please']],
    ['call 5550123 or +1-555-0123 now', ['call', 'or', 'now']],
    ['mrn12345 b12 covid19', []],
    ['x-ray and/or www.a.example', []],
    ["the doctor's “office”", ['the', 'doctor', 'office']],
    ['a I 漢', []],
    [`${'b'.repeat(40)} ${'c'.repeat(41)}`, ['b'.repeat(40)]],
    ['again AGAIN Again', ['again']],
    ['أين الموقف؟', ['أين', 'الموقف']],
    ['<script>alert(1)</script>', []],
  ])('of %j', (q, words) => expect(singleWords(q)).toEqual(words));
});

describeEngines('words searched in vain', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let other: Hospital;
  let server: TestApp;
  let otherServer: TestApp;

  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db);
    other = await smallHospital(db);
    server = await faqApp(db, hospital);
    otherServer = await faqApp(db, other);
    await write(server, 'valet', { question: 'Is there a valet?', answer: 'Yes, a helper parks the car.' });
  });
  beforeEach(async () => {
    hospital.clock.set(start);
    await db.deleteFrom('faq_miss').execute();
  });

  const search = async (q: string, at = server) => {
    const answer = await at.call('/v1/faqs/search', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ q }),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as { items: readonly { id: string }[] };
  };
  const misses = async (at = server) =>
    (
      (await (await at.call('/staff/v1/faq-misses', { headers: asStaff })).json()) as {
        items: { id: string; word: string; sightings: number }[];
      }
    ).items;
  const words = async (at = server) => (await misses(at)).map(({ word, sightings }) => [word, sightings]);
  const rows = () => db.selectFrom('faq_miss').selectAll().execute();

  it('are shown from the third time on, and until then are nowhere', async () => {
    await search('zeppelin');
    await search('Zeppelin?');
    expect(await words()).toEqual([]);
    expect((await rows()).map(({ sightings, word }) => [sightings, word])).toEqual([[2, null]]);
    await search('a ZEPPELIN!');
    expect(await words()).toEqual([['zeppelin', 3]]);
    await search('zeppelin');
    expect(await words()).toEqual([['zeppelin', 4]]);
    expect(await words(otherServer)).toEqual([]);
  });

  it('are the words nobody can make anything of, where something was found', async () => {
    for (let i = 0; i < 3; i += 1) expect((await search('valet zeppelin')).items.map(({ id }) => id)).toEqual(['valet']);
    expect((await words()).map(([word]) => word)).toEqual(['zeppelin']);
  });

  it('are all that tell something, where nothing was found', async () => {
    for (let i = 0; i < 3; i += 1) expect((await search('where is the zeppelin of the choir')).items).toEqual([]);
    expect((await words()).map(([word]) => word)).toEqual(['choir', 'zeppelin']);
  });

  it('come with the most missed first', async () => {
    for (let i = 0; i < 3; i += 1) await search('zeppelin');
    for (let i = 0; i < 5; i += 1) await search('quokka');
    expect(await words()).toEqual([
      ['quokka', 5],
      ['zeppelin', 3],
    ]);
  });

  it('go when staff say so, and do not come back', async () => {
    for (let i = 0; i < 3; i += 1) await search('zeppelin');
    const [{ id = '' } = {}] = await misses();
    const dismiss = (at: TestApp, which: string) => at.post(`/staff/v1/faq-misses/${which}/dismiss`, {}, asStaff);
    expect((await dismiss(otherServer, id)).status).toBe(404);
    expect((await dismiss(server, 'none')).status).toBe(404);
    expect((await dismiss(server, '0'.repeat(64))).status).toBe(404);
    expect((await dismiss(server, id)).status).toBe(204);
    expect((await dismiss(server, id)).status).toBe(204);
    for (let i = 0; i < 3; i += 1) await search('zeppelin');
    expect(await words()).toEqual([]);
    expect((await rows()).map(({ word }) => word)).toEqual([null]);
  });

  it('are counted when many search at once', async () => {
    await Promise.all(Array.from({ length: 24 }, () => search('zeppelin quokka')));
    expect((await words()).toSorted()).toEqual([
      ['quokka', 24],
      ['zeppelin', 24],
    ]);
  });

  it('are forgotten 90 days after the last search', async () => {
    await search('zeppelin');
    hospital.clock.forward(90 * 86_400);
    expect((await purge({ db, clock: hospital.clock })).misses).toBe(0);
    hospital.clock.forward(2 * 86_400);
    expect((await purge({ db, clock: hospital.clock })).misses).toBe(1);
    expect(await rows()).toEqual([]);
  });

  it('do not stand in the way of an answer when they cannot be counted', async () => {
    await sql`ALTER TABLE faq_miss RENAME TO faq_miss_away`.execute(db);
    try {
      expect((await search('valet zeppelin')).items.map(({ id }) => id)).toEqual(['valet']);
    } finally {
      await sql`ALTER TABLE faq_miss_away RENAME TO faq_miss`.execute(db);
    }
  });

  /** Names of tables, whatever step made them. */
  const tables = migrations.flatMap(({ sql: text }) => [...text.matchAll(/^CREATE TABLE (\w+)/gmu)].map(([, name = '']) => name));
  const everything = async () => {
    const all: string[] = [];
    for (const name of tables) {
      const { rows: kept } = await sql<{ row: string }>`SELECT to_jsonb(t)::text AS row FROM ${sql.table(name)} AS t`.execute(db);
      all.push(...kept.map(({ row }) => `${name} ${row}`));
    }
    return [...all, ...server.log.lines.map((line) => JSON.stringify(line))];
  };
  /** Twenty names twice each, ten numbers and ten addresses three times each. */
  const letters = (i: number) => String.fromCodePoint(97 + Math.floor(i / 5), 97 + (i % 5));
  const canaries = [
    ...Array.from({ length: 20 }, (_, i) => `canary${letters(i)}zq`),
    ...Array.from({ length: 10 }, (_, i) => `555-77${i}-01${i}9`),
    ...Array.from({ length: 10 }, (_, i) => `canary${i}zq@patients.example`),
  ];

  it(`leave no trace of ${canaries.length} people’s words in any table or the log`, async () => {
    expect(tables.length).toBeGreaterThan(20);
    for (const [i, canary] of canaries.entries()) {
      await search(`my name is ${canary} where is my letter`);
      await search(`${canary}`);
      if (i >= 20) await search(`call ${canary} about the valet`);
    }
    const kept = await everything();
    const found = canaries.filter((canary) => kept.some((text) => text.toLowerCase().includes(canary)));
    const parts = kept.filter((text) => /canary|patients\.example|555-77/iu.test(text));
    console.log(
      `searches (${engine.name}): ${found.length} of ${canaries.length} canaries in ${tables.length} tables and ${server.log.lines.length} log lines`,
    );
    expect(found).toEqual([]);
    expect(parts).toEqual([]);
  });

  it('are found out where a word is kept too early', async () => {
    // As it would be if the third sighting were the first.
    const index = { search: () => [], unknown: (q: string) => [q] };
    for (let i = 0; i < 3; i += 1) await noteMisses(hospital.context(), canaries[0] ?? '', true, index);
    expect((await everything()).some((text) => text.includes(canaries[0] ?? ''))).toBe(true);
  });
});
