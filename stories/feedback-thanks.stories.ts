import type { Meta } from '@storybook/web-components-vite';
import { feedbackMeta, story, toChoice, toPraise, writePraise, type Args } from './feedback-story.ts';
import { asks, down, faulty, refused, silent } from './faulty-fetch.ts';
import { until } from './widget-page.ts';

export default { title: 'Feedback/What can be told, and thanks', ...feedbackMeta } satisfies Meta<Args>;

const posts = asks('POST', '/v1/praise');
const discovery = asks('GET', '/.well-known/foyer');

export const Starting = story({ network: faulty(discovery, silent) }, async (page, { w }) => page.asks(w.oneMoment));
export const CannotStart = story({ network: down }, async (page, { s }) => page.asks(s.cannotShow.other));
export const Choice = story({}, toChoice);
export const ChoiceWithASurvey = story({ survey: 'friends-and-family', kind: 'praise' }, async (page, words, args) => {
  await toPraise(page, words, args);
  page.type({ text: 'Thank you.' });
  await page.press(words.f.sendThanks);
  await page.asks(words.f.passedOnTo);
  await page.press(words.f.somethingElse);
  await toChoice(page, words, args);
});
export const Praise = story({ kind: 'praise' }, toPraise);
export const NoWords = story({ kind: 'praise' }, async (page, words, args) => {
  await toPraise(page, words, args);
  await page.press(words.f.sendThanks);
  await until(() => page.all('.error-summary').length > 0);
});
export const TooManyLetters = story({ kind: 'praise' }, async (page, words, args) => {
  await toPraise(page, words, args);
  page.type({ text: 'Thank you. '.repeat(400), person: 'x'.repeat(201) });
  await page.press(words.f.sendThanks);
  await until(() => page.all('.error-summary').length > 0);
});
export const SendingThanks = story({ kind: 'praise', network: faulty(posts, silent) }, async (page, words, args) => {
  await writePraise(page, words, args);
  await page.asks(words.f.sendingThanks);
});
export const ThanksNotKnown = story({ kind: 'praise', network: faulty(posts, down) }, async (page, words, args) => {
  await writePraise(page, words, args);
  await page.asks(words.f.checking);
  await until(() => page.said === words.f.nothingTwice);
});
export const ThanksNotSent = story(
  { kind: 'praise', network: faulty(posts, refused(429, 'rate-limited', {}, { 'Retry-After': '60' })) },
  async (page, words, args) => {
    await writePraise(page, words, args);
    await page.asks(words.f.thanksNotSent);
  },
);
export const PassedOn = story({ kind: 'praise' }, async (page, words, args) => {
  await writePraise(page, words, args);
  await page.asks(words.f.passedOnTo);
});
