import { createTransport, type FetchPort } from '@foyer/sdk';
import type { Questionnaire, Service, Slot } from '@foyer/sdk/contract';
import { expect, fixture, html } from '@open-wc/testing';
import type { FoyerBookingElement } from '../../packages/elements/src/booking/booking.element.ts';
import { BookingPage, ines, textOf, until } from '../../stories/booking-page.ts';
import { answerLost, asks, changed, faulty, refused } from '../../stories/faulty-fetch.ts';
import { inPageApp, inPageFetch, ofThisStory } from '../../stories/setup/in-page-app.ts';
import { errorsDuring, hospital, useHospital } from './widget.ts';

const typed = { ...ines, referralFrom: 'Dr Lee' };

/** A widget as a page has it: nothing checks what the server says. */
async function unchecked(network: FetchPort, attributes: { readonly service?: string; readonly mode?: string } = {}): Promise<BookingPage> {
  const { service = 'heart-rhythm-test', mode = '' } = attributes;
  const transport = createTransport({
    baseUrl: hospital,
    fetch: ofThisStory(network),
    locale: 'en',
    timeout: 400,
    retry: { limit: 1, minDelay: 10, maxDelay: 20 },
  });
  return new BookingPage(
    await fixture<FoyerBookingElement>(
      html`<foyer-booking .client=${{ transport }} service=${service} mode=${mode} lang="en"
        ><p>Call <a href="tel:555">555</a></p></foyer-booking
      >`,
    ),
  );
}

async function toCheck(page: BookingPage): Promise<void> {
  await page.pickSlot();
  await page.asks('Who is the visit for?');
  page.type(typed);
  await page.press('Continue');
  await page.asks('Is this right?');
}

/** There is a number to call on the page, the hospital's or the tag's own. */
function showsPhone(page: BookingPage): boolean {
  const own = page.element.querySelector<HTMLElement>('a[href^="tel:"]');
  return [...page.all<HTMLElement>('.person a[href^="tel:"], .acts a[href^="tel:"]'), ...(own ? [own] : [])].some((link) =>
    link.checkVisibility(),
  );
}

/** One of the sentences that say that it went wrong. */
const says = (page: BookingPage, words: string) => expect(textOf(page.root.querySelector('.body'))).to.contain(words);

const kept = (page: BookingPage) =>
  expect((page.element as unknown as { flow: { state: { draft: object } } }).flow.state.draft).to.include(typed);

const text =
  (body: string, status = 200): FetchPort =>
  () =>
    new Response(body, { status, headers: { 'Content-Type': 'application/json' } });

/** The head of an answer, and then nothing more. */
const stuck: FetchPort = () =>
  new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"items":[')) }), {
    headers: { 'Content-Type': 'application/json' },
  });

const storm = refused(503, 'overloaded');

/** What a proxy says in place of the server. */
const proxyPage: FetchPort = () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } });

const ways: readonly (readonly [string, FetchPort])[] = [
  ['JSON that is cut off', text('{"items": [{"id": "a"')],
  ['a page in place of JSON', text('<!doctype html><p>Maintenance</p>')],
  ['nothing at all', text('')],
  ['JSON of another shape', text('[1, null, "two"]')],
  ['a body that never ends', stuck],
  ['a storm of 503', storm],
  ['a proxy’s own 502', proxyPage],
];

