import { createClient } from '@foyer/sdk';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../packages/elements/src/define/booking.ts';
import type { FoyerBookingElement } from '../../packages/elements/src/booking/booking.element.ts';
import { BookingPage, ines, textOf, until } from '../../stories/booking-page.ts';
import { inPageApp, inPageFetch } from '../../stories/setup/in-page-app.ts';
import { hospital, useHospital, widget } from './widget.ts';

const typed = { ...ines, referralFrom: 'Dr Lee' };
const typedIn = (page: BookingPage) => Object.fromEntries(Object.keys(typed).map((name) => [name, page.control(name).value]));
const times = 'When would you like to come?';
const details = 'Who is the visit for?';
const check = 'Is this right?';

async function toCheck(page: BookingPage): Promise<void> {
  // The part that knows of the history comes after the first list.
  await page.whole();
  await page.pickSlot();
  await page.asks(details);
  page.type(typed);
  await page.press('Continue');
  await page.asks(check);
}

const stepInHistory = () => (history.state as { step?: string } | null)?.step;
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('the browser’s Back', () => {
  useHospital();

  it('turns the pages back one by one, and keeps every character', async () => {
    const page = await widget();
    const before = history.length;
    const address = location.href;
    await toCheck(page);
    expect(history.length).to.equal(before + 2);
    history.back();
    await page.asks(details);
    expect(typedIn(page)).to.deep.equal(typed);
    await until(() => textOf(page.focused) === details);
    history.back();
    await page.asks(times);
    await page.pickSlot();
    await page.asks(details);
    expect(typedIn(page)).to.deep.equal(typed);
    expect(location.href).to.equal(address);
  });

  it('finds only names of steps in the history, and no word of the patient', async () => {
    const page = await widget();
    await toCheck(page);
    expect(Object.keys(history.state as object).sort()).to.deep.equal(['foyer', 'step']);
    expect(stepInHistory()).to.equal('check');
    expect(JSON.stringify(history.state)).not.to.match(/Ines|555|example|1958|heart/u);
  });

  it('has nothing left to undo after the widget’s own Back', async () => {
    const page = await widget();
    await toCheck(page);
    await page.press('Back');
    await page.asks(details);
    await until(() => stepInHistory() === 'details');
    history.back();
    await page.asks(times);
  });

  it('Forward does not skip what must be done anew, and the next Back still works', async () => {
    const page = await widget();
    await toCheck(page);
    history.back();
    await page.asks(details);
    history.forward();
    await settled();
    expect(page.heading).to.equal(details);
    expect(stepInHistory()).to.equal('details');
    history.back();
    await page.asks(times);
  });

  it('does not lead back into a booking that is done', async () => {
    const page = await widget();
    await page.times();
    const step = stepInHistory();
    await toCheck(page);
    await page.press('Book this visit');
    await page.asks('Your visit is booked');
    await until(() => stepInHistory() === step);
    expect(page.heading).to.equal('Your visit is booked');
  });

  it('turns the pages of the widget that was turned last, of two', async () => {
    const [one, two] = [await widget(), await widget({ service: 'family-doctor' })];
    await toCheck(one);
    await two.asks(/Where would you like to come|When would you/u);
    // The part that knows of the history has come when the way on out of the foot's words is there.
    await until(() => two.all('.row').length > 0);
    await two.press('Any place');
    await two.asks(times);
    history.back();
    await two.asks('Where would you like to come?');
    expect(one.heading).to.equal(check);
    history.back();
    await one.asks(details);
    expect(two.heading).to.equal('Where would you like to come?');
  });

  it('stays where the patient is who turns back twice and picks a time at once', async () => {
    const page = await widget();
    for (let round = 0; round < 5; round++) {
      await toCheck(page);
      await until(() => stepInHistory() === 'check');
      const before = history.length;
      await page.press('Back');
      await page.press('Back');
      await page.pickSlot();
      await page.asks(details);
      await until(() => history.length === before - 1);
      await settled();
      expect(page.heading).to.equal(details);
      expect(stepInHistory()).to.equal('details');
      history.back();
      await page.asks(times);
    }
  });

  it('is where the browser is when its Back and the widget’s own are pressed in the same moment', async () => {
    const page = await widget();
    for (let round = 0; round < 5; round++) {
      await toCheck(page);
      history.back();
      await page.press('Back');
      await settled();
      await page.asks(times);
      await page.pickSlot();
      await page.asks(details);
      await until(() => stepInHistory() === 'details');
      history.back();
      await page.asks(times);
    }
  });

  it('does not take back the page that the patient went on to while it was on its way', async () => {
    const page = await widget();
    await page.whole();
    await page.pickSlot();
    await page.asks(details);
    page.type(typed);
    for (let round = 0; round < 5; round++) {
      history.back();
      await page.press('Continue');
      await settled();
      expect(page.heading).to.equal(check);
      expect(stepInHistory()).to.equal('check');
      history.back();
      await page.asks(details);
      expect(typedIn(page)).to.deep.equal(typed);
      await settled();
    }
  });

  it('knows its pages from the entries of the host’s own links', async () => {
    const page = await widget();
    await toCheck(page);
    const link = await fixture<HTMLAnchorElement>(html`<a href="#elsewhere">Elsewhere</a>`);
    link.click();
    await settled();
    expect(location.hash).to.equal('#elsewhere');
    expect(page.heading).to.equal(check);
    await page.press('Back');
    await page.asks(details);
    await until(() => stepInHistory() === 'details');
    expect(location.hash).to.equal('');
    expect(typedIn(page)).to.deep.equal(typed);
    history.back();
    await page.asks(times);
  });

  it('does not wait for ever for a browser that goes nowhere', async () => {
    const page = await widget();
    await toCheck(page);
    const before = history.length;
    history.go = () => undefined;
    await page.press('Back');
    Reflect.deleteProperty(history, 'go');
    await page.asks(details);
    await page.press('Continue');
    await page.asks(check);
    await until(() => history.length === before + 1);
    expect(page.heading).to.equal(check);
    expect(stepInHistory()).to.equal('check');
    // The entry that it did not leave is in between, and shows the same page.
    history.back();
    await settled();
    expect(page.heading).to.equal(check);
    history.back();
    await page.asks(details);
  });

  it('keeps two widgets apart whose pages are turned in the same moment', async () => {
    const [one, two] = [await widget(), await widget({ service: 'family-doctor' })];
    await toCheck(one);
    await two.asks(/Where would you like to come|When would you/u);
    await until(() => two.all('.row').length > 0);
    await one.press('Back');
    await one.press('Back');
    await two.press('Any place');
    await two.asks(times);
    await settled();
    expect(one.heading).to.equal(times);
    expect(two.heading).to.equal(times);
    history.back();
    await two.asks('Where would you like to come?');
    await settled();
    expect(one.heading).to.equal(times);
  });

  it('leaves a widget alone that was turned while another one was further on', async () => {
    const [one, two] = [await widget(), await widget({ service: 'family-doctor' })];
    await one.whole();
    await two.asks('Where would you like to come?');
    await until(() => two.all('.row').length > 0);
    await one.pickSlot();
    await one.asks(details);
    await two.press('Any place');
    await two.asks(times);
    await one.press('Back');
    await one.asks(times);
    await one.pickSlot();
    await one.asks(details);
    await settled();
    expect(stepInHistory()).to.equal('details');
    history.back();
    await one.asks(times);
    await settled();
    expect(two.heading).to.equal(times);
    history.back();
    await two.asks('Where would you like to come?');
    expect(one.heading).to.equal(times);
  });

  it('is left to a host that wants it', async () => {
    const page = await widget();
    page.element.noHistory = true;
    const before = history.length;
    await toCheck(page);
    expect(history.length).to.equal(before);
    await page.press('Back');
    await page.asks(details);
  });
});

