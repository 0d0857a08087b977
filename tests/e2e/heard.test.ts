import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hospitalDay } from './setup/days.ts';
import { ComplaintDesk, type Reviewer } from './setup/desk-complaints.ts';
import { violations } from './setup/patient.ts';

const here = new ComplaintDesk();
beforeAll(() => here.open(), 240_000);
afterAll(() => here.close());

const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
/** `YYYY-MM-DD`, so many days from today. */
async function readsOn(page: Page, reference: string, code: string): Promise<void> {
  await page.goto(`${here.desk.foyer.api}/feedback`);
  await button(page, 'Read the answer to your complaint').click();
  await page.getByLabel('Your reference').fill(reference);
  await page.getByLabel('Your code').fill(code);
  await button(page, 'Show my complaint').click();
  await heading(page, 'Your complaint').waitFor();
}

async function writesOutcome(who: Reviewer): Promise<void> {
  await who.field('outcome', 'contactName').fill('Dora Klein');
  await who.field('outcome', 'contactPhone').fill('555 0100');
  await who.field('outcome', 'steps').fill('We spoke with all who worked that night.');
  await who.field('outcome', 'results').fill('The bell was off.');
  await who.field('outcome', 'completedOn').fill(hospitalDay(0));
  await who.page.getByLabel('An apology').check();
  await who.button('Save the outcome').click();
  await who.page.getByText('All four parts are there. A second person can sign it.').waitFor();
}

test('one press on a phone is an answer; a poor one becomes a complaint that is owned, told that it takes longer, answered late, signed twice, read by code, and opened again for somebody new', async () => {
  for (const name of ['Amy Brandt', 'Bo Larsen', 'Ned Okafor', 'Mia Torres']) await (await here.works(name)).leaves();
  const { page: first } = await here.desk.comes(phone);
  await first.goto(`${here.desk.foyer.api}/feedback`);
  await button(first, 'How was your visit?').tap();
  await button(first, 'Poor').tap();
  await heading(first, 'In your own words').waitFor();
  await first.getByText('Your answer is with us.').first().waitFor();
  await button(first, 'Send and go on').tap();
  await button(first, 'That is all').tap();
  await first.getByRole('heading', { level: 3, name: 'Do you want someone to put this right?' }).waitFor();
  await button(first, 'Yes, I want an answer').tap();
  await first.getByRole('textbox').first().fill('Nobody came when I rang.');
  await button(first, 'Continue').tap();
  await first.getByLabel('Full name').fill('Grace Hopper');
  await button(first, 'Continue').tap();
  await first.getByLabel('Only here, with a code').check();
  await button(first, 'Continue').tap();
  await button(first, /^Send/u).tap();
  await heading(first, 'Someone will put this right with you').waitFor();
  expect(await violations(first)).toEqual([]);
  const [reference = '', code = ''] = await first.locator('foyer-feedback .named bdi').allInnerTexts();
  await first.context().close();

  const dora = await here.works();
  await dora.opens({ reference });
  await dora.field('acknowledge', 'text').fill('I am sorry. I have your complaint.');
  await dora.says('Send to the patient');
  await dora.done('Dora Klein told the patient that we have it');
  await dora.gives('Dora Klein', 'Amy Brandt');
  await dora.button('Begin').click();
  await dora.done('Dora Klein began to look into it');
  // Word goes out before the date.
  const before = (await here.readBack({ reference, code })).complaint?.respondBy ?? '';
  await dora.unfolds('interim');
  await dora.field('interim', 'respondBy').fill(hospitalDay(20));
  await dora.field('interim', 'text').fill('We still speak with those who were there.');
  await dora.says('Send to the patient');
  await dora.done('Dora Klein told the patient that it takes longer');
  const word = (await here.readBack({ reference, code })).complaint?.steps.find(({ step }) => step === 'interim');
  expect(Date.parse(word?.at ?? '')).toBeLessThan(Date.parse(before));

  // And the new date passes all the same.
  await here.query(
    `UPDATE complaint SET respond_by = now() - interval '1 minute' WHERE case_id = (SELECT id FROM patient_case WHERE reference = $1)`,
    [reference],
  );
  await here.query(`UPDATE patient_case SET reply_by = now() - interval '1 minute' WHERE reference = $1`, [reference]);
  const other = await here.complains('Mary Jackson', 'The lift was broken.', { category: 'building' });
  await expect.poll(async () => (await here.readBack({ reference, code })).late?.apology, { timeout: 60_000 }).toBeDefined();
  // The board has it first, and says so.
  await dora.button('Back to the list').click();
  await dora.button('Read again').click();
  const rows = () => dora.page.getByRole('list', { name: 'Complaints' }).getByRole('listitem').allInnerTexts();
  await expect.poll(async () => (await rows()).length).toBe(2);
  expect((await rows()).map((row) => [row.includes(reference), row.includes(other.reference), /late/u.test(row)])).toEqual([
    [true, false, true],
    [false, true, false],
  ]);
  const late = await here.desk.comes(phone);
  await readsOn(late.page, reference, code);
  await late.page.getByText(/Dora Klein.? looks after your complaint/u).waitFor();
  await late.page.getByText('We were late, and said sorry').waitFor();
  expect(await violations(late.page)).toEqual([]);

  await dora.opens({ reference });
  await writesOutcome(dora);
  const bo = await here.works('Bo Larsen');
  await bo.opens({ reference });
  await bo.button('Sign it').click();
  await bo.done('Bo Larsen signed the outcome');
  await bo.says('Send the outcome');
  await bo.done('Bo Larsen sent the outcome');

  await readsOn(late.page, reference, code);
  await late.page.getByText('The bell was off.').waitFor();
  expect(await violations(late.page)).toEqual([]);
  await button(late.page, 'Open it again').tap();
  await late.page.getByLabel('What is still not solved?').fill('The bell was not off.');
  await button(late.page, 'Open it again').last().tap();
  await late.page.getByText('Somebody else looks at it this time.').waitFor();

  const ned = await here.works('Ned Okafor');
  await ned.opens({ reference });
  await ned.gives('Ned Okafor', 'Mia Torres');
  await readsOn(late.page, reference, code);
  await late.page.getByText(/Ned Okafor.? looks after your complaint/u).waitFor();
  await late.page.context().close();
  for (const one of [dora, bo, ned]) expect(await one.leaves()).toEqual([]);
}, 300_000);
