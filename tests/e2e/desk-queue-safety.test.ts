import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacks, CaseDesk, opener, opens } from './setup/desk-cases.ts';
import { violations } from './setup/patient.ts';

const here = new CaseDesk();
beforeAll(() => here.open(), 240_000);
afterAll(() => here.close());

/** Runs in the page: what is as high as its text shows in the queue's tree, the shadow trees of it included. */
const textOf = (page: Page) => page.locator('foyer-desk-cases').evaluate((element) => element.shadowRoot?.textContent ?? '');

describe('what patients and staff write', () => {
  test('is shown as text, and never runs', async () => {
    // Without the page's policy, so that it is the desk that is tried.
    const { page } = await here.desk.comes({ bypassCSP: true });
    const ran: string[] = [];
    await page.exposeFunction('ran', (what: string) => void ran.push(what));
    await here.desk.signsIn(page);
    await page.getByRole('link', { name: 'Messages and calls' }).click();
    await page.locator('#count').waitFor();
    let shown = 0;
    for (const attack of attacks) {
      const [name, said, safe, sender, note, answer, reason] = Array.from({ length: 7 }, (_, place) => `${place}${attack}`);
      const patient = { name, email: `<svg/onload=ran('mail')>@patients.example`, phone: '555 0187' };
      const sentBy = { name: sender, relationship: 'parent', phone: '555 0188' };
      const sent = await here.writes('', said ?? '', { patient, sentBy, reply: { by: 'phone', safeTime: safe } });
      await here.colleagueDoes(sent, 'notes', { text: note });
      await here.colleagueDoes(sent, 'answers', { text: answer });
      await here.colleagueDoes(sent, 'close', { reason });
      await page.getByRole('button', { name: 'Read again' }).click();
      await opens(page, sent);
      const text = await textOf(page);
      for (const words of [name, said, safe, sender, note, answer, reason]) {
        expect(text).toContain(words);
        shown += 1;
      }
      await page.locator('#text-note').fill(attack);
      await page.locator('summary').first().click();
      await page.getByRole('button', { name: 'Back to the list' }).click();
      await page.locator('#count').waitFor();
    }
    await page.waitForTimeout(500);
    console.log(`desk: ${ran.length} of ${shown} texts with markup in them ran`);
    expect(ran).toEqual([]);
    expect(shown).toBe(attacks.length * 7);

    // A desk that took one of them for markup would be noticed.
    let caught = 0;
    for (const attack of attacks) {
      ran.length = 0;
      await page.locator('foyer-desk-cases').evaluate((element, markup) => {
        const box = document.createElement('div');
        element.shadowRoot?.append(box);
        box.innerHTML = markup; // eslint-disable-line no-restricted-syntax -- the fault that is planted
      }, attack);
      await page.waitForTimeout(300);
      if (ran.length > 0) caught += 1;
    }
    console.log(`desk: ${caught} of ${attacks.length} attacks ran where they were planted as markup`);
    expect(caught).toBe(attacks.length);
    await page.context().close();
  }, 180_000);

  test('leaves nothing of a patient in the address, the title, the history, the storage or the console', async () => {
    const canaries = ['Canaryname', 'canaryword', 'canarymail', 'canarysafe', 'canarynote', 'canaryanswer', '555 9713', '5559713'];
    const { page, seen } = await here.desk.comes();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    const titles: string[] = [];
    page.on('framenavigated', (frame) => told.push(frame.url()));
    await here.comes(page);
    const patient = { name: 'Canaryname', email: 'canarymail@patients.example', phone: '555 9713' };
    const sent = await here.writes('', 'canaryword', { patient, reply: { by: 'phone', safeTime: 'canarysafe' } });
    await page.getByLabel('Find by reference').fill(sent.reference);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.locator('#found').waitFor();
    await opens(page, sent);
    titles.push(await page.title());
    await page.locator('#text-note').fill('canarynote');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.locator('.said', { hasText: 'canarynote' }).waitFor();
    await page.getByLabel('Your answer').fill('canaryanswer');
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByRole('button', { name: 'Yes, send it' }).click();
    await page.locator('.said', { hasText: 'canaryanswer' }).waitFor();
    // They are there to be found.
    const text = await textOf(page);
    for (const canary of canaries.slice(0, 7)) expect(text).toContain(canary);
    titles.push(await page.title());
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        location.href,
        history.state,
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        await caches.keys(),
        (await indexedDB.databases()).map(({ name }) => name),
        performance.getEntries().map(({ name }) => name),
        [...document.querySelectorAll('meta, link')].map((element) => element.outerHTML),
      ]),
    );
    const places = [kept, ...titles, ...told, ...seen.requests.map(({ href }) => decodeURIComponent(href))];
    const found = canaries.filter((canary) => places.some((place) => place.includes(canary)));
    console.log(`desk: ${found.length} of ${canaries.length} words of a patient in ${places.length} places where none may be`);
    expect(found).toEqual([]);
    expect([new Set(titles).size, page.url()]).toEqual([1, `${here.desk.page}#messages`]);
    expect([seen.violations, seen.errors]).toEqual([[], []]);
    await page.context().close();
  }, 120_000);
});

