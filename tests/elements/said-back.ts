import { fixture, html } from '@open-wc/testing';
import type { FoyerContactElement } from '../../packages/elements/src/contact/contact.element.ts';
import '../../packages/elements/src/define/feedback.ts';
import type { FoyerFeedbackElement } from '../../packages/elements/src/feedback/feedback.element.ts';
import { clientOn } from '../../stories/booking-story.ts';
import type { BookingPage } from '../../stories/booking-page.ts';
import { ContactPage, ines } from '../../stories/contact-page.ts';
import { goOn } from '../../stories/contact-story.ts';
import { goOn as goOnWith } from '../../stories/feedback-complaint-story.ts';
import { FeedbackPage } from '../../stories/feedback-page.ts';
import { inPageFetch } from '../../stories/setup/in-page-app.ts';
import { storyTeams } from '../../stories/setup/teams.ts';
import { until, type WidgetPage } from '../../stories/widget-page.ts';
import { put } from './text-fields.ts';
import { widget } from './widget.ts';

/** What is typed into a field, and what of it is read again. */
const evil = (field: string) => `${field}<img src=x onerror=alert(1)>`;
/** What a check of phone numbers and of addresses lets through. */
const phone = '555 0187 <img src=x onerror=alert(1)>';
const email = '<img/src=x/onerror=alert(1)>@patients.example';

const day = { birthDay: '14', birthMonth: '9', birthYear: '1958' };

/** A page that says back what was typed, its text, and by field what must be in it. */
export interface SaidBack {
  readonly page: WidgetPage;
  readonly said: Readonly<Record<string, string>>;
}

async function onwards(page: BookingPage): Promise<void> {
  const before = page.heading;
  await page.press('Continue');
  await until(
    () => page.heading !== before || page.all('.error-summary').length > 0,
    () => `"${before}" did not go on.`,
  );
}

async function tellPerson(page: BookingPage): Promise<Readonly<Record<string, string>>> {
  await page.asks('Who is the visit for?');
  await page.press(/^Tell us what you need/u);
  page.tick('who', 'other');
  await until(() => page.all('[name=bookerName]').length > 0);
  const fields = ['name', 'bookerName', 'reason', 'needsNote', 'referralFrom', 'referralReference'];
  const asked = fields.filter((name) => page.all(`[name=${name}]`).length > 0);
  const typed = { ...Object.fromEntries(asked.map((name) => [name, evil(name)])), phone, email };
  page.type({ ...typed, ...day });
  page.choose({ relationship: 'carer' });
  await onwards(page);
  return typed;
}

async function searching(): Promise<SaidBack> {
  const page = await widget({ service: '' });
  await page.asks('What do you need?');
  // The question stands there before its form does.
  await until(() => page.all('#q').length > 0);
  const [field] = page.all<HTMLInputElement>('#q');
  if (!field) throw new Error('There is no search.');
  put(field, evil('q'));
  field.form?.requestSubmit();
  await until(
    () => page.root.querySelector('.panel')?.textContent.includes(evil('q')) === true,
    () => `Nothing was found, nor not found: "${page.heading}".`,
  );
  return { page, said: { 'booking service q': evil('q') } };
}

async function booking(): Promise<SaidBack> {
  const page = await widget();
  await page.pickSlot();
  const typed = await tellPerson(page);
  await page.asks('Is this right?');
  return { page, said: Object.fromEntries(Object.entries(typed).map(([name, text]) => [`booking details ${name}`, text])) };
}

async function asking(): Promise<SaidBack> {
  const page = await widget({ service: 'mri-scan' });
  await page.asks('What would suit you?');
  page.type({ wishNote: evil('wishNote') });
  await onwards(page);
  await tellPerson(page);
  await page.asks('Is this right?');
  return { page, said: { 'booking request wishNote': evil('wishNote') } };
}

async function toTeam(channel: string): Promise<ContactPage> {
  await storyTeams();
  const page = new ContactPage(
    await fixture<FoyerContactElement>(
      html`<foyer-contact .client=${clientOn(inPageFetch, 'en')} lang="en" department="story-billing"></foyer-contact>`,
    ),
  );
  await page.asks('Billing');
  await page.press(channel);
  return page;
}

