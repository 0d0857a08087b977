import type { Meta } from '@storybook/web-components-vite';
import { asks, changed, faulty, refused } from './faulty-fetch.ts';
import type { ReschedulePage } from './reschedule-page.ts';
import { post, rescheduleMeta, story, taken, toVisit, type Args, type Play } from './reschedule-story.ts';
import { inPageFetch } from './setup/in-page-app.ts';
import { until } from './widget-page.ts';

/** A place on the waiting list, from joining it to the time that is taken. */
export default { ...rescheduleMeta, title: 'Reschedule/The waiting list' } satisfies Meta<Args>;

const toWait: Play = async (page, words, args) => {
  await toVisit(page, words, args);
  await page.press(words.m.waitEarlier);
  await page.asks(words.m.waitEarlier);
};
const toPlace =
  (wanted: Parameters<ReschedulePage['openPlace']>[0], status: 'waiting' | 'offered' | 'expired'): Play =>
  async (page, { m }) => {
    await page.openPlace(wanted);
    await page.asks(m.place[status]);
  };
const toOffer = toPlace({ offered: true }, 'offered');

export const WaitForEarlier = story({}, toWait);
export const OnTheList = story({}, async (page, words, args) => {
  await toWait(page, words, args);
  page.tick('wishDays', 'tue');
  await page.press(words.m.waitEarlier);
  await page.asks(words.w.waiting);
});
export const AlreadyWaiting = story({}, async (page, words, args) => {
  await OnTheList.play?.({ canvasElement: page.element.parentElement, args } as never);
  await page.press(words.m.backToVisit);
  await page.asks(words.m.headings.booked);
  await until(() => page.all('button').every(({ textContent }) => textContent.trim() !== words.m.waitEarlier));
});
export const Place = story(
  {},
  toPlace({ wishes: { daysOfWeek: ['mon', 'tue'], partsOfDay: ['morning'], noticeMinutes: 4320 } }, 'waiting'),
);
export const PlaceForEarlier = story({}, toPlace({ earlier: true }, 'waiting'));
export const Offered = story({}, toOffer);
export const OfferedEarlier = story({}, toPlace({ earlier: true, offered: true }, 'offered'));
export const PlaceOver = story(
  {
    network: changed(asks('GET', ''), (body: object) => ('offers' in body ? { ...body, status: 'expired' } : body)),
  },
  toPlace({}, 'expired'),
);
export const OfferDeclined = story({}, async (page, words, args) => {
  await toOffer(page, words, args);
  await page.press(words.m.declineTime);
  await page.asks(words.m.place.waiting);
});
/** Their yes comes after the offer has run out, and the time has gone to somebody else. */
const tooLate = () => {
  let isOver = false;
  const overNow = changed(asks('GET', ''), (body: object) => ('offers' in body ? { ...body, status: 'waiting', offers: [] } : body));
  const refusing = refused(410, 'offer-expired');
  return (request: Request) => {
    // Played again, it begins anew.
    isOver = post('accept')(request) || (isOver && !asks('GET', '/.well-known/foyer')(request));
    return post('accept')(request) ? refusing(request) : isOver ? overNow(request) : inPageFetch(request);
  };
};
export const OfferOver = story({ network: tooLate() }, async (page, words, args) => {
  await toOffer(page, words, args);
  await page.press(words.m.takeTime);
  await until(() => page.said === words.m.notices['offer-over']);
  await page.asks(words.m.place.waiting);
});
export const OfferMissed = story({ network: faulty(post('accept'), taken) }, async (page, words, args) => {
  await toOffer(page, words, args);
  await page.press(words.m.takeTime);
  await page.asks(words.m.missed);
});
export const OfferTaken = story({}, async (page, words, args) => {
  await toOffer(page, words, args);
  await page.press(words.m.takeTime);
  await page.asks(words.m.taken);
});
export const OfferNotTaken = story(
  { network: faulty(post('accept'), refused(503, 'overloaded', {}, { 'Retry-After': '0' })) },
  async (page, words, args) => {
    await toOffer(page, words, args);
    await page.press(words.m.takeTime);
    await page.asks(words.m.failed.accept);
  },
);
export const Leaving = story({}, async (page, words, args) => {
  await toPlace({ earlier: true }, 'waiting')(page, words, args);
  await page.press(words.m.leaveList);
  await page.asks(words.m.leaveThis);
});
export const Left = story({}, async (page, words, args) => {
  await toPlace({ earlier: true }, 'waiting')(page, words, args);
  await page.press(words.m.leaveList);
  await page.asks(words.m.leaveThis);
  await page.press(words.m.leaveList);
  await page.asks(words.m.left);
});
