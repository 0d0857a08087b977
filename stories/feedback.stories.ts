import type { Survey } from '@foyer/sdk/contract';
import type { Meta } from '@storybook/web-components-vite';
import {
  feedbackMeta,
  isSaved,
  sendAll,
  sends,
  surveyStory as story,
  toHeard,
  toMore,
  toRating,
  toThanks,
  toWhy,
  type Args,
} from './feedback-story.ts';
import { answerLost, asks, changed, down, faulty, refused, silent } from './faulty-fetch.ts';
import { inPageFetch } from './setup/in-page-app.ts';
import { until } from './widget-page.ts';

export default { title: 'Feedback/A survey', ...feedbackMeta } satisfies Meta<Args>;

const read = asks('GET', '/v1/surveys/friends-and-family');
/** The survey as another hospital asks it. */
const told = (change: (survey: Survey) => Survey) => changed(read, change);
/** Only the sending with so many before it. */
const afterFirst = (way: Parameters<typeof faulty>[1], isLater: (body: string) => boolean = (body) => body.includes('"replaces"')) => {
  return async (request: Request): Promise<Response> =>
    sends(request) && isLater(await request.clone().text()) ? way(request) : inPageFetch(request);
};

const invitation = { surveyId: 'friends-and-family', secret: 'not-made-by-anybody-00' };

export const Loading = story({ network: faulty(read, silent) }, async (page, { s }) => page.asks(s.looking));
export const Unavailable = story({ network: faulty(read, down) }, async (page, { s }) => page.asks(s.cannotShow.survey));
export const OnePress = story({}, toRating);
export const WithANote = story(
  { network: told((survey) => ({ ...survey, note: 'These are not the questions of another survey.' })) },
  toRating,
);
export const OnItsWay = story({ network: faulty(sends, silent) }, async (page, words, args) => {
  await toWhy()(page, words, args);
  await until(() => page.root.textContent.includes(words.f.answerSaving));
});
export const Heard = story({}, toHeard());
export const HeardAfterAPoorVisit = story({}, toHeard('poor'));
export const PressNotKnown = story({ network: faulty(sends, down) }, async (page, words, args) => {
  await toWhy()(page, words, args);
  await until(() => page.said.includes(words.f.answerUnsure));
});
export const PressNotSent = story(
  { network: faulty(sends, refused(503, 'overloaded', { outcome: 'none' })) },
  async (page, words, args) => {
    await toWhy()(page, words, args);
    await until(() => page.said.includes(words.f.answerFailed));
  },
);
export const WordsOfDanger = story({}, async (page, words, args) => {
  await toHeard('very-poor')(page, words, args);
  page.type({ 'answer:why': args.lang === 'ar' ? 'عندي ألم في الصدر' : 'I have chest pain now' });
  await until(() => page.all('.danger').length > 0);
});
export const MoreAboutTheVisit = story({}, toMore);
export const MustBeAnswered = story(
  {
    network: told((survey) => ({
      ...survey,
      questionnaire: {
        ...survey.questionnaire,
        item: survey.questionnaire.item.map((item) =>
          item.linkId === 'words' ? { ...item, item: item.item?.map((text) => ({ ...text, required: true })) } : item,
        ),
      },
    })),
  },
  async (page, words, args) => {
    await toHeard()(page, words, args);
    await page.press(words.f.sendAndGoOn);
    await until(() => page.all('.error-summary').length > 0);
  },
);
export const Sending = story({ network: afterFirst(silent, (body) => body.includes('listened')) }, async (page, words, args) => {
  await sendAll(page, words, args);
  await page.asks(words.f.sendingAnswers);
});
/** The answers are lost, and then there is none at all. */
function losing() {
  const asked = new Map<string, number>();
  return afterFirst(
    (request) => {
      const key = request.headers.get('Idempotency-Key') ?? '';
      const times = (asked.get(key) ?? 0) + 1;
      asked.set(key, times);
      return times <= 2 ? answerLost(request) : silent(request);
    },
    (body) => body.includes('listened'),
  );
}
export const AnswerLost = story({ network: losing() }, async (page, words, args) => {
  await sendAll(page, words, args);
  await page.asks(words.f.checking);
});
export const StillNotKnown = story({ network: afterFirst(down, (body) => body.includes('listened')) }, async (page, words, args) => {
  await sendAll(page, words, args);
  await page.asks(words.f.checking);
  await until(() => page.said === words.f.nothingTwice);
});
export const NotSent = story(
  { network: afterFirst(refused(503, 'overloaded', { outcome: 'none' }), (body) => body.includes('listened')) },
  async (page, words, args) => {
    await sendAll(page, words, args);
    await page.asks(words.f.answersNotSent);
  },
);
export const TooLate = story(
  { network: afterFirst(refused(410, 'link-expired'), (body) => body.includes('listened')) },
  async (page, words, args) => {
    await sendAll(page, words, args);
    await page.asks(words.f.answersNotSent);
  },
);
export const Thanks = story({}, toThanks());
export const ThanksAfterAPoorVisit = story({}, toThanks('very-poor'));
export const ThanksForAllOfIt = story({}, async (page, words, args) => {
  await sendAll(page, words, args);
  await page.asks(words.f.thanks);
});
export const AnotherAnswer = story({}, async (page, words, args) => {
  await toThanks()(page, words, args);
  await page.press(words.f.changeAnswer);
  await toRating(page, words, args);
});
export const UsedLink = story({ invitation, network: faulty(sends, refused(410, 'invitation-used')) }, async (page, words, args) => {
  await toRating(page, words, args);
  page.answers[1]?.click();
  await page.asks(words.f.used.used);
});
/** The server knows nothing of it. */
export const OldLink = story({ invitation }, async (page, words, args) => {
  await toRating(page, words, args);
  page.answers[1]?.click();
  await page.asks(words.f.used.expired);
});
export const SentWithoutTheLink = story({ invitation }, async (page, words, args) => {
  await toRating(page, words, args);
  page.answers[1]?.click();
  await page.asks(words.f.used.expired);
  await page.press(words.f.withoutLink);
  await isSaved(page, words, args);
});
export const ClearedOnLeaving = story({}, async (page, words, args) => {
  await toHeard()(page, words, args);
  page.type({ 'answer:why': 'It was quick.' });
  await page.press(words.w.clearAndLeave);
  await toRating(page, words, args);
});
