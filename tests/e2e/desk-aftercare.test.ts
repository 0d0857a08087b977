import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hospitalDay } from './setup/days.ts';
import { focused } from './setup/desk.ts';
import { StaffDesk, type Booked } from './setup/staff-desk.ts';

const desk = new StaffDesk();
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const status = (page: Page) => page.getByRole('status').last().innerText();

async function area(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

async function signsIn(options: object = {}) {
  const { page, seen } = await desk.comes(options);
  await desk.signsIn(page);
  return { page, seen };
}

/** Somebody's visit is over: the desk says so. */
async function isSeen(page: Page, { day, reference }: Booked): Promise<void> {
  await area(page, 'Today');
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Day', { exact: true }).dispatchEvent('change');
  await button(page, new RegExp(`^Seen.*${reference}`, 'u')).click();
  await expect.poll(() => status(page)).toContain('marked as seen');
}

const opensCall = async (page: Page, { reference }: Booked) => {
  await area(page, 'Aftercare');
  await button(page, new RegExp(`reference ${reference}$`, 'u')).click();
  await page.getByRole('heading', { name: 'Note a call' }).waitFor();
};

describe('aftercare at the desk', () => {
  test('a visit that was closed is called about, by a person; who feels worse is handed on; a referral is followed', async () => {
    const booked = await desk.books('Grace Hopper', 'nurse-visit');
    const { page, seen } = await signsIn();
    await isSeen(page, booked);
    await area(page, 'Aftercare');
    const row = page.getByRole('listitem').filter({ hasText: booked.reference });
    expect(await row.innerText()).toMatch(/G••• H•••.*In Spanish, with an interpreter.*Call by .*Nobody has it yet/su);
    await opensCall(page, booked);
    expect(await focused(page)).toBe('Call Grace Hopper');

    // Nothing is saved before what matters is there, and nothing typed is lost.
    await button(page, 'Save this call').click();
    await page.getByRole('link', { name: 'Choose how the call went.' }).waitFor();
    expect(await focused(page)).toContain('Please check 1 answer');
    await page.getByLabel('Reached them').check();
    await page.getByLabel('In their words (optional)').fill('The pain is back');
    await page.getByLabel('Worse', { exact: true }).check();
    await page.getByText('Hand this to a nurse or a doctor now').waitFor();
    await page.getByLabel('They want one').check();
    const reach = page.locator('.card', { hasText: '5. They know how to reach us' });
    expect((await reach.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    // The filled button is what comes next, and one alone.
    expect(await page.locator('foyer-desk-calls .btn.primary:visible').allInnerTexts()).toEqual(['Save this call']);
    await page.getByLabel('5. They know how to reach us').check();
    await button(page, 'Save this call').click();
    await page.getByRole('link', { name: /Say which nurse or doctor has it now/u }).waitFor();
    await area(page, 'Today');
    await area(page, 'Aftercare');
    expect(await page.getByLabel('In their words (optional)').inputValue()).toBe('The pain is back');
    await page.getByLabel('Who has it now?').fill('Nurse Rossi');
    await button(page, 'Save this call').click();
    await expect.poll(() => status(page)).toContain('Call noted.');
    expect(await focused(page)).toBe('Call Grace Hopper');
    const talked = page.getByRole('region', { name: 'What was talked about' });
    expect(await talked.innerText()).toMatch(/Worse.*The pain is back.*Nurse Rossi.*They want one.*Yes/su);
    expect(await page.getByRole('heading', { name: 'Note a call' }).count()).toBe(0);

    await page.locator('summary', { hasText: 'Write down a referral' }).click();
    await page.getByLabel('To whom').fill('Lakeside heart clinic');
    await button(page, 'Follow this referral').click();
    await button(page, 'Lakeside heart clinic').click();
    await page.getByRole('heading', { name: 'Referral to Lakeside heart clinic' }).waitFor();
    expect(await page.getByText('You follow it.').isVisible()).toBe(true);
    await page.getByLabel('It is now').selectOption('Patient said no');
    await button(page, 'Save').click();
    await page.getByRole('link', { name: /Say why/u }).waitFor();
    await page.getByLabel('It is now').selectOption('Sent');
    await button(page, 'Save').click();
    await page.getByText('Dora Klein noted: sent').waitFor();
    expect(await page.getByText(/Hear from them: by/u).isVisible()).toBe(true);
    await page.goBack();
    await page.getByRole('heading', { name: 'Call Grace Hopper' }).waitFor();
    expect([seen.violations, seen.errors]).toEqual([[], []]);
    expect([page.url(), await page.title()].join(' ')).not.toMatch(/Grace|Lakeside|heart/u);
    await page.context().close();
  }, 180_000);

  test('a call is noted with the keyboard alone, and is on the list again when they asked for it', async () => {
    const booked = await desk.books('Ada Lovelace', 'nurse-visit');
    const { page } = await signsIn({ viewport: { width: 360, height: 740 } });
    await isSeen(page, booked);
    await opensCall(page, booked);
    const calls = page.locator('foyer-desk-calls');
    const reached = calls.getByLabel('Reached them');
    const hasFocus = () => reached.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one);
    for (let presses = 0; presses < 40 && !(await hasFocus()); presses += 1) await page.keyboard.press('Tab');
    expect(await hasFocus()).toBe(true);
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
    expect(await calls.getByLabel('They want to be called later').isChecked()).toBe(true);
    const day = hospitalDay(8);
    await calls.getByLabel('Day', { exact: true }).fill(day);
    await calls.getByLabel(/^Time \(/u).fill('14:30');
    await calls.getByLabel(/^Time \(/u).press('Enter');
    await expect.poll(() => status(page)).toContain('Call noted.');
    expect(await page.getByText(/Call by 2:30.PM on /u).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  }, 120_000);
});
