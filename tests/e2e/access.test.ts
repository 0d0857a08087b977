import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Desk } from './setup/desk.ts';
import { violations } from './setup/patient.ts';

const desk = new Desk();
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

const ways = [
  { name: 'English, light, desktop', lang: 'en', viewport: { width: 1100, height: 900 }, colorScheme: 'light' },
  { name: 'Arabic, dark, 320 px', lang: 'ar', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
] as const;

describe.each(ways)('$name', ({ lang, viewport, colorScheme }) => {
  test('axe finds nothing on any step (WCAG 2.2 AA)', async () => {
    const arrival = await desk.arrives({ viewport, colorScheme });
    const { page } = arrival;
    await arrival.opensHost(`lang="${lang}"`, { lang });
    const widget = page.locator('foyer-booking');
    const headings = widget.getByRole('heading', { level: 2 });
    const checked: string[] = [];
    const check = async () => {
      await headings.first().waitFor();
      expect(await violations(page), `at “${await headings.first().innerText()}”`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      checked.push(await headings.first().innerText());
    };
    const goesOn = async () => {
      const before = await headings.first().innerText();
      return () => expect.poll(() => headings.first().innerText(), { timeout: 30_000 }).not.toBe(before);
    };

    await widget.getByRole('listitem').first().waitFor();
    await check();
    let moved = await goesOn();
    await widget
      .getByRole('listitem')
      .filter({ hasText: lang === 'ar' ? 'تحليل الدم' : 'Blood test' })
      .getByRole('button')
      .first()
      .click();
    await moved();
    await check();
    const time = widget.getByRole('button', { name: /\d:\d\d/u });
    const any = widget.getByRole('listitem').getByRole('button').first();
    await time.or(any).first().waitFor();
    if ((await time.count()) === 0) {
      moved = await goesOn();
      await any.click();
      await moved();
      await time.first().waitFor();
      await check();
    }
    moved = await goesOn();
    await time.nth(2).click();
    await moved();
    await check();
    await widget.locator('button.primary').click();
    await widget.getByRole('heading', { level: 3 }).first().waitFor();
    await check();
    await widget.locator('summary').first().click();
    await widget.locator('[name=name]').fill('إيناس Okafor');
    await widget.locator('[name=birthDay]').fill('14');
    await widget.locator('[name=birthMonth]').fill('9');
    await widget.locator('[name=birthYear]').fill('1958');
    await widget.locator('[name=phone]').fill('555 0187');
    await check();
    moved = await goesOn();
    await widget.locator('button.primary').click();
    await moved();
    await check();
    moved = await goesOn();
    await widget.locator('button.primary').click();
    await moved();
    await widget.locator('.reference bdi').waitFor();
    await check();
    console.log(`axe: 0 violations on ${checked.length} states`);
    await arrival.leaves();
  }, 180_000);
});

test('axe finds a planted fault inside the widget', async () => {
  const arrival = await desk.arrives();
  await arrival.opensHost('');
  await arrival.page.locator('foyer-booking').getByRole('listitem').first().waitFor();
  await arrival.page.locator('foyer-booking').evaluate((element) => element.shadowRoot?.querySelector('label')?.remove());
  expect((await violations(arrival.page)).join()).toMatch(/label/u);
  await arrival.page.context().close();
}, 60_000);
