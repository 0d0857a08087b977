import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Department } from '@foyer/sdk/contract';
import { Desk, focused } from './setup/desk.ts';
import { violations } from './setup/patient.ts';

const staffToken = 'a-staff-token-for-the-front-desk-0123456789';
const desk = new Desk({ FOYER_STAFF_TOKEN: staffToken });
beforeAll(() => desk.open(), 240_000);
afterAll(() => desk.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const department = 'riverside-billing';
const name = 'Billing Office';

async function staff<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(`${desk.foyer.api}/staff/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${staffToken}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

const billing = async (): Promise<Department> => {
  const answer = await fetch(`${desk.foyer.api}/v1/departments`, { headers: { 'cache-control': 'no-cache' } });
  const { items } = (await answer.json()) as { items: Department[] };
  const found = items.find(({ id }) => id === department);
  if (!found) throw new Error(`There is no ${department}.`);
  return found;
};

/** Somebody on the hospital's page of departments, which embeds the widget from another origin. */
async function atBilling(width = 800) {
  const arrival = await desk.arrives({ viewport: { width, height: 800 } });
  const { page } = arrival;
  await page.goto(`${desk.foyer.page}/contact`);
  await button(page, name).click();
  await heading(page, name).waitFor();
  return arrival;
}

async function tell(page: Page, text: string): Promise<void> {
  await heading(page, 'What would you like to tell us?').waitFor();
  const topic = page.getByRole('radio').first();
  if (await topic.count()) await topic.check();
  await page.getByLabel('Your message').fill(text);
  await button(page, 'Continue').click();
  await heading(page, 'Who is it about?').waitFor();
  await page.getByLabel('Full name').fill('Ines Okafor-Lindqvist');
  await button(page, 'Continue').click();
  await heading(page, 'How may we answer you?').waitFor();
}

const namesOf = async (page: Page) => {
  const names = await page.locator('foyer-contact .named bdi').allInnerTexts();
  return { reference: names[0] ?? '', code: names[1] ?? '' };
};

test('a message reaches the team, and its answer is read by reference and code on another device', async () => {
  const arrival = await atBilling();
  const { page } = arrival;
  await button(page, 'Send a message').first().click();
  await tell(page, 'My bill is too high. Can I pay it in parts?');
  await page.getByLabel('By email').check();
  await page.getByLabel('Email', { exact: true }).fill('ines@example.org');
  await button(page, 'Continue').click();
  await heading(page, 'Is this right?').waitFor();
  await button(page, 'Send message').click();
  await heading(page, 'Your message is sent').waitFor();
  expect(await focused(page)).toBe('Your message is sent');
  await page.getByText(new RegExp(`${name}.? has your message\\.`, 'u')).waitFor();
  const { reference, code } = await namesOf(page);
  expect(reference).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/u);
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
  expect(await violations(page)).toEqual([]);
  // The thread is open on this device while staff answer.
  await button(page, 'See your message').click();
  await heading(page, 'Your message').waitFor();

  const { items } = await staff<{ items: { id: string; reference: string }[] }>('/cases');
  const id = items.find((item) => item.reference === reference)?.id ?? '';
  await staff(`/cases/${id}/answers`, { text: 'Yes, you can.\nWe have sent you a plan of 6 parts.' });
  await page.getByText('We have sent you a plan of 6 parts.').waitFor({ timeout: 30_000 });
  await page.getByText('There is a new answer.').waitFor();
  await arrival.leaves();

  const other = await desk.arrives();
  await other.page.goto(`${desk.foyer.page}/case`);
  await heading(other.page, 'Read your answer').waitFor();
  await other.page.getByLabel('Your reference').fill(reference.toLowerCase());
  await other.page.getByLabel('Your code').fill(code.toLowerCase().replaceAll('-', ' '));
  await button(other.page, 'Show my message').click();
  await heading(other.page, 'Your message').waitFor();
  await other.page.getByText('We have sent you a plan of 6 parts.').waitFor();
  await other.page.getByLabel('Add something').fill('Thank you.');
  await button(other.page, 'Send').click();
  await other.page.getByText('Your words are with the team.').first().waitFor();
  expect(await violations(other.page)).toEqual([]);
  const asked = other.seen.requests.map(({ href }) => href).join('\n');
  expect(asked).not.toContain(code.replaceAll('-', ''));
  await other.leaves();
}, 120_000);

test('the mail says that there is an answer, not which, and its link leads to the thread', async () => {
  const { page, seen } = await desk.arrives({ viewport: { width: 800, height: 800 } });
  const subject = 'There is an answer for you';
  const mail = page
    .getByRole('listitem')
    .filter({ hasText: 'ines@example.org' })
    .filter({ has: page.getByRole('link', { name: subject }) })
    .first();
  await expect.poll(async () => (await page.goto(`${desk.foyer.page}/demo/mail`), mail.count()), { timeout: 40_000 }).toBeGreaterThan(0);
  await mail.getByRole('link', { name: subject }).click();
  await page.locator('pre a[href*="/case#c."]').first().waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/6 parts|too high/u);
  await page.locator('pre a[href*="/case#c."]').first().click();
  // The tag's own heading says the same: the widget is there once it has taken the token away.
  await page.waitForURL(`${desk.foyer.page}/case`);
  await page.getByText('We have sent you a plan of 6 parts.').waitFor();
  expect({ violations: seen.violations, errors: seen.errors }).toEqual({ violations: [], errors: [] });
  await page.context().close();
}, 120_000);

test('a call asked for on the eve of a holiday lands in the next window that is staffed', async () => {
  const before = await billing();
  const dayOf = (start: string) => start.slice(0, 10);
  // The next staffed day becomes a holiday of the whole hospital.
  const holiday = dayOf(before.callbackWindows[0]?.start ?? '');
  await staff('/hours-exceptions', { day: holiday, closed: true, times: [], description: { en: 'A holiday' } });
  const after = await billing();
  const first = after.callbackWindows[0];
  if (!first) throw new Error('There is no window any more.');
  expect(dayOf(first.start) > holiday).toBe(true);

  const arrival = await atBilling();
  const { page } = arrival;
  await page.getByText('All opening hours').click();
  await page
    .getByText(/\(A holiday\)/u)
    .first()
    .waitFor();
  await button(page, 'Ask us to call you').first().click();
  await heading(page, 'When may we call you?').waitFor();
  const windows = page.locator('foyer-contact [part=window]');
  const chosen = await windows.first().innerText();
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: first.timeZone }).format(
    new Date(first.start),
  );
  await windows.first().click();
  await heading(page, 'What is the call about?').waitFor();
  await button(page, 'Continue').click();
  await heading(page, 'Who is the call for?').waitFor();
  await page.getByLabel('Full name').fill('Ines Okafor-Lindqvist');
  await page.getByLabel('Phone').fill('555 0187');
  await button(page, 'Continue').click();
  await heading(page, 'Is this right?').waitFor();
  await button(page, 'Ask for this call').click();
  await heading(page, 'We will call you').waitFor();
  await page.getByText(new RegExp(`${name}.? calls you on ${day}, ${chosen.replaceAll('\u00a0', '\\s')}`, 'u')).waitFor();
  await button(page, 'See your call').click();
  await heading(page, 'Your call').waitFor();
  // Moved, and the old window is somebody else's to have.
  await button(page, 'Move the call').click();
  await heading(page, 'When may we call you?').waitFor();
  await windows.last().click();
  await page.getByText('Your call is moved.').first().waitFor();
  await arrival.leaves();
}, 120_000);

test('without script, the departments and their hours stand in the page itself', async () => {
  const context = await desk.browser.newContext({ javaScriptEnabled: false, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(`${desk.foyer.page}/contact`);
  const { hours, openNow } = await billing();
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) });
  await entry.getByText(`${openNow ? 'Open now' : 'Closed now'}. ${hours}`).waitFor();
  await entry.getByRole('link', { name: '+1-555-0104' }).waitFor();
  await page.goto(`${desk.foyer.page}/case#c.AAA-AAA.AAAAAAAAAAAAAAAAAAAAAA`);
  expect(await page.locator('main').innerText()).toMatch(/needs JavaScript[\s\S]*\+1-555-0101/u);
  await context.close();
}, 60_000);

test('speaks Arabic, right to left, and the home page leads there', async () => {
  const { page, seen } = await desk.arrives({ viewport: { width: 800, height: 800 } });
  await page.goto(`${desk.foyer.page}/?lang=ar`);
  await page.getByRole('link', { name: 'اتصل بنا' }).click();
  await heading(page, 'بمن تود أن تتصل؟').waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
  expect(await violations(page)).toEqual([]);
  expect({ violations: seen.violations, errors: seen.errors }).toEqual({ violations: [], errors: [] });
  await page.context().close();
}, 60_000);
