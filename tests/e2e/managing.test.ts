import ICAL from 'ical.js';
import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Appointment, BookingAnswer, Slot } from '@foyer/sdk/contract';
import { book, freeTimes } from '../reference-server/setup/server-process.ts';
import type { TestDatabase } from '../setup/database.ts';
import { demoDatabase } from '../setup/demo.ts';
import { Desk } from './setup/desk.ts';

const staffToken = 'a-staff-token-for-the-front-desk-0123456789';
let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await demoDatabase();
  desk = new Desk({ DATABASE_URL: database.url, FOYER_STAFF_TOKEN: staffToken });
  await desk.open();
  // Whatever the hour, somebody is awake: at night the waiting list offers nothing.
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`UPDATE site SET managing = managing || '{"quiet": {"from": "00:00", "to": "00:00"}}'`);
  await client.end();
}, 240_000);
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const times = (page: Page): Locator => page.locator('foyer-reschedule').getByRole('button', { name: /\d{1,2}:\d\d\s?[ap]m/iu });
const read = async ({ appointment, manage }: BookingAnswer): Promise<Appointment> => {
  const answer = await fetch(`${desk.foyer.api}/v1/appointments/${appointment.id}`, {
    headers: { authorization: `Manage ${manage.token}` },
  });
  return (await answer.json()) as Appointment;
};

