import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BookingAnswer } from '@foyer/sdk/contract';
import { book, freeTimes } from '../reference-server/setup/server-process.ts';
import { Desk, focused } from './setup/desk.ts';
import { violations, watch } from './setup/patient.ts';

const desk = new Desk();
let visit: BookingAnswer;
beforeAll(async () => {
  await desk.open();
  const [slot] = await freeTimes(desk.foyer.api, 1);
  visit = (await book(desk.foyer.api, slot?.id ?? '', { patient: { name: 'Ines Okafor-Lindqvist', email: 'ines@example.org' } })).answer;
}, 180_000);
afterAll(() => desk.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Opens a visit's link as a mail program does, and notes every request with its headers. */
async function opens(link: string, { query = '', width = 320 } = {}) {
  const { page, seen } = await desk.arrives({ viewport: { width, height: 800 } });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())}`));
  await page.goto(`${desk.foyer.page}/visit${query}#${link}`);
  return { page, seen, sent };
}

const link = () => `${visit.appointment.id}.${visit.manage.token}`;

test('shows the visit, masked, and takes the token out of the address before it asks', async () => {
  const { page, seen, sent } = await opens(link());
  await heading(page, 'Your visit is booked').waitFor();
  expect(await focused(page)).toBe('Your visit is booked');
  expect(page.url()).toBe(`${desk.foyer.page}/visit`);
  const text = await page.locator('main').innerText();
  expect(text).toContain(visit.appointment.reference);
  expect(text).toMatch(/Call|talk to a person/u);
  expect(text).not.toMatch(/Okafor|Lindqvist|ines@/u);

  const withToken = sent.filter((request) => request.includes(visit.manage.token));
  expect(withToken, 'only the one header of the one request').toHaveLength(1);
  expect(withToken[0]?.split(' ')[0]).toBe(`${desk.foyer.page}/v1/appointments/${visit.appointment.id}`);
  expect(
    await page.evaluate(() =>
      JSON.stringify([document.title, document.referrer, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]),
    ),
  ).not.toContain(visit.manage.token);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

  const calendar = await page.getByRole('link', { name: 'Add to your calendar' }).getAttribute('href');
  expect(await (await fetch(calendar ?? '')).text()).toMatch(/^BEGIN:VCALENDAR/u);
  expect({ violations: seen.violations, errors: seen.errors }).toEqual({ violations: [], errors: [] });
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('speaks Arabic, right to left', async () => {
  const { page, seen } = await opens(link(), { query: '?lang=ar', width: 800 });
  await heading(page, 'تم حجز زيارتك').waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
  expect(await violations(page)).toEqual([]);
  expect(seen.violations).toEqual([]);
  await page.context().close();
});

test('says what to do when the link is missing, wrong, or too old, and gives the phone', async () => {
  for (const [fragment, title] of [
    ['', 'Please open the link in your message'],
    [`${visit.appointment.id}.AAAAAAAAAAAAAAAAAAAAAA`, 'We cannot find this visit'],
    ['%00<script>.x', 'We cannot find this visit'],
  ] as const) {
    const { page, seen } = await opens(fragment);
    await heading(page, title).waitFor();
    await expect(page.getByRole('link', { name: '+1-555-0101' }).count()).resolves.toBe(1);
    expect({ violations: seen.violations, errors: seen.errors }).toEqual({ violations: [], errors: [] });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }
  const { page } = await desk.arrives();
  await page.route('**/v1/appointments/*', (route) =>
    route.fulfill({ status: 410, contentType: 'application/problem+json', body: '{"code":"link-expired"}' }),
  );
  await page.goto(`${desk.foyer.page}/visit#${link()}`);
  await heading(page, 'This link is too old').waitFor();
  await page.context().close();
});

test('tries again, with the same link, after the network failed', async () => {
  const { page } = await desk.arrives();
  await page.route('**/v1/appointments/*', (route) => route.abort());
  await page.goto(`${desk.foyer.page}/visit#${link()}`);
  await heading(page, 'We cannot show your visit right now').waitFor();
  await page.unroute('**/v1/appointments/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await heading(page, 'Your visit is booked').waitFor();
  await page.context().close();
});

test('opens another visit’s link in the same tab', async () => {
  const { page } = await opens('');
  await heading(page, 'Please open the link in your message').waitFor();
  await page.evaluate((fragment) => (location.hash = fragment), link());
  await heading(page, 'Your visit is booked').waitFor();
  expect(page.url()).toBe(`${desk.foyer.page}/visit`);
  await page.context().close();
});

test('gives the phone where no script runs', async () => {
  const context = await desk.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${desk.foyer.page}/visit#${link()}`);
  expect(await page.locator('main').innerText()).toMatch(/needs JavaScript[\s\S]*\+1-555-0101/u);
  await page.goto(desk.foyer.page);
  expect(await page.locator('main').innerText()).toMatch(/To book by phone, call \+1-555-0101/u);
  await context.close();
});

test('keeps the hospital’s other pages free of faults too', async () => {
  for (const path of ['/demo/mail', '/demo/mail/1', '/demo/video/a-room', '/privacy', '/nowhere']) {
    const page = await (await desk.browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
    const seen = await watch(page);
    await page.goto(desk.foyer.page + path);
    expect(await violations(page), path).toEqual([]);
    expect(seen.violations, path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
    await page.context().close();
  }
});