describe('the queue’s looks', () => {
  const looks = [
    { name: 'light, desktop', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
    { name: 'dark, 320 px', options: { viewport: { width: 320, height: 700 }, colorScheme: 'dark' } },
    { name: 'forced colours', options: { viewport: { width: 640, height: 800 }, forcedColors: 'active' } },
  ] as const;

  test.each(looks)(
    'axe finds nothing in any state ($name)',
    async ({ name, options }) => {
      const [sent, urgent, call] = [
        await here.writes(`Grace ${'h'.repeat(90)}`, `A long word: ${'x'.repeat(200)}`, {
          reply: { by: 'phone', safeTime: 's'.repeat(150) },
        }),
        await here.writes('Ada Lovelace', 'I have chest pain and cannot breathe'),
        await here.wantsCall('Katherine Johnson'),
      ];
      await here.query(`UPDATE patient_case SET reply_by = now() - interval '1 day' WHERE reference = $1`, [sent.reference]);
      await here.colleagueDoes(sent, 'notes', { text: 'A note' });
      // A colour on its way to another is no colour to measure.
      const { page, seen } = await here.desk.comes({ ...options, reducedMotion: 'reduce' });
      await here.comes(page);
      const checked: string[] = [];
      const check = async (state: string) => {
        expect(await violations(page), state).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect([state, wider]).toEqual([state, 0]);
        checked.push(state);
      };
      const press = (label: string) => page.getByRole('button', { name: label, exact: true }).click();
      await check('the queue');
      await page.getByLabel('Find by reference').fill('x');
      await press('Find');
      await page.getByText('A reference has six').waitFor();
      await check('no reference');
      await page.getByLabel('Find by reference').fill(sent.reference);
      await press('Find');
      await page.locator('#found').waitFor();
      await check('found');
      await opens(page, sent);
      await check('a message');
      for (const fold of await page.locator('summary').all()) await fold.click();
      await page.getByLabel('Wrong number').check();
      await press('Note this call');
      await page.locator('#asking').waitFor();
      await check('asked once more, and all steps open');
      await press('No, go back');
      await page.getByLabel('Your answer').fill('x'.repeat(4001));
      await press('Send answer');
      await page.getByText('This is too long.').waitFor();
      await check('too long');
      await here.colleagueDoes(sent, 'answers', { text: 'Quicker' });
      await page.getByLabel('Your answer').fill('Slower');
      await press('Send answer');
      await press('Yes, send it');
      await page.getByText('Your text is kept').waitFor();
      await check('a colleague was quicker');
      await press('Back to the list');
      await press('All messages and calls');
      await opens(page, urgent);
      await check('an urgent one');
      await press('Back to the list');
      await opens(page, call);
      await check('a call');
      await press('Back to the list');
      await page.getByLabel('Mine').check();
      await page.getByLabel('Kind').selectOption('callback');
      await page.getByText('Nothing fits what you chose.').waitFor();
      await check('nothing');
      await page.route('**/staff/v1/cases*', (route) =>
        route.fulfill({ status: 500, json: { code: 'internal-error', detail: 'It was noted.' } }),
      );
      await page.getByLabel('Mine').uncheck();
      await page.getByRole('heading', { name: 'The list cannot be shown now' }).waitFor();
      await check('a list that failed');
      await page.unroute('**/staff/v1/cases*');
      await press('Try again');
      await opener(page, call).waitFor();
      console.log(`axe: 0 violations in ${checked.length} states of the queue (${name})`);
      expect([seen.violations, seen.errors]).toEqual([[], []]);
      await page.context().close();
    },
    180_000,
  );

  test('axe finds a planted fault in it', async () => {
    const { page } = await here.desk.comes();
    await here.comes(page);
    await page.locator('foyer-desk-cases').evaluate((element) => element.shadowRoot?.querySelector('label[for=f-kind]')?.remove());
    expect((await violations(page)).join()).toMatch(/select-name|label/u);
    await page.context().close();
  }, 60_000);
});
