import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileTexts } from '../reference-server/setup/hostile-markdown.ts';
import { bring, found, tryFields } from './setup/desk-fields.ts';
import { HoursDesk, writes } from './setup/desk-hours.ts';
import { StaffDesk } from './setup/staff-desk.ts';

const desk = new StaffDesk();
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

const texts = hostileTexts(5000);
const evil = (what: string) => `${what} <img src=x onerror=alert(1)> <svg onload=alert(1)>`;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** Every text field of the desk, by its element and name; `n` is any number, `day` any day of the week. A field without a line fails. */
const lines: readonly string[] = [];

/** Opens each page of the desk that has fields, and everything on it. */
async function walk(page: Page, visit: () => Promise<void>): Promise<void> {
  const at = new HoursDesk(desk, page);
  const area = async (name: string) => {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  };
  await area('Requests');
  await button(page, /^Close request/u)
    .first()
    .click();
  await heading(page, 'Close this request?').waitFor();
  await visit();

  await area('Messages and calls');
  await page.locator('#count').waitFor();
  await visit();
  const reference = await writes(desk);
  await button(page, 'Read again').click();
  await button(page, new RegExp(`reference ${reference}$`, 'u')).click();
  await page.locator('#thread').waitFor();
  await visit();
  await page.locator('#text-close').fill('All said');
  await button(page, 'Close it').click();
  await button(page, 'Open it again').waitFor({ state: 'attached' });
  await visit();
  await desk.ask('/v1/callbacks', await aCall());
  await button(page, 'Back to the list').click();
  await page.getByLabel('Kind').selectOption('callback');
  await button(page, /reference [\w-]+$/u)
    .first()
    .click();
  await page.locator('#choice-attempt').waitFor();
  await visit();

  await area('Answers');
  await page.getByLabel('Find').waitFor();
  await visit();
  await button(page, 'Write a new answer').click();
  await page.getByLabel('Question in English').waitFor();
  await visit();
  for (let i = 0; i < 3; i += 1) await desk.finds('zorbery');
  await button(page, 'Words nobody understood').click();
  await button(page, /^Means the same/u)
    .first()
    .click();
  await page.getByLabel('Words that mean the same').selectOption({ label: 'A new group' });
  await page.getByLabel('Word that means the same').waitFor();
  await visit();
  for (const [part, add] of [
    ['Same meaning', 'Add a group'],
    ['Glossary', 'Add a word'],
    ['Topics', 'Add a topic'],
  ] as const) {
    await button(page, part).click();
    await button(page, add).click();
    await visit();
  }

  await at.goes('Hours');
  await at.button('Add a day').click();
  await page.getByText('Other hours').click();
  await page.getByLabel('From').waitFor();
  await visit();
  await at.button('Do not add').click();
  await at.opens('Billing Office');
  await at.button('Change details').click();
  await at.button('Add an access note').click();
  await visit();
  await at.button('Do not change').click();
  await at.button('Change weekly hours').click();
  await page.getByLabel('The phone has hours of its own').check();
  await page.getByLabel('Callbacks have hours of their own').check();
  for (const use of ['Open', 'Phone', 'Callbacks']) await at.button(`Add hours: ${use}, Saturday`).click();
  await visit();
  await at.goes('Audit');
  await visit();
}

async function aCall(): Promise<object> {
  const { items } = await desk.ask<{ items: { id: string; callbackWindows: { id: string }[] }[] }>('/v1/departments?limit=200');
  const team = items.find(({ callbackWindows }) => callbackWindows.length > 1);
  return {
    topic: 'other',
    departmentId: team?.id,
    windowId: team?.callbackWindows.at(-1)?.id,
    patient: { name: 'Grace Hopper', phone: '555 0187' },
    voicemail: false,
  };
}

/** A desk whose page lets everything run, so that it is the desk that is tried; frames' own dialogs count too. */
async function opens(): Promise<{ page: Page; dialogs: string[] }> {
  const { page } = await desk.comes({ bypassCSP: true });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(desk.page);
  await page.getByLabel('Or a sign-in code').waitFor();
  return { page, dialogs };
}

const signsIn = async (page: Page) => {
  const code = /#t=(\w+)/u.exec(await desk.link())?.[1] ?? '';
  await page.getByLabel('Or a sign-in code').fill(code);
  await button(page, 'Sign in').click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
};

describe('hostile text in every text field of the desk', () => {
  test('runs nothing, and makes nothing that no template makes', async () => {
    await desk.asksFor('Ada Lovelace');
    const { page, dialogs } = await opens();
    await bring(page, texts);
    const began = performance.now();
    const tried: string[] = [];
    const visit = async () => void tried.push(...(await tryFields(page)));
    await visit();
    await signsIn(page);
    await walk(page, visit);
    const { ran, strangers } = await found(page);
    console.log(
      `desk: ${ran.length + dialogs.length} executions of ${texts.length} texts in each of ${tried.length} fields, ${Math.round((performance.now() - began) / 1000)} s\n${tried.map((name) => `  ${name}`).join('\n')}`,
    );
    expect([ran, dialogs, strangers]).toEqual([[], [], []]);
    expect(tried.toSorted()).toEqual(lines.toSorted());

    // A desk that said back what is typed as HTML would be caught.
    await page.evaluate(() => {
      const root = document.querySelector('foyer-desk')?.shadowRoot;
      const careless = document.createElement('p');
      root?.append(careless);
      // eslint-disable-next-line no-restricted-syntax -- the planted bug
      careless.innerHTML = 'You typed: <img src=x onerror=alert(1)>';
    });
    const planted = await found(page);
    expect([planted.ran.length > 0, planted.strangers.join().includes('onerror')]).toEqual([true, true]);
    await page.context().close();
  }, 400_000);
});
void evil;
