import { beforeAll, describe, expect, it, test, vi } from 'vitest';
import { Faq, GlossaryEntry } from '@foyer/sdk/contract';
import { lakesideFaqs } from '../../packages/reference-server/src/demo/lakeside-faqs.ts';
import { faqs } from '../../packages/reference-server/src/demo/riverside/faq/faqs.ts';
import { saveFaqs } from '../../packages/reference-server/src/demo/save-faqs.ts';
import { readAnswer } from '../../packages/reference-server/src/services/answer-content.ts';
import { faqPage } from '../../packages/reference-server/src/services/faq-structured-data.ts';
import { getGlossary, listFaqs, liveFaqs, searchFaqs } from '../../packages/reference-server/src/services/faqs.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';

vi.setConfig({ hookTimeout: 300_000 });

const all = [faqs, lakesideFaqs];

describe('the demo’s answers', () => {
  test('60 at Riverside, some in Arabic, each of a topic, with an owner and a date', () => {
    expect(faqs.entries).toHaveLength(60);
    expect(new Set(faqs.entries.map(({ id }) => id)).size).toBe(60);
    expect(faqs.entries.filter(({ ar }) => ar).length).toBeGreaterThanOrEqual(12);
    expect(lakesideFaqs.entries.length).toBeGreaterThanOrEqual(3);
    for (const { topics, entries } of all) {
      expect(topics.filter(({ id }) => !entries.some(({ topic }) => topic === id))).toEqual([]);
      expect(entries.filter(({ topic }) => !topics.some(({ id }) => id === topic))).toEqual([]);
      for (const { reviewedAt, reviewBy, owner } of entries) {
        expect(reviewBy > reviewedAt).toBe(true);
        expect(owner).not.toBe('');
      }
    }
  });

  test('are read without a fault', () => {
    const answers = all.flatMap(({ entries }) => entries.flatMap(({ answer, ar }) => [answer, ...(ar ? [ar.answer] : [])]));
    const faults = answers.flatMap((answer) => readAnswer(answer).faults);
    console.log(`demo: ${faults.length} faults in ${answers.length} answers`);
    expect(faults).toEqual([]);
  });

  test('say the same numbers and addresses in Arabic', () => {
    for (const { id, answer, ar } of all.flatMap(({ entries }) => entries)) {
      if (!ar) continue;
      expect(ar.question + ar.answer, id).toMatch(/\p{Script=Arabic}/u);
      const links = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, url]) => url);
      expect(links(ar.answer), id).toEqual(links(answer));
    }
  });

  test('explain 15 words and more, in both languages', () => {
    expect(faqs.glossary.length).toBeGreaterThanOrEqual(15);
    for (const { en, ar } of faqs.glossary) {
      expect(GlossaryEntry.safeParse(en).success && GlossaryEntry.safeParse(ar).success).toBe(true);
      expect(ar.meaning, en.term).toMatch(/\p{Script=Arabic}/u);
      expect(en.meaning, en.term).toMatch(/^[A-Z][^\p{Script=Arabic}]+[.]$/u);
    }
  });
});

