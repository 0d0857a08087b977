import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focused, tabTo } from './setup/desk.ts';
import { violations, type Watch } from './setup/patient.ts';
import { StaffDesk, type Booked } from './setup/staff-desk.ts';

const desk = new StaffDesk();
let [visit, second]: Booked[] = [];
beforeAll(async () => {
  await desk.open();
  visit = await desk.books('Grace Hopper');
  second = await desk.books('Ada Lovelace');
}, 180_000);
afterAll(() => desk.close());

/** What the server says of a sign-in that ends in two minutes. */
const endingSoon = (name: string) => ({
  person: `person of ${name}`,
  name,
  roles: ['desk'],
  expiresAt: '2027-01-01T00:00:00Z',
  endsAt: '2026-12-31T00:00:00Z',
  endsInSeconds: 120,
});

const heading = (page: Page, name: string | RegExp, level = 1) => page.getByRole('heading', { name, level });
const row = (page: Page, { reference }: Pick<Booked, 'reference'>) => page.getByRole('listitem').filter({ hasText: reference });

/** The desk asked nobody but its own server, broke no policy, and left nothing in the browser. */
async function clean(page: Page, seen: Watch, others: readonly string[] = []): Promise<void> {
  const hosts = new Set(seen.requests.map(({ host }) => host));
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect([seen.violations, seen.errors, [...hosts].filter((host) => !others.includes(host)), stored]).toEqual([
    [],
    [],
    [new URL(desk.page).host],
    [0, 0, ''],
  ]);
}

async function shows(page: Page, day: string): Promise<void> {
  const field = page.getByLabel('Day', { exact: true });
  await field.fill(day);
  await field.dispatchEvent('change');
  await row(page, visit!).waitFor();
}

