import { brotliCompressSync } from 'node:zlib';
import { dangerIn as ruleIn } from '@foyer/sdk/danger';
import { Danger, Safety } from '@foyer/sdk/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { riverside } from '../../packages/reference-server/src/demo/riverside/riverside.ts';
import { cards } from '../../packages/reference-server/src/safety/cards.ts';
import { safetyWords } from '../../packages/reference-server/src/safety/words.ts';
import type { Site } from '../../packages/reference-server/src/services/context.ts';
import { dangerIn, safetyOf } from '../../packages/reference-server/src/services/danger.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital } from './setup/hospital.ts';

describeEngines(
  'danger words over HTTP',
  (engine) => {
    let server: TestApp;
    beforeAll(async () => {
      const { db } = await engine.open();
      server = testApp(db, await smallHospital(db));
    });
    const get = (query = '', headers: Record<string, string> = {}) => server.call(`/v1/safety${query}`, { headers });
    const localesOf = async (query: string, language = 'en') =>
      Safety.parse(await (await get(query, { 'Accept-Language': language })).json()).words.map(({ locale }) => locale);

    it('are the contract’s, for anybody, and may be kept', async () => {
      const response = await get();
      expect(response.status).toBe(200);
      expect(response.headers.get('Cache-Control')).toMatch(/^public/u);
      const { items } = Safety.parse(await response.json());
      expect(items.map(({ id }) => id)).toEqual(cards.map(({ id }) => id));
      const again = await get('', { 'If-None-Match': response.headers.get('ETag') ?? '' });
      expect(again.status).toBe(304);
    });

    it('are of the language asked for, of English, and of what else is named', async () => {
      expect(await localesOf('')).toEqual(['en']);
      expect(await localesOf('', 'ar')).toEqual(['en', 'ar']);
      expect(await localesOf('?languages=es-MX,zh,tlh')).toEqual(['en', 'es', 'zh']);
      expect(await localesOf('?languages=*')).toEqual(safetyWords.map(({ locale }) => locale));
    });

    it.each(['?languages=', '?languages=e', '?languages=en;q=1', '?languages=es,', `?languages=${'es,'.repeat(80)}es`, '?language=es'])(
      'are refused where the query is not the contract’s: %s',
      async (query) => {
        expect((await get(query)).status).toBe(422);
      },
    );

    it('are matched in the browser as on the server', async () => {
      const safety = Safety.parse(await (await get()).json());
      expect(ruleIn(safety, 'chest pain now where do i park')).toMatchObject({ id: 'chest', phone: '911' });
      expect(ruleIn(safety, 'where do i park')).toBeUndefined();
    });
  },
  ['PGlite'],
);

describe('a danger', () => {
  const site = riverside.site as unknown as Site;
  const en = { site, locale: 'en' };

  it('is told in the language asked for, whatever language it was in', () => {
    const english = Danger.parse(dangerIn(en, 'me duele el pecho'));
    expect(english).toMatchObject({ heading: 'Call 911 now', phone: '911' });
    expect(english.signs).toHaveLength(3);
    expect(dangerIn({ site, locale: 'ar' }, '胸口很痛')).toMatchObject({ heading: 'اتصل الآن بالرقم 911', phone: '911' });
    expect(dangerIn(en, 'where do i park')).toBeUndefined();
  });

  it('to oneself has the number of those who listen, and the emergency number for when it is now', () => {
    const told = dangerIn(en, 'i want to die');
    expect(told).toMatchObject({ heading: 'You are not alone. Call or text 988 now', phone: '988' });
    expect(told?.text).toMatch(/call 911\.$/u);
  });

  it('to oneself has the emergency number where a hospital names no other', () => {
    const { crisis: _, ...emergency } = site.emergency;
    const told = dangerIn({ ...en, site: { ...site, emergency: { ...emergency, phone: '112' } } }, 'i want to die');
    expect(told).toMatchObject({ heading: 'You are not alone. Call 112 now', phone: '112' });
    const voiceOnly = dangerIn({ ...en, site: { ...site, emergency: { ...emergency, crisis: { phone: '0800 111' } } } }, 'i want to die');
    expect(voiceOnly?.heading).toBe('You are not alone. Call 0800 111 now');
  });

  it('has all its words in both languages, with no place left empty', () => {
    let texts = 0;
    for (const locale of ['en', 'ar']) {
      for (const { heading, signs, text } of safetyOf({ site, locale }).items) {
        expect(signs.length).toBeGreaterThanOrEqual(2);
        for (const words of [heading, text, ...signs]) {
          texts += 1;
          expect(words).not.toMatch(/[{}]/u);
          expect(/\p{Script=Arabic}/u.test(words)).toBe(locale === 'ar');
        }
      }
    }
    expect(texts).toBeGreaterThanOrEqual(2 * 16 * 4);
  });

  it('is light to know: the answer in English', () => {
    const bytes = (locale: string, languages?: string) => brotliCompressSync(JSON.stringify(safetyOf({ site, locale }, languages))).length;
    console.log(
      `danger words, brotli: en ${bytes('en')} B, en and es ${bytes('en', 'es')} B, ar ${bytes('ar')} B, all ${bytes('en', '*')} B`,
    );
    expect(bytes('en')).toBeLessThanOrEqual(7000);
  });
});
