import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { FetchPort } from '@foyer/sdk';
import { clientOn } from '../../stories/booking-story.ts';
import { answerLost, asks, faulty, refused, silent } from '../../stories/faulty-fetch.ts';
import { ReschedulePage, bookVisit } from '../../stories/reschedule-page.ts';
import { inPageApp, inPageFetch } from '../../stories/setup/in-page-app.ts';
import { textOf, until } from '../../stories/widget-page.ts';
import type { FoyerRescheduleElement } from '../../packages/elements/src/reschedule/reschedule.element.ts';
import '../../packages/elements/src/define/reschedule.ts';
import { errorsDuring, useHospital } from './widget.ts';

interface Given {
  readonly lang?: string;
  readonly network?: FetchPort;
  readonly clock?: { ahead: number };
}

async function widget({ lang = 'en', network = inPageFetch, clock }: Given = {}): Promise<ReschedulePage> {
  return new ReschedulePage(
    await fixture<FoyerRescheduleElement>(
      html`<foyer-reschedule .client=${clientOn(network, lang, clock)} lang=${lang}><p>Call 555-0101</p></foyer-reschedule>`,
    ),
  );
}

const visitRow = async (id: string) => {
  const { db } = await inPageApp();
  return db.selectFrom('appointment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
};

async function opened(given: Given = {}): Promise<{ page: ReschedulePage; link: { id: string; token: string } }> {
  const page = await widget(given);
  const link = await bookVisit();
  page.element.link = link;
  await page.asks('Your visit');
  return { page, link };
}

async function toMove(page: ReschedulePage): Promise<void> {
  await page.press('Move visit');
  await page.asks('When would you like to come instead?');
  await page.pickSlot(1);
  await page.asks('Move your visit to this time?');
}

describe('<foyer-reschedule>', () => {
  useHospital();
  const noHash = () => history.replaceState(null, '', location.pathname + location.search);
  afterEach(noHash);

  // First, while the page has had one address.
  describe('for the browser’s Back', () => {
    it('turns one page at a time and keeps the visit', async () => {
      const { page } = await opened();
      await toMove(page);
      history.back();
      await page.asks('When would you like to come instead?');
      history.back();
      await page.asks('Your visit');
    });
  });

  describe('opened by the link in a message', () => {
    it('takes the token out of the address bar before it asks for anything', async () => {
      const link = await bookVisit();
      const seen: string[] = [];
      const watching: FetchPort = (request) => {
        seen.push(location.href, request.url, request.referrer);
        return inPageFetch(request);
      };
      history.replaceState({ own: true }, '', `#${link.id}.${link.token}`);
      const before = history.length;
      const page = await widget({ network: watching });
      expect(location.hash).to.equal('');
      expect(history.length).to.equal(before);
      await page.asks('Your visit');
      expect(seen.length).to.be.greaterThan(3);
      for (const text of [
        ...seen,
        document.title,
        JSON.stringify(history.state),
        document.cookie,
        JSON.stringify({ ...localStorage, ...sessionStorage }),
      ])
        expect(text).not.to.contain(link.token);
    });

    it('opens another visit by another link of the same page', async () => {
      const [first, second] = [await bookVisit(), await bookVisit({ nth: 5 })];
      history.replaceState(null, '', `#${first.id}.${first.token}`);
      const page = await widget();
      for (const link of [second, first, second]) {
        location.hash = `#${link.id}.${link.token}`;
        const { reference } = await visitRow(link.id);
        await until(() => textOf(page.root.querySelector('.reference bdi')) === reference);
        await until(
          () => location.hash === '',
          () => 'The token stays in the address bar.',
        );
      }
    });

    it('leaves a fragment that is no link alone', async () => {
      history.replaceState(null, '', '#opening-hours');
      const page = await widget();
      await page.asks('Find your visit');
      expect(location.hash).to.equal('#opening-hours');
    });
  });

  describe('a move', () => {
    it('takes three presses from the link, and the server has it', async () => {
      const { page, link } = await opened();
      const before = await visitRow(link.id);
      let presses = 0;
      page.root.addEventListener('click', () => (presses += 1));
      await toMove(page);
      const completed = oneEvent(page.element, 'foyer-reschedule-completed');
      await page.press('Move my visit');
      await page.asks('Your visit is moved');
      expect(presses).to.equal(3);
      const event = (await completed) as unknown as { action: string };
      expect([event.action, Object.keys(event).filter((key) => key !== 'isTrusted')]).to.deep.equal(['moved', ['action']]);
      const after = await visitRow(link.id);
      expect(after).to.include({ reference: before.reference, status: 'booked', version: 2 });
      expect(after.starts_at?.getTime()).not.to.equal(before.starts_at?.getTime());
      const { db } = await inPageApp();
      expect(await db.selectFrom('occupancy').select('kind').where('kind', 'in', ['hold', 'visit']).execute()).to.deep.equal([
        { kind: 'visit' },
      ]);
    });

    it('is made once, however often the button is pressed', async () => {
      let sent = 0;
      const { page, link } = await opened({
        network: (request) => {
          if (asks('POST', '/reschedule')(request)) sent += 1;
          return inPageFetch(request);
        },
      });
      await toMove(page);
      const button = page.root.querySelector<HTMLElement>('.primary');
      for (let i = 0; i < 5; i += 1) button?.click();
      await page.asks('Your visit is moved');
      expect([sent, (await visitRow(link.id)).version]).to.deep.equal([1, 2]);
    });

    it('whose answer was lost is found out, and made once', async () => {
      const { page, link } = await opened({ network: lostOnce() });
      await toMove(page);
      await page.press('Move my visit');
      await page.asks('Your visit is moved');
      expect((await visitRow(link.id)).version).to.equal(2);
    });

    it('of a visit that was changed meanwhile shows it as it is now, and moves nothing', async () => {
      const { page, link } = await opened();
      await toMove(page);
      const { db } = await inPageApp();
      await db.updateTable('appointment').set({ version: 2 }).where('id', '=', link.id).execute();
      await page.press('Move my visit');
      await until(() => /changed meanwhile/u.test(page.said));
      expect(page.heading).to.equal('Your visit');
      expect((await visitRow(link.id)).version).to.equal(2);
    });

    for (const [code, status] of [
      ['cutoff-passed', 422],
      ['reschedule-limit', 422],
      ['invalid-transition', 409],
      ['internal-error', 500],
      ['rate-limited', 429],
    ] as const)
      it(`refused by ${code} says in one sentence that the visit still stands`, async () => {
        const { page } = await opened({ network: faulty(asks('POST', '/reschedule'), refused(status, code, {}, { 'Retry-After': '0' })) });
        await toMove(page);
        await page.press('Move my visit');
        await page.asks('Your visit was not moved');
        expect(textOf(page.root.querySelector('.step'))).to.match(/Your visit on \w+ \d+ \w+, \d+:\d\d [ap]m still stands\./u);
        expect(page.all<HTMLAnchorElement>('a[href^="tel:"]').length).to.be.greaterThan(0);
      });

    it('that is thought better of gives the held time back', async () => {
      const { page } = await opened();
      await toMove(page);
      const { db } = await inPageApp();
      const holds = async () => (await db.selectFrom('occupancy').select('id').where('kind', '=', 'hold').execute()).length;
      expect(await holds()).to.equal(1);
      await page.press(/^Keep /u);
      await page.asks('Your visit');
      await until(() => page.heading === 'Your visit');
      for (let i = 0; i < 100 && (await holds()) > 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await holds()).to.equal(0);
    });
  });

  describe('a cancellation', () => {
    it('takes two presses, with a reason if one likes, and frees the time', async () => {
      const { page, link } = await opened();
      await page.press('Cancel visit');
      await page.asks('Cancel this visit?');
      page.type({ reason: 'I feel better.' });
      await page.press('Cancel my visit');
      await page.asks('Your visit is cancelled');
      expect(await visitRow(link.id)).to.include({ status: 'cancelled', cancel_reason: 'I feel better.' });
      const { db } = await inPageApp();
      expect(await db.selectFrom('occupancy').select('id').where('ref', '=', link.id).execute()).to.deep.equal([]);
    });

    it('keeps what was typed over an error, another language and a move in the page', async () => {
      const { page } = await opened({ network: faulty(asks('POST', '/cancel'), refused(503, 'overloaded', {}, { 'Retry-After': '0' })) });
      await page.press('Cancel visit');
      await page.asks('Cancel this visit?');
      page.type({ reason: 'My knee, again' });
      const reason = () => page.control('reason').value;
      page.element.lang = 'ar';
      await page.asks('هل تلغي هذه الزيارة؟');
      expect(reason()).to.equal('My knee, again');
      page.element.lang = 'en';
      await page.asks('Cancel this visit?');
      const section = document.createElement('section');
      page.element.before(section);
      section.append(page.element);
      await page.element.updateComplete;
      expect(reason()).to.equal('My knee, again');
      await page.press('Cancel my visit');
      await page.asks('Your visit was not cancelled');
      await page.press('Back');
      await page.press('Cancel visit');
      expect(reason()).to.equal('My knee, again');
    });
  });

  describe('a link that is asked for', () => {
    it('is sent to whoever has a visit, and the words are the same for all', async () => {
      await bookVisit();
      for (const contact of ['ines@example.org', 'nobody@example.org']) {
        const page = await widget();
        await page.asks('Find your visit');
        page.type({ contact });
        await page.press('Send me the link');
        await page.asks('Look at your messages');
        expect(textOf(page.root.querySelector('.step'))).to.contain('If we know this address or number');
      }
      const { db } = await inPageApp();
      expect(await db.selectFrom('outbox').select('topic').where('topic', '=', 'links-asked').execute()).to.have.length(2);
    });

    it('keeps what was typed when it could not be sent', async () => {
      const page = await widget({ network: faulty(asks('POST', '/lookup'), refused(503, 'overloaded', {}, { 'Retry-After': '0' })) });
      await page.asks('Find your visit');
      page.type({ contact: 'ines@example.org', reference: 'k7p' });
      await page.press('Send me the link');
      await until(() => page.all('.error-summary').length > 0);
      expect([page.control('contact').value, page.control('reference').value]).to.deep.equal(['ines@example.org', 'k7p']);
    });
  });

  describe('on a device that others use', () => {
    it('forgets the visit and its link when it is cleared', async () => {
      const { page } = await opened();
      await page.press('Clear and leave');
      await page.asks('Find your visit');
      expect(page.root.textContent).not.to.contain('Heart rhythm');
      expect(page.said).to.contain('We cleared');
    });

    it('says nothing of having been cleared while the next visit is being moved', async () => {
      const { page } = await opened({ network: faulty(asks('POST', '/reschedule'), silent) });
      await page.press('Clear and leave');
      await page.asks('Find your visit');
      expect(textOf(page.root.querySelector('.notice'))).to.contain('We cleared');
      page.element.link = await bookVisit();
      await page.asks('Your visit');
      await toMove(page);
      await page.press('Move my visit');
      await until(() => page.root.querySelector('.leave') === null);
      expect(textOf(page.root.querySelector('.notice'))).to.equal('');
    });

    it('clears itself after 15 minutes, with a warning two minutes before', async () => {
      const clock = { ahead: 0 };
      const { page } = await opened({ clock });
      // The time begins with the part that minds it, which comes after the visit.
      await until(() => page.root.querySelector('.leave') !== null);
      clock.ahead = 13.5 * 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => /Are you still there/u.test(page.said));
      clock.ahead = 15.5 * 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await page.asks('Find your visit');
    });
  });

  it('says what the page got wrong, and shows the tag’s own content', async () => {
    const logged = await errorsDuring(async () => {
      const element = await fixture<FoyerRescheduleElement>(html`<foyer-reschedule lang="en"><p>Call 555-0101</p></foyer-reschedule>`);
      await element.updateComplete;
      expect(element.shadowRoot?.querySelectorAll('slot')).to.have.length(1);
    });
    expect(logged.join()).to.match(/address of the API is missing/u);
  });
});

/** The first answer of a move is lost. */
function lostOnce(): FetchPort {
  let lost = false;
  return (request) => {
    if (lost || !asks('POST', '/reschedule')(request)) return inPageFetch(request);
    lost = true;
    return answerLost(request);
  };
}
