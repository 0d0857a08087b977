import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileMarkdown, xssClassics } from '../reference-server/setup/hostile-markdown.ts';
import { focused, tabTo } from './setup/desk.ts';
import { violations } from './setup/patient.ts';
import { StaffDesk } from './setup/staff-desk.ts';

const desk = new StaffDesk({ roles: ['web'] });
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

const heading = (page: Page, name: string | RegExp, level = 2) => page.getByRole('heading', { name, level });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const said = (page: Page) => page.getByRole('status').innerText();

/** An editor, who signed in at the hospital's own service, with the answers before them. */
async function signsIn(page: Page): Promise<void> {
  await page.goto(desk.page);
  await page.getByRole('link', { name: 'Sign in with your hospital account' }).click();
  const press = page.getByRole('button', { name: 'Sign in as Dora Klein' });
  await press
    .or(heading(page, 'Answers', 1))
    .first()
    .waitFor();
  if (await press.isVisible()) await press.click();
  await heading(page, 'Answers', 1).waitFor();
  await page.getByLabel('Find').waitFor();
}

async function edits(page: Page, question: string): Promise<void> {
  await page.getByLabel('Find').fill(question);
  await row(page, question).getByRole('button', { name: /^Edit/u }).click();
  await heading(page, question).waitFor();
}

/** Writes and publishes an answer of which there is no other. */
async function publishes(page: Page, question: string, answer: string): Promise<void> {
  await button(page, 'Write a new answer').click();
  await page.getByLabel('Question in English').fill(question);
  await page.getByLabel('Answer in English').fill(answer);
  await page.getByLabel('Topic').selectOption({ index: 1 });
  await page.getByLabel('Team').fill('Web team');
  await button(page, 'Publish').click();
  await expect.poll(() => said(page)).toContain('Patients see it now');
}

