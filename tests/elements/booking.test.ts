import { createClient } from '@foyer/sdk';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { FoyerBookingElement, type BookingStepEvent } from '../../packages/elements/src/booking/booking.element.ts';
import { defineOnce } from '../../packages/elements/src/core/define.ts';
import '../../packages/elements/src/define/site.ts';
import { BookingPage, ines, textOf, until } from '../../stories/booking-page.ts';
import { answerLost, asks, down, faulty, silent } from '../../stories/faulty-fetch.ts';
import { inPageApp, inPageFetch } from '../../stories/setup/in-page-app.ts';
import { errorsDuring, hospital, useHospital, widget } from './widget.ts';

const typed = { ...ines, referralFrom: 'Dr Lee' };

async function toCheck(page: BookingPage): Promise<void> {
  await page.pickSlot();
  await page.asks('Who is the visit for?');
  page.type(typed);
  await page.press('Continue');
  await page.asks('Is this right?');
}

const typedIn = (page: BookingPage) => Object.fromEntries(Object.keys(typed).map((name) => [name, page.control(name).value]));

describe('<foyer-booking>', () => {
  useHospital();

  describe('a booking', () => {
    it('goes from the first time to the reference, and the server has it', async () => {
      const page = await widget();
      await toCheck(page);
      await page.press('Book this visit');
      await page.asks('Your visit is booked');
      const reference = textOf(page.root.querySelector('.reference bdi'));
      const { db } = await inPageApp();
      const [visit, ...others] = await db.selectFrom('appointment').selectAll().execute();
      expect(others).to.deep.equal([]);
      expect(visit).to.include({ reference, status: 'booked' });
      expect(page.all<HTMLAnchorElement>('a[download]')[0]?.href).to.match(/\.ics$/u);
    });

    it('takes three presses and the fields, from a page with its service and one place', async () => {
      const page = await widget();
      let presses = 0;
      page.root.addEventListener('click', (event) => (presses += event.isTrusted || event instanceof PointerEvent ? 1 : 0));
      await toCheck(page);
      await page.press('Book this visit');
      await page.asks('Your visit is booked');
      expect(presses).to.equal(3);
    });

    it('tells the host how it ended, and nothing about the patient', async () => {
      const events: Event[] = [];
      const page = await widget();
      for (const type of ['foyer-booking-step', 'foyer-booking-completed', 'foyer-error'])
        page.element.addEventListener(type, (event) => events.push(event));
      await page.times();
      const address = location.href;
      await toCheck(page);
      const completed = oneEvent(page.element, 'foyer-booking-completed');
      await page.press('Book this visit');
      expect(((await completed) as unknown as { status: string }).status).to.equal('booked');
      expect(events.length).to.be.at.least(4);
      const own = events.flatMap((event) =>
        Object.keys(event)
          .filter((key) => key !== 'isTrusted')
          .map((key) => String(Reflect.get(event, key))),
      );
      for (const secret of Object.values(typed).filter((text) => text.length > 4)) expect(own.join(' ')).not.to.contain(secret);
      expect(location.href).to.equal(address);
      expect(document.title).not.to.contain(ines.name);
    });

    it('never sends twice, however often the button is pressed', async () => {
      let sent = 0;
      const page = await widget({
        network: (request) => {
          if (asks('POST', '/appointments')(request)) sent += 1;
          return inPageFetch(request);
        },
      });
      await toCheck(page);
      const button = page.root.querySelector<HTMLButtonElement>('.primary');
      for (let i = 0; i < 5; i += 1) button?.click();
      await page.asks('Your visit is booked');
      expect(sent).to.equal(1);
    });
  });

  describe('what was typed', () => {
    const disturbances: readonly [string, (page: BookingPage) => Promise<void>][] = [
      [
        'a refused Continue',
        async (page) => {
          page.type({ name: '' });
          await page.press('Continue');
          await until(() => page.all('.error-summary').length > 0);
          page.type({ name: typed.name });
        },
      ],
      [
        'going back and on',
        async (page) => {
          await page.press('Back');
          await page.pickSlot(2);
        },
      ],
      [
        'another language and back',
        async (page) => {
          page.element.lang = 'ar';
          await page.asks('لمن هذا الموعد؟');
          page.element.lang = 'en';
        },
      ],
      [
        'a move in the page',
        async (page) => {
          const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
          elsewhere.append(page.element);
          await page.element.updateComplete;
        },
      ],
      [
        'a long while out of the page',
        async (page) => {
          const place = page.element.parentElement;
          page.element.remove();
          await new Promise((resolve) => setTimeout(resolve, 1500));
          place?.append(page.element);
          await page.asks('When would you like to come?');
          await page.pickSlot();
        },
      ],
      [
        'a new address of the API',
        async (page) => {
          page.element.client = createClient({ baseUrl: `${hospital}/`, fetch: inPageFetch });
          await page.asks('When would you like to come?');
          await page.pickSlot(3);
        },
      ],
    ];
    for (const [name, disturb] of disturbances)
      it(`survives ${name}`, async () => {
        const page = await widget();
        await page.pickSlot();
        await page.asks('Who is the visit for?');
        page.type(typed);
        await disturb(page);
        await page.asks('Who is the visit for?');
        expect(typedIn(page)).to.deep.equal(typed);
      });

    it('survives a time that was lost, and the nearest free times lead straight to the check', async () => {
      const page = await widget({ network: faulty(asks('POST', '/holds'), down) });
      await toCheck(page);
      const { slot } = (page.element as unknown as { flow: { state: { slot: { id: string } } } }).flow.state;
      await createClient({ baseUrl: hospital, fetch: inPageFetch }).holds.create(slot.id);
      await page.press('Book this visit');
      await page.asks('That time was just taken');
      expect(page.all('.other-time').length).to.be.within(1, 6);
      expect(textOf(page.root.querySelector('.note'))).to.contain('We kept all that you typed.');
      page.all('.other-time')[0]?.click();
      await page.asks('Is this right?');
      await page.press('Back');
      await page.asks('Who is the visit for?');
      expect(typedIn(page)).to.deep.equal(typed);
    });
  });

  describe('a network that fails', () => {
    it('asks again with the same key when the answer was lost: one visit, and its reference', async () => {
      let lost = 0;
      const keys = new Set<string | null>();
      const page = await widget({
        network: faulty(asks('POST', '/appointments'), (request) => {
          keys.add(request.headers.get('Idempotency-Key'));
          return (lost += 1) <= 3 ? answerLost(request) : inPageFetch(request);
        }),
      });
      await toCheck(page);
      await page.press('Book this visit');
      await page.asks('Your visit is booked');
      expect(keys.size).to.equal(1);
      const visits = await (await inPageApp()).db.selectFrom('appointment').select('reference').execute();
      expect(visits.map(({ reference }) => reference)).to.deep.equal([textOf(page.root.querySelector('.reference bdi'))]);
    });

    it('says that nothing is booked, and keeps the tag’s own content in reach', async () => {
      await errorsDuring(async () => {
        const page = await widget({ network: down });
        await page.asks('We cannot show free times right now');
        const slot = page.root.querySelector('slot');
        expect(textOf(slot?.assignedElements()[0])).to.equal('Call 555-0101');
      });
    });

    it('tries again when asked', async () => {
      let isDown = true;
      await errorsDuring(async () => {
        const page = await widget({ network: (request) => (isDown ? down(request) : inPageFetch(request)) });
        await page.asks('We cannot show free times right now');
        isDown = false;
        await page.press('Try again');
        await page.asks('When would you like to come?');
        await page.times();
      });
    });
  });

  describe('the tag’s own content', () => {
    const own = html`<p>Call 555-0101</p>`;
    const isShown = (element: Element) => {
      const box = element.querySelector('p')?.getBoundingClientRect();
      return box !== undefined && box.height > 0;
    };

    it('shows until the hospital has answered, and gives way to its phone number', async () => {
      const page = await widget({ network: silent });
      await page.asks('When would you like to come?');
      expect(isShown(page.element)).to.equal(true);
      const ready = await widget();
      await ready.times();
      expect(isShown(ready.element)).to.equal(false);
      expect(ready.all<HTMLAnchorElement>('.person a').map(({ href }) => href)[0]).to.match(/^tel:\+?\d+$/u);
    });

    const wrong: readonly [string, ReturnType<typeof html>, RegExp][] = [
      ['no address', html`<foyer-booking lang="en">${own}</foyer-booking>`, /address of the API is missing.*api="https:/u],
      [
        'an address that is none',
        html`<foyer-booking lang="en" api="care.example.org">${own}</foyer-booking>`,
        /api="care.example.org" is not a web address/u,
      ],
      [
        'an address with a typing error',
        html`<foyer-booking lang="en" api="htps://care.example.org">${own}</foyer-booking>`,
        /is not a web address/u,
      ],
    ];
    for (const [name, template, sentence] of wrong)
      it(`shows with ${name}, and the developer is told once what to do`, async () => {
        const logged = await errorsDuring(async () => {
          const element = await fixture<FoyerBookingElement>(template);
          element.requestUpdate();
          await element.updateComplete;
          expect(isShown(element)).to.equal(true);
          expect(element.shadowRoot?.querySelector('.panel')).to.equal(null);
        });
        expect(logged.filter((line) => sentence.test(line))).to.have.length(1);
        expect(logged).to.have.length(1);
      });
  });

  describe('attributes', () => {
    it('an unknown service leads to the phone, and a sentence for the developer', async () => {
      const logged = await errorsDuring(async () => {
        const page = await widget({ service: 'no-such-service' });
        await page.asks('We could not find this service');
        expect(page.all<HTMLAnchorElement>('.acts a')[0]?.href).to.match(/^tel:/u);
      });
      expect(logged).to.have.length(1);
      expect(logged[0]).to.contain('service="no-such-service" is not a service of this hospital');
    });

    it('an unknown place leads to all times of the service, and a sentence for the developer', async () => {
      const logged = await errorsDuring(async () => {
        const page = await widget();
        await page.times();
        page.element.location = 'no-such-place';
        await page.press('Show all free times');
        await page.times();
      });
      expect(logged).to.have.length(1);
      expect(logged[0]).to.contain('location="no-such-place" is no place of service "heart-rhythm-test". It has: ');
    });

    it('an unknown clinician leads to all times of the service, and a sentence for the developer', async () => {
      const logged = await errorsDuring(async () => {
        const page = await widget();
        await page.times();
        page.element.practitioner = 'nobody';
        await page.press('Show all free times');
        await page.times();
      });
      expect(logged).to.have.length(1);
      expect(logged[0]).to.contain('practitioner="nobody" has no free times here.');
    });

    it('an unknown language gives way to the hospital’s', async () => {
      const logged = await errorsDuring(async () => {
        const page = await widget({ lang: 'xx' });
        await page.asks('When would you like to come?');
      });
      expect(logged).to.have.length(1);
      expect(logged[0]).to.contain('lang="xx" is not a language of this widget');
    });

    it('the language is the nearest one around, and follows it', async () => {
      const client = createClient({ baseUrl: hospital, fetch: inPageFetch });
      const around = await fixture<HTMLElement>(
        html`<section lang="ar-EG"><foyer-booking .client=${client} service="heart-rhythm-test"></foyer-booking></section>`,
      );
      const page = BookingPage.in(around);
      await page.asks('متى تود أن تأتي؟');
      expect(page.root.querySelector('.panel')?.getAttribute('dir')).to.equal('rtl');
      around.lang = 'en';
      await page.asks('When would you like to come?');
      expect(page.root.querySelector('.panel')?.getAttribute('dir')).to.equal('ltr');
    });

    it('<foyer-site> gives its client to all inside', async () => {
      const client = createClient({ baseUrl: hospital, fetch: inPageFetch });
      const site = await fixture(html`
        <foyer-site .client=${client} lang="en">
          <foyer-booking service="heart-rhythm-test"></foyer-booking>
          <div><foyer-booking service="travel-vaccines"></foyer-booking></div>
        </foyer-site>
      `);
      const [first, second] = [...site.querySelectorAll<FoyerBookingElement>('foyer-booking')].map((element) => new BookingPage(element));
      await first?.asks('When would you like to come?');
      await second?.asks(/please book by phone$/u);
    });

    it('defining a tag a second time changes nothing and never throws', () => {
      class Other extends HTMLElement {}
      defineOnce('foyer-booking', Other);
      defineOnce('foyer-booking', FoyerBookingElement);
      expect(customElements.get('foyer-booking')).to.equal(FoyerBookingElement);
    });
  });

  describe('the list of times', () => {
    it('says the full date of each time, and marks the soonest', async () => {
      const page = await widget();
      await page.times();
      for (const slot of page.slots) expect(textOf(slot)).to.match(/^(Mon|Tues|Wednes|Thurs|Fri)day \d+ \w+, \d+:\d\d [ap]m$/u);
      expect(page.all('.tag').map(textOf)).to.deep.equal(['Soonest']);
      expect(textOf(page.root.querySelector('.zone'))).to.equal('Times are hospital time: Eastern Time (New York).');
    });

    it('shows more days when asked, and moves the focus to the first of them', async () => {
      const page = await widget();
      await page.times();
      const before = page.all('.day').length;
      const last = page.all('.day h3').at(-1)?.id ?? '';
      await page.press('Show the next days');
      await until(() => page.all('.day').length > before);
      await until(() => page.focused?.localName === 'h3');
      expect((page.focused?.id ?? '') > last).to.equal(true);
      expect(page.said).to.match(/^\d+ free times/u);
    });

    it('narrows by time of day without asking the server', async () => {
      let asked = 0;
      const page = await widget({ network: (request) => ((asked += 1), inPageFetch(request)) });
      await page.times();
      const before = asked;
      await page.whole();
      page.tick('part', 'afternoon');
      await until(() => page.slots.every((slot) => textOf(slot).endsWith('pm')));
      expect(asked).to.equal(before);
      expect(page.said).to.match(/^\d+ free times$/u);
    });
  });
});

describe('steps heard by a host', () => {
  useHospital();
  it('come in order', async () => {
    const client = createClient({ baseUrl: hospital, fetch: inPageFetch });
    const steps: string[] = [];
    const around = await fixture<HTMLElement>(
      html`<section @foyer-booking-step=${(event: BookingStepEvent) => steps.push(event.step)}></section>`,
    );
    const element = document.createElement('foyer-booking');
    Object.assign(element, { client, service: 'heart-rhythm-test', lang: 'en' });
    around.append(element);
    const page = new BookingPage(element);
    await toCheck(page);
    await page.press('Book this visit');
    await page.asks('Your visit is booked');
    expect(steps).to.deep.equal(['slot', 'details', 'check', 'sending', 'done']);
  });
});
