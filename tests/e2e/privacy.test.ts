import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BookingAnswer } from '@foyer/sdk/contract';
import { book, freeTimes } from '../reference-server/setup/server-process.ts';
import { Desk, type Arrival } from './setup/desk.ts';
import type { Patient } from './setup/patient.ts';

const desk = new Desk();
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

/** Forty strings that occur nowhere else; what is typed is made of them. */
const canaries = Array.from({ length: 40 }, (_, i) => `qzv${(i + 11).toString(36)}${crypto.randomUUID().slice(0, 8)}`);
let typed = 0;
const next = () => canaries[typed++ % canaries.length] ?? '';

/** What a page says to anybody but the hospital's server: gathered while somebody books. */
class Ears {
  readonly heard: string[] = [];
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async on(page: Page): Promise<Ears> {
    const ears = new Ears(page);
    page.on('request', (request) => ears.heard.push(`${request.url()} ${JSON.stringify(request.headers())}`));
    page.on('console', (message) => ears.heard.push(message.text()));
    await page.exposeFunction('reportHeard', (what: string) => void ears.heard.push(what));
    await page.addInitScript(() => {
      const report = (window as unknown as { reportHeard(what: string): void }).reportHeard;
      for (const name of [
        'foyer-booking-step',
        'foyer-booking-completed',
        'foyer-reschedule-completed',
        'foyer-feedback-sent',
        'foyer-error',
      ]) {
        document.addEventListener(name, (event) => {
          const own: Record<string, unknown> = { type: event.type };
          for (const field in event) own[field] = String(Reflect.get(event, field));
          report(JSON.stringify(own));
        });
      }
      for (const way of ['pushState', 'replaceState'] as const) {
        const real = history[way].bind(history);
        history[way] = (...entry) => (report(JSON.stringify(entry)), real(...entry));
      }
    });
    return ears;
  }

  /** Everywhere that a word of the patient must not be. */
  async places(): Promise<readonly string[]> {
    const left = await this.page.evaluate(async () => ({
      title: document.title,
      href: location.href,
      referrer: document.referrer,
      history: JSON.stringify(history.state),
      name: window.name,
      cookies: document.cookie,
      storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      databases: JSON.stringify(await indexedDB.databases()),
      caches: JSON.stringify(await caches.keys().catch(() => [])),
      light: document.documentElement.outerHTML,
      globals: Object.keys(window).join(' '),
      resources: performance
        .getEntries()
        .map(({ name }) => name)
        .join(' '),
    }));
    expect(left).toMatchObject({ cookies: '', storage: '[{},{}]', databases: '[]', caches: '[]' });
    return [...this.heard, ...Object.values(left), desk.foyer.output()];
  }

  async leaks(): Promise<readonly string[]> {
    const places = await this.places();
    return canaries.filter((canary) => places.some((place) => place.toLowerCase().includes(canary)));
  }
}

/** Fills every box of the page in view that takes words. */
async function fillWords({ page }: Patient, each = 3): Promise<void> {
  const boxes = page.locator('foyer-booking').locator('form :is(input[type=text], textarea)');
  for (const box of await boxes.all()) {
    if (!(await box.isVisible()) || /^(birth|answer:(since|units))/u.test((await box.getAttribute('name')) ?? '')) continue;
    await box.fill(Array.from({ length: each }, next).join(' '));
  }
}

async function fillDetails(patient: Patient): Promise<void> {
  const { page } = patient;
  await patient.heading('Who is the visit for?').waitFor();
  await page.getByText('Tell us what you need, or why you come').click();
  await fillWords(patient);
  await page.getByLabel('Day', { exact: true }).fill('14');
  await page.getByLabel('Month', { exact: true }).fill('9');
  await page.getByLabel('Year', { exact: true }).fill('1958');
  await page.getByLabel('Phone').fill('555 0187');
  await page.getByLabel('Email').fill(`${next()}@${next()}.example`);
}

