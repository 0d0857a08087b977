import type { Department, StructuredData } from '@foyer/sdk/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focused, tabTo } from './setup/desk.ts';
import { HoursDesk } from './setup/desk-hours.ts';
import { violations, type Watch } from './setup/patient.ts';
import { StaffDesk } from './setup/staff-desk.ts';

const desk = new StaffDesk({ roles: ['web'] });
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

/** An editor, who signed in at the hospital's own service, with the departments before them. */
async function editor(options: Parameters<StaffDesk['comes']>[0] = {}): Promise<{ at: HoursDesk; page: Page; seen: Watch }> {
  const { page, seen } = await desk.comes(options);
  await page.goto(desk.page);
  await page.getByRole('link', { name: 'Sign in with your hospital account' }).click();
  const press = page.getByRole('button', { name: 'Sign in as Dora Klein' });
  await press
    .or(page.getByRole('heading', { name: 'Answers', level: 1 }))
    .first()
    .waitFor();
  if (await press.isVisible()) await press.click();
  await page.getByRole('heading', { name: 'Answers', level: 1 }).waitFor();
  const at = new HoursDesk(desk, page);
  await at.goes('Hours');
  return { at, page, seen };
}

/** Where patients find a department of this name now. */
async function foundIn(at: HoursDesk, name: string): Promise<string[]> {
  const { items } = await at.get<{ items: Department[] }>('/v1/departments?limit=200');
  const graph = JSON.stringify((await at.get<StructuredData>('/v1/structured-data'))['@graph']);
  // A browser that read them less than a minute ago may show those; one that comes now does not.
  const { page } = await desk.comes();
  await page.goto(`${desk.foyer.page}/contact`);
  await page.getByRole('button', { name: 'Billing Office', exact: true }).waitFor();
  const isThere = (await page.getByRole('button', { name, exact: true }).count()) > 0;
  await page.context().close();
  return [
    ...(items.some((one) => one.name === name) ? ['departments'] : []),
    ...(graph.includes(JSON.stringify(name)) ? ['structured data'] : []),
    ...(isThere ? ['<foyer-contact>'] : []),
  ];
}
const everywhere = ['departments', 'structured data', '<foyer-contact>'];

