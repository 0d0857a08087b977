import type { FetchPort } from '@foyer/sdk';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FaqAnsweredEvent, FoyerFaqElement } from '../../packages/elements/src/faq/faq.element.ts';
import { forget, handOver, takeOver, type Carried } from '../../packages/elements/src/core/hand-over.ts';
import '../../packages/elements/src/define/faq.ts';
import { clientOn } from '../../stories/booking-story.ts';
import { asks, down, faulty, silent } from '../../stories/faulty-fetch.ts';
import { FaqPage } from '../../stories/faq-page.ts';
import { inPageFetch } from '../../stories/setup/in-page-app.ts';
import { textOf, until } from '../../stories/widget-page.ts';
import { errorsDuring, hospital, useHospital } from './widget.ts';

interface Given {
  readonly lang?: string;
  readonly topic?: string;
  readonly contactPage?: string;
  readonly network?: FetchPort;
  readonly inside?: unknown;
}

async function widget({ lang = 'en', topic, contactPage, network = inPageFetch, inside }: Given = {}): Promise<FaqPage> {
  const element = await fixture<FoyerFaqElement>(html`
    <foyer-faq lang=${lang} topic=${ifDefined(topic)} contact-page=${ifDefined(contactPage)} .client=${clientOn(network, lang)}>
      ${inside ?? html`<p>Call 555-0101</p>`}
    </foyer-faq>
  `);
  return new FaqPage(element);
}

const searches = asks('POST', '/v1/faqs/search');

/** Notes the requests of a kind on their way to the real server. */
function noting(is: (request: Request) => boolean): { readonly seen: Request[]; readonly network: FetchPort } {
  const seen: Request[] = [];
  return { seen, network: (request) => (is(request) && seen.push(request.clone()), inPageFetch(request)) };
}