const flows: readonly (readonly [string, string, (patient: Patient) => Promise<void>])[] = [
  [
    'a search, and a visit for somebody else',
    '',
    async (patient) => {
      const { page } = patient;
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
      await page.getByLabel('Someone I care for').check();
      await fillDetails(patient);
      await page.getByLabel('What are you to them?').selectOption({ label: 'Parent' });
      await patient.button('Continue').click();
      await patient.books();
    },
  ],
  [
    'a visit with questions, by the browser’s Back and Forward',
    'service="diabetes-first-visit"',
    async (patient) => {
      const { page } = patient;
      await patient.choosesAnyPlace();
      await patient.choosesTime(3);
      await fillDetails(patient);
      await patient.button('Continue').click();
      await patient.heading('A few questions before you come').waitFor();
      await page
        .getByRole('group', { name: /Has a doctor told you/u })
        .getByLabel('Yes')
        .check();
      await fillWords(patient);
      await page.goBack();
      await patient.heading('Who is the visit for?').waitFor();
      await patient.button('Continue').click();
      await patient.heading('A few questions before you come').waitFor();
      await patient.button('Continue').click();
      await patient.books();
    },
  ],
  [
    'a request',
    'service="mri-scan"',
    async (patient) => {
      await patient.heading('What would suit you?').waitFor();
      await fillWords(patient, 8);
      await patient.button('Continue').click();
      await fillDetails(patient);
      await patient.button('Continue').click();
      await patient.heading('Is this right?').waitFor();
      await patient.button('Send my request').click();
      await patient.heading('We have your request').waitFor();
    },
  ],
  [
    'a visit that the server refuses, cleared then',
    'service="blood-test"',
    async (patient) => {
      const { page } = patient;
      await page.route(`${desk.foyer.api}/v1/appointments`, (route) =>
        route.fulfill({ status: 500, headers: { 'access-control-allow-origin': '*' }, json: { code: 'internal-error', outcome: 'none' } }),
      );
      await patient.choosesAnyPlace();
      await patient.choosesTime(5);
      await fillDetails(patient);
      await patient.button('Continue').click();
      await patient.heading('Is this right?').waitFor();
      await patient.button('Book this visit').click();
      await patient.heading('Your visit is not booked').waitFor({ timeout: 60_000 });
      await patient.button('Clear and leave').click();
      await patient.heading(/^(When|Where) would you like to come/u).waitFor();
      expect(await page.locator('foyer-booking').evaluate((element) => element.shadowRoot?.textContent ?? '')).not.toMatch(/qzv/u);
    },
  ],
];

/** Somebody books with canaries for a name and an address, and goes to the page of the visit's link. */
async function bookVisit(): Promise<BookingAnswer> {
  const [slot] = await freeTimes(desk.foyer.api, 1);
  const patient = { name: `${next()} ${next()}`, email: `${next()}@${next()}.example` };
  return (await book(desk.foyer.api, slot?.id ?? '', { patient })).answer;
}

const words = (count: number) => Array.from({ length: count }, next).join(' ');

