import type { FetchPort } from '@foyer/sdk';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FoyerContactElement } from '../../packages/elements/src/contact/contact.element.ts';
import { handOver } from '../../packages/elements/src/core/hand-over.ts';
import '../../packages/elements/src/define/contact.ts';
import { goOn } from '../../stories/contact-story.ts';
import { ContactPage, ines, sendCase } from '../../stories/contact-page.ts';
import { clientOn } from '../../stories/booking-story.ts';
import { inPageApp, inPageFetch } from '../../stories/setup/in-page-app.ts';
import { noCallsToCome, storyTeams } from '../../stories/setup/teams.ts';
import { textOf, until } from '../../stories/widget-page.ts';
import { errorsDuring, hospital, useHospital } from './widget.ts';

interface Given {
  readonly lang?: string;
  readonly network?: FetchPort;
  readonly department?: string;
  readonly start?: string;
  readonly clock?: { ahead: number };
}

beforeEach(() => noCallsToCome());

async function widget({ lang = 'en', network = inPageFetch, department = '', start = '', clock }: Given = {}): Promise<ContactPage> {
  await storyTeams();
  return new ContactPage(
    await fixture<FoyerContactElement>(
      html`<foyer-contact .client=${clientOn(network, lang, clock)} lang=${lang} department=${department} start=${start}
        ><p>Call 555-0101</p></foyer-contact
      >`,
    ),
  );
}

const rows = async () => {
  const { db } = await inPageApp();
  return db.selectFrom('patient_case').selectAll().execute();
};

/** Without the marks that keep a name's own direction. */
const heard = (page: ContactPage) => textOf(page.root.querySelector('.step')).replace(/[\u2066-\u2069]/gu, '');

const key = (press: string) => sendKeys({ press });
const write = (type: string) => sendKeys({ type });

/** Tabs until the control, or what says these words, has the focus. */
async function tabTo(page: ContactPage, wanted: string): Promise<void> {
  const is = () => {
    const at = page.focused as HTMLInputElement | null;
    return at !== null && (at.name === wanted || at.id === wanted || textOf(at) === wanted || textOf(at.closest('label')) === wanted);
  };
  for (let i = 0; i < 60 && !is(); i += 1) await key('Tab');
  if (!is()) throw new Error(`Tab does not reach ${wanted} on "${page.heading}".`);
}