describe('the departments at the staff desk', () => {
  test('come and go by the keyboard, and are everywhere or nowhere at once', async () => {
    const { at, page, seen } = await editor();
    const presses = async (name: RegExp) => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };
    /** The field that has the focus, by its label. */
    const fields = async (label: string, text: string) => {
      await page.getByLabel(label, { exact: true }).locator('visible=true').focus();
      await page.keyboard.type(text);
    };

    await presses(/^Add a department$/u);
    await expect.poll(() => focused(page)).toBe('Add a department');
    await presses(/^Add it$/u);
    await at.heading('Please check 2 answers').waitFor();
    await expect.poll(() => page.locator('foyer-desk-hours .error-summary').evaluate((e) => e.matches(':focus'))).toBe(true);
    await fields('Name in English', 'Garden Clinic');
    await fields('Name in Arabic', 'عيادة الحديقة');
    await fields('Phone', '555 0190');

    // The browser's Back loses nothing of it.
    await page.goBack();
    await page.getByText('A new department is begun.').waitFor();
    await expect.poll(() => focused(page)).toBe('Add a department');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Name in English').inputValue()).toBe('Garden Clinic');
    await presses(/^Add it$/u);
    await expect.poll(() => focused(page)).toBe('Weekly hours');
    expect(await foundIn(at, 'Garden Clinic')).toEqual([]);

    await presses(/^Add hours: Open, Monday$/u);
    await page.keyboard.type('8');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4 pm');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('What these hours come to');
    await presses(/^Save these hours$/u);
    await expect.poll(() => focused(page)).toContain('Saved. Patients do not see this department.');
    expect(await foundIn(at, 'Garden Clinic')).toEqual([]);
    await presses(/^Show to patients$/u);
    await expect.poll(() => focused(page)).toBe('Patients see it now:');
    expect(await page.locator('.saved').innerText()).toContain('Monday, 8 am to 4 pm');
    expect(await foundIn(at, 'Garden Clinic')).toEqual(everywhere);
    const arabic = await fetch(`${desk.foyer.api}/v1/departments?limit=200`, { headers: { 'Accept-Language': 'ar' } });
    expect(await arabic.text()).toContain('عيادة الحديقة');

    await presses(/^Stop showing this department$/u);
    await expect.poll(() => focused(page)).toBe('Stop showing Garden Clinic?');
    await presses(/^No, keep it$/u);
    await expect.poll(() => focused(page)).toBe('Stop showing this department');
    await page.keyboard.press('Enter');
    await presses(/^Yes, stop showing it$/u);
    await expect.poll(() => focused(page)).toContain('Patients do not see Garden Clinic any more.');
    expect(await foundIn(at, 'Garden Clinic')).toEqual([]);

    // It is listed apart, and comes back from there.
    await page.goBack();
    await at.heading('Not shown to patients').waitFor();
    await expect.poll(() => focused(page)).toBe('Garden Clinic');
    await presses(/^Show to patients: Garden Clinic$/u);
    await expect.poll(() => focused(page)).toBe('Patients see it now:');
    expect(await foundIn(at, 'Garden Clinic')).toEqual(everywhere);
    console.log(`a department came, went and came back: ${everywhere.join(', ')}, each time at once`);
    expect([seen.violations, seen.errors]).toEqual([[], []]);
    await page.context().close();
  }, 180_000);

  const looks = [
    { name: 'light, desktop', options: { viewport: { width: 1200, height: 900 }, colorScheme: 'light' } },
    { name: 'dark, 320 px', options: { viewport: { width: 320, height: 700 }, colorScheme: 'dark' } },
    { name: 'forced colours', options: { viewport: { width: 640, height: 800 }, forcedColors: 'active' } },
  ] as const;

  test.each(looks)(
    'axe finds nothing where they come and go ($name)',
    async ({ name, options }) => {
      const { at, page, seen } = await editor({ ...options, reducedMotion: 'reduce' });
      const checked: string[] = [];
      const check = async (which: string) => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect([which, await violations(page), wide]).toEqual([which, [], 0]);
        checked.push(which);
      };
      await at.button('Add a department').click();
      await check('a new one');
      await at.button('Add it').click();
      await at.heading('Please check 2 answers').waitFor();
      await check('a new one, refused');
      await at.button('All departments').click();
      await at.heading('Departments').waitFor();
      await at.button('Add a department').click();
      await page.getByLabel('Name in English').fill(`Ward of ${'x'.repeat(60)}`);
      await page.getByLabel('Phone', { exact: true }).fill('555 0191');
      await at.button('All departments').click();
      await page.getByText('A new department is begun.').waitFor();
      await check('one that is begun');
      await at.button('Add a department').click();
      await at.button('Add it').click();
      await at.heading('Weekly hours').waitFor();
      await at.button('Do not change').click();
      await page.getByText('It has no hours yet').waitFor();
      await check('one that is not shown');
      await at.button('All departments').click();
      await at.heading('Not shown to patients').waitFor();
      await check('all of them');
      await at.opens('Billing Office');
      await at.button('Stop showing this department').click();
      await check('one that is about to go');
      await page.route('**/retire', (route) =>
        route.fulfill({ status: 409, json: { code: 'invalid-transition', detail: 'Patients could write to nobody then.' } }),
      );
      await at.button('Yes, stop showing it').click();
      await page.getByRole('alert').getByText('Patients could write to nobody then').waitFor();
      await check('one that cannot go');
      console.log(`axe: 0 violations in ${checked.length} states of adding and taking away (${name})`);
      expect([seen.violations, seen.errors]).toEqual([[], []]);
      await page.context().close();
    },
    120_000,
  );

  test('never leave patients with nobody to write to, and say so', async () => {
    const { at, page } = await editor();
    const { items } = await at.get<{ items: Department[] }>('/v1/departments?limit=200');
    const takes = items.filter(({ channels }) => channels.some(({ kind, state }) => kind === 'message' && state === 'open'));
    expect(takes.length).toBeGreaterThan(1);
    for (const { id, name } of takes) if (name !== 'Billing Office') await at.elsewhere('POST', `/staff/v1/departments/${id}/retire`);
    await at.opens('Billing Office');
    await at.button('Stop showing this department').click();
    await at.button('Yes, stop showing it').click();
    await page.getByRole('alert').getByText('Patients could write to nobody then').waitFor();
    expect(await foundIn(at, 'Billing Office')).toEqual(everywhere);
    await at.button('No, keep it').click();
    await page.context().close();
  }, 120_000);
});
