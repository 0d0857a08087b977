import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focused } from './setup/desk.ts';
import { CaseDesk } from './setup/desk-cases.ts';

const here = new CaseDesk({ roles: ['front-desk', 'web'] });
beforeAll(() => here.open(), 240_000);
afterAll(() => here.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const status = (page: Page) => page.getByRole('status').last().innerText();

async function goes(page: Page, area: string): Promise<void> {
  await page.getByRole('link', { name: area, exact: true }).click();
  await page.getByRole('heading', { name: area, level: 1 }).waitFor();
}

async function comes() {
  const { page, seen } = await here.desk.comes({ acceptDownloads: true });
  await here.desk.signsIn(page);
  return { page, seen };
}

const month = new Date().toISOString().slice(0, 7);

/** Answers as the rounds over the spool leave them. */
async function answered(code: string, count: number, why = ''): Promise<void> {
  const words = why === '' ? [] : [{ linkId: 'why', answer: [{ valueString: why }] }];
  for (let i = 0; i < count; i += 1)
    await here.query(
      `INSERT INTO feedback_answer (id, site_id, survey_id, month, answers) SELECT $1, id, 'friends-and-family', $2, $3 FROM site WHERE slug = 'riverside'`,
      [randomUUID(), `${month}-01`, JSON.stringify([{ linkId: 'overall', answer: [{ valueCoding: { code } }] }, ...words])],
    );
}

describe('feedback at the desk', () => {
  test('shows counts with their shares, withholds few, and saves a table that no program runs', async () => {
    await answered('very-good', 12);
    await answered('good', 6, '=HYPERLINK("http://elsewhere.example")');
    await answered('poor', 7);
    const { page, seen } = await comes();
    await goes(page, 'Feedback');
    expect(await page.locator('#survey-friends-and-family').innerText()).toBe('Friends and Family Test');
    await page.locator('#survey-friends-and-family').click();
    await page.getByText('72% said very good or good.').waitFor();
    expect(await focused(page)).toMatch(/Live/u);
    const row = (answer: string) =>
      page
        .locator('.bars tr')
        .filter({ has: page.getByRole('rowheader', { name: answer, exact: true }) })
        .first()
        .innerText();
    expect((await row('Very good')).split(/\s+/u)).toEqual(['Very', 'good', '12', '48%']);
    expect((await row('Poor')).split(/\s+/u)).toEqual(['Poor', '7', '28%']);
    // One of the others' months has none: nothing is withheld of them.
    expect(await page.getByText('Numbers of fewer than 5 are not shown').count()).toBe(0);
    expect(await page.getByText('=HYPERLINK', { exact: false }).first().isVisible()).toBe(true);
    const saves = async (name: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    };
    const counts = await saves('Save the counts as a file');
    expect(counts.name).toMatch(/^friends-and-family-counts-\d{4}-\d\d-\d{4}-\d\d\.csv$/u);
    expect(counts.text).toContain('12');
    const texts = await saves('Save the texts as a file');
    expect(texts.name).toMatch(/^friends-and-family-texts-[\d-]+\.csv$/u);
    // A sheet would run a cell that begins with it.
    expect(texts.text).toContain('HYPERLINK');
    expect(texts.text).not.toMatch(/(^|[\r\n,])"?=/u);
    // Three "Neither" are told to nobody, nor what would tell them.
    await answered('neither', 3);
    await page.getByLabel('How far back').selectOption('1');
    await page.getByText('Numbers of fewer than 5 are not shown').waitFor();
    expect(await page.getByText('not shown', { exact: true }).count()).toBeGreaterThan(1);
    // No 0 for what is withheld, no share and no bar beside it, and the month that lacks it is named.
    expect((await row('Neither good nor poor')).replaceAll(/\s+/gu, ' ').trim()).toBe('Neither good nor poor not shown');
    expect([await page.getByText('said very good or good.').count(), await page.locator('.bars .bar-of').count()]).toEqual([0, 0]);
    await page.getByText(/Left out here: some of \w+ \d{4}\./u).waitFor();
    expect([seen.violations, seen.errors]).toEqual([[], []]);
    await page.context().close();
  }, 120_000);

  test('makes links that are shown once, and counts them', async () => {
    const { page } = await comes();
    await goes(page, 'Feedback');
    await page.locator('#survey-friends-and-family').click();
    await button(page, 'Invitations').click();
    await page.getByLabel('How many links').fill('0');
    await button(page, 'Make links').click();
    await page.getByText('Write a number from 1 to 1,000.').waitFor();
    await page.getByLabel('How many links').fill('3');
    await button(page, 'Make links').click();
    await expect.poll(() => focused(page)).toBe('3 new links');
    const links = await page.locator('.links li').allInnerTexts();
    expect([links.length, new Set(links).size, links.every((url) => /#/u.test(url))]).toEqual([3, 3, true]);
    await expect.poll(() => page.locator('dl.facts').first().innerText()).toMatch(/Links made\s+3\s+Used\s+0/u);
    await page.reload();
    await page.locator('#surveys').waitFor();
    expect(await page.locator('.links li').count()).toBe(0);
    await page.context().close();
  }, 120_000);

  test('keeps questions that the server refuses, with each fault at its place, and asks them once they are mended', async () => {
    const { page } = await comes();
    await goes(page, 'Feedback');
    await button(page, 'Write a new survey').click();
    const questions = page.locator('#field-questionnaire-en');
    await page.getByLabel('Name for links').fill('maternity');
    await page.getByLabel('What it asks about in English').fill('Maternity ward');
    await questions.fill('{ "resourceType": ');
    await button(page, 'Save and ask').click();
    await page.getByText(/^This is not JSON yet\./u).waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Please check 1 field/u);
    const option = (code: string) => ({ valueCoding: { code, display: code } });
    const item = { linkId: 'how', type: 'choice', text: 'How was it?', answerOption: ['good', 'poor'].map(option) };
    const wrong = {
      resourceType: 'Questionnaire',
      status: 'active',
      item: [
        { ...item, answerValueSet: 'http://x.example' },
        { linkId: 'w', type: 'slider', text: 'x' },
      ],
    };
    await page
      .locator('#file-questionnaire-en')
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(wrong)) });
    await expect.poll(() => questions.inputValue()).toBe(JSON.stringify(wrong));
    await button(page, 'Save and ask').click();
    await page.getByText('/item/0/answerValueSet', { exact: true }).waitFor();
    await page.getByText('/item/1/type', { exact: true }).waitFor();
    expect(await questions.inputValue()).toBe(JSON.stringify(wrong));
    // What is typed is there after another area.
    await goes(page, 'Praise and changes');
    await goes(page, 'Feedback');
    expect(await questions.inputValue()).toBe(JSON.stringify(wrong));
    await questions.fill(JSON.stringify({ ...wrong, item: [item] }));
    await page.getByLabel('Question that is answered with one press').fill('how');
    await page.getByLabel('Answers that ask whether to put it right').fill('poor');
    await button(page, 'Save and ask').click();
    await expect.poll(() => status(page)).toContain('Saved. Patients are asked these questions now.');
    expect((await here.desk.ask<{ about: string }>('/v1/surveys/maternity')).about).toBe('Maternity ward');
    await button(page, 'All surveys').click();
    await page.locator('#survey-maternity').waitFor();
    await page.context().close();
  }, 120_000);

  test('passes thanks on, and publishes what was changed without a word of anybody', async () => {
    const first = (await comes()).page;
    await first.setViewportSize({ width: 360, height: 740 });
    await goes(first, 'Praise and changes');
    await button(first, 'You said, we did').click();
    // Nothing to choose from yet: what to do stands there, and not that one must choose.
    await first.getByText('No case is closed yet.').first().waitFor();
    await button(first, 'Publish').click();
    await first.getByRole('link', { name: /^Who said so: No case is closed yet\. Close a message/u }).waitFor();
    expect(await first.getByText('Choose at least one closed case').count()).toBe(0);
    await first.getByLabel('You said, in Arabic (optional)').waitFor();
    expect(await first.getByText('What is left out shows in English on the Arabic page.').count()).toBe(2);
    const [above, below] = [first.locator('#field-said-en'), first.getByText('We did, in English', { exact: true })];
    const [field, label] = [await above.boundingBox(), await below.boundingBox()];
    expect((label?.y ?? 0) - (field?.y ?? 0) - (field?.height ?? 0)).toBeGreaterThanOrEqual(12);
    await first.context().close();
    await here.desk.ask('/v1/praise', { text: 'Thank you for sitting with my father.', person: 'the night nurse', share: false });
    const sent = await here.writes('Grace Hopper', 'Nobody told me how long I wait.');
    await here.colleagueDoes(sent, 'answers', { text: 'A screen shows it now.' });
    await here.colleagueDoes(sent, 'close', {});
    const { page } = await comes();
    await goes(page, 'Praise and changes');
    await page.getByText('Thank you for sitting with my father.').waitFor();
    await button(page, /^They have heard it/u).click();
    await page.getByText(/^Dora Klein told them/u).waitFor();
    await button(page, 'You said, we did').click();
    await button(page, 'Publish').click();
    await page.getByText('Choose at least one closed case that said so.').first().waitFor();
    await page.getByLabel('You said, in English').fill('Grace Hopper did not know how long she waits.');
    await page.getByLabel('We did, in English').fill('A screen shows the wait.');
    await page.getByLabel(new RegExp(sent.reference, 'u')).check();
    await button(page, 'Publish').click();
    await page.getByText('The name of somebody in these cases stands here. Say it without.').first().waitFor();
    expect(await page.getByLabel('We did, in English').inputValue()).toBe('A screen shows the wait.');
    await page.getByLabel('You said, in English').fill('Nobody told us how long we wait.');
    await button(page, 'Publish').click();
    await expect.poll(() => focused(page)).toBe('Published');
    const shown = () => here.desk.ask<{ items: { said: string; count?: number }[] }>('/v1/changes');
    expect((await shown()).items).toMatchObject([{ said: 'Nobody told us how long we wait.' }]);
    expect((await shown()).items[0]).not.toHaveProperty('count');
    await button(page, /^Stop showing it/u).click();
    await expect.poll(() => focused(page)).toBe('Stop showing this to patients?');
    await button(page, 'Yes, stop showing it').click();
    await page.getByText('Not shown any more').waitFor();
    expect((await shown()).items).toEqual([]);
    await page.context().close();
  }, 120_000);
});