describeEngines('the demo’s answers in a database', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let lakeside: Hospital;

  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db);
    lakeside = await smallHospital(db);
    await saveFaqs({ db, clock: hospital.clock }, hospital.site.id, faqs);
    await saveFaqs({ db, clock: hospital.clock }, lakeside.site.id, lakesideFaqs);
  });

  const everything = () =>
    Promise.all([
      db.selectFrom('faq').selectAll().orderBy('site_id').orderBy('id').execute(),
      db.selectFrom('faq_topic').selectAll().orderBy('site_id').orderBy('id').execute(),
      db.selectFrom('glossary').selectAll().orderBy('site_id').orderBy('position').execute(),
      db.selectFrom('faq_synonym').selectAll().execute(),
      db.selectFrom('faq_version').selectAll().orderBy('site_id').execute(),
    ]);

  it('keep the contract, in both languages, in the order they were given', async () => {
    for (const locale of ['en', 'ar']) {
      const ctx = hospital.context({}, { locale });
      const { items, included } = await listFaqs(ctx, { limit: 200 });
      expect(items.map(({ id }) => id)).toEqual(faqs.entries.map(({ id }) => id));
      for (const faq of items) expect(Faq.parse(faq)).toEqual(faq);
      expect(items.filter((faq) => faq.locale === 'ar')).toHaveLength(locale === 'ar' ? faqs.entries.filter(({ ar }) => ar).length : 0);
      expect(included?.topics.map(({ id }) => id)).toEqual(faqs.topics.map(({ id }) => id));
      expect((await getGlossary(ctx)).items).toEqual(faqs.glossary.map((term) => term[locale as 'en' | 'ar']));
    }
  });

  it('are exactly what was given, with the terms explained', async () => {
    const { items } = await listFaqs(hospital.context(), { limit: 200 });
    for (const [i, { ar: _, ...given }] of faqs.entries.entries()) expect(items[i]).toMatchObject(given);
    const explained = items.flatMap(({ content }) =>
      content.flatMap((block) => [...(block.children ?? []), ...(block.items ?? []).flat()].filter((run) => run.type === 'term')),
    );
    const terms = new Set(explained.map(({ value }) => value));
    expect([...terms]).toEqual(expect.arrayContaining(['EHR', 'PHR', 'PCP', 'EOB', 'ICU', 'copay', 'referral']));
    expect(explained.every(({ meaning }) => (meaning ?? '').length > 10)).toBe(true);
  });

  it('are found, each hospital’s own', async () => {
    const found = async (at: Hospital, q: string) =>
      (await searchFaqs(at.context(), { q })).items.map(({ id, answer }) => ({ id, answer }));
    expect((await found(hospital, 'garage for my car'))[0]).toMatchObject({
      id: 'parking',
      answer: expect.stringContaining('Garage A') as string,
    });
    expect((await found(lakeside, 'garage for my car'))[0]).toMatchObject({
      id: 'parking',
      answer: expect.stringContaining('Pier Lane') as string,
    });
  });

  it('are a page of questions for search engines', async () => {
    const page = faqPage(await liveFaqs(hospital.context()));
    expect(page?.['@type']).toBe('FAQPage');
    expect(page?.mainEntity).toHaveLength(60);
    expect(page?.mainEntity[0]).toEqual({
      '@type': 'Question',
      name: 'How do I schedule an appointment?',
      inLanguage: 'en',
      acceptedAnswer: {
        '@type': 'Answer',
        inLanguage: 'en',
        text: expect.stringMatching(
          /^You can schedule a visit online, by phone, or in person\.\nOnline: Sign in to MyRiverside, our safe/u,
        ) as string,
      },
    });
    expect(JSON.stringify(page)).not.toMatch(/\]\(|\*\*|<[a-z]/u);
    expect(faqPage([])).toBeUndefined();

    const graph = async (query: string) =>
      ((await (await testApp(db, hospital).call(`/v1/structured-data${query}`)).json()) as { '@graph': { '@type': string }[] })['@graph'];
    expect((await graph('?include=faqs')).find((node) => node['@type'] === 'FAQPage')).toEqual(page);
    expect((await graph('')).find((node) => node['@type'] === 'FAQPage')).toBeUndefined();
  });

  it('stay as they are the second time, and as staff have changed them', async () => {
    const before = await everything();
    await saveFaqs({ db, clock: hospital.clock }, hospital.site.id, faqs);
    expect(await everything()).toEqual(before);

    await db.updateTable('faq').set({ status: 'retired', owner: 'Somebody' }).where('id', '=', 'parking').execute();
    await db.deleteFrom('glossary').where('site_id', '=', hospital.site.id).execute();
    const changed = await everything();
    await saveFaqs({ db, clock: hospital.clock }, hospital.site.id, faqs);
    expect(await everything()).toEqual(changed);

    // A later version of the demo brings one more.
    const [first] = faqs.entries;
    if (!first) throw new Error('no entry');
    await saveFaqs({ db, clock: hospital.clock }, hospital.site.id, { ...faqs, entries: [...faqs.entries, { ...first, id: 'brand-new' }] });
    const [rows, , glossary] = await everything();
    expect(rows.length).toBe(changed[0].length + 1);
    expect(rows.find((row) => row.id === 'parking' && row.site_id === hospital.site.id)?.owner).toBe('Somebody');
    expect(glossary).toEqual(changed[2]);
  });
});
