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

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });

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
  await heading(page, 'Your visit').waitFor();
  await page.getByText(visit.appointment.reference).waitFor();
  expect(page.url()).toBe(`${desk.foyer.page}/visit`);
  const text = await page.locator('foyer-reschedule .panel').innerText();
  expect(text).toMatch(/Rather talk to a person/u);
  expect(text).not.toMatch(/Okafor|Lindqvist|ines@/u);

  const withToken = sent.filter((request) => request.includes(visit.manage.token));
  expect(withToken, 'only the one header of the one request').toHaveLength(1);
  expect(withToken[0]?.split(' ')[0]).toBe(`${desk.foyer.page}/v1/appointments/${visit.appointment.id}`);
  const hosts = new Set(sent.map((request) => new URL(request.split(' ')[0] ?? '').host));
  expect([...hosts]).toEqual([new URL(desk.foyer.page).host]);
  expect(
    await page.evaluate(() =>
      JSON.stringify([document.title, document.referrer, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]),
    ),
  ).not.toContain(visit.manage.token);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

  const calendar = await page.getByRole('link', { name: 'Add to calendar' }).getAttribute('href');
  expect(await (await fetch(calendar ?? '')).text()).toMatch(/^BEGIN:VCALENDAR/u);
  expect({ violations: seen.violations, errors: seen.errors }).toEqual({ violations: [], errors: [] });
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('moves the visit by keyboard alone, and cancels it, in the browser and on the server', async () => {
  const [, slot] = await freeTimes(desk.foyer.api, 2);
  const own = (await book(desk.foyer.api, slot?.id ?? '', { patient: { name: 'Ines Okafor-Lindqvist', email: 'ines@example.org' } }))
    .answer;
  const { page, seen } = await opens(`${own.appointment.id}.${own.manage.token}`, { width: 800 });
  const read = async () => {
    const answer = await fetch(`${desk.foyer.api}/v1/appointments/${own.appointment.id}`, {
      headers: { Authorization: `Manage ${own.manage.token}` },
    });
    return (await answer.json()) as typeof own.appointment;
  };
  const press = async (name: string | RegExp) => {
    const button = page.getByRole('button', { name }).first();
    await button.waitFor();
    await button.focus();
    await page.keyboard.press('Enter');
  };
  await press('Move visit');
  await heading(page, 'When would you like to come instead?').waitFor();
  await press(/^\w+ \d+ \w+, \d+:\d\d [ap]m/u);
  await heading(page, 'Move your visit to this time?').waitFor();
  expect(await focused(page)).toBe('Move your visit to this time?');
  await press('Move my visit');
  await heading(page, 'Your visit is moved').waitFor();
  const moved = await read();
  expect(moved).toMatchObject({ version: 2, reference: own.appointment.reference, status: 'booked' });
  expect(moved.start).not.toBe(own.appointment.start);

  await page.goto(own.manage.url.replace(/^https?:\/\/[^/]+/u, desk.foyer.page));
  await press('Cancel visit');
  await press('Cancel my visit');
  await heading(page, 'Your visit is cancelled').waitFor();
  expect((await read()).status).toBe('cancelled');
  await page.getByRole('link', { name: 'Book another visit' }).waitFor();
  expect({ violations: seen.violations, errors: seen.errors }).toEqual({ violations: [], errors: [] });
  await page.context().close();
});

test('speaks Arabic, right to left', async () => {
  const { page, seen } = await opens(link(), { query: '?lang=ar', width: 800 });
  await heading(page, 'زيارتك').waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
  expect(await violations(page)).toEqual([]);
  expect(seen.violations).toEqual([]);
  await page.context().close();
});

test('says what to do when the link is missing, wrong, or too old, and gives the phone', async () => {
  for (const [fragment, title] of [
    ['', 'Find your visit'],
    [`${visit.appointment.id}.AAAAAAAAAAAAAAAAAAAAAA`, 'This link does not work'],
    ['%00<script>.x', 'Find your visit'],
  ] as const) {
    const { page, seen } = await opens(fragment);
    await heading(page, title).waitFor();
    await expect(page.getByRole('link', { name: '+1-555-0101' }).count()).resolves.toBe(1);
    expect({ violations: seen.violations, errors: seen.errors.filter((error) => !/404/u.test(error)) }).toEqual({
      violations: [],
      errors: [],
    });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }
  const { page } = await desk.arrives();
  await page.route('**/v1/appointments/*', (route) =>
    route.fulfill({ status: 410, contentType: 'application/problem+json', body: '{"code":"link-expired"}' }),
  );
  await page.goto(`${desk.foyer.page}/visit#${link()}`);
  await heading(page, 'This link has expired').waitFor();
  await page.context().close();
});

test('tries again, with the same link, after the network failed', async () => {
  const { page } = await desk.arrives();
  await page.route('**/v1/appointments/*', (route) => route.abort());
  await page.goto(`${desk.foyer.page}/visit#${link()}`);
  await heading(page, 'We cannot show your visit right now').waitFor();
  await page.unroute('**/v1/appointments/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText(visit.appointment.reference).waitFor();
  await page.context().close();
});

test('opens another visit’s link in the same tab', async () => {
  const { page } = await opens('');
  await heading(page, 'Find your visit').waitFor();
  await page.evaluate((fragment) => (location.hash = fragment), link());
  await page.getByText(visit.appointment.reference).waitFor();
  await page.waitForFunction(() => location.hash === '');
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