/** A widget whose clock the test turns. */
async function clocked() {
  let now = Date.now();
  const client = createClient({ baseUrl: hospital, fetch: inPageFetch, locale: 'en', ports: { now: () => now } });
  const element = await fixture<FoyerBookingElement>(
    html`<foyer-booking .client=${client} service="heart-rhythm-test" lang="en"></foyer-booking>`,
  );
  return {
    page: new BookingPage(element),
    pass: (minutes: number) => {
      now += minutes * 60_000;
      // Timers of a page in the background are late; this is when they are caught up with.
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

const holds = async () => (await (await inPageApp()).db.selectFrom('occupancy').select('id').where('kind', '=', 'hold').execute()).length;

describe('a form on a device of many', () => {
  useHospital();

  it('is cleared by one press, lets the time go, and says so', async () => {
    const page = await widget();
    await toCheck(page);
    expect(await holds()).to.equal(1);
    await page.press('Clear and leave');
    await page.asks(times);
    await page.times();
    expect(page.said).to.match(/^We cleared all you typed\. You can leave this page now\. \d+ free times/u);
    expect(textOf(page.root.querySelector('.notice'))).to.equal('We cleared all you typed. You can leave this page now.');
    await until(() => textOf(page.focused) === times);
    for (let i = 0; (await holds()) > 0; i += 1) expect(i).to.be.lessThan(100);
    await page.pickSlot();
    await page.asks(details);
    expect(Object.values(typedIn(page)).join('')).to.equal('');
    expect(page.all('.notice').length).to.equal(0);
  });

  it('is cleared of the visit too, once it is booked', async () => {
    const page = await widget();
    await toCheck(page);
    await page.press('Book this visit');
    await page.asks('Your visit is booked');
    await page.press('Clear and leave');
    await page.asks(times);
    expect(page.root.textContent).not.to.match(/Ines|i•••|0187/u);
  });

  it('stands in line with the page, however wide it is', async () => {
    const page = await widget();
    await page.whole();
    await page.pickSlot();
    await page.asks(details);
    const left = (selector: string) => Math.round(page.root.querySelector(selector)?.getBoundingClientRect().left ?? NaN);
    for (const width of [320, 600, 1100]) {
      await setViewport({ width, height: 800 });
      await until(() => page.all('.leave').length > 0);
      expect(left('.leave > span'), `${width} px`).to.equal(left('h2'));
    }
  });

  it('offers nothing to clear before there is anything', async () => {
    const page = await widget();
    await page.times();
    expect(page.all('.leave').length).to.equal(0);
  });

  it('left alone, is cleared after 15 minutes, with a warning two minutes before', async () => {
    const { page, pass } = await clocked();
    await toCheck(page);
    pass(12.9);
    await page.element.updateComplete;
    expect(page.all('.notice').length).to.equal(0);
    pass(0.2);
    await until(() => page.said.startsWith('Are you still there?'));
    expect(textOf(page.root.querySelector('.notice'))).to.contain('I am still here');
    expect(page.heading).to.equal(check);
    pass(2);
    await page.asks(times);
    expect(page.said).to.contain('You were away for 15 minutes, so we cleared this page to keep your details safe.');
    await page.pickSlot();
    await page.asks(details);
    expect(Object.values(typedIn(page)).join('')).to.equal('');
  });

  it('is kept by any key, and by the warning’s own button', async () => {
    const { page, pass } = await clocked();
    await toCheck(page);
    pass(14);
    await until(() => page.root.querySelector('.notice') !== null);
    await sendKeys({ press: 'Shift' });
    await until(() => page.root.querySelector('.notice') === null);
    pass(14);
    await page.press('I am still here');
    await until(() => page.root.querySelector('.notice') === null);
    await until(() => textOf(page.focused) === check);
    pass(12);
    await settled();
    expect(page.heading).to.equal(check);
  });

  it('that slept past its time is cleared by the first key', async () => {
    const { page, pass } = await clocked();
    await toCheck(page);
    pass(14);
    await until(() => page.root.querySelector('.notice') !== null);
    pass(600);
    await page.asks(times);
  });
});
