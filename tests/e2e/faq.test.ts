import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './setup/desk.ts';
import { violations } from './setup/patient.ts';

const desk = new Desk();
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

test('the hospital’s answers under the strictest policy: found, opened, and danger first', async () => {
  const { page, seen } = await desk.arrives();
  await page.goto(desk.foyer.page.replace(/\/?$/u, '/faq'));
  const faq = page.locator('foyer-faq');
  await faq.locator('.help').first().waitFor({ state: 'attached' });
  expect(await violations(page)).toEqual([]);
  // The host's own answers made room for the widget's.
  expect(await page.locator('details').first().isVisible()).toBe(false);

  await faq.locator('#q').fill('where do i park');
  await page.keyboard.press('Enter');
  await faq.getByRole('button', { name: /park/u }).click();
  await faq.locator('#answer-parking').getByText('Garage A').waitFor();
  expect(await violations(page)).toEqual([]);

  await faq.locator('#q').fill('chest pain now');
  await faq.getByRole('alert').getByRole('link', { name: 'Call 911' }).waitFor();
  expect(await violations(page)).toEqual([]);

  expect(seen.violations).toEqual([]);
  expect(seen.errors).toEqual([]);
  const asked = seen.requests.map(({ href }) => decodeURIComponent(href));
  expect(asked.filter((href) => /park|chest/u.test(href))).toEqual([]);
  await page.context().close();
}, 120_000);

test('without a script every answer can be read, in English and in Arabic', async () => {
  const { page } = await desk.arrives({ javaScriptEnabled: false });
  for (const [lang, question] of [
    ['en', 'Where can I park, and how much does it cost?'],
    ['ar', 'كيف أحجز موعدًا؟'],
  ] as const) {
    await page.goto(`${desk.foyer.page.replace(/\/?$/u, '/faq')}?lang=${lang}`);
    expect(await page.locator('details').count()).toBe(60);
    const entry = page.locator('details', { hasText: question });
    await entry.locator('summary').click();
    expect((await entry.locator('p').first().innerText()).length).toBeGreaterThan(10);
  }
  await page.context().close();
}, 120_000);
