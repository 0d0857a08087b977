import { globSync, readFileSync } from 'node:fs';
import type { CaseAnswer } from '@foyer/sdk/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileTexts } from '../reference-server/setup/hostile-markdown.ts';
import { bring, found, plant, tryFields } from './setup/desk-fields.ts';
import { HoursDesk, writes } from './setup/desk-hours.ts';
import { StaffDesk } from './setup/staff-desk.ts';

/** A colleague who works by a program. */
const staffToken = 'staff-token-of-thirty-two-characters-or-more';
const colleague = { Authorization: `Bearer ${staffToken}` };

/** Whoever signs an outcome is a person, and another one. */
const second = { sub: 'amy', name: 'Amy Brandt', roles: ['relations'] };

const desk = new StaffDesk({ others: [second], env: { FOYER_STAFF_TOKEN: staffToken } });
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

const texts = hostileTexts(5000);

/** A manager's session: the printed link signs in once. */
type State = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
let state: State | undefined;

const evil = (what: string) => `${what} <img src=x onerror=alert(1)> <svg onload=alert(1)>`;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

const of = (element: string, names: string) => names.split(' ').map((name) => `${element} ${name}`);

/** Every text field of the desk, by its element and name; `n` is any number, `day` any day of the week. A field without a line fails. */
const lines: readonly string[] = [
  ...of('foyer-desk', 'code'),
  ...of('requests', 'reason'),
  ...of('cases', 'reference text-answer text-note text-attempt text-transfer text-close text-reopen'),
  ...of('calls', 'attempt-feelingWords attempt-handedTo attempt-questions attempt-nextSteps attempt-note attempt-time'),
  ...of('calls', 'stop-note refer-to refer-phone refer-reason'),
  ...of('referrals', 'step-note note-note'),
  ...of('entries', 'find question-en question-ar answer-en answer-ar aliases-en aliases-ar owner'),
  ...of('missed', 'same'),
  ...of('synonyms', 'words-n'),
  ...of('glossary', 'term-en-n term-ar-n meaning-en-n meaning-ar-n aliases-en-n aliases-ar-n'),
  ...of('topics', 'name-en-n name-ar-n'),
  ...of('hours', 'times-n-start times-n-end why-en why-ar name-en name-ar description-en description-ar phone text-relay email'),
  ...of('hours', 'languages directions-en directions-ar access-n-en access-n-ar contact-name contact-role-en contact-role-ar'),
  ...of('hours', 'messages-replyDays callbacks-windowMinutes callbacks-perHour callbacks-leadMinutes'),
  ...of('hours', 'open-day-n-start open-day-n-end phone-day-n-start phone-day-n-end callback-day-n-start callback-day-n-end'),
  ...of('complaints', 'reference text-note text-close acknowledge-text consent-reason concerns-reason clear-reason send-back-reason'),
  ...of('complaints', 'interim-text pause-text pause-reason resume-reason outcome-contactName outcome-contactRole outcome-contactPhone'),
  ...of('complaints', 'outcome-steps outcome-results outcome-learningAction outcome-learningOwner'),
  ...of('complaints', 'transfer-out-bodyName transfer-out-bodyPhone transfer-out-bodyUrl transfer-out-reason'),
  ...of('survey', 'id about-en about-ar note-en note-ar questionnaire-en questionnaire-ar rating poor'),
  ...of('invitations', 'count'),
  ...of('changes', 'said-en said-ar did-en did-ar'),
  ...of('audit', 'subject'),
];