describe('<foyer-faq>', () => {
  useHospital();
  afterEach(() => forget(hospital));

  // First, while the page has had one address.
  describe('for the browser’s Back', () => {
    it('goes from what was found to the topic, and to the first page', async () => {
      const page = await widget();
      await page.topic(1);
      await until(() => page.heading === 'Before you come');
      await page.search('fasting');
      await until(() => page.root.querySelector('.found') !== null);
      history.back();
      await page.asks('Before you come');
      expect(page.control('q').value).to.equal('fasting');
      history.back();
      await page.asks('What would you like to know?');
    });
  });

  describe('searched', () => {
    it('finds by Enter, says how many, and moves the focus to them', async () => {
      const page = await widget();
      await page.ready();
      page.control('q').focus();
      await sendKeys({ type: 'bill too hi' });
      await sendKeys({ press: 'Enter' });
      await page.found();
      expect(page.questions.length).to.be.greaterThan(1);
      expect(page.said).to.equal(`${page.questions.length} answers for your words`);
      await until(() => page.focused?.className === 'found');
      expect(textOf(page.focused)).to.equal(`${page.questions.length} answers for your words`);
    });

    it('asks nothing while somebody types, and once for each search', async () => {
      const { seen, network } = noting(searches);
      const page = await widget({ network });
      await page.ready();
      page.control('q').focus();
      await sendKeys({ type: 'where do i park' });
      expect(seen.length).to.equal(0);
      await sendKeys({ press: 'Enter' });
      await page.found();
      expect(seen.length).to.equal(1);
      expect(page.questions[0]).to.match(/park/u);
    });

    it('is gone through by keys alone: search, answer, vote', async () => {
      const page = await widget();
      await page.ready();
      page.control('q').focus();
      await sendKeys({ type: 'where do i park' });
      await sendKeys({ press: 'Enter' });
      await until(() => page.focused?.className === 'found');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      expect(page.focused?.getAttribute('aria-expanded')).to.equal('true');
      expect(page.answer).to.contain('Garage A');
      const telling = oneEvent(page.element, 'foyer-faq-answered') as Promise<FaqAnsweredEvent>;
      for (let i = 0; i < 10 && textOf(page.focused) !== 'Yes'; i += 1) await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      expect((await telling).helped).to.equal(true);
      await until(() => textOf(page.focused) === 'Thank you for telling us.');
    });

    it('leaves whoever types on in peace', async () => {
      let answer: (() => void) | undefined;
      const slow: FetchPort = async (request) => {
        if (searches(request)) await new Promise<void>((resolve) => (answer = resolve));
        return inPageFetch(request);
      };
      const page = await widget({ network: slow });
      await page.search('bill');
      await until(() => answer !== undefined);
      page.control('q').focus();
      await sendKeys({ type: ' too hi' });
      answer?.();
      await until(() => page.root.querySelector('.skeleton') === null);
      expect(page.focused).to.equal(page.control('q'));
      expect(page.control('q').value).to.equal('bill too hi');
    });

    it('keeps the words when it fails, in another language, and finds again what is open', async () => {
      let isDown = true;
      const network: FetchPort = (request) => (isDown && searches(request) ? down(request) : inPageFetch(request));
      const page = await widget({ network });
      await page.search('where do i park');
      await until(() => textOf(page.root.querySelector('.found')) === 'We could not search right now');
      expect(page.control('q').value).to.equal('where do i park');
      isDown = false;
      await page.press('Try again');
      await until(() => page.questions.length > 0);
      await page.open();
      page.element.lang = 'ar';
      await page.asks('ماذا تود أن تعرف؟');
      expect(page.control('q').value).to.equal('where do i park');
      expect(page.answer).to.contain('Garage A');
    });

    it('counts down and refuses, but cuts nothing', async () => {
      const { seen, network } = noting(searches);
      const page = await widget({ network });
      await page.ready();
      const long = 'park '.repeat(41);
      page.type({ q: long.slice(0, 190) });
      await until(() => page.text.includes('10 characters left'));
      await page.search(long);
      await until(() => page.text.includes('5 characters too many'));
      expect(page.control('q').value).to.equal(long);
      expect(page.control('q').getAttribute('aria-invalid')).to.equal('true');
      expect(page.focused).to.equal(page.control('q'));
      expect(seen.length).to.equal(0);
    });
  });

  describe('in danger', () => {
    it('says what to do while somebody types, sends nothing, and leaves the focus', async () => {
      const { seen, network } = noting(({ method }) => method === 'POST');
      const page = await widget({ network });
      await page.ready();
      page.control('q').focus();
      await sendKeys({ type: 'chest pain now' });
      await until(() => page.root.querySelector('.danger') !== null);
      expect(page.questions).to.deep.equal([]);
      expect(page.root.querySelector('.danger')?.getAttribute('role')).to.equal('alert');
      expect(page.root.querySelector<HTMLAnchorElement>('.danger a')?.href).to.equal('tel:911');
      expect(page.focused).to.equal(page.control('q'));
      expect(seen.length).to.equal(0);
    });

    it('stands before the answers to a search too, where only the server sees it', async () => {
      const page = await widget({ network: faulty(asks('GET', '/v1/safety'), down) });
      await page.search('chest pain now');
      await until(() => page.root.querySelector('.danger') !== null);
      expect(page.questions).to.deep.equal([]);
      await until(() => page.focused?.closest('.danger') !== null);
      await page.press('Show the answers for these words');
      await until(() => page.root.querySelector('.found') !== null);
      expect(page.root.querySelector('.danger')).to.equal(null);
      expect(page.root.querySelector('.emergency')).not.to.equal(null);
    });

    it('cannot be styled away by the page', async () => {
      const page = await widget();
      const style = document.createElement('style');
      style.textContent = 'foyer-faq::part(danger), foyer-faq::part(emergency) { display: none; visibility: hidden; }';
      document.head.append(style);
      await page.ready();
      page.type({ q: 'chest pain now' });
      await until(() => page.root.querySelector('.danger') !== null);
      expect(page.root.querySelector('.danger')?.checkVisibility({ visibilityProperty: true })).to.equal(true);
      style.remove();
    });
  });

  describe('leads on to a person', () => {
    it('by phone, where the page has no other way', async () => {
      const page = await widget();
      await page.search('zxqv wmblt');
      await page.found();
      expect(page.root.querySelector<HTMLAnchorElement>('.acts a')?.href).to.equal('tel:+15550101');
      expect(page.text).not.to.contain('Ask a person.');
    });

    it('on the same page, with the words in memory alone', async () => {
      const got: Carried[] = [];
      const end = takeOver(hospital, (carried) => got.push(carried));
      const page = await widget();
      await page.search('zxqv wmblt');
      await page.found();
      expect(page.text).to.contain('We take your words with you.');
      const asking = oneEvent(page.element, 'foyer-faq-asked');
      await page.press('Ask a person');
      const event = await asking;
      expect(JSON.stringify({ ...event, ...(event as { detail?: unknown }) })).not.to.contain('zxqv');
      expect(got).to.deep.equal([{ words: 'zxqv wmblt', topic: undefined }]);
      end();
    });

    it('after an answer that did not help, with its topic', async () => {
      const got: Carried[] = [];
      const end = takeOver(hospital, (carried) => got.push(carried));
      const page = await widget();
      await page.search('where do i park');
      await page.found();
      await page.open();
      await page.press('No');
      await until(() => page.answer.includes('A person can help you on.'));
      page
        .all<HTMLButtonElement>('.help button')
        .find((button) => textOf(button) === 'Ask a person')
        ?.click();
      expect(got.map(({ words, topic }) => [words, typeof topic])).to.deep.equal([['where do i park', 'string']]);
      end();
    });

    it('on another page, where it says that the words stay, and its address has none of them', async () => {
      const page = await widget({ contactPage: '#contact' });
      await page.search('zxqv wmblt');
      await page.found();
      const link = page.all<HTMLAnchorElement>('.acts a')[0];
      expect(link?.getAttribute('href')).to.equal('#contact');
      expect(page.text).to.contain('we do not send them to the next page');
      expect(page.text).not.to.contain('We take your words');
    });

    it('hands words to the first who comes, once, and to nobody of another hospital', () => {
      const got: string[] = [];
      const take = (name: string) => (carried: Carried) => got.push(`${name}: ${carried.words}`);
      handOver('https://a.example', { words: 'one' });
      handOver('https://a.example', { words: 'two' });
      const ends = [
        takeOver('https://b.example', take('b')),
        takeOver('https://a.example', take('a')),
        takeOver('https://a.example', take('c')),
      ];
      expect(got).to.deep.equal(['a: two']);
      handOver('https://a.example', { words: 'three' });
      for (const end of ends) end();
      handOver('https://a.example', { words: 'four' });
      forget('https://a.example');
      takeOver('https://a.example', take('late'))();
      expect(got).to.deep.equal(['a: two', 'a: three']);
    });
  });

  describe('votes', () => {
    it('are told once for each answer', async () => {
      const { seen, network } = noting(asks('POST', '/votes'));
      const page = await widget({ network });
      await page.open();
      const [yes] = page.all<HTMLButtonElement>('[id^=answer-]:not([hidden]) .help button');
      yes?.click();
      yes?.click();
      await until(() => page.answer.includes('Thank you'));
      expect(seen.length).to.equal(1);
      expect(page.all('[id^=answer-]:not([hidden]) .help button')).to.deep.equal([]);
    });
  });

  describe('the host', () => {
    const own = html`<div slot="answers">
        <details id="own">
          <summary>Where do I park?</summary>
          <p>There.</p>
        </details>
      </div>
      <p>Call 555-0101</p>`;

    it('has its own answers read while ours are on their way, and when they cannot be had', async () => {
      const waiting = await widget({ inside: own, network: faulty(asks('GET', '/v1/faqs'), silent) });
      await waiting.asks('What would you like to know?');
      expect(waiting.element.querySelector('details')?.checkVisibility()).to.equal(true);
      const lost = await widget({ inside: own, network: faulty(asks('GET', '/v1/faqs'), down) });
      await lost.asks('We cannot show our answers right now');
      expect(lost.element.querySelector('details')?.checkVisibility()).to.equal(true);
      // The hospital told its number all the same.
      expect(lost.root.querySelector('.acts a[href^="tel:"]')).not.to.equal(null);
    });

    it('has them replaced by ours, but not from under the eyes of whoever reads there', async () => {
      let answer: (() => void) | undefined;
      const slow: FetchPort = async (request) => {
        if (asks('GET', '/v1/faqs')(request)) await new Promise<void>((resolve) => (answer = resolve));
        return inPageFetch(request);
      };
      const page = await widget({ inside: own, network: slow });
      await until(() => answer !== undefined);
      const details = page.element.querySelector('details');
      if (details) details.open = true;
      answer?.();
      await until(() => page.root.querySelector('#q') !== null);
      expect(details?.checkVisibility()).to.equal(true);
      expect(page.questions).to.deep.equal([]);
      await page.search('where do i park').catch(() => undefined);
    });

    it('hears of a topic that is none, and sees all answers', async () => {
      const said = await errorsDuring(async () => {
        const page = await widget({ topic: 'nothing-like-it' });
        await page.ready();
        expect(page.questions.length).to.equal(8);
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
      expect(said.join()).to.match(/topic="nothing-like-it" has no answers here.*It has: appointments/u);
    });

    it('gets back an open answer and the words after a move in the page', async () => {
      const page = await widget();
      await page.search('where do i park');
      await page.found();
      await page.open();
      document.body.append(page.element);
      await page.element.updateComplete;
      expect(page.answer).to.contain('Garage A');
      expect(page.control('q').value).to.equal('where do i park');
      page.element.remove();
    });
  });

  describe('what somebody searched for', () => {
    it('stands in no address, title, history, storage, event or log', async () => {
      const canary = 'qzvkummer';
      const heard: string[] = [];
      const note = (event: Event) => heard.push(JSON.stringify([event.type, ...Object.entries(event), Reflect.get(event, 'helped')]));
      const names = ['foyer-faq-answered', 'foyer-faq-asked', 'foyer-error'];
      for (const name of names) document.addEventListener(name, note);
      const { pushState } = history;
      history.pushState = (...entry) => (heard.push(JSON.stringify(entry)), pushState.apply(history, entry));
      const watching: FetchPort = (request) => {
        heard.push(request.url, request.referrer, JSON.stringify([...request.headers]), location.href);
        return inPageFetch(request);
      };
      const logged = await errorsDuring(async () => {
        const page = await widget({ network: watching, contactPage: '#contact' });
        await page.search(`${canary} park`);
        await page.found();
        if (page.questions.length > 0) {
          await page.open();
          await page.press('No');
          await until(() => page.answer.includes('A person can help you on.'));
        }
        page.all<HTMLAnchorElement>('.acts a')[0]?.click();
        await page.search(`${canary} chest pain now`);
        await page.found();
        heard.push(page.element.outerHTML);
      });
      history.pushState = pushState;
      for (const name of names) document.removeEventListener(name, note);
      const places = [
        ...heard,
        ...logged,
        document.title,
        location.href,
        JSON.stringify(history.state),
        document.cookie,
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
        window.name,
      ];
      expect(places.length).to.be.greaterThan(20);
      expect(places.filter((place) => place.includes(canary))).to.deep.equal([]);
      history.replaceState(null, '', location.pathname + location.search);
      console.log(`the words of a search: in 0 of ${places.length} places`);
    });

    it('is cleared by “Clear and leave”, with what waits for a person', async () => {
      const page = await widget({ contactPage: '#contact' });
      await page.search('zxqv wmblt');
      await page.found();
      handOver(hospital, { words: 'zxqv wmblt' });
      await page.press('Clear and leave');
      await until(() => page.said === 'We cleared all you typed. You can leave this page now.');
      expect(page.root.innerHTML).not.to.contain('zxqv');
      expect(page.control('q').value).to.equal('');
      const got: Carried[] = [];
      takeOver(hospital, (carried) => got.push(carried))();
      expect(got).to.deep.equal([]);
    });
  });
});