const visitFlows: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'a visit that is found again',
    async (page) => {
      await page.goto(`${desk.foyer.page}/visit`);
      await page.getByRole('heading', { name: 'Find your visit' }).waitFor();
      await page.getByLabel('E-mail address or phone number').fill('nobody');
      await page.getByLabel(/^Reference/u).fill(words(12));
      await page.getByRole('button', { name: 'Send me the link' }).click();
      await page.locator('foyer-reschedule .error-summary').waitFor();
      await page.getByLabel(/^Reference/u).fill('K7P-4QX');
      await page.getByLabel('E-mail address or phone number').fill(`${next()}@${next()}.example`);
      await page.getByRole('button', { name: 'Send me the link' }).click();
      await page.getByRole('heading', { name: 'Look at your messages' }).waitFor();
    },
  ],
  [
    'a visit that is moved, waited for to be earlier, and cancelled with a reason',
    async (page) => {
      const { appointment, manage } = await bookVisit();
      const link = `${desk.foyer.page}/visit#${appointment.id}.${manage.token}`;
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      await page.goto(link);
      await press('Move visit');
      await page.locator('foyer-reschedule button.slot').nth(3).click();
      await press('Move my visit');
      await page.getByRole('heading', { name: 'Your visit is moved' }).waitFor();
      await page.goto('about:blank');
      await page.goto(link);
      await press('Wait for an earlier time');
      await page.getByLabel('Tuesday').check();
      await press('Wait for an earlier time');
      await page.getByRole('heading', { name: 'You are on the waiting list' }).waitFor();
      await press('Back to my visit');
      await press('Cancel visit');
      await page.getByLabel(/Why do you cancel/u).fill(words(30));
      await page.goBack();
      await press('Cancel visit');
      await press('Cancel my visit');
      await page.getByRole('heading', { name: 'Your visit is cancelled' }).waitFor();
    },
  ],
];

/** Fills every box of the page of feedback in view that takes words. */
async function fillFeedback(page: Page, each = 4): Promise<void> {
  const boxes = page.locator('foyer-feedback').locator('form :is(input[type=text], textarea)');
  for (const box of await boxes.all()) if (!/^(birth|happened)/u.test((await box.getAttribute('name')) ?? '')) await box.fill(words(each));
}

const feedbackFlows: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'a poor answer that somebody is to put right, and thanks',
    async (page) => {
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      const heading = (name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
      await page.goto(`${desk.foyer.page}/feedback`);
      await press('How was your visit?');
      await press('Poor');
      await heading('In your own words');
      await fillFeedback(page, 8);
      await press('Yes, I want an answer');
      await heading('What should we put right?');
      await fillFeedback(page, 8);
      await press('Continue');
      await heading('Who did it happen to?');
      await fillFeedback(page);
      await page.goBack();
      await heading('What should we put right?');
      await press('Continue');
      await press('Continue');
      await page.getByLabel('By email').check();
      await page.getByLabel('Email', { exact: true }).fill(`${next()}@${next()}.example`);
      await press('Continue');
      await press('Send');
      await heading('Someone will put this right with you');
      await press('Tell us something else');
      await press('Say thank you');
      await fillFeedback(page, 8);
      await press('Send my thanks');
      await heading('Your thanks are on the way');
    },
  ],
  [
    'a complaint, read by its link, with more added to it',
    async (page) => {
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      const heading = (name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
      await page.goto(`${desk.foyer.page}/feedback`);
      await press('Make a complaint');
      await page.getByLabel('A long wait').check();
      await fillFeedback(page);
      await press('Continue');
      await heading('What happened?');
      await fillFeedback(page, 10);
      await press('Continue');
      await fillFeedback(page);
      await press('Continue');
      await page.getByLabel('Only here, with a code').check();
      await press('Continue');
      await press('Send complaint');
      await heading('We have your complaint');
      await press('See your complaint');
      await heading('Your complaint');
      await fillFeedback(page, 10);
      await press('Send');
      await page.getByText('Your words are with the team.').first().waitFor();
    },
  ],
];

