import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { book, freeTimes } from '../reference-server/setup/server-process.ts';
import { Desk } from './setup/desk.ts';

const desk = new Desk();
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

const key = () => crypto.randomUUID() + crypto.randomUUID();
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(desk.foyer.api + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key(), ...headers },
    body: JSON.stringify(body),
  });

test('someone else takes the time at the last press: alternatives, and every character kept', async () => {
  const arrival = await desk.arrives();
  const { page } = arrival;
  // A widget whose hold is let go behind its back, as one that ran out while the phone slept.
  const holds: { id: string; secret: string; slotId: string }[] = [];
  await page.route(`${desk.foyer.api}/v1/holds`, async (route) => {
    const answer = await route.fetch();
    if (route.request().method() === 'POST') holds.push((await answer.json()) as (typeof holds)[number]);
    await route.fulfill({ response: answer });
  });
  const patient = await arrival.opensHost('service="blood-test"');
  await patient.choosesAnyPlace();
  await patient.choosesTime(2);
  await patient.tellsDetails({ name: 'Ines Ōkafor-Lindqvist 🌷' });
  await patient.heading('Is this right?').waitFor();

  const [hold] = holds;
  await fetch(`${desk.foyer.api}/v1/holds/${hold?.id}`, { method: 'DELETE', headers: { 'hold-secret': hold?.secret ?? '' } });
  const taken = await post('/v1/appointments', {
    slotId: hold?.slotId,
    patient: { name: 'Somebody Quicker', email: 'quicker@example.org', birthDate: '1970-01-01' },
    consent: {
      accepted: true,
      version: ((await (await fetch(`${desk.foyer.api}/.well-known/foyer`)).json()) as { consent: { version: string } }).consent.version,
    },
  });
  expect(taken.status).toBe(201);

  await patient.button('Book this visit').click();
  await patient.heading('That time was just taken').waitFor();
  await page.getByText('We kept all that you typed.').waitFor();
  const alternatives = page.getByRole('listitem').getByRole('button');
  expect(await alternatives.count()).toBeGreaterThan(0);
  await alternatives.first().click();
  // Nothing has to be typed again: on to the check, or to the details as they were.
  await patient.heading(/Who is the visit for\?|Is this right\?/u).waitFor();
  if (await patient.heading('Who is the visit for?').isVisible()) {
    expect(await page.getByLabel('Full name').inputValue()).toBe('Ines Ōkafor-Lindqvist 🌷');
    expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('1958');
    expect(await page.getByLabel('Phone').inputValue()).toBe('555 0187');
    await patient.button('Continue').click();
  }
  await patient.books();
  await arrival.leaves();
}, 120_000);

test('the answer is lost after the visit was booked: asked again with the same key, one visit', async () => {
  const arrival = await desk.arrives();
  const { page } = arrival;
  const keys: string[] = [];
  const ids: string[] = [];
  await page.route(`${desk.foyer.api}/v1/appointments`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    const answer = await route.fetch();
    ids.push(((await answer.json()) as { appointment: { id: string } }).appointment.id);
    // The network drops behind the commit, twice.
    return keys.length <= 2 ? route.abort('connectionreset') : route.fulfill({ response: answer });
  });
  const patient = await arrival.opensHost('service="blood-test"');
  await patient.choosesAnyPlace();
  await patient.choosesTime(4);
  await patient.tellsDetails();
  await patient.heading('Is this right?').waitFor();
  await patient.button('Book this visit').dblclick();
  await patient.heading('Your visit is booked').waitFor({ timeout: 60_000 });
  expect(keys.length).toBeGreaterThanOrEqual(3);
  expect(new Set(keys).size).toBe(1);
  expect(new Set(ids).size).toBe(1);
  await arrival.leaves();
}, 120_000);

test('the server is gone at the last press and comes back: nothing typed is lost, one visit', async () => {
  const arrival = await desk.arrives();
  const { page } = arrival;
  let down = true;
  await page.route(`${desk.foyer.api}/v1/appointments`, (route) => (down ? route.abort('connectionrefused') : route.continue()));
  const patient = await arrival.opensHost('service="blood-test"');
  await patient.choosesAnyPlace();
  await patient.choosesTime(6);
  await patient.tellsDetails();
  await patient.heading('Is this right?').waitFor();
  await patient.button('Book this visit').click();
  await patient.heading(/We are checking your booking|Your visit is not booked/u).waitFor({ timeout: 60_000 });
  await page
    .locator('foyer-booking')
    .getByRole('link', { name: /555-01\d\d/u })
    .first()
    .waitFor();
  down = false;
  // The widget asks again by itself; whoever does not wait for that presses.
  await patient
    .button(/^(Ask again|Try again)$/u)
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  await patient.heading('Your visit is booked').waitFor({ timeout: 60_000 });
  await arrival.leaves();
}, 180_000);

