import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { focused } from './setup/desk.ts';
import { opens } from './setup/desk-cases.ts';
import { StaffDesk } from './setup/staff-desk.ts';

// None of the answers is about it.
const query = 'can i donate old toys';

const desk = new StaffDesk();
beforeAll(() => desk.open(), 240_000);
afterAll(() => desk.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true };

/** Whether the top of what is named is where somebody looks: in view. */
const isInView = (what: Locator) =>
  what.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && Math.min(bottom, top + 40) <= innerHeight;
  });

/** The hospital's page of answers, as somebody new finds it. */
async function atAnswers() {
  const arrived = await desk.comes(phone);
  await arrived.page.goto(`${desk.foyer.page}/faq`);
  const faq = arrived.page.locator('foyer-faq');
  await faq.locator('.help').first().waitFor({ state: 'attached' });
  const searches = async (words: string) => {
    await faq.locator('#q').fill(words);
    await arrived.page.keyboard.press('Enter');
  };
  return { ...arrived, faq, searches };
}

test.each([
  ['where do i park', ['parking']],
  ['bill too hi', ['bill-looks-wrong', 'financial-help', 'payment-plan']],
])(
  '“%s” finds the right answer',
  async (words, right) => {
    const { page, faq, searches, seen } = await atAnswers();
    await searches(words);
    // The count is told, and the heading says it.
    await expect.poll(() => faq.getByRole('status').first().innerText(), { timeout: 15_000 }).toMatch(/^\d+ answers? for your words$/u);
    const first = faq.locator('.question').first();
    await first.click();
    const answer = faq.locator('[id^="answer-"]').first();
    await answer.waitFor();
    expect(right).toContain((await answer.getAttribute('id'))?.replace('answer-', ''));
    expect([seen.violations, seen.errors]).toEqual([[], []]);
    await page.context().close();
  },
  60_000,
);

test('“chest pain now” shows the emergency card before anything else, while it is typed', async () => {
  const { page, faq, seen } = await atAnswers();
  await faq.locator('#q').click();
  await page.keyboard.type('chest pain now', { delay: 20 });
  const card = faq.getByRole('alert');
  await card.getByRole('link', { name: 'Call 911' }).waitFor();
  // Nothing was sent: the words were matched here. Nor is there an answer beside the card.
  expect(seen.requests.filter(({ pathname }) => pathname.endsWith('/faqs/search'))).toEqual([]);
  expect(await faq.locator('.question').count()).toBe(0);
  await page.keyboard.press('Enter');
  await card.getByRole('link', { name: 'Call 911' }).waitFor();
  expect(await faq.locator('.question').count()).toBe(0);
  expect([seen.violations, seen.errors]).toEqual([[], []]);
  await page.context().close();
}, 60_000);

test('a question without an answer reaches the desk with the words in it, and the reply is read by code on another device', async () => {
  const { page, faq, searches, seen } = await atAnswers();
  await searches(query);
  await faq.getByRole('heading', { level: 3, name: 'We found no answer for your words' }).waitFor();
  await button(page, 'Ask a person').first().click();
  await heading(page, 'What would you like to tell us?').waitFor();
  const message = page.getByLabel('Your message');
  expect(await message.inputValue()).toBe(query);
  // What to do in danger comes into view beside the words, on a small screen too.
  await message.press('End');
  await page.keyboard.type(' I have chest pain');
  const danger = page.locator('foyer-contact').getByRole('alert');
  await danger.waitFor();
  expect(await isInView(danger)).toBe(true);
  await message.fill(query);
  await danger.waitFor({ state: 'detached' });
  await page.getByLabel('Something else').check();
  await button(page, 'Continue').click();
  await heading(page, 'Who is it about?').waitFor();
  await page.getByLabel('Full name').fill('Ines Okafor-Lindqvist');
  await button(page, 'Continue').click();
  await heading(page, 'How may we answer you?').waitFor();
  await page.getByLabel('By email').check();
  await page.getByLabel('Email', { exact: true }).fill('ines@example.org');
  await button(page, 'Continue').click();
  await heading(page, 'Is this right?').waitFor();
  await button(page, 'Send message').click();
  await heading(page, 'Your message is sent').waitFor();
  // It is what the eyes meet, though the history went back to an entry that was scrolled to elsewhere.
  await page.waitForTimeout(500);
  expect(await focused(page)).toBe('Your message is sent');
  expect(await isInView(heading(page, 'Your message is sent'))).toBe(true);
  // Every send ends with a reference, a named team, and a day by which they answer.
  const told = await page.locator('foyer-contact').ariaSnapshot();
  expect(told).toMatch(/has your message\./u);
  expect(told).toMatch(/They answer by \w+day \d+ \w+, \d+:\d\d/u);
  const [reference = '', code = ''] = await page.locator('foyer-contact .named bdi').allInnerTexts();
  const asked = seen.requests.map(({ href }) => decodeURIComponent(href)).join('\n');
  expect(asked).not.toMatch(/donate|ines/iu);
  expect([seen.violations, seen.errors]).toEqual([[], []]);
  await page.context().close();

  const { page: staff, seen: seenByStaff } = await desk.comes();
  await staff.goto(await desk.link());
  await staff.getByRole('link', { name: 'Messages and calls' }).click();
  await staff.locator('#count').waitFor();
  await opens(staff, { reference });
  await staff.getByText(query).waitFor();
  await staff.getByLabel('Your answer').fill('Yes, please. New toys in their boxes, at the front desk.');
  await button(staff, 'Send answer').click();
  await button(staff, 'Yes, send it').click();
  await staff.getByText('Answer sent.').first().waitFor();
  expect([seenByStaff.violations, seenByStaff.errors]).toEqual([[], []]);
  await staff.context().close();

  const { page: other, seen: seenByOther } = await desk.comes({ viewport: { width: 1000, height: 800 } });
  await other.goto(`${desk.foyer.page}/case`);
  await other.getByLabel('Your reference').fill(reference);
  await other.getByLabel('Your code').fill(code);
  await button(other, 'Show my message').click();
  await heading(other, 'Your message').waitFor();
  await other.getByText('New toys in their boxes, at the front desk.').waitFor();
  expect(await focused(other)).toBe('Your message');
  expect([seenByOther.violations, seenByOther.errors]).toEqual([[], []]);
  await other.context().close();
}, 120_000);