describe('the answers at the staff desk', () => {
  test('are written and published by an editor, and found by a patient at once', async () => {
    const { page, seen } = await desk.comes();
    await signsIn(page);
    expect(await page.getByText('Dora Klein (editor)').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Today' }).count()).toBe(0);
    const question = 'Is there a meditation garden?';
    const before = await desk.finds('meditation garden');

    await button(page, 'Write a new answer').click();
    await button(page, 'Publish').click();
    await expect.poll(() => focused(page)).toContain('Please check 4 fields');
    await page.getByRole('link', { name: 'Write the question.' }).click();
    await page.keyboard.type(question);
    await page.getByLabel('Answer in English').fill('Yes, on the **roof**. Ask [the desk](tel:+15550100).');
    await page.getByRole('region', { name: 'As patients see it in English' }).getByText('roof').waitFor();
    await page.getByLabel('Question in Arabic').fill('هل توجد حديقة؟');
    await page.getByLabel('Answer in Arabic').fill('نعم');
    expect(
      await page.getByLabel('Answer in Arabic').evaluate((field) => [field.getAttribute('lang'), getComputedStyle(field).direction]),
    ).toEqual(['ar', 'rtl']);
    await page.getByLabel('Topic').selectOption({ index: 1 });
    await page.getByLabel('Team').fill('Chaplaincy');
    await button(page, 'Save as a draft').click();
    await expect.poll(() => said(page)).toContain('Patients do not see it');
    expect(await desk.finds('meditation garden')).toEqual(before);
    await button(page, 'Publish').click();
    await expect.poll(() => said(page)).toContain('Patients see it now');
    const [id] = await desk.finds('meditation garden');
    expect(before).not.toContain(id);
    expect(await desk.ask(`/v1/faqs/${id}`)).toMatchObject({ question, owner: 'Chaplaincy' });

    await button(page, 'Checked today').click();
    await expect.poll(() => said(page)).toContain('checked today');
    await button(page, 'Take it down').click();
    await button(page, 'Publish again').waitFor();
    expect(await desk.finds('meditation garden')).toEqual(before);
    await button(page, 'All answers').first().click();
    expect([seen.violations, seen.errors]).toEqual([[], []]);
    await page.context().close();
  }, 120_000);

  test('tell of a word that nobody understood, which becomes a synonym that the next search finds by', async () => {
    const { page } = await desk.comes();
    await signsIn(page);
    await publishes(page, 'Where is the cafeteria?', 'On the ground floor, next to the cafeteria garden.');
    for (let i = 0; i < 2; i += 1) expect(await desk.finds('zorbery')).toEqual([]);
    await button(page, 'Words nobody understood').click();
    await heading(page, 'Words nobody understood').waitFor();
    expect(await row(page, 'zorbery').count()).toBe(0);
    await desk.finds('zorbery');
    await button(page, 'Topics').click();
    await button(page, 'Words nobody understood').click();
    const missed = row(page, 'zorbery').filter({ hasText: 'Searched 3 times' });
    await missed.getByRole('button', { name: /^Means the same/u }).click();
    await missed.getByRole('button', { name: 'Add it' }).click();
    await missed.getByText('Choose a group, or a new one.').waitFor();
    await missed.getByLabel('Words that mean the same').selectOption({ label: 'A new group' });
    await missed.getByLabel('Word that means the same').fill('cafeteria');

    // Somebody else saves the list just before: it is added to theirs.
    let refused = 0;
    await page.route('**/faq-synonyms', (route) => {
      if (route.request().method() !== 'PUT' || refused > 0) return route.continue();
      refused += 1;
      return route.fulfill({ status: 412, json: { code: 'version-mismatch', detail: 'Read it again.' } });
    });
    await missed.getByRole('button', { name: 'Add it' }).click();
    await expect.poll(() => said(page)).toContain('“zorbery” is added');
    expect(refused).toBe(1);
    await expect.poll(() => row(page, 'zorbery').count()).toBe(0);
    const [first] = await desk.finds('zorbery');
    expect(first).toBe((await desk.finds('cafeteria'))[0]);

    // Another becomes an alias of one answer.
    for (let i = 0; i < 3; i += 1) await desk.finds('blimpery');
    await button(page, 'All answers').first().click();
    await button(page, 'Words nobody understood').click();
    await row(page, 'blimpery')
      .getByRole('button', { name: /^Asks for an answer/u })
      .click();
    await page.getByLabel('Answer', { exact: true }).selectOption({ label: 'Where is the cafeteria?' });
    await button(page, 'Add it').click();
    await expect.poll(() => said(page)).toContain('“blimpery” is added');
    expect(await desk.finds('blimpery')).toEqual([first]);

    // And one is nobody's business.
    for (let i = 0; i < 3; i += 1) await desk.finds('qwxzzy');
    await button(page, 'Topics').click();
    await button(page, 'Words nobody understood').click();
    await row(page, 'qwxzzy')
      .getByRole('button', { name: /^Not needed/u })
      .click();
    await expect.poll(() => row(page, 'qwxzzy').count()).toBe(0);
    await page.context().close();
  }, 120_000);

  test('keep what was typed when somebody else was quicker, and show both', async () => {
    const [mine, theirs] = [await desk.comes(), await desk.comes()];
    await signsIn(mine.page);
    const question = 'May I bring my parrot?';
    await publishes(mine.page, question, 'No.');
    await signsIn(theirs.page);
    await edits(theirs.page, question);

    await mine.page.getByLabel('Answer in English').fill('Only to the garden.');
    await theirs.page.getByLabel('Answer in English').fill('Ask the ward.');
    await theirs.page.getByLabel('Team').fill('Ward 3');
    await button(theirs.page, 'Save').click();
    await expect.poll(() => said(theirs.page)).toContain('Patients see it now');

    const { page } = mine;
    await button(page, 'Save').click();
    await expect.poll(() => focused(page)).toBe('Dora Klein changed this while you wrote');
    const both = page.getByRole('region', { name: 'Dora Klein changed this while you wrote' });
    expect(await both.innerText()).toMatch(/Theirs\s+Ask the ward\.\s+Yours\s+Only to the garden\./u);
    expect(await page.getByLabel('Answer in English').inputValue()).toBe('Only to the garden.');
    // What only they changed is theirs.
    expect(await page.getByLabel('Team').inputValue()).toBe('Ward 3');
    const [id] = await desk.finds('parrot');
    expect(await desk.ask(`/v1/faqs/${id}`)).toMatchObject({ answer: 'Ask the ward.' });
    await button(page, 'Save').click();
    // What the page said when it was published stands there until it says the same anew.
    await expect.poll(() => desk.ask(`/v1/faqs/${id}`)).toMatchObject({ answer: 'Only to the garden.', owner: 'Ward 3' });
    await expect.poll(() => said(page)).toContain('Patients see it now');

    // A whole list, too.
    for (const { page: one } of [mine, theirs]) {
      await button(one, 'Same meaning').click();
      await heading(one, 'Words that mean the same').waitFor();
    }
    const adds = async (one: Page, words: string) => {
      await button(one, 'Add a group').click();
      await one.getByLabel('Words', { exact: true }).fill(words);
      await button(one, 'Save the list').click();
    };
    expect(await desk.finds('bird')).not.toContain(id);
    await adds(theirs.page, 'parrot\nbird');
    await expect.poll(() => said(theirs.page)).toContain('Saved.');
    await adds(page, 'lift\nelevator');
    await expect.poll(() => focused(page)).toBe('Somebody else changed this list while you wrote');
    expect(await row(page, 'parrot, bird').getByText('Theirs').isVisible()).toBe(true);
    await button(page, 'Save the list').click();
    await expect.poll(() => said(page)).toContain('Saved.');
    expect(await desk.finds('bird')).toContain(id);
    await row(page, 'lift, elevator').waitFor();
    for (const { page: one } of [mine, theirs]) await one.context().close();
  }, 120_000);

  test('keep what is typed over a failure, another part, another area and the end of a sign-in', async () => {
    const { page } = await desk.comes();
    await signsIn(page);
    await button(page, 'Write a new answer').click();
    const answer = page.getByLabel('Answer in English');
    await page.getByLabel('Question in English').fill('Half a question');
    await answer.fill('Half an answer');
    await page.getByLabel('Topic').selectOption({ index: 1 });
    await page.getByLabel('Team').fill('Web team');
    const kept = async () =>
      expect([await answer.inputValue(), await page.getByLabel('Team').inputValue()]).toEqual(['Half an answer', 'Web team']);

    await page.route('**/staff/v1/faqs', (route) => route.abort());
    await button(page, 'Publish').click();
    await expect.poll(() => focused(page)).toContain('No answer came from the server');
    await kept();
    await page.unroute('**/staff/v1/faqs');
    await button(page, 'Glossary').click();
    await heading(page, 'Your hospital’s words').waitFor();
    await button(page, 'All answers').first().click();
    await kept();
    await button(page, 'All answers').last().click();
    await page.getByText('A new answer is begun.').waitFor();
    await button(page, 'Write a new answer').click();
    await kept();

    const ended = { status: 401, json: { code: 'token-expired', detail: 'Sign in again.' } };
    await page.route('**/staff/v1/**', (route) => route.fulfill(ended));
    await button(page, 'Publish').click();
    await heading(page, 'Sign in again', 1).waitFor();
    expect(await answer.isVisible()).toBe(false);
    await page.unroute('**/staff/v1/**');
    await button(page, 'I have signed in').click();
    await heading(page, 'Answers', 1).waitFor();
    await kept();
    await button(page, 'Publish').click();
    await expect.poll(() => said(page)).toContain('Patients see it now');
    await page.context().close();
  }, 120_000);

  test('are written by the keyboard alone', async () => {
    const { page } = await desk.comes();
    await signsIn(page);
    await expect.poll(() => focused(page)).toBe('Answers');
    await tabTo(page, /^Write a new answer$/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('A new answer');
    const next = async (text: string) => {
      await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    };
    await next('Can I park a tractor?');
    await next('Yes, behind the barn.');
    await tabTo(page, /^Refresh the preview in English$/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toContain('Nothing to mend');
    await next('combine harvester');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Tab');
    // Past the Arabic fields, to the topic.
    for (let i = 0; i < 4 && !(await focused(page)).startsWith('Choose one'); i += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await next('Web team');
    await tabTo(page, /^Publish$/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Can I park a tractor?');
    expect(await desk.finds('tractor')).toHaveLength(1);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('All answers');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Can I park a tractor?');
    await page.context().close();
  }, 90_000);

  const looks = [
    { name: 'light, desktop', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
    { name: 'dark, 320 px', options: { viewport: { width: 320, height: 700 }, colorScheme: 'dark' } },
    { name: 'forced colours', options: { viewport: { width: 640, height: 800 }, forcedColors: 'active' } },
  ] as const;

  test.each(looks)(
    'axe finds nothing in any state of them ($name)',
    async ({ name, options }) => {
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
      await signsIn(page);
      await check('the list');
      await page.getByLabel('Find').fill('nothing has these words');
      await page.getByText('No answer fits.').waitFor();
      await check('nothing found');
      await page.getByLabel('Find').fill('');
      await button(page, 'Write a new answer').click();
      await check('a new answer');
      await button(page, 'Publish').click();
      await page.getByText('Please check 4 fields').waitFor();
      await check('faults');
      await page.getByLabel('Question in English').fill(`What of ${name}?`);
      await page.getByLabel('Answer in English').fill('**Yes**, see the EHR.\n\n- one\n- two\n\n<b>no</b> [x](http://x.example)');
      await page.getByText('To mend in English').waitFor();
      await button(page, 'EHR').click();
      await check('a preview with faults');
      await page.getByLabel('Topic').selectOption({ index: 1 });
      await page.getByLabel('Team').fill('Web team');
      await page.route('**/staff/v1/faqs', (route) => route.abort());
      await button(page, 'Publish').click();
      await page.getByText('Not saved. No answer came').waitFor();
      await check('not saved');
      await page.unroute('**/staff/v1/faqs');
      const made = page.waitForResponse('**/staff/v1/faqs');
      await button(page, 'Publish').click();
      const entry = (await (await made).json()) as { words: { en: object } };
      await button(page, 'Checked today').waitFor();
      await check('published');
      await page.route('**/staff/v1/faqs/*', (route) => {
        const method = route.request().method();
        if (method === 'PUT') return route.fulfill({ status: 412, json: { code: 'version-mismatch', detail: 'Read it again.' } });
        if (method !== 'GET') return route.continue();
        return route.fulfill({ json: { ...entry, words: { en: { ...entry.words.en, answer: 'Theirs.' } } } });
      });
      await page.getByLabel('Answer in English').fill('Mine.');
      await button(page, 'Save').click();
      await button(page, /^Take theirs/u).waitFor();
      await check('somebody else was quicker');
      await page.unroute('**/staff/v1/faqs/*');

      for (let i = 0; i < 3; i += 1) await desk.finds(`zork${'abc'[checked.length % 3]}${name.replace(/[^a-z]/gu, '')}`);
      await button(page, 'Words nobody understood').click();
      await heading(page, 'Words nobody understood').waitFor();
      await check('missed words');
      await button(page, /^Means the same/u)
        .first()
        .click();
      await page.getByLabel('Words that mean the same').selectOption({ label: 'A new group' });
      await button(page, 'Add it').click();
      await page.getByText('Write a word that means the same.').first().waitFor();
      await check('a missed word with a fault');
      await button(page, 'Go back').click();
      await button(page, /^Asks for an answer/u)
        .first()
        .click();
      await check('a missed word for an answer');
      for (const [part, add, state] of [
        ['Same meaning', 'Add a group', 'synonyms'],
        ['Glossary', 'Add a word', 'glossary'],
        ['Topics', 'Add a topic', 'topics'],
      ] as const) {
        await button(page, part).click();
        await button(page, add).click();
        await button(page, 'Save the list').click();
        await heading(page, /Please check \d field/u, 3).waitFor();
        await check(`${state}, with a fault`);
      }
      await page.route('**/staff/v1/faq-misses', (route) => route.fulfill({ json: { items: [] } }));
      await button(page, 'Words nobody understood').click();
      await page.getByText('Nothing is missed now').waitFor();
      await check('no missed words');
      console.log(`axe: 0 violations in ${checked.length} states of the answers (${name})`);
      expect([seen.violations, seen.errors]).toEqual([[], []]);
      await page.context().close();
    },
    240_000,
  );
});

/** What an answer may be made of, in the preview. */
const allowed = new Set(['P', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'A', 'BDI', 'BUTTON', 'SPAN']);

/** Elements, handlers and links in the preview that no answer may bring, and how many of its texts ran something. */
const strangers = (page: Page) =>
  page.evaluate(
    (names) => {
      const roots: ParentNode[] = [document];
      for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
      return roots
        .flatMap((root) => [...root.querySelectorAll('.runs *, .faults code *')])
        .filter(
          (element) =>
            !names.includes(element.nodeName) ||
            [...element.attributes].some(({ name }) => name.startsWith('on') || name === 'srcdoc' || name === 'style') ||
            (element instanceof HTMLAnchorElement && !['https:', 'tel:', 'mailto:'].includes(element.protocol)),
        )
        .map((element) => element.outerHTML);
    },
    [...allowed],
  );

/** Types each text as an answer and has it shown. The page's policy would stop what runs: here it is off, so that nothing but the desk does. */
async function previews(texts: readonly string[], spoil?: (page: Page) => Promise<void>): Promise<{ ran: number; found: string[] }> {
  const { page } = await desk.comes({ bypassCSP: true });
  let ran = 0;
  page.on('dialog', (dialog) => {
    ran += 1;
    void dialog.dismiss();
  });
  await signsIn(page);
  await button(page, 'Write a new answer').click();
  await spoil?.(page);
  const found: string[] = [];
  const preview = page.getByRole('region', { name: 'As patients see it in English' });
  for (const [i, text] of texts.entries()) {
    await page.getByLabel('Answer in English').fill(`${text}\n\nshown${i}.`);
    await button(page, /^Refresh the preview.*English$/u).click();
    await preview.getByText(`shown${i}.`).first().waitFor();
    found.push(...(await strangers(page)));
  }
  await page.waitForTimeout(500);
  await page.context().close();
  return { ran, found };
}

describe('hostile Markdown in an editor’s preview', () => {
  // Without what the server refuses as text at all.
  const texts = [...xssClassics, ...fc.sample(hostileMarkdown, { numRuns: 200 - xssClassics.length, seed: 5 })].map((text) =>
    text.replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, ''),
  );

  test('runs nothing, and brings nothing but text, lists and checked links', async () => {
    const { ran, found } = await previews(texts);
    console.log(`the editors' preview: ${ran} executions of ${texts.length} hostile texts`);
    expect([ran, found]).toEqual([0, []]);
  }, 240_000);

  test('is caught by this test where it would be markup', async () => {
    const { ran, found } = await previews(texts.slice(0, 5), async (page) => {
      // As if the preview were put in as HTML.
      await page.evaluate(() => {
        const roots: ParentNode[] = [document];
        for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
        const spoil = () => {
          for (const line of roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('.runs p')])) {
            if (line.dataset['spoiled'] === line.textContent) continue;
            line.dataset['spoiled'] = line.textContent;
            const copy = document.createElement('div');
            // eslint-disable-next-line no-restricted-syntax -- the planted fault itself
            copy.innerHTML = line.textContent;
            line.parentNode?.append(copy);
          }
        };
        for (const root of roots) new MutationObserver(spoil).observe(root, { childList: true, subtree: true, characterData: true });
      });
    });
    expect([ran > 0, found.length > 0]).toEqual([true, true]);
  }, 120_000);
});
