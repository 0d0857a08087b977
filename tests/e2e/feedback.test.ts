import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk, focused } from './setup/desk.ts';
import { violations } from './setup/patient.ts';

const desk = new Desk();
beforeAll(() => desk.open(), 240_000);
afterAll(() => desk.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test('a patient answers with one press on a phone, adds why, and nothing of it has a name', async () => {
  const arrival = await desk.arrives();
  const { page } = arrival;
  await page.goto(`${desk.foyer.api}/feedback#i.friends-and-family.an-invitation-nobody-made`);
  await button(page, 'Good').click();
  // Nobody made it, and nobody needs one.
  await heading(page, 'This link is too old').waitFor();
  expect(page.url()).not.toContain('#');
  await button(page, 'Send my answer without the link').click();
  await heading(page, 'In your own words').waitFor();
  await page.getByText('Your answer is with us.').first().waitFor();
  expect(await focused(page)).toBe('In your own words');
  await page.getByLabel(/why you gave this answer/u).fill('It was quick.');
  await button(page, 'Send and go on').click();
  await heading(page, 'More about your visit').waitFor();
  await button(page, 'That is all').click();
  await heading(page, 'Thank you').waitFor();
  expect(await violations(page)).toEqual([]);
  await arrival.leaves();
}, 120_000);

test('a complaint is sent at the hospital’s own page, and followed by reference and code on another device', async () => {
  const arrival = await desk.arrives({ viewport: { width: 900, height: 900 } });
  const { page } = arrival;
  await page.goto(`${desk.foyer.api}/feedback`);
  await button(page, 'Make a complaint').click();
  await page.getByLabel('A long wait').check();
  await button(page, 'Continue').click();
  await page.getByLabel('What happened', { exact: true }).fill('I waited for 3 hours.');
  await button(page, 'Continue').click();
  await page.getByLabel('Full name').fill('Ines Okafor-Lindqvist');
  await button(page, 'Continue').click();
  await page.getByLabel('Only here, with a code').check();
  await button(page, 'Continue').click();
  await button(page, 'Send complaint').click();
  await heading(page, 'We have your complaint').waitFor();
  const [reference = '', code = ''] = await page.locator('foyer-feedback .named bdi').allInnerTexts();
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
  await page.getByText('Complaining will not change the care you get.').first().waitFor();
  await arrival.leaves();

  const other = await desk.arrives();
  await other.page.goto(`${desk.foyer.api}/feedback?lang=ar`);
  await button(other.page, 'اقرأ الرد على شكواك').click();
  await other.page.getByLabel('رقمك المرجعي').fill(reference.toLowerCase());
  await other.page.getByLabel('رمزك').fill(code.toLowerCase());
  await button(other.page, 'اعرض شكواي').click();
  await heading(other.page, 'شكواك').waitFor();
  expect(await violations(other.page)).toEqual([]);
  await other.leaves();
}, 120_000);

test('without a script, the phone and the address stand there', async () => {
  const page = await (await fetch(`${desk.foyer.api}/feedback`)).text();
  expect(page).toMatch(/call <a href="tel:\+?\d+"/u);
  expect(page).toMatch(/Or write a letter to: <bdi>Riverside/u);
}, 60_000);