describe('<foyer-contact>', () => {
  useHospital();
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  // First, while the page has had one address.
  it('turns one page at a time by the browser’s Back', async () => {
    const page = await widget();
    await page.asks('Who would you like to reach?');
    await page.press('Billing');
    await page.asks('Billing');
    await page.press('Send a message');
    await page.asks('What would you like to tell us?');
    history.back();
    await page.asks('Billing');
    history.back();
    await page.asks('Who would you like to reach?');
  });

  it('sends a message by keyboard alone, in three pages and a check', async () => {
    const page = await widget({ department: 'story-billing' });
    await page.asks('Billing');
    await tabTo(page, 'Send a message');
    await key('Enter');
    await page.asks('What would you like to tell us?');
    await tabTo(page, 'topic');
    await key(' ');
    await tabTo(page, 'text');
    await write('My bill is too high.');
    await tabTo(page, 'Continue');
    await key('Enter');
    await page.asks('Who is it about?');
    await tabTo(page, 'name');
    await write('Ines Okafor');
    await key('Enter');
    await page.asks('How may we answer you?');
    await tabTo(page, 'replyBy');
    await key(' ');
    await tabTo(page, 'email');
    await write('ines@example.org');
    await key('Enter');
    await page.asks('Is this right?');
    const sent = oneEvent(page.element, 'foyer-contact-sent');
    await tabTo(page, 'Send message');
    await key('Enter');
    await page.asks('Your message is sent');
    const event = (await sent) as unknown as { channel: string };
    expect([event.channel, Object.keys(event).filter((name) => name !== 'isTrusted')]).to.deep.equal(['message', ['channel']]);
    const [row] = await rows();
    expect(row).to.include({ kind: 'message', topic: 'billing', department_id: 'story-billing', status: 'received' });
    expect(textOf(page.root.querySelector('.names'))).to.contain(row?.reference);
    expect(textOf(page.root.querySelector('.names'))).to.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u);
    expect(heard(page)).to.match(/Billing has your message\. They answer by \w+ \d+ \w+, \d+:\d\d [ap]m\./u);
  }).timeout(60_000);

  it('asks to be called by keyboard alone', async () => {
    const page = await widget({ department: 'story-billing' });
    await page.asks('Billing');
    await tabTo(page, 'Ask us to call you');
    await key('Enter');
    await page.asks('When may we call you?');
    const [, second] = page.all('.when-day .btn');
    const when = textOf(second);
    await tabTo(page, when);
    await key('Enter');
    await page.asks('What is the call about?');
    await tabTo(page, 'topic');
    await key(' ');
    await tabTo(page, 'Continue');
    await key('Enter');
    await page.asks('Who is the call for?');
    await tabTo(page, 'name');
    await write('Ines Okafor');
    await tabTo(page, 'phone');
    await write('555 0187');
    await key('Enter');
    await page.asks('Is this right?');
    await tabTo(page, 'Ask for this call');
    await key('Enter');
    await page.asks('We will call you');
    const [row] = await rows();
    expect(row).to.include({ kind: 'callback', department_id: 'story-billing' });
    expect(textOf(page.root.querySelector('.step'))).to.contain(when);
  }).timeout(60_000);

  it('opens a thread by its link, whose token leaves the address bar before anything is asked', async () => {
    await storyTeams();
    const { case: thread, manage } = await sendCase();
    const seen: string[] = [];
    const watching: FetchPort = (request) => {
      seen.push(location.href, request.url, request.referrer);
      return inPageFetch(request);
    };
    history.replaceState({ own: true }, '', new URL(manage.url).hash);
    const page = await widget({ network: watching });
    expect(location.hash).to.equal('');
    await page.asks('Your message');
    expect(seen.length).to.be.greaterThan(3);
    expect(textOf(page.root.querySelector('.thread'))).to.contain('My bill is too high.');
    expect(textOf(page.root.querySelector('.head'))).to.contain(thread.reference);
    for (const text of [
      ...seen,
      document.title,
      JSON.stringify(history.state),
      document.cookie,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ])
      expect(text).not.to.contain(manage.token);
  });

  it('opens a thread by reference and code, however they are written, in a page that knows nothing', async () => {
    await storyTeams();
    const { case: thread, manage } = await sendCase();
    const page = await widget({ start: 'case' });
    await page.asks('Read your answer');
    page.type({ reference: ` ${thread.reference.toLowerCase().replace('-', ' ')} `, code: manage.code.toLowerCase().replaceAll('-', ' ') });
    await goOn(page);
    await page.asks('Your message');
    expect(textOf(page.root.querySelector('.thread'))).to.contain('My bill is too high.');
    // Whoever looks at the form afterwards finds no code in it.
    await page.press('Clear and leave');
    await page.asks('Read your answer');
    expect([page.control('reference').value, page.control('code').value]).to.deep.equal(['', '']);
  });

  it('says the same of a wrong code and of a reference that nobody has', async () => {
    await storyTeams();
    const { case: thread } = await sendCase();
    const heard: string[] = [];
    for (const reference of [thread.reference, 'AAA-AAA']) {
      const page = await widget({ start: 'case' });
      await page.asks('Read your answer');
      page.type({ reference, code: '7K3M-Q0XD-94TB' });
      await goOn(page);
      await until(() => page.all('.error-summary').length > 0);
      heard.push(textOf(page.root.querySelector('.error-summary')));
    }
    expect(heard[0]).to.equal(heard[1]);
    expect(heard[0]).to.contain('Check both');
  });

  it('hears of an answer while the page is open, and says so politely', async () => {
    const page = await widget();
    const { case: thread } = await page.open();
    await page.asks('Your message');
    const { db } = await inPageApp();
    const row = await db.selectFrom('patient_case').select('id').where('reference', '=', thread.reference).executeTakeFirstOrThrow();
    await db
      .insertInto('case_message')
      .values({
        id: 'an-answer',
        case_id: row.id,
        site_id: 'riverside',
        author: 'staff',
        staff_name: 'Amy Brandt',
        body: 'In 6 parts.',
        sent_at: new Date().toISOString(),
      } as never)
      .execute();
    await db
      .updateTable('patient_case')
      .set({ version: 2, status: 'answered', reply_by: null } as never)
      .where('id', '=', row.id)
      .execute();
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => page.said === 'There is a new answer.');
    expect(textOf(page.root.querySelector('.theirs'))).to.contain('In 6 parts.');
    // Nothing takes the focus from whoever is reading.
    expect(page.focused).to.equal(null);
  });

  it('shows what to do in danger while it is typed, keeps the words, and sends them if the patient wants', async () => {
    const page = await widget({ department: 'story-billing' });
    await page.asks('Billing');
    await page.press('Send a message');
    await page.asks('What would you like to tell us?');
    page.tick('topic', 'other');
    page.type({ text: 'I have chest pain now' });
    await until(
      () => page.all('.danger').length > 0,
      () => 'No card came.',
    );
    expect(page.control('text').value).to.equal('I have chest pain now');
    const card = page.root.querySelector('.danger');
    expect(card?.querySelector('a[href="tel:911"]')).to.not.equal(null);
    // Beside the words, which on a phone are all that is in view.
    expect(card?.compareDocumentPosition(page.control('text'))).to.equal(Node.DOCUMENT_POSITION_PRECEDING);
    expect(card?.getAttribute('role')).to.equal('alert');
    await goOn(page);
    page.type(ines);
    await goOn(page);
    page.tick('replyBy', 'online');
    await goOn(page);
    await page.press('Send message');
    await page.asks('Your message is sent');
    expect(page.all('.danger').length).to.equal(1);
    // Of everyday words, nothing comes.
    const calm = await widget({ department: 'story-billing' });
    await calm.asks('Billing');
    await calm.press('Send a message');
    await calm.asks('What would you like to tell us?');
    calm.type({ text: 'My bill is a pain, and I would like to pay it in parts' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(calm.all('.danger').length).to.equal(0);
  });

  it('shows what to do where words added to a case tell of danger, though the widget does not know them', async () => {
    const network: FetchPort = (request) =>
      request.url.includes('/v1/safety') ? Response.json({}, { status: 404 }) : inPageFetch(request);
    const page = await widget({ network });
    await page.open();
    await page.asks('Your message');
    page.type({ addition: 'I have chest pain now' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(page.all('.danger').length).to.equal(0);
    await page.press('Send');
    await until(
      () => page.all('.danger').length > 0,
      () => 'No card came.',
    );
    expect(page.root.querySelector('.danger a[href="tel:911"]')).to.not.equal(null);
    expect(textOf(page.root.querySelector('.thread'))).to.contain('I have chest pain now');
  });

  it('takes words from another widget on the page, in memory alone', async () => {
    const page = await widget();
    await page.asks('Who would you like to reach?');
    handOver(hospital, { words: 'gluten free food' });
    await page.asks('What would you like to tell us?');
    expect(page.control('text').value).to.equal('gluten free food');
    expect(location.href + JSON.stringify(history.state) + JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.contain('gluten');
    // Words that came before the widget did are waited for.
    handOver(`${hospital}/other`, { words: 'of another hospital' });
    handOver(hospital, { words: 'a second question' });
    await until(() => page.control('text').value === 'a second question\n\ngluten free food');
  });

  it('counts down the last letters, politely, and cuts nothing', async () => {
    const page = await widget({ department: 'story-billing' });
    await page.asks('Billing');
    await page.press('Send a message');
    await page.asks('What would you like to tell us?');
    const heard: string[] = [];
    for (const length of [3500, 3600, 3650, 3900, 3999, 4000, 4003]) {
      page.type({ text: 'x'.repeat(length) });
      await page.element.updateComplete;
      heard.push(page.said);
    }
    expect(heard).to.deep.equal([
      '',
      '400 letters left',
      '400 letters left',
      '100 letters left',
      '100 letters left',
      '0 letters left',
      '3 letters too many',
    ]);
    expect(page.control('text').value.length).to.equal(4003);
    page.tick('topic', 'billing');
    await goOn(page);
    expect(textOf(page.root.querySelector('.error-summary'))).to.contain('3 letters too many');
  });

  it('warns whoever left the page alone, then forgets what was typed and the thread', async () => {
    const clock = { ahead: 0 };
    const page = await widget({ department: 'story-billing', clock });
    await page.asks('Billing');
    await page.press('Send a message');
    await page.asks('What would you like to tell us?');
    page.type({ text: 'Nobody else may read this.' });
    const look = () => document.dispatchEvent(new Event('visibilitychange'));
    clock.ahead = 13.5 * 60_000;
    look();
    await until(() => /Are you still there/u.test(page.said));
    expect(page.control('text').value).to.equal('Nobody else may read this.');
    clock.ahead = 16 * 60_000;
    look();
    await page.asks('Billing');
    await page.press('Send a message');
    await page.asks('What would you like to tell us?');
    expect(page.control('text').value).to.equal('');
    page.element.link = { reference: 'AAA-AAA', token: 'AAAAAAAAAAAAAAAAAAAAAA' };
    const { case: thread, manage } = await sendCase();
    page.element.link = { reference: thread.reference, token: manage.token };
    await page.asks('Your message');
    await page.press('Clear and leave');
    await page.asks('Read your answer');
    expect(textOf(page.root as unknown as Element)).not.to.contain('My bill is too high');
  });

  it('moves a call, and the server has it', async () => {
    const page = await widget();
    await page.open({ kind: 'callback' });
    await page.asks('Your call');
    const [before] = await rows();
    await page.press('Move the call');
    await page.asks('When may we call you?');
    page.all('.when-day .btn').at(-1)?.click();
    await until(() => page.said === 'Your call is moved.');
    const [after] = await rows();
    expect(after?.window_id).not.to.equal(before?.window_id);
  });

  it('sends nothing twice, however often the button is pressed', async () => {
    const page = await widget({ department: 'story-billing' });
    await page.asks('Billing');
    await page.press('Send a message');
    await page.asks('What would you like to tell us?');
    page.tick('topic', 'billing');
    page.type({ text: 'Once.' });
    await goOn(page);
    page.type(ines);
    await goOn(page);
    page.tick('replyBy', 'online');
    await goOn(page);
    await page.asks('Is this right?');
    const press = page.root.querySelector<HTMLElement>('.primary');
    for (let i = 0; i < 5; i += 1) press?.click();
    await page.asks('Your message is sent');
    expect((await rows()).length).to.equal(1);
  });

  it('without a server shows the tag’s own words', async () => {
    const logged = await errorsDuring(async () => {
      const page = new ContactPage(await fixture<FoyerContactElement>(html`<foyer-contact lang="en"><p>Call 555-0101</p></foyer-contact>`));
      await page.element.updateComplete;
      expect(page.root.querySelector('slot')).to.not.equal(null);
      expect(page.root.querySelector('.panel')).to.equal(null);
    });
    expect(logged.join()).to.contain('the address of the API is missing');
  });
});

describe('40 canaries typed into <foyer-contact>', () => {
  useHospital();
  const canaries = Array.from({ length: 40 }, (_, i) => `qzv${(i + 11).toString(36)}x${i}z`);

  it('are in no address, title, history, storage or event, and nobody else is asked', async () => {
    await storyTeams();
    const asked: Request[] = [];
    const events: string[] = [];
    const listen = (event: Event) => events.push(JSON.stringify({ ...event }));
    for (const type of ['foyer-contact-sent', 'foyer-error']) document.addEventListener(type, listen);
    const network: FetchPort = (request) => {
      asked.push(request.clone());
      return inPageFetch(request);
    };
    const before = performance.getEntriesByType('resource').length;
    const places: string[] = [];
    const look = () =>
      places.push(
        location.href,
        document.title,
        document.referrer,
        document.cookie,
        JSON.stringify(history.state),
        JSON.stringify({ ...localStorage, ...sessionStorage }),
      );
    let typed = 0;
    const next = () => canaries[typed++ % canaries.length] ?? '';
    for (const kind of ['message', 'callback', 'message', 'callback'] as const) {
      const page = await widget({ department: 'story-billing', network });
      await page.asks('Billing');
      await page.press(kind === 'message' ? 'Send a message' : 'Ask us to call you');
      if (kind === 'callback') {
        await page.asks('When may we call you?');
        page.all('.when-day .btn')[0]?.click();
      }
      await page.asks(kind === 'message' ? 'What would you like to tell us?' : 'What is the call about?');
      page.tick('topic', 'billing');
      page.type({ text: `${next()} ${next()} ${next()}` });
      look();
      await goOn(page);
      page.tick('who', 'other');
      await until(() => page.all('[name=senderName]').length > 0);
      page.type({
        name: `${next()} ${next()}`,
        senderName: `${next()} ${next()}`,
        ...(kind === 'callback' && { phone: `555 0187 ${next()}`, safeTime: next() }),
      });
      page.choose({ relationship: 'carer' });
      look();
      await goOn(page);
      if (kind === 'message') {
        page.tick('replyBy', 'email');
        await until(() => page.all('[name=email]').length > 0);
        page.type({ email: `${next()}@${next()}.example` });
        look();
        await goOn(page);
      }
      await page.asks('Is this right?');
      await page.press(kind === 'message' ? 'Send message' : 'Ask for this call');
      await page.asks(kind === 'message' ? 'Your message is sent' : 'We will call you');
      look();
      await page.press(kind === 'message' ? 'See your message' : 'See your call');
      await page.asks(kind === 'message' ? 'Your message' : 'Your call');
      page.type({ addition: `${next()} ${next()}` });
      await page.press('Send');
      await until(() => page.said !== '');
      look();
      page.element.remove();
    }
    // Looked for and not found, by names that are canaries.
    const lost = await widget({ start: 'case', network });
    await lost.asks('Read your answer');
    lost.type({ reference: canaries[38]?.slice(0, 10) ?? '', code: next() });
    await goOn(lost);
    look();
    expect(typed, 'each of the forty was typed').to.be.at.least(canaries.length);
    const urls = asked.flatMap(({ url, referrer }) => [url, referrer]);
    // A reference that was typed is a name on the phone, no secret, and the one thing that an address may have.
    const found = canaries.filter((canary) => [...places, ...events, ...urls].some((place) => place.includes(canary)));
    expect(found).to.deep.equal([]);
    const hosts = new Set(asked.map(({ url }) => new URL(url).host));
    expect([...hosts]).to.deep.equal([new URL(hospital).host]);
    const others = performance
      .getEntriesByType('resource')
      .slice(before)
      .filter(({ name }) => new URL(name).host !== location.host);
    expect(others.map(({ name }) => name)).to.deep.equal([]);
    // The net has no hole: one that is planted is caught.
    history.replaceState({ foyer: canaries[0] }, '');
    expect(canaries.filter((canary) => JSON.stringify(history.state).includes(canary))).to.have.length(1);
    history.replaceState(null, '');
    console.log(
      `privacy: 0 of ${canaries.length} canaries in ${places.length + events.length + urls.length} places, ${typed} typed; 0 of ${asked.length} requests to another host`,
    );
    for (const type of ['foyer-contact-sent', 'foyer-error']) document.removeEventListener(type, listen);
  }).timeout(120_000);
});