/** The newest mail to somebody with these words in its subject, as its page in the demo's mailbox. */
async function openMail(page: Page, subject: string, to: string): Promise<void> {
  const newest = page
    .getByRole('listitem')
    .filter({ hasText: to })
    .filter({ has: page.getByRole('link', { name: subject }) })
    .first();
  await expect
    .poll(async () => (await page.goto(`${desk.foyer.page}/demo/mail`), newest.count()), { timeout: 30_000, message: subject })
    .toBeGreaterThan(0);
  await newest.getByRole('link', { name: subject }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

/** The calendar file of the mail in view, as a calendar reads it. */
async function calendarOf(page: Page) {
  const href = await page.getByRole('link', { name: 'Calendar file' }).first().getAttribute('href');
  const text = await (await fetch(new URL(href ?? '', desk.foyer.page))).text();
  const file = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const event = new ICAL.Event(file.getFirstSubcomponent('vevent') as ICAL.Component);
  return {
    method: String(file.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate(),
  };
}

async function followLink(page: Page): Promise<void> {
  await page.locator('pre a[href*="/visit#"]').first().click();
  await page.waitForURL(/\/visit$/u);
}

async function move(page: Page, nth: number): Promise<void> {
  await heading(page, 'Your visit').waitFor();
  await button(page, 'Move visit').click();
  await heading(page, 'When would you like to come instead?').waitFor();
  await times(page).nth(nth).click();
  await heading(page, 'Move your visit to this time?').waitFor();
  await button(page, 'Move my visit').click();
  await heading(page, 'Your visit is moved').waitFor();
}

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(desk.foyer.api + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
    body: JSON.stringify(body),
  });
const staff = (path: string, body: object) => post(path, body, { authorization: `Bearer ${staffToken}` });

/** Somebody else has the only time there is of a service: the hospital blocks all others of whoever gives it. */
async function onlyTimeTaken(service: string): Promise<BookingAnswer> {
  const list = async (path: string) => ((await (await fetch(desk.foyer.api + path)).json()) as { items: Slot[] }).items;
  const from = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const to = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const [slot] = await list(`/v1/slots?service=${service}&from=${from}&to=${to}&limit=20`);
  if (!slot) throw new Error(`There is no time of ${service}.`);
  const made = await post('/v1/appointments', {
    slotId: slot.id,
    patient: { name: 'Somebody Else', birthDate: '1970-01-02', email: 'else@example.org' },
    referral: { from: 'Dr Lee' },
    consent: { accepted: true, version: '1' },
  });
  const answer = (await made.json()) as BookingAnswer;
  expect(made.status, JSON.stringify(answer)).toBe(201);
  for (const { id } of await list(`/v1/practitioners?service=${service}`)) {
    const spans =
      id === slot.practitionerId ? [[undefined, slot.start] as const, [slot.end, undefined] as const] : [[undefined, undefined] as const];
    for (const [begin = new Date().toISOString(), end = new Date(Date.now() + 61.9 * 86_400_000).toISOString()] of spans) {
      const blocked = await staff('/staff/v1/blocks', { practitionerId: id, from: begin, to: end, reason: 'A test' });
      expect(blocked.status, await blocked.text()).toBe(201);
    }
  }
  return answer;
}

test('book, follow the link elsewhere, move twice, cancel, book again, wait, and take what somebody else gives back', async () => {
  const email = 'ines.shown@example.org';
  const booker = await desk.arrives();
  const patient = await booker.opensHost('service="blood-test"');
  await patient.choosesAnyPlace();
  await patient.choosesTime(20);
  await patient.tellsDetails({ email });
  const reference = await patient.books();
  await booker.leaves();

  // A second browser, that knows nothing of the first.
  const { page, seen } = await desk.arrives({ viewport: { width: 390, height: 800 } });
  await openMail(page, 'Your visit is booked', email);
  const booked = await calendarOf(page);
  await followLink(page);
  await move(page, 3);
  await openMail(page, 'Your visit has a new time', email);
  const once = await calendarOf(page);
  await followLink(page);
  await page.getByText(reference).waitFor();
  await move(page, 6);
  await expect
    .poll(async () => (await openMail(page, 'Your visit has a new time', email), (await calendarOf(page)).sequence))
    .toBe(booked.sequence + 2);
  const twice = await calendarOf(page);
  await followLink(page);
  await heading(page, 'Your visit').waitFor();
  await button(page, 'Cancel visit').click();
  await button(page, 'Cancel my visit').click();
  await heading(page, 'Your visit is cancelled').waitFor();
  await openMail(page, 'Your visit is cancelled', email);
  const cancelled = await calendarOf(page);
  expect([booked, once, twice, cancelled].map(({ method, uid, sequence }) => ({ method, uid, sequence }))).toEqual(
    ['PUBLISH', 'PUBLISH', 'PUBLISH', 'CANCEL'].map((method, i) => ({ method, uid: booked.uid, sequence: booked.sequence + i })),
  );
  expect(new Set([booked, once, twice].map(({ start }) => start.getTime())).size, 'three times').toBe(3);

  // Book again; then no time of another service is free, so wait.
  const again = await desk.arrives();
  const rebooking = await again.opensHost('service="blood-test"');
  await rebooking.choosesAnyPlace();
  await rebooking.choosesTime(21);
  await rebooking.tellsDetails({ email });
  await rebooking.books();
  const elsewhere = await onlyTimeTaken('heart-rhythm-test');
  const waiting = await again.opensHost('service="heart-rhythm-test"');
  await waiting.button('Ask for a time').click();
  await waiting.heading('What would suit you?').waitFor();
  await waiting.button('Continue').click();
  await waiting.heading('Who is the visit for?').waitFor();
  await waiting.tellsDetails({ email });
  await waiting.heading('Is this right?').waitFor();
  await waiting.button('Join the waiting list').click();
  await waiting.heading('You are on the waiting list').waitFor();
  await again.leaves();

  const givenBack = await post(
    `/v1/appointments/${elsewhere.appointment.id}/cancel`,
    {},
    { authorization: `Manage ${elsewhere.manage.token}`, 'if-match': '*' },
  );
  expect(givenBack.status).toBe(200);
  await openMail(page, 'A time for you: please answer soon', email);
  await followLink(page);
  await heading(page, 'A time is free for you').waitFor();
  await button(page, 'Take this time').click();
  await heading(page, 'This time is yours').waitFor();
  expect((await read(elsewhere)).status).toBe('cancelled');
  expect({ violations: seen.violations, errors: seen.errors }).toEqual({ violations: [], errors: [] });
  await page.context().close();
}, 240_000);

async function ownVisit(nth: number): Promise<BookingAnswer> {
  const slots = await freeTimes(desk.foyer.api, nth + 1);
  return (await book(desk.foyer.api, slots[nth]?.id ?? '')).answer;
}

async function toMove(page: Page, { appointment, manage }: BookingAnswer, nth = 0): Promise<void> {
  await page.goto(`${desk.foyer.page}/visit#${appointment.id}.${manage.token}`);
  await heading(page, 'Your visit').waitFor();
  await button(page, 'Move visit').click();
  await times(page).nth(nth).click();
  await heading(page, 'Move your visit to this time?').waitFor();
}

test('the words of the later pages come after the times: what stands there is heard all the same', async () => {
  const { appointment, manage } = await ownVisit(30);
  const { page } = await desk.arrives();
  let come = (): void => undefined;
  const late = new Promise<void>((resolve) => (come = resolve));
  let held = 0;
  await page.route(/\/en-manage-[^/]+\.js$/u, async (route) => {
    held += 1;
    await late;
    await route.continue();
  });
  await page.goto(`${desk.foyer.page}/visit#${appointment.id}.${manage.token}`);
  await heading(page, 'Your visit').waitFor();
  const answered = page.waitForResponse(/\/v1\/slots\?/u);
  await button(page, 'Move visit').click();
  await answered;
  expect(held).toBe(1);
  come();
  await heading(page, 'When would you like to come instead?').waitFor();
  await expect.poll(() => page.locator('foyer-reschedule').getByRole('status').textContent()).toMatch(/^\d+ free times/u);
  await page.context().close();
}, 120_000);

const reschedules = (page: Page, handle: Parameters<Page['route']>[1]) => page.route(/\/reschedule$/u, handle);

test('two people press for the same time: one has it, the other’s visit still stands', async () => {
  const [one, two] = [await ownVisit(8), await ownVisit(9)];
  const [first, second] = [await desk.arrives(), await desk.arrives()];
  // Both see the time as free; the second is quicker.
  for (const [{ page }, own] of [
    [first, one],
    [second, two],
  ] as const) {
    await page.goto(`${desk.foyer.page}/visit#${own.appointment.id}.${own.manage.token}`);
    await button(page, 'Move visit').click();
    await times(page).nth(2).waitFor();
  }
  const wanted = (await times(first.page).nth(2).getAttribute('aria-label')) ?? (await times(first.page).nth(2).innerText());
  expect((await times(second.page).nth(2).getAttribute('aria-label')) ?? (await times(second.page).nth(2).innerText())).toBe(wanted);
  await Promise.all([times(first.page).nth(2).click(), times(second.page).nth(2).click()]);
  const ends = await Promise.all(
    [first.page, second.page].map(async (page) => {
      const end = heading(page, /^(Move your visit to this time\?|That time was just taken)$/u);
      await end.waitFor();
      return end.innerText();
    }),
  );
  expect(ends.toSorted()).toEqual(['Move your visit to this time?', 'That time was just taken']);
  const loser = ends[0] === 'That time was just taken' ? first : second;
  const winner = loser === first ? second : first;
  await loser.page.getByText(/^Your visit on .* still stands\.$/u).waitFor();
  await button(winner.page, 'Move my visit').click();
  await heading(winner.page, 'Your visit is moved').waitFor();
  const unmoved = loser === first ? one : two;
  expect(await read(unmoved)).toMatchObject({ version: 1, start: unmoved.appointment.start, status: 'booked' });
  await first.leaves();
  await second.leaves();
}, 120_000);

test('the network drops after the press: asked again with the same key, moved once', async () => {
  const own = await ownVisit(12);
  const { page } = await desk.arrives();
  await toMove(page, own, 4);
  const keys: string[] = [];
  await reschedules(page, async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    const answer = await route.fetch();
    // Done, and the answer lost, twice.
    return keys.length <= 2 ? route.abort('connectionreset') : route.fulfill({ response: answer });
  });
  await button(page, 'Move my visit').click();
  await heading(page, 'Your visit is moved').waitFor({ timeout: 60_000 });
  expect([keys.length >= 3, new Set(keys).size]).toEqual([true, 1]);
  expect(await read(own)).toMatchObject({ version: 2, status: 'booked' });
  await page.context().close();
}, 120_000);

test.each([
  ['before the move is done', false],
  ['after it is done', true],
])(
  'the server is killed in the middle of the move, %s: one visit, and the page agrees with the server',
  async (_when, isDone) => {
    const own = await ownVisit(isDone ? 15 : 14);
    const { page } = await desk.arrives();
    await toMove(page, own, 5);
    let presses = 0;
    await reschedules(page, async (route) => {
      presses += 1;
      if (presses > 1) return route.continue();
      if (isDone) await route.fetch();
      const back = desk.restart('SIGKILL');
      await route.abort('connectionreset');
      await back;
    });
    await button(page, 'Move my visit').click();
    await heading(page, 'Your visit is moved').waitFor({ timeout: 90_000 });
    const now = await read(own);
    expect(now).toMatchObject({ version: 2, status: 'booked', reference: own.appointment.reference });
    expect(now.start).not.toBe(own.appointment.start);
    expect(presses).toBeGreaterThan(1);
    await page.context().close();
  },
  180_000,
);
