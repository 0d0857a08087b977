import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hospitalDay } from './setup/days.ts';
import { focused, tabTo } from './setup/desk.ts';
import { opener } from './setup/desk-cases.ts';
import { ComplaintDesk } from './setup/desk-complaints.ts';

const here = new ComplaintDesk();
beforeAll(() => here.open(), 240_000);
afterAll(() => here.close());

/** `YYYY-MM-DD`, so many days from today. */
/** Whether all of one thing stands above another, without a scroll of its own. */
async function above(one: Locator, other: Locator): Promise<boolean> {
  const [first, second] = [await one.boundingBox(), await other.boundingBox()];
  return first !== null && second !== null && first.y + first.height <= second.y;
}

describe('complaints at the desk', () => {
  test('brings a poor answer to a written outcome, signed by a second person, and to a new reviewer when it is opened again', async () => {
    // Whoever has signed in once can be given a complaint.
    for (const name of ['Amy Brandt', 'Bo Larsen', 'Ned Okafor', 'Mia Torres']) await (await here.works(name)).leaves();
    const other = await here.complains('Mary Jackson', 'The lift was broken.', { category: 'building' });
    const sent = await here.feelsPoorly('Grace Hopper', 'Nobody came when I rang.');
    await here.query(`UPDATE patient_case SET reply_by = now() - interval '1 hour' WHERE reference = $1`, [sent.reference]);

    const dora = await here.works();
    const { page } = dora;
    // What is late comes first.
    const rows = await page.getByRole('list', { name: 'Complaints' }).getByRole('listitem').allInnerTexts();
    expect([rows[0]?.includes(sent.reference), rows[1]?.includes(other.reference)]).toEqual([true, true]);
    expect(rows[0]).toMatch(/1 hour late.*G••• H•••.*Acknowledgement was due/su);
    expect(rows[1]).toMatch(/Complaint about the building.*Acknowledge by /su);
    await dora.opens(sent);
    expect(await focused(page)).toBe('Complaint about another matter');
    expect(await page.getByText('A survey: they asked that somebody puts it right').isVisible()).toBe(true);
    expect(await page.locator('.quote').innerText()).toContain('Nobody came when I rang.');
    // What cannot be done yet says why.
    await page.locator('summary', { hasText: 'What cannot be done now, and why' }).click();
    const why = page.locator('dl.why dt');
    await why.filter({ hasText: 'Tell the patient first that you have it.' }).waitFor();
    const whys = await why.allInnerTexts();
    expect(new Set(whys).size).toBe(whys.length);
    expect(whys.join()).not.toMatch(/investigate|acknowledge/u);
    await page.locator('dl.why dd', { hasText: 'Begin to look into it' }).waitFor();

    await dora.button('Send to the patient').click();
    await page.getByText('Write this.').waitFor();
    expect(await page.evaluate(() => document.querySelector('foyer-desk')?.shadowRoot?.activeElement?.shadowRoot?.activeElement?.id)).toBe(
      'field-acknowledge-text',
    );
    await dora.field('acknowledge', 'text').fill('I am sorry. I have your complaint.');
    await dora.button('Send to the patient').click();
    await expect.poll(() => focused(page)).toBe('Send this to Grace Hopper?');
    expect((await here.readBack(sent)).messages).toHaveLength(1);
    await dora.button('Yes, send it').click();
    await dora.done('Dora Klein told the patient that we have it');
    await dora.gives('Dora Klein', 'Amy Brandt');
    await page.getByText('You have it.', { exact: true }).waitFor();
    await dora.button('Begin').click();
    await dora.done('Dora Klein began to look into it');

    // Word before the date is over; a day that is too early stays in its field, with what to do.
    await dora.unfolds('interim');
    await dora.field('interim', 'respondBy').fill(hospitalDay(1));
    await dora.field('interim', 'text').fill('We still speak with those who were there.');
    await dora.says('Send to the patient');
    await page.getByText('Choose a day after the date that the patient was told.').waitFor();
    expect(await dora.field('interim', 'text').inputValue()).toBe('We still speak with those who were there.');
    await dora.field('interim', 'respondBy').fill(hospitalDay(30));
    await dora.says('Send to the patient');
    await dora.done('Dora Klein told the patient that it takes longer');
    const waiting = await here.readBack(sent);
    expect([waiting.status, waiting.complaint?.respondBy?.slice(0, 10), waiting.messages.at(-1)?.kind]).toEqual([
      'interim',
      hospitalDay(30),
      'interim',
    ]);

    // The draft is kept part by part; it cannot be signed before all four are there, nor by its writer.
    const outcome = page.getByRole('region', { name: 'The outcome' });
    expect(await outcome.innerText()).toMatch(/^Next\s/u);
    await dora.button('Save the outcome').click();
    await page.getByText('There is nothing to save yet. Write at least one part.').waitFor();
    await dora.field('outcome', 'contactName').fill('Dora Klein');
    await dora.button('Save the outcome').click();
    await page.getByText('Write a phone number.').waitFor();
    await dora.field('outcome', 'contactPhone').fill('555 0100');
    await dora.field('outcome', 'steps').fill('We spoke with all who worked that night.');
    await dora.button('Save the outcome').click();
    await page.getByText('Still to write before it can be signed: what was found; the day on which that ended.').waitFor();
    await dora.field('outcome', 'results').fill('The bell was off.');
    await dora.field('outcome', 'completedOn').fill(hospitalDay(0));
    await page.getByLabel('An apology').check();
    await dora.button('Save the outcome').click();
    await page.getByText('All four parts are there. A second person can sign it.').waitFor();
    expect(await dora.button('Sign it').count()).toBe(0);
    // It waits for somebody else: nothing comes next, and nobody sends their own draft back to themselves.
    expect(await outcome.innerText()).not.toMatch(/^Next\s/u);
    expect(await page.locator('#step-send-back').count()).toBe(0);
    expect(await page.locator('.side').innerText()).toMatch(/Answer due\s.*Written by\s+Dora Klein/su);
    await page.getByText('You had it or wrote the outcome. A second person signs it.').first().waitFor({ state: 'attached' });

    const bo = await here.works('Bo Larsen');
    await bo.opens(sent);
    // Nobody signs what they have not come by.
    expect(await above(bo.page.getByText('The bell was off.'), bo.button('Sign it'))).toBe(true);
    await bo.page.locator('#step-send-back').waitFor();
    await bo.button('Sign it').click();
    await bo.done('Bo Larsen signed the outcome');
    expect(await above(bo.page.getByText('The bell was off.'), bo.button('Send the outcome'))).toBe(true);

    // Dora's page is older than that: what she sends is not sent, and she sees what was done.
    await dora.unfolds('interim');
    await dora.field('interim', 'respondBy').fill(hospitalDay(40));
    await dora.field('interim', 'text').fill('Not yet.');
    await dora.says('Send to the patient');
    await page.getByText(/^Bo Larsen signed the outcome just now\. Your text is kept\./u).waitFor();
    await dora.says('Send the outcome');
    await dora.done('Dora Klein sent the outcome');
    const told = await here.readBack(sent);
    expect(told).toMatchObject({
      status: 'answered',
      complaint: { outcome: { contact: { name: 'Dora Klein', phone: '555 0100' }, results: 'The bell was off.', remedies: ['apology'] } },
    });
    expect(JSON.stringify(told)).not.toContain('Not yet.');

    await here.reopens(sent, 'The bell was not off.');
    const ned = await here.works('Ned Okafor');
    await ned.opens(sent);
    await ned.page.getByText('Number 2: it was opened again').waitFor();
    for (const name of ['Dora Klein', 'Amy Brandt', 'Bo Larsen'])
      expect(await ned.field('owners', 'owner').locator('option', { hasText: name }).isDisabled(), name).toBe(true);
    await ned.gives('Ned Okafor', 'Mia Torres');
    await ned.page.getByText('You have it.', { exact: true }).waitFor();
    expect((await here.readBack(sent)).owner?.name).toBe('Ned Okafor');
    // Whoever had it before reads on, and is told that others work on it now.
    await dora.button('Back to the list').click();
    await dora.opens(sent);
    const barred = dora.page.getByRole('region', { name: 'You can read this, but not work on it now' });
    expect(await barred.innerText()).toContain('You looked after it before it was opened again. It needs somebody else now.');
    for (const one of [dora, bo, ned]) expect(await one.leaves()).toEqual([]);
  }, 240_000);

  test('is out of sight for whoever it is about, and out of the hands of whoever has a name like that', async () => {
    const sent = await here.complains('Katherine Johnson', 'Nurse Larsen shouted.', { people: 'Nurse Larsen', category: 'staff' });
    const dora = await here.works();
    await dora.opens(sent);
    await dora.field('acknowledge', 'text').fill('I have it.');
    await dora.says('Send to the patient');
    await dora.done('Dora Klein told the patient that we have it');
    expect(await dora.field('owners', 'owner').locator('option', { hasText: 'Bo Larsen' }).isDisabled()).toBe(true);
    await dora.page.getByText('Bo Larsen. The patient gave a name like theirs.').waitFor();
    const bo = await here.works('Bo Larsen');
    await bo.opens(sent);
    await bo.page.getByText('The patient gave a name like theirs.').first().waitFor();
    // One reason for every step: it is said once, above all else, with what is left to do.
    const barred = bo.page.getByRole('region', { name: 'You can read this, but not work on it now' });
    expect(await barred.innerText()).toMatch(/A colleague says first that it is another person.*“Say whom it is about”/su);
    expect(await above(barred, bo.page.locator('#said'))).toBe(true);
    expect([await bo.page.locator('dl.why').count(), await bo.button('Add note').count()]).toEqual([0, 0]);
    await bo.page.locator('summary#step-concerns').waitFor();
    await dora.unfolds('concerns');
    await dora.page.getByRole('group', { name: 'It is about' }).getByLabel('Bo Larsen').check();
    await dora.field('concerns', 'reason').fill('He says so himself.');
    await dora.button('Keep them away from it').click();
    await dora.done('Dora Klein said whom it is about');
    // What is open before Bo is gone when he does anything with it, and his list has it no more.
    await bo.button('Back to the list').click();
    await expect.poll(() => opener(bo.page, sent).count()).toBe(0);
    await bo.page.goForward();
    await bo.page.getByRole('heading', { name: 'This is not yours to open' }).waitFor();
    expect(await bo.page.getByText('Nurse Larsen').count()).toBe(0);
    // It was another Larsen after all.
    await dora.unfolds('clear');
    await dora.field('clear', 'subject').selectOption({ label: 'Bo Larsen' });
    await dora.field('clear', 'reason').fill('The other Larsen.');
    await dora.button('They may have it').click();
    await dora.done('Dora Klein said that it is not about a colleague');
    await dora.gives('Bo Larsen', 'Amy Brandt');
    // Dora says that it is about herself: then it is not hers to see.
    await dora.unfolds('concerns');
    await dora.page.getByRole('group', { name: 'It is about' }).getByLabel('Dora Klein').check();
    await dora.field('concerns', 'reason').fill('I was there.');
    await dora.button('Keep them away from it').click();
    await dora.page.locator('#count').waitFor();
    await expect.poll(() => opener(dora.page, sent).count()).toBe(0);
    for (const one of [dora, bo]) expect((await one.leaves()).length).toBeLessThan(3);
  }, 180_000);

  test('keeps what was typed over a lost answer and another complaint, and sends it once', async () => {
    const [sent, other] = [await here.complains('Annie Easley', 'First'), await here.complains('Evelyn Boyd', 'Second')];
    const dora = await here.works();
    const { page } = dora;
    await dora.opens(sent);
    const field = dora.field('acknowledge', 'text');
    await field.fill('I have it.');
    await dora.button('Back to the list').click();
    await dora.opens(other);
    expect(await field.inputValue()).toBe('');
    await page.goBack();
    await dora.opens(sent);
    await expect.poll(() => field.inputValue()).toBe('I have it.');
    const keys: (string | undefined)[] = [];
    await page.route('**/acknowledge', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const answer = await route.fetch();
      await (keys.length === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    await dora.says('Send to the patient');
    await page.getByText('No answer came from the server').waitFor();
    expect(await field.inputValue()).toBe('I have it.');
    await dora.says('Send to the patient');
    await dora.done('Dora Klein told the patient that we have it');
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    expect((await here.readBack(sent)).messages.map(({ text }) => text)).toEqual(['First', 'I have it.']);
    await page.context().close();
  }, 120_000);

  test('is worked with by the keyboard alone', async () => {
    const sent = await here.complains('Edith Clarke', 'I waited for hours.', { category: 'waiting', harm: true });
    const { page } = await here.works();
    const list = page.getByRole('list', { name: 'Complaints' }).getByRole('listitem');
    // Somebody may be in danger: it comes before what has more time.
    await expect.poll(() => list.first().innerText()).toMatch(/Urgent/u);
    await tabTo(page, new RegExp(`reference ${sent.reference}$`, 'u'));
    await page.keyboard.press('Enter');
    await page.locator('#said').waitFor();
    await expect.poll(() => focused(page)).toBe('Complaint about waiting');
    await page.getByText('They say that somebody is being hurt, or is not safe.').waitFor();
    const inDesk = () =>
      page.evaluate(() => document.querySelector('foyer-desk')?.shadowRoot?.activeElement?.shadowRoot?.activeElement?.id ?? '');
    const tabsTo = async (id: string) => {
      for (let i = 0; i < 60 && (await inDesk()) !== id; i += 1) await page.keyboard.press('Tab');
      expect(await inDesk()).toBe(id);
    };
    await tabsTo('field-acknowledge-text');
    await page.keyboard.type('I look into it now.');
    await tabTo(page, /^Send to the patient$/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Send this to Edith Clarke?');
    await tabTo(page, /^Yes, send it$/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Complaint about waiting');
    await tabsTo('field-owners-owner');
    await page.keyboard.type('Dora');
    await tabsTo('field-owners-deputy');
    await page.keyboard.type('Amy');
    await tabTo(page, /^Give it to them$/u);
    await page.keyboard.press('Enter');
    await page.getByText('You have it.', { exact: true }).waitFor();
    await expect.poll(() => focused(page)).toBe('Complaint about waiting');
    expect((await here.readBack(sent)).owner?.name).toBe('Dora Klein');
    await page.context().close();
  }, 120_000);

  test('says that the server told the patient that it is late, and what is due since', async () => {
    const sent = await here.complains('Dorothy Vaughan', 'Nobody wrote.');
    await here.query(`UPDATE patient_case SET reply_by = now() - interval '4 days' WHERE reference = $1`, [sent.reference]);
    const dora = await here.works();
    const row = dora.page.getByRole('listitem').filter({ hasText: sent.reference });
    await expect
      .poll(
        async () => {
          await dora.button('Read again').click();
          return row.innerText();
        },
        { timeout: 90_000, interval: 1000 },
      )
      .toMatch(/4 days late.*New date: Acknowledge (by|today|tomorrow)/su);
    await dora.opens(sent);
    await dora.page.getByText('It told the patient that we are late, and that we are sorry.').waitFor();
    expect(await dora.page.getByText('Nothing was written.').count()).toBe(0);
    expect(await dora.page.locator('.timeline').innerText()).toMatch(/It was promised by \w+, \w+ \d+, /u);
    expect(await dora.leaves()).toEqual([]);
  }, 150_000);
});
