import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focused, tabTo } from './setup/desk.ts';
import { CaseDesk, opener, opens } from './setup/desk-cases.ts';

const here = new CaseDesk();
beforeAll(() => here.open(), 240_000);
afterAll(() => here.close());

const comes = async (options: object = {}) => {
  const { page, seen } = await here.desk.comes(options);
  await here.comes(page);
  return { page, seen };
};
const status = (page: Page) => page.getByRole('status').last().innerText();

describe('the queue of messages and calls', () => {
  test('brings a message to the desk, and its answer back by reference and code', async () => {
    const query = 'can i eat sushi before a scan';
    const sent = await here.writes('Grace Hopper', `I searched for: ${query}. No answer fitted.`, {
      reply: { by: 'email', safeTime: 'Never on Sundays' },
    });
    const { page, seen } = await comes();
    const row = page.getByRole('listitem').filter({ hasText: sent.reference });
    expect(await row.innerText()).toMatch(/G••• H•••.*Answer by .*Nobody has it yet/su);
    await opens(page, sent);
    expect(await focused(page)).toBe('Message about a bill');
    expect(await page.getByText(query).isVisible()).toBe(true);
    expect(await page.getByText('Never on Sundays').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Take it', exact: true }).click();
    await page.getByText('You have it.').waitFor();
    await page.getByLabel('New note').fill('Asked the scan team.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByText('Asked the scan team.').waitFor();
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByText('Write the answer first.').waitFor();
    await page.getByLabel('Your answer').fill('Please eat nothing for six hours.');
    expect(await page.getByText('3,967 characters left').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Send answer' }).click();
    await expect.poll(() => focused(page)).toBe('Send this to Grace Hopper?');
    expect((await here.readBack(sent)).messages).toHaveLength(1);
    await page.getByRole('button', { name: 'Yes, send it' }).click();
    await expect.poll(() => status(page)).toContain('Answer sent.');
    expect(await focused(page)).toBe('Message about a bill');

    const read = await here.readBack(sent);
    expect(read).toMatchObject({
      status: 'answered',
      owner: { name: 'Dora Klein' },
      messages: [{ from: 'patient' }, { from: 'staff', name: 'Dora Klein', text: 'Please eat nothing for six hours.' }],
    });
    expect(JSON.stringify(read)).not.toContain('scan team');
    await page.locator('summary', { hasText: 'Close' }).click();
    await page.locator('#text-close').fill('All said');
    await page.getByRole('button', { name: 'Close it' }).click();
    await page.getByText('Dora Klein closed this').waitFor();
    expect(await page.getByRole('button', { name: 'Send answer' }).count()).toBe(0);
    await page.locator('summary', { hasText: 'Open again' }).click();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.getByText('Dora Klein opened this again').waitFor();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect.poll(() => focused(page)).toContain(`reference ${sent.reference}`);
    expect([seen.violations, seen.errors]).toEqual([[], []]);
    await page.context().close();
  }, 120_000);

  test('calls somebody back, in vain and then not', async () => {
    const sent = await here.wantsCall('Katherine Johnson');
    const { page } = await comes();
    const row = page.getByRole('listitem').filter({ hasText: sent.reference });
    expect(await row.innerText()).toMatch(/Call between \d+:\d\d.[AP]M and \d+:\d\d.[AP]M/u);
    await opens(page, sent);
    expect(await page.getByText('Leave no words on an answering machine.').isVisible()).toBe(true);
    expect(await page.getByText('After school, before my shift').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Note this call' }).click();
    await page.getByText('Choose how the call went.').waitFor();
    await page.getByLabel('No answer').check();
    await page.getByLabel('Note on the call').fill('Rang for a minute');
    await page.getByRole('button', { name: 'Note this call' }).click();
    await page.getByText('Dora Klein called: no answer').waitFor();
    // The promised time is to come: this one is noted, and counts for nothing.
    expect(await page.getByText('3 more calls that nobody takes').isVisible()).toBe(true);
    expect(await page.getByText('A call before the promised time is none of these.').isVisible()).toBe(true);
    // A wrong number tells the patient, so it is asked once more.
    await page.getByLabel('Wrong number').check();
    await page.getByRole('button', { name: 'Note this call' }).click();
    await expect.poll(() => focused(page)).toBe('Stop calling, and tell the patient?');
    await page.getByRole('button', { name: 'No, go back' }).click();
    await page.getByLabel('Reached them').check();
    await page.getByRole('button', { name: 'Note this call' }).click();
    await page.getByText('Dora Klein called: reached them').waitFor();
    const read = await here.readBack(sent);
    expect([read.status, read.attempts?.map(({ outcome }) => outcome)]).toEqual(['reached', ['no-answer', 'reached']]);
    await page.context().close();
  }, 120_000);

  test('has what is late first, and says how late', async () => {
    const [late, urgent, plain] = [
      await here.writes('Rosa Parks', 'Where is my letter?'),
      await here.writes('Ada Lovelace', 'I have chest pain and cannot breathe'),
      await here.writes('Mary Jackson', 'A plain question'),
    ];
    await here.query(`UPDATE patient_case SET reply_by = now() - interval '3 hours' WHERE reference = $1`, [late.reference]);
    const { page } = await comes();
    const rows = await page.getByRole('list', { name: 'Messages and calls' }).getByRole('listitem').allInnerTexts();
    const place = ({ reference }: { reference: string }) => rows.findIndex((words) => words.includes(reference));
    expect(place(late)).toBe(0);
    expect(rows[0]).toContain('3 hours late');
    expect(place(urgent)).toBe(1);
    expect(rows[1]).toContain('Urgent');
    expect(place(plain)).toBeGreaterThan(1);
    expect(await page.locator('#count').innerText()).toMatch(/\d+ cases, 1 late, 1 urgent/u);
    await page.getByLabel('Late').check();
    await expect.poll(() => page.locator('#count').innerText()).toBe('1 case, 1 late');
    await page.getByLabel('Mine').check();
    await page.getByText('Nothing fits what you chose.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await opener(page, plain).waitFor();
    await page.context().close();
  }, 120_000);

  test('keeps what was typed when a colleague is quicker, and says what they did', async () => {
    const sent = await here.writes('Dorothy Vaughan', 'Which door?');
    const { page } = await comes();
    await opens(page, sent);
    await page.getByLabel('Your answer').fill('The blue one.');
    await here.colleagueDoes(sent, 'answers', { text: 'The red one.' });
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByRole('button', { name: 'Yes, send it' }).click();
    await page.getByText(/^Token answered this just now\. Your text is kept\./u).waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Token answered this/u);
    expect(await page.getByText('The red one.').isVisible()).toBe(true);
    expect(await page.getByLabel('Your answer').inputValue()).toBe('The blue one.');
    expect((await here.readBack(sent)).messages.map(({ text }) => text)).toEqual(['Which door?', 'The red one.']);
    await here.colleagueDoes(sent, 'close', {});
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByRole('button', { name: 'Yes, send it' }).click();
    await page.getByText(/^Token closed this just now\. Your text is kept\./u).waitFor();
    expect(await page.getByLabel('Your answer').inputValue()).toBe('The blue one.');
    await page.context().close();
  }, 120_000);

  test('keeps what was typed over a lost answer, another area, another case and the end of the sign-in', async () => {
    const [sent, other] = [await here.writes('Annie Easley', 'When?'), await here.writes('Evelyn Boyd', 'Who?')];
    const { page } = await comes();
    await opens(page, sent);
    const field = page.getByLabel('Your answer');
    await field.fill('At ten.');
    await page.route('**/answers', (route) => route.abort());
    const send = async () => {
      await page.getByRole('button', { name: 'Send answer' }).click();
      await page.getByRole('button', { name: 'Yes, send it' }).click();
    };
    await send();
    await page.getByText('No answer came from the server').waitFor();
    expect(await field.inputValue()).toBe('At ten.');
    await page.getByRole('link', { name: 'Requests' }).click();
    await page.getByRole('heading', { name: 'Requests', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Messages and calls' }).click();
    expect(await field.inputValue()).toBe('At ten.');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await opens(page, other);
    expect(await field.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await opener(page, sent).waitFor();
    await page.route('**/staff/v1/**', (route) =>
      route.fulfill({ status: 401, json: { code: 'token-expired', detail: 'Sign in again.' } }),
    );
    await opener(page, sent).click();
    await page.getByRole('heading', { name: 'Sign in again' }).waitFor();
    expect(await page.getByText('Annie Easley').isVisible()).toBe(false);
    await page.unroute('**/staff/v1/**');
    await page.getByRole('button', { name: 'I have signed in' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#thread').waitFor();
    expect(await field.inputValue()).toBe('At ten.');

    // The server has it, and its answer is lost: the second press is the same request.
    await page.unroute('**/answers');
    const keys: (string | undefined)[] = [];
    await page.route('**/answers', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const answer = await route.fetch();
      await (keys.length === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    await send();
    await page.getByText('No answer came from the server').waitFor();
    expect((await here.readBack(sent)).messages).toHaveLength(2);
    await send();
    await expect.poll(() => status(page)).toContain('Answer sent.');
    expect([keys.length, new Set(keys).size, keys[0]]).toEqual([2, 1, expect.stringMatching(/^.{20,}$/u)]);
    expect((await here.readBack(sent)).messages).toHaveLength(2);
    expect(await field.inputValue()).toBe('');
    await page.context().close();
  }, 120_000);

  test('hands a case to a colleague and to another department', async () => {
    const [sent, theirs] = [await here.writes('Joan Clarke', 'Whose is this?'), await here.writes('Hedy Lamarr', 'Mine')];
    await here.colleagueDoes(theirs, 'assign', {});
    const { page } = await comes();
    await opens(page, sent);
    await page.locator('summary', { hasText: 'Give to a colleague' }).click();
    await page.getByRole('button', { name: 'Give it to them' }).click();
    await page.getByText('Choose a colleague.').waitFor();
    await page.getByLabel('Colleague').selectOption({ label: 'Token' });
    await page.getByRole('button', { name: 'Give it to them' }).click();
    await page.getByText('Dora Klein gave this to Token').waitFor();
    await page.locator('summary', { hasText: 'Transfer' }).click();
    await page.getByLabel('Department', { exact: true }).selectOption({ label: 'Medical Records' });
    await page.locator('#text-transfer').fill('Theirs to answer');
    await page.getByRole('button', { name: 'Transfer', exact: true }).click();
    await page.getByText('Dora Klein gave this to another department').waitFor();
    expect(await page.getByText('Theirs to answer').isVisible()).toBe(true);
    expect(await page.getByText('Nobody has it yet.').isVisible()).toBe(true);
    expect((await here.readBack(sent)).team.name).toBe('Medical Records');
    await page.context().close();
  }, 120_000);

  test('finds a case and a visit by reference, in any spelling', async () => {
    const sent = await here.writes('Gladys West', 'Hello');
    const visit = await here.desk.books('Valerie Thomas');
    const { page } = await comes();
    const find = async (text: string) => {
      await page.getByLabel('Find by reference').fill(text);
      await page.getByRole('button', { name: 'Find', exact: true }).click();
    };
    await find('K7');
    await page.getByText('A reference has six letters and digits').waitFor();
    await find(` ${sent.reference.toLowerCase().replace('-', ' ')} `);
    await expect.poll(() => focused(page)).toBe(`1 found for ${sent.reference}`);
    await opens(page, sent);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await find(visit.reference.replace('-', ''));
    await page.getByRole('heading', { name: `1 found for ${visit.reference}` }).waitFor();
    await page.getByRole('button', { name: /^Details/u }).click();
    await page.getByText('Valerie Thomas').waitFor();
    await find('222-222');
    await page.getByRole('heading', { name: 'Nothing found for 222-222' }).waitFor();
    await page.getByRole('button', { name: 'All messages and calls' }).click();
    await opener(page, sent).waitFor();
    await page.context().close();
  }, 120_000);

  test('reads itself anew each minute, says what came, and leaves the focus where it is', async () => {
    const sent = await here.writes('Mae Jemison', 'First');
    const { page } = await here.desk.comes();
    await page.clock.install();
    await here.comes(page);
    await opener(page, sent).focus();
    const before = await focused(page);
    const came = await here.writes('Sally Ride', 'I have chest pain and cannot breathe');
    const asked = page.waitForRequest((request) => request.headers()['desk-unattended'] === 'true');
    await page.clock.runFor(61_000);
    await asked;
    await expect.poll(() => status(page)).toBe('1 new');
    expect(await focused(page)).toBe(before);
    const row = page.getByRole('listitem').filter({ hasText: came.reference });
    expect(await row.innerText()).toContain('Just came');
    await opens(page, came);
    await here.colleagueDoes(came, 'assign', {});
    await page.clock.runFor(61_000);
    await expect.poll(() => status(page)).toBe('This has changed since you opened it.');
    await page.getByRole('button', { name: 'Show what is new' }).click();
    await page.getByText('Token has it.').waitFor();
    await page.context().close();
  }, 120_000);

  test('is worked with by the keyboard alone', async () => {
    const sent = await here.writes('Edith Clarke', 'May I bring my dog?');
    const { page } = await here.desk.comes();
    await here.desk.signsIn(page);
    await tabTo(page, /^Messages and calls$/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Messages and calls');
    await page.locator('#count').waitFor();
    await tabTo(page, new RegExp(`reference ${sent.reference}$`, 'u'));
    await page.keyboard.press('Enter');
    await page.locator('#thread').waitFor();
    await expect.poll(() => focused(page)).toBe('Message about a bill');
    await tabTo(page, /^Take it$/u);
    await page.keyboard.press('Space');
    await page.getByText('You have it.').waitFor();
    await expect.poll(() => focused(page)).toBe('Message about a bill');
    for (
      let i = 0;
      i < 60 &&
      (await page.evaluate(
        () => document.querySelector('foyer-desk')?.shadowRoot?.querySelector('foyer-desk-cases')?.shadowRoot?.activeElement?.id,
      )) !== 'text-answer';
      i += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.type('Assistance dogs are welcome.');
    await tabTo(page, /^Send answer$/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Send this to Edith Clarke?');
    await tabTo(page, /^Yes, send it$/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Message about a bill');
    expect((await here.readBack(sent)).messages.at(-1)?.text).toBe('Assistance dogs are welcome.');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Back to the list');
    const listed = page.waitForResponse((response) => /\/staff\/v1\/cases\?/u.test(response.url()));
    await page.keyboard.press('Enter');
    // The list is read anew, and the row moves down to what is settled.
    await listed;
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: sent.reference }).innerText()).toContain('Answered');
    await expect.poll(() => focused(page)).toContain(`reference ${sent.reference}`);
    await page.context().close();
  }, 120_000);
});
