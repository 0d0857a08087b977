import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Faq, FaqsFound } from '@foyer/sdk/contract';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { newKey, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { faqApp, put, versionAt, write } from './setup/faqs.ts';
import { smallHospital, start, type Hospital } from './setup/hospital.ts';

interface List {
  readonly items: readonly Faq[];
  readonly nextCursor?: string;
  readonly included?: { readonly topics: readonly object[] };
}

describeEngines('answers', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let otherHospital: Hospital;
  let server: TestApp;
  let other: TestApp;

  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db);
    otherHospital = await smallHospital(db);
    server = await faqApp(db, hospital);
    other = await faqApp(db, otherHospital);
    await put(server, '/staff/v1/glossary', {
      items: [
        {
          words: {
            en: { term: 'garage', meaning: 'A house for cars.' },
            ar: { term: 'مرآب', aliases: ['المرآب'], meaning: 'بيت للسيارات.' },
          },
        },
      ],
      version: await versionAt(server, '/staff/v1/glossary'),
    });
    await write(server, 'garage', {
      reviewedAt: '2026-01-01',
      reviewBy: '2026-11-23',
      words: {
        en: { question: 'Where is the garage?', answer: 'The garage is **here**. Call [911](tel:911).' },
        ar: { question: 'أين المرآب؟', answer: 'المرآب **هنا**.' },
      },
    });
    await write(server, 'valet', { question: 'Is there a valet?', answer: 'Yes, a helper parks it.' });
    await write(server, 'invoice', { topic: 'billing', question: 'Where is my invoice?', answer: 'In the mail.' });
    await write(server, 'hidden', { status: 'draft', question: 'A secret valet?', answer: 'Not yet.' });
    await write(server, 'gone', { status: 'retired', question: 'An old valet?', answer: 'No more.' });
    await write(other, 'garage', { question: 'Where is the other garage?', answer: 'Elsewhere.' });
    await write(other, 'only-there', { question: 'A submarine?', answer: 'Yes.' });
  });

  beforeEach(async () => {
    hospital.clock.set(start);
    await db.deleteFrom('faq_vote').execute();
  });

  const list = async (query = '', headers: Record<string, string> = {}, at = server) =>
    (await (await at.call(`/v1/faqs${query}`, { headers })).json()) as List;
  const ids = async (query = '', headers = {}) => (await list(query, headers)).items.map((faq) => faq.id);
  const search = async (q: string, more: object = {}, headers: Record<string, string> = {}, at = server) =>
    (await (
      await at.call('/v1/faqs/search', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ q, ...more }),
      })
    ).json()) as FaqsFound;
  const vote = (id: string, helped = true, key = newKey(), at = server) =>
    at.post(`/v1/faqs/${id}/votes`, { helped }, { 'Idempotency-Key': key });
  const code = async (response: Response) => `${response.status} ${((await response.json()) as { code?: string }).code}`;

  describe('in a list', () => {
    it('are the live ones of this hospital alone, with their topics', async () => {
      const page = await list();
      expect(page.items.map((faq) => faq.id)).toEqual(['garage', 'valet', 'invoice']);
      expect(page.included?.topics).toEqual([
        { id: 'parking', name: 'Parking', count: 2 },
        { id: 'billing', name: 'Bills', count: 1 },
      ]);
      expect((await list('', {}, other)).items.map((faq) => faq.id)).toEqual(['garage', 'only-there']);
    });

    it('come as they were written, and read', async () => {
      expect((await list()).items[0]).toEqual({
        id: 'garage',
        topic: 'parking',
        question: 'Where is the garage?',
        answer: 'The garage is **here**. Call [911](tel:911).',
        content: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', value: 'The ' },
              { type: 'term', value: 'garage', meaning: 'A house for cars.' },
              { type: 'text', value: ' is ' },
              { type: 'strong', value: 'here' },
              { type: 'text', value: '. Call ' },
              { type: 'link', value: '911', url: 'tel:911' },
              { type: 'text', value: '.' },
            ],
          },
        ],
        owner: 'Guest Services',
        reviewedAt: '2026-01-01',
        reviewBy: '2026-11-23',
        overdue: false,
        locale: 'en',
      });
    });

    it('come page by page, the topics with the first one', async () => {
      const first = await list('?limit=2');
      expect(first.items.map((faq) => faq.id)).toEqual(['garage', 'valet']);
      const second = await list(`?limit=2&cursor=${first.nextCursor}`);
      expect(second.items.map((faq) => faq.id)).toEqual(['invoice']);
      expect(second).not.toHaveProperty('nextCursor');
      expect(second).not.toHaveProperty('included');
      expect(await code(await server.call('/v1/faqs?cursor=bm9uZQ'))).toBe('422 validation-failed');
    });

    it('are those of one topic, if one is asked for', async () => {
      expect(await ids('?topic=billing')).toEqual(['invoice']);
      expect(await ids('?topic=empty')).toEqual([]);
      expect(await ids('?topic=unknown')).toEqual([]);
      expect((await list('?topic=unknown')).included?.topics).toHaveLength(2);
    });

    it('come in the language asked for, else in the hospital’s default one, and say so', async () => {
      const page = await list('', { 'Accept-Language': 'ar' });
      expect(page.items.map(({ id, question, locale }) => [id, question, locale])).toEqual([
        ['garage', 'أين المرآب؟', 'ar'],
        ['valet', 'Is there a valet?', 'en'],
        ['invoice', 'Where is my invoice?', 'en'],
      ]);
      expect(page.items[0]?.content[0]?.children?.[0]).toEqual({ type: 'term', value: 'المرآب', meaning: 'بيت للسيارات.' });
      expect(page.included?.topics).toEqual([
        { id: 'parking', name: 'المواقف', count: 2 },
        { id: 'billing', name: 'Bills', count: 1 },
      ]);
    });

    it('start with those that helped most often in the last 90 days', async () => {
      await vote('invoice');
      await vote('invoice');
      await vote('valet');
      for (let i = 0; i < 3; i += 1) await vote('garage', false);
      expect(await ids()).toEqual(['invoice', 'valet', 'garage']);
      hospital.clock.forward(91 * 86_400);
      expect(await ids()).toEqual(['garage', 'valet', 'invoice']);
    });

    it('are overdue from the day after, by the hospital’s calendar', async () => {
      const overdue = async () => (await list()).items.filter((faq) => faq.overdue).map((faq) => faq.id);
      hospital.clock.set('2026-11-24T04:59:59.000Z');
      expect(await overdue()).toEqual([]);
      hospital.clock.set('2026-11-24T05:00:00.000Z');
      expect(await overdue()).toEqual(['garage']);
    });

    it('may be kept for a minute, and are not sent again unchanged', async () => {
      const first = await server.call('/v1/faqs');
      expect(first.headers.get('Cache-Control')).toBe('public, max-age=60');
      const again = await server.call('/v1/faqs', { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
      expect(again.status).toBe(304);
    });
  });

  describe('one by one', () => {
    it('are found by their id', async () => {
      expect(await (await server.call('/v1/faqs/valet')).json()).toMatchObject({ id: 'valet', locale: 'en' });
      expect(await (await other.call('/v1/faqs/garage')).json()).toMatchObject({ question: 'Where is the other garage?' });
    });

    test.each(['hidden', 'gone', 'only-there', 'nothing'])('are not: %s', async (id) => {
      expect(await code(await server.call(`/v1/faqs/${id}`))).toBe('404 not-found');
      expect(await code(await vote(id))).toBe('404 not-found');
    });
  });

  describe('by a person’s words', () => {
    it('are those that fit, the best first', async () => {
      const { items } = await search('is there a valet');
      expect(items[0]?.id).toBe('valet');
      expect(items[0]).toMatchObject({ question: 'Is there a valet?', locale: 'en', overdue: false });
      expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score).toSorted((a, b) => b - a));
      expect(items.map(({ id }) => id)).not.toContain('hidden');
      expect(items.map(({ id }) => id)).not.toContain('gone');
    });

    it('are those of one topic, if one is asked for', async () => {
      expect((await search('where is my invoice', { topic: 'billing' })).items.map(({ id }) => id)).toEqual(['invoice']);
      expect((await search('where is my invoice', { topic: 'unknown' })).items).toEqual([]);
    });

    it('are never another hospital’s', async () => {
      expect((await search('submarine')).items).toEqual([]);
      expect((await search('submarine', {}, {}, other)).items.map(({ id }) => id)).toEqual(['only-there']);
    });

    it('are found in Arabic, and in English where there is no Arabic', async () => {
      const inArabic = { 'Accept-Language': 'ar' };
      expect((await search('أين المرآب', {}, inArabic)).items[0]).toMatchObject({ id: 'garage', locale: 'ar' });
      expect((await search('invoice', {}, inArabic)).items[0]).toMatchObject({ id: 'invoice', locale: 'en' });
    });

    it('come after what to do in danger, which is told whatever is found', async () => {
      const kept = async () => (await db.selectFrom('faq_miss').selectAll().execute()).length;
      const before = await kept();
      for (const q of ['chest pain now', 'my chest hurts where is the valet', 'chets pain zeppelin']) {
        const { danger } = await search(q);
        expect(danger, q).toMatchObject({ phone: '911' });
        expect(danger?.text, q).not.toBe('');
      }
      expect((await search('my chest hurts where is the invoice')).items.map(({ id }) => id)).toContain('invoice');
      expect((await search('chest pain now')).items).toEqual([]);
      expect(await search('is there a valet')).not.toHaveProperty('danger');
      expect(await kept()).toBe(before);
    });

    it('may fail, and danger is told all the same', async () => {
      await sql`ALTER TABLE faq_version RENAME TO faq_version_away`.execute(db);
      try {
        expect(await search('chest pain now')).toMatchObject({ items: [], danger: { phone: '911' } });
        expect(await search('is there a valet')).toMatchObject({ code: 'internal-error' });
      } finally {
        await sql`ALTER TABLE faq_version_away RENAME TO faq_version`.execute(db);
      }
    });

    it('are ten at most', async () => {
      for (let i = 0; i < 12; i += 1)
        await write(other, `many-${i}`, { question: `Which umbrella is number ${i}?`, answer: 'An umbrella.' });
      expect((await search('umbrella', {}, {}, other)).items).toHaveLength(10);
    });
  });

  describe('are said to help or not', () => {
    const votes = () =>
      db.selectFrom('faq_vote').select(['faq_id', 'day', 'helped', 'not_helped']).orderBy('faq_id').orderBy('day').execute();

    it('once for a key', async () => {
      const key = newKey();
      const answers = await Promise.all([1, 2, 3].map(() => vote('valet', true, key)));
      for (const answer of answers) expect([200, 409]).toContain(answer.status);
      expect(await (await vote('valet', true, key)).json()).toEqual({ counted: true });
      expect(await votes()).toEqual([{ faq_id: 'valet', day: '2026-11-23', helped: 1, not_helped: 0 }]);
      expect(await code(await vote('valet', false, key))).toBe('422 idempotency-key-reused');
      expect(await code(await server.call('/v1/faqs/valet/votes', { method: 'POST', body: '{}' }))).toBe('400 idempotency-key-required');
    });

    it('in counts of a day, and nothing else is kept', async () => {
      await vote('valet');
      await Promise.all(Array.from({ length: 8 }, () => vote('valet', false)));
      hospital.clock.set('2026-11-24T05:00:00.000Z');
      await vote('valet');
      expect(await votes()).toEqual([
        { faq_id: 'valet', day: '2026-11-23', helped: 1, not_helped: 8 },
        { faq_id: 'valet', day: '2026-11-24', helped: 1, not_helped: 0 },
      ]);
    });
  });

  test('the glossary comes in the language asked for', async () => {
    const glossary = async (language: string) =>
      (await server.call('/v1/glossary', { headers: { 'Accept-Language': language } })).json() as Promise<unknown>;
    expect(await glossary('en')).toEqual({ items: [{ term: 'garage', aliases: [], meaning: 'A house for cars.' }] });
    expect(await glossary('ar')).toEqual({ items: [{ term: 'مرآب', aliases: ['المرآب'], meaning: 'بيت للسيارات.' }] });
    expect(await (await other.call('/v1/glossary')).json()).toEqual({ items: [] });
  });
});