/** How many fields and boxes each file makes. One on a page that the walk below does not open is seen by this. */
const made: Readonly<Record<string, number>> = {
  'aftercare/views/list.view.ts': 1,
  'aftercare/views/pieces.ts': 3,
  'answers/views/entries.view.ts': 1,
  'answers/views/entry-fields.view.ts': 2,
  'answers/views/using.view.ts': 1,
  'answers/views/whole-list.view.ts': 1,
  'answers/views/written-field.ts': 3,
  'audit/audit.view.ts': 2,
  'cases/views/choices.view.ts': 1,
  'cases/views/deed.view.ts': 1,
  'cases/views/filters.view.ts': 1,
  'cases/views/search.view.ts': 1,
  'complaints/views/fields.view.ts': 4,
  'feedback/views/invitations.view.ts': 1,
  'feedback/views/survey-form.view.ts': 5,
  'hours/views/day-form.view.ts': 2,
  'hours/views/details.view.ts': 3,
  'hours/views/new-department.view.ts': 2,
  'hours/views/pieces.ts': 1,
  'hours/views/stretches.view.ts': 1,
  'today/today.element.ts': 1,
  'views/sign-in.view.ts': 1,
  'visits/views/visit.view.ts': 1,
  'voices/views/change-form.view.ts': 1,
};

