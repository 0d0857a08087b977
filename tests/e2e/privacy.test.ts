import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './setup/desk.ts';

const desk = new Desk();
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

/** Forty strings that occur nowhere else; what is typed is made of them. */
const canaries = Array.from({ length: 40 }, (_, i) => `qzv${(i + 11).toString(36)}${crypto.randomUUID().slice(0, 8)}`);

test('0 of 40 canaries in addresses, referrers, titles, history, storage, cookies, events and logs', async () => {
  const arrival = await desk.arrives();
  const { page } = arrival;
  const headers: string[] = [];
  page.on('request', (request) => headers.push(JSON.stringify(request.headers())));
  await page.exposeFunction('reportEvent', (what: string) => void heard.push(what));
  const heard: string[] = [];
  await page.addInitScript(() => {
    const report = (window as unknown as { reportEvent(what: string): void }).reportEvent;
    for (const name of ['foyer-booking-step', 'foyer-booking-completed', 'foyer-error']) {
      document.addEventListener(name, (event) => {
        const own: Record<string, unknown> = { type: event.type };
        for (const field in event) own[field] = String(Reflect.get(event, field));
        report(JSON.stringify(own));
      });
    }
  });
  const patient = await arrival.opensHost('');
  const next = (
    (i) => () =>
      canaries[i++ % canaries.length] ?? ''
  )(0);
  await patient.heading('What do you need?').waitFor();
  await page.getByLabel('Search', { exact: true }).fill(`${next()} ${next()}`);
  await patient.button('Search').click();
  await page
    .getByText(/Nothing fits|fits? “/u)
    .first()
    .waitFor();
  await patient.button('Show all services').click();
  await patient.choosesService('Blood test');
  await patient.choosesAnyPlace();
  await patient.choosesTime();
  await page.getByText('Tell us what you need, or why you come').click();
  const boxes = page.locator('foyer-booking').locator('textarea');
  const texts = await boxes.count();
  expect(texts).toBeGreaterThan(0);
  const room = 20;
  for (let i = 0; i < texts; i += 1) await boxes.nth(i).fill(Array.from({ length: room / texts }, next).join(' '));
  await patient.tellsDetails({ name: Array.from({ length: 10 }, next).join(' '), email: `${next()}@${next()}.example` });
  await patient.books();
  expect(heard.some((event) => event.includes('foyer-booking-completed'))).toBe(true);

  const left = await page.evaluate(async () => ({
    title: document.title,
    href: location.href,
    history: JSON.stringify(history.state),
    cookies: document.cookie,
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys().catch(() => [])),
    light: document.documentElement.outerHTML,
    globals: Object.keys(window).join(' '),
  }));
  expect(left).toMatchObject({ cookies: '', storage: '[{},{}]', databases: '[]', caches: '[]' });
  const places = [...arrival.seen.requests.map(String), ...headers, ...heard, ...Object.values(left), desk.foyer.output()];
  const found = canaries.filter((canary) => places.some((place) => place.toLowerCase().includes(canary)));
  expect(found).toEqual([]);
  console.log(`privacy: ${found.length} of ${canaries.length} canaries found in ${places.length} places`);

  // The net catches: one canary put where none may be is found by the same search.
  expect([...places, `https://x.example/?q=${canaries[7]}`].some((place) => place.includes(canaries[7] ?? '-'))).toBe(true);
  await arrival.leaves();
}, 120_000);

test('0 reports under a strict policy with Trusted Types, on the API’s own origin and on another', async () => {
  for (const own of [true, false]) {
    const arrival = await desk.arrives();
    const patient = await arrival.opensHost('service="blood-test"', { own });
    await patient.choosesAnyPlace();
    await patient.choosesTime(own ? 3 : 5);
    await patient.tellsDetails();
    await patient.books();
    await arrival.leaves();
  }
  // The watch sees: a page that breaks its own policy is reported.
  const arrival = await desk.arrives();
  await arrival.opensHost('');
  await arrival.page.evaluate(
    () =>
      void document.body.insertAdjacentElement(
        'beforeend',
        Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x.png' }),
      ),
  );
  await expect.poll(() => arrival.seen.violations.length).toBeGreaterThan(0);
  await arrival.page.context().close();
}, 180_000);
