import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { FetchPort } from '@foyer/sdk';
import { clientOn } from '../../stories/booking-story.ts';
import { ReschedulePage, joinList } from '../../stories/reschedule-page.ts';
import { inPageApp, inPageFetch } from '../../stories/setup/in-page-app.ts';
import { until } from '../../stories/widget-page.ts';
import type { BookingCompletedEvent } from '../../packages/elements/src/booking/completed.event.ts';
import type { RescheduleCompletedEvent } from '../../packages/elements/src/reschedule/completed.event.ts';
import type { FoyerRescheduleElement } from '../../packages/elements/src/reschedule/reschedule.element.ts';
import '../../packages/elements/src/define/reschedule.ts';
import { useHospital, widget as bookingWidget } from './widget.ts';

async function widget(network: FetchPort = inPageFetch): Promise<ReschedulePage> {
  return new ReschedulePage(
    await fixture<FoyerRescheduleElement>(
      html`<foyer-reschedule .client=${clientOn(network, 'en', undefined)} lang="en"><p>Call 555-0101</p></foyer-reschedule>`,
    ),
  );
}

const visits = async () => (await inPageApp()).db.selectFrom('appointment').selectAll().execute();
const places = async () => (await inPageApp()).db.selectFrom('waitlist_entry').selectAll().execute();

describe('waiting for a time', () => {
  useHospital();
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is opened by the link in a message, whose token is taken out of the address before anything is asked', async () => {
    const link = await joinList();
    const seen: string[] = [];
    history.replaceState({ own: true }, '', `#w.${link.id}.${link.token}`);
    const page = await widget((request) => {
      seen.push(location.href, request.url, request.referrer);
      return inPageFetch(request);
    });
    expect(location.hash).to.equal('');
    await page.asks('You are on the waiting list');
    expect(seen.length).to.be.greaterThan(3);
    for (const text of [...seen, document.title, JSON.stringify(history.state), JSON.stringify({ ...localStorage, ...sessionStorage })])
      expect(text).not.to.contain(link.token);
  });

  it('takes an offered time with one press, and says so to the page without a word about the patient', async () => {
    const page = await widget();
    page.element.link = await joinList({ offered: true });
    await page.asks('A time is free for you');
    const told = oneEvent(page.element, 'foyer-reschedule-completed');
    await page.press('Take this time');
    await page.asks('This time is yours');
    const event = (await told) as unknown as RescheduleCompletedEvent;
    expect(event.action).to.equal('booked');
    expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal(['action']);
    expect((await visits()).length).to.equal(1);
  });

  it('moves the visit to an offered time, and keeps it where it is until then', async () => {
    const page = await widget();
    page.element.link = await joinList({ earlier: true, offered: true });
    await page.asks('A time is free for you');
    const [before] = await visits();
    expect(page.root.textContent).to.contain(`Your visit ${before?.reference ?? ''} moves to this time.`);
    const told = oneEvent(page.element, 'foyer-reschedule-completed');
    await page.press('Take this time');
    await page.asks('This time is yours');
    expect(((await told) as unknown as RescheduleCompletedEvent).action).to.equal('moved');
    const [after] = await visits();
    expect([after?.id, after?.reference, after?.version]).to.deep.equal([before?.id, before?.reference, 2]);
    expect(Number(after?.starts_at)).to.be.lessThan(Number(before?.starts_at));
  });

  it('says aloud when a time is offered while the page is open', async function () {
    this.timeout(40_000);
    const page = await widget();
    page.element.link = await joinList();
    await page.asks('You are on the waiting list');
    await (await inPageApp()).round();
    const start = performance.now();
    while (page.said !== 'A time is free for you') {
      if (performance.now() - start > 30_000) throw new Error(`It was never said: "${page.said}".`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await page.asks('A time is free for you');
  });

  it('keeps what was ticked over a failure, and joins once', async () => {
    let refusals = 1;
    const page = await widget(async (request) => {
      if (request.method === 'POST' && request.url.endsWith('/waitlist') && refusals-- > 0) throw new TypeError('No network.');
      return inPageFetch(request);
    });
    await page.open();
    await page.asks('Your visit');
    await page.press('Wait for an earlier time');
    await page.asks('Wait for an earlier time');
    page.tick('wishDays', 'tue');
    page.tick('wishNotice', '1440');
    await page.press('Keep my visit');
    await page.asks('Your visit');
    await page.press('Wait for an earlier time');
    await page.asks('Wait for an earlier time');
    expect([page.control('wishDays', 'tue').checked, page.control('wishNotice', '1440').checked]).to.deep.equal([true, true]);
    page.root.querySelector<HTMLElement>('.primary')?.click();
    await page.asks('You are on the waiting list');
    expect((await places()).map(({ wishes }) => wishes)).to.deep.equal([{ daysOfWeek: ['tue'], noticeMinutes: 1440 }]);
    await page.press('Back to my visit');
    await page.asks('Your visit');
    await until(() => page.root.textContent.includes('You wait for an earlier time already.'));
  });

  it('is joined from the booking, where no time suits', async () => {
    const page = await bookingWidget();
    await page.times();
    await page.press('None of these suit me');
    await page.asks('What would suit you?');
    page.tick('wishParts', 'evening');
    await page.press('Continue');
    await page.asks('Who is the visit for?');
    page.type({
      name: 'Ines Okafor',
      birthDay: '14',
      birthMonth: '9',
      birthYear: '1958',
      email: 'ines@example.org',
      referralFrom: 'Dr Lee',
    });
    await page.press('Continue');
    await page.asks('Is this right?');
    const told = oneEvent(page.element, 'foyer-booking-completed');
    await page.press('Join the waiting list');
    await page.asks('You are on the waiting list');
    expect(((await told) as unknown as BookingCompletedEvent).status).to.equal('waiting');
    const [place] = await places();
    expect([place?.moves, place?.wishes]).to.deep.equal([false, { partsOfDay: ['evening'] }]);
    expect(page.root.textContent).to.contain(place?.reference);
    expect((await visits()).length).to.equal(0);
  });
});