describe('a bad server', () => {
  useHospital();
  let tried = 0;
  afterEach(function () {
    if (this.currentTest?.state === 'passed') tried += 1;
  });

  for (const [name, way] of ways) {
    it(`that answers the first requests with ${name}: says so, with the phone`, async () => {
      await errorsDuring(async () => {
        const page = await unchecked(way);
        await page.asks('We cannot show free times right now');
        says(page, 'The fault is ours.');
        expect(showsPhone(page)).to.equal(true);
      });
    });

    it(`that answers the list of times with ${name}: says so, with another try and the phone`, async () => {
      await errorsDuring(async () => {
        let isBad = true;
        const page = await unchecked(faulty((request) => isBad && asks('GET', '/slots')(request), way));
        await until(() => page.all('.acts .btn').length > 0);
        says(page, 'We cannot show free times right now');
        expect(showsPhone(page)).to.equal(true);
        isBad = false;
        await page.press('Try again');
        await page.times();
      });
    });

    it(`that answers the hold with ${name}: goes on without one`, async () => {
      await errorsDuring(async () => {
        const page = await unchecked(faulty(asks('POST', '/holds'), way));
        await toCheck(page);
        kept(page);
      });
    });

    it(`that answers the booking with ${name}: never guesses, keeps what was typed, and finds out when asked again`, async () => {
      await errorsDuring(async () => {
        let isBad = true;
        const page = await unchecked(faulty((request) => isBad && asks('POST', '/appointments')(request), way));
        await toCheck(page);
        await page.press('Book this visit');
        await page.asks(/^(We are checking your booking|Your visit is not booked)$/u);
        await until(() => page.all('.acts .btn').length > 0);
        kept(page);
        expect(showsPhone(page)).to.equal(true);
        isBad = false;
        // It may be asking by itself.
        page
          .all('button')
          .find((button) => /^(Ask again|Try again)$/u.test(textOf(button)))
          ?.click();
        await page.asks('Your visit is booked');
        const visits = await (await inPageApp()).db.selectFrom('appointment').select('id').execute();
        expect(visits).to.have.length(1);
      });
    });
  }

  it('that books and is silent then: one visit, found by its key', async () => {
    let silences = 3;
    const committed: FetchPort = (request) => ((silences -= 1) >= 0 ? answerLost(request) : inPageFetch(request));
    const page = await unchecked(faulty(asks('POST', '/appointments'), committed));
    await toCheck(page);
    await page.press('Book this visit');
    await page.asks('Your visit is booked');
    const visits = await (await inPageApp()).db.selectFrom('appointment').select('reference').execute();
    expect(visits.map(({ reference }) => reference)).to.deep.equal([textOf(page.root.querySelector('.reference bdi'))]);
  });

  describe('of a later version', () => {
    it('with a way of meeting nobody knows yet: shows the times, and says to ask', async () => {
      const later = changed(
        (request) => /\/(services\/[\w-]+|slots)$/u.test(new URL(request.url).pathname),
        (body: Partial<Service> & { items?: readonly Slot[]; included?: { services: readonly Service[] } }) => ({
          ...body,
          ...(body.modes && { modes: ['hologram'] }),
          ...(body.items && { items: body.items.map((slot) => ({ ...slot, mode: 'hologram' })) }),
          ...(body.included && {
            included: { ...body.included, services: body.included.services.map((service) => ({ ...service, modes: ['hologram'] })) },
          }),
        }),
      );
      const page = await unchecked(later);
      await page.times();
      says(page, 'ask us how');
      expect(page.root.textContent).not.to.match(/undefined|hologram/u);
    });

    it('with a status nobody knows yet, and fields nobody asked for: the visit is told', async () => {
      const later = changed(asks('POST', '/appointments'), (body: { appointment?: object }) => ({
        ...body,
        telepathy: true,
        appointment: body.appointment && { ...body.appointment, status: 'dreamt', aura: 'green' },
      }));
      const page = await unchecked(later);
      await toCheck(page);
      await page.press('Book this visit');
      await page.asks('Your visit is booked');
      expect(textOf(page.root.querySelector('.reference bdi'))).to.match(/^\w{3}-\w{3}$/u);
    });

    it('with a problem nobody knows yet: a sentence, and nothing typed is lost', async () => {
      const page = await unchecked(faulty(asks('POST', '/appointments'), refused(422, 'moon-in-the-wrong-house')));
      await toCheck(page);
      await page.press('Book this visit');
      await page.asks('Your visit is not booked');
      says(page, 'Nothing you typed is lost.');
      expect(showsPhone(page)).to.equal(true);
      kept(page);
    });
  });

  describe('with questions outside the subset', () => {
    const asking = (item: unknown): FetchPort =>
      changed(asks('GET', '/questionnaires/diabetes-before-visit'), (known: Questionnaire) => ({ ...known, item }));
    const toQuestions = async (page: BookingPage) => {
      await until(() => page.slots.length > 0 || (page.heading.startsWith('Where') && page.all('.row').length > 0));
      if (page.slots.length === 0) await page.press('Any place');
      await page.pickSlot();
      await page.asks('Who is the visit for?');
      page.type(typed);
      await page.press('Continue');
      await page.asks('A few questions before you come');
    };

    it('shows those it knows, says that one is asked later, and lets the patient on', async () => {
      const page = await unchecked(
        asking([
          { linkId: 'photo', type: 'attachment', required: true, text: 'A photo of the rash' },
          { linkId: 'how', type: 'quantity', required: true, text: 'How much?' },
          { linkId: 'known', type: 'string', text: 'Since when?', enableWhen: [{ question: 'photo', operator: 'resembles' }] },
          { linkId: 'plain', type: 'string', text: 'Anything else?' },
        ]),
        { service: 'diabetes-first-visit' },
      );
      await toQuestions(page);
      await until(() => page.all('form').length > 0);
      says(page, 'so we ask it when you come: A photo of the rash');
      expect(page.all('[name^="answer:"]').map((control) => control.getAttribute('name'))).to.deep.equal(['answer:plain']);
      page.type({ 'answer:plain': 'No' });
      await page.press('Continue');
      await page.asks('Is this right?');
      kept(page);
    });

    for (const [name, item] of [
      ['none', []],
      ['not a list', 'soon'],
      ['missing', undefined],
    ] as const)
      it(`that are ${name}: goes on to the check`, async () => {
        const page = await unchecked(asking(item), { service: 'diabetes-first-visit' });
        await toQuestions(page);
        await until(() => page.all('form, .acts .btn').length > 0);
        await page.press(/^(Continue|Go on without them)$/u);
        await page.asks('Is this right?');
        kept(page);
      });
  });

  it('and a tag with a mode that is none: all are offered, and the developer is told', async () => {
    const logged = await errorsDuring(async () => {
      const page = await unchecked(inPageFetch, { mode: 'hologram' });
      await page.times();
    });
    expect(logged.join()).to.contain('mode="hologram" is none of');
  });

  describe('in all these ways', () => {
    it('left nobody without words', () => {
      console.log(`bad server: 0 of ${tried} ways left the patient without words, the phone and what they typed`);
      expect(tried).to.be.greaterThan(30);
    });
  });

  it('is noticed: a widget that shows nothing has no phone', async () => {
    const page = await unchecked(inPageFetch);
    await page.times();
    for (const link of page.all('a')) link.remove();
    expect(showsPhone(page)).to.equal(false);
  });
});