const fieldsMade = () =>
  Object.fromEntries(
    globSync('packages/desk/src/**/*.ts')
      .map((file) => {
        const found = readFileSync(file, 'utf8').match(/<textarea|<input|\b(?:textField|textArea|writtenField)\(/gu) ?? [];
        return [file.replaceAll('\\', '/').replace('packages/desk/src/', ''), found.length] as const;
      })
      .filter(([, count]) => count > 0),
  );

type Visit = () => Promise<void>;

async function area(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** What is folded opens when its summary is pressed; the desk may have it open still. */
async function unfold(page: Page, name: string, inside: string): Promise<void> {
  if (!(await page.locator(inside).isVisible())) await page.locator('summary', { hasText: name }).click();
  await page.locator(inside).waitFor();
}

async function requests(page: Page, visit: Visit): Promise<void> {
  await desk.asksFor('Ada Lovelace');
  await area(page, 'Requests');
  await button(page, /^Close request/u)
    .first()
    .click();
  await heading(page, 'Close this request?').waitFor();
  await visit();
}

async function messages(page: Page, visit: Visit): Promise<void> {
  await area(page, 'Messages and calls');
  await page.locator('#count').waitFor();
  await visit();
  const reference = await writes(desk);
  await button(page, 'Read again').click();
  await button(page, new RegExp(`reference ${reference}$`, 'u')).click();
  await page.locator('#thread').waitFor();
  await visit();
  await button(page, 'Take it').click();
  await page.getByText('You have it.').waitFor();
  // Only what was answered can be closed.
  await page.getByLabel('Your answer').fill('It is paid.');
  await button(page, 'Send answer').click();
  await button(page, 'Yes, send it').click();
  await page.locator('.said', { hasText: 'It is paid.' }).waitFor();
  await visit();
  await unfold(page, 'Close', '#text-close');
  await page.locator('#text-close').fill('All said');
  await button(page, 'Close it').click();
  await unfold(page, 'Open again', '#text-reopen');
  await visit();
  await desk.ask('/v1/callbacks', await aCall());
  await button(page, 'Back to the list').click();
  await page.getByLabel('Kind').selectOption('callback');
  await button(page, /reference [\w-]+$/u)
    .first()
    .click();
  await page.locator('#choice-attempt').waitFor();
  await visit();
}

async function aftercare(page: Page, visit: Visit): Promise<void> {
  const booked = await desk.books('Ada Lovelace', 'nurse-visit');
  await area(page, 'Today');
  await page.getByLabel('Day', { exact: true }).fill(booked.day);
  await page.getByLabel('Day', { exact: true }).dispatchEvent('change');
  await button(page, new RegExp(`^Seen.*${booked.reference}`, 'u')).click();
  await area(page, 'Aftercare');
  const calls = page.locator('foyer-desk-calls');
  const referrals = page.locator('foyer-desk-referrals');
  await button(page, new RegExp(`reference ${booked.reference}$`, 'u')).click();
  await calls.getByLabel('They want to be called later').check();
  await visit();
  await calls.getByLabel('Reached them').check();
  await calls.getByLabel('Worse', { exact: true }).check();
  await unfold(page, 'Take it off the list', '#field-stop-reason');
  await unfold(page, 'Write down a referral', '#field-refer-to');
  await visit();
  await calls.getByLabel('To whom').fill('Heart clinic');
  await calls.getByLabel('Their phone (optional)').fill('');
  await calls.getByLabel('Why (optional)').fill('');
  await button(page, 'Follow this referral').click();
  await button(page, 'Heart clinic').click();
  for (const next of ['Sent', 'Accepted']) {
    await referrals.getByLabel('It is now').selectOption(next);
    await referrals.getByRole('button', { name: 'Save', exact: true }).click();
    await referrals.getByText(`noted: ${next.toLowerCase()}`).waitFor();
  }
  await referrals.getByLabel('It is now').selectOption('Visit booked there');
  await referrals.getByLabel('Day of the visit there (optional)').waitFor();
  await visit();
}

/** By the hospital's clock: nothing ends before it came, nor tomorrow. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());

/** A complaint of somebody for somebody else, from its coming to its end. */
async function complaints(page: Page, visit: Visit): Promise<void> {
  const { case: sent } = await desk.ask<CaseAnswer>('/v1/complaints', {
    category: 'care',
    patient: { name: 'Grace Hopper' },
    sentBy: { name: 'Ada Lovelace', relationship: 'partner', email: 'ada@patients.example' },
    text: 'Nobody came.',
    reply: { by: 'email' },
  });
  await area(page, 'Complaints');
  await page.locator('#count').waitFor();
  await visit();
  const opened = async () => {
    await button(page, new RegExp(`reference ${sent.reference}$`, 'u')).click();
    await page.locator('#said').waitFor();
    return page.locator('foyer-desk-complaints');
  };
  const at = await opened();
  const { items } = await desk.ask<{ items: { id: string }[] }>(`/staff/v1/cases?reference=${sent.reference}`, undefined, colleague);
  const path = `/staff/v1/cases/${items[0]?.id}`;
  // Whoever has signed in once can be given a complaint.
  const { page: other } = await desk.comes();
  await desk.signsIn(other, second.name, 'Complaints');
  await desk.ask(`${path}/notes`, { text: 'Seen.' }, colleague);
  const fill = (name: string, text: string) => at.locator(`#field-${name}`).fill(text);
  const press = (name: string) => at.getByRole('button', { name, exact: true }).click();
  const done = (words: string) => at.locator('.timeline').getByText(words).first().waitFor();
  await visit();
  await fill('acknowledge-text', 'We have it.');
  await press('Send to the patient');
  await press('Yes, send it');
  await done('Demo told the patient that we have it');
  await fill('consent-reason', 'They called.');
  await press('They agree');
  await done('Demo noted that the patient agrees');
  await visit();
  await unfold(page, 'Stop the clock', '#field-pause-text');
  await fill('pause-text', 'We wait.');
  await fill('pause-reason', 'Away');
  await press('Stop the clock');
  await press('Yes, stop it');
  await done('Demo stopped the clock');
  await visit();
  await unfold(page, 'Start the clock again', '#field-resume-reason');
  await fill('resume-reason', 'Back');
  await press('Start it');
  await done('Demo started the clock again');
  await at.locator('#field-owners-owner').waitFor();
  await at.locator('#field-owners-owner').selectOption({ label: 'Demo' });
  await at.locator('#field-owners-deputy').selectOption({ label: second.name });
  await press('Give it to them');
  await press('Begin');
  await done('Demo began to look into it');
  await visit();
  const parts = { contactName: 'Demo', contactPhone: '555 0100', steps: 'We asked.', results: 'It was so.', completedOn: today() };
  for (const [name, text] of Object.entries(parts)) await fill(`outcome-${name}`, text);
  await press('Save the outcome');
  await at.getByText('A second person can sign it.').waitFor();
  await visit();
  await button(other, new RegExp(`reference ${sent.reference}$`, 'u')).click();
  await button(other, 'Sign it').click();
  await other.locator('.timeline').getByText(`${second.name} signed the outcome`).waitFor();
  await other.context().close();
  await press('Back to the list');
  await opened();
  await visit();
  await press('Send the outcome');
  await press('Yes, send it');
  await done('Demo sent the outcome');
  await visit();
}

async function feedback(page: Page, visit: Visit): Promise<void> {
  await area(page, 'Feedback');
  await page.locator('#survey-friends-and-family').click();
  await button(page, 'Invitations').click();
  await page.getByLabel('How many links').waitFor();
  await visit();
  await button(page, 'Questions').click();
  await page.getByLabel('Questions in English').first().waitFor();
  await visit();
  await button(page, 'All surveys').click();
  await button(page, 'Write a new survey').click();
  await page.getByLabel('Name for links').waitFor();
  await visit();
}

async function changes(page: Page, visit: Visit): Promise<void> {
  await area(page, 'Praise and changes');
  await button(page, 'You said, we did').click();
  await page.getByLabel('You said, in Arabic').waitFor();
  await visit();
}

async function answers(page: Page, visit: Visit): Promise<void> {
  await area(page, 'Answers');
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
}

async function hours(page: Page, visit: Visit): Promise<void> {
  const at = new HoursDesk(desk, page);
  await at.goes('Hours');
  await at.button('Add a day').click();
  await page.locator('foyer-desk-hours').getByText('Other hours').click();
  await page.locator('foyer-desk-hours').getByLabel('From').waitFor();
  await visit();
  await at.button('Do not add').click();
  await at.button('Add a department').click();
  await page.locator('foyer-desk-hours').getByLabel('Name in English').waitFor();
  await visit();
  await at.button('Do not add').click();
  await at.opens('Billing Office');
  await at.button('Change details').click();
  await at.button('Add an access note').click();
  await visit();
  await at.button('Do not change').click();
  await at.button('Change weekly hours').click();
  for (const own of ['The phone has hours of its own', 'Callbacks have hours of their own']) await page.getByLabel(own).check();
  for (const use of ['Open', 'Phone', 'Callbacks']) await button(page, new RegExp(`^Add hours\\s*: ${use}, Saturday`, 'u')).click();
  await visit();
}

async function audit(page: Page, visit: Visit): Promise<void> {
  await new HoursDesk(desk, page).goes('Audit');
  await page.locator('foyer-desk-audit').getByRole('listitem').first().waitFor();
  await visit();
}

/** Every area with fields; each opens all that it has of them. */
const walks = [requests, messages, complaints, aftercare, answers, feedback, changes, hours, audit];

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
async function opens(storageState?: State): Promise<{ page: Page; dialogs: string[] }> {
  const { page } = await desk.comes({ bypassCSP: true, ...(storageState && { storageState }) });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(desk.page);
  await page
    .getByLabel('Or a sign-in code')
    .or(page.getByRole('heading', { name: 'Today', level: 1 }))
    .waitFor();
  return { page, dialogs };
}

const signsIn = async (page: Page) => {
  const code = /#t=(\w+)/u.exec(await desk.link())?.[1] ?? '';
  await page.getByLabel('Or a sign-in code').fill(code);
  await button(page, 'Sign in').click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
};

test('every template of the desk that makes a text field is known here', () => {
  expect(fieldsMade()).toEqual(made);
});

describe('hostile text in every text field of the desk', () => {
  test('runs nothing, and makes nothing that no template makes', async () => {
    const { page, dialogs } = await opens();
    await bring(page, texts);
    const began = performance.now();
    const tried: string[] = [];
    const visit = async () => void tried.push(...(await tryFields(page)));
    await visit();
    await signsIn(page);
    for (const walk of walks) await walk(page, visit);
    const { ran, strangers } = await found(page);
    console.log(
      `desk: ${ran.length + dialogs.length} executions of ${texts.length} texts in each of ${tried.length} fields, ${Math.round((performance.now() - began) / 1000)} s\n${tried.map((name) => `  ${name}`).join('\n')}`,
    );
    expect([ran, dialogs, strangers]).toEqual([[], [], []]);
    expect(tried.toSorted()).toEqual(lines.toSorted());

    const planted = await plant(page);
    console.log(`desk, taken for HTML: ${planted.ran} executions, ${planted.strangers.length} strangers`);
    expect([planted.ran > 0, planted.strangers.join().includes('onerror')]).toEqual([true, true]);
    state = await page.context().storageState();
    await page.context().close();
  }, 400_000);

  test('is text to staff and to patients once it is saved', async () => {
    const { page, dialogs } = await opens(state);
    const patient = (await desk.comes({ bypassCSP: true })).page;
    patient.on('dialog', (dialog) => void dialogs.push(dialog.message()));
    const shown = async (where: Page, text: string) => {
      await where.getByText(text).locator('visible=true').first().waitFor();
      shows += 1;
    };
    let shows = 0;

    const { case: sent, manage } = await desk.ask<CaseAnswer>('/v1/messages', {
      topic: 'billing',
      patient: { name: evil('Grace'), email: 'grace@patients.example' },
      text: evil('words'),
      reply: { by: 'email' },
    });
    await area(page, 'Messages and calls');
    await button(page, new RegExp(`reference ${sent.reference}$`, 'u')).click();
    await page.locator('#thread').waitFor();
    await page.getByLabel('New note').fill(evil('note'));
    await button(page, 'Add note').click();
    await shown(page, evil('note'));
    await page.getByLabel('Your answer').fill(evil('answer'));
    await button(page, 'Send answer').click();
    await button(page, 'Yes, send it').click();
    for (const what of ['answer', 'words', 'Grace']) await shown(page, evil(what));
    await patient.goto(manage.url);
    for (const what of ['answer', 'words']) await shown(patient, evil(what));

    await area(page, 'Answers');
    await button(page, 'Write a new answer').click();
    await page.getByLabel('Question in English').fill(`Where is the aviary? ${evil('question')}`);
    await page.getByLabel('Answer in English').fill(evil('On the roof'));
    await page.getByLabel('Topic').selectOption({ index: 1 });
    await page.getByLabel('Team').fill(evil('team'));
    await button(page, 'Publish').click();
    await button(page, 'Checked today').waitFor();
    await shown(page, evil('question'));
    await patient.goto(`${desk.foyer.page}/faq`);
    await patient.locator('foyer-faq #q').fill('aviary');
    await patient.keyboard.press('Enter');
    await shown(patient, evil('question'));

    const { case: complaint } = await desk.ask<CaseAnswer>('/v1/complaints', {
      category: 'staff',
      patient: { name: evil('Complainer'), email: 'grace@patients.example' },
      people: evil('somebody'),
      text: evil('what happened'),
      wish: evil('a wish'),
      reply: { by: 'email' },
    });
    await area(page, 'Complaints');
    await button(page, new RegExp(`reference ${complaint.reference}$`, 'u')).click();
    for (const what of ['somebody', 'what happened', 'a wish', 'Complainer']) await shown(page, evil(what));
    await desk.ask('/v1/praise', { text: evil('thanks'), person: evil('the nurse'), from: { name: evil('from us') } });
    await area(page, 'Praise and changes');
    for (const what of ['thanks', 'the nurse', 'from us']) await shown(page, evil(what));

    await page.waitForTimeout(500);
    console.log(`desk: ${dialogs.length} executions of 14 texts that were saved, read as text ${shows} times by staff and patients`);
    expect(dialogs).toEqual([]);
    for (const one of [page, patient]) await one.context().close();
  }, 180_000);
});
