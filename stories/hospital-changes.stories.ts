import type { Meta } from '@storybook/web-components-vite';
import { bookVisit } from './reschedule-page.ts';
import { rescheduleMeta, story, type Args, type Play } from './reschedule-story.ts';
import { blockTimeOf, linkVisits } from './setup/front-desk.ts';

/** What the hospital does to a visit: its time cannot be, or it belongs with another. */
export default { ...rescheduleMeta, title: 'Reschedule/What the hospital changes' } satisfies Meta<Args>;

const toDisrupted: Play = async (page, { m }) => {
  const own = await bookVisit();
  await blockTimeOf(own);
  page.element.link = own;
  await page.asks(m.disrupted);
};

/** Two visits of one patient, of which the one that is shown comes first or last. */
const toLinked =
  (relation: 'before' | 'after'): Play =>
  async (page, { m }) => {
    const [soon, late] = [await bookVisit({ service: 'blood-test', nth: 2 }), await bookVisit({ nth: 12 })];
    await linkVisits(late.id, soon.id, 'before');
    page.element.link = relation === 'after' ? soon : late;
    await page.asks(m.headings.booked);
  };

export const TimeBlocked = story({}, toDisrupted);
export const TimeBlockedOtherTimes = story({}, async (page, words, args) => {
  await toDisrupted(page, words, args);
  await page.press(words.m.otherTimes);
  await page.asks(words.m.whenInstead);
  await page.times();
});
export const TimeBlockedTakeKept = story({}, async (page, words, args) => {
  await toDisrupted(page, words, args);
  await page.press(words.m.takeInstead);
  await page.asks(words.m.moveToThis);
});
export const TimeBlockedMoved = story({}, async (page, words, args) => {
  await toDisrupted(page, words, args);
  await page.press(words.m.takeInstead);
  await page.asks(words.m.moveToThis);
  await page.press(words.m.moveNow);
  await page.asks(words.m.moved);
});
export const TimeBlockedCancel = story({}, async (page, words, args) => {
  await toDisrupted(page, words, args);
  await page.press(words.m.cancelVisit);
  await page.asks(words.m.cancelThis);
});
export const Linked = story({}, toLinked('before'));
export const LinkedInOrder = story({}, async (page, words, args) => {
  await toLinked('before')(page, words, args);
  await page.press(words.m.moveVisit);
  await page.asks(words.m.whenInstead);
  await page.times();
  await page.pickSlot(page.slots.length - 1);
  await page.asks(words.m.moveToThis);
});
export const LinkedOutOfOrder = story({}, async (page, words, args) => {
  await toLinked('before')(page, words, args);
  await page.press(words.m.moveVisit);
  await page.asks(words.m.whenInstead);
  await page.pickSlot(0);
  await page.asks(words.m.moveToThis);
});
