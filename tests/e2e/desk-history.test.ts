import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseDesk, opener, opens } from './setup/desk-cases.ts';
import { focused, tabTo } from './setup/desk.ts';
import type { Watch } from './setup/patient.ts';

const here = new CaseDesk();
beforeAll(() => here.open(), 180_000);
afterAll(() => here.close());

const heading = (page: Page, name: string | RegExp, level = 2) => page.getByRole('heading', { name, level });

/** A manager, who has every area. The printed link signs in once. */
let state: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>> | undefined;
async function comes(): Promise<{ page: Page; seen: Watch }> {
  const { page, seen } = await here.desk.comes(state && { storageState: state });
  await page.goto(state ? here.desk.page : await here.desk.link());
  await heading(page, 'Today', 1).waitFor();
  state ??= await page.context().storageState();
  return { page, seen };
}

const goes = (page: Page, area: string) => page.getByRole('link', { name: area, exact: true }).press('Enter');

describe('Back and Forward at the desk', () => {
  test('leave and open a case again, by the keyboard, and lose nothing that is typed', async () => {
    const [one, two] = [await here.writes('Grace Hopper', 'Why so much?'), await here.writes('Ada Lovelace', 'Why twice?')];
    const { page, seen } = await comes();
    await goes(page, 'Messages and calls');
    await opener(page, one).waitFor();
    await tabTo(page, new RegExp(`${one.reference}$`, 'u'));
    await page.keyboard.press('Enter');
    await page.locator('#thread').waitFor();
    await page.getByLabel('Your answer').fill('Half a sent');

    await page.goBack();
    await opener(page, one).waitFor();
    await expect.poll(() => focused(page)).toMatch(new RegExp(`${one.reference}$`, 'u'));
    await page.goForward();
    await page.locator('#thread').waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Message/u);
    expect(await page.getByLabel('Your answer').inputValue()).toBe('Half a sent');

    // The desk's own way back is the same step: the browser's Forward redoes it, and Back leads out of the area only then.
    await page.getByRole('button', { name: 'Back to the list' }).press('Enter');
    await opener(page, two).waitFor();
    await page.goForward();
    await page.locator('#thread').waitFor();
    expect(await page.getByLabel('Your answer').inputValue()).toBe('Half a sent');
    await page.goBack();
    await opens(page, two);
    expect(await page.getByLabel('Your answer').inputValue()).toBe('');
    await page.goBack();
    await opener(page, one).waitFor();
    await page.goBack();
    await heading(page, 'Today', 1).waitFor();
    await expect.poll(() => focused(page)).toBe('Today');
    await page.goForward();
    await page.goForward();
    await page.getByText('Why twice?').waitFor();

    // A look at another area is a step by itself, and the case is open where it was left.
    await goes(page, 'Today');
    await heading(page, 'Today', 1).waitFor();
    await page.goBack();
    await page.getByText('Why twice?').waitFor();
    expect([seen.violations, seen.errors]).toEqual([[], []]);
    await page.context().close();
  }, 120_000);

  test('go through days, answers and departments alike', async () => {
    const { page, seen } = await comes();
    const steps: string[] = [];
    const day = page.locator('foyer-desk-today h2.day');
    const days = [await day.innerText()];
    for (const words of ['Day after', 'Day after']) {
      await page.getByRole('button', { name: words }).press('Enter');
      await expect.poll(() => day.innerText()).not.toBe(days.at(-1));
      days.push(await day.innerText());
    }
    // A day that is typed comes in parts, and is one step.
    const field = page.getByLabel('Day', { exact: true });
    await field.focus();
    for (const value of ['2026-01-02', '2026-01-03', '2026-01-04'])
      await field.evaluate((input: HTMLInputElement, value) => {
        input.value = value;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, value);
    await day.getByText('January 4').waitFor();
    for (const expected of days.toReversed()) {
      await page.goBack();
      await expect.poll(() => day.innerText()).toBe(expected);
    }
    await page.goForward();
    await expect.poll(() => day.innerText()).toBe(days[1]);
    steps.push('days');

    await goes(page, 'Answers');
    await page.getByRole('button', { name: 'Write a new answer' }).press('Enter');
    await heading(page, 'A new answer').waitFor();
    await page.getByLabel('Question in English').fill('Is there a chapel?');
    await page.goBack();
    await page.getByText('A new answer is begun.').waitFor();
    await page.getByRole('button', { name: 'Glossary' }).press('Enter');
    await heading(page, 'Your hospital’s words').waitFor();
    await page.goBack();
    await page.getByText('A new answer is begun.').waitFor();
    await page.getByRole('button', { name: /^Edit/u }).first().press('Enter');
    await page.getByRole('button', { name: 'Take it down' }).waitFor();
    const title = await focused(page);
    await page.goBack();
    await page.getByText('A new answer is begun.').waitFor();
    await page.goForward();
    await heading(page, title).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Write a new answer' }).press('Enter');
    expect(await page.getByLabel('Question in English').inputValue()).toBe('Is there a chapel?');
    steps.push('answers');

    await goes(page, 'Hours');
    await page.locator('foyer-desk-hours').getByRole('button', { name: 'Billing Office', exact: true }).press('Enter');
    await page.getByText('The next 14 days').waitFor();
    await page.getByRole('button', { name: 'Change details' }).press('Enter');
    await page.getByLabel('Phone', { exact: true }).fill('555 1234');
    await page.goBack();
    await heading(page, 'Departments').waitFor();
    expect(await page.getByText('Not saved yet').count()).toBeGreaterThan(0);
    await expect.poll(() => focused(page)).toBe('Billing Office');
    await page.goForward();
    expect(await page.getByLabel('Phone', { exact: true }).inputValue()).toBe('555 1234');
    await page.getByRole('button', { name: 'All departments' }).press('Enter');
    await heading(page, 'Departments').waitFor();
    await page.goBack();
    await heading(page, 'Answers', 1).waitFor();
    steps.push('departments');
    console.log(`Back and Forward: ${steps.join(', ')}, as in the queue`);
    expect([seen.violations, seen.errors]).toEqual([[], []]);
    await page.context().close();
  }, 120_000);

  test('carry nothing of a patient, and begin anew with the list after a reload or another person', async () => {
    const sent = await here.writes('Canaryname', 'canaryword');
    const { page } = await comes();
    const places: string[] = [];
    const look = async () => {
      places.push(page.url(), await page.title(), await page.evaluate(() => JSON.stringify([history.state, location.href])));
    };
    await goes(page, 'Messages and calls');
    await opener(page, sent).waitFor();
    await look();
    const opened = await opener(page, sent).getAttribute('id');
    await opens(page, sent);
    await look();
    await page.goBack();
    await opener(page, sent).waitFor();
    await look();
    await page.goForward();
    await page.locator('#thread').waitFor();
    await look();
    const id = opened?.replace('open-', '') ?? '';
    expect(id.length).toBeGreaterThan(8);
    const canaries = [sent.reference, sent.reference.replaceAll('-', ''), id, 'Canaryname', 'canaryword'];
    const found = canaries.filter((canary) => places.some((place) => place.includes(canary)));
    console.log(`history of the desk: ${found.length} of ${canaries.length} canaries in ${places.length} places`);
    expect(found).toEqual([]);
    expect(await page.evaluate(() => Object.keys(history.state as object))).toEqual(['step']);
    expect(page.url()).toBe(`${here.desk.page}#messages`);

    await page.reload();
    await opener(page, sent).waitFor();
    expect(await page.locator('#thread').count()).toBe(0);
    await opens(page, sent);

    // Whoever sits down next, in the same window, gets to no case by Back.
    const somebody = { person: 'ed', name: 'Ed', roles: ['desk'], expiresAt: '2027-01-01T00:00:00Z', endsAt: '2026-12-31T00:00:00Z' };
    await page.route('**/desk/session', (route) => route.fulfill({ json: { ...somebody, endsInSeconds: 1800 } }));
    await page.route('**/staff/v1/**', (route) =>
      route.fulfill({ status: 401, json: { code: 'token-expired', detail: 'Sign in again.' } }),
    );
    await page.getByRole('button', { name: 'Take it' }).press('Enter');
    await heading(page, 'Sign in again', 1).waitFor();
    await page.unroute('**/staff/v1/**');
    await page.getByRole('button', { name: 'I have signed in' }).press('Enter');
    await page.getByText('Ed (front desk)').waitFor();
    for (const step of [() => page.goBack(), () => page.goForward(), () => page.goForward()]) {
      await step();
      await heading(page, 'Messages and calls', 1).waitFor();
      expect(await page.locator('#thread').count()).toBe(0);
    }
    await page.context().close();
  }, 120_000);
});