describe('the staff desk', () => {
  test('is entered by the printed link, once', async () => {
    const { page, seen } = await desk.comes();
    const link = await desk.link();
    const code = link.split('#t=')[1] ?? '';
    await page.goto(link);
    await heading(page, 'Today').waitFor();
    expect([page.url(), await page.title()]).toEqual([desk.page, 'Today: staff desk']);
    expect(await page.getByText('Demo (manager)').isVisible()).toBe(true);
    expect(seen.requests.filter(({ href }) => href.replace(link, '').includes(code))).toEqual([]);
    await page.reload();
    await heading(page, 'Today').waitFor();
    await clean(page, seen);
    await page.context().close();

    const other = await desk.comes();
    await other.page.goto(link);
    await other.page.getByText('This sign-in link was used already').waitFor();
    expect(other.page.url()).toBe(desk.page);
    await other.page.getByLabel('Or a sign-in code').fill('not-a-code');
    await other.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await other.page.getByText('This code does not sign in here').waitFor();
    await clean(other.page, other.seen);
    await other.page.context().close();
    expect(desk.foyer.output().replace(link, '')).not.toContain(code);
  }, 90_000);

  test('is entered by the hospital’s own sign-in, and left', async () => {
    const { page, seen } = await desk.comes();
    await desk.signsIn(page);
    expect(await page.getByText('Dora Klein (front desk)').isVisible()).toBe(true);
    expect(page.url()).toBe(desk.page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    expect((await page.context().cookies()).filter(({ name }) => name.includes('foyer'))).toEqual([]);
    await page.goBack().catch(() => undefined);
    await page.goto(desk.page);
    await heading(page, 'Staff desk').waitFor();
    const hosts = seen.requests.map(({ host }) => host).filter((host) => host.startsWith('127.0.0.1'));
    await clean(page, seen, hosts);
    await page.context().close();
  }, 90_000);

  test('is worked with by the keyboard alone', async () => {
    const { page, seen } = await desk.comes();
    await desk.signsIn(page);
    await expect.poll(() => focused(page)).toBe('Today');
    await page.keyboard.press('Shift+Tab');
    for (let i = 0; i < 20 && (await focused(page)) !== 'Skip to the page’s content'; i += 1) await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Skip to the page’s content');
    await page.keyboard.press('Enter');
    await shows(page, visit!.day);

    const of = (name: string) => new RegExp(`^${name}: .*${visit!.reference}`, 'u');
    await tabTo(page, of('Details'));
    await page.keyboard.press('Enter');
    await row(page, visit!).getByText('Grace Hopper').waitFor();
    expect(await row(page, visit!).getByText('Spanish').isVisible()).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, of('Arrived'));
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^G••• H••• Arrived$/u);
    await expect.poll(() => page.getByRole('status').innerText()).toContain('marked as arrived');
    await tabTo(page, of('Seen'));
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^G••• H••• Seen$/u);
    expect(
      await row(page, visit!)
        .getByRole('button', { name: /^(Arrived|Seen)/u })
        .count(),
    ).toBe(0);
    await clean(
      page,
      seen,
      seen.requests.map(({ host }) => host).filter((host) => host.startsWith('127.0.0.1')),
    );
    await page.context().close();
  }, 90_000);

  test('closes a request once it was asked twice, and says who waits', async () => {
    const reference = await desk.asksFor('Rosa Parks');
    const { page } = await desk.comes();
    await desk.signsIn(page);
    await page.getByRole('link', { name: 'Requests' }).click();
    await expect.poll(() => focused(page)).toBe('Requests');
    const mine = row(page, { reference });
    await mine.getByRole('button', { name: /^Close request/u }).click();
    await expect.poll(() => focused(page)).toBe('Close this request?');
    await mine.getByRole('button', { name: 'No, go back' }).click();
    await mine.getByRole('button', { name: /^Close request/u }).click();
    await mine.getByLabel(/^Reason/u).fill('Phoned: comes on Monday');

    // What is typed survives a failure, and a look at another area.
    await page.route('**/decline', (route) => route.abort());
    await mine.getByRole('button', { name: 'Yes, close it' }).click();
    await mine.getByText('No answer came from the server').waitFor();
    await page.unroute('**/decline');
    await page.getByRole('link', { name: 'Today' }).click();
    await heading(page, 'Today').waitFor();
    await page.goBack();
    await heading(page, 'Requests').waitFor();
    expect(await mine.getByLabel(/^Reason/u).inputValue()).toBe('Phoned: comes on Monday');

    await mine.getByRole('button', { name: 'Yes, close it' }).click();
    await mine.getByText('Canceled').waitFor();
    await page.context().close();
  }, 90_000);

  test('hides what is on it when the sign-in ends, and loses nothing of it', async () => {
    const reference = await desk.asksFor('Mary Jackson');
    const { page } = await desk.comes();
    await desk.signsIn(page);
    await page.getByRole('link', { name: 'Requests' }).click();
    const mine = row(page, { reference });
    await mine.getByRole('button', { name: /^Details/u }).click();
    await mine.getByText('Mary Jackson').waitFor();
    await mine.getByRole('button', { name: /^Close request/u }).click();
    await mine.getByLabel(/^Reason/u).fill('half a sentence');

    const ended = { status: 401, contentType: 'application/problem+json', body: '{"code":"token-expired","detail":"Sign in again."}' };
    await page.route('**/staff/v1/**', (route) => route.fulfill(ended));
    await mine.getByRole('button', { name: 'Yes, close it' }).click();
    await heading(page, 'Sign in again').waitFor();
    expect(await page.getByText('Mary Jackson').isVisible()).toBe(false);
    expect(await page.getByText('What you typed is still here').isVisible()).toBe(true);
    await page.unroute('**/staff/v1/**');
    await page.getByRole('button', { name: 'I have signed in' }).click();
    await heading(page, 'Requests').waitFor();
    expect(await mine.getByLabel(/^Reason/u).inputValue()).toBe('half a sentence');

    // Somebody else finds nothing of it.
    await page.route('**/staff/v1/**', (route) => route.fulfill(ended));
    await mine.getByRole('button', { name: 'Yes, close it' }).click();
    await heading(page, 'Sign in again').waitFor();
    await page.unroute('**/staff/v1/**');
    await page.route('**/desk/session', (route) => route.fulfill({ json: endingSoon('Ed') }));
    await page.getByRole('button', { name: 'I have signed in' }).click();
    await page.getByText('Ed (front desk)').waitFor();
    expect(await page.getByLabel(/^Reason/u).count()).toBe(0);
    await page.getByText('Your sign-in ends in 2 minutes.').waitFor();
    await page.unroute('**/desk/session');
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await expect.poll(() => page.getByText('Your sign-in ends in').count()).toBe(0);
    await page.context().close();
  }, 90_000);

  test('says what to do when it has no roles, no network or no sign-in service', async () => {
    const { page } = await desk.comes();
    await page.route('**/desk/session', (route) => route.abort());
    await page.goto(desk.page);
    await page.getByText('No answer came from the server').waitFor();
    await page.unroute('**/desk/session');
    for (const [problem, words] of [
      ['unreachable', 'does not answer now'],
      ['refused', 'Please begin again'],
      ['no-role', 'you have no role at this desk'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${desk.page}#problem=${problem}`);
      await page.getByText(words).waitFor();
      expect(page.url()).toBe(desk.page);
    }
    await page.context().close();
  }, 60_000);

  const looks = [
    { name: 'light, desktop', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
    { name: 'dark, 320 px', options: { viewport: { width: 320, height: 700 }, colorScheme: 'dark' } },
    { name: 'forced colours', options: { viewport: { width: 640, height: 800 }, forcedColors: 'active' } },
  ] as const;

  test.each(looks)(
    'axe finds nothing in any state of it ($name)',
    async ({ name, options }) => {
      const reference = await desk.asksFor('Katherine Johnson');
      const { page, seen } = await desk.comes(options);
      const checked: string[] = [];
      const check = async (state: string) => {
        expect(await violations(page), state).toEqual([]);
        expect([state, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([
          state,
          0,
        ]);
        checked.push(state);
      };
      await page.goto(desk.page);
      await heading(page, 'Staff desk').waitFor();
      await check('signed out');
      await page.goto('about:blank');
      await page.goto(`${desk.page}#problem=unreachable`);
      await page.getByText('does not answer now').waitFor();
      await check('sign-in service down');
      await desk.signsIn(page);
      await shows(page, second!.day);
      await check('visits');
      await row(page, second!)
        .getByRole('button', { name: /^Details/u })
        .click();
      await row(page, second!).getByText('Ada Lovelace').waitFor();
      await check('a visit opened');
      await page.route('**/arrive', (route) => route.abort());
      await row(page, second!)
        .getByRole('button', { name: /^Arrived/u })
        .click();
      await row(page, second!).getByText('No answer came').waitFor();
      await check('a step that failed');
      await page.getByLabel('Day', { exact: true }).fill('2020-01-06');
      await page.getByLabel('Day', { exact: true }).dispatchEvent('change');
      await page.getByText('No visits on this day.').first().waitFor();
      await check('a day without visits');
      await page.route('**/staff/v1/requests*', (route) =>
        route.fulfill({ status: 500, json: { code: 'internal-error', detail: 'It was noted.' } }),
      );
      await page.getByRole('link', { name: 'Requests' }).click();
      await heading(page, 'The list cannot be shown now', 2).waitFor();
      await check('a list that failed');
      await page.unroute('**/staff/v1/requests*');
      await page.getByRole('button', { name: 'Try again' }).click();
      await row(page, { reference })
        .getByRole('button', { name: /^Close request/u })
        .click();
      await row(page, { reference })
        .getByLabel(/^Reason/u)
        .fill('x'.repeat(1001));
      await check('asked once more');
      await page.route('**/staff/v1/**', (route) => route.fulfill({ status: 401, json: { code: 'token-expired', detail: '' } }));
      await row(page, { reference })
        .getByRole('button', { name: /^Details/u })
        .click();
      await heading(page, 'Sign in again').waitFor();
      await check('sign-in ended');
      await page.unroute('**/staff/v1/**');
      await page.route('**/desk/session', (route) => route.fulfill({ json: endingSoon('Dora Klein') }));
      await page.getByRole('button', { name: 'I have signed in' }).click();
      await page.getByText('Your sign-in ends in 2 minutes.').waitFor();
      await check('a warning');
      console.log(`axe: 0 violations in ${checked.length} states of the desk (${name})`);
      expect([seen.violations, seen.errors]).toEqual([[], []]);
      await page.context().close();
    },
    180_000,
  );

  test('axe finds a planted fault inside it', async () => {
    const { page } = await desk.comes();
    await page.goto(desk.page);
    await heading(page, 'Staff desk').waitFor();
    await page.locator('foyer-desk').evaluate((element) => element.shadowRoot?.querySelector('label')?.remove());
    expect((await violations(page)).join()).toMatch(/label/u);
    await page.context().close();
  }, 60_000);

  test('prints another link when it starts again', async () => {
    const before = await desk.link();
    await desk.restart();
    const after = await desk.link();
    expect(after).not.toBe(before);
    const { page } = await desk.comes();
    await page.goto(before);
    await page.getByText('This code does not sign in here').waitFor();
    await page.goto('about:blank');
    await page.goto(after);
    await heading(page, 'Today').waitFor();
    await page.context().close();
  }, 120_000);
});