describe('0 of 40 canaries in addresses, referrers, titles, history, storage, cookies, events, the console and logs', () => {
  for (const [name, attributes, go] of flows)
    test(
      name,
      async () => {
        const arrival = await desk.arrives();
        const ears = await Ears.on(arrival.page);
        const before = typed;
        await go(await arrival.opensHost(attributes));
        expect(typed - before, 'canaries were typed').toBeGreaterThan(10);
        expect(await ears.leaks()).toEqual([]);
        console.log(
          `privacy: 0 of ${canaries.length} canaries in ${(await ears.places()).length} places of ${name}, ${typed - before} typed`,
        );
        await arrival.leaves();
      },
      120_000,
    );

  for (const [name, go] of [...visitFlows, ...feedbackFlows])
    test(
      name,
      async () => {
        const arrival = await desk.arrives();
        const ears = await Ears.on(arrival.page);
        const before = typed;
        await go(arrival.page);
        expect(typed - before, 'canaries were typed').toBeGreaterThan(10);
        expect(await ears.leaks()).toEqual([]);
        console.log(
          `privacy: 0 of ${canaries.length} canaries in ${(await ears.places()).length} places of ${name}, ${typed - before} typed`,
        );
        await arrival.leaves();
      },
      120_000,
    );

  test('each of the forty was typed', () => expect(typed).toBeGreaterThanOrEqual(canaries.length));

  const leaks: readonly (readonly [string, (page: Page, canary: string) => Promise<unknown>])[] = [
    ['in the title', (page, canary) => page.evaluate((word) => void (document.title = word), canary)],
    ['in the address', (page, canary) => page.evaluate((word) => history.pushState(null, '', `#${word}`), canary)],
    ['in the history', (page, canary) => page.evaluate((word) => history.replaceState({ word }, ''), canary)],
    ['in a query', (page, canary) => page.evaluate((word) => void fetch(`/nothing?q=${word}`).catch(() => undefined), canary)],
    ['in the console', (page, canary) => page.evaluate((word) => console.info(word), canary)],
    [
      'in an event',
      (page, canary) =>
        page.evaluate(
          (word) => document.body.dispatchEvent(Object.assign(new Event('foyer-error', { bubbles: true }), { code: word })),
          canary,
        ),
    ],
  ];
  test('a leak that is planted is found, wherever it is', async () => {
    for (const [where, leak] of leaks) {
      const arrival = await desk.arrives();
      const ears = await Ears.on(arrival.page);
      const patient = await arrival.opensHost('service="blood-test"');
      await patient.choosesAnyPlace();
      const [canary = ''] = canaries;
      await leak(arrival.page, canary);
      await expect.poll(() => ears.leaks(), { message: where }).toEqual([canary]);
      await arrival.page.context().close();
    }
  }, 120_000);
});

async function booksAt(arrival: Arrival, own: boolean): Promise<void> {
  const patient = await arrival.opensHost('service="blood-test"', { own });
  await patient.choosesAnyPlace();
  await patient.choosesTime(own ? 3 : 5);
  await patient.tellsDetails();
  await patient.books();
}

describe('under a strict policy with Trusted Types', () => {
  for (const own of [true, false])
    test(`0 reports, ${own ? 'on the API’s own origin' : 'on another origin'}`, async () => {
      const arrival = await desk.arrives();
      await booksAt(arrival, own);
      await arrival.leaves();
    }, 120_000);

  const faults: readonly (readonly [string, RegExp, (page: Page) => Promise<unknown>])[] = [
    [
      'a picture of another host',
      /^img-src/u,
      (page) =>
        page.evaluate(() => void document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x.png' }))),
    ],
    ['an inline style', /^style-src/u, (page) => page.evaluate(() => document.body.setAttribute('style', 'color: red'))],
    [
      'markup from text',
      /^require-trusted-types-for/u,
      (page) =>
        page.evaluate(() => {
          try {
            document.body.innerHTML = '<p>text</p>'; // eslint-disable-line no-restricted-syntax -- the fault that is planted
          } catch {
            // It throws, beside the report.
          }
        }),
    ],
  ];
  test('a page that breaks its own policy is reported', async () => {
    for (const [fault, directive, breakIt] of faults) {
      const arrival = await desk.arrives();
      await arrival.opensHost('');
      await breakIt(arrival.page);
      await expect.poll(() => arrival.seen.violations.join(), { message: fault }).toMatch(directive);
      await arrival.page.context().close();
    }
  }, 60_000);
});