/** Has a chunk fail to load until told otherwise, and counts how often it was asked for. */
async function failing(page: Page, chunk: RegExp) {
  const line = { down: true, asked: 0 };
  await page.route(
    ({ pathname }) => chunk.test(pathname),
    (route) => {
      line.asked += 1;
      return line.down ? route.abort('connectionreset') : route.continue();
    },
  );
  return line;
}

test.each([
  ['the pages after the times', /\/booking-later-[^/]+\.js$/u],
  ['what these share with other widgets', /\/later-[^/]+\.js$/u],
  ['their words', /\/en-visit-[^/]+\.js$/u],
])(
  '%s cannot be loaded for a while: said in a sentence, the phone, and a press that brings them',
  async (_what, chunk) => {
    const arrival = await desk.arrives();
    const { page } = arrival;
    const line = await failing(page, chunk);
    const patient = await arrival.opensHost('service="heart-rhythm-test"');
    const time = patient.times().nth(1);
    const cannot = patient.heading('We cannot show the next page right now');
    const details = patient.heading('Who is the visit for?');
    /** The way on leads over the times again, if the time could not even be taken. */
    const goesOn = async (to: Locator) => {
      await to.or(time).first().waitFor();
      if (!(await to.isVisible())) await time.click();
      await to.waitFor();
    };
    await goesOn(cannot);
    await page
      .locator('foyer-booking')
      .getByRole('link', { name: /555-01\d\d/u })
      .first()
      .waitFor();
    for (let tries = 1; tries <= 3; tries += 1) {
      const before = line.asked;
      await patient.button('Try again').click();
      await expect.poll(() => line.asked).toBeGreaterThan(before);
      await goesOn(cannot);
    }
    // A press asks, and a page that comes; nothing asks by itself without end.
    await page.waitForTimeout(1_000);
    expect(line.asked).toBeLessThan(20);
    line.down = false;
    await patient.button('Try again').click();
    await goesOn(details);
    await patient.tellsDetails();
    await patient.books();
    await arrival.leaves();
  },
  120_000,
);

test('the first page cannot be loaded for a while: said in a sentence, and a press brings it', async () => {
  const arrival = await desk.arrives();
  const line = await failing(arrival.page, /\/booking-finding-[^/]+\.js$/u);
  const patient = await arrival.opensHost('');
  const cannot = patient.heading('We cannot show the next page right now');
  await cannot.waitFor();
  const before = line.asked;
  await patient.button('Try again').click();
  await expect.poll(() => line.asked).toBeGreaterThan(before);
  await cannot.waitFor();
  line.down = false;
  await patient.button('Try again').click();
  await patient.choosesService('Heart rhythm test (ECG)');
  await arrival.leaves();
}, 60_000);

test('Arabic words cannot be loaded at first: they come by themselves', async () => {
  const arrival = await desk.arrives();
  const line = await failing(arrival.page, /\/ar-[^-/]{6}\.js$/u);
  setTimeout(() => (line.down = false), 500);
  const patient = await arrival.opensHost('service="heart-rhythm-test"', { lang: 'ar' });
  await patient.heading('متى تود أن تأتي؟').waitFor();
  expect(line.asked).toBeGreaterThan(1);
  await arrival.leaves();
}, 60_000);

test.each([
  ['the pages after it', /\/reschedule-later-[^/]+\.js$/u],
  ['what these share with other widgets', /\/(later|times)-[^/]+\.js$/u],
  ['their words', /\/en-manage-[^/]+\.js$/u],
])(
  'a visit is shown while %s cannot be loaded: said in a sentence, the phone, and a press that brings them',
  async (_what, chunk) => {
    const [slot] = await freeTimes(desk.foyer.api, 1);
    const { appointment, manage } = (await book(desk.foyer.api, slot?.id ?? '')).answer;
    const arrival = await desk.arrives();
    const { page } = arrival;
    const line = await failing(page, chunk);
    await page.goto(`${desk.foyer.page}/visit#${appointment.id}.${manage.token}`);
    const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await heading('Your visit').waitFor();
    await page.getByText(appointment.reference).waitFor();
    const cannot = heading('We cannot show your visit right now');
    const times = heading('When would you like to come instead?');
    /** The way on leads over the visit again, if the press could not even be taken. */
    const goesOn = async (to: Locator) => {
      const move = button('Move visit');
      await to.or(move).first().waitFor();
      if (!(await to.isVisible())) await move.click();
      await to.waitFor();
    };
    await goesOn(cannot);
    await page
      .locator('foyer-reschedule')
      .getByRole('link', { name: /555-01\d\d/u })
      .first()
      .waitFor();
    const before = line.asked;
    await button('Try again').click();
    await expect.poll(() => line.asked).toBeGreaterThan(before);
    await goesOn(cannot);
    line.down = false;
    await button('Try again').click();
    await goesOn(times);
    await arrival.leaves();
  },
  60_000,
);