/** A message, to be answered in the given way. */
const message = (replyBy: 'email' | 'sms' | 'phone', reply: Readonly<Record<string, string>>) => async (): Promise<SaidBack> => {
  const page = await toTeam('Send a message');
  await page.asks('What would you like to tell us?');
  page.tick('topic', 'billing');
  page.type({ text: evil('text') });
  await goOn(page);
  page.tick('who', 'other');
  await until(() => page.all('[name=senderName]').length > 0);
  page.type({ name: evil('name'), senderName: evil('senderName'), ...day });
  page.choose({ relationship: 'carer' });
  await goOn(page);
  page.tick('replyBy', replyBy);
  await until(() => page.all(`[name=${Object.keys(reply)[0]}]`).length > 0);
  page.type(reply);
  await goOn(page);
  await page.asks('Is this right?');
  return {
    page,
    said: {
      'contact words text': evil('text'),
      'contact person name': evil('name'),
      'contact person senderName': evil('senderName'),
      ...Object.fromEntries(Object.entries(reply).map(([name, text]) => [`contact reply ${name}`, text])),
    },
  };
};

async function call(): Promise<SaidBack> {
  const page = await toTeam('Ask us to call you');
  await page.asks('When may we call you?');
  page.all('.when-day .btn')[0]?.click();
  await page.asks('What is the call about?');
  page.tick('topic', 'billing');
  page.type({ text: evil('text') });
  await goOn(page);
  page.type({ ...ines, name: evil('name'), phone, safeTime: evil('safeTime') });
  await goOn(page);
  await page.asks('Is this right?');
  return { page, said: { 'contact person phone': phone, 'contact person safeTime': evil('safeTime') } };
}

/** A message that was sent, with an addition to it. */
async function thread(): Promise<SaidBack> {
  const { page } = await message('phone', { phone, safeTime: evil('safeTime') })();
  await page.press('Send message');
  await page.press('See your message');
  await page.asks('Your message');
  page.type({ addition: evil('addition') });
  await page.press('Send');
  await until(
    () => page.all('.said').length > 1,
    () => `Nothing was added: "${page.said}".`,
  );
  return { page, said: { 'contact words text': evil('text'), 'contact case addition': evil('addition') } };
}

/** A complaint, to be answered in the given way. */
const complaint = (replyBy: 'email' | 'sms' | 'phone', reply: Readonly<Record<string, string>>) => async (): Promise<SaidBack> => {
  await storyTeams();
  const page = new FeedbackPage(
    await fixture<FoyerFeedbackElement>(
      html`<foyer-feedback .client=${clientOn(inPageFetch, 'en')} lang="en" kind="complaint"></foyer-feedback>`,
    ),
  );
  await page.asks('What is it about?');
  page.tick('category', 'care');
  page.type({ people: evil('people') });
  await goOnWith(page);
  page.type({ text: evil('text'), wish: evil('wish') });
  await goOnWith(page);
  page.tick('who', 'other');
  await until(() => page.all('[name=senderName]').length > 0);
  page.type({ name: evil('name'), senderName: evil('senderName'), ...day });
  page.choose({ relationship: 'carer' });
  await goOnWith(page);
  page.tick('replyBy', replyBy);
  await until(() => page.all(`[name=${Object.keys(reply)[0]}]`).length > 0);
  page.type(reply);
  await goOnWith(page);
  await page.asks('Is this right?');
  return {
    page,
    said: {
      'feedback about people': evil('people'),
      'feedback words text': evil('text'),
      'feedback words wish': evil('wish'),
      'feedback person name': evil('name'),
      'feedback person senderName': evil('senderName'),
      ...Object.fromEntries(Object.entries(reply).map(([name, text]) => [`feedback reply ${name}`, text])),
    },
  };
};

/** A complaint that was sent, with an addition to it. */
async function complained(): Promise<SaidBack> {
  const page = (await complaint('phone', { phone, safeTime: evil('safeTime') })()).page;
  await page.press('Send complaint');
  await page.press('See your complaint');
  await page.asks('Your complaint');
  page.type({ addition: evil('addition') });
  await page.press('Send');
  await until(
    () => page.all('.said').length > 1,
    () => `Nothing was added: "${page.said}".`,
  );
  return { page, said: { 'feedback words text': evil('text'), 'feedback case addition': evil('addition') } };
}

/** Every page on which patients read what they typed, filled in by what a form lets through. */
export const sayingBack: Readonly<Record<string, () => Promise<SaidBack>>> = {
  'the services that were found': searching,
  'the check of a visit': booking,
  'the check of a request': asking,
  'the check of a message answered by email': message('email', { email }),
  'the check of a message answered by text': message('sms', { phone }),
  'the check of a message answered by phone': message('phone', { phone, safeTime: evil('safeTime') }),
  'the check of a call': call,
  'a thread': thread,
  'the check of a complaint answered by email': complaint('email', { email }),
  'the check of a complaint answered by phone': complaint('phone', { phone, safeTime: evil('safeTime') }),
  'a complaint': complained,
};
